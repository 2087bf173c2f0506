"""What came of polls: told to everybody who was asked; whether it goes out or is taken back."""

from datetime import date

from domain.many.broadcast import State
from domain.polls.outcome import Outcome
from storage.database import Row, Transaction
from storage.loop import debts

COLUMNS = """outcome_id, poll_id, written_by, did, line, by_day, said, wrong_about, to_wrong, more, state,
    told_ms, heard"""


async def one(tx: Transaction, outcome_id: int) -> Outcome | None:
    rows = await tx.rows(
        f"SELECT {COLUMNS} FROM outcome WHERE outcome_id = :outcome_id",  # noqa: S608
        {"outcome_id": outcome_id},
    )
    return of_row(rows[0]) if rows else None


async def of_poll(tx: Transaction, poll_id: int) -> list[Outcome]:
    """Those that people were told, the first first."""
    rows = await tx.rows(
        f"""
        SELECT {COLUMNS} FROM outcome
        WHERE poll_id = :poll_id AND state = 'told'
        ORDER BY told_ms, outcome_id
        """,  # noqa: S608 (names of columns)
        {"poll_id": poll_id},
    )
    return [of_row(row) for row in rows]


async def follow(tx: Transaction, broadcast_id: int, state: State, now_ms: int) -> None:
    """Of a broadcast that tells what came of a poll: told as it goes out; owed again as it is taken back."""
    if state == "sending":
        rows = await tx.rows(
            """
            UPDATE outcome SET state = 'told', told_ms = :now_ms
            WHERE state = 'draft' AND outcome_id = (
                SELECT message_id FROM broadcast WHERE broadcast_id = :broadcast_id
            )
            RETURNING poll_id
            """,
            {"broadcast_id": broadcast_id, "now_ms": now_ms},
        )
    elif state == "taking back":
        rows = await tx.rows(
            """
            UPDATE outcome SET state = 'taken back', told_ms = NULL
            WHERE state = 'told' AND outcome_id = (
                SELECT message_id FROM broadcast WHERE broadcast_id = :broadcast_id
            )
            RETURNING poll_id
            """,
            {"broadcast_id": broadcast_id},
        )
        await tx.rows(
            """
            DELETE FROM outcome_heard WHERE outcome_id IN (
                SELECT message_id FROM broadcast WHERE broadcast_id = :broadcast_id
            )
            """,
            {"broadcast_id": broadcast_id},
        )
    else:
        return
    for (poll_id,) in rows:
        ((told_ms,),) = await tx.rows(
            "SELECT min(told_ms) FROM outcome WHERE poll_id = :poll_id AND state = 'told'",
            {"poll_id": poll_id},
        )
        await debts.settle(tx, poll_id, told_ms, now_ms)


async def forget(tx: Transaction) -> None:
    """Drafts whose message was thrown away or forgotten."""
    await tx.rows(
        """
        DELETE FROM outcome
        WHERE state = 'draft' AND NOT EXISTS (
            SELECT 1 FROM message WHERE message.message_id = outcome.outcome_id
        )
        """
    )


def of_row(row: Row) -> Outcome:
    outcome_id, poll_id, written_by, did, line, by, *rest = row
    return Outcome(outcome_id, poll_id, written_by, did, line, date.fromisoformat(by) if by else None, *rest)
