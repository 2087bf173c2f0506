"""The rehearsal's clock: the wall clock plus an offset that only grows."""

import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from email.utils import formatdate
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


class RehearsalClock:
    """Says what time it is in the rehearsal. Long polls and pacing do not follow it: they stay monotonic."""

    def __init__(self, offset_ms: int = 0) -> None:
        self.offset_ms = offset_ms
        self.when_moved: list[Callable[[], None]] = []
        self._date = (0, "")

    def now_ms(self) -> int:
        return time.time_ns() // 1_000_000 + self.offset_ms

    def move_to(self, target_ms: int) -> None:
        """Move on to `target_ms`. An earlier moment changes nothing: the clock never goes back."""
        self.shift(max(0, target_ms - self.now_ms()))

    def shift(self, by_ms: int) -> None:
        """Move by any amount, backwards too: for tests of a clock that was set back."""
        if by_ms:
            self.offset_ms += by_ms
            for tell in self.when_moved:
                tell()

    def http_date(self) -> str:
        second = self.now_ms() // 1000
        if second != self._date[0]:
            self._date = (second, formatdate(second, usegmt=True))
        return self._date[1]


def beginning_of(unit_ms: int, at_ms: int) -> int:
    """The beginning of that minute or hour, or of that day in London."""
    if unit_ms < 24 * 3_600_000:
        return at_ms - at_ms % unit_ms
    return _in_london(datetime.fromtimestamp(at_ms / 1000, LONDON).date(), 0)


def tomorrow_morning_ms(now_ms: int) -> int:
    """Nine o'clock in the morning of the next day in London."""
    return _in_london(datetime.fromtimestamp(now_ms / 1000, LONDON).date() + timedelta(days=1), 9)


def _in_london(day: date, hour: int) -> int:
    return int(datetime(day.year, day.month, day.day, hour, tzinfo=LONDON).timestamp() * 1000)
