"""How many came by which poster: numbers only, never kept with a person."""

from storage.database import Transaction


async def count(tx: Transaction, code: str) -> None:
    """One more arrival by the poster with this code. Made-up codes leave nothing."""
    await tx.rows(
        """
        INSERT INTO arrival (code, arrivals)
        SELECT code, 1 FROM poster WHERE code = :code
        ON CONFLICT (code) DO UPDATE SET arrivals = arrival.arrivals + 1
        """,
        {"code": code},
    )


async def of(tx: Transaction, code: str) -> int:
    rows = await tx.rows("SELECT arrivals FROM arrival WHERE code = :code", {"code": code})
    return int(rows[0][0]) if rows else 0
