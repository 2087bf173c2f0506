"""What is heard even in a flood: help, stop, and an answer to the step on screen."""

from dataclasses import replace

import pytest

from domain.oneself import signup
from domain.say import Label, Say
from handlers.limits import essential, too_many
from tests.forms_kit import ORGANISATION, TEXTS, at, data

AREAS = at(signup.SIGNUP, "areas", kinds=("used",))
TALK = AREAS.conversation


@pytest.mark.parametrize(
    "text",
    ["back", "help", "/helpnow", "STOP", "stop.", "/stop", "erase me", "/leave", "Bolton", "1 2"],
)
def test_these_words_are_heard(text: str) -> None:
    assert essential(text, "", TALK, ORGANISATION, TEXTS)


@pytest.mark.parametrize("text", ["", "hello", "Leeds", "/start", "/menu", "next"])
def test_these_words_are_not(text: str) -> None:
    assert not essential(text, "", TALK, ORGANISATION, TEXTS)


def test_buttons_of_the_question_on_screen_are_heard_and_others_are_not() -> None:
    assert essential("", data(AREAS, "Bolton"), TALK, ORGANISATION, TEXTS)
    assert essential("", "go:help", None, ORGANISATION, TEXTS)
    assert not essential("", data(AREAS, "Bolton"), None, ORGANISATION, TEXTS)
    assert not essential("", data(AREAS, "Bolton"), replace(TALK, revision=1), ORGANISATION, TEXTS)
    assert not essential("", "go:about", TALK, ORGANISATION, TEXTS)


def test_what_is_typed_while_a_form_rests_is_no_answer() -> None:
    assert not essential("Bolton", "", replace(TALK, step="areas/ask/resting"), ORGANISATION, TEXTS)


def test_they_are_told_what_was_last_saved() -> None:
    assert too_many(TALK, ORGANISATION) == Say(
        "too-many-form", {"saved": (Label("kind-used"),), "saved_count": 1}
    )
    assert too_many(None, ORGANISATION) == Say("too-many")
    assert too_many(replace(TALK, form="gone"), ORGANISATION) == Say("too-many")
