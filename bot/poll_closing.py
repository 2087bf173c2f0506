"""Polls that have come to their end: counted once, published, and their results sent to those asked."""

from domain import poll_message, results
from domain.organisation import Organisation
from domain.poll import Poll
from storage import broadcasts, electors, messages, poll_answers, polls
from storage.database import Database, Transaction


class PollClosing:
    """Looks at each tick."""

    def __init__(self, database: Database, organisation: Organisation) -> None:
        self._database, self._organisation = database, organisation

    async def look(self, now_ms: int) -> int | None:
        """Close what is due; when the next one closes, None while none is open."""
        async with self._database.read() as view:
            due = await polls.in_state(view, ("open",), now_ms)
        for poll in due:
            await self._close(poll, now_ms)
        async with self._database.read() as view:
            return await polls.next_ms(view)

    async def _close(self, poll: Poll, now_ms: int) -> None:
        async with self._database.transaction() as tx:
            if not await polls.move(tx, poll.poll_id, ("open",), "closed", now_ms):
                return
            await broadcasts.finish_for_poll(tx, poll.poll_id)
            await self._publish(tx, poll, now_ms)
            await self._tell(tx, poll, now_ms)

    async def _publish(self, tx: Transaction, poll: Poll, now_ms: int) -> None:
        given = await poll_answers.given(tx, poll.poll_id)
        asked, _ = await electors.counts(tx, poll.poll_id)
        await polls.publish(tx, poll.poll_id, results.figures(poll, given, asked), now_ms)

    async def _tell(self, tx: Transaction, poll: Poll, now_ms: int) -> None:
        """Results wait for the weekly round-up of everybody who was asked."""
        told = poll_message.to_those_asked(poll, "results", poll.card.question)
        message_id = await messages.save(tx, told, now_ms)
        asked, _ = await electors.counts(tx, poll.poll_id)
        await messages.move(tx, message_id, "draft", "planned", now_ms, asked)
        held_ms = now_ms + self._organisation.messages.hold_seconds * 1000
        await broadcasts.add(tx, message_id, now_ms, held_ms, now_ms)
