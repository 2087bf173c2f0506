"""Files about somebody that are to be posted: which are to be made, which lie there, and what is posted."""

from dataclasses import dataclass

from storage.database import Transaction


@dataclass(frozen=True)
class ToMake:
    """A file that is to be posted: of whom, in whose words, and its name."""

    request_id: int
    person_id: int
    chat_id: int
    locale: str
    begun_by: int | None
    file: str


async def posted(tx: Transaction, request_id: int, now_ms: int) -> bool:
    """Whether it was still to be posted. Its file goes at the next look."""
    rows = await tx.rows(
        """
        UPDATE request SET state = 'done', file = '', ended_ms = :now_ms
        WHERE request_id = :request_id AND state = 'making' AND made_ms IS NOT NULL
        RETURNING request_id
        """,
        {"request_id": request_id, "now_ms": now_ms},
    )
    return bool(rows)


async def make_again(tx: Transaction, request_id: int, file: str) -> bool:
    """Whether there was one, and it is still to be posted."""
    rows = await tx.rows(
        """
        UPDATE request SET made_ms = NULL, file = :file
        WHERE request_id = :request_id AND state = 'making' AND made_ms IS NOT NULL
        RETURNING request_id
        """,
        {"request_id": request_id, "file": file},
    )
    return bool(rows)


async def to_make(tx: Transaction) -> list[ToMake]:
    """Files to be posted that are not made yet."""
    rows = await tx.rows(
        """
        SELECT request_id, person.person_id, telegram_id, locale, begun_by, file
        FROM request
        JOIN person ON person.person_id = request.person_id
        WHERE state = 'making' AND made_ms IS NULL
        ORDER BY request_id
        """
    )
    return [ToMake(*row) for row in rows]


async def made(tx: Transaction, request_id: int, now_ms: int) -> bool:
    """Whether it was still wanted. It stays open until somebody says that it is posted."""
    rows = await tx.rows(
        """
        UPDATE request SET made_ms = :now_ms
        WHERE request_id = :request_id AND state = 'making' AND made_ms IS NULL
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
    ((first_ms,),) = await tx.rows("SELECT min(made_ms) FROM request WHERE file <> ''")
    return first_ms


async def forget_files(tx: Transaction, before_ms: int) -> None:
    """Of what was made before then no file is wanted any more: so it is deleted."""
    await tx.rows(
        "UPDATE request SET file = '' WHERE file <> '' AND made_ms <= :before_ms", {"before_ms": before_ms}
    )
