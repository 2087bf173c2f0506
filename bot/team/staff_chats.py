"""What staff were shown of members is taken away from their chats when its time is over."""

import asyncio

from domain.durations import HOUR_MS
from storage import outbox
from storage.database import Database
from storage.team import staff_views

PIECE = 200
"""Messages taken away in one transaction, so that nobody waits long for the writer."""


class StaffChats:
    """Looks at each tick. `wake` is the outbox's: it is set when there is something to be sent."""

    def __init__(self, database: Database, hours: int, wake: asyncio.Event) -> None:
        self._database, self._wake = database, wake
        self._ms = hours * HOUR_MS

    async def look(self, now_ms: int) -> int | None:
        """Take away what is due. When the next is; None: nothing is shown, or it has still to be sent."""
        next_ms = await self._next_ms()
        while next_ms is not None and next_ms <= now_ms:
            async with self._database.transaction() as tx:
                views = await staff_views.due(tx, now_ms - self._ms, PIECE)
                await outbox.leave(tx, await staff_views.take_away(tx, views, now_ms), now_ms)
            self._wake.set()
            next_ms = await self._next_ms()
        return next_ms

    async def _next_ms(self) -> int | None:
        async with self._database.read() as view:
            first_ms = await staff_views.first_ms(view)
        return None if first_ms is None else first_ms + self._ms
