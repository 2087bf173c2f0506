"""Every way in which a change is told: short, whole, and telling nothing on a lock screen."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import get_args

import pytest

from domain.forums import meeting_says, notices
from domain.forums.changes import Change, Shift, What, cancelled, put_back
from domain.forums.forum import Details, Forum, Meeting, Says, details_from_text, moved
from domain.forums.notices import Told
from domain.forums.wanted import FIELDS
from domain.many.message import as_sent
from domain.say import Say, Value, phrase
from domain.wording import NEUTRAL_OPENING, telling_word
from tests import words
from tests.forum_change_words import GIVEN, ZONE
from tests.kit import organisation
from tests.test_words import PUT_TOGETHER, TEXTS, said

LOCALES = ("en", "en-plain")
TELLING = "Mental health crisis ward forum"
SOON_MS = 1_809_180_000_000  # Sunday 2 May 2027: the shortest of moments
FORUM = Forum(1, 1, TELLING, "", "week 840 2026-12-07 weekday=1", Details(TELLING), state="running")
MEETING = Meeting(1, 1, 1, "2027-05-02", SOON_MS)
SAYS: tuple[Says, ...] = ("yes", "maybe", "waiting", "offered", "no")


def to_one() -> Iterator[Say]:
    """To those who said something: all that may change, whatever they said."""
    for what, says, field in product(get_args(What), SAYS, ("", *FIELDS[:-1])):
        one = Told(what, MEETING, SOON_MS, says)
        yield notices.mine(FORUM, [one], ZONE, field)
        yield notices.mine(FORUM, [one, one], ZONE, field)
        yield notices.mine(FORUM, [one], ZONE, field, ends=True)


def to_followers() -> Iterator[Say]:
    off = cancelled(MEETING)
    changes: tuple[tuple[Shift, What | None], ...] = (
        (Shift(MEETING, moved(MEETING, SOON_MS + 1)), None),
        (Shift(MEETING, off), None),
        (Shift(off, put_back(off)), "restored"),
    )
    for shift, what in changes:
        for rhythm, ends, next_ms in (
            ("", False, SOON_MS),
            ("", False, None),
            (FORUM.plan, False, None),
            ("", True, None),
        ):
            content = notices.to_followers(
                Change(FORUM, (shift,), what=what, rhythm=rhythm, ends=ends), next_ms
            )
            assert content
            assert content.made
            yield content.made.usual


def to_coordinators() -> Iterator[Say]:
    ways: dict[str, tuple[Value, ...]] = {
        "what": ("time", "rhythm", "cancel", "restore", "detail"),
        "how": ("none", "few", "many"),
        "night": ("no", "passes", "waits"),
        "added": (0, 1, 13),
        "anew": (0, 1),
    }
    for values in product(*ways.values()):
        chosen = dict(zip(ways, values, strict=True))
        yield Say("change-done", {**GIVEN["change-done"], **chosen})
        for bare in ({}, {"now": (), "change_lines": ()}, {"was": (), "change_lines": ()}):
            yield Say("change-sure", {**GIVEN["change-sure"], **chosen, **bare})
    for what, on, now in product(("name", *FIELDS), (0, 1), ((), GIVEN["change-detail"]["now"])):
        yield Say("change-detail", {"what": what, "on": on, "now": now, "limit": 250})
    for state in ("past", "cancelled", "planned"):
        yield Say("change-meeting", {**GIVEN["change-meeting"], "state": state})


@pytest.mark.parametrize(("locale", "most"), [("en", 22), ("en-plain", 15)])
def test_each_reads_well(locale: str, most: int) -> None:
    for say in (*to_one(), *to_followers(), *to_coordinators()):
        short = {name: value[:1] if isinstance(value, tuple) else value for name, value in say.values.items()}
        text = said(Say(say.key, {**short, "name": "a"}, say.buttons), locale)
        assert not re.search(PUT_TOGETHER, text), (say.key, text)
        assert text == text.strip()
        for sentence in words.sentences(text):
            assert len(re.findall(r"\S*\w\S*", sentence)) <= most, (say.key, sentence)


@pytest.mark.parametrize("locale", LOCALES)
def test_on_a_lock_screen_nothing_of_the_forum_shows(locale: str) -> None:
    for say in to_one():
        text = said(say, locale)
        assert telling_word(text, organisation().neutral_words) is None, text[:NEUTRAL_OPENING]
        assert TELLING in text


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("field", ["place", "link", "bring", "access", "support", "expenses"])
def test_a_neutral_name_opens_no_message_that_says_too_much_of_the_place(locale: str, field: str) -> None:
    details = details_from_text(json.dumps({"place": "Hall", field: TELLING}))
    forum = replace(FORUM, name="Us", details=details)
    told = [
        meeting_says.invitation(forum, MEETING),
        notices.moved(forum, MEETING, SOON_MS),
        notices.restored(forum, MEETING),
        notices.rhythm(forum, forum.plan, [SOON_MS]),
    ]
    for content in told:
        text = said(as_sent(content, locale, "b1", organisation()), locale)
        assert telling_word(text, organisation().neutral_words) is None, text[:NEUTRAL_OPENING]


@pytest.mark.parametrize("locale", LOCALES)
def test_the_number_of_people_fits_on_every_button(locale: str) -> None:
    for label, (how, people) in product(
        ("move-tell", "cancel-tell", "restore-tell", "change-tell"),
        (("none", 0), ("few", 7), ("many", 8), ("many", 1_000)),
    ):
        values: dict[str, Value] = {"how": how, "people": (phrase("people-count", count=people),)}
        assert "…" not in TEXTS.plain(Say(label, values), locale)
        assert len(TEXTS.plain(Say(label, values), locale)) <= 28, (label, how)
