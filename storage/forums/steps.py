"""Around which meetings something is still to happen by itself."""

from collections.abc import Sequence
from typing import Any

from domain.forums.forum import Meeting
from storage.database import Row, Transaction
from storage.many import deliveries
from storage.many.deliveries import Delivery


async def open_meetings(tx: Transaction, since_ms: int) -> list[Meeting]:
    """Of those that begin, or began, after then: not cancelled, and what people say of it is not published.

    As far as the steps need to know them.
    """
    rows = await tx.rows(
        """
        SELECT meeting_id, meeting.forum_id, meeting.series, day, starts_ms, moves, done, came
        FROM meeting
        JOIN forum ON forum.forum_id = meeting.forum_id
        WHERE forum.state <> 'draft' AND meeting.state = 'planned' AND starts_ms > :since_ms
          AND ' ' || done || ' ' NOT LIKE '% felt %'
        ORDER BY starts_ms, meeting_id
        """,
        {"since_ms": since_ms},
    )
    return [_meeting(row) for row in rows]


async def of_running(tx: Transaction, since_ms: int) -> list[tuple[Meeting, str, bool]]:
    """Those that begin, or began, after then: as far as the steps need to know them.

    With their forum's name, and whether anybody follows it.
    """
    rows = await tx.rows(
        """
        SELECT meeting_id, meeting.forum_id, meeting.series, day, starts_ms, moves, done, came, forum.name,
            EXISTS (SELECT 1 FROM forum_follower WHERE forum_follower.forum_id = forum.forum_id)
        FROM meeting
        JOIN forum ON forum.forum_id = meeting.forum_id
        WHERE forum.state = 'running' AND meeting.state = 'planned' AND starts_ms > :since_ms
        ORDER BY starts_ms, meeting_id
        """,
        {"since_ms": since_ms},
    )
    return [(_meeting(row), name, bool(follows)) for *row, name, follows in rows]


async def is_to_arrange(tx: Transaction, meeting_id: int) -> bool:
    """Whether somebody who comes, or may, asked for something that is not arranged."""
    return bool(
        await tx.rows(
            """
            SELECT 1 FROM reply
            WHERE meeting_id = :meeting_id AND says IN ('yes', 'maybe') AND needs <> '' AND arranged = 0
            LIMIT 1
            """,
            {"meeting_id": meeting_id},
        )
    )


async def is_counted(tx: Transaction, meeting_id: int) -> bool:
    """Whether staff said how many came, or ticked who did."""
    return bool(
        await tx.rows(
            """
            SELECT 1 FROM meeting
            WHERE meeting_id = :meeting_id AND (
                came IS NOT NULL
                OR EXISTS (
                    SELECT 1 FROM reply WHERE reply.meeting_id = meeting.meeting_id AND reply.came IS NOT NULL
                )
            )
            """,
            {"meeting_id": meeting_id},
        )
    )


async def finish_invitations(tx: Transaction, now_ms: int) -> None:
    """To what has begun, or was cancelled, nobody is invited any more, nor gets its agenda."""
    await tx.rows(
        f"""
        UPDATE broadcast SET planned_after = NULL, corrected_after = NULL,
            state = CASE WHEN state IN ('waiting', 'late') THEN 'stopped' ELSE 'finishing' END,
            ended_ms = CASE WHEN state IN ('waiting', 'late') THEN goes_ms END
        WHERE {_TOO_LATE}
        """,  # noqa: S608 (a condition that stands in this file)
        {"now_ms": now_ms},
    )


async def are_invitations_over(tx: Transaction, now_ms: int) -> bool:
    """Whether `finish_invitations` has anything to do."""
    sql = f"SELECT 1 FROM broadcast WHERE {_TOO_LATE} LIMIT 1"  # noqa: S608 (a condition that stands here)
    return bool(await tx.rows(sql, {"now_ms": now_ms}))


async def answered_before_invited(tx: Transaction, limit: int) -> list[Delivery]:
    """Whose invitation waits although they have said something to the meeting meanwhile."""
    rows = await tx.rows(
        """
        SELECT broadcast.broadcast_id, outbox.chat_id
        FROM message
        JOIN broadcast ON broadcast.message_id = message.message_id
        JOIN outbox ON outbox.broadcast_id = broadcast.broadcast_id
        JOIN person ON person.telegram_id = outbox.chat_id
        JOIN reply ON reply.meeting_id = message.meeting_id AND reply.person_id = person.person_id
        WHERE tells = 'invites' AND broadcast.state IN ('sending', 'paused')
          AND outbox.action = 'send' AND outbox.state IN ('waiting', 'held')
        LIMIT :limit
        """,
        {"limit": limit},
    )
    return [Delivery(broadcast_id, chat_id, "unwanted") for broadcast_id, chat_id in rows]


async def drop_invitations(tx: Transaction, some: Sequence[Delivery], now_ms: int) -> None:
    """They are not sent, and it is noted what became of them."""
    await tx.run_many(
        """
        DELETE FROM outbox
        WHERE broadcast_id = :broadcast_id AND chat_id = :chat_id AND action = 'send'
          AND state IN ('waiting', 'held')
        """,
        [{"broadcast_id": one.broadcast_id, "chat_id": one.chat_id} for one in some],
    )
    await deliveries.record(tx, some, now_ms)


_TOO_LATE = """
    state IN ('waiting', 'late', 'sending', 'paused') AND message_id IN (
        SELECT message_id FROM message
        JOIN meeting ON meeting.meeting_id = message.meeting_id
        WHERE tells IN ('invites', 'agenda') AND (starts_ms <= :now_ms OR meeting.state = 'cancelled')
    )
"""


def _meeting(row: Row | list[Any]) -> Meeting:
    meeting_id, forum_id, series, day, starts_ms, moves, done, came = row
    return Meeting(
        meeting_id, forum_id, series, day, starts_ms, moves=moves, done=tuple(done.split()), came=came
    )
