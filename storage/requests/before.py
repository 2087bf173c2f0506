"""What a correction found, so that the person can be told what was there and what is now."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from storage.database import Transaction

Found = Mapping[str, tuple[str, ...]]
"""By question; nothing where nothing had been answered."""


async def remember(tx: Transaction, request_id: int, question: str, values: Sequence[str]) -> None:
    """Only the first time: what somebody corrects twice was not there before."""
    if question in await found(tx, request_id):
        return
    await tx.run_many(
        "INSERT INTO request_before (request_id, question, value) VALUES (:request_id, :question, :value)",
        [{"request_id": request_id, "question": question, "value": value} for value in values or ("",)],
    )


async def found(tx: Transaction, request_id: int) -> Found:
    rows = await tx.rows(
        "SELECT question, value FROM request_before WHERE request_id = :request_id",
        {"request_id": request_id},
    )
    kept: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for question, value in rows:
        kept[question] += (value,) if value else ()
    return kept


async def forget(tx: Transaction, request_id: int) -> None:
    """It is told, or nobody need be."""
    await tx.rows("DELETE FROM request_before WHERE request_id = :request_id", {"request_id": request_id})
