"""What a message about a poll shows at this moment: it holds no words of its own."""

from domain.many.message import Content, Shows
from domain.polls import outcome, poll_message, withdrawal
from domain.polls import results as rules
from domain.polls.poll import Poll
from storage.database import Transaction
from storage.polls import outcomes, polls, results, withdrawals


async def content(tx: Transaction, shows: Shows, poll_id: int, message_id: int = 0) -> Content | None:
    """None where the poll is gone, or has nothing of that kind to show yet."""
    poll = await polls.one(tx, poll_id)
    if poll is None:
        return None
    if shows == "results":
        return await _results(tx, poll)
    if shows == "outcome":
        told = await outcomes.one(tx, message_id)
        return outcome.content(poll, told) if told else None
    if shows == "withdrawn":
        return withdrawal.content(poll, *await withdrawals.of(tx, poll_id))
    if shows == "void":
        return poll_message.void(poll)
    if shows == "reminder":
        return poll_message.as_reminder(poll)
    return poll_message.as_asked(poll)


async def _results(tx: Transaction, poll: Poll) -> Content | None:
    told = await results.told(tx, poll)
    return rules.content(poll, told) if told else None
