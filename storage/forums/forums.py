"""Forums: what their makers wrote of them, who follows them, and which there are."""

from domain.forums import forum as rules
from domain.forums.forum import Forum
from storage.database import Row, Transaction
from storage.ids import new_id

_COLUMNS = "forum_id, made_by, name, area, plan, details, reminders, state, series, changed_ms"


async def save(tx: Transaction, forum: Forum, now_ms: int) -> int:
    """As it is now, whatever its state; its id, a new one where it had none (0)."""
    ((forum_id,),) = await tx.rows(
        """
        INSERT INTO forum (
            forum_id, made_by, name, area, plan, series, details, reminders, state, made_ms, changed_ms
        )
        VALUES (
            :forum_id, :made_by, :name, :area, :plan, :series, :details, :reminders, :state, :now_ms, :now_ms
        )
        ON CONFLICT (forum_id) DO UPDATE
        SET name = excluded.name, area = excluded.area, plan = excluded.plan, series = excluded.series,
            details = excluded.details, reminders = excluded.reminders, state = excluded.state,
            changed_ms = excluded.changed_ms
        RETURNING forum_id
        """,
        {
            "forum_id": forum.forum_id or new_id(now_ms),
            "made_by": forum.made_by,
            "name": forum.name,
            "area": forum.area,
            "plan": forum.plan,
            "series": forum.series,
            "details": rules.details_to_text(forum.details),
            "reminders": " ".join(forum.reminders),
            "state": forum.state,
            "now_ms": now_ms,
        },
    )
    return int(forum_id)


async def one(tx: Transaction, forum_id: int) -> Forum | None:
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM forum WHERE forum_id = :forum_id",  # noqa: S608 (names of columns)
        {"forum_id": forum_id},
    )
    return _forum(rows[0]) if rows else None


async def running(tx: Transaction) -> list[Forum]:
    """All that people may come to, by name."""
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM forum WHERE state = 'running' ORDER BY name, forum_id"  # noqa: S608
    )
    return [_forum(row) for row in rows]


async def ended(tx: Transaction, limit: int, offset: int) -> list[Forum]:
    """Those that meet no more, what ended last first."""
    rows = await tx.rows(
        f"""
        SELECT {_COLUMNS} FROM forum
        WHERE state = 'ended' ORDER BY changed_ms DESC, forum_id DESC LIMIT :limit OFFSET :offset
        """,  # noqa: S608 (names of columns)
        {"limit": limit, "offset": offset},
    )
    return [_forum(row) for row in rows]


async def drafts(tx: Transaction, person_id: int) -> list[Forum]:
    """What somebody began to make, the newest first."""
    rows = await tx.rows(
        f"""
        SELECT {_COLUMNS} FROM forum
        WHERE made_by = :person_id AND state = 'draft'
        ORDER BY changed_ms DESC
        LIMIT 5
        """,  # noqa: S608 (names of columns)
        {"person_id": person_id},
    )
    return [_forum(row) for row in rows]


async def start(tx: Transaction, forum_id: int, now_ms: int) -> None:
    """A draft is made: from now on people may come."""
    await tx.rows(
        """
        UPDATE forum SET state = 'running', changed_ms = :now_ms
        WHERE forum_id = :forum_id AND state = 'draft'
        """,
        {"forum_id": forum_id, "now_ms": now_ms},
    )


async def throw_away(tx: Transaction, forum_id: int) -> None:
    """A draft that nobody but its maker has seen."""
    await tx.rows("DELETE FROM forum WHERE forum_id = :forum_id AND state = 'draft'", {"forum_id": forum_id})


async def forget_drafts(tx: Transaction, before_ms: int) -> None:
    """Those that nobody has changed since then."""
    await tx.rows(
        "DELETE FROM forum WHERE state = 'draft' AND changed_ms < :before_ms", {"before_ms": before_ms}
    )


async def follow(tx: Transaction, forum_id: int, person_id: int) -> None:
    await tx.rows(
        "INSERT INTO forum_follower (forum_id, person_id) VALUES (:forum_id, :person_id) "
        "ON CONFLICT DO NOTHING",
        {"forum_id": forum_id, "person_id": person_id},
    )


async def unfollow(tx: Transaction, forum_id: int, person_id: int) -> None:
    await tx.rows(
        "DELETE FROM forum_follower WHERE forum_id = :forum_id AND person_id = :person_id",
        {"forum_id": forum_id, "person_id": person_id},
    )


async def followed(tx: Transaction, person_id: int) -> set[int]:
    """The ids of the forums somebody follows."""
    rows = await tx.rows(
        "SELECT forum_id FROM forum_follower WHERE person_id = :person_id", {"person_id": person_id}
    )
    return {forum_id for (forum_id,) in rows}


async def followers(tx: Transaction, forum_id: int) -> int:
    """How many follow it."""
    ((count,),) = await tx.rows(
        "SELECT count(*) FROM forum_follower WHERE forum_id = :forum_id", {"forum_id": forum_id}
    )
    return int(count)


def _forum(row: Row) -> Forum:
    forum_id, made_by, name, area, plan, details, reminders, state, series, changed_ms = row
    return Forum(
        forum_id,
        made_by,
        name,
        area,
        plan,
        rules.details_from_text(details),
        tuple(reminders.split()),
        state,
        series,
        changed_ms,
    )
