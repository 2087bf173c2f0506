"""What people would rather be asked: words that nothing links to whoever wrote them, nor to any answer."""

from storage.database import Transaction


async def add(tx: Transaction, chance: str, poll_id: int, words: str) -> None:
    """Under a key of 128 bits of chance, in whose order they stand: nothing tells when, or after whom."""
    await tx.rows(
        "INSERT INTO asked_instead (chance, poll_id, words) VALUES (:chance, :poll_id, :words)",
        {"chance": chance, "poll_id": poll_id, "words": words},
    )


async def of(tx: Transaction, poll_id: int) -> list[str]:
    rows = await tx.rows(
        "SELECT words FROM asked_instead WHERE poll_id = :poll_id ORDER BY chance", {"poll_id": poll_id}
    )
    return [words for (words,) in rows]


async def clear(tx: Transaction, poll_id: int) -> None:
    """The poll was withdrawn."""
    await tx.rows("DELETE FROM asked_instead WHERE poll_id = :poll_id", {"poll_id": poll_id})
