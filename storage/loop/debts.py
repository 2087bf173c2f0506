"""What is owed after questions and meetings: when it was opened, and how far the reminding has come."""

from domain.loop import debt as rules
from domain.loop.debt import Debt, Owed
from domain.polls.poll import Poll
from storage import facts
from storage.database import Transaction
from storage.forums import forums, meetings
from storage.polls import polls

CHAIR_OFF = "chair hears of no debts"
"""The fact that holds since when."""

_COLUMNS = """debt_id, debt.opened_ms, due_ms, stage, next_ms, agenda_ms, given_ms, answered_ms,
    CASE WHEN debt.meeting_id IS NULL THEN 'poll' ELSE 'meeting' END"""
_FROM = """debt
    LEFT JOIN poll ON poll.poll_id = debt.poll_id
    LEFT JOIN meeting ON meeting.meeting_id = debt.meeting_id"""


async def open(tx: Transaction, poll: Poll, now_ms: int, answer_days: int = 28) -> None:
    """As the poll closes, in the same transaction; once. The coordinator is asked at the next look.

    Not where nobody was asked: there is nobody to be told.
    """
    ((asked,),) = await tx.rows(
        "SELECT EXISTS (SELECT 1 FROM elector WHERE poll_id = :poll_id)", {"poll_id": poll.poll_id}
    )
    if asked:
        await _add(tx, rules.opened(poll, now_ms, answer_days))


async def open_after(tx: Transaction, meeting_id: int, now_ms: int, answer_days: int) -> None:
    """After a meeting with something on its agenda that members had raised; once."""
    await _add(tx, rules.opened_after(meeting_id, now_ms, answer_days))


async def _add(tx: Transaction, found: Debt) -> None:
    await tx.rows(
        """
        INSERT INTO debt (debt_id, poll_id, meeting_id, opened_ms, due_ms, stage, next_ms)
        VALUES (:debt_id, :poll_id, :meeting_id, :opened_ms, :due_ms, :stage, :next_ms)
        ON CONFLICT DO NOTHING
        """,
        {
            **{name: getattr(found, name) for name in ("debt_id", "opened_ms", "due_ms", "stage", "next_ms")},
            "poll_id": found.debt_id if found.kind == "poll" else None,
            "meeting_id": found.debt_id if found.kind == "meeting" else None,
        },
    )


async def one(tx: Transaction, debt_id: int) -> Debt | None:
    """By the number of the poll or the meeting."""
    rows = await tx.rows(f"SELECT {_COLUMNS} FROM debt WHERE debt_id = :debt_id", {"debt_id": debt_id})  # noqa: S608
    return Debt(*rows[0]) if rows else None


async def about(tx: Transaction, found: Debt) -> Owed | None:
    """With what is known of what it is owed for."""
    if found.kind == "poll":
        poll = await polls.one(tx, found.debt_id)
        gone = poll is None or poll.state in ("withdrawn", "void")
        return Owed(found, poll.card.question, poll.written_by, gone) if poll else None
    meeting = await meetings.one(tx, found.debt_id)
    forum = await forums.one(tx, meeting.forum_id) if meeting else None
    if meeting is None or forum is None:
        return None
    return Owed(found, forum.name, forum.made_by, meeting.cancelled, meeting.starts_ms)


async def every(tx: Transaction) -> list[Debt]:
    """Of all polls that closed and were not withdrawn, and of all meetings."""
    rows = await tx.rows(
        f"""
        SELECT {_COLUMNS} FROM {_FROM}
        WHERE coalesce(poll.state, meeting.state) NOT IN ('withdrawn', 'void', 'cancelled')
        """  # noqa: S608 (names of columns)
    )
    return [Debt(*row) for row in rows]


async def due(tx: Transaction, now_ms: int) -> list[Debt]:
    """Those at which something is to be done now, the longest waiting first."""
    rows = await tx.rows(
        f"""
        SELECT {_COLUMNS} FROM debt
        WHERE next_ms <= :now_ms
        ORDER BY next_ms, debt_id
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
        WHERE debt_id = :debt_id
        """,
        {name: getattr(found, name) for name in ("debt_id", "stage", "next_ms", "agenda_ms", "given_ms")},
    )


async def settle(tx: Transaction, debt_id: int, told_ms: int | None, now_ms: int) -> None:
    """Answered since people were first told; owed again where all of that was taken back (None)."""
    found = await one(tx, debt_id)
    if found is None:
        return
    if told_ms is None and found.answered_ms is not None:
        found = rules.owed_again(found, now_ms)
    elif told_ms is not None:
        found = rules.settled(found)
    await save(tx, found)
    await tx.rows(
        "UPDATE debt SET answered_ms = :told_ms WHERE debt_id = :debt_id",
        {"debt_id": debt_id, "told_ms": told_ms},
    )


async def owed(tx: Transaction, stage: rules.Stage | None = None) -> list[int]:
    """What nobody has been told about yet, the longest due first; with `stage`, what is at it."""
    rows = await tx.rows(
        f"""
        SELECT debt_id FROM {_FROM}
        WHERE answered_ms IS NULL AND coalesce(poll.state, meeting.state) IN ('closed', 'planned')
          AND (:stage IS NULL OR stage = :stage)
        ORDER BY due_ms, debt_id
        LIMIT 10
        """,  # noqa: S608 (names of tables)
        {"stage": stage},
    )
    return [debt_id for (debt_id,) in rows]


async def chair_is_off(tx: Transaction) -> bool:
    """Whether the Council's chair does not want to hear of what is overdue."""
    return await facts.get(tx, CHAIR_OFF) is not None


async def switch_chair(tx: Transaction, on: bool, now_ms: int) -> None:
    if on:
        await facts.forget(tx, CHAIR_OFF)
    else:
        await facts.put(tx, CHAIR_OFF, str(now_ms))
