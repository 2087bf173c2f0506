"""The clock by which people live, and waiting."""

import asyncio
import time
from typing import Protocol


class Clock(Protocol):
    """The time by which people live; pacing and waiting go by the monotonic clock instead."""

    def now_ms(self) -> int: ...


class SystemClock:
    """This machine's clock."""

    def now_ms(self) -> int:
        return time.time_ns() // 1_000_000


async def wait_for(*events: asyncio.Event, timeout: float | None = None) -> bool:
    """Wait until one of the events is set or the seconds are over. Whether the first event is set then."""
    tasks = [asyncio.ensure_future(event.wait()) for event in events]
    try:
        await asyncio.wait(tasks, timeout=timeout, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
    return events[0].is_set()
