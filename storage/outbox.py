"""What is still to be done at Telegram: rows that wait, are claimed, and go when they are done."""

from collections.abc import Iterable, Sequence

from domain.outgoing import Outgoing
from domain.say import to_json
from storage import weeks
from storage.database import Transaction
from storage.ids import new_id
from storage.team import staff_views
from storage.waiting import Message

MOST_WAITING = 100
"""Replies to one chat: more are only asked for by somebody who floods, and come too late to help anybody."""


async def leave(tx: Transaction, outgoing: Sequence[Outgoing], now_ms: int) -> None:
    """Add these, in order. A newer edit of the same message replaces one that still waits.

    A reply that says just what the chat's newest waiting one says is not added: once is enough. Nor is a
    file that waits already: it is made when it is sent. Whom a message shows to staff is noted.
    """
    outgoing = await staff_views.named(tx, outgoing, now_ms)
    edits = [o for o in outgoing if o.action == "edit"]
    await tx.run_many(
        """
        DELETE FROM outbox
        WHERE chat_id = :chat_id AND action = 'edit' AND state = 'waiting'
          AND (message_id = :message_id OR about = :about)
        """,
        [{"chat_id": e.chat_id, "message_id": e.message_id, "about": e.about} for e in edits],
    )
    await tx.run_many(
        """
        INSERT INTO outbox (
            outbox_id, chat_id, lane, action, locale, say, file, about, message_id, due_ms, created_ms,
            broadcast_id, weekly, begins_ms, passes_pause
        )
        SELECT :outbox_id, :chat_id, :lane, :action, :locale, :say, :file, :about, :message_id,
               :now_ms, :now_ms, :broadcast_id, :weekly, :begins_ms, :passes_pause
        WHERE :lane <> 'reply' OR (
            (SELECT count(*) FROM outbox WHERE chat_id = :chat_id AND lane = 'reply') < :most
            AND NOT EXISTS (
                SELECT 1 FROM outbox WHERE chat_id = :chat_id AND file = :file AND state = 'waiting'
            )
            AND NOT EXISTS (
                SELECT 1 FROM outbox
                WHERE chat_id = :chat_id AND lane = 'reply' AND state = 'waiting'
                  AND say = :say AND locale = :locale
                  AND action = 'send' AND :action = 'send'
                  AND COALESCE(about, 'view') LIKE 'view%' AND COALESCE(:about, 'view') LIKE 'view%'
                  AND outbox_id = (
                    SELECT max(outbox_id) FROM outbox WHERE chat_id = :chat_id AND lane = 'reply'
                  )
            )
        )
        """,
        [
            {
                **vars(o),
                "outbox_id": new_id(now_ms),
                "say": to_json(o.say) if o.say else None,
                "now_ms": now_ms,
                "most": MOST_WAITING,
            }
            for o in _newest_edits(outgoing)
        ],
    )
    await staff_views.note(tx, outgoing, now_ms)


def _newest_edits(outgoing: Sequence[Outgoing]) -> Iterable[Outgoing]:
    """Without those edits that a later one in the same list makes needless."""
    later: set[tuple[int, int | None, str | None]] = set()
    kept = []
    for o in reversed(outgoing):
        target = (o.chat_id, o.message_id, o.about)
        if o.action == "edit" and target in later:
            continue
        if o.action == "edit":
            later.add(target)
        kept.append(o)
    return reversed(kept)


async def claim(tx: Transaction, messages: Sequence[Message], week_ms: int = 0) -> None:
    """Mark these as about to be sent. Committed before they are: what is found claimed may have been sent.

    Here they are counted for the week, each once, however often it is tried: see also `not_sent`.
    """
    await tx.run_many(
        """
        UPDATE outbox SET state = 'claimed', weekly = CASE WHEN weekly IS NOT NULL THEN 'counted' END
        WHERE outbox_id = :outbox_id
        """,
        [{"outbox_id": message.outbox_id} for message in messages],
    )
    counting = [m.outgoing.chat_id for m in messages if m.outgoing.weekly in ("counts", "limited")]
    await weeks.count(tx, counting, week_ms)


