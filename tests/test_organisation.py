"""The organisation's own file: its words, and every mistake in it named at once."""

from datetime import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.organisation_file import LARGEST, OrganisationError, load_organisation
from domain.choice import KEY_BYTES, Choice, folded, slug
from domain.organisation import ENGLAND, Organisation
from domain.quiet import is_quiet, usual
from domain.wording import telling_word

EXAMPLE = Path(__file__).parent.parent / "organisation.toml"


@pytest.fixture
def example() -> Organisation:
    return load_organisation(EXAMPLE)


def told(tmp_path: Path, *changes: tuple[str, str]) -> list[str]:
    """What is said of the example after these changes, without the path in front."""
    words = EXAMPLE.read_text("utf-8")
    for before, after in changes:
        assert before in words
        words = words.replace(before, after, 1)
    return told_of(tmp_path, words.encode())


def told_of(tmp_path: Path, content: bytes) -> list[str]:
    file = tmp_path / "organisation.toml"
    file.write_bytes(content)
    with pytest.raises(OrganisationError) as mistakes:
        load_organisation(file)
    assert all(sentence.startswith(f"{file}: ") for sentence in mistakes.value.sentences)
    return [sentence.removeprefix(f"{file}: ") for sentence in mistakes.value.sentences]


def test_the_example_is_in_order(example: Organisation) -> None:
    assert example.neutral_name == "Share the Pen"
    assert example.areas[0] == Choice("bolton", "Bolton")
    assert [area.label for area in example.areas[-2:]] == ["Specialist or trust-wide", "Prefer not to say"]
    assert example.quiet_hours.begin == time(20)
    assert example.retention_days.unfinished_sign_up == 14
    assert example.zone.key == "Europe/London"
    assert example.help_lines == ENGLAND


def test_what_is_left_out_has_a_sensible_value(tmp_path: Path, example: Organisation) -> None:
    words = EXAMPLE.read_text("utf-8")
    start, end = words.index("[help_lines]"), words.index("[notice]")
    file = tmp_path / "organisation.toml"
    file.write_text(words[:start] + words[end:], "utf-8")
    assert load_organisation(file) == example


def test_a_file_saved_by_notepad_is_read(tmp_path: Path, example: Organisation) -> None:
    file = tmp_path / "organisation.toml"
    file.write_bytes(b"\xef\xbb\xbf" + EXAMPLE.read_bytes().replace(b"\n", b"\r\n"))
    assert load_organisation(file) == example


def test_every_mistake_is_named_at_once_with_its_place_and_what_is_allowed(tmp_path: Path) -> None:
    assert told(
        tmp_path,
        ('"Bolton",', '"Bolton", "BOLTON ", "An area whose name is much too long",'),
        ("minimum_age = 16", 'minimum_age = "16"\ncolour = "red"'),
        ('phone = "0161 496 0123"', 'phone = "ring us"'),
        ('hours = "Monday to Friday, 9am to 5pm"', ""),
        ('from = "20:00"', 'from = "01:30"'),
        ("messages_a_week = 3", "messages_a_week = 8"),
        ("Europe/London", "Europe/Bolton"),
        ("checked_on = 2026-11-01", 'checked_on = "last week"'),
        ('how = "Call 116 123"', 'hwo = "Call 116 123"'),
        ("seen_updates = 2", "seen_updates = 1"),
    ) == [
        "contact.phone must be a phone number: 3 to 15 digits; spaces, ( ) - and a + in front are fine.",
        "contact.hours is missing.",
        "areas[2] (“BOLTON ”) is there already; each may stand there once.",
        "areas[3] (“An area whose name is much too long”) is 35 characters long; at most 26 are allowed.",
        "minimum_age is not right: a whole number without quotes is allowed.",
        "help_lines.checked_on is not right: a day such as 2026-11-01, without quotes, is allowed.",
        "help_lines.lines[3].how is missing.",
        "help_lines.lines[3].hwo is not known here; perhaps how is meant.",
        "quiet_hours.from must not be from 01:00 to 01:59, an hour that comes twice when the clocks change.",
        "time_zone is not a time zone; an example is Europe/London.",
        "messages_a_week is not right: at most 7 is allowed.",
        "retention_days.seen_updates is not right: at least 2 is allowed.",
        "colour is not known here; allowed are name, neutral_name, contact, complaints, areas, areas_alone, "
        "interests, why_join, what_helps, minimum_age, help_lines, notice, quiet_hours, time_zone, "
        "messages_a_week, retention_days, team, requests, messages, polls, ready_made_folder, ready_made, "
        "neutral_words, jargon.",
    ]


