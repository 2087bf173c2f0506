"""When something that repeats goes next, by the wall clock of a zone and its clock changes.

Only the triggers of APScheduler are used, which are pure calculations: no scheduler, no clock of its own.
They count by a wall clock that never changes (UTC stands for it), and the zone is put on afterwards: with a
zone, CronTrigger leaves out a day after the clocks went forward for what goes daily at midnight.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from apscheduler.triggers.calendarinterval import CalendarIntervalTrigger
from apscheduler.triggers.cron import CronTrigger

from domain.when import LAST, Repeating

MOST = 1000
"""So many at most are listed at once."""

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NTH = {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", LAST: "last"}


def next_ms(rule: Repeating, after_ms: int, gone: int, zone: ZoneInfo) -> int | None:
    """The first time strictly after `after_ms`; None when it is over. `gone`: how many have gone already.

    A time that the clock jumps over is left out on that day; one that it shows twice is meant the first time.
    """
    if rule.count is not None and gone >= rule.count:
        return None
    after = datetime.fromtimestamp(after_ms / 1000, UTC)
    wall = after.astimezone(zone).replace(tzinfo=UTC)
    while True:
        due = _next(rule, wall)
        if due is None or (rule.until is not None and due.date() > rule.until):
            return None
        found = due.replace(tzinfo=zone).astimezone(UTC)
        if found > after and found.astimezone(zone).replace(tzinfo=UTC) == due:
            return int(found.timestamp() * 1000)
        wall = due


def occurrences(rule: Repeating, after_ms: int, before_ms: int, gone: int, zone: ZoneInfo) -> list[int]:
    """All strictly after the one and strictly before the other moment, in order; at most `MOST`."""
    found: list[int] = []
    while len(found) < MOST:
        due_ms = next_ms(rule, after_ms, gone + len(found), zone)
        if due_ms is None or due_ms >= before_ms:
            break
        found.append(due_ms)
        after_ms = due_ms
    return found


def _next(rule: Repeating, wall: datetime) -> datetime | None:
    """The trigger's next time strictly after `wall`, whatever the clocks do."""
    due: datetime | None
    if rule.interval == 1:
        due = _cron(rule).get_next_fire_time(None, wall + timedelta(microseconds=1))
        return due
    trigger = _calendar(rule)
    # It goes on from its last time whatever the time is, so that one is put just before.
    passed = (wall.date() - trigger.start_date).days // (7 * rule.interval)
    last = trigger.start_date + timedelta(weeks=rule.interval * (passed - 1)) if passed > 0 else None
    due = trigger.get_next_fire_time(last, wall)
    while due is not None and due <= wall:
        due = trigger.get_next_fire_time(due, wall)
    return due


@lru_cache(maxsize=256)
def _cron(rule: Repeating) -> CronTrigger:
    if rule.nth is not None:
        day = f"{_NTH[rule.nth]} {_weekday(rule)}"
    else:
        day = "*" if rule.day is None else "last" if rule.day == LAST else str(rule.day)
    return CronTrigger(
        day=day,
        day_of_week=_weekday(rule) if rule.every == "week" else "*",
        hour=rule.minute // 60,
        minute=rule.minute % 60,
        start_date=datetime.combine(rule.start, time(), UTC),
        timezone=UTC,
    )


@lru_cache(maxsize=256)
def _calendar(rule: Repeating) -> CalendarIntervalTrigger:
    return CalendarIntervalTrigger(
        weeks=rule.interval,
        hour=rule.minute // 60,
        minute=rule.minute % 60,
        start_date=_first_weekday(rule),
        timezone=UTC,
    )


def _first_weekday(rule: Repeating) -> date:
    assert rule.weekday is not None, "what goes every few weeks has a day of the week"
    return rule.start + timedelta(days=(rule.weekday - rule.start.weekday()) % 7)


def _weekday(rule: Repeating) -> str:
    assert rule.weekday is not None, "the rule is by day of the week"
    return _WEEKDAYS[rule.weekday]
