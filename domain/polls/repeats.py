"""A poll that is asked again and again: the next one, like this one, a month or a quarter after it opened."""

from calendar import monthrange
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.polls.poll import Poll
from domain.when import Once, to_text

MONTHS = {"monthly": 1, "quarterly": 3}


def next_opens_ms(poll: Poll, zone: ZoneInfo) -> int:
    """On the same day of a later month, or its last; never between 01:00 and 01:59, when clocks change."""
    opened = datetime.fromtimestamp((poll.opened_ms or 0) / 1000, zone)
    month = opened.month - 1 + MONTHS.get(poll.repeats, 1)
    year, month = opened.year + month // 12, month % 12 + 1
    day = min(opened.day, monthrange(year, month)[1])
    hour = opened.hour + (opened.hour == 1)
    local = datetime(year, month, day, hour, opened.minute, tzinfo=zone)
    return int(local.timestamp() * 1000)


def following(poll: Poll, zone: ZoneInfo) -> Poll:
    """A draft of its next time: the same words for the same people, and as long to answer."""
    opens_ms = next_opens_ms(poll, zone)
    closes_ms, hears_ms = (_moved(poll, at_ms, opens_ms, zone) for at_ms in (poll.closes_ms, poll.hears_ms))
    plan = to_text(Once(opens_ms))
    return replace(like(poll), pen=poll.pen, plan=plan, closes_ms=closes_ms, hears_ms=hears_ms)


def like(poll: Poll) -> Poll:
    """A new draft with its words and settings, and times as usual; nobody has checked its words."""
    return Poll(
        0,
        poll.written_by,
        replace(poll.card, second_round=False),
        poll.audience,
        sees=poll.sees,
        breakdown=poll.breakdown,
        repeats=poll.repeats,
        parent=poll.poll_id,
    )


def _moved(poll: Poll, at_ms: int, opens_ms: int, zone: ZoneInfo) -> int:
    """As many days after the opening, at the same time of day."""
    opened, opens, at = (
        datetime.fromtimestamp(ms / 1000, zone) for ms in (poll.opened_ms or 0, opens_ms, at_ms)
    )
    day = opens.date() + timedelta(days=(at.date() - opened.date()).days)
    return int(datetime.combine(day, at.timetz().replace(tzinfo=zone)).timestamp() * 1000)
