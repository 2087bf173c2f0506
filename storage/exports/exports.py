"""Exports that were asked for: which waits, how far each is, and which file came of it."""

from dataclasses import dataclass
from typing import Literal

from domain.exports.wanted import Keeping
from storage import facts
from storage.database import Transaction
from storage.ids import new_id

State = Literal["waiting", "making", "made", "failed", "stopped"]


@dataclass(frozen=True)
class Export:
    """`wanted` is what was asked for, as its button says it; `file` the name of what came of it."""

    export_id: int
    person_id: int
    chat_id: int
    locale: str
    wanted: str
    state: State
    asked_ms: int
    lines: int
    file: str


_COLUMNS = """export_id, export.person_id, telegram_id, locale, wanted, state, asked_ms, lines, file
    FROM export JOIN person ON person.person_id = export.person_id"""

_KEEPING = "exports are"
"""The fact that is told before somebody has answered every question of an export in vain."""


async def ask(tx: Transaction, person_id: int, wanted: str, now_ms: int) -> int | None:
    """Its number; None while another one of theirs is not ready."""
    rows = await tx.rows(
        """
        INSERT INTO export (export_id, person_id, wanted, state, asked_ms)
        VALUES (:export_id, :person_id, :wanted, 'waiting', :now_ms)
        ON CONFLICT (person_id) WHERE state IN ('waiting', 'making') DO NOTHING
        RETURNING export_id
        """,
        {"export_id": new_id(now_ms), "person_id": person_id, "wanted": wanted, "now_ms": now_ms},
    )
    return int(rows[0][0]) if rows else None


async def one(tx: Transaction, export_id: int) -> Export | None:
    rows = await tx.rows(
        f"SELECT {_COLUMNS} WHERE export_id = :export_id",
        {"export_id": export_id},
    )
    return Export(*rows[0]) if rows else None


async def remember_keeping(tx: Transaction, keeping: Keeping) -> None:
    """As the settings have it, which only the machine knows."""
    true = [name for name, value in vars(keeping).items() if value]
    await facts.put(tx, _KEEPING, " ".join(true))


async def keeping(tx: Transaction) -> Keeping:
    """As the machine last told it; the strictest before it has."""
    true = (await facts.get(tx, _KEEPING) or "").split()
    return Keeping("locked" in true, "sent" in true)


async def next_waiting(tx: Transaction) -> Export | None:
    rows = await tx.rows(f"SELECT {_COLUMNS} WHERE state = 'waiting' ORDER BY export_id LIMIT 1")
    return Export(*rows[0]) if rows else None


async def wait_again(tx: Transaction) -> None:
    """What was in the making when the bot ended is made from its beginning."""
    await tx.rows("UPDATE export SET state = 'waiting', lines = 0 WHERE state = 'making'")


async def go_on(tx: Transaction, export_id: int, lines: int) -> bool:
    """Whether it is still wanted; so many lines are made."""
    rows = await tx.rows(
        """
        UPDATE export SET state = 'making', lines = :lines
        WHERE export_id = :export_id AND state IN ('waiting', 'making')
        RETURNING export_id
        """,
        {"export_id": export_id, "lines": lines},
    )
    return bool(rows)


async def end(
    tx: Transaction, export_id: int, state: State, now_ms: int, lines: int = 0, file: str = ""
) -> bool:
    """Whether it had not ended before. It cannot be made where it was to be begun anew."""
    rows = await tx.rows(
        """
        UPDATE export SET state = :state, ended_ms = :now_ms, lines = :lines, file = :file
        WHERE export_id = :export_id AND (state = 'making' OR (state = 'waiting' AND :state <> 'made'))
        RETURNING export_id
        """,
        {"export_id": export_id, "state": state, "now_ms": now_ms, "lines": lines, "file": file},
    )
    return bool(rows)


async def forget(tx: Transaction, before_ms: int) -> None:
    await tx.rows("DELETE FROM export WHERE ended_ms < :before_ms", {"before_ms": before_ms})


async def files(tx: Transaction) -> frozenset[str]:
    """Those there should be, also such as are to be posted to somebody."""
    rows = await tx.rows(
        "SELECT file FROM export WHERE file <> '' UNION SELECT file FROM request WHERE file <> ''"
    )
    return frozenset(file for (file,) in rows)


async def are_older(tx: Transaction, before_ms: int) -> bool:
    return bool(
        await tx.rows("SELECT 1 FROM export WHERE ended_ms < :before_ms LIMIT 1", {"before_ms": before_ms})
    )