async def not_sent(tx: Transaction, messages: Iterable[Message], week_ms: int) -> None:
    """These were claimed and surely not sent: they count when they are, which may be another week."""
    counted = [m for m in messages if m.outgoing.weekly in ("counts", "limited")]
    await tx.run_many(
        "UPDATE outbox SET weekly = :weekly WHERE outbox_id = :outbox_id",
        [{"outbox_id": m.outbox_id, "weekly": m.outgoing.weekly} for m in counted],
    )
    await weeks.count_off(tx, [m.outgoing.chat_id for m in counted], week_ms)


async def release_claimed(tx: Transaction) -> int:
    """After a crash: what was claimed waits again. The number of messages that may reach someone twice."""
    rows = await tx.rows("UPDATE outbox SET state = 'waiting' WHERE state = 'claimed' RETURNING outbox_id")
    return len(rows)


async def still_there(tx: Transaction, messages: Sequence[Message]) -> list[Message]:
    """Without those that were erased after they were claimed, because the person left."""
    if not messages:
        return []
    names = ", ".join(f":m{n}" for n in range(len(messages)))
    rows = await tx.rows(
        f"SELECT outbox_id FROM outbox WHERE outbox_id IN ({names})",  # noqa: S608 (names of parameters)
        {f"m{n}": message.outbox_id for n, message in enumerate(messages)},
    )
    there = {outbox_id for (outbox_id,) in rows}
    return [message for message in messages if message.outbox_id in there]


async def drop(tx: Transaction, outbox_ids: Iterable[int]) -> None:
    """These are done, or never will be."""
    await tx.run_many(
        "DELETE FROM outbox WHERE outbox_id = :outbox_id",
        [{"outbox_id": outbox_id} for outbox_id in outbox_ids],
    )


async def drop_replies(tx: Transaction, chat_ids: Iterable[int]) -> None:
    """These chats cannot be reached any more, so nothing that waits for them can be said."""
    await tx.run_many(
        "DELETE FROM outbox WHERE chat_id = :chat_id AND lane = 'reply' AND state = 'waiting'",
        [{"chat_id": chat_id} for chat_id in chat_ids],
    )


async def drop_commands(tx: Transaction, chat_id: int) -> None:
    """This chat's menus not set yet, as a newer one takes their place. Only while nothing is sent."""
    await tx.rows("DELETE FROM outbox WHERE action = 'commands' AND chat_id = :chat_id", {"chat_id": chat_id})


async def put_back(tx: Transaction, later: Iterable[tuple[int, int, int]]) -> None:
    """Wait again: (outbox_id, attempts so far, due at)."""
    await tx.run_many(
        """
        UPDATE outbox SET state = 'waiting', attempts = :attempts, due_ms = :due_ms
        WHERE outbox_id = :outbox_id
        """,
        [{"outbox_id": i, "attempts": attempts, "due_ms": due_ms} for i, attempts, due_ms in later],
    )


async def oldest_waiting_ms(tx: Transaction) -> int | None:
    """When the reply was written that has waited longest; asked every second, so by index and not by scan."""
    oldest: int | None
    ((oldest,),) = await tx.rows(
        """
        SELECT min(created_ms) FROM outbox
        WHERE outbox_id IN (
            SELECT min(outbox_id) FROM outbox WHERE lane = 'reply' AND state = 'waiting'
            UNION ALL
            SELECT min(outbox_id) FROM outbox WHERE lane = 'reply' AND state = 'claimed'
        )
        """
    )
    return oldest


async def count(tx: Transaction, most: int) -> int:
    """How many messages there are, counted up to `most`. A menu, or an edit, is none."""
    ((waiting,),) = await tx.rows(
        """
        SELECT count(*)
        FROM (SELECT 1 FROM outbox WHERE action IN ('send', 'file') LIMIT :most) AS some
        """,
        {"most": most},
    )
    return int(waiting)
