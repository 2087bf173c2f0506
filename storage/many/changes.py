"""What is done to messages to many that arrived: removed, corrected; or tried again where they failed."""

from domain.many.broadcast import DELETABLE_MS
from domain.say import Say, to_json
from storage import ids
from storage.database import Transaction


async def plan_removals(tx: Transaction, broadcast_id: int, notice: Say, now_ms: int, limit: int) -> int:
    """For up to `limit` messages that arrived: delete it, or where it is too old change it to the notice."""
    rows = await tx.rows(
        """
        UPDATE delivery SET outcome = 'removing'
        WHERE broadcast_id = :broadcast_id AND person_id IN (
            SELECT person_id FROM delivery
            WHERE broadcast_id = :broadcast_id AND outcome = 'sent'
            LIMIT :limit
        )
        RETURNING person_id, message_id, at_ms
        """,
        {"broadcast_id": broadcast_id, "limit": limit},
    )
    await _plan(
        tx,
        broadcast_id,
        [(person, "delete" if now_ms - at_ms < DELETABLE_MS else "edit", m) for person, m, at_ms in rows],
        notice,
        now_ms,
    )
    return len(rows)


async def plan_corrections(
    tx: Transaction, broadcast_id: int, says: Say, after: int, now_ms: int, limit: int
) -> int | None:
    """An edit for the next `limit` messages that arrived; the person id to go on after, None at the end."""
    rows = await tx.rows(
        """
        SELECT person_id, message_id FROM delivery
        WHERE broadcast_id = :broadcast_id AND outcome = 'sent' AND person_id > :after
        ORDER BY person_id
        LIMIT :limit
        """,
        {"broadcast_id": broadcast_id, "after": after, "limit": limit},
    )
    await _plan(tx, broadcast_id, [(person, "edit", m) for person, m in rows], says, now_ms)
    return rows[-1][0] if len(rows) == limit else None


async def _plan(
    tx: Transaction, broadcast_id: int, changes: list[tuple[int, str, int]], say: Say, now_ms: int
) -> None:
    if not changes:
        return
    first_id = ids.new_ids(now_ms, len(changes))
    await tx.run_many(
        """
        INSERT INTO outbox (
            outbox_id, chat_id, lane, action, locale, say, message_id, due_ms, created_ms, broadcast_id
        )
        SELECT :outbox_id, telegram_id, 'broadcast', :action, locale, :say, :message_id, :now_ms, :now_ms,
               :broadcast_id
        FROM person
        WHERE person_id = :person_id
        """,
        [
            {
                "outbox_id": first_id + n,
                "person_id": person_id,
                "action": action,
                "say": to_json(say),
                "message_id": message_id,
                "now_ms": now_ms,
                "broadcast_id": broadcast_id,
            }
            for n, (person_id, action, message_id) in enumerate(changes)
        ],
    )


async def try_again(tx: Transaction, broadcast_id: int, says: Say, now_ms: int) -> int:
    """Those that failed wait once more; how many. They count as any others do: it may be another week."""
    rows = await tx.rows(
        """
        DELETE FROM delivery WHERE broadcast_id = :broadcast_id AND outcome = 'failed'
        RETURNING person_id
        """,
        {"broadcast_id": broadcast_id},
    )
    first_id = ids.new_ids(now_ms, max(1, len(rows)))
    await tx.run_many(
        """
        INSERT INTO outbox (
            outbox_id, chat_id, lane, action, locale, say, due_ms, created_ms, broadcast_id, weekly
        )
        SELECT :outbox_id, telegram_id, 'broadcast', 'send', locale, :say, :now_ms, :now_ms, :broadcast_id,
               CASE WHEN coalesce(about_ms <= due_ms, TRUE) THEN 'limited' END
        FROM person
        CROSS JOIN broadcast
        JOIN message ON message.message_id = broadcast.message_id
        WHERE person_id = :person_id AND broadcast.broadcast_id = :broadcast_id
        """,
        [
            {
                "outbox_id": first_id + n,
                "person_id": person_id,
                "say": to_json(says),
                "now_ms": now_ms,
                "broadcast_id": broadcast_id,
            }
            for n, (person_id,) in enumerate(rows)
        ],
    )
    return len(rows)
