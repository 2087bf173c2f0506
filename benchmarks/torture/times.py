"""Time that runs faster for the bot's process and its Telegram: the whole bot as it is, an hour in minutes.

As a program: `python -m benchmarks.torture.times TIMES SINCE FROM` is `python -m bot run` in that time. Every
clock that Python has is quickened, and the waiting of asyncio's loop with it; so all that the bot waits
for, and all that it measures, keep their proportions. Only the machine's own work seems slower by as much.
"""

import selectors
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from unittest.mock import patch

from rehearsal import RehearsalClock, api

DAY_NS = 24 * 3600 * 10**9
_now_ns, _monotonic = time.time_ns, time.monotonic


@dataclass(frozen=True)
class Speed:
    """How many times as fast, since when, and what time it was then."""

    times: int
    since_ns: int = 0
    from_ns: int = 0

    def now_ns(self) -> int:
        return self.from_ns + (_now_ns() - self.since_ns) * self.times


REAL = Speed(1)


def quickened(times: int) -> Speed:
    """It begins at noon, when nobody's hours are quiet."""
    now_ns = _now_ns()
    return Speed(times, now_ns, now_ns - now_ns % DAY_NS + DAY_NS // 2)


class QuickClock(RehearsalClock):
    def __init__(self, speed: Speed) -> None:
        super().__init__()
        self._speed = speed

    def now_ms(self) -> int:
        return self._speed.now_ns() // 1_000_000 + self.offset_ms


@contextmanager
def quick_telegram(speed: Speed) -> Iterator[RehearsalClock]:
    """The clock for a rehearsal in this time, whose long polls are as much shorter meanwhile."""
    with patch.object(api, "LONGEST_POLL", api.LONGEST_POLL / speed.times):
        yield QuickClock(speed) if speed != REAL else RehearsalClock()


def _quicken(speed: Speed) -> None:
    """All clocks of this process, before anything else has looked at one."""
    began = _monotonic()

    class Selector(selectors.SelectSelector):
        def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
            return super().select(timeout / speed.times if timeout and timeout > 0 else timeout)

    patch.object(selectors, "DefaultSelector", Selector).start()
    patch.object(time, "monotonic", lambda: began + (_monotonic() - began) * speed.times).start()
    patch.object(time, "time_ns", speed.now_ns).start()
    patch.object(time, "time", lambda: speed.now_ns() / 1e9).start()


def _run(*speed: str) -> None:
    _quicken(Speed(*map(int, speed)))
    from bot.cli import main

    sys.argv = ["bot", "run"]
    main()


if __name__ == "__main__":
    _run(*sys.argv[1:])
