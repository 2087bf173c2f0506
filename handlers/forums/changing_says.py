"""What is said to a coordinator of a change: how it was and how it will be, and how many people are told."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from domain import quiet
from domain.days import moment_words
from domain.forums import member_page, notices, plan, wanted
from domain.forums.changes import Change
from domain.forums.forum import Forum, Meeting
from domain.forums.wanted import QUESTIONS, TIME, Wanted
from domain.many import audience
from domain.many.audience import FEW
from domain.many.broadcast import passes_quiet
from domain.organisation import Organisation
from domain.person import Answers
from domain.say import Button, Label, Value
from handlers.visit import Visit

LINES = 15
"""So many meetings are listed, old and new."""


@dataclass(frozen=True)
class Known:
    """Where a detail is read."""

    organisation: Organisation
    now_ms: int
    answers: Answers


def words_of(visit: Visit, kept: str, field: str) -> tuple[Label, ...]:
    """A detail as it is read back."""
    spoken = QUESTIONS[field].spoken
    if not kept:
        return ()
    return spoken(kept, known(visit)) if spoken else (Label(kept, literal=True),)


def known(visit: Visit) -> Known:
    """Where a detail is read and said."""
    return Known(visit.organisation, visit.now_ms, {})


def values(visit: Visit, forum: Forum, wants: Wanted, change: Change) -> dict[str, Value]:
    """What it was and what it will be, side by side."""
    zone = visit.organisation.zone
    was: tuple[Label, ...]
    now: tuple[Label, ...] = ()
    if wants.what in QUESTIONS:
        first = change.shifts[0].before if change.shifts else None
        was = words_of(visit, wanted.kept(forum, first, wants.what), wants.what)
        now = words_of(visit, wants.new, wants.what)
    elif wants.what == TIME and wants.on:
        was, now = (plan.spoken(plan.from_text(text), zone) for text in (forum.plan, change.forum.plan))
    else:
        was, now = (moment_words(one.starts_ms, zone) for one in vars(change.shifts[0]).values())
    lines = notices.lines(change, zone)[:LINES] if wants.what == TIME and wants.on else ()
    return {
        "what": kind(wants),
        "field": wants.what,
        "was": was,
        "now": now,
        "on": int(wants.on),
        "change_lines": lines,
        "added": len(change.added),
    }


def kind(wants: Wanted) -> str:
    """What is done, as a text chooses by it."""
    if wants.what in QUESTIONS:
        return "detail"
    return "rhythm" if wants.what == TIME and wants.on else wants.what


def people(visit: Visit, change: Change, count: int) -> dict[str, Value]:
    return {"people": audience.people(count), "how": how(count), "night": night(visit, change)}


def how(count: int) -> str:
    return "none" if not count else "few" if count < FEW else "many"


def night(visit: Visit, change: Change) -> str:
    """Whether it is quiet for most now, and if it is told all the same because it is about something soon."""
    organisation = visit.organisation
    if not quiet.is_quiet_at(visit.now_ms, quiet.usual(organisation), organisation.zone):
        return "no"
    return "passes" if passes_quiet(change.soonest_ms(visit.now_ms), visit.now_ms) else "waits"


def leave(forum: Forum, wants: Wanted) -> Button:
    """Back to where it stands, with nothing changed."""
    if wants.meeting_id and not wants.on:
        return Button("leave-it", f"go:fwmeet:{wants.meeting_id}")
    return Button("leave-it", f"go:fmforum:{forum.forum_id}")


def row(meeting: Meeting, zone: ZoneInfo) -> Button:
    """To change only this one."""
    shown = member_page.next_button(meeting, zone)
    return Button(shown.label, f"go:fcmeet:{meeting.meeting_id}", shown.values)
