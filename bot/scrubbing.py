"""After something was erased: when the database's file is written anew, so that no trace of it is left."""

from storage.database import Database
from storage.oneself import erasing

REST_MS = 5 * 60_000
"""Writing the file anew holds everybody up for a moment, so it is done at most this often."""

GOODBYE_MS = 60_000
"""How long it waits for the goodbye to go, whose row names the chat and leaves a trace when it is dropped."""


class Scrubbing:
    def __init__(self, database: Database) -> None:
        self._database = database
        self._tried_ms: int | None = None
        self._early: str | None = None  # done for this erasing already, but before its goodbye had gone

    async def look(self, now_ms: int) -> int | None:
        """Do it if it is due. When it is due next; None: no trace is left, or a goodbye has yet to go."""
        async with self._database.read() as view:
            traces = await erasing.traces(view)
            waits = traces is not None and await erasing.goodbyes_wait(view, traces[1])
        if traces is None:
            return None
        last, erased_ms = traces
        due_ms = self._due_ms(last, erased_ms, waits, now_ms)
        if due_ms is None or now_ms < due_ms:
            return due_ms
        self._tried_ms = now_ms
        await self._database.scrub()
        if waits:
            self._early = last
        else:
            async with self._database.transaction() as tx:
                await erasing.scrubbed(tx, last)
        return None

    def _due_ms(self, last: str, erased_ms: int, waits: bool, now_ms: int) -> int | None:
        if waits and self._early == last:
            return None
        due_ms = erased_ms + GOODBYE_MS if waits else now_ms
        if self._tried_ms is None or self._tried_ms > now_ms:  # a clock that was set back holds nothing up
            return due_ms
        return max(due_ms, self._tried_ms + REST_MS)
