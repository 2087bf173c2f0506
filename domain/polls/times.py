"""When a poll opens, closes, and when those who were asked hear what came of it."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.durations import DAY_MS
from domain.many import message
from domain.polls.poll import Poll

OPEN_DAYS = 7
ROUND_DAYS = 4
"""So long ideas come in on a blank sheet; then people choose among them for as long as any poll is open."""
CLOSES_AT = time(18)
HEAR_DAYS = 28


def opens_ms(poll: Poll, now_ms: int, zone: ZoneInfo) -> int:
    """Now, if its time has passed: that it has passed is said where it is confirmed."""
    return message.first_ms(poll.plan, now_ms, zone) or now_ms


def closes_ms(poll: Poll, now_ms: int, zone: ZoneInfo) -> int:
    """As the writer chose; otherwise seven days after it opens, at 18:00 local.

    Of a blank sheet it is the end of its first round, after four days.
    """
    if poll.closes_ms:
        return poll.closes_ms
    opening = datetime.fromtimestamp((poll.opened_ms or opens_ms(poll, now_ms, zone)) / 1000, zone)
    days = ROUND_DAYS if poll.card.kind == "blank" else OPEN_DAYS
    closing = datetime.combine(opening.date() + timedelta(days=days), CLOSES_AT, zone)
    return int(closing.timestamp() * 1000)


def hears_ms(poll: Poll, now_ms: int, zone: ZoneInfo, answer_days: int = HEAR_DAYS) -> int:
    """As the writer chose; otherwise so many days after it closes, or a blank sheet's second round does."""
    days = answer_days + (OPEN_DAYS if poll.card.kind == "blank" else 0)
    return poll.hears_ms or closes_ms(poll, now_ms, zone) + days * DAY_MS


def settled(poll: Poll, now_ms: int, zone: ZoneInfo, answer_days: int = HEAR_DAYS) -> Poll:
    """With times of its own from now on, as when it is confirmed."""
    hears = hears_ms(poll, now_ms, zone, answer_days)
    return replace(poll, closes_ms=closes_ms(poll, now_ms, zone), hears_ms=hears)
