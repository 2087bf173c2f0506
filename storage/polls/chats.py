"""Where a poll's question stands in people's chats: what arrived, was shown again, or is still to come."""

from dataclasses import dataclass

from storage.database import Transaction
from storage.many import deliveries, unread
from storage.many.deliveries import Delivery

_ASKING = "message.shows IN ('poll', 'reminder')"
_ITS_MESSAGES = f"""
    SELECT broadcast_id FROM broadcast
    JOIN message ON message.message_id = broadcast.message_id
    WHERE message.poll_id = :poll_id AND {_ASKING}
"""  # noqa: S608 (a condition that stands here)


def about(poll_id: int) -> str:
    """The name of the message that shows this poll's question to somebody who asked for it."""
    return f"poll {poll_id}"


@dataclass(frozen=True)
class Arrived:
    """An open poll that reached somebody lately."""

    poll_id: int
    answered: bool


async def lately(tx: Transaction, person_id: int, chat_id: int, since_ms: int) -> list[Arrived]:
    """The open polls whose question arrived since then, or was shown again; oldest first."""
    rows = await tx.rows(
        f"""
        SELECT elector.poll_id, answered
        FROM elector
        JOIN poll ON poll.poll_id = elector.poll_id
        WHERE elector.person_id = :person_id AND poll.state = 'open' AND (
            EXISTS (
                SELECT 1 FROM message
                JOIN broadcast ON broadcast.message_id = message.message_id
                JOIN delivery ON delivery.broadcast_id = broadcast.broadcast_id
                WHERE message.poll_id = elector.poll_id AND {_ASKING}
                  AND delivery.person_id = :person_id AND outcome = 'sent' AND at_ms >= :since_ms
            )
            OR EXISTS (
                SELECT 1 FROM sent_message
                WHERE chat_id = :chat_id AND about = 'poll ' || elector.poll_id AND sent_ms >= :since_ms
            )
        )
        ORDER BY opened_ms, elector.poll_id
        """,  # noqa: S608 (a condition that stands in this file)
        {"person_id": person_id, "chat_id": chat_id, "since_ms": since_ms},
    )
    return [Arrived(poll_id, bool(answered)) for poll_id, answered in rows]


async def of_message(tx: Transaction, chat_id: int, message_id: int) -> int | None:
    """Which poll's question this message of the chat asks."""
    rows = await tx.rows(
        f"""
        SELECT message.poll_id FROM person
        JOIN delivery ON delivery.person_id = person.person_id
        JOIN broadcast ON broadcast.broadcast_id = delivery.broadcast_id
        JOIN message ON message.message_id = broadcast.message_id
        WHERE telegram_id = :chat_id AND delivery.message_id = :message_id AND {_ASKING}
        """,  # noqa: S608 (a condition that stands in this file)
        {"chat_id": chat_id, "message_id": message_id},
    )
    return int(rows[0][0]) if rows else None


async def messages(tx: Transaction, poll_id: int, person_id: int, chat_id: int) -> list[int]:
    """The messages in this chat that show the question, to be changed when it is answered."""
    rows = await tx.rows(
        f"""
        SELECT delivery.message_id FROM delivery
        WHERE person_id = :person_id AND outcome = 'sent' AND delivery.message_id IS NOT NULL
          AND broadcast_id IN ({_ITS_MESSAGES})
        UNION
        SELECT message_id FROM sent_message WHERE chat_id = :chat_id AND about = :about
        """,  # noqa: S608 (a query that stands in this file)
        {"poll_id": poll_id, "person_id": person_id, "chat_id": chat_id, "about": about(poll_id)},
    )
    return [message_id for (message_id,) in rows]


async def let_go(tx: Transaction, poll_id: int, chat_id: int, now_ms: int) -> bool:
    """They asked for a question that was held for later: it comes at once. Whether there was one."""
    rows = await tx.rows(
        f"""
        SELECT broadcast_id FROM outbox
        WHERE chat_id = :chat_id AND action = 'send' AND state = 'held' AND broadcast_id IN ({_ITS_MESSAGES})
        """,  # noqa: S608 (a query that stands in this file)
        {"poll_id": poll_id, "chat_id": chat_id},
    )
    gone = [await unread.let_go_now(tx, broadcast_id, chat_id, now_ms) for (broadcast_id,) in rows[:1]]
    return any(gone)


async def drop(tx: Transaction, poll_id: int, chat_id: int, now_ms: int) -> None:
    """They have answered: a question or reminder that is still to come is not wanted any more."""
    rows = await tx.rows(
        f"""
        DELETE FROM outbox
        WHERE chat_id = :chat_id AND action = 'send' AND state <> 'claimed' AND lane = 'broadcast'
          AND broadcast_id IN ({_ITS_MESSAGES})
        RETURNING broadcast_id
        """,  # noqa: S608 (a query that stands in this file)
        {"poll_id": poll_id, "chat_id": chat_id},
    )
    if rows:
        unwanted = [Delivery(broadcast_id, chat_id, "unwanted") for (broadcast_id,) in rows]
        await deliveries.record(tx, unwanted, now_ms)
