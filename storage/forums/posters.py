"""Posters: one for each forum and place, with the code of its link. Nothing of those who came by one."""

from domain.forums.poster import Poster
from storage.database import Row, Transaction

_COLUMNS = "code, forum_id, place, heading"


async def one(tx: Transaction, code: str) -> Poster | None:
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM poster WHERE code = :code",  # noqa: S608 (names of columns)
        {"code": code},
    )
    return _poster(rows[0]) if rows else None


async def made_for(tx: Transaction, forum_id: int | None, place: str) -> Poster | None:
    """The one there is for this forum, or this place in whatever capitals; with neither, for all there is."""
    rows = await tx.rows(
        f"""
        SELECT {_COLUMNS} FROM poster
        WHERE coalesce(forum_id, 0) = :forum_id AND lower(place) = lower(:place)
        """,  # noqa: S608 (names of columns)
        {"forum_id": forum_id or 0, "place": place},
    )
    return _poster(rows[0]) if rows else None


async def everything(tx: Transaction, limit: int) -> list[Poster]:
    """The newest first."""
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM poster ORDER BY made_ms DESC, code LIMIT :limit",  # noqa: S608
        {"limit": limit},
    )
    return [_poster(row) for row in rows]


async def how_many(tx: Transaction) -> int:
    ((count,),) = await tx.rows("SELECT count(*) FROM poster")
    return int(count)


async def add(tx: Transaction, poster: Poster, now_ms: int) -> bool:
    """Whether it is new; not where its code or what it is for was there already."""
    return bool(
        await tx.rows(
            """
            INSERT INTO poster (code, forum_id, place, heading, made_ms)
            VALUES (:code, :forum_id, :place, :heading, :now_ms)
            ON CONFLICT DO NOTHING
            RETURNING code
            """,
            {**vars(poster), "now_ms": now_ms},
        )
    )


async def reword(tx: Transaction, code: str, heading: str) -> None:
    await tx.rows(
        "UPDATE poster SET heading = :heading WHERE code = :code", {"code": code, "heading": heading}
    )


async def delete(tx: Transaction, code: str) -> None:
    """With how often it was opened; its link only opens the chat from now on."""
    for table in ("arrival", "poster"):
        await tx.rows(f"DELETE FROM {table} WHERE code = :code", {"code": code})  # noqa: S608 (ours)


def _poster(row: Row) -> Poster:
    code, forum_id, place, heading = row
    return Poster(code, forum_id, place, heading)
