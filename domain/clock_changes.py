"""The times of day at which a zone's clocks change: on some day they do not exist, or exist twice."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo

_DAY = 24 * 60
_YEARS = 4

Span = tuple[int, int]
"""In minutes after midnight; the second is no longer in it, and may be the end of the day."""


def changing(minute: int, zone: ZoneInfo, now_ms: int) -> Span | None:
    """The span around this time of day in which the clocks change, this year or in the three after it.

    In London it is 01:00 to 02:00, whichever way they change.
    """
    spans = _spans(zone, datetime.fromtimestamp(now_ms / 1000, UTC).year)
    return next((span for span in spans if span[0] <= minute < span[1]), None)


@lru_cache(maxsize=16)
def _spans(zone: ZoneInfo, year: int) -> tuple[Span, ...]:
    days = [datetime(year, 1, 1, tzinfo=UTC) + timedelta(days=n) for n in range(_YEARS * 366)]
    found = {
        piece
        for one, other in pairwise(days)
        if _offset(one, zone) != _offset(other, zone)
        for piece in _span(one, other, zone)
    }
    return _joined(sorted(found))


def _span(low: datetime, high: datetime, zone: ZoneInfo) -> list[Span]:
    """What the one change between the two takes away or gives twice, cut at midnight."""
    before, after = _offset(low, zone), _offset(high, zone)
    while high - low > timedelta(minutes=1):
        middle = low + (high - low) // 2
        low, high = (middle, high) if _offset(middle, zone) == before else (low, middle)
    change = high.replace(second=0, microsecond=0)
    local = change.hour * 60 + change.minute
    begin, end = sorted((local + offset // timedelta(minutes=1)) for offset in (before, after))
    length, begin = end - begin, begin % _DAY
    if begin + length <= _DAY:
        return [(begin, begin + length)]
    return [(begin, _DAY), (0, begin + length - _DAY)]


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for begin, end in spans:
        if joined and begin <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return tuple(joined)


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()
