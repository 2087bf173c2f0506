"""What of messages to many is for somebody to read: sent, in their round-up, or kept for later."""

from storage.database import Transaction


async def is_for(tx: Transaction, broadcast_id: int, chat_id: int) -> bool:
    """Whether this broadcast went to this person, or still waits for them, or is in their round-up."""
    named = {"broadcast_id": broadcast_id, "chat_id": chat_id}
    me = "(SELECT person_id FROM person WHERE telegram_id = :chat_id)"
    rows = await tx.rows(
        f"""
        SELECT 1 FROM delivery
        WHERE broadcast_id = :broadcast_id AND person_id = {me} AND outcome = 'sent'
        UNION ALL
        SELECT 1 FROM outbox
        JOIN broadcast ON broadcast.broadcast_id = outbox.broadcast_id
        WHERE outbox.broadcast_id = :broadcast_id AND chat_id = :chat_id AND action = 'send'
          AND broadcast.state = 'sending'
        UNION ALL
        SELECT 1 FROM roundup_item
        WHERE broadcast_id = :broadcast_id AND person_id = {me} AND told_ms IS NOT NULL
        """,  # noqa: S608 (a query that stands here)
        named,
    )
    return bool(rows)


async def held_for(tx: Transaction, chat_id: int) -> list[int]:
    """Which broadcasts wait for this person, because they had enough or of quiet hours; oldest first."""
    rows = await tx.rows(
        """
        SELECT outbox.broadcast_id
        FROM outbox
        JOIN broadcast ON broadcast.broadcast_id = outbox.broadcast_id
        WHERE chat_id = :chat_id AND lane = 'broadcast' AND action = 'send' AND outbox.state = 'held'
          AND broadcast.state = 'sending'
        ORDER BY outbox_id
        LIMIT 10
        """,
        {"chat_id": chat_id},
    )
    return [broadcast_id for (broadcast_id,) in rows]


async def waits_for(tx: Transaction, person_id: int, chat_id: int) -> bool:
    """Whether anything waits for them: a question, something kept for later, or their round-up."""
    rows = await tx.rows(
        """
        SELECT 1 FROM roundup_item WHERE person_id = :person_id AND told_ms IS NOT NULL
        UNION ALL
        SELECT 1 FROM elector
        JOIN poll ON poll.poll_id = elector.poll_id
        WHERE person_id = :person_id AND answered = 0 AND poll.state = 'open'
        UNION ALL
        SELECT 1 FROM outbox
        WHERE chat_id = :chat_id AND lane = 'broadcast' AND action = 'send' AND state = 'held'
          AND broadcast_id IS NOT NULL
        LIMIT 1
        """,
        {"person_id": person_id, "chat_id": chat_id},
    )
    return bool(rows)


async def let_go_now(tx: Transaction, broadcast_id: int, chat_id: int, now_ms: int) -> bool:
    """They asked for it: it goes as an answer does, and is not counted. Whether it still waited."""
    rows = await tx.rows(
        """
        UPDATE outbox SET lane = 'reply', state = 'waiting', due_ms = :now_ms, weekly = NULL
        WHERE broadcast_id = :broadcast_id AND chat_id = :chat_id AND action = 'send' AND state = 'held'
          AND EXISTS (
            SELECT 1 FROM broadcast
            WHERE broadcast.broadcast_id = outbox.broadcast_id AND broadcast.state = 'sending'
          )
        RETURNING outbox_id
        """,
        {"broadcast_id": broadcast_id, "chat_id": chat_id, "now_ms": now_ms},
    )
    return bool(rows)


async def newest_sent(tx: Transaction, chat_id: int, message_id: int | None, since_ms: int) -> int | None:
    """The broadcast that this message in the chat is one of; without a number, of the newest since then."""
    rows = await tx.rows(
        """
        SELECT broadcast_id FROM delivery
        JOIN person ON person.person_id = delivery.person_id
        WHERE telegram_id = :chat_id AND outcome = 'sent' AND at_ms >= :since_ms
          AND (:message_id IS NULL OR message_id = :message_id)
        ORDER BY at_ms DESC
        LIMIT 1
        """,
        {"chat_id": chat_id, "message_id": message_id, "since_ms": since_ms},
    )
    return int(rows[0][0]) if rows else None
