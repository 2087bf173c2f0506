"""What becomes of what was proposed as an agenda goes out: it is on it, or is carried over to the next."""

from collections.abc import Sequence

from domain.forums.agenda import Item
from storage.database import Transaction


async def put_on(tx: Transaction, meeting_id: int, chosen: Sequence[Item]) -> None:
    """In this order it is the meeting's agenda now."""
    await tx.run_many(
        """
        UPDATE agenda_item SET state = 'on', meeting_id = :meeting_id, place = :place
        WHERE item_id = :item_id AND state = 'passed'
        """,
        [{"meeting_id": meeting_id, "place": item.place, "item_id": item.item_id} for item in chosen],
    )


async def carry(tx: Transaction, items: Sequence[Item]) -> None:
    """They wait for the next meeting of the forum, and keep who backs them."""
    await tx.run_many(
        "UPDATE agenda_item SET meeting_id = NULL, carried = carried + 1 WHERE item_id = :item_id",
        [{"item_id": item.item_id} for item in items],
    )


_STRANDED = """
    state IN ('new', 'passed', 'back', 'on') AND meeting_id IN (
        SELECT meeting_id FROM meeting WHERE meeting.state = 'cancelled'
    )
"""


async def any_stranded(tx: Transaction) -> bool:
    """Whether something waits for a meeting that was cancelled."""
    return bool(await tx.rows(f"SELECT 1 FROM agenda_item WHERE {_STRANDED} LIMIT 1"))  # noqa: S608


async def carry_stranded(tx: Transaction) -> None:
    """What was to be talked about at meetings that were cancelled waits for the next one."""
    await tx.rows(
        f"""
        UPDATE agenda_item SET meeting_id = NULL, place = 0, carried = carried + 1,
            state = CASE WHEN state = 'on' THEN 'passed' ELSE state END
        WHERE {_STRANDED}
        """  # noqa: S608 (a condition that stands here)
    )


async def forget(tx: Transaction, before_ms: int) -> None:
    """Of meetings that were before then: who raised what is on their agenda, and who backed it."""
    of_past = """
        SELECT item_id FROM agenda_item
        JOIN meeting ON meeting.meeting_id = agenda_item.meeting_id
        WHERE starts_ms < :before_ms AND place > 0
    """
    for sql in (
        "DELETE FROM agenda_backer WHERE item_id IN",
        "UPDATE agenda_item SET person_id = NULL WHERE item_id IN",
    ):
        await tx.rows(f"{sql} ({of_past})", {"before_ms": before_ms})