@pytest.mark.parametrize(
    ("before", "after", "place"),
    [
        ('"Bolton"', '"Bol\\u202eton"', "areas[1] (“Bol\\u202eton”) has a hidden character (U+202E)"),
        ('"Bolton"', '"Bol\\nton"', "areas[1] (“Bol\\nton”) must be on one line"),
        ('"Bolton"', '" "', "areas[1] (“ ”) must not be empty"),
        ('"Bolton"', '"stop"', "areas[1] (“stop”) is something the bot listens for"),
        ('"Bolton"', '"/start"', "areas[1] (“/start”) is something the bot listens for"),
        ('"Bolton"', "7", "areas[1] must be words in quotes"),
        ('email = "inv', 'email = "inv olvement', "contact.email must be an e-mail address"),
        ("minimum_age = 16", "minimum_age = 10", "minimum_age is not right: at least 11"),
        ("minimum_age = 16", "minimum_age = true", "minimum_age is not right: a whole number"),
        ('until = "09:00"', 'until = "9am"', "quiet_hours.until must be a time of day in quotes"),
        ('until = "09:00"', 'until = "19:30"', "quiet_hours.until must leave at least one hour"),
        ('neutral_name = "Share the Pen"', 'neutral_name = "The Ward Pen"', "neutral_words holds “ward”"),
        ('"mental*"', '"*"', "neutral_words[1] (“*”) must be a word or two"),
        ('version = "7"', "version = 7", "notice.version must be words in quotes"),
        ("[retention_days]", "[retention]", "retention is not known here; perhaps retention_days is meant"),
        ("[quiet_hours]", "[[quiet_hours]]", "quiet_hours is not right: a table of its own is allowed"),
        ("[jargon]", "[jargon]\npathway = 7", "jargon.pathway must be words in quotes"),
        ("[jargon]", "[jargon]\npathway = ''", "jargon.pathway must not be empty"),
        (
            "[jargon]",
            '[jargon]\n"*way" = "way"',
            "jargon.*way cannot be looked for: it must be a word or two",
        ),
        ("[jargon]", "[[jargon]]", "jargon is not right: a table of its own is allowed"),
    ],
)
def test_a_mistake_says_where_it_stands(tmp_path: Path, before: str, after: str, place: str) -> None:
    (sentence,) = told(tmp_path, (before, after))
    assert sentence.startswith(place)


def test_a_list_may_not_be_empty_nor_too_long(tmp_path: Path) -> None:
    many = ", ".join(f'"Area {number}"' for number in range(40))
    first = EXAMPLE.read_text("utf-8").split("areas = [")[1].split("]")[0]
    assert told(tmp_path, (first, "")) == ["areas is not right: at least one entry is needed."]
    assert told(tmp_path, (first, many)) == ["areas[31] (“Area 30”) is one too many; at most 30 are allowed."]


def test_what_stands_alone_is_one_of_the_areas_or_nothing(tmp_path: Path) -> None:
    line = 'areas_alone = ["Prefer not to say"]'
    told_of = ["areas_alone holds “None of these”, which must stand in areas too."]
    assert told(tmp_path, (line, 'areas_alone = ["None of these"]')) == told_of
    for nothing in ("areas_alone = []", ""):
        file = tmp_path / "organisation.toml"
        file.write_text(EXAMPLE.read_text("utf-8").replace(line, nothing), "utf-8")
        assert load_organisation(file).areas_alone == ()


