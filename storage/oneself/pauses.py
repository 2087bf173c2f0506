"""Pauses that are over, and people who paused without an end and were not heard since."""

from storage import senders
from storage.database import Transaction
from storage.oneself import erasing
from storage.team import audit


async def end_over(tx: Transaction, now_ms: int) -> None:
    """Silently: whoever paused for a week expects to be written to after it."""
    await tx.rows(
        "UPDATE person SET paused_ms = NULL, resumes_ms = NULL WHERE resumes_ms <= :now_ms",
        {"now_ms": now_ms},
    )


async def erase_unused(tx: Transaction, before_ms: int, now_ms: int) -> int:
    """Those who paused "until I say" and were last heard before then; how many there were.

    Not those with a role in the team: what it owes must not vanish in a night.
    """
    rows = await tx.rows(
        """
        SELECT telegram_id FROM person
        WHERE paused_ms IS NOT NULL AND resumes_ms IS NULL AND heard_ms <= :before_ms
          AND NOT EXISTS (
            SELECT 1 FROM role_held
            WHERE role_held.person_id = person.person_id AND role_held.until_ms IS NULL
          )
        """,
        {"before_ms": before_ms},
    )
    found = [await senders.load(tx, [chat_id]) for (chat_id,) in rows]
    people = [sender.person for known in found for sender in known.values() if sender.person]
    await erasing.erase(tx, people, now_ms)
    if people:
        await audit.note(tx, now_ms, "erased after a pause", count=len(people))
    return len(people)
