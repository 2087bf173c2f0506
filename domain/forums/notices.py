"""What people are told of a change to a forum: its followers, and those who said something to a meeting.

To those who follow it goes a message to many, which arrives closed where its name or its place says too much.
To those who said something goes one of their own, whose beginning is neutral whatever the name is.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from domain.days import local_moment, moment_words
from domain.forums import answering, member_page, plan
from domain.forums.changes import Change, What
from domain.forums.forum import COMING, Details, Forum, Meeting, Says
from domain.forums.meeting_says import HELP, detail_lines, own_words, page
from domain.forums.plan import Plan
from domain.forums.words import length_words
from domain.many.message import Content, Made
from domain.notes import started
from domain.say import Button, Label, Say, Value, phrase
from domain.when import Repeating

MOST_BUTTONS = 3
"""Of so many meetings in one message each has a button; the rest are in the list of forums."""

FORUMS = Button("forums", "go:forums")


@dataclass(frozen=True)
class Told:
    """One meeting as somebody is told of it. was_ms: the time that they knew. says: what they said to it."""

    what: What
    meeting: Meeting
    was_ms: int
    says: Says

    @property
    def asks(self) -> bool:
        """Whether they are asked if they can still come."""
        return self.what in ("moved", "restored") and self.says in COMING


@dataclass(frozen=True)
class Known:
    """What somebody knows of a meeting. was_ms: its time, to which it had moved so often.

    what: what they have not heard of yet, where that does not show in the meeting itself. field: which
    detail is another. heard: whether they have got word of all that there was to tell before.
    """

    was_ms: int
    moves: int = 0
    what: What | None = None
    field: str = ""
    heard: bool = False


def moved(forum: Forum, meeting: Meeting, was_ms: int) -> Content:
    values = {"was": local_moment(was_ms)}
    return _content(forum, "told-moved", meeting, values, answering.buttons(meeting))


def restored(forum: Forum, meeting: Meeting) -> Content:
    return _content(forum, "told-restored", meeting, {}, answering.buttons(meeting))


def cancelled(forum: Forum, meeting: Meeting, was_ms: int, next_ms: int | None) -> Content:
    """was_ms: the time that people know. next_ms: when the forum meets next."""
    values: dict[str, Value] = {
        "name": forum.name,
        "when": local_moment(was_ms),
        "next": local_moment(next_ms) if next_ms else (),
    }
    return _made(forum, Say("told-cancelled", values, (FORUMS, HELP)))


def rhythm(forum: Forum, before: str, starts: Sequence[int]) -> Content:
    """before: the plan by which it met, as text. starts: of its next meetings; some of them are told."""
    values: dict[str, Value] = {
        "name": forum.name,
        "plan": plan_words(plan.from_text(forum.plan)),
        "old": plan_words(plan.from_text(before)),
        "next_lines": tuple(label for at_ms in starts[:MOST_BUTTONS] for label in local_moment(at_ms)),
        "detail_lines": detail_lines(forum.details),
    }
    return _made(forum, Say("told-rhythm", values, (FORUMS, HELP)), forum.details)


def ended(forum: Forum) -> Content:
    return _made(forum, Say("told-ended", {"name": forum.name}, (FORUMS, HELP)))


def _content(
    forum: Forum, key: str, meeting: Meeting, more: dict[str, tuple[Label, ...]], ways: tuple[Button, ...]
) -> Content:
    values: dict[str, Value] = {
        "name": forum.name,
        "when": local_moment(meeting.starts_ms),
        "detail_lines": detail_lines(meeting.details(forum)),
        **more,
    }
    return _made(forum, Say(key, values, (*ways, page(meeting), HELP)), meeting.details(forum))


def _made(forum: Forum, say: Say, details: Details | None = None) -> Content:
    """details: those that it tells. The same words stand in both wordings."""
    return Content(own_words(forum, details), made=Made(say, say))


def plan_words(found: Plan) -> tuple[Label, ...]:
    if isinstance(found, Repeating):
        return plan.spoken(found, ZoneInfo("UTC"))
    return tuple(label for once in found for label in local_moment(once.at_ms))


def mine(forum: Forum, told: Sequence[Told], zone: ZoneInfo, field: str = "", ends: bool = False) -> Say:
    """One message for somebody who said something to these meetings.

    field: which detail is another. ends: the forum meets no more.
    """
    if len(told) > 1 or ends:
        return started(_of_several(forum, told, zone, field, ends))
    (one,) = told
    values: dict[str, Value] = {
        "says": one.says,
        "name": forum.name,
        "when": moment_words(one.meeting.starts_ms, zone),
        "was": moment_words(one.was_ms, zone),
        "field": field or "all",
        "new": new_words(one.meeting.details(forum), field),
        "detail_lines": () if one.what == "cancelled" else detail_lines(one.meeting.details(forum)),
    }
    ways = _ways(one) if one.what in ("moved", "restored") else ()
    there = FORUMS if one.what == "cancelled" else page(one.meeting)
    return started(Say(f"mine-{one.what}", values, (*ways, _calendar(one), there, HELP)))


def _calendar(one: Told) -> Button:
    """Nobody knows who put it into their calendar: there it changes only with a new file."""
    label = "calendar-off" if one.what == "cancelled" else "add-to-calendar"
    return Button(label, f"go:fpcal:{one.meeting.meeting_id}")


def _ways(one: Told) -> tuple[Button, ...]:
    return member_page.offer_buttons(one.meeting) if one.says == "offered" else answering.buttons(one.meeting)


def _of_several(forum: Forum, told: Sequence[Told], zone: ZoneInfo, field: str, ends: bool) -> Say:
    """Each with its new time; the first of those that go on have a button."""
    go_on = [one for one in told if one.what != "cancelled"]
    values: dict[str, Value] = {
        "name": forum.name,
        "asks": int(any(one.asks for one in told)),
        "field": field or "all",
        "new": new_words(told[0].meeting.details(forum), field),
        "change_lines": tuple(_line(one, zone) for one in told),
        "detail_lines": _shared({one.meeting.details(forum) for one in go_on}),
    }
    same = all(one.what == "changed" for one in told)
    key = "mine-ended" if ends else "mine-changed-all" if same else "mine-several"
    ways = (member_page.next_button(one.meeting, zone) for one in go_on[:MOST_BUTTONS])
    return Say(key, values, (*ways, FORUMS, HELP))


def new_words(details: Details, field: str) -> tuple[Label, ...]:
    """What this detail says now; nothing where it says nothing, or where it is several."""
    if field == "length":
        return length_words(details.minutes)
    said = getattr(details, field) if field else ""
    return (Label(said, literal=True),) if said else ()


def _shared(details: Collection[Details]) -> tuple[Label, ...]:
    """What holds for all of them: where they differ, each is one press away."""
    return detail_lines(*details) if len(details) == 1 else ()


def _line(one: Told, zone: ZoneInfo) -> Label:
    return phrase(
        "change-line",
        what=one.what,
        was=moment_words(one.was_ms, zone),
        now=moment_words(one.meeting.starts_ms, zone),
    )


def to_followers(change: Change, next_ms: int | None) -> Content | None:
    """What those who said nothing will be told. next_ms: when the forum meets after a cancelled meeting."""
    if not change.to_all or not change.shifts:
        return None
    if change.ends:
        return ended(change.forum)
    shift = change.shifts[0]
    if change.rhythm:
        return rhythm(change.forum, change.rhythm, coming(change))
    match news(shift.after, Known(shift.before.starts_ms, heard=True), change.what):
        case "moved":
            return moved(change.forum, shift.after, shift.before.starts_ms)
        case "cancelled":
            return cancelled(change.forum, shift.after, shift.before.starts_ms, next_ms)
        case _:
            return restored(change.forum, shift.after)


def to_one(change: Change, meeting_ids: Collection[int], zone: ZoneInfo) -> Say:
    """What somebody will be told who said yes to these meetings."""
    told = [
        Told(what, shift.after, shift.before.starts_ms, "yes")
        for shift in change.shifts
        if shift.after.meeting_id in meeting_ids
        and (what := news(shift.after, Known(shift.before.starts_ms, heard=True), change.what))
    ]
    return mine(change.forum, told, zone, change.field, change.ends)


def lines(change: Change, zone: ZoneInfo) -> tuple[Label, ...]:
    """Each meeting with its old and its new time, for whoever makes the change."""
    told = (
        Told("cancelled" if one.after.cancelled else "moved", one.after, one.before.starts_ms, "yes")
        for one in change.shifts
    )
    return tuple(_line(one, zone) for one in told)


def coming(change: Change) -> list[int]:
    """When the meetings are that go on from there, in order."""
    go_on = (*(shift.after for shift in change.shifts), *change.kept)
    starts = [one.starts_ms for one in go_on if not one.cancelled]
    return sorted([*starts, *(one.starts_ms for one in change.added)])


def news(meeting: Meeting, knows: Known, otherwise: What | None) -> What | None:
    """What there is to tell somebody who knows this of it; None where nothing is new to them.

    otherwise: what happened to it where it goes on at the time that they know.
    """
    if meeting.cancelled:
        return "cancelled"
    if meeting.starts_ms != knows.was_ms:
        return "moved"
    if knows.what == "restored":
        return "restored"
    if otherwise == "restored" and not knows.heard:  # they never heard that it was cancelled
        return knows.what
    return otherwise or knows.what