def test_an_organisation_may_name_hard_words_of_its_own_or_none(
    tmp_path: Path, example: Organisation
) -> None:
    assert example.jargon == {}
    file = tmp_path / "organisation.toml"
    own = '[jargon]\n"Step-up*" = " more help for a while "\nPALS = "people who help with complaints"'
    file.write_text(EXAMPLE.read_text("utf-8").replace("[jargon]", own), "utf-8")
    assert load_organisation(file).jargon == {
        "Step-up*": "more help for a while",
        "PALS": "people who help with complaints",
    }


def test_complaints_need_a_way_to_be_made(tmp_path: Path) -> None:
    phone, email = 'phone = "0161 496 0124"\n', 'email = "pals@example.org"\n'
    assert told(tmp_path, (phone, ""), (email, "")) == ["complaints.email is needed, or a phone number."]


def test_a_slip_in_the_grammar_is_told_with_its_line(tmp_path: Path) -> None:
    (sentence,) = told_of(tmp_path, b'name = "A"\nareas = ["B"\nminimum_age = 16\n')
    assert "line 3" in sentence


def test_letters_in_another_encoding_are_told_with_their_line(tmp_path: Path) -> None:
    (sentence,) = told_of(tmp_path, 'name = "A"\nneutral_name = "Café"\n'.encode("latin-1"))
    assert sentence == "line 2 has a letter that is not UTF-8; save the file as UTF-8."


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    assert told_of(tmp_path, b"#" * (LARGEST + 1)) == ["is larger than 256 KiB, so it is not read."]


def test_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(OrganisationError, match="cannot be read"):
        load_organisation(tmp_path / "nowhere.toml")


def test_a_changed_notice_has_another_digest(tmp_path: Path, example: Organisation) -> None:
    file = tmp_path / "organisation.toml"
    file.write_text(EXAMPLE.read_text("utf-8").replace("We do not sell it.", "We may sell it.", 1), "utf-8")
    assert load_organisation(file).notice.digest != example.notice.digest


def test_quiet_hours_cover_the_night_and_not_the_day(example: Organisation) -> None:
    quiet = usual(example)
    assert [is_quiet(hour * 60, quiet) for hour in (19, 20, 0, 8, 9)] == [False, True, True, True, False]


@given(st.text(min_size=1, max_size=40))
def test_a_key_is_short_plain_and_the_same_for_the_same_words(label: str) -> None:
    key = slug(label)
    assert key == slug(f" {label} ")
    assert 0 < len(key.encode()) <= KEY_BYTES
    assert set(key) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


@given(st.text(max_size=40), st.text(max_size=40))
def test_two_labels_share_a_key_only_when_they_are_the_same_words(one: str, other: str) -> None:
    assert (slug(one) == slug(other)) == (folded(one) == folded(other))


def test_labels_that_look_alike_have_keys_of_their_own() -> None:
    labels = ["Trust wide", "Trust-wide", "Trust, wide", "Trust wíde", "Trust", "ਬੋਲਟਨ", "博尔顿"]
    assert len({slug(label) for label in labels}) == len(labels)


@pytest.mark.parametrize(
    ("opening", "telling"),
    [
        ("A question about the ward", "ward"),
        ("A question about WARDS", "ward"),
        ("The service-user group", "service user"),
        ("The award for the wardrobe", None),
        ("Psychiatry today", "psych*"),
        ("A new question for you", None),
        ("x" * 200 + " ward", None),
    ],
)
def test_what_a_lock_screen_shows_gives_nothing_away(opening: str, telling: str | None) -> None:
    assert telling_word(opening, ["ward", "service user", "psych*"]) == telling
