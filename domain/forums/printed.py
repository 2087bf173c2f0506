"""A forum's next meetings, as they stand on paper."""

from collections.abc import Iterator, Sequence
from typing import Literal
from zoneinfo import ZoneInfo

from domain.days import moment_words
from domain.forums.forum import Details, Forum, Meeting
from domain.say import Label, phrase

Kind = Literal["strong", "words"]
Part = tuple[Kind, Label]

MOST = 4
"""So many meetings: what lies further ahead is likely to change."""

NOTHING = Details("")


def meetings(forum: Forum, coming: Sequence[Meeting], zone: ZoneInfo) -> Iterator[Part]:
    """Beneath the forum's name: each meeting with what is different there, then what holds for the others."""
    for meeting in coming:
        yield "strong", phrase("printed-meeting", moment=moment_words(meeting.starts_ms, zone))
        if meeting.cancelled:
            yield "words", Label("printed-cancelled")
        else:
            yield from _other_than(forum.details, meeting.details(forum))
    yield "strong", Label("printed-usual")
    yield from _other_than(NOTHING, forum.details)
    yield "words", Label("printed-may-change")


def _other_than(before: Details, details: Details) -> Iterator[Part]:
    """What is said in these details and not in those."""
    for name in ("place", "minutes", "access", "bring", "expenses", "support"):
        said = getattr(details, name)
        if said and said != getattr(before, name):
            yield "words", phrase(f"printed-{name}", words=str(said))
