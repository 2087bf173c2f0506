"""A poll that is open to everybody in a database, put there without making it on a phone."""

from bot.clock import SystemClock
from domain.many.audience import Audience
from domain.polls.poll import Card, Poll, Sees
from storage.database import Database
from storage.many import broadcasts, messages
from storage.polls import drafts as poll_drafts
from storage.polls import polls

CARD = Card("one", "When shall we meet?", ("Tuesday", "Friday", "Sunday"), can_change="The day.")
HOUR_MS = 3600 * 1000


async def opened(database: Database, sees: Sees = "team") -> Poll:
    """A poll that is open to everybody and still to be planned."""
    now_ms = SystemClock().now_ms()
    draft = Poll(0, None, CARD, Audience(), sees, closes_ms=now_ms + HOUR_MS, hears_ms=now_ms + 2 * HOUR_MS)
    async with database.transaction() as tx:
        poll_id = await poll_drafts.save(tx, draft, now_ms)
        await messages.move(tx, poll_id, "draft", "planned", now_ms, 0)
        await polls.move(tx, poll_id, ("draft",), "planned", now_ms)
        await polls.move(tx, poll_id, ("planned",), "open", now_ms)
        broadcast_id = await broadcasts.add(tx, poll_id, now_ms, now_ms, now_ms)
        await broadcasts.move(tx, broadcast_id or 0, ("waiting",), "sending", now_ms)
        poll = await polls.one(tx, poll_id)
    assert poll
    return poll
