"""What the bot starts and may not say: held until quiet hours are over, dropped where nobody wants it."""

from collections.abc import Iterable

from domain.say import to_json
from domain.team.admin_notes import view_removed
from storage.database import Transaction

PUT_ASIDE_MS = 1 << 60
"""Held until then: a message to many was paused, and only going on with it lets go of this."""


async def hold(tx: Transaction, until: Iterable[tuple[int, int]]) -> None:
    """(outbox_id, until when). They are no longer among those that wait, so nobody searches past them."""
    await tx.run_many(
        "UPDATE outbox SET state = 'held', due_ms = :due_ms WHERE outbox_id = :outbox_id",
        [{"outbox_id": outbox_id, "due_ms": due_ms} for outbox_id, due_ms in until],
    )


async def let_go(tx: Transaction, now_ms: int, limit: int) -> int:
    """What was held until now waits again, in its old order; how many there were, at most `limit`."""
    rows = await tx.rows(
        """
        UPDATE outbox SET state = 'waiting'
        WHERE outbox_id IN (
            SELECT outbox_id FROM outbox
            WHERE state = 'held' AND due_ms <= :now_ms
            ORDER BY due_ms
            LIMIT :limit
        )
        RETURNING outbox_id
        """,
        {"now_ms": now_ms, "limit": limit},
    )
    return len(rows)


async def next_ms(tx: Transaction) -> int | None:
    """Until when the first is held; by index, because it is asked every second."""
    due_ms: int | None
    ((due_ms,),) = await tx.rows(
        "SELECT min(due_ms) FROM outbox WHERE state = 'held' AND due_ms < :put_aside_ms",
        {"put_aside_ms": PUT_ASIDE_MS},
    )
    return due_ms


async def look_again(tx: Transaction, chat_ids: Iterable[int], now_ms: int) -> None:
    """These have set other hours or limits: what is held for them waits again, and is asked about anew."""
    await tx.run_many(
        """
        UPDATE outbox SET state = 'waiting', due_ms = :now_ms
        WHERE chat_id = :chat_id AND lane <> 'reply' AND state = 'held' AND due_ms < :put_aside_ms
        """,
        [{"chat_id": chat_id, "now_ms": now_ms, "put_aside_ms": PUT_ASIDE_MS} for chat_id in chat_ids],
    )


async def drop_unwanted(tx: Transaction, now_ms: int) -> None:
    """What the bot starts, for people who stopped, paused or cannot be reached: nobody wants it late.

    But what they were shown of others is taken away however late: somebody of them may have left since.
    Of a message to many it is also noted what became of it: `deliveries.settle_unwanted` does that.
    """
    await tx.rows(
        """
        DELETE FROM outbox
        WHERE lane <> 'reply' AND state <> 'claimed' AND broadcast_id IS NULL AND EXISTS (
            SELECT 1 FROM person
            WHERE person.telegram_id = outbox.chat_id AND (
                person.unreachable_ms IS NOT NULL AND COALESCE(outbox.say, '') <> :taken_away
                OR outbox.action IN ('send', 'file') AND (
                    person.stopped_ms IS NOT NULL
                    OR person.paused_ms IS NOT NULL AND outbox.passes_pause = 0
                    AND (person.resumes_ms IS NULL OR person.resumes_ms > :now_ms)
                )
            )
        )
        """,
        {"now_ms": now_ms, "taken_away": to_json(view_removed())},
    )
