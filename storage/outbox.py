"""What is still to be done at Telegram: rows that wait, are claimed, and go when they are done."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.outgoing import Lane, Outgoing
from domain.quiet import Quiet
from domain.say import from_json, to_json
from storage.database import Row, Transaction
from storage.ids import new_id

PACED_LANES: tuple[Lane, ...] = ("notice", "reminder", "broadcast")
"""What the bot starts, the most pressing first."""

MOST_WAITING = 100
"""Replies to one chat: more are only asked for by somebody who floods, and come too late to help anybody."""


@dataclass(frozen=True)
class Message:
    """One row; `attempts` counts the tries that came to an unclear end or were refused for a while.

    quiet: the quiet hours that the person it is for has set; None where they are the organisation's.
    may_ask: whether the person may be asked something new; not while they have to agree to a new notice.
    """

    outbox_id: int
    attempts: int
    created_ms: int
    outgoing: Outgoing
    quiet: Quiet | None = None
    may_ask: bool = True


async def leave(tx: Transaction, outgoing: Sequence[Outgoing], now_ms: int) -> None:
    """Add these, in order. A newer edit of the same message replaces one that still waits.

    A reply that says just what the chat's newest waiting one says is not added: once is enough. Nor is a
    file that waits already: it is made when it is sent.
    """
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
            outbox_id, chat_id, lane, action, locale, say, file, about, message_id, due_ms, created_ms
        )
        SELECT :outbox_id, :chat_id, :lane, :action, :locale, :say, :file, :about, :message_id,
               :now_ms, :now_ms
        WHERE :lane <> 'reply' OR (
            (SELECT count(*) FROM outbox WHERE chat_id = :chat_id AND lane = 'reply') < :most
            AND NOT EXISTS (
                SELECT 1 FROM outbox WHERE chat_id = :chat_id AND file = :file AND state = 'waiting'
            )
            AND NOT EXISTS (
                SELECT 1 FROM outbox
                WHERE chat_id = :chat_id AND lane = 'reply' AND state = 'waiting'
                  AND say = :say AND locale = :locale
                  AND action = 'send' AND :action = 'send' AND about IS NULL AND :about IS NULL
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


async def waiting_replies(tx: Transaction, now_ms: int, limit: int, after: int = 0) -> list[Message]:
    """The first waiting reply of each chat, oldest first; `after`: only those with a greater outbox id.

    A reply that is being retried holds later ones to its chat.
    """
    rows = await tx.rows(
        """
        SELECT outbox_id, attempts, created_ms, chat_id, locale, say, action, lane, about, message_id, file
        FROM outbox AS head
        WHERE lane = 'reply' AND state = 'waiting' AND outbox_id > :after AND due_ms <= :now_ms
          AND NOT EXISTS (
            SELECT 1 FROM outbox AS earlier
            WHERE earlier.chat_id = head.chat_id AND earlier.lane = 'reply'
              AND earlier.outbox_id < head.outbox_id
          )
        ORDER BY outbox_id
        LIMIT :limit
        """,
        {"now_ms": now_ms, "limit": limit, "after": after},
    )
    return [_message(row) for row in rows]


async def waiting_paced(tx: Transaction, lane: str, now_ms: int, limit: int, after: int = 0) -> list[Message]:
    """As `waiting_replies`, for another lane. Who stopped, paused or is gone is asked at the last moment.

    Changes and command menus make no sound, so they go all the same, also past a message that is held;
    but not past the very message that they are about.
    """
    rows = await tx.rows(
        """
        SELECT outbox_id, attempts, created_ms, chat_id, head.locale, say, action, lane, about, message_id,
               file, quiet_from, quiet_until, notice.counts
        FROM outbox AS head
        LEFT JOIN person ON person.telegram_id = head.chat_id
        LEFT JOIN notice ON notice.version = person.notice_version
        WHERE lane = :lane AND state = 'waiting' AND outbox_id > :after AND due_ms <= :now_ms
          AND person.unreachable_ms IS NULL
          AND (
            head.action NOT IN ('send', 'file')
            OR person.stopped_ms IS NULL AND (person.paused_ms IS NULL OR person.resumes_ms <= :now_ms)
          )
          AND NOT EXISTS (
            SELECT 1 FROM outbox AS earlier
            WHERE earlier.chat_id = head.chat_id AND earlier.lane = head.lane
              AND earlier.outbox_id < head.outbox_id
              AND (earlier.state <> 'held' OR earlier.due_ms <= :now_ms OR earlier.about = head.about)
          )
        ORDER BY outbox_id
        LIMIT :limit
        """,
        {"lane": lane, "now_ms": now_ms, "limit": limit, "after": after},
    )
    return [_message(row) for row in rows]


async def claim(tx: Transaction, outbox_ids: Iterable[int]) -> None:
    """Mark these as about to be sent. Committed before they are: what is found claimed may have been sent."""
    await tx.run_many(
        "UPDATE outbox SET state = 'claimed' WHERE outbox_id = :outbox_id",
        [{"outbox_id": outbox_id} for outbox_id in outbox_ids],
    )


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


async def is_busy(tx: Transaction, now_ms: int) -> bool:
    """Whether anything is in flight or may go now."""
    if await tx.rows("SELECT 1 FROM outbox WHERE state = 'claimed' LIMIT 1"):
        return True
    if await waiting_replies(tx, now_ms, 1):
        return True
    return any([await waiting_paced(tx, lane, now_ms, 1) for lane in PACED_LANES])


def _message(row: Row) -> Message:
    outbox_id, attempts, created_ms, chat_id, locale, say, action, lane, about, message_id, file, *more = row
    said = from_json(say) if say else None
    outgoing = Outgoing(chat_id, locale, said, action, lane, about, message_id, file)
    begin, end, counts = more or (None, None, None)
    hours = None if begin is None or end is None else (begin, end)
    return Message(outbox_id, attempts, created_ms, outgoing, hours, may_ask=counts != 0)
