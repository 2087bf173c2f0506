"""The words themselves: all there in both versions, short, plain, and neutral where others look."""

import re
from collections import Counter
from itertools import combinations

import pytest
from fluent.syntax import ast

from domain.notes import commands as menu_commands
from domain.say import Label, Say
from domain.typed import folded
from domain.wording import telling_word
from handlers.doors import COMMANDS
from tests import (
    agenda_words,
    forum_change_words,
    forum_making_words,
    forum_meeting_words,
    forum_member_words,
    inactive_words,
    loop_words,
    making_words,
    poll_words,
    request_words,
    results_words,
    secret_words,
    sheet_words,
    team_words,
    to_many_words,
    words,
)
from tests.kit import organisation
from tests.test_texts import LOCALES, sendable
from texts import Texts
from texts.fit import LABEL, NOTICE, units
from texts.render import APOLOGY
from texts.template import without_html

TEXTS = Texts(organisation())
KEYS = sorted(words.entries("en"))
OWN = {*TEXTS._own[False].text, *TEXTS._own[False].choices, "above_given"}
TOLD_AT_A_PRESS = (
    "old-button",
    "ticked",
    "unticked",
    "words-plain",
    "words-full",
    *secret_words.TOLD_AT_A_PRESS,
    *forum_meeting_words.TOLD_AT_A_PRESS,
    *agenda_words.TOLD_AT_A_PRESS,
    *forum_member_words.TOLD_AT_A_PRESS,
)
STARTED_BY_THE_BOT = (
    "gap",
    "resume",
    "welcome",
    "notice-question",
    "notice-reminder",
    "notice-new",
    "audit-head",
    "audit-invited",
    *team_words.STARTED_BY_THE_BOT,
    *request_words.STARTED_BY_THE_BOT,
    *to_many_words.STARTED_BY_THE_BOT,
    *poll_words.STARTED_BY_THE_BOT,
    *making_words.STARTED_BY_THE_BOT,
    *secret_words.STARTED_BY_THE_BOT,
    *loop_words.STARTED_BY_THE_BOT,
    *sheet_words.STARTED_BY_THE_BOT,
    *results_words.STARTED_BY_THE_BOT,
    *forum_change_words.STARTED_BY_THE_BOT,
    *forum_making_words.STARTED_BY_THE_BOT,
    *forum_meeting_words.STARTED_BY_THE_BOT,
    *agenda_words.STARTED_BY_THE_BOT,
    *forum_member_words.STARTED_BY_THE_BOT,
    *inactive_words.STARTED_BY_THE_BOT,
)
"""What a lock screen may show unawaited; the welcome, for whoever looks over a shoulder."""

PUT_TOGETHER = r"[{}]|  |\n\n\n| \n|\n | [.,:;?!)]|\( |[.?!][A-Z]|\.\.|None(?! of these)"
"""What shows that a text was put together from pieces that do not fit."""

QUOTED = {"Share the pen", "Others", "Change"}
"""What stands in quotation marks in a message and is no label."""


def spoken(key: str, locale: str = "en") -> set[str]:
    return {folded(word) for word in TEXTS.typed(key, locale)}


def said(say: Say, locale: str) -> str:
    return without_html(TEXTS.render(say, locale).html)


def test_every_text_is_there_in_both_versions() -> None:
    assert sorted(words.entries("en-plain")) == KEYS
    for key in KEYS:
        assert (words.entries("en")[key].value is None) == (words.entries("en-plain")[key].value is None), key


@pytest.mark.parametrize("locale", LOCALES)
def test_above_every_text_it_says_when_it_is_seen(locale: str) -> None:
    bare = [
        key for key, entry in words.entries(locale).items() if not (entry.comment and entry.comment.content)
    ]
    assert bare == []


