"""What came of agendas: kept thing by thing as it is said, and told once the message with it goes out."""

from collections.abc import Sequence
from datetime import date

from domain.forums.agenda import Did
from domain.many.broadcast import State
from storage.database import Transaction
from storage.loop import debts


async def answer(tx: Transaction, item_id: int, did: Did, because: str, by: date | None) -> None:
    """Of one thing on an agenda. People know it only once it is told (again)."""
    await tx.rows(
        """
        UPDATE agenda_item SET state = :did, because = :because, by_day = :by, answered_ms = NULL
        WHERE item_id = :item_id AND place > 0
        """,
        {"item_id": item_id, "did": did, "because": because, "by": by.isoformat() if by else None},
    )


async def draft_by(tx: Transaction, meeting_id: int, person_id: int) -> int:
    """This writer's draft of the message that tells it; 0 where there is none."""
    rows = await tx.rows(
        """
        SELECT message_id FROM message
        WHERE meeting_id = :meeting_id AND written_by = :person_id AND tells = 'answers' AND state = 'draft'
        ORDER BY message_id DESC
        LIMIT 1
        """,
        {"meeting_id": meeting_id, "person_id": person_id},
    )
    return int(rows[0][0]) if rows else 0


async def follow(tx: Transaction, broadcast_id: int, state: State, now_ms: int) -> None:
    """Of one that tells what came of an agenda: told as it goes out; owed again as it is taken back."""
    if state not in ("sending", "taking back"):
        return
    rows = await tx.rows(
        """
        SELECT meeting_id FROM message
        JOIN broadcast ON broadcast.message_id = message.message_id
        WHERE broadcast_id = :broadcast_id AND tells = 'answers' AND meeting_id IS NOT NULL
        """,
        {"broadcast_id": broadcast_id},
    )
    for (meeting_id,) in rows:
        if state == "sending":
            await _told(tx, meeting_id, now_ms)
        elif not await _told_by(tx, meeting_id, broadcast_id):
            await _untold(tx, meeting_id, now_ms)


async def _told(tx: Transaction, meeting_id: int, now_ms: int) -> None:
    await tx.rows(
        """
        UPDATE agenda_item SET answered_ms = :now_ms
        WHERE meeting_id = :meeting_id AND state IN ('did', 'will', 'cant') AND answered_ms IS NULL
        """,
        {"meeting_id": meeting_id, "now_ms": now_ms},
    )
    debt = await debts.one(tx, meeting_id)
    if debt and debt.answered_ms is None:
        await debts.settle(tx, meeting_id, now_ms, now_ms)


async def _untold(tx: Transaction, meeting_id: int, now_ms: int) -> None:
    await tx.rows(
        "UPDATE agenda_item SET answered_ms = NULL WHERE meeting_id = :meeting_id", {"meeting_id": meeting_id}
    )
    await debts.settle(tx, meeting_id, None, now_ms)


async def _told_by(tx: Transaction, meeting_id: int, other_than: int) -> Sequence[object]:
    """Other messages that told what came of it and were not taken back."""
    return await tx.rows(
        """
        SELECT broadcast_id FROM broadcast
        JOIN message ON message.message_id = broadcast.message_id
        WHERE meeting_id = :meeting_id AND tells = 'answers' AND broadcast_id <> :other_than
          AND broadcast.state IN ('sending', 'paused', 'finishing', 'sent')
        """,
        {"meeting_id": meeting_id, "other_than": other_than},
    )
