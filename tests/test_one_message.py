"""Why something is asked again, and the question: one message, read from the top."""

import json

import pytest

from domain.say import Button, Say, Value, from_json, to_json
from tests import words
from tests.kit import Town
from tests.test_texts import LOCALES, sendable
from texts import Texts
from texts.fit import MESSAGE, units
from texts.template import without_html

REASONS = (
    "again-choose",
    "again-number",
    "again-long",
    "again-long-together",
    "again-characters",
    "why-areas",
)


async def test_an_answer_that_is_none_gets_one_message_the_reason_first(conversation: Town) -> None:
    ada = conversation.person()
    await ada.sends("/start")
    for label in ("join", "agree-yes"):
        await ada.taps(label)
    asked, before = ada.reads(), len(ada.messages())

    await ada.sends("I do not know")

    assert len(ada.messages()) == before + 1
    reason, _, question = ada.reads().partition("\n\nWhich of these")
    assert "That is not one of the answers here." in reason
    assert f"Which of these{question}" == asked
    assert ada.messages()[-1]["reply_markup"], "the buttons are beneath it"


async def test_and_once_they_answer_there_only_the_question_is_left(conversation: Town) -> None:
    ada = conversation.person()
    await ada.sends("/start")
    for label in ("join", "agree-yes"):
        await ada.taps(label)
    await ada.sends("I do not know")
    await ada.taps("kind-used")

    assert ada.reads().startswith("Which of these are you?")
    ada.sees("ask-notice", "ask-kinds", "ask-kinds")


async def test_why_it_is_asked_stands_above_the_question_too(conversation: Town) -> None:
    ada = conversation.person()
    await ada.sends("/start")
    await ada.taps("join")
    before = len(ada.messages())
    await ada.taps("why-ask")

    ada.sees("ask-notice", "why-notice", "ask-notice")
    assert len(ada.messages()) == before + 1


async def test_but_the_whole_notice_is_a_message_of_its_own(conversation: Town) -> None:
    ada = conversation.person()
    await ada.sends("/start")
    await ada.taps("join")
    before = len(ada.messages())
    await ada.taps("read-notice")

    ada.sees("read-notice-text", "ask-notice")
    assert len(ada.messages()) == before + 2


@pytest.mark.parametrize("locale", LOCALES)
def test_both_fit_and_the_reason_stays_whole(locale: str) -> None:
    longest = words.longest_organisation()
    texts = Texts(longest)
    for key in REASONS:
        reason = Say(key, words.WORST)
        whole = texts.render(reason, locale).html
        for screen in words.screens(longest):
            if screen.buttons:
                both = texts.render(Say(screen.key, screen.values, screen.buttons, first=reason), locale)
                sendable(both.html)
                assert both.html.startswith(f"{whole}\n\n"), (key, screen.key)
                assert both.rows == texts.render(screen, locale).rows


def test_own_words_too_long_for_both_are_cut_and_not_the_reason() -> None:
    texts = Texts(words.longest_organisation())
    reason, long = Say("again-keep"), Say("keep-words", {"words": "W" * 4096, "question": "why"})
    whole = texts.render(reason, "en").html
    html = texts.render(Say(long.key, long.values, first=reason), "en").html

    assert units(without_html(html)) == MESSAGE
    assert html.startswith(whole)
    assert "W…" in html
    assert html.endswith("Our staff will read it, on working days.")


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("key", ["keep-words", "keep-long-name", "team-name"])
def test_where_help_is_stands_there_once(key: str, locale: str) -> None:
    texts = Texts(words.longest_organisation())
    below: dict[str, Value] = {"words": "W", "question": "name", "name": "W", "limit": 60}
    both = texts.render(Say(key, below, first=Say("again-characters")), locale).html

    assert both.count("116 123") == 1
    assert texts.render(Say(key, below), locale).html.count("116 123") == 1


def test_a_file_says_both_too() -> None:
    texts = Texts(words.longest_organisation())
    text = texts.text(Say("ask-kinds", {"chosen": (), "chosen_count": 0}, first=Say("again-one")), "en")

    assert text.startswith("Please choose only one answer here.\n\nWhich of these are you?")


def test_it_is_remembered_and_what_was_remembered_before_there_was_any_is_still_understood() -> None:
    plain = Say("ask-kinds", {"chosen_count": 0}, (Button("help-now", "go:help"),))
    both = Say(plain.key, plain.values, plain.buttons, first=Say("again-number", {"number": "9"}))

    assert from_json(to_json(both)) == both
    assert json.loads(to_json(plain)) == [
        "ask-kinds",
        {"chosen_count": 0},
        [["help-now", "go:help", {}, False]],
    ]
    assert from_json('["ask-kinds",{"chosen_count":0},[["help-now","go:help",{},false]]]') == plain
