"""Word of a change: whom it concerns, what each person knows of a meeting, and what is new to them."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.forums import notices
from domain.forums.changes import Change
from domain.forums.forum import Meeting, Says
from domain.forums.notices import Known, Told
from domain.many.message import Tells


@dataclass(frozen=True)
class Said:
    """What somebody who can be told said to a meeting."""

    person_id: int
    chat_id: int
    locale: str
    meeting_id: int
    says: Says
    still_tell: int
    to_move: int


def concerns(change: Change, said: Said) -> bool:
    """Who cannot come need not know what is no other time."""
    return change.to_all or said.says != "no"


def known_by(change: Change, said: Said, unheard: Mapping[int, Known]) -> Known | None:
    """What they know of a meeting; None where there is nothing that they could not know.

    Who has answered since then has seen the time that it had by then.
    """
    waits = unheard.get(said.meeting_id)
    if waits and said.to_move <= waits.moves:
        return waits
    before = next(
        (shift.before for shift in change.shifts if shift.before.meeting_id == said.meeting_id), None
    )
    return Known(before.starts_ms, before.moves, heard=True) if before else None


def news_for(change: Change, said: Said, meeting: Meeting, knows: Known) -> tuple[Told, Known] | None:
    """What there is to tell of it, and what is not known if that is not heard either."""
    is_new = meeting.meeting_id in change.ids
    what = notices.news(meeting, knows, change.what if is_new else None)
    if what is None:
        return None
    stays = what in ("restored", "changed")
    field = (change.field if is_new else "") or knows.field
    unheard = Known(knows.was_ms, knows.moves, what if stays else None, field if stays else "")
    return Told(what, meeting, knows.was_ms, said.says), unheard


def in_order(told: Mapping[Told, Known]) -> dict[Told, Known]:
    """As they know them."""
    return dict(sorted(told.items(), key=lambda each: (each[0].was_ms, each[0].meeting.meeting_id)))


def for_followers(change: Change, unheard: str | None) -> tuple[Tells | None, str]:
    """What they are told, and what it was before. unheard: how it was before a change nobody has heard of."""
    if change.ends:
        return "ended", ""
    if change.rhythm:
        return "rhythm", unheard or change.rhythm
    shift = change.shifts[0]
    was_ms = int(unheard) if unheard else shift.before.starts_ms
    what = notices.news(shift.after, Known(was_ms, heard=unheard is None), change.what)
    return (what if what != "changed" else None), str(was_ms)
