"""Planning meetings ahead: which forums are due for it, and which have none left."""

from zoneinfo import ZoneInfo

from domain.forums import plan
from domain.forums.forum import Forum
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
