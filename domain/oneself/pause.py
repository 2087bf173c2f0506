"""Pausing: for how long, who is written to meanwhile, and when an unused sign-up is erased."""

from dataclasses import replace
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from domain.durations import DAY_MS
from domain.person import Person

Length = Literal["week", "month", "open"]


def paused(person: Person, length: Length, now_ms: int, zone: ZoneInfo) -> Person:
    """From now on, and no longer stopped."""
    resumes_ms = None if length == "open" else _end(length, now_ms, zone)
    return replace(person, stopped_ms=None, paused_ms=now_ms, resumes_ms=resumes_ms)


def is_paused(person: Person, now_ms: int) -> bool:
    if person.paused_ms is None:
        return False
    return person.resumes_ms is None or person.resumes_ms > now_ms


def stopped(person: Person, now_ms: int) -> Person:
    """It is stronger than a pause, and has no end."""
    return replace(person, stopped_ms=person.stopped_ms or now_ms, paused_ms=None, resumes_ms=None)


def resumed(person: Person) -> Person:
    return replace(person, stopped_ms=None, paused_ms=None, resumes_ms=None)


def unused_until_ms(person: Person, days: int) -> int:
    """The last day of silence of somebody paused without an end, or stopped; after it they are erased."""
    return person.heard_ms + days * DAY_MS


def _end(length: Length, now_ms: int, zone: ZoneInfo) -> int:
    """A month ends on the same day of the next one, or on its last."""
    if length == "week":
        return now_ms + 7 * DAY_MS
    now = datetime.fromtimestamp(now_ms / 1000, zone)
    year, month = (now.year, now.month + 1) if now.month < 12 else (now.year + 1, 1)
    for day in range(now.day, 0, -1):
        try:
            return int(now.replace(year=year, month=month, day=day, fold=0).timestamp() * 1000)
        except ValueError:  # that month is shorter
            continue
    raise AssertionError("every month has a first day")
