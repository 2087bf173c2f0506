"""Every act of power, in a chain that shows what was changed afterwards."""

import json

from domain.audit import BEGINNING, Entry, hash_of
from storage.database import Transaction


async def note(
    tx: Transaction,
    now_ms: int,
    act: str,
    actor: int | None = None,
    subject: int | None = None,
    **detail: str | int,
) -> None:
    """One more entry, in the transaction of what it tells of."""
    tx.lock("audit")
    number, before = await head(tx)
    entry = Entry(number + 1, now_ms, actor, act, subject, detail)
    await tx.rows(
        """
        INSERT INTO audit (number, at_ms, actor, act, subject, detail, hash)
        VALUES (:number, :at_ms, :actor, :act, :subject, :detail, :hash)
        """,
        {**vars(entry), "detail": json.dumps(detail, sort_keys=True), "hash": hash_of(entry, before)},
    )


async def head(tx: Transaction) -> tuple[int, str]:
    """Number and hash of the newest entry."""
    rows = await tx.rows("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1")
    return (rows[0][0], rows[0][1]) if rows else (0, BEGINNING)
