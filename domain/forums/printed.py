"""A forum's next meetings, as they stand on paper."""

from collections.abc import Iterator, Sequence
from typing import Literal
from zoneinfo import ZoneInfo

from domain.days import moment_words
from domain.forums.forum import Details, Forum, Meeting
from domain.say import Label, phrase

Kind = Literal["strong", "words"]
Part = tuple[Kind, Label]

MOST = 6
"""So many meetings: what lies further ahead is likely to change."""


def meetings(forum: Forum, coming: Sequence[Meeting], zone: ZoneInfo) -> Iterator[Part]:
    """Beneath the forum's name: each meeting, then what holds for all, then that dates can change."""
    for meeting in coming:
        yield "strong", phrase("printed-meeting", moment=moment_words(meeting.starts_ms, zone))
        if meeting.cancelled:
            yield "words", Label("printed-cancelled")
        else:
            yield "words", Label(meeting.details(forum).place, literal=True)
    yield from _for_all(forum.details)
    yield "words", Label("printed-may-change")


def _for_all(details: Details) -> Iterator[Part]:
    if details.minutes:
        yield "words", phrase("printed-minutes", minutes=details.minutes)
    for name in ("access", "bring", "expenses", "support"):
        if said := getattr(details, name):
            yield "words", phrase(f"printed-{name}", words=said)
