"""How many came by which poster: numbers only, never kept with a person."""

from storage.database import Transaction

MOST_CODES = 2000  # so that made-up codes cannot fill the disk


async def count(tx: Transaction, code: str) -> None:
    """One more arrival by the poster `code` stands for."""
    await tx.rows(
        """
        INSERT INTO arrival (code, arrivals)
        SELECT :code, 1
        WHERE (SELECT count(*) FROM arrival) < :most OR EXISTS (SELECT 1 FROM arrival WHERE code = :code)
        ON CONFLICT (code) DO UPDATE SET arrivals = arrival.arrivals + 1
        """,
        {"code": code, "most": MOST_CODES},
    )
