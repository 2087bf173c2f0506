"""Requests about somebody's data: which are open, how far each is, and what was typed beside them."""

from dataclasses import dataclass
from typing import Literal

from domain.requests.request import Request, State, What
from storage.database import Row, Transaction
from storage.ids import new_id

About = Literal["came", "checked"]

_OPEN = "('open', 'asked', 'making')"
_COLUMNS = (
    "request_id, person_id, what, asker, by_post, begun_by, came_ms, due_ms, state, asked_ms FROM request"
)


@dataclass(frozen=True)
class ToMake:
    """A file that is to be posted: of whom, in whose words, and its name."""

    request_id: int
    person_id: int
    chat_id: int
    locale: str
    begun_by: int | None
    file: str


async def add(tx: Transaction, request: Request, note: str, now_ms: int) -> int | None:
    """Its number; None where the person has such a request open. One that is done at once ends now."""
    ended_ms = None if request.state in ("open", "asked", "making") else now_ms
    rows = await tx.rows(
        """
        INSERT INTO request (
            request_id, person_id, what, asker, by_post, begun_by, came_ms, due_ms, state, asked_ms, ended_ms
        )
        VALUES (
            :request_id, :person_id, :what, :asker, :by_post, :begun_by, :came_ms, :due_ms, :state,
            :asked_ms, :ended_ms
        )
        ON CONFLICT (person_id, what) WHERE state IN ('open', 'asked', 'making') DO NOTHING
        RETURNING request_id
        """,
        {
            **vars(request),
            "request_id": new_id(now_ms),
            "by_post": int(request.by_post),
            "ended_ms": ended_ms,
        },
    )
    if not rows:
        return None
    await keep_note(tx, rows[0][0], "came", note)
    return int(rows[0][0])


async def keep_note(tx: Transaction, request_id: int, about: About, words: str) -> None:
    """What was typed, such as a letter's number; nothing where nothing was."""
    if words:
        await tx.rows(
            """
            INSERT INTO request_note (request_id, about, words)
            VALUES (:request_id, :about, :words)
            ON CONFLICT (request_id, about) DO UPDATE SET words = excluded.words
            """,
            {"request_id": request_id, "about": about, "words": words},
        )


async def note(tx: Transaction, request_id: int, about: About) -> str:
    """Empty where nothing was typed."""
    rows = await tx.rows(
        "SELECT words FROM request_note WHERE request_id = :request_id AND about = :about",
        {"request_id": request_id, "about": about},
    )
    return str(rows[0][0]) if rows else ""


async def one(tx: Transaction, request_id: int) -> Request | None:
    rows = await tx.rows(
        f"SELECT {_COLUMNS} WHERE request_id = :request_id",
        {"request_id": request_id},
    )
    return _request(rows[0]) if rows else None


async def all_open(tx: Transaction, person_id: int | None = None) -> list[Request]:
    """Those that are still to be done, of this person or of all; what came in first is first."""
    rows = await tx.rows(
        f"""
        SELECT {_COLUMNS}
        WHERE state IN {_OPEN} AND person_id = COALESCE(:person_id, person_id)
        ORDER BY came_ms, request_id
        """,
        {"person_id": person_id},
    )
    return [_request(row) for row in rows]


async def first_due_ms(tx: Transaction) -> int | None:
    """By when the most pressing of those that are still to be done is to be answered."""
    first_ms: int | None
    ((first_ms,),) = await tx.rows(f"SELECT min(due_ms) FROM request WHERE state IN {_OPEN}")  # noqa: S608
    return first_ms


async def open_like(tx: Transaction, person_id: int, what: What) -> Request | None:
    """The one that is open already, if there is one."""
    return next((one for one in await all_open(tx, person_id) if one.what == what), None)


async def move(
    tx: Transaction, request_id: int, state: State, now_ms: int, checked: str = "", file: str = ""
) -> bool:
    """Whether it was still to be done: two admins, or an admin and the person, do it only once."""
    rows = await tx.rows(
        """
        UPDATE request SET
            state = :state, checked = CASE WHEN :checked = '' THEN checked ELSE :checked END,
            file = CASE WHEN :file = '' THEN file ELSE :file END, ended_ms = :ended_ms
        WHERE request_id = :request_id AND state IN ('open', 'asked')
        RETURNING request_id
        """,
        {
            "request_id": request_id,
            "state": state,
            "checked": checked,
            "file": file,
            "ended_ms": None if state == "making" else now_ms,
        },
    )
    return bool(rows)


async def to_make(tx: Transaction) -> list[ToMake]:
    """Files to be posted that are not made yet."""
    rows = await tx.rows(
        """
        SELECT request_id, person.person_id, telegram_id, locale, begun_by, file
        FROM request
        JOIN person ON person.person_id = request.person_id
        WHERE state = 'making'
        ORDER BY request_id
        """
    )
    return [ToMake(*row) for row in rows]


async def made(tx: Transaction, request_id: int, now_ms: int) -> bool:
    """Whether it was still wanted."""
    rows = await tx.rows(
        """
        UPDATE request SET state = 'done', ended_ms = :now_ms
        WHERE request_id = :request_id AND state = 'making'
        RETURNING request_id
        """,
        {"request_id": request_id, "now_ms": now_ms},
    )
    return bool(rows)


async def files(tx: Transaction) -> frozenset[str]:
    """Those there should be: not of who has left."""
    return frozenset(file for (file,) in await tx.rows("SELECT file FROM request WHERE file <> ''"))


async def first_file_ms(tx: Transaction) -> int | None:
    """When the oldest file that is still there was made."""
    first_ms: int | None
    ((first_ms,),) = await tx.rows("SELECT min(ended_ms) FROM request WHERE file <> ''")
    return first_ms


async def forget_files(tx: Transaction, before_ms: int) -> None:
    """Of what was made before then no file is wanted any more: so it is deleted."""
    await tx.rows(
        "UPDATE request SET file = '' WHERE file <> '' AND ended_ms <= :before_ms", {"before_ms": before_ms}
    )


async def forget(tx: Transaction, before_ms: int) -> None:
    """What ended before then, with what was typed beside it."""
    await tx.rows("DELETE FROM request WHERE ended_ms < :before_ms", {"before_ms": before_ms})


def _request(row: Row) -> Request:
    request_id, person_id, what, asker, by_post, *rest = row
    return Request(request_id, person_id, what, asker, bool(by_post), *rest)
