"""What is said reaches people whole: whatever is in the values, and whatever is wrong with the words."""

import logging
from html.parser import HTMLParser
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Message, Pattern
from hypothesis import given
from hypothesis import strategies as st

from domain.days import day_words, moment_words
from domain.many.audience import Audience
from domain.polls import card
from domain.polls.poll import Card, Poll
from domain.say import Button, Label, Say, phrase
from rehearsal.entities import with_commands
from rehearsal.html import parse
from tests.kit import organisation
from texts import Texts
from texts.bundles import FOLDER, LAST, Language, chain
from texts.fit import LABEL, MESSAGE, NOTICE, units
from texts.render import APOLOGY
from texts.template import without_html

TEXTS = Texts(organisation())
LOCALES = ["en", "en-plain"]
SECRET = "Marmalade"

HOSTILE = {
    "HTML": "</blockquote><b>bold</b><script>alert(1)</script>&lt;&amp;",
    "half a tag": '<a href="https://example.org',
    "Fluent": "{ $contact_phone } { -term } { menu } {",
    "private characters": "\ue000contact_phone\ue001",
    "direction overrides": "abc\u202edef\u2066ghi\u200f",
    "a tower of accents": "Z" + "\u0301" * 5000 + "\u20dd" * 5000,
    "half a character": "a\ud83db\udc00",
    "control characters": "\x00\x07\x1b[31m\x7f\u0085\r\n",
    "emptiness": "\n" * 5000 + "\t\u2028\u2029",
    "too much": "words and " * 2000,
    "too many emoji": "👩‍👩‍👧‍👦" * 3000,
    "nothing": "",
}


def texts_of(tmp_path: Path, **locales: str) -> Texts:
    for locale, words in locales.items():
        folder = tmp_path / locale.replace("_", "-")
        folder.mkdir()
        (folder / "words.ftl").write_text(words, encoding="utf-8")
    return Texts(organisation(), tmp_path)


