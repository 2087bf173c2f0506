"""What waited when the copy was made that was put back, and shall not be sent (again)."""

from storage.database import Transaction
from storage.many import broadcasts


async def drop_waiting(tx: Transaction, now_ms: int) -> None:
    """They may have gone out before: what waited then is not sent, and messages to many end there."""
    for sending in await broadcasts.in_states(tx, ("sending", "paused")):
        await broadcasts.move(tx, sending.broadcast_id, ("sending", "paused"), "finishing", now_ms)
    await tx.rows(
        """
        DELETE FROM outbox
        WHERE lane <> 'reply' AND action IN ('send', 'file') AND broadcast_id IS NULL
        """
    )


async def drop_replies(tx: Transaction) -> None:
    """They answered what somebody pressed before the copy was made: most have gone, and all are old."""
    await tx.rows("DELETE FROM outbox WHERE lane = 'reply'")
