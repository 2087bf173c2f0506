"""Meetings: the times at which forums meet, planned ahead, moved and cancelled."""

from collections.abc import Iterable

from domain.forums import forum as rules
from domain.forums.forum import Meeting
from domain.forums.plan import Occurrence
from storage.database import Row, Transaction
from storage.ids import new_ids

_COLUMNS = """meeting_id, forum_id, series, day, starts_ms, details, state, moves, sequence, done, came,
    felt"""


async def plan(
    tx: Transaction, forum_id: int, series: int, occurrences: Iterable[Occurrence], now_ms: int
) -> None:
    """Those that are not there yet; each has one key for good, so that planning twice makes nothing twice."""
    found = list(occurrences)
    if not found:
        return
    first_id = new_ids(now_ms, len(found))
    await tx.run_many(
        """
        INSERT INTO meeting (meeting_id, forum_id, series, day, starts_ms, state)
        VALUES (:meeting_id, :forum_id, :series, :day, :starts_ms, 'planned')
        ON CONFLICT (forum_id, series, day) DO NOTHING
        """,
        [
            {
                "meeting_id": first_id + place,
                "forum_id": forum_id,
                "series": series,
                "day": each.day,
                "starts_ms": each.starts_ms,
            }
            for place, each in enumerate(found)
        ],
    )


async def one(tx: Transaction, meeting_id: int) -> Meeting | None:
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM meeting WHERE meeting_id = :meeting_id",  # noqa: S608 (names of columns)
        {"meeting_id": meeting_id},
    )
    return _meeting(rows[0]) if rows else None


async def of_forum(tx: Transaction, forum_id: int, from_ms: int, limit: int = 30) -> list[Meeting]:
    """Those that begin from this moment on, cancelled ones too, in order."""
    rows = await tx.rows(
        f"""
        SELECT {_COLUMNS} FROM meeting
        WHERE forum_id = :forum_id AND starts_ms >= :from_ms
        ORDER BY starts_ms, meeting_id
        LIMIT :limit
        """,  # noqa: S608 (names of columns)
        {"forum_id": forum_id, "from_ms": from_ms, "limit": limit},
    )
    return [_meeting(row) for row in rows]


async def past(tx: Transaction, forum_id: int, before_ms: int, limit: int = 7) -> list[Meeting]:
    """Those that began before this moment and were not cancelled, the newest first."""
    rows = await tx.rows(
        f"""
        SELECT {_COLUMNS} FROM meeting
        WHERE forum_id = :forum_id AND starts_ms < :before_ms AND state = 'planned'
        ORDER BY starts_ms DESC, meeting_id
        LIMIT :limit
        """,  # noqa: S608 (names of columns)
        {"forum_id": forum_id, "before_ms": before_ms, "limit": limit},
    )
    return [_meeting(row) for row in rows]


async def next_ms(tx: Transaction, forum_id: int, after_ms: int) -> int | None:
    """When the forum meets first after this moment, as far as that is planned."""
    starts_ms: int | None
    ((starts_ms,),) = await tx.rows(
        """
        SELECT min(starts_ms) FROM meeting
        WHERE forum_id = :forum_id AND starts_ms > :after_ms AND state = 'planned'
        """,
        {"forum_id": forum_id, "after_ms": after_ms},
    )
    return starts_ms


async def save(tx: Transaction, meeting: Meeting) -> None:
    """As it is now: its time, details, state, and what was done."""
    await tx.rows(
        """
        UPDATE meeting
        SET series = :series, day = :day, starts_ms = :starts_ms, details = :details, state = :state,
            moves = :moves, sequence = :sequence, done = :done, came = :came, felt = :felt
        WHERE meeting_id = :meeting_id
        """,
        {
            "meeting_id": meeting.meeting_id,
            "series": meeting.series,
            "day": meeting.day,
            "starts_ms": meeting.starts_ms,
            "details": rules.details_to_text(meeting.own) if meeting.own else None,
            "state": "cancelled" if meeting.cancelled else "planned",
            "moves": meeting.moves,
            "sequence": meeting.sequence,
            "done": " ".join(meeting.done),
            "came": meeting.came,
            "felt": meeting.felt,
        },
    )


async def mark(tx: Transaction, meeting_id: int, step: str) -> bool:
    """That this step was taken; whether it had not been before, so that of two who take it one does."""
    found = await one(tx, meeting_id)
    if found is None or step in found.done:
        return False
    await tx.rows(
        "UPDATE meeting SET done = :done WHERE meeting_id = :meeting_id",
        {"meeting_id": meeting_id, "done": " ".join((*found.done, step))},
    )
    return True


def _meeting(row: Row) -> Meeting:
    meeting_id, forum_id, series, day, starts_ms, details, state, moves, sequence, done, came, felt = row
    return Meeting(
        meeting_id,
        forum_id,
        series,
        day,
        starts_ms,
        rules.details_from_text(details) if details else None,
        state == "cancelled",
        moves,
        sequence,
        tuple(done.split()),
        came,
        felt,
    )
