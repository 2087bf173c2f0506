"""Who is to be reminded of which meeting, and who has been: each of them once."""

from collections.abc import Iterable
from dataclasses import dataclass

from domain.forums.forum import Reminder, Reply
from domain.quiet import Quiet
from storage.database import Params, Row, Transaction

_TO_REMIND = """
    FROM reply
    JOIN person ON person.person_id = reply.person_id
    WHERE reply.meeting_id = :meeting_id AND says IN ('yes', 'maybe') AND since_ms < :at_ms
      AND coalesce(quiet_from, -1) = :quiet_from AND coalesce(quiet_until, -1) = :quiet_until
      AND person.stopped_ms IS NULL AND person.unreachable_ms IS NULL
      AND (person.paused_ms IS NULL OR person.resumes_ms <= :now_ms)
      AND NOT EXISTS (
        SELECT 1 FROM reminded
        WHERE reminded.person_id = reply.person_id AND reminded.meeting_id = reply.meeting_id
          AND kind = :kind AND day = :day
      )
"""

_STALE = """
    lane = 'reminder' AND about LIKE 'meet %' AND state IN ('waiting', 'held') AND begins_ms IS NOT NULL AND (
        begins_ms <= :now_ms
        OR NOT EXISTS (
            SELECT 1 FROM meeting
            WHERE starts_ms = begins_ms AND state = 'planned' AND about = 'meet ' || meeting_id
        )
    )
"""
"""The meeting has begun, is at another time, or is cancelled. See `chats.about`."""


@dataclass(frozen=True)
class Group:
    """Those who come to a meeting, or may, and have the same quiet hours; None is the organisation's.

    told_of_move: whether its last move, if any, has been looked at: those who come were told of that.
    """

    meeting_id: int
    starts_ms: int
    moves: int
    told_of_move: bool
    kinds: tuple[Reminder, ...]
    hours: Quiet | None


@dataclass(frozen=True)
class ToRemind:
    chat_id: int
    locale: str
    reply: Reply


@dataclass(frozen=True)
class Due:
    """What these are reminded of now. at_ms: since when; who said that they come later is not."""

    group: Group
    kind: Reminder
    day: str
    at_ms: int


async def groups(tx: Transaction, now_ms: int) -> list[Group]:
    """Of all meetings that are to come and that somebody has said they come to."""
    rows = await tx.rows(
        """
        SELECT DISTINCT meeting.meeting_id, starts_ms, moves, done, reminders, quiet_from, quiet_until
        FROM meeting
        JOIN forum ON forum.forum_id = meeting.forum_id
        JOIN reply ON reply.meeting_id = meeting.meeting_id
        JOIN person ON person.person_id = reply.person_id
        WHERE forum.state = 'running' AND meeting.state = 'planned' AND reply.says IN ('yes', 'maybe')
          AND starts_ms > :now_ms
        ORDER BY starts_ms, meeting.meeting_id
        """,
        {"now_ms": now_ms},
    )
    return [_group(row) for row in rows]


async def people(tx: Transaction, due: Due, now_ms: int, limit: int) -> list[ToRemind]:
    """Those who have not had this one, in a fixed order."""
    rows = await tx.rows(
        f"""
        SELECT telegram_id, locale, reply.meeting_id, reply.person_id, says, to_move, since_ms, guests,
               needs, arranged
        {_TO_REMIND}
        ORDER BY reply.person_id
        LIMIT :limit
        """,
        {**_values(due), "now_ms": now_ms, "limit": limit},
    )
    return [_to_remind(row) for row in rows]


async def note(tx: Transaction, due: Due, person_ids: Iterable[int]) -> None:
    """They have it, in the transaction in which it is left to be sent."""
    await tx.run_many(
        """
        INSERT INTO reminded (person_id, meeting_id, kind, day)
        VALUES (:person_id, :meeting_id, :kind, :day)
        """,
        [
            {"person_id": person_id, "meeting_id": due.group.meeting_id, "kind": due.kind, "day": due.day}
            for person_id in person_ids
        ],
    )


async def pass_over(tx: Transaction, due: Due, now_ms: int) -> None:
    """They need not be told this any more: as if they had been."""
    await tx.rows(
        f"""
        INSERT INTO reminded (person_id, meeting_id, kind, day)
        SELECT reply.person_id, reply.meeting_id, :kind, :day
        {_TO_REMIND}
        """,
        {**_values(due), "now_ms": now_ms},
    )


async def drop_stale(tx: Transaction, now_ms: int) -> None:
    """Reminders that do not hold any more: nobody gets them, and they must hold up no others."""
    await tx.rows(f"DELETE FROM outbox WHERE {_STALE}", {"now_ms": now_ms})  # noqa: S608 (stands in this file)


async def are_stale(tx: Transaction, now_ms: int) -> bool:
    """Whether `drop_stale` has anything to do."""
    sql = f"SELECT 1 FROM outbox WHERE {_STALE} LIMIT 1"  # noqa: S608 (a condition that stands in this file)
    return bool(await tx.rows(sql, {"now_ms": now_ms}))


def _values(due: Due) -> Params:
    quiet_from, quiet_until = due.group.hours or (-1, -1)
    return {
        "meeting_id": due.group.meeting_id,
        "kind": due.kind,
        "day": due.day,
        "at_ms": due.at_ms,
        "quiet_from": quiet_from,
        "quiet_until": quiet_until,
    }


def step_of_move(moves: int) -> str:
    """The step that is noted once those who come were told of its move."""
    return f"moved{moves}"


def _group(row: Row) -> Group:
    meeting_id, starts_ms, moves, done, reminders, quiet_from, quiet_until = row
    told = not moves or step_of_move(moves) in done.split()
    hours = None if quiet_from is None or quiet_until is None else (quiet_from, quiet_until)
    return Group(meeting_id, starts_ms, moves, told, tuple(reminders.split()), hours)


def _to_remind(row: Row) -> ToRemind:
    chat_id, locale, meeting_id, person_id, says, to_move, since_ms, guests, needs, arranged = row
    reply = Reply(
        meeting_id, person_id, says, to_move, since_ms, guests, needs=needs or "", arranged=bool(arranged)
    )
    return ToRemind(chat_id, locale, reply)
