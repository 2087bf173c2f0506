"""The tick: once a second, by the monotonic clock, what is due by itself is done."""

import asyncio
import logging

from bot.clock import Clock, wait_for
from bot.connection import Connection
from bot.notices import Asking
from bot.vitals import Vitals
from bot.work import Work, do_due
from storage import outbox
from storage.database import Database, StorageTrouble

SECONDS = 1.0

log = logging.getLogger(__name__)


class Tick:
    """Does nothing while our clock disagrees with Telegram's: a wrong clock must not decide what is due."""

    def __init__(
        self,
        database: Database,
        work: tuple[Work, ...],
        asking: Asking,
        clock: Clock,
        connection: Connection,
        vitals: Vitals,
    ) -> None:
        self._database, self._work, self._asking, self._clock = database, work, asking, clock
        self._connection, self._vitals = connection, vitals
        self._quiet: tuple[int, int] = (0, 0)  # between these times nothing is due
        self._unscrubbed = False

    async def run(self, stop: asyncio.Event) -> None:
        while not stop.is_set():
            try:
                await self.look()
            except StorageTrouble as trouble:
                log.error("what is due must wait", extra={"error": str(trouble)})
            await wait_for(stop, timeout=SECONDS)

    async def look(self) -> int:
        """Do what is due now, and leave nothing of what it erased in the file. When something is due next."""
        await self._measure()
        begin, end = self._quiet
        now_ms = self._clock.now_ms()
        if self._connection.clock_is_right:
            await self._asking.look(now_ms)
        if begin <= now_ms < end or not self._connection.clock_is_right:
            return end
        due = []
        for work in self._work:
            async with self._database.transaction() as tx:
                did, next_ms = await do_due(tx, work, now_ms)
            due.append(next_ms)
            self._unscrubbed = self._unscrubbed or did
        if self._unscrubbed:
            await self._database.scrub()
            self._unscrubbed = False
        self._quiet = (now_ms, min(due))
        return min(due)

    async def _measure(self) -> None:
        async with self._database.read() as view:
            self._vitals.oldest_waiting_ms = await outbox.oldest_waiting_ms(view)
