"""Requests about somebody's data: which are open, how far each is, and what was typed beside them."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from domain.requests.request import OPEN, Request, State, What, asked_about
from storage.database import Row, Transaction
from storage.ids import new_id

About = Literal["came", "checked"]

_OPEN = "('open', 'asked', 'making')"
_COLUMNS = """
    request_id, person_id, what, asker, by_post, begun_by, came_ms, due_ms, state, asked_ms, sent_ms, file,
    made_ms, EXISTS (
        SELECT 1 FROM outbox
        JOIN person ON person.telegram_id = outbox.chat_id
        WHERE person.person_id = request.person_id AND lane = 'notice' AND about = 'wasyou ' || request_id
    )
    FROM request
"""


async def add(tx: Transaction, request: Request, note: str, now_ms: int) -> int | None:
    """Its number; None where the person has such a request open. One that is done at once ends now."""
    ended_ms = None if request.state in OPEN else now_ms
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
            "request_id": new_id(now_ms),
            "person_id": request.person_id,
            "what": request.what,
            "asker": request.asker,
            "by_post": int(request.by_post),
            "begun_by": request.begun_by,
            "came_ms": request.came_ms,
            "due_ms": request.due_ms,
            "state": request.state,
            "asked_ms": request.asked_ms,
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


async def went(tx: Transaction, sent: Iterable[tuple[int, str, int]], now_ms: int) -> None:
    """Of these, as (chat, about, message id), some may be questions, which are on the phone since now."""
    numbers = [asked_about(about) for _, about, _ in sent]
    await tx.run_many(
        "UPDATE request SET sent_ms = :now_ms WHERE request_id = :request_id AND sent_ms IS NULL",
        [{"request_id": number, "now_ms": now_ms} for number in numbers if number],
    )


async def asked(tx: Transaction, request_id: int, now_ms: int) -> None:
    """The question is left to be sent, after nobody could be asked before."""
    await tx.rows(
        """
        UPDATE request SET state = 'asked', asked_ms = :now_ms
        WHERE request_id = :request_id AND state IN ('open', 'asked')
        """,
        {"request_id": request_id, "now_ms": now_ms},
    )


async def move(
    tx: Transaction, request_id: int, state: State, now_ms: int, checked: str = "", file: str = ""
) -> bool:
    """Whether it was still to be done: two admins, or an admin and the person, do it only once.

    What is to be posted may still be dropped. A question that has not gone out goes no more.
    """
    rows = await tx.rows(
        """
        UPDATE request SET
            state = :state, checked = CASE WHEN :checked = '' THEN checked ELSE :checked END,
            file = :file, ended_ms = :ended_ms
        WHERE request_id = :request_id
          AND (state IN ('open', 'asked') OR (state = 'making' AND :state = 'dropped'))
        RETURNING person_id
        """,
        {
            "request_id": request_id,
            "state": state,
            "checked": checked,
            "file": file,
            "ended_ms": None if state == "making" else now_ms,
        },
    )
    for (person_id,) in rows:
        await _ask_no_more(tx, request_id, person_id)
    return bool(rows)


async def _ask_no_more(tx: Transaction, request_id: int, person_id: int) -> None:
    await tx.rows(
        """
        DELETE FROM outbox
        WHERE chat_id = (SELECT telegram_id FROM person WHERE person_id = :person_id)
          AND lane = 'notice' AND about = 'wasyou ' || :request_id AND state <> 'claimed'
        """,
        {"person_id": person_id, "request_id": request_id},
    )


async def forget(tx: Transaction, before_ms: int) -> None:
    """What ended before then, with what was typed beside it."""
    await tx.rows("DELETE FROM request WHERE ended_ms < :before_ms", {"before_ms": before_ms})


def _request(row: Row) -> Request:
    request_id, person_id, what, asker, by_post, *rest = row
    found = Request(request_id, person_id, what, asker, bool(by_post), *rest)
    return replace(found, waits=bool(found.waits))
