"""What is owed after polls: opened as one closes, and how far the reminding has come."""

from dataclasses import replace

from domain.loop import debt as rules
from domain.loop.debt import Debt
from domain.polls.poll import Poll
from storage import facts
from storage.database import Transaction

CHAIR_OFF = "chair hears of no debts"
"""The fact that holds since when."""

_COLUMNS = "poll_id, opened_ms, due_ms, stage, next_ms, agenda_ms, given_ms, answered_ms"


async def open(tx: Transaction, poll: Poll, now_ms: int, answer_days: int = 28) -> None:
    """As the poll closes, in the same transaction; once. The coordinator is asked at the next look.

    Not where nobody was asked: there is nobody to be told.
    """
    found = rules.opened(poll, now_ms, answer_days)
    await tx.rows(
        """
        INSERT INTO debt (poll_id, opened_ms, due_ms, stage, next_ms)
        SELECT :poll_id, :opened_ms, :due_ms, :stage, :next_ms
        WHERE EXISTS (SELECT 1 FROM elector WHERE elector.poll_id = :poll_id)
        ON CONFLICT DO NOTHING
        """,
        {name: getattr(found, name) for name in ("poll_id", "opened_ms", "due_ms", "stage", "next_ms")},
    )


async def one(tx: Transaction, poll_id: int) -> Debt | None:
    rows = await tx.rows(f"SELECT {_COLUMNS} FROM debt WHERE poll_id = :poll_id", {"poll_id": poll_id})  # noqa: S608
    return Debt(*rows[0]) if rows else None


async def every(tx: Transaction) -> list[Debt]:
    """Of all polls that closed and were not withdrawn."""
    rows = await tx.rows(
        f"""
        SELECT {", ".join(f"debt.{name}" for name in _COLUMNS.split(", "))}
        FROM debt
        JOIN poll ON poll.poll_id = debt.poll_id
        WHERE poll.state NOT IN ('withdrawn', 'void')
        """  # noqa: S608 (names of columns)
    )
    return [Debt(*row) for row in rows]


async def due(tx: Transaction, now_ms: int) -> list[Debt]:
    """Those at which something is to be done now, the longest waiting first."""
    rows = await tx.rows(
        f"""
        SELECT {_COLUMNS} FROM debt
        WHERE next_ms <= :now_ms
        ORDER BY next_ms, poll_id
        LIMIT 20
        """,  # noqa: S608 (names of columns)
        {"now_ms": now_ms},
    )
    return [Debt(*row) for row in rows]


async def next_ms(tx: Transaction) -> int | None:
    """When something is to be done next; by index, because it is asked every second."""
    found_ms: int | None
    ((found_ms,),) = await tx.rows("SELECT min(next_ms) FROM debt WHERE next_ms IS NOT NULL")
    return found_ms


async def save(tx: Transaction, found: Debt) -> None:
    await tx.rows(
        """
        UPDATE debt SET stage = :stage, next_ms = :next_ms, agenda_ms = :agenda_ms, given_ms = :given_ms
        WHERE poll_id = :poll_id
        """,
        {name: getattr(found, name) for name in ("poll_id", "stage", "next_ms", "agenda_ms", "given_ms")},
    )


async def settle(tx: Transaction, poll_id: int, now_ms: int) -> None:
    """As the told outcomes are now: answered since the first; owed again where all were taken back."""
    found = await one(tx, poll_id)
    if found is None:
        return
    ((told_ms,),) = await tx.rows(
        "SELECT min(told_ms) FROM outcome WHERE poll_id = :poll_id AND state = 'told'", {"poll_id": poll_id}
    )
    if told_ms is None and found.answered_ms is not None:
        found = replace(found, next_ms=max(now_ms, found.due_ms))
    elif told_ms is not None:
        found = rules.settled(found)
    await save(tx, found)
    await tx.rows(
        "UPDATE debt SET answered_ms = :told_ms WHERE poll_id = :poll_id",
        {"poll_id": poll_id, "told_ms": told_ms},
    )


async def owed(tx: Transaction, stage: rules.Stage | None = None) -> list[int]:
    """Polls about which nobody has been told yet, the longest due first; with `stage`, those at it."""
    rows = await tx.rows(
        """
        SELECT debt.poll_id FROM debt
        JOIN poll ON poll.poll_id = debt.poll_id
        WHERE answered_ms IS NULL AND poll.state = 'closed' AND (:stage IS NULL OR stage = :stage)
        ORDER BY due_ms, debt.poll_id
        LIMIT 10
        """,
        {"stage": stage},
    )
    return [poll_id for (poll_id,) in rows]


async def chair_is_off(tx: Transaction) -> bool:
    """Whether the Council's chair does not want to hear of what is overdue."""
    return await facts.get(tx, CHAIR_OFF) is not None


async def switch_chair(tx: Transaction, on: bool, now_ms: int) -> None:
    if on:
        await facts.forget(tx, CHAIR_OFF)
    else:
        await facts.put(tx, CHAIR_OFF, str(now_ms))
