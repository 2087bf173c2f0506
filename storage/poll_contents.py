"""What a message about a poll shows at this moment: it holds no words of its own."""

from domain import poll_message, results
from domain.message import Content, Shows
from domain.poll import Poll
from storage import polls
from storage.database import Transaction


async def content(tx: Transaction, shows: Shows, poll_id: int) -> Content | None:
    """None where the poll is gone, or has nothing of that kind to show yet."""
    poll = await polls.one(tx, poll_id)
    if poll is None:
        return None
    if shows == "results":
        return await _results(tx, poll)
    if shows == "void":
        return poll_message.void(poll)
    return poll_message.as_asked(poll)


async def _results(tx: Transaction, poll: Poll) -> Content | None:
    figures = await polls.published(tx, poll.poll_id)
    return results.content(poll, figures) if figures else None
