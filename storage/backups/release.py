"""After a restore nothing goes out by itself, only replies, until an admin releases the rest."""

from dataclasses import dataclass

from storage import facts
from storage.database import Transaction

HELD = "restored"
"""The fact that says when the copy was made that was put back, and when the admins were last asked."""


DROPPED = "dropped"
"""The fact that says up to when an admin dropped what was due: of that, nothing goes unasked."""


@dataclass(frozen=True)
class Held:
    """asked_ms: when the admins were last asked; 0 while they were not."""

    made_ms: int
    asked_ms: int


async def hold(tx: Transaction, made_ms: int, asked_ms: int = 0) -> None:
    await facts.put(tx, HELD, f"{made_ms} {asked_ms}")


async def held(tx: Transaction) -> Held | None:
    """None where nothing is held back."""
    found = await facts.get(tx, HELD)
    if found is None:
        return None
    made, _, asked = found.partition(" ")
    return Held(int(made), int(asked))


async def release(tx: Transaction) -> None:
    await facts.forget(tx, HELD)


async def waiting(tx: Transaction) -> int:
    """How many messages would go out that nobody has just asked for."""
    ((count,),) = await tx.rows(
        "SELECT count(*) FROM outbox WHERE lane <> 'reply' AND action IN ('send', 'file')"
    )
    return int(count)


async def drop_due(tx: Transaction, now_ms: int) -> None:
    """Messages to many that came due by now may have gone out before the data was lost."""
    await facts.put(tx, DROPPED, str(now_ms))


async def dropped_ms(tx: Transaction) -> int:
    return int(await facts.get(tx, DROPPED) or 0)


async def came_due(tx: Transaction, now_ms: int) -> int:
    """How many messages to many have come due since. A question is asked in any case: nobody could answer."""
    ((count,),) = await tx.rows(
        """
        SELECT count(*) FROM broadcast
        JOIN message ON message.message_id = broadcast.message_id
        WHERE broadcast.state = 'waiting' AND goes_ms <= :now_ms AND coalesce(shows, '') <> 'poll'
        """,
        {"now_ms": now_ms},
    )
    return int(count)
