"""The tick: once a second, by the monotonic clock, what is due by itself is done."""

import asyncio
import logging
from typing import Protocol

from bot.backups.after_restore import ASK_AGAIN_MS, AfterRestore
from bot.choosing import HELD_AT_ONCE
from bot.clock import Clock, wait_for
from bot.connection import Connection
from bot.scrubbing import Scrubbing
from bot.team.alerts import Alerts
from bot.vitals import Vitals
from bot.work import Work, do_due
from storage import facts, holding, outbox
from storage.database import Database, StorageTrouble
from storage.oneself import erasing

SECONDS = 1.0

log = logging.getLogger(__name__)


class Watcher(Protocol):
    """Looks at each tick for what is due by itself, and does it; gives back when there is more to do."""

    async def look(self, now_ms: int) -> int | None: ...


class Tick:
    """Does nothing while our clock disagrees with Telegram's: a wrong clock must not decide what is due. Nor
    after a restore, until an admin says so.

    The watchers look in their order: a poll closes before anything more of it is begun. `always` looks also
    while nothing is done.
    """

    def __init__(
        self,
        database: Database,
        work: tuple[Work, ...],
        watchers: tuple[Watcher, ...],
        clock: Clock,
        connection: Connection,
        vitals: Vitals,
        after_restore: AfterRestore,
        always: Alerts | None = None,
    ) -> None:
        self._database, self._work, self._clock = database, work, clock
        self._watchers, self._connection, self._vitals = watchers, connection, vitals
        self._after_restore, self._always = after_restore, always
        self._quiet: tuple[int, int] = (0, 0)  # between these times nothing is due
        self._scrubbing = Scrubbing(database)

    async def run(self, stop: asyncio.Event) -> None:
        while not stop.is_set():
            try:
                await self.look()
            except StorageTrouble as trouble:
                log.error("what is due must wait", extra={"error": str(trouble)})
            await wait_for(stop, timeout=SECONDS)

    async def look(self) -> int:
        """Do what is due now, and leave nothing of what it erased in the file. When something is due next."""
        held_ms = await self._measure()
        now_ms = self._clock.now_ms()
        if self._always:
            await self._always.look(now_ms)
        if not self._connection.clock_is_right:
            return await self._scrub(now_ms, self._quiet[1])
        if await self._after_restore.holds(now_ms):
            return await self._scrub(now_ms, now_ms + ASK_AGAIN_MS)
        if held_ms is not None and held_ms <= now_ms:
            held_ms = await self._let_go(now_ms)
        due_ms = await self._do_due(now_ms)
        looked = [await watcher.look(now_ms) for watcher in self._watchers]
        due = (due_ms, held_ms, *looked)
        return await self._scrub(now_ms, min(ms for ms in due if ms is not None))

    async def _do_due(self, now_ms: int) -> int:
        begin, end = self._quiet
        if begin <= now_ms < end:
            return end
        async with self._database.read() as view:
            fired = await facts.all_fired(view)
        due = []
        for work in self._work:
            if (waits_ms := work.waits_ms(fired.get(work.name), now_ms)) is not None:
                due.append(waits_ms)
                continue
            async with self._database.transaction() as tx:
                did, next_ms = await do_due(tx, work, now_ms)
                if did and work.erases:
                    await erasing.leave_traces(tx, now_ms)
            due.append(next_ms)
        self._quiet = (now_ms, min(due))
        return min(due)

    async def _let_go(self, now_ms: int) -> int | None:
        """Quiet hours are over for some: a piece at a time, so that nobody waits long for the writer."""
        some = HELD_AT_ONCE
        while some == HELD_AT_ONCE:
            async with self._database.transaction() as tx:
                some = await holding.let_go(tx, now_ms, HELD_AT_ONCE)
                held_ms = await holding.next_ms(tx)
        return held_ms

    async def _scrub(self, now_ms: int, next_ms: int) -> int:
        """When something is due next: `next_ms`, or before that the file is to be written anew."""
        scrub_ms = await self._scrubbing.look(now_ms)
        return next_ms if scrub_ms is None else min(next_ms, scrub_ms)

    async def _measure(self) -> int | None:
        """Until when the first message is held."""
        async with self._database.read() as view:
            self._vitals.oldest_waiting_ms = await outbox.oldest_waiting_ms(view)
            return await holding.next_ms(view)