class Tags(HTMLParser):
    """Fails where Telegram would refuse."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ("b", "i", "a", "blockquote", "code")
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def sendable(html: str) -> None:
    Tags(html)
    html.encode("utf-8")
    assert 1 <= units(without_html(html)) <= MESSAGE


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("value", HOSTILE.values(), ids=HOSTILE.keys())
def test_whatever_people_type_is_shown_without_harm(value: str, locale: str) -> None:
    html = TEXTS.render(Say("keep-words", {"words": value, "question": "why"}), locale).html

    sendable(html)
    assert html.count("<blockquote>") == html.count("</blockquote>") == 1
    assert organisation().contact.phone not in html
    assert not set(html) & set("\u202e\u2066\u200f\x00\x07\x1b\x7f\x85\r\ue000\ue001\ud83d\udc00")
    assert html.count("\u0301") <= 4
    assert "\n\n\n" not in html
    assert "In danger: 999." in html, "the words that say where help is are never cut"
    assert html.index("In danger: 999.") < html.index("Shall we keep"), "and come before what is asked"


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("typed", ["/erase", "tea, /erase@Some_bot", "(/erase)", "a\n/erase now"])
def test_what_people_type_is_nothing_to_tap(typed: str, locale: str) -> None:
    """Neither a question of staff nor an idea that has become an answer of a second round."""
    poll = Poll(1, 1, Card("one", typed, (typed, "Tea"), can_change=typed), Audience())
    for say in (card.asked(poll, locale), card.about(poll, organisation().zone)):
        text, entities = parse(TEXTS.render(say, locale).html)
        assert with_commands(text, entities) == entities
        assert typed in text.replace("\u200d", "")


def test_but_addresses_and_slashes_between_words_stay_as_they_are() -> None:
    typed = "Tea and/or cake, 1/2 a day: https://example.org/a?b=/c"
    poll = Poll(1, 1, Card("one", typed, ("Yes", "No")), Audience())
    assert typed in parse(TEXTS.render(card.asked(poll, "en"), "en").html)[0]


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_no_text_at_all_breaks_a_message_a_label_or_a_notice(value: str) -> None:
    values = {"words": value, "question": value}
    say = Say(
        "keep-words",
        values,
        (Button(value, "x", literal=True), Button("tick-on", "x", {"answer": value, "number": 0})),
    )
    rendered = TEXTS.render(say, "en")

    sendable(rendered.html)
    assert all(1 <= units(label) <= LABEL for ((label, _),) in rendered.rows)
    assert units(TEXTS.plain(Say("ticked", {"answer": value}), "en-plain")) <= NOTICE


def test_a_long_value_is_cut_and_a_short_one_beside_it_is_not(tmp_path: Path) -> None:
    texts = texts_of(tmp_path, en="both = <b>{ $short }</b>: <i>{ $long }</i>!")
    html = texts.render(Say("both", {"short": "<Jo>", "long": "&" * 9000}), "en").html

    assert html.startswith("<b>&lt;Jo&gt;</b>: <i>&amp;")
    assert html.endswith("…</i>!")
    assert units(without_html(html)) == MESSAGE


def test_a_missing_value_is_said_by_the_next_words_and_logged_without_any_value(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    texts = texts_of(tmp_path, en_plain="hello = Hi { $name }, { $missing }", en="hello = Hello { $name }")

    with caplog.at_level(logging.DEBUG):
        assert texts.render(Say("hello", {"name": SECRET}), "en-plain").html == f"Hello {SECRET}"

    (record,) = caplog.records
    assert vars(record)["text_key"] == "hello"
    assert vars(record)["text_locale"] == "en-plain"
    assert SECRET not in str(vars(record))


def test_words_that_are_nowhere_are_answered_with_an_apology(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    texts = texts_of(tmp_path, en="broken = { missing-message }\n\nloop = { loop }")

    for key in ("nowhere", "broken", "loop"):
        say = Say(key, {"name": SECRET}, (Button(key, "x"),))
        rendered = texts.render(say, "cy")
        assert rendered.html == APOLOGY
        assert units(rendered.rows[0][0][0]) <= LABEL
        assert texts.plain(say, "en-plain") == APOLOGY
    assert SECRET not in str([vars(record) for record in caplog.records])


@pytest.mark.parametrize("locale", LOCALES)
def test_read_one_at_a_time_a_message_says_what_it_says_in_its_file_as_a_whole(locale: str) -> None:
    language, whole = Language(FOLDER / locale), FluentBundle([LAST], use_isolating=False)
    for file in (FOLDER / locale).glob("*.ftl"):
        whole.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    assert len(language.keys) > 1000
    for key in language.keys:
        alone, among = language.bundle_with(key).get_message(key), whole.get_message(key)
        for one, other in ((alone.value, among.value), *_attributes(alone, among)):
            assert (one is None) == (other is None)
            if one is not None and other is not None:
                said = language.bundle_with(key).format_pattern(one, {})
                assert str(said) == str(whole.format_pattern(other, {})), key


def _attributes(alone: Message, among: Message) -> list[tuple[Pattern | None, Pattern | None]]:
    assert alone.attributes.keys() == among.attributes.keys()
    return [(alone.attributes[name], among.attributes[name]) for name in alone.attributes]


def test_a_message_may_be_written_in_any_way_that_fluent_knows(tmp_path: Path) -> None:
    file = """# What it is.
counted =
    { $many ->
        [one] A rose

       *[other] { $many } roses, says { -who }
}
    .typed = roses
