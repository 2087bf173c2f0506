"""How many messages that count the bot has started to each person this week."""

from collections.abc import Iterable

from storage.database import Transaction


async def count(tx: Transaction, chat_ids: Iterable[int], week_ms: int) -> None:
    """One more for each of these, in the transaction that claims it."""
    await tx.run_many(
        """
        INSERT INTO week_count (person_id, week_ms, messages)
        SELECT person_id, :week_ms, 1 FROM person WHERE telegram_id = :chat_id
        ON CONFLICT (person_id, week_ms) DO UPDATE SET messages = week_count.messages + 1
        """,
        [{"chat_id": chat_id, "week_ms": week_ms} for chat_id in chat_ids],
    )


async def count_off(tx: Transaction, chat_ids: Iterable[int], week_ms: int) -> None:
    """One less for each of these: it was claimed, and surely not sent."""
    named = [{"chat_id": chat_id, "week_ms": week_ms} for chat_id in chat_ids]
    this_week = """
        week_ms = :week_ms AND person_id = (SELECT person_id FROM person WHERE telegram_id = :chat_id)
    """
    await tx.run_many(f"DELETE FROM week_count WHERE messages = 1 AND {this_week}", named)  # noqa: S608
    await tx.run_many(
        f"UPDATE week_count SET messages = messages - 1 WHERE messages > 1 AND {this_week}",  # noqa: S608
        named,
    )


async def forget(tx: Transaction, before_ms: int) -> None:
    await tx.rows("DELETE FROM week_count WHERE week_ms < :before_ms", {"before_ms": before_ms})
