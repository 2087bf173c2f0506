"""Which rows of the outbox may go next, and what must be known of the people they are for."""

from dataclasses import dataclass

from domain.outgoing import Lane, Outgoing
from domain.quiet import Quiet
from domain.say import from_json
from storage.backups import release
from storage.database import Row, Transaction

PACED_LANES: tuple[Lane, ...] = ("notice", "reminder", "broadcast")
"""What the bot starts, the most pressing first."""


@dataclass(frozen=True)
class Message:
    """One row; `attempts` counts the tries that came to an unclear end or were refused for a while.

    quiet: the quiet hours that the person it is for has set; None where they are the organisation's.
    may_ask: whether the person may be asked something new; not while they have to agree to a new notice.
    this_week, own_limit: how many that count they have had, and the most they want; None: as is usual.
    about_ms: when what an urgent one, or a reminder, is about begins.
    opened_ms, closes_ms: of a poll that it asks. Of a reminder both are its end: it may come until then.
    """

    outbox_id: int
    attempts: int
    created_ms: int
    outgoing: Outgoing
    quiet: Quiet | None = None
    may_ask: bool = True
    this_week: int = 0
    own_limit: int | None = None
    about_ms: int | None = None
    opened_ms: int | None = None
    closes_ms: int | None = None


async def replies(tx: Transaction, now_ms: int, limit: int, after: int = 0) -> list[Message]:
    """The first waiting reply of each chat, oldest first; `after`: only those with a greater outbox id.

    A reply that is being retried holds later ones to its chat.
    """
    rows = await tx.rows(
        """
        SELECT outbox_id, attempts, created_ms, chat_id, locale, say, action, lane, about, message_id, file,
               broadcast_id, weekly
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


async def paced(
    tx: Transaction, lane: str, now_ms: int, week_ms: int, limit: int, after: int = 0
) -> list[Message]:
    """As `replies`, for another lane. Who stopped, paused or is gone is asked at the last moment.

    Of a message to many that was paused, finished early or taken back nothing goes any more.

    Changes and command menus make no sound, so they go all the same, also past a message that is held;
    but not past the very message that they are about.
    """
    rows = await tx.rows(
        """
        SELECT outbox_id, attempts, created_ms, chat_id, head.locale, say, action, lane, about,
               head.message_id, head.file, head.broadcast_id, weekly, quiet_from, quiet_until,
               notice.counts, week_count.messages, messages_a_week, coalesce(about_ms, begins_ms),
               CASE WHEN message.shows = 'poll' THEN poll.opened_ms ELSE poll.closes_ms END, poll.closes_ms
        FROM outbox AS head
        LEFT JOIN person ON person.telegram_id = head.chat_id
        LEFT JOIN notice ON notice.version = person.notice_version
        LEFT JOIN week_count ON week_count.person_id = person.person_id AND week_ms = :week_ms
        LEFT JOIN broadcast ON broadcast.broadcast_id = head.broadcast_id
        LEFT JOIN message ON message.message_id = broadcast.message_id
        LEFT JOIN poll ON poll.poll_id = message.poll_id AND message.shows IN ('poll', 'reminder')
        WHERE lane = :lane AND head.state = 'waiting' AND outbox_id > :after AND head.due_ms <= :now_ms
          AND person.unreachable_ms IS NULL
          AND (head.action <> 'send' OR broadcast.state IS NULL OR broadcast.state = 'sending')
          AND (
            head.action NOT IN ('send', 'file')
            OR person.stopped_ms IS NULL
               AND (person.paused_ms IS NULL OR person.resumes_ms <= :now_ms OR head.passes_pause = 1)
          )
          AND (head.lane <> 'reminder' OR head.begins_ms IS NULL OR head.begins_ms > :now_ms)
          AND NOT EXISTS (
            SELECT 1 FROM outbox AS earlier
            WHERE earlier.chat_id = head.chat_id AND earlier.lane = head.lane
              AND earlier.outbox_id < head.outbox_id
              AND (earlier.state <> 'held' OR earlier.due_ms <= :now_ms OR earlier.about = head.about)
          )
        ORDER BY outbox_id
        LIMIT :limit
        """,
        {"lane": lane, "now_ms": now_ms, "week_ms": week_ms, "limit": limit, "after": after},
    )
    return [_message(row) for row in rows]


async def is_busy(tx: Transaction, now_ms: int) -> bool:
    """Whether anything is in flight or may go now."""
    if await tx.rows("SELECT 1 FROM outbox WHERE state = 'claimed' LIMIT 1"):
        return True
    if await replies(tx, now_ms, 1):
        return True
    if await release.held(tx):
        return False
    return any([await paced(tx, lane, now_ms, 0, 1) for lane in PACED_LANES])


def _message(row: Row) -> Message:
    outbox_id, attempts, created_ms, chat_id, locale, say, action, lane, about, message_id, file, *more = row
    broadcast_id, weekly, *paced = more
    said = from_json(say) if say else None
    outgoing = Outgoing(chat_id, locale, said, action, lane, about, message_id, file, broadcast_id, weekly)
    if not paced:
        return Message(outbox_id, attempts, created_ms, outgoing)
    begin, end, counts, this_week, own_limit, *moments = paced
    hours = None if begin is None or end is None else (begin, end)
    return Message(
        outbox_id, attempts, created_ms, outgoing, hours, counts != 0, this_week or 0, own_limit, *moments
    )
