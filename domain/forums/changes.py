"""What follows from a change: which meetings move, which are cancelled, and which are new."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from domain import recurrence
from domain.days import local_day, midnight_ms
from domain.forums import plan as plans
from domain.forums.forum import Details, Forum, Meeting, moved
from domain.forums.plan import Occurrence, Plan
from domain.many.audience import Audience
from domain.when import Once, Repeating

What = Literal["moved", "cancelled", "restored", "changed"]
"""What happens to one meeting, as people are told of it."""


@dataclass(frozen=True)
class Shift:
    """One meeting before and after; at the same time where only its key changes."""

    before: Meeting
    after: Meeting


@dataclass(frozen=True)
class Change:
    """What is to be done, and told, of a forum as it is then.

    shifts: the meetings that people are told of. kept: others that are only kept under another key, or with
    what held for them before. added: times of a new plan for which there was no meeting yet.
    what: what is said of a meeting that goes on at its time. field: which detail of it is another.
    rhythm: the plan before, where it meets by another from now on. ends: it meets no more.
    """

    forum: Forum
    shifts: tuple[Shift, ...]
    kept: tuple[Meeting, ...] = ()
    added: tuple[Occurrence, ...] = ()
    what: What | None = None
    field: str = ""
    rhythm: str = ""
    ends: bool = False

    @property
    def ids(self) -> tuple[int, ...]:
        return tuple(shift.after.meeting_id for shift in self.shifts)

    @property
    def told_of(self) -> int:
        """The meeting that followers are told of; of a rhythm the first that goes on, moved or not."""
        go_on = [one for one in (*(shift.after for shift in self.shifts), *self.kept) if not one.cancelled]
        if not (self.rhythm and go_on):
            return self.ids[0]
        return min(go_on, key=lambda one: one.starts_ms).meeting_id

    @property
    def to_all(self) -> bool:
        """Small changes are told only to those who come, or wait for a place."""
        return self.what != "changed"

    @property
    def audience(self) -> Audience:
        """The followers who said nothing to any of these meetings."""
        return Audience(forum=self.forum.forum_id, silent=self.ids)

    @property
    def unsettled(self) -> tuple[Meeting, ...]:
        """Those at another time or place, and put back: what was arranged there has to be arranged anew."""
        return tuple(
            shift.after
            for shift in self.shifts
            if not shift.after.cancelled
            and (
                self.field == "place"
                or shift.before.cancelled
                or shift.before.starts_ms != shift.after.starts_ms
            )
        )

    def soonest_ms(self, now_ms: int) -> int | None:
        """The earliest time, old or new, for which somebody might set out."""
        times = [meeting.starts_ms for shift in self.shifts for meeting in (shift.before, shift.after)]
        return min((ms for ms in times if ms > now_ms), default=None)


def cancelled(meeting: Meeting) -> Meeting:
    return replace(meeting, cancelled=True, sequence=meeting.sequence + 1)


def put_back(meeting: Meeting) -> Meeting:
    """It is on after all: what people said to it counts again."""
    return replace(meeting, cancelled=False, sequence=meeting.sequence + 1)


def upcoming(meetings: list[Meeting], now_ms: int) -> list[Meeting]:
    """Those that will be, in order."""
    there = (meeting for meeting in meetings if meeting.starts_ms > now_ms and not meeting.cancelled)
    return sorted(there, key=lambda meeting: (meeting.starts_ms, meeting.meeting_id))


def listed(forum: Forum, meetings: Iterable[Meeting]) -> list[Meeting]:
    """Those that stand on a list: what was cancelled with an older rhythm would hide the others."""
    return [one for one in meetings if not (one.cancelled and one.series < forum.series)]


def clashes(meetings: list[Meeting], meeting_id: int, starts_ms: int) -> bool:
    """Whether another meeting of the same forum begins at that very moment."""
    others = (other for other in meetings if other.meeting_id != meeting_id and not other.cancelled)
    return any(other.starts_ms == starts_ms for other in others)


def is_same(before: Plan, after: Plan) -> bool:
    """Whether it meets at the same times; when a rhythm began does not matter."""
    if isinstance(before, Repeating) and isinstance(after, Repeating):
        return before == replace(after, start=before.start)
    return before == after


def from_now_on(
    forum: Forum, meetings: list[Meeting], first_id: int, plan: Plan, now_ms: int, zone: ZoneInfo
) -> Change | None:
    """By another plan from this meeting on; None where that plan has no time any more.

    The meetings from there on take the times of the new plan, each the one at its place: the first the
    first, the second the second. Those that were moved singly before do so too: from now on means all of
    them. What people said, what is on the agenda and the entry in calendars goes with each. Where there
    are more meetings than times, as far ahead as anything is planned, the last ones are cancelled. What was
    cancelled before stays cancelled, at its old time.
    """
    there = upcoming(meetings, now_ms)
    place = next((n for n, meeting in enumerate(there) if meeting.meeting_id == first_id), len(there))
    stay, change = there[:place], there[place:]
    after_ms = max([now_ms, *(meeting.starts_ms for meeting in stay)])
    begun = _begun(plan, change[0].starts_ms if change else after_ms, after_ms, zone)
    if begun is None:
        return None
    times = plans.occurrences(begun, after_ms, _until_ms(begun, now_ms, after_ms, zone), zone)
    series = forum.series + 1
    shifts = [Shift(one, _at(one, time, series)) for one, time in zip(change, times, strict=False)]
    moves = (shift for shift in shifts if shift.before.starts_ms != shift.after.starts_ms)
    ended = (Shift(one, cancelled(one)) for one in change[len(times) :])
    return Change(
        replace(forum, plan=plans.to_text(begun), series=series),
        (*moves, *ended),
        tuple(shift.after for shift in shifts if shift.before.starts_ms == shift.after.starts_ms),
        tuple(times[len(change) :]),
        rhythm=forum.plan,
    )


def _until_ms(plan: Plan, now_ms: int, after_ms: int, zone: ZoneInfo) -> int:
    """As far ahead as meetings are planned by now: of single dates all, of a rhythm its first at least."""
    if not isinstance(plan, Repeating):
        return max(once.at_ms for once in plan) + 1
    return max(plans.horizon_ms(now_ms), plans.first(plan, after_ms, zone, 1)[0].starts_ms + 1)


def _at(meeting: Meeting, time: Occurrence, series: int) -> Meeting:
    same = meeting.starts_ms == time.starts_ms
    return replace(meeting if same else moved(meeting, time.starts_ms), series=series, day=time.day)


def _begun(plan: Plan, near_ms: int, after_ms: int, zone: ZoneInfo) -> Plan | None:
    """The plan from its first time on: a rhythm begins in the week, or month, of the first that it changes.

    So the meeting of a week is never skipped, nor held twice.
    """
    if not isinstance(plan, Repeating):
        dates = tuple(once for once in plan if once.at_ms > after_ms)
        return dates or None
    begin_ms = max(after_ms, _period_ms(plan, near_ms, zone) - 1)
    day = local_day(begin_ms, zone)
    first_ms = recurrence.next_ms(replace(plan, interval=1, count=None, start=day), begin_ms, 0, zone)
    if first_ms is None:
        return None
    return replace(plan, start=local_day(first_ms, zone))


def _period_ms(rule: Repeating, near_ms: int, zone: ZoneInfo) -> int:
    """When the week or month begins in which this moment is."""
    day = local_day(near_ms, zone)
    if rule.every == "month":
        day = day.replace(day=1)
    elif rule.every == "week":
        day -= timedelta(days=day.weekday())
    return midnight_ms(day, zone)


def with_details(meeting: Meeting, details: Details, before: Forum, after: Forum) -> Meeting:
    """With these details: its own, or none where they are just the forum's.

    What stands in a calendar counts there as a change: the place, the link and the length.
    """
    old = meeting.details(before)
    in_calendar = (old.place, old.link, old.minutes) != (details.place, details.link, details.minutes)
    own = None if details == after.details else details
    return replace(meeting, own=own, sequence=meeting.sequence + int(in_calendar))


def once(plan: Plan) -> Once | None:
    """The single moment that a plan is, if it is one."""
    return plan[0] if not isinstance(plan, Repeating) and len(plan) == 1 else None


def ending(forum: Forum, meetings: list[Meeting], now_ms: int) -> Change:
    """It meets no more: all that is still to come is cancelled."""
    shifts = tuple(Shift(one, cancelled(one)) for one in upcoming(meetings, now_ms))
    return Change(replace(forum, state="ended"), shifts, ends=True)