-who = Ada
quoting={ counted }
broken = { $
last = Even after one that is broken."""
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "a.ftl").write_text(file, encoding="utf-8")
    language = Language(tmp_path / "en")

    def said(key: str) -> object:
        bundle = language.bundle_with(key)
        pattern = bundle.get_message(key).value
        assert pattern is not None
        return bundle.format_pattern(pattern, {"many": 3})[0]

    assert [said(key) for key in ("quoting", "counted", "last")] == [
        "3 roses, says Ada",
        "3 roses, says Ada",
        "Even after one that is broken.",
    ]
    assert not language.bundle_with("broken").has_message("broken")
    assert not language.bundle_with("nowhere").has_message("nowhere")
    assert language.choosers == {"many"}


def test_plain_words_are_only_for_those_who_chose_them() -> None:
    assert chain("en") == ["en"]
    assert chain("en-plain") == ["en-plain", "en"]
    assert chain("cy") == ["cy", "en"]
    assert chain("cy-plain") == ["cy-plain", "cy", "en-plain", "en"]


def test_numbers_stay_numbers(tmp_path: Path) -> None:
    words = "days = { $n ->\n    [one] one day\n   *[other] { $n } days\n }"
    texts = texts_of(tmp_path, en=words)

    assert [texts.render(Say("days", {"n": n}), "en").html for n in (1, 2, 1234)] == [
        "one day",
        "2 days",
        "1,234 days",
    ]


@pytest.mark.parametrize(
    ("labels", "joined"),
    [
        ((), "nothing yet"),
        ((Label("A & B", literal=True),), "A &amp; B"),
        ((Label("Bolton", literal=True), Label("share-yes")), "Bolton and Yes, pass it on"),
        ((phrase("list-last", before="A & B", last="C"),), "A &amp; B and C"),
        (tuple(Label(name, literal=True) for name in ("x", "y", "z")), "x, y and z"),
    ],
)
def test_a_list_is_joined_as_the_language_does(labels: tuple[Label, ...], joined: str) -> None:
    html = TEXTS.render(Say("too-many-form", {"saved": labels, "saved_count": 1}), "en").html

    assert html.endswith(f"Last saved: {joined}.")


@pytest.mark.parametrize("locale", LOCALES)
def test_days_and_moments_are_said_in_words_by_the_clock_of_the_place(locale: str) -> None:
    london, late_ms = ZoneInfo("Europe/London"), 1_790_810_940_000  # there, it is past midnight already

    def shown(until: tuple[Label, ...]) -> str:
        return TEXTS.text(Say("approval-waits", {"until": until}), locale)

    assert " 1 October 2026" in shown(day_words(late_ms, london))
    assert " Thursday 1 October 2026 at 00:29" in shown(moment_words(late_ms, london))


def test_the_organisation_speaks_plainly_to_those_who_chose_plain_words() -> None:
    notice = organisation().notice
    assert notice.plain_summary
    assert notice.plain_summary[:30] in TEXTS.render(Say("ask-notice"), "en-plain").html
    assert notice.summary[:30] in TEXTS.render(Say("ask-notice"), "en").html


def test_a_message_leaves_out_what_the_organisation_has_not() -> None:
    old = organisation()
    only_email = old.complaints.model_copy(update={"phone": None, "hours": None})
    texts = Texts(old.model_copy(update={"complaints": only_email}))
    html = texts.render(Say("complaint-text"), "en").html

    assert "Phone" not in html
    assert html.endswith(f"E-mail: {only_email.email}")


def test_what_may_be_typed_for_a_label_holds_its_own_words() -> None:
    assert TEXTS.typed("agree-yes", "en-plain")[:2] == ("I am 16+ and want to join", "yes")
    assert "go on" in TEXTS.typed("next", "cy")
    assert TEXTS.typed("more", "en") == ("more", "more answers")
    assert TEXTS.typed("nowhere", "en") == ()


def test_long_labels_end_in_an_ellipsis_and_stay_on_one_line() -> None:
    label = Label("An area with a name\nthat is far too long", literal=True)
    button = Button("tick-on", "x", {"answer": (label,), "number": 0})
    say = Say("menu-text", {"stopped": 0, "form": ""}, (button,))

    assert TEXTS.render(say, "en").rows == [[("✓ An area with a name that…", "x")]]
