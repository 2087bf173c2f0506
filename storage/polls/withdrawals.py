"""Why polls were withdrawn."""

from storage.database import Transaction


async def keep(tx: Transaction, poll_id: int, reason: str, words: str) -> None:
    await tx.rows(
        """
        INSERT INTO withdrawal (poll_id, reason, words) VALUES (:poll_id, :reason, :words)
        ON CONFLICT (poll_id) DO UPDATE SET reason = excluded.reason, words = excluded.words
        """,
        {"poll_id": poll_id, "reason": reason, "words": words},
    )


async def of(tx: Transaction, poll_id: int) -> tuple[str, str]:
    """Which reason, and own words; none where it was taken back with the message that asked it."""
    rows = await tx.rows(
        "SELECT reason, words FROM withdrawal WHERE poll_id = :poll_id", {"poll_id": poll_id}
    )
    return (rows[0][0], rows[0][1]) if rows else ("other", "")
