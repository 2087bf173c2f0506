"""What people make of outcomes: kept for each person until it is published, then only the numbers."""

from collections.abc import Mapping

from domain.polls import heard
from domain.polls.ladder import Felt
from domain.polls.outcome import Answers, Outcome
from storage.database import Transaction
from storage.oneself import erasing
from storage.polls import electors
from storage.polls.outcomes import COLUMNS, of_row


async def says(tx: Transaction, outcome_id: int, person_id: int) -> tuple[Answers | None, Felt | None]:
    """What this person has said about it so far."""
    rows = await tx.rows(
        """
        SELECT answers_it, felt FROM outcome_heard
        WHERE outcome_id = :outcome_id AND person_id = :person_id
        """,
        {"outcome_id": outcome_id, "person_id": person_id},
    )
    return (rows[0][0], rows[0][1]) if rows else (None, None)


async def answer(tx: Transaction, outcome_id: int, person_id: int, answers: Answers) -> None:
    """Whether it answers the question, as they see it from now on."""
    await tx.rows(
        """
        INSERT INTO outcome_heard (outcome_id, person_id, answers_it)
        VALUES (:outcome_id, :person_id, :answers)
        ON CONFLICT (outcome_id, person_id) DO UPDATE SET answers_it = excluded.answers_it
        """,
        {"outcome_id": outcome_id, "person_id": person_id, "answers": answers},
    )


async def feel(tx: Transaction, outcome_id: int, person_id: int, felt: Felt) -> None:
    """How it was, for who has said whether it answers the question."""
    await tx.rows(
        """
        UPDATE outcome_heard SET felt = :felt
        WHERE outcome_id = :outcome_id AND person_id = :person_id
        """,
        {"outcome_id": outcome_id, "person_id": person_id, "felt": felt},
    )


async def to_publish(tx: Transaction, told_by_ms: int) -> list[Outcome]:
    """Told by then, and what people make of it is not published yet."""
    rows = await tx.rows(
        f"""
        SELECT {COLUMNS} FROM outcome
        WHERE state = 'told' AND heard = '' AND told_ms <= :told_by_ms
        ORDER BY told_ms
        LIMIT 20
        """,  # noqa: S608 (names of columns)
        {"told_by_ms": told_by_ms},
    )
    return [of_row(row) for row in rows]


async def first_unpublished_ms(tx: Transaction) -> int | None:
    """When the first of those was told whose answers are not published yet."""
    told_ms: int | None
    ((told_ms,),) = await tx.rows("SELECT min(told_ms) FROM outcome WHERE state = 'told' AND heard = ''")
    return told_ms


async def publish(tx: Transaction, outcome: Outcome, now_ms: int) -> None:
    """Once: the numbers are made, and who said what is erased in the same transaction."""
    asked, _ = await electors.counts(tx, outcome.poll_id)
    answers = await _given(tx, outcome.outcome_id, "answers_it")
    felt = await _given(tx, outcome.outcome_id, "felt")
    await tx.rows(
        "UPDATE outcome SET heard = :heard WHERE outcome_id = :outcome_id AND heard = ''",
        {"outcome_id": outcome.outcome_id, "heard": heard.figures(asked, answers, felt)},
    )
    await _forget_heard(tx, outcome.outcome_id)
    await erasing.leave_traces(tx, now_ms)


async def every(tx: Transaction) -> list[heard.Heard]:
    """Everything that was published of how people felt about outcomes."""
    rows = await tx.rows("SELECT heard FROM outcome WHERE state = 'told' AND heard <> '' ORDER BY outcome_id")
    return [heard.read(figures) for (figures,) in rows]


async def _given(tx: Transaction, outcome_id: int, column: str) -> Mapping[str, int]:
    rows = await tx.rows(
        f"""
        SELECT {column}, count(*) FROM outcome_heard
        WHERE outcome_id = :outcome_id AND {column} IS NOT NULL
        GROUP BY {column}
        """,  # noqa: S608 (the name of a column)
        {"outcome_id": outcome_id},
    )
    return {str(row[0]): int(row[1]) for row in rows}


async def _forget_heard(tx: Transaction, outcome_id: int) -> None:
    await tx.rows("DELETE FROM outcome_heard WHERE outcome_id = :outcome_id", {"outcome_id": outcome_id})
