"""Taking a poll back for good: its answers are deleted at once, and everybody who was asked is told why."""

from domain.polls.poll import PollState
from domain.polls.poll_message import to_those_asked
from storage.database import Transaction
from storage.many import broadcasts
from storage.oneself import erasing
from storage.polls import asked_instead, ballots, paper, poll_messages, polls, rounds, withdrawals

FROM: tuple[PollState, ...] = ("open", "sorting")


async def withdraw(
    tx: Transaction, poll_id: int, reason: str, words: str, hold_seconds: int, now_ms: int
) -> int | None:
    """The broadcast that tells it; None where it was not open any more, and nothing was done."""
    poll = await polls.one(tx, poll_id)
    if poll is None or not await polls.move(tx, poll_id, FROM, "withdrawn", now_ms):
        return None
    await broadcasts.finish_for_poll(tx, poll_id)
    await delete_answers(tx, poll_id, now_ms)
    await withdrawals.keep(tx, poll_id, reason, words)
    told = to_those_asked(poll, "withdrawn", poll.card.question)
    return await poll_messages.plan(tx, told, hold_seconds, now_ms)


async def delete_answers(tx: Transaction, poll_id: int, now_ms: int) -> None:
    """All that people said to it, also what nobody knows whose it is."""
    await tx.rows("DELETE FROM poll_answer WHERE poll_id = :poll_id", {"poll_id": poll_id})
    await ballots.clear(tx, poll_id)
    await asked_instead.clear(tx, poll_id)
    await paper.clear(tx, poll_id)
    await rounds.clear(tx, poll_id)
    await erasing.leave_traces(tx, now_ms)


async def take_back(tx: Transaction, poll_id: int, now_ms: int) -> bool:
    """With the message that asked it, so that nobody is told apart. Its next time is not asked either."""
    before: tuple[PollState, ...] = ("planned", *FROM)
    if not await polls.move(tx, poll_id, before, "withdrawn", now_ms):
        return False
    await broadcasts.finish_for_poll(tx, poll_id)
    await delete_answers(tx, poll_id, now_ms)
    return True
