"""What happens around a meeting by itself, each step once, and when."""

from functools import lru_cache
from typing import Literal, get_args
from zoneinfo import ZoneInfo

from domain.forums.forum import Meeting
from domain.forums.reminders import morning_ms

Step = Literal["invite", "arrange", "count", "felt"]
"""Followers are invited; staff are told what is still to arrange, and asked how many came; and what people
said of it is published."""

STEPS: tuple[Step, ...] = get_args(Step)

_DAYS: dict[Step, int] = {"invite": -14, "arrange": -3, "count": 1, "felt": 8}
"""The days after that of the meeting, each at ten in the morning."""

DAY_MS = 24 * 3600 * 1000
TOO_SOON_MS = 2 * DAY_MS
"""Nobody is invited to what begins so soon: whoever follows the forum sees it there."""


@lru_cache(maxsize=4096)
def due_ms(step: Step, starts_ms: int, zone: ZoneInfo) -> int:
    return morning_ms(starts_ms, _DAYS[step], zone)


def is_due(step: Step, meeting: Meeting, now_ms: int, zone: ZoneInfo) -> bool:
    """Whether it is to be taken now: not again, nor when it would come too late."""
    if step in meeting.done or meeting.cancelled or now_ms < due_ms(step, meeting.starts_ms, zone):
        return False
    last_ms = {"invite": meeting.starts_ms - TOO_SOON_MS, "arrange": meeting.starts_ms}
    return step not in last_ms or now_ms < last_ms[step]


def next_ms(meeting: Meeting, now_ms: int, zone: ZoneInfo) -> int | None:
    """When the next one is due that has not been taken."""
    left = [due_ms(step, meeting.starts_ms, zone) for step in STEPS if step not in meeting.done]
    return min((ms for ms in left if ms > now_ms), default=None)


def is_asked_how_it_was(meeting: Meeting, now_ms: int, zone: ZoneInfo) -> bool:
    """From the next morning on, until what people said is published."""
    if meeting.cancelled or "felt" in meeting.done:
        return False
    starts_ms = meeting.starts_ms
    return due_ms("count", starts_ms, zone) <= now_ms < due_ms("felt", starts_ms, zone)
