"""What became of a broadcast with each person: never its words, only the outcome and which message it was."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from domain.many.broadcast import Counts
from storage.database import Transaction
from storage.holding import PUT_ASIDE_MS

Outcome = Literal["sent", "gone", "failed", "unwanted", "finished", "removing", "removed", "noticed"]


@dataclass(frozen=True)
class Delivery:
    broadcast_id: int
    chat_id: int
    outcome: Outcome
    message_id: int | None = None


async def record(tx: Transaction, landed: Iterable[Delivery], now_ms: int) -> None:
    """Of somebody who has left meanwhile nothing is kept.

    What is known of the message stays where the new outcome brings none: it is still that message.
    """
    await tx.run_many(
        """
        INSERT INTO delivery (broadcast_id, person_id, outcome, message_id, at_ms)
        SELECT :broadcast_id, person_id, :outcome, :message_id, :now_ms
        FROM person
        WHERE telegram_id = :chat_id
        ON CONFLICT (broadcast_id, person_id) DO UPDATE
        SET outcome = excluded.outcome, message_id = coalesce(excluded.message_id, delivery.message_id),
            at_ms = CASE WHEN excluded.outcome = 'sent' THEN excluded.at_ms ELSE delivery.at_ms END
        """,
        [{**vars(one), "now_ms": now_ms} for one in landed],
    )


async def counts(tx: Transaction, broadcast_id: int) -> Counts:
    named = {"broadcast_id": broadcast_id}
    rows = await tx.rows(
        "SELECT outcome, count(*) FROM delivery WHERE broadcast_id = :broadcast_id GROUP BY outcome", named
    )
    ((waiting, later),) = await tx.rows(
        """
        SELECT count(*), count(CASE WHEN state = 'held' THEN 1 END)
        FROM outbox
        WHERE broadcast_id = :broadcast_id AND action = 'send'
        """,
        named,
    )
    return Counts(waiting, later, {row[0]: row[1] for row in rows})


async def is_moving(tx: Transaction, broadcast_id: int) -> bool:
    """Whether anything of it is in flight, or waits for its turn; it is not counted, for that takes long."""
    rows = await tx.rows(
        """
        SELECT 1 FROM outbox
        WHERE broadcast_id = :broadcast_id AND state IN ('claimed', 'waiting') AND action = 'send'
        LIMIT 1
        """,
        {"broadcast_id": broadcast_id},
    )
    return bool(rows)


async def left(tx: Transaction, broadcast_id: int, most: int) -> int:
    """How many are still to be sent, counted up to `most`."""
    ((count,),) = await tx.rows(
        """
        SELECT count(*) FROM (
            SELECT 1 FROM outbox WHERE broadcast_id = :broadcast_id AND action = 'send' LIMIT :most
        ) AS first_ones
        """,
        {"broadcast_id": broadcast_id, "most": most},
    )
    return int(count)


async def settle_unwanted(tx: Transaction, broadcast_id: int, now_ms: int) -> None:
    """Who stopped, paused or became unreachable since it was planned: that is what became of theirs."""
    rows = await tx.rows(
        """
        DELETE FROM outbox
        WHERE broadcast_id = :broadcast_id AND action = 'send' AND state <> 'claimed' AND EXISTS (
            SELECT 1 FROM person
            WHERE person.telegram_id = outbox.chat_id AND (
                person.stopped_ms IS NOT NULL OR person.unreachable_ms IS NOT NULL
                OR person.paused_ms IS NOT NULL AND coalesce(person.resumes_ms > :now_ms, TRUE)
            )
        )
        RETURNING chat_id
        """,
        {"broadcast_id": broadcast_id, "now_ms": now_ms},
    )
    await record(tx, [Delivery(broadcast_id, chat_id, "unwanted") for (chat_id,) in rows], now_ms)


async def settle_for(tx: Transaction, chat_ids: Iterable[int], now_ms: int) -> None:
    """These want nothing any more, or cannot be reached: what still waits for them is not sent."""
    for chat_id in chat_ids:
        rows = await tx.rows(
            """
            DELETE FROM outbox
            WHERE chat_id = :chat_id AND lane = 'broadcast' AND broadcast_id IS NOT NULL
              AND action = 'send' AND state <> 'claimed'
            RETURNING broadcast_id
            """,
            {"chat_id": chat_id},
        )
        await record(tx, [Delivery(broadcast_id, chat_id, "unwanted") for (broadcast_id,) in rows], now_ms)


async def drop_unsent(tx: Transaction, broadcast_id: int, outcome: Outcome, now_ms: int, limit: int) -> int:
    """Up to `limit` of its rows are not sent any more; how many there were."""
    rows = await tx.rows(
        """
        DELETE FROM outbox
        WHERE outbox_id IN (
            SELECT outbox_id FROM outbox
            WHERE broadcast_id = :broadcast_id AND action IN ('send', 'edit') AND state <> 'claimed'
            LIMIT :limit
        )
        RETURNING chat_id, action
        """,
        {"broadcast_id": broadcast_id, "limit": limit},
    )
    unsent = [Delivery(broadcast_id, chat_id, outcome) for chat_id, action in rows if action == "send"]
    await record(tx, unsent, now_ms)
    return len(rows)


async def put_aside(tx: Transaction, broadcast_id: int, limit: int) -> int:
    """Paused: up to `limit` rows that wait are held, so that nobody searches past them; how many."""
    rows = await tx.rows(
        """
        UPDATE outbox SET state = 'held', due_ms = :until_ms
        WHERE outbox_id IN (
            SELECT outbox_id FROM outbox
            WHERE broadcast_id = :broadcast_id AND action = 'send' AND state = 'waiting'
            LIMIT :limit
        )
        RETURNING outbox_id
        """,
        {"broadcast_id": broadcast_id, "until_ms": PUT_ASIDE_MS, "limit": limit},
    )
    return len(rows)


async def take_up(tx: Transaction, broadcast_id: int, now_ms: int, limit: int) -> int:
    """Up to `limit` of those that were put aside wait again, to be looked at as they go; how many."""
    rows = await tx.rows(
        """
        UPDATE outbox SET state = 'waiting', due_ms = :now_ms
        WHERE outbox_id IN (
            SELECT outbox_id FROM outbox
            WHERE broadcast_id = :broadcast_id AND state = 'held' AND due_ms = :until_ms
            LIMIT :limit
        )
        RETURNING outbox_id
        """,
        {"broadcast_id": broadcast_id, "until_ms": PUT_ASIDE_MS, "now_ms": now_ms, "limit": limit},
    )
    return len(rows)


async def is_on_its_way(tx: Transaction, broadcast_id: int) -> bool:
    """Whether anything of it is still to be sent or removed, or has arrived and not been removed."""
    rows = await tx.rows(
        """
        SELECT 1 FROM outbox WHERE broadcast_id = :broadcast_id
        UNION ALL
        SELECT 1 FROM delivery WHERE broadcast_id = :broadcast_id AND outcome = 'sent'
        LIMIT 1
        """,
        {"broadcast_id": broadcast_id},
    )
    return bool(rows)
