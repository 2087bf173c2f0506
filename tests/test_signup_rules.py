"""Signing up as a form: few taps, a plain yes, by tapping or by typing."""

import pytest

from domain.answering import press
from domain.forms import Place
from domain.oneself import signup
from domain.result import Again, Ended
from domain.typed import hear
from tests.forms_kit import ORGANISATION, at, data, labels, led, tap, type_, words


def test_it_takes_six_taps() -> None:
    standing = at(signup.SIGNUP)  # the first tap was Join
    for label in ("agree-yes", "kind-used", "next", "Bolton"):
        standing = tap(standing, label)
    ended = press(standing, data(standing, "next"))
    assert isinstance(ended, Ended)
    assert ended.how == "finished"
    assert signup.agreed_version(ended.at.answers) == ORGANISATION.notice.version
    assert signup.to_keep(signup.SIGNUP, ended.at.answers) == {"kinds": ("used",), "areas": ("bolton",)}


def test_it_works_by_typing_only() -> None:
    standing = at(signup.SIGNUP)
    for text in ("Yes.", "1 3", "next", "bolton, Wigan"):
        standing = type_(standing, text)
    ended = hear(standing, "Next!", words)
    assert isinstance(ended, Ended)
    assert ended.at.answers["kinds"] == ("used", "works")
    assert ended.at.answers["areas"] == ("bolton", "wigan")


def test_no_is_a_no() -> None:
    standing = at(signup.SIGNUP)
    assert press(standing, data(standing, "agree-no")) == Ended(standing, "declined")
    assert hear(standing, "no", words) == Ended(standing, "declined")


@pytest.mark.parametrize("text", ["1", "maybe", "I am 12", "next", "skip", "y e s"])
def test_only_a_plain_yes_is_a_yes(text: str) -> None:
    assert isinstance(hear(at(signup.SIGNUP), text, words), Again)


def test_back_from_the_first_question_leaves_and_keeps_what_was_answered() -> None:
    standing = at(signup.SIGNUP, kinds=("used",))
    ended = press(standing, data(standing, "back"))
    assert isinstance(ended, Ended)
    assert ended.how == "left"
    assert ended.at.answers == {"kinds": ("used",)}
    assert ended.at.place.resting


def test_a_notice_that_changed_meanwhile_is_asked_again_before_the_end() -> None:
    standing = at(signup.SIGNUP, "areas", notice=("an older version",), kinds=("used",), areas=("wigan",))
    assert led(press(standing, data(standing, "next"))).place == Place("notice")


def test_every_question_can_be_explained_gone_back_from_left_and_has_help_last() -> None:
    for step in ("notice", "kinds", "areas"):
        assert labels(at(signup.SIGNUP, step))[-4:] == ["why-ask", "back", "later", "help-now"]


def test_what_must_be_answered_is_never_stored_empty() -> None:
    assert signup.to_keep(signup.PROFILE, {"kinds": (), "name": ()}) == {"name": ()}
