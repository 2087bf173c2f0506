"""When somebody is reminded of a meeting: by the wall clock, and by their own quiet hours."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain import quiet
from domain.days import local_day
from domain.forums.forum import Reminder
from domain.quiet import Quiet

KINDS: tuple[Reminder, ...] = ("week", "day", "hours")
"""In the order in which they come."""

MORNING = time(10)

_DAYS = {"week": 7, "day": 1}
_HOURS_MS = 2 * 3600 * 1000
_LEAST_MS = 45 * 60 * 1000
"""A reminder two hours before that must wait for the morning comes so long before it begins, or not then."""


@dataclass(frozen=True)
class Moment:
    kind: Reminder
    at_ms: int


def moments(kinds: Collection[Reminder], starts_ms: int, hours: Quiet, zone: ZoneInfo) -> tuple[Moment, ...]:
    """When somebody with these quiet hours is reminded, in order: never in them, nor once it has begun.

    One two hours before for which there is no time is the one of the day before.
    """
    found = {kind: _at_ms(kind, starts_ms, hours, zone) for kind in KINDS if kind in kinds}
    if "hours" in found and found["hours"] is None and "day" not in found:
        found["hours"] = _at_ms("day", starts_ms, hours, zone)
    fit = [Moment(kind, at_ms) for kind, at_ms in found.items() if at_ms is not None and at_ms < starts_ms]
    return tuple(sorted(fit, key=lambda moment: (moment.at_ms, KINDS.index(moment.kind))))


def due(
    kinds: Collection[Reminder], starts_ms: int, hours: Quiet, now_ms: int, zone: ZoneInfo
) -> Moment | None:
    """What may be said now, if anything: see `come`."""
    if now_ms >= starts_ms or quiet.is_quiet_at(now_ms, hours, zone):
        return None
    return come(kinds, starts_ms, hours, now_ms, zone)


def come(
    kinds: Collection[Reminder], starts_ms: int, hours: Quiet, now_ms: int, zone: ZoneInfo
) -> Moment | None:
    """Of those whose moment has come the last one, so that of two that are late only one is said."""
    passed = [moment for moment in moments(kinds, starts_ms, hours, zone) if moment.at_ms <= now_ms]
    return passed[-1] if passed else None


def next_ms(
    kinds: Collection[Reminder], starts_ms: int, hours: Quiet, now_ms: int, zone: ZoneInfo
) -> int | None:
    """When another one is due, or one that is late now because it is quiet; None: none is any more."""
    later = [moment.at_ms for moment in moments(kinds, starts_ms, hours, zone)]
    over_ms = quiet.over_ms(now_ms, hours, zone) if any(at_ms <= now_ms for at_ms in later) else None
    waits = [over_ms] if over_ms is not None and over_ms < starts_ms else []
    return min([at_ms for at_ms in later if at_ms > now_ms] + waits, default=None)


def day_of(starts_ms: int, zone: ZoneInfo) -> str:
    """The local date on which a meeting is: of each kind somebody has one reminder for it."""
    return local_day(starts_ms, zone).isoformat()


def morning_ms(starts_ms: int, days: int, zone: ZoneInfo) -> int:
    """At ten in the morning, so many days after the day of a meeting; before it where `days` is below 0."""
    day = local_day(starts_ms, zone) + timedelta(days=days)
    return int(datetime.combine(day, MORNING, zone).timestamp() * 1000)


def _at_ms(kind: Reminder, starts_ms: int, hours: Quiet, zone: ZoneInfo) -> int | None:
    """None where one two hours before would come too late."""
    if kind == "hours":
        wanted_ms, last_ms = starts_ms - _HOURS_MS, starts_ms - _LEAST_MS
    else:
        wanted_ms, last_ms = morning_ms(starts_ms, -_DAYS[kind], zone), starts_ms
    over_ms = quiet.over_ms(wanted_ms, hours, zone)
    at_ms = wanted_ms if over_ms is None else over_ms
    return at_ms if at_ms <= last_ms else None
