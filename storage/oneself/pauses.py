"""Pauses that are over."""

from storage.database import Transaction


async def end_over(tx: Transaction, now_ms: int) -> None:
    """Silently: whoever paused for a week expects to be written to after it."""
    await tx.rows(
        "UPDATE person SET paused_ms = NULL, resumes_ms = NULL WHERE resumes_ms <= :now_ms",
        {"now_ms": now_ms},
    )
