"""How much was erased for its age since admins were last told: only numbers, of nobody."""

from storage.database import Transaction


async def add(tx: Transaction, what: str, entries: int) -> None:
    if entries > 0:
        await tx.rows(
            """
            INSERT INTO erased_count (what, entries) VALUES (:what, :entries)
            ON CONFLICT (what) DO UPDATE SET entries = erased_count.entries + excluded.entries
            """,
            {"what": what, "entries": entries},
        )


async def take(tx: Transaction) -> dict[str, int]:
    """All of them; they begin anew."""
    return {what: int(entries) for what, entries in await tx.rows("DELETE FROM erased_count RETURNING *")}
