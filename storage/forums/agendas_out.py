"""What becomes of what was proposed as an agenda goes out: it is on it, or is carried over to the next."""

from collections import defaultdict
from collections.abc import Sequence

from domain.forums.agenda import Item
from domain.forums.forum import Meeting
from storage.database import Row, Transaction


async def put_on(tx: Transaction, meeting_id: int, chosen: Sequence[Item]) -> None:
    """In this order it is the meeting's agenda now."""
    await tx.run_many(
        """
        UPDATE agenda_item SET state = 'on', meeting_id = :meeting_id, place = :place
        WHERE item_id = :item_id AND state = 'passed'
        """,
        [{"meeting_id": meeting_id, "place": item.place, "item_id": item.item_id} for item in chosen],
    )


async def carry(tx: Transaction, items: Sequence[Item]) -> None:
    """They wait for the next meeting of the forum, and keep who backs them."""
    await tx.run_many(
        "UPDATE agenda_item SET meeting_id = NULL, carried = carried + 1 WHERE item_id = :item_id",
        [{"item_id": item.item_id} for item in items],
    )


async def carry_all(tx: Transaction, meeting_id: int) -> None:
    """The meeting was cancelled: what was to be talked about there waits for the next one."""
    await tx.rows(
        """
        UPDATE agenda_item SET meeting_id = NULL, place = 0, carried = carried + 1,
            state = CASE WHEN state = 'on' THEN 'passed' ELSE state END
        WHERE meeting_id = :meeting_id AND state IN ('new', 'passed', 'back', 'on')
        """,
        {"meeting_id": meeting_id},
    )


async def unheard(tx: Transaction, forum_id: int, now_ms: int) -> dict[tuple[int, str], list[str]]:
    """What members raised and nobody has talked about yet, by whose chat it is, in which words they read.

    Only who can be told.
    Also what is on an agenda that went out, where the meeting has not begun.
    """
    rows = await tx.rows(
        """
        SELECT telegram_id, locale, words
        FROM agenda_item
        JOIN person ON person.person_id = agenda_item.person_id
        WHERE forum_id = :forum_id AND stopped_ms IS NULL AND unreachable_ms IS NULL
          AND (agenda_item.state IN ('new', 'passed', 'back') OR agenda_item.state = 'on' AND EXISTS (
            SELECT 1 FROM meeting WHERE meeting.meeting_id = agenda_item.meeting_id AND starts_ms > :now_ms
          ))
        ORDER BY item_id
        """,
        {"forum_id": forum_id, "now_ms": now_ms},
    )
    found: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for telegram_id, locale, words in rows:
        found[telegram_id, locale].append(words)
    return dict(found)


async def open_meetings(tx: Transaction, since_ms: int) -> list[Meeting]:
    """Those that begin, or began, after then, with a step left; as far as the steps need to know them."""
    rows = await tx.rows(
        """
        SELECT meeting_id, meeting.forum_id, meeting.series, day, starts_ms, done
        FROM meeting
        JOIN forum ON forum.forum_id = meeting.forum_id
        WHERE forum.state = 'running' AND meeting.state = 'planned' AND starts_ms > :since_ms
          AND ' ' || done || ' ' NOT LIKE '% agenda-owed %'
        ORDER BY starts_ms, meeting_id
        """,
        {"since_ms": since_ms},
    )
    return [_meeting(row) for row in rows]


def _meeting(row: Row) -> Meeting:
    meeting_id, forum_id, series, day, starts_ms, done = row
    return Meeting(meeting_id, forum_id, series, day, starts_ms, done=tuple(done.split()))


async def cancelled_with_items(tx: Transaction, since_ms: int) -> list[int]:
    """Meetings that were cancelled while something waits for them, or after their agenda had gone out."""
    rows = await tx.rows(
        """
        SELECT meeting_id FROM meeting
        WHERE meeting.state = 'cancelled' AND starts_ms > :since_ms AND (
            ' ' || done || ' ' LIKE '% agenda %'
            OR EXISTS (
                SELECT 1 FROM agenda_item
                WHERE agenda_item.meeting_id = meeting.meeting_id
                  AND agenda_item.state IN ('new', 'passed', 'back', 'on')
            )
        )
        ORDER BY meeting_id
        """,
        {"since_ms": since_ms},
    )
    return [meeting_id for (meeting_id,) in rows]


async def forums_with_new(tx: Transaction) -> set[int]:
    """Where something is that nobody has looked at; by index, because it is asked every second."""
    rows = await tx.rows("SELECT DISTINCT forum_id FROM agenda_item WHERE state = 'new'")
    return {forum_id for (forum_id,) in rows}


async def forget(tx: Transaction, before_ms: int) -> None:
    """Of meetings before then, and of forums that ended before then: who raised what, and who backed it.

    What nobody but its writer and the team ever saw goes altogether where it can be on no agenda any more.
    """
    ended = "SELECT forum_id FROM forum WHERE state = 'ended' AND changed_ms < :before_ms"
    past = f"""
        SELECT item_id FROM agenda_item
        LEFT JOIN meeting ON meeting.meeting_id = agenda_item.meeting_id
        WHERE (place > 0 AND starts_ms < :before_ms) OR agenda_item.forum_id IN ({ended})
    """  # noqa: S608 (statements that stand here)
    for sql in (
        f"DELETE FROM agenda_item WHERE state IN ('new', 'back') AND forum_id IN ({ended})",  # noqa: S608
        f"DELETE FROM agenda_backer WHERE item_id IN ({past})",  # noqa: S608
        f"UPDATE agenda_item SET person_id = NULL WHERE person_id > 0 AND item_id IN ({past})",  # noqa: S608
    ):
        await tx.rows(sql, {"before_ms": before_ms})
