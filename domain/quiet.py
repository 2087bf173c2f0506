"""Quiet hours: when in the day nothing that the bot starts goes out, and when they are over."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from domain.durations import MINUTE_MS
from domain.organisation import Organisation

Quiet = tuple[int, int]
"""From and until, in minutes after midnight by the wall clock. Until is no longer quiet."""

DAY = 24 * 60
LEAST_OPEN = 60
"""So many minutes a day must be left for messages."""


def usual(organisation: Organisation) -> Quiet:
    hours = organisation.quiet_hours
    return _minutes(hours.begin), _minutes(hours.end)


def is_quiet(minute: int, quiet: Quiet) -> bool:
    begin, end = quiet
    return begin <= minute < end if begin < end else minute >= begin or minute < end


def is_quiet_at(now_ms: int, quiet: Quiet, zone: ZoneInfo) -> bool:
    return is_quiet(_at(now_ms // MINUTE_MS, zone), quiet)


def over_ms(now_ms: int, quiet: Quiet, zone: ZoneInfo) -> int | None:
    """When the quiet hours that it is in now are over; None when it is in none.

    By the wall clock of that day, also where the clocks change meanwhile.
    """
    low = now_ms // MINUTE_MS
    if not is_quiet_at(now_ms, quiet, zone):
        return None
    high = low
    while is_quiet(_at(high, zone), quiet):  # again where the clock was put back
        high += (quiet[1] - _at(high, zone)) % DAY
    while high - low > 1:  # it may have been put on: then they were over earlier
        middle = (low + high) // 2
        low, high = (middle, high) if is_quiet(_at(middle, zone), quiet) else (low, middle)
    return high * MINUTE_MS


def leaves_room(quiet: Quiet) -> bool:
    begin, end = quiet
    return (begin - end) % DAY >= LEAST_OPEN


def shown(minute: int) -> str:
    """As on a clock: "21:30"."""
    return f"{minute // 60:02}:{minute % 60:02}"


def written(quiet: Quiet) -> str:
    return f"{shown(quiet[0])}–{shown(quiet[1])}"


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _at(minute: int, zone: ZoneInfo) -> int:
    """The wall clock at this minute since 1970."""
    local = datetime.fromtimestamp(minute * 60, zone)
    return local.hour * 60 + local.minute
