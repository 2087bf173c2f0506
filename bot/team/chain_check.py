"""The audit's chain, followed once a night beside everything else; `alerts` tells admins if it is broken."""

import asyncio
import logging
import time
from datetime import date, datetime, timedelta
from pathlib import Path

from bot.clock import Clock, wait_for
from bot.team import chain
from domain.organisation import Organisation
from domain.team.audit import Break, Chain
from storage import facts
from storage.database import Database, StorageTrouble
from storage.looking import NothingToLookAt

LOOK_SECONDS = 30.0
AGAIN_MS = 10 * 60_000
"""After it could not be looked at."""
NIGHT = timedelta(hours=4, minutes=30)
"""After midnight: when what is too old has been removed, and hardly anybody is there."""

log = logging.getLogger(__name__)


class ChainCheck:
    """In a thread, on a connection of its own, a page at a time: nobody waits for it, not even the writer.

    found: of the last check since the start; None before it.
    """

    def __init__(self, path: Path, database: Database, organisation: Organisation, clock: Clock) -> None:
        self._path, self._database, self._organisation = path, database, organisation
        self._clock = clock
        self._failed_ms: int | None = None
        self.found: Chain | Break | None = None

    async def run(self, stop: asyncio.Event) -> None:
        """A start has enough to do, so the first look is a little later."""
        while not await wait_for(stop, timeout=LOOK_SECONDS):
            try:
                await self.look(self._clock.now_ms(), stop)
            except StorageTrouble as trouble:
                log.error("the record of the team cannot be checked yet", extra={"error": str(trouble)})

    async def look(self, now_ms: int, stop: asyncio.Event) -> None:
        """Check it where that is due: each night, or as soon as the bot runs again. `stop` ends it early."""
        if self._rests(now_ms) or not await self._is_due(now_ms):
            return
        began = time.monotonic()
        try:
            found = await asyncio.to_thread(_followed, self._path, stop)
        except NothingToLookAt as why:
            self._failed_ms = now_ms
            log.error("the record of the team cannot be checked", extra={"why": str(why)})
            return
        if stop.is_set():
            return
        async with self._database.transaction() as tx:
            await facts.put(tx, facts.CHAIN_CHECKED, str(now_ms))
        self.found, self._failed_ms = found, None
        _tell(found, time.monotonic() - began)

    def _rests(self, now_ms: int) -> bool:
        return self._failed_ms is not None and 0 <= now_ms - self._failed_ms < AGAIN_MS

    async def _is_due(self, now_ms: int) -> bool:
        """Also where the clock was set back."""
        async with self._database.read() as view:
            checked = await facts.get(view, facts.CHAIN_CHECKED)
        return checked is None or self._day(int(checked)) != self._day(now_ms)

    def _day(self, at_ms: int) -> date:
        """Days that begin at the hour of the check."""
        return (datetime.fromtimestamp(at_ms / 1000, self._organisation.zone) - NIGHT).date()


def _followed(path: Path, stop: asyncio.Event) -> Chain | Break:
    """In a thread, with a loop of its own. Where it is told to stop, what it gives back is no answer."""
    return asyncio.run(chain.followed(path, lambda: not stop.is_set()))


def _tell(found: Chain | Break, seconds: float) -> None:
    if isinstance(found, Break):
        log.error(
            "the record of the team does not hold: see “The record does not hold” in docs/operations.md",
            extra={"entry": found.number, "why": chain.WHY[found.why]},
        )
    else:
        log.info(
            "the record of the team was checked",
            extra={"entries": found.length, "seconds": f"{seconds:.1f}"},
        )
