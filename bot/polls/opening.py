"""Polls that are due to open: a secret one gets its key first, and needs as many people as were promised.

However late it is: but not once it would be closed.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace

from bot.polls.keys import PollKeys
from domain.many import audience
from domain.many.broadcast import opening
from domain.outgoing import Outgoing
from domain.polls.poll import SECRET_LEAST, Poll
from domain.say import Button, Say
from storage import facts, outbox
from storage.database import Database, StorageTrouble, Transaction
from storage.many import broadcasts, messages, recipients
from storage.many.broadcasts import Broadcast
from storage.polls import ballots, polls
from storage.team import roles

log = logging.getLogger(__name__)


class PollOpening:
    def __init__(self, database: Database, keys: PollKeys) -> None:
        self._database, self._keys = database, keys

    @asynccontextmanager
    async def of(self, now_ms: int) -> AsyncIterator[None]:
        """Around the transaction that opens what is due: the keys are on the disk before it."""
        async with self._keys.lock:
            async with self._database.read() as view:
                due = [b for b in await broadcasts.in_states(view, ("waiting",)) if b.goes_ms <= now_ms]
                secret = [poll for poll in await self._polls(view, due) if poll.sees == "secret"]
            for poll in secret:
                await self._make(poll.poll_id)
            yield
            if secret:
                await self._destroy_unneeded([poll.poll_id for poll in secret])

    async def may_begin(self, tx: Transaction, broadcast: Broadcast, now_ms: int) -> bool:
        """Whether it goes now: then its poll is open. If not, that waits for its key, or is a draft again."""
        (poll, *_) = await self._polls(tx, [broadcast]) or (None,)
        if poll is None:
            return True
        if say := await self._refusal(tx, broadcast, poll, now_ms):
            await self._back_to_draft(tx, broadcast, poll, say, now_ms)
            return False
        if poll.sees == "secret":
            if self._keys.cipher(poll.poll_id) is None:
                return False
            await facts.put(tx, ballots.FOLDER, self._keys.name())
        return await polls.move(tx, poll.poll_id, ("planned",), "open", now_ms)

    async def _polls(self, tx: Transaction, due: Sequence[Broadcast]) -> list[Poll]:
        found = [await polls.one(tx, b.poll_id) for b in due if b.shows == "poll" and b.poll_id]
        return [poll for poll in found if poll and poll.state == "planned"]

    async def _make(self, poll_id: int) -> None:
        """Where it cannot be made the poll waits, and nothing else does."""
        try:
            await asyncio.to_thread(self._keys.make, poll_id)
        except StorageTrouble as trouble:
            log.error("a secret poll cannot be opened yet", extra={"error": str(trouble)})

    async def _destroy_unneeded(self, made: Sequence[int]) -> None:
        async with self._database.read() as view:
            needed = await ballots.at_work(view)
        for poll_id in made:
            if poll_id not in needed:
                await asyncio.to_thread(self._keys.destroy, poll_id)

    async def _refusal(self, tx: Transaction, broadcast: Broadcast, poll: Poll, now_ms: int) -> Say | None:
        begins = opening(poll.card.question)
        if poll.closes_ms <= now_ms:
            return Say("poll-missed", {"opening": begins})
        if poll.sees != "secret":
            return None
        people = await recipients.how_many(tx, poll.audience, broadcast.due_ms, now_ms)
        if people >= SECRET_LEAST:
            return None
        few = audience.people(people)
        return Say("secret-too-few", {"opening": begins, "people": few, "least": SECRET_LEAST})

    async def _back_to_draft(
        self, tx: Transaction, broadcast: Broadcast, poll: Poll, say: Say, now_ms: int
    ) -> None:
        await broadcasts.move(tx, broadcast.broadcast_id, ("waiting",), "stopped", now_ms)
        await messages.move(tx, broadcast.message_id, "planned", "draft", now_ms, 0)
        await polls.move(tx, poll.poll_id, ("planned",), "draft", now_ms)
        ways = (Button("change-it", f"go:draft:{poll.poll_id}"), Button("help-now", "go:help"))
        told = [
            Outgoing(chat_id, locale, replace(say, buttons=ways), lane="notice")
            for chat_id, locale in await roles.who_wrote_or_writes(tx, poll.written_by)
        ]
        await outbox.leave(tx, told, now_ms)