def test_every_text_that_the_code_says_is_there() -> None:
    assert {call.key for call in words.calls()} | words.COMPUTED <= set(KEYS)
    assert {say.key for say in words.screens(organisation())} <= set(KEYS)
    assert {label for command in COMMANDS for label in command.labels} <= set(KEYS)
    assert {button.label for button in menu_commands({"admin"}).buttons} <= set(KEYS)


def test_no_text_is_there_for_nothing() -> None:
    walked = {say.key for say in words.screens(organisation())}
    drawn = {button.label for button in words.buttons(organisation()) if button.data != "x"}
    by_command = {label for command in COMMANDS for label in command.labels}
    options = {
        f"{name}-{answer}" for name in ("kind", "share") for answer in ("used", "cared", "works", "yes", "no")
    }
    menu = {
        key
        for key in KEYS
        if key.startswith("command-") and key.removeprefix("command-") in words.constants()
    }
    used = (
        walked | drawn | by_command | options | menu | words.COMPUTED | words.constants() | words.GIVEN.keys()
    )
    assert set(KEYS) - used == set()


@pytest.mark.parametrize("locale", LOCALES)
def test_every_value_in_a_text_is_given_by_all_who_say_it(locale: str) -> None:
    given = words.given(organisation())
    missing = {
        (key, name)
        for key in KEYS
        for name in words.values_named(locale, key) - OWN
        for values in given.get(key, [frozenset[str]()])
        if name.removesuffix("_given") not in values and name not in values
    }
    assert missing == set()


@pytest.mark.parametrize("locale", LOCALES)
def test_every_message_can_be_sent_with_the_longest_values(
    locale: str, caplog: pytest.LogCaptureFixture
) -> None:
    longest = words.longest_organisation()
    texts = Texts(longest)
    for say in words.everything_said(longest):
        if say.key == "commands":
            continue
        html = texts.render(say, locale).html
        sendable(html)
        assert APOLOGY not in html, say.key
        assert "…" not in html or "check" in say.key, say.key
    assert caplog.records == []


@pytest.mark.parametrize("locale", LOCALES)
def test_every_label_fits_its_button(locale: str) -> None:
    for button in words.buttons(organisation()):
        label = TEXTS.render(Say("back", buttons=(button,)), locale).rows[0][0][0]
        assert "…" not in label, button.label
        assert label == label.strip()
        assert 1 <= units(label) <= LABEL
    for key in [key for key in KEYS if key.startswith("command-")]:
        assert 3 <= units(said(Say(key), locale)) <= LABEL


@pytest.mark.parametrize("locale", LOCALES)
def test_what_is_told_at_a_press_fits(locale: str) -> None:
    for key in TOLD_AT_A_PRESS:
        told = TEXTS.plain(Say(key, {"answer": (Label("A" * 28, literal=True),)}), locale)
        assert units(told) <= NOTICE
        assert "…" not in told


@pytest.mark.parametrize(("locale", "most"), [("en", 22), ("en-plain", 15)])
def test_no_sentence_is_long(locale: str, most: int) -> None:
    short = {"words": "a", "now": "a", "name": "a", "saved": "a", "number": "1"}
    for say in words.everything_said(organisation()):
        values = {n: (v[:1] if isinstance(v, tuple) else short.get(n, v)) for n, v in say.values.items()}
        for sentence in words.sentences(said(Say(say.key, values), locale)):
            count = len(re.findall(r"\S*\w\S*", sentence))
            assert count <= most, f"{say.key}: {count} words: {sentence}"


@pytest.mark.parametrize("locale", LOCALES)
def test_no_text_shows_how_it_was_put_together(locale: str) -> None:
    for say in words.everything_said(organisation()):
        text = said(say, locale)
        assert text == text.strip()
        assert not re.search(PUT_TOGETHER, text), (say.key, text)


@pytest.mark.parametrize("locale", LOCALES)
def test_a_button_is_called_in_messages_what_it_says(locale: str) -> None:
    shown = {
        said(Say(key), locale) for key in words.labels(locale) if not words.values_named(locale, key) - OWN
    }
    for say in words.everything_said(organisation()):
        quoted = set(re.findall("“([^”]*)”", said(say, locale)))
        assert quoted <= shown | QUOTED, say.key


