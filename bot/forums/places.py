"""Offers places at meetings that are free to those who wait, and ends offers that nobody answered."""

import asyncio

from domain.forums.forum import Forum, Meeting
from domain.organisation import Organisation
from handlers.forums import seats
from storage import outbox
from storage.database import Database, Transaction
from storage.forums import forums, meetings, places


class Places:
    """Looks at each tick. What it does twice changes nothing: an offer is a state of somebody's reply."""

    def __init__(self, database: Database, organisation: Organisation, wake: asyncio.Event) -> None:
        self._database, self._organisation, self._wake = database, organisation, wake

    async def look(self, now_ms: int) -> int | None:
        """When the next offer runs out."""
        async with self._database.read() as view:
            waiting = await places.to_look_at(view, now_ms)
            due = [meeting_id for meeting_id in waiting if await _is_due(view, meeting_id, now_ms)]
        for meeting_id in due:
            await self._settle(meeting_id, now_ms)
        async with self._database.read() as view:
            return await places.next_ms(view, now_ms)

    async def _settle(self, meeting_id: int, now_ms: int) -> None:
        """One meeting in a transaction."""
        async with self._database.transaction() as tx:
            found = await _found(tx, meeting_id)
            if found:
                await outbox.leave(tx, await seats.settle(tx, *found, self._organisation, now_ms), now_ms)
        self._wake.set()


async def _is_due(tx: Transaction, meeting_id: int, now_ms: int) -> bool:
    """Most that wait, wait for others: that is looked at without holding the writer."""
    found = await _found(tx, meeting_id)
    return found is not None and bool(await seats.due(tx, *found, now_ms))


async def _found(tx: Transaction, meeting_id: int) -> tuple[Forum, Meeting] | None:
    meeting = await meetings.one(tx, meeting_id)
    forum = await forums.one(tx, meeting.forum_id) if meeting else None
    return (forum, meeting) if meeting and forum else None
