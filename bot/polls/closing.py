"""Polls that have come to their end: counted once, published, and their results sent to those asked."""

import logging

from bot.polls.secret_polls import SecretPolls
from bot.polls.telling import PollTelling
from domain.many.message import Shows
from domain.organisation import Organisation
from domain.polls import poll_message
from domain.polls.poll import Poll
from domain.polls.results import Given
from storage.database import Database, StorageTrouble, Transaction
from storage.loop import debts
from storage.many import broadcasts
from storage.polls import answers, ballots, poll_messages, polls, rounds

_EVER = (1 << 63) - 1

log = logging.getLogger(__name__)


class PollClosing:
    """Looks at each tick."""

    def __init__(self, database: Database, organisation: Organisation, secret: SecretPolls) -> None:
        self._database, self._organisation, self._secret = database, organisation, secret
        self._telling = PollTelling(database, organisation)

    async def look(self, now_ms: int) -> int | None:
        """Close what is due; when the next one closes, None while none is open."""
        waits = await self._look_at_secret(now_ms)
        async with self._database.read() as view:
            due = await polls.in_state(view, ("open",), now_ms)
        for poll in due:
            if poll.sees != "secret":
                await self._close(poll, now_ms)
        told_ms = await self._telling.look(now_ms)
        async with self._database.read() as view:
            next_ms = await polls.next_ms(view)
        if waits and next_ms is not None and next_ms <= now_ms:
            next_ms = None
        return min((ms for ms in (next_ms, told_ms) if ms is not None), default=None)

    async def _close(self, poll: Poll, now_ms: int) -> None:
        async with self._database.transaction() as tx:
            if poll.card.kind == "blank":
                await rounds.end_first(tx, poll, now_ms)
                return
            if not await polls.move(tx, poll.poll_id, ("open",), "closed", now_ms):
                return
            await broadcasts.finish_for_poll(tx, poll.poll_id)
            await self._publish(tx, poll, await answers.given(tx, poll.poll_id), now_ms)
            await self._tell(tx, poll, now_ms)

    async def _look_at_secret(self, now_ms: int) -> bool:
        """Finish what a crash left, end what cannot go on, close what is due; whether they must wait.

        For an admin; or while the folder of keys or the database is in trouble: nothing else waits for that.
        """
        try:
            void = await self._secret.look(now_ms)
            async with self._database.read() as view:
                closing = await polls.in_state(view, ("closing",), _EVER)
                due = await polls.in_state(view, ("open",), now_ms)
            for poll in closing:
                await self._end_secret(poll, now_ms)
            for poll_id in void or ():
                await self._void(poll_id, now_ms)
            for poll in due:
                if poll.sees == "secret" and void is not None and poll.poll_id not in void:
                    await self._close_secret(poll, now_ms)
        except StorageTrouble as trouble:
            log.error("secret polls must wait", extra={"error": str(trouble)})
            return True
        return void is None

    async def _close_secret(self, poll: Poll, now_ms: int) -> None:
        """Counted in memory; of the ballots nothing is kept but the published table."""
        if not self._secret.has_key(poll.poll_id):
            return  # found at the next look
        async with self._database.transaction() as tx:
            if not await polls.move(tx, poll.poll_id, ("open",), "closing", now_ms):
                return
            await broadcasts.finish_for_poll(tx, poll.poll_id)
            await self._publish(tx, poll, {"": await self._secret.counted(tx, poll)}, now_ms)
            await ballots.clear(tx, poll.poll_id)
        await self._end_secret(poll, now_ms)

    async def _end_secret(self, poll: Poll, now_ms: int) -> None:
        """Its results are told only once nothing can open a ballot any more."""
        await self._secret.destroy_key(poll.poll_id)
        async with self._database.transaction() as tx:
            if await polls.move(tx, poll.poll_id, ("closing",), "closed", now_ms):
                await self._tell(tx, poll, now_ms)

    async def _void(self, poll_id: int, now_ms: int) -> None:
        """Its answers cannot be opened any more: everybody who was asked is told."""
        async with self._database.transaction() as tx:
            poll = await polls.one(tx, poll_id)
            if poll and await polls.move(tx, poll_id, ("open",), "void", now_ms):
                await broadcasts.finish_for_poll(tx, poll_id)
                await ballots.clear(tx, poll_id)
                await self._send(tx, poll, "void", now_ms)

    async def _publish(self, tx: Transaction, poll: Poll, given: Given, now_ms: int) -> None:
        await self._telling.publish(tx, poll, given, now_ms)

    async def _tell(self, tx: Transaction, poll: Poll, now_ms: int) -> None:
        """What came out, to everybody who was asked; by whoever asked, what came of it."""
        await self._telling.tell(tx, poll.poll_id, now_ms)
        if poll.card.kind != "blank":  # its second round owes the answer
            await debts.open(tx, poll, now_ms, self._organisation.polls.answer_days)

    async def _send(self, tx: Transaction, poll: Poll, shows: Shows, now_ms: int) -> None:
        told = poll_message.to_those_asked(poll, shows, poll.card.question)
        await poll_messages.plan(tx, told, self._organisation.messages.hold_seconds, now_ms)
