"""Planning meetings ahead: which forums are due for it, and which have none left."""

from zoneinfo import ZoneInfo

from domain.forums import plan
from domain.forums.forum import Forum, Meeting
from domain.forums.plan import Occurrence
from domain.when import Repeating
from storage.database import Transaction
from storage.forums import forums, meetings


async def ahead(tx: Transaction, forum: Forum, now_ms: int, zone: ZoneInfo) -> list[Occurrence]:
    """All its meetings as far as they are planned by now; single dates all at once.

    Called once a day by itself, and wherever a plan is new.
    """
    rule = plan.from_text(forum.plan)
    until_ms = plan.horizon_ms(now_ms)
    last_ms = until_ms if isinstance(rule, Repeating) else max(once.at_ms for once in rule) + 1
    found = plan.occurrences(rule, now_ms, max(until_ms, last_ms), zone)
    await meetings.plan(tx, forum.forum_id, forum.series, found, now_ms)
    await tx.rows(
        "UPDATE forum SET planned_ms = :until_ms WHERE forum_id = :forum_id",
        {"until_ms": until_ms, "forum_id": forum.forum_id},
    )
    return found


async def first_planned_ms(tx: Transaction) -> int | None:
    """Until when that running forum is planned that is planned the least far ahead; 0 where one is not."""
    ((until_ms,),) = await tx.rows("SELECT min(COALESCE(planned_ms, 0)) FROM forum WHERE state = 'running'")
    return None if until_ms is None else int(until_ms)


async def due(tx: Transaction, before_ms: int) -> list[Forum]:
    """Running forums that are not planned up to this moment."""
    rows = await tx.rows(
        "SELECT forum_id FROM forum WHERE state = 'running' AND COALESCE(planned_ms, 0) < :before_ms",
        {"before_ms": before_ms},
    )
    found = [await forums.one(tx, forum_id) for (forum_id,) in rows]
    return [forum for forum in found if forum]


async def last(tx: Transaction, forum_id: int) -> Meeting | None:
    """The last meeting there is, cancelled or not."""
    rows = await tx.rows(
        """
        SELECT meeting_id FROM meeting
        WHERE forum_id = :forum_id
        ORDER BY starts_ms DESC, meeting_id DESC
        LIMIT 1
        """,
        {"forum_id": forum_id},
    )
    return await meetings.one(tx, rows[0][0]) if rows else None


async def soon(tx: Transaction, now_ms: int, before_ms: int) -> list[int]:
    """Meetings that begin before then, and of which nobody has looked yet whether access notes are there."""
    rows = await tx.rows(
        """
        SELECT meeting_id FROM meeting
        JOIN forum ON forum.forum_id = meeting.forum_id
        WHERE forum.state = 'running' AND meeting.state = 'planned'
          AND starts_ms > :now_ms AND starts_ms < :before_ms
          AND ' ' || done || ' ' NOT LIKE '% access %'
        ORDER BY starts_ms, meeting_id
        """,
        {"now_ms": now_ms, "before_ms": before_ms},
    )
    return [meeting_id for (meeting_id,) in rows]


async def next_after(tx: Transaction, after_ms: int) -> int | None:
    """When the first meeting from this moment on begins."""
    ((starts_ms,),) = await tx.rows(
        """
        SELECT min(starts_ms) FROM meeting
        JOIN forum ON forum.forum_id = meeting.forum_id
        WHERE forum.state = 'running' AND meeting.state = 'planned' AND starts_ms >= :after_ms
        """,
        {"after_ms": after_ms},
    )
    return None if starts_ms is None else int(starts_ms)


async def is_first(tx: Transaction, meeting: Meeting) -> bool:
    """Whether the forum has not met before."""
    rows = await tx.rows(
        """
        SELECT 1 FROM meeting
        WHERE forum_id = :forum_id AND starts_ms < :starts_ms AND state = 'planned'
        LIMIT 1
        """,
        {"forum_id": meeting.forum_id, "starts_ms": meeting.starts_ms},
    )
    return not rows
