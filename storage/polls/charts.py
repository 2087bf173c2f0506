"""Charts that Telegram has already: each is sent there once for each language."""

from storage.database import Transaction


async def sent(tx: Transaction, poll_id: int, drawn: str) -> str | None:
    """Telegram's name for it."""
    rows = await tx.rows(
        "SELECT file_id FROM chart_sent WHERE poll_id = :poll_id AND drawn = :drawn",
        {"poll_id": poll_id, "drawn": drawn},
    )
    return str(rows[0][0]) if rows else None


async def keep(tx: Transaction, poll_id: int, drawn: str, file_id: str) -> None:
    await tx.rows(
        """
        INSERT INTO chart_sent (poll_id, drawn, file_id)
        SELECT poll_id, :drawn, :file_id FROM poll WHERE poll_id = :poll_id
        ON CONFLICT (poll_id, drawn) DO UPDATE SET file_id = excluded.file_id
        """,
        {"poll_id": poll_id, "drawn": drawn, "file_id": file_id},
    )
