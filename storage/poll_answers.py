"""Answers that the team can see. Of a secret poll there are none here."""

from collections import defaultdict
from collections.abc import Mapping

from storage import electors
from storage.database import Transaction


async def give(tx: Transaction, poll_id: int, person_id: int, answer: str, words: str = "") -> None:
    """Their answer from now on; it takes the place of an earlier one."""
    await tx.rows(
        """
        INSERT INTO poll_answer (poll_id, person_id, answer, words)
        VALUES (:poll_id, :person_id, :answer, :words)
        ON CONFLICT (poll_id, person_id) DO UPDATE SET answer = excluded.answer, words = excluded.words
        """,
        {"poll_id": poll_id, "person_id": person_id, "answer": answer, "words": words or None},
    )
    await electors.mark(tx, poll_id, person_id, answered=True)


async def of(tx: Transaction, poll_id: int, person_id: int) -> str | None:
    rows = await tx.rows(
        "SELECT answer FROM poll_answer WHERE poll_id = :poll_id AND person_id = :person_id",
        {"poll_id": poll_id, "person_id": person_id},
    )
    return str(rows[0][0]) if rows else None


async def given(tx: Transaction, poll_id: int) -> Mapping[str, Mapping[str, int]]:
    """How often each answer was given, by the part of the breakdown; all in "" where there is none."""
    rows = await tx.rows(
        """
        SELECT part, answer, count(*)
        FROM poll_answer
        JOIN elector ON elector.poll_id = poll_answer.poll_id AND elector.person_id = poll_answer.person_id
        WHERE poll_answer.poll_id = :poll_id
        GROUP BY part, answer
        """,
        {"poll_id": poll_id},
    )
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for part, answer, count in rows:
        found[part][answer] = count
    return found
