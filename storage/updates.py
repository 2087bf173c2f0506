"""Which updates were heard already, and which could not be handled."""

from collections.abc import Sequence

from storage.database import Transaction


async def mark_seen(tx: Transaction, update_ids: Sequence[int], now_ms: int) -> set[int]:
    """The ids among these that are new, by the exact id: Telegram restarts its numbers now and then."""
    if not update_ids:
        return set()
    values = ", ".join(f"(:u{n}, :now_ms)" for n in range(len(update_ids)))
    params = {f"u{n}": update_id for n, update_id in enumerate(update_ids)}
    rows = await tx.rows(
        f"""
        INSERT INTO seen_update (update_id, seen_ms)
        VALUES {values}
        ON CONFLICT DO NOTHING
        RETURNING update_id
        """,  # noqa: S608 (only the names of parameters are put in)
        {**params, "now_ms": now_ms},
    )
    return {update_id for (update_id,) in rows}


async def quarantine(tx: Transaction, update_id: int, kind: str, error: str, now_ms: int) -> None:
    """Remember that this one failed: what kind and which error class, never what was in it."""
    await tx.rows(
        """
        INSERT INTO quarantined_update (update_id, kind, error, at_ms)
        VALUES (:update_id, :kind, :error, :now_ms)
        ON CONFLICT DO NOTHING
        """,
        {"update_id": update_id, "kind": kind, "error": error, "now_ms": now_ms},
    )


async def quarantined_since(tx: Transaction, since_ms: int) -> int:
    """How many failed."""
    rows = await tx.rows(
        "SELECT count(*) FROM quarantined_update WHERE at_ms >= :since_ms", {"since_ms": since_ms}
    )
    return int(rows[0][0])


async def forget_seen(tx: Transaction, before_ms: int) -> None:
    await tx.rows("DELETE FROM seen_update WHERE seen_ms < :before_ms", {"before_ms": before_ms})


async def forget_quarantined(tx: Transaction, before_ms: int) -> None:
    await tx.rows("DELETE FROM quarantined_update WHERE at_ms < :before_ms", {"before_ms": before_ms})
