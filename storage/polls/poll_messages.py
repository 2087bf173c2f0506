"""Messages about a poll that nobody writes: to those who were asked, after the usual hold."""

from domain.many.message import Message
from storage.database import Transaction
from storage.many import broadcasts, messages
from storage.polls import electors


async def plan(tx: Transaction, written: Message, hold_seconds: int, now_ms: int) -> int | None:
    """It goes once it was held as any other; the broadcast's id."""
    message_id = await messages.save(tx, written, now_ms)
    asked, _ = await electors.counts(tx, written.audience.poll)
    await messages.move(tx, message_id, "draft", "planned", now_ms, asked)
    return await broadcasts.add(tx, message_id, now_ms, now_ms + hold_seconds * 1000, now_ms)