def test_a_button_says_the_same_in_both_versions() -> None:
    assert words.labels("en") == words.labels("en-plain")
    for key in words.labels("en"):
        pair = [words.entries(locale)[key].value for locale in LOCALES]
        assert isinstance(pair[0], ast.Pattern)
        assert isinstance(pair[1], ast.Pattern)
        assert pair[0].equals(pair[1]), key


def test_no_two_buttons_say_the_same() -> None:
    shown = Counter(said(Say(k), "en") for k in words.labels("en") if not words.values_named("en", k) - OWN)
    assert [label for label, count in shown.items() if count > 1] == []


def test_on_one_screen_nothing_typed_means_two_things() -> None:
    for say in words.screens(organisation()):
        keys = {button.label for button in say.buttons if not button.literal and not button.values}
        for button in say.buttons:
            answer = button.values.get("answer", ())
            keys |= {a.text for a in answer if not a.literal} if isinstance(answer, tuple) else set()
        for one, other in combinations(sorted(keys), 2):
            assert spoken(one) & spoken(other) <= {"both"}, (say.key, one, other)


def test_no_command_is_typed_like_another() -> None:
    heard = [command for command in COMMANDS if not command.resting]
    for one, other in combinations(heard, 2):
        same = set[str]().union(*map(spoken, one.labels)) & set().union(*map(spoken, other.labels))
        assert same <= ({"person"} if {one.name, other.name} == {"person", "topic"} else set())


def test_what_is_heard_before_any_answer_is_never_an_answer() -> None:
    first = set[str]().union(
        *(spoken(label) for command in COMMANDS if command.always for label in command.labels)
    )
    answers = {"help-now", *(label for command in COMMANDS for label in command.labels)}
    for button in words.buttons(organisation()):
        if button.label not in answers and not button.literal and not button.values:
            assert not spoken(button.label) & first or button.label in ("stop-words",), button.label
    for choice in (*organisation().areas, *organisation().interests, *organisation().what_helps):
        assert folded(choice.label) not in first


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("key", STARTED_BY_THE_BOT)
def test_a_lock_screen_gives_nothing_away(key: str, locale: str) -> None:
    for form in ("signup", "more", "profile"):
        text = said(Say(key, {**words.WORST, "form": form}), locale)
        assert telling_word(text, organisation().neutral_words) is None


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        ("welcome", "I am a computer. Nobody reads this chat. It is not for emergencies."),
        (
            "unexpected",
            "I am a computer. Nobody reads this chat. If things are hard right now, call 111 and press 2, "
            "or Samaritans on 116 123. In danger: 999.",
        ),
        ("group", "I only work one to one. Goodbye."),
        ("not-yet", "Childline on 0800 1111"),
        ("about-3", "Think Local Act Personal and its National Co-production Advisory Group"),
    ],
)
def test_these_words_are_promised(key: str, sentence: str) -> None:
    assert sentence in said(Say(key, words.WORST), "en")


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(
    "key",
    [
        *("unexpected", "again-choose", "again-number", "again-agree", "again-empty", "again-long"),
        *("again-long-together", "again-characters", "again-keep", "keep-words", "keep-long-name"),
    ],
)
def test_what_may_be_a_cry_for_help_is_answered_with_where_help_is(key: str, locale: str) -> None:
    text = said(Say(key, {**words.WORST, "question": "name"}), locale)
    for number in ("111", "116 123", "999"):
        assert number in text


@pytest.mark.parametrize("locale", LOCALES)
def test_help_begins_with_the_help_lines(locale: str) -> None:
    first = organisation().help_lines.lines[0]
    assert said(Say("help"), locale).startswith(f"{first.name}: {first.how}")
    assert TEXTS.render(Say("help"), locale).html.count("<b>") == len(organisation().help_lines.lines)
