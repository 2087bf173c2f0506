"""People who signed up, and what they told us about themselves."""

from collections.abc import Iterable, Sequence

from storage.database import Transaction


async def profile(tx: Transaction, person_id: int) -> dict[str, tuple[str, ...]]:
    """Every answer this person has given about themselves: question to values."""
    rows = await tx.rows(
        "SELECT question, value FROM profile_answer WHERE person_id = :person_id ORDER BY question, value",
        {"person_id": person_id},
    )
    answers: dict[str, tuple[str, ...]] = {}
    for question, value in rows:
        answers[question] = (*answers.get(question, ()), value)
    return answers


async def mark_gone(tx: Transaction, chat_ids: Sequence[int], now_ms: int) -> None:
    """These cannot be reached any more: they blocked the bot, or their account is closed."""
    await tx.run_many(
        """
        UPDATE person SET unreachable_ms = :now_ms
        WHERE telegram_id = :chat_id AND unreachable_ms IS NULL
        """,
        [{"chat_id": chat_id, "now_ms": now_ms} for chat_id in chat_ids],
    )


async def how_many(tx: Transaction) -> int:
    ((count,),) = await tx.rows("SELECT count(*) FROM person")
    return int(count)


async def has_reference(tx: Transaction, reference: str) -> bool:
    """Whether somebody has this reference already."""
    return bool(await tx.rows("SELECT 1 FROM person WHERE reference = :reference", {"reference": reference}))


async def references(tx: Transaction, person_ids: Iterable[int]) -> dict[int, str]:
    """Of those who are still here."""
    found: dict[int, str] = {}
    for person_id in person_ids:
        rows = await tx.rows(
            "SELECT reference FROM person WHERE person_id = :person_id", {"person_id": person_id}
        )
        if rows:
            found[person_id] = rows[0][0]
    return found


async def chat_of(tx: Transaction, person_id: int) -> int | None:
    """Their private chat; None for who is not here."""
    rows = await tx.rows(
        "SELECT telegram_id FROM person WHERE person_id = :person_id", {"person_id": person_id}
    )
    return rows[0][0] if rows else None
