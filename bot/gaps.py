"""When nothing could reach us for a while: who may have pressed in vain is told, once."""

import asyncio
import contextlib
import logging
import time

from bot.clock import Clock
from bot.vitals import Vitals
from domain.notes import gap
from domain.organisation import Organisation
from domain.outgoing import Outgoing
from storage import facts, outbox, senders
from storage.database import Database, StorageTrouble

GAP_MS = 120_000
WRITTEN_EVERY_MS = 30_000
FORM_IS_FRESH_MS = 24 * 3600 * 1000
LAST_POLL = "last_poll_ms"
"""The fact's name: when updates were last known to reach us."""

log = logging.getLogger(__name__)


class Gaps:
    """Remembers when updates last reached us, also from one run of the bot to the next."""

    def __init__(
        self,
        database: Database,
        organisation: Organisation,
        clock: Clock,
        vitals: Vitals,
        wake: asyncio.Event,
    ) -> None:
        self._database, self._organisation, self._clock = database, organisation, clock
        self._vitals, self._wake = vitals, wake
        self._last: float | None = None
        self._written_ms = 0

    async def in_touch(self) -> None:
        """Updates can reach us now. After a while without, tell those who may have pressed in vain."""
        now_ms, now = self._clock.now_ms(), time.monotonic()
        away_ms = int((now - self._last) * 1000) if self._last is not None else None
        self._last = now
        with contextlib.suppress(StorageTrouble):
            if away_ms is None:
                away_ms = await self._away_since_last_run(now_ms)
            if away_ms > GAP_MS:
                await self._tell(now_ms - away_ms, now_ms)
            if away_ms > GAP_MS or now_ms - self._written_ms >= WRITTEN_EVERY_MS:
                async with self._database.transaction() as tx:
                    await facts.put(tx, LAST_POLL, str(now_ms))
                self._written_ms = now_ms
        self._vitals.last_poll_ms = now_ms

    async def _away_since_last_run(self, now_ms: int) -> int:
        async with self._database.read() as view:
            last = await facts.get(view, LAST_POLL)
        return now_ms - int(last) if last else 0

    async def _tell(self, from_ms: int, to_ms: int) -> None:
        async with self._database.transaction() as tx:
            waiting = await senders.unfinished(tx, from_ms - FORM_IS_FRESH_MS)
            zone = self._organisation.time_zone
            notes = [
                Outgoing(chat, locale, gap(from_ms, to_ms, zone, joined), lane="notice")
                for chat, locale, joined in waiting
            ]
            await outbox.leave(tx, notes, to_ms)
        self._wake.set()
        log.info("away from Telegram", extra={"seconds": (to_ms - from_ms) // 1000, "told": len(waiting)})
