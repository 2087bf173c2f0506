"""What people said to meetings: who comes, who waits, and what helps them take part."""

import json
from collections import Counter

from domain.forums.forum import Reply
from storage.database import Row, Transaction
from storage.team import mentions

_COLUMNS = """meeting_id, person_id, says, to_move, since_ms, guests, offered_until_ms, needs, arranged,
    still_tell, came, felt, passed"""


async def save(tx: Transaction, reply: Reply) -> None:
    await tx.rows(
        """
        INSERT INTO reply (
            meeting_id, person_id, says, to_move, since_ms, guests, offered_until_ms, needs, arranged,
            still_tell, came, felt, passed
        )
        VALUES (
            :meeting_id, :person_id, :says, :to_move, :since_ms, :guests, :offered_until_ms, :needs,
            :arranged, :still_tell, :came, :felt, :passed
        )
        ON CONFLICT (meeting_id, person_id) DO UPDATE
        SET says = excluded.says, to_move = excluded.to_move, since_ms = excluded.since_ms,
            guests = excluded.guests, offered_until_ms = excluded.offered_until_ms, needs = excluded.needs,
            arranged = excluded.arranged, still_tell = excluded.still_tell, came = excluded.came,
            felt = excluded.felt, passed = excluded.passed
        """,
        {
            "meeting_id": reply.meeting_id,
            "person_id": reply.person_id,
            "says": reply.says,
            "to_move": reply.to_move,
            "since_ms": reply.since_ms,
            "guests": reply.guests,
            "offered_until_ms": reply.offered_until_ms,
            "needs": reply.needs or None,
            "arranged": int(reply.arranged),
            "still_tell": int(reply.still_tell),
            "came": None if reply.came is None else int(reply.came),
            "felt": reply.felt,
            "passed": int(reply.passed),
        },
    )


async def one(tx: Transaction, meeting_id: int, person_id: int) -> Reply | None:
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM reply WHERE meeting_id = :meeting_id AND person_id = :person_id",  # noqa: S608
        {"meeting_id": meeting_id, "person_id": person_id},
    )
    return _reply(rows[0]) if rows else None


async def of_meeting(tx: Transaction, meeting_id: int) -> list[Reply]:
    """In the order in which they were said, which is that of waiting."""
    rows = await tx.rows(
        f"""
        SELECT {_COLUMNS} FROM reply
        WHERE meeting_id = :meeting_id
        ORDER BY since_ms, person_id
        """,  # noqa: S608 (names of columns)
        {"meeting_id": meeting_id},
    )
    return [_reply(row) for row in rows]


async def of_person(tx: Transaction, person_id: int, after_ms: int) -> list[Reply]:
    """To meetings that begin after this moment and were not cancelled, in their order."""
    rows = await tx.rows(
        f"""
        SELECT {", ".join(f"reply.{name.strip()}" for name in _COLUMNS.split(","))}
        FROM reply
        JOIN meeting ON meeting.meeting_id = reply.meeting_id
        WHERE person_id = :person_id AND starts_ms > :after_ms AND state = 'planned'
        ORDER BY starts_ms, meeting.meeting_id
        """,  # noqa: S608 (names of columns)
        {"person_id": person_id, "after_ms": after_ms},
    )
    return [_reply(row) for row in rows]


async def to_others(tx: Transaction, meeting_id: int, person_id: int) -> bool:
    """Whether somebody said yes to any other meeting, or waits for a place there."""
    rows = await tx.rows(
        """
        SELECT 1 FROM reply
        WHERE person_id = :person_id AND meeting_id <> :meeting_id AND says IN ('yes', 'waiting', 'offered')
        LIMIT 1
        """,
        {"person_id": person_id, "meeting_id": meeting_id},
    )
    return bool(rows)


async def forget_needs(tx: Transaction, before_ms: int) -> None:
    """What helps people take part, at meetings that were before this moment or are cancelled."""
    await tx.rows(
        """
        UPDATE reply SET needs = NULL, arranged = 0
        WHERE needs IS NOT NULL AND meeting_id IN (
            SELECT meeting_id FROM meeting WHERE starts_ms < :before_ms OR state = 'cancelled'
        )
        """,
        {"before_ms": before_ms},
    )
    await _forget_unsent(tx, before_ms)


async def _forget_unsent(tx: Transaction, before_ms: int) -> None:
    """What was read back to them for such a meeting, and never got their yes, goes with its screen."""
    screens = await tx.rows(
        "SELECT chat_id, answers FROM conversation WHERE form = 'asked' AND step LIKE 'fneedsure%'"
    )
    for chat_id, kept in screens:
        answers = json.loads(kept)
        to_come = await tx.rows(
            """
            SELECT 1 FROM meeting
            WHERE meeting_id = :meeting_id AND starts_ms >= :before_ms AND state = 'planned'
            """,
            {"meeting_id": int(answers[".meeting"][0]), "before_ms": before_ms},
        )
        if not to_come:
            await mentions.end_screen(tx, chat_id, answers)


async def forget(tx: Transaction, before_ms: int) -> None:
    """What people said to meetings that were before this moment, and what they were reminded of."""
    for table in ("reply", "reminded"):
        await tx.rows(
            f"""
            DELETE FROM {table}
            WHERE meeting_id IN (SELECT meeting_id FROM meeting WHERE starts_ms < :before_ms)
            """,  # noqa: S608 (the name of a table)
            {"before_ms": before_ms},
        )


async def counts(tx: Transaction, meeting_id: int) -> Counter[str]:
    """How many people said each; of those who come "guests" counts whom they bring."""
    rows = await tx.rows(
        """
        SELECT says, count(*), sum(CASE WHEN says = 'yes' THEN guests ELSE 0 END)
        FROM reply
        WHERE meeting_id = :meeting_id
        GROUP BY says
        """,
        {"meeting_id": meeting_id},
    )
    found = Counter({says: count for says, count, _ in rows})
    found["guests"] = sum(guests for _, _, guests in rows)
    return found


def _reply(row: Row) -> Reply:
    meeting_id, person_id, says, to_move, since_ms, guests, until_ms, needs, arranged, *more = row
    still, came, felt, passed = more
    return Reply(
        meeting_id,
        person_id,
        says,
        to_move,
        since_ms,
        guests,
        until_ms,
        needs or "",
        bool(arranged),
        bool(still),
        None if came is None else bool(came),
        felt,
        bool(passed),
    )
