"""Erasing a person: everything of theirs in every table, in the transaction that it is called in."""

from collections.abc import Sequence

from domain.authority import STAFF
from domain.person import Person
from storage import facts
from storage.database import Transaction

ERASED = "erased_ms"
"""The fact that says when something was last erased: until the file is written anew, traces are left."""


async def erase(tx: Transaction, people: Sequence[Person], now_ms: int) -> None:
    """What refers to the person goes with their row. What is kept by chat goes here.

    Of staff, name, roles and dates stay as long as the audit; of other roles nothing stays.
    """
    if not people:
        return
    whom = [{"person_id": p.person_id, "chat_id": p.telegram_id, "now_ms": now_ms} for p in people]
    for sql in (
        "DELETE FROM outbox WHERE chat_id = :chat_id",
        "DELETE FROM sent_message WHERE chat_id = :chat_id",
        "DELETE FROM code_tried WHERE chat_id = :chat_id",
        f"DELETE FROM role_held WHERE person_id = :person_id AND role NOT IN {STAFF}",  # noqa: S608
        "UPDATE role_held SET until_ms = :now_ms WHERE person_id = :person_id AND until_ms IS NULL",
        "DELETE FROM person WHERE person_id = :person_id",
    ):
        await tx.run_many(sql, whom)
    await facts.put(tx, ERASED, str(now_ms))
