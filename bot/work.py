"""Work that recurs. Its last time is in the database, so that a restart neither skips nor repeats it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from apscheduler.triggers.cron import CronTrigger

from domain.durations import MINUTE_MS
from storage import facts
from storage.database import Transaction

SET_BACK_MS = 10 * MINUTE_MS
"""A clock so far behind the last time was set back. By less it was put right, and nothing is due again."""


@dataclass(frozen=True)
class Work:
    """`do` runs in the transaction that marks it done; it gets the time it was due or done late at.

    erases: afterwards no trace of what it erased may be left in the file.
    """

    name: str
    trigger: CronTrigger
    do: Callable[[Transaction, int], Awaitable[None]]
    erases: bool = True

    def next_ms(self, fired_ms: int) -> int:
        """When it is due after having been done at `fired_ms`."""
        previous = datetime.fromtimestamp(fired_ms / 1000, UTC)
        due = self.trigger.get_next_fire_time(previous, previous)
        assert due is not None, "a cron trigger without an end always fires again"
        return int(due.timestamp() * 1000)

    def waits_ms(self, fired_ms: int | None, now_ms: int) -> int | None:
        """Until when there is nothing to do; None where there is, also when the clock was set back."""
        if fired_ms is None or now_ms < fired_ms - SET_BACK_MS:
            return None
        due_ms = self.next_ms(fired_ms)
        return due_ms if now_ms < due_ms else None


async def do_due(tx: Transaction, work: Work, now_ms: int) -> tuple[bool, int]:
    """Do it if it is due, once however many times were missed. Whether it was, and when it is due next."""
    fired_ms = await facts.fired_ms(tx, work.name)
    if fired_ms is None:
        await facts.mark_fired(tx, work.name, now_ms)
        return False, work.next_ms(now_ms)
    waits_ms = work.waits_ms(fired_ms, now_ms)
    if waits_ms is not None:
        return False, waits_ms
    await work.do(tx, now_ms)
    await facts.mark_fired(tx, work.name, now_ms)
    return True, work.next_ms(now_ms)
