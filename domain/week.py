"""Not too many messages: what counts for a person's week, and when the next week begins."""

from datetime import datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from domain.days import midnight_ms

Weekly = Literal["counts", "limited", "counted"]
"""Of what the bot starts: it counts for the week; it counts and waits for room in it; it has been counted.
None for what is neither: reminders and changes of what somebody said yes to, and urgent notices."""


def begins_ms(now_ms: int, zone: ZoneInfo) -> int:
    """Monday 00:00 local of the week it is now."""
    return _monday_ms(now_ms, zone, 0)


def next_begins_ms(now_ms: int, zone: ZoneInfo) -> int:
    return _monday_ms(now_ms, zone, 7)


def limit(usual: int, own: int | None) -> int:
    """The lower of the organisation's and the person's own."""
    return usual if own is None else min(usual, own)


def _monday_ms(now_ms: int, zone: ZoneInfo, days: int) -> int:
    local = datetime.fromtimestamp(now_ms / 1000, zone)
    monday = local.date() - timedelta(days=local.weekday()) + timedelta(days=days)
    return midnight_ms(monday, zone)
