"""What the machine last saw of itself and what is wrong with it, and what /status counts beside that."""

from collections.abc import Sequence

from domain.team import machine as machines
from domain.team import troubles
from domain.team.machine import MOST_COUNTED, Figures, Machine
from domain.team.troubles import Watch
from storage import facts, outbox
from storage.database import Transaction

MACHINE = "machine"
"""The fact that says how the machine was when it last looked."""
TROUBLES = "troubles"
"""The fact that says what is wrong, and when admins were told."""
ABOUT = "alert"
"""What alerts are about."""


async def machine(tx: Transaction) -> Machine | None:
    """None before the first look."""
    text = await facts.get(tx, MACHINE)
    return machines.from_text(text) if text else None


async def keep_machine(tx: Transaction, seen: Machine) -> None:
    await facts.put(tx, MACHINE, machines.to_text(seen))


async def watch(tx: Transaction) -> Watch:
    text = await facts.get(tx, TROUBLES)
    return troubles.from_text(text) if text else Watch()


async def keep_watch(tx: Transaction, seen: Watch) -> None:
    await facts.put(tx, TROUBLES, troubles.to_text(seen))


async def drop_waiting(tx: Transaction, chat_ids: Sequence[int]) -> None:
    """Alerts that have not gone yet: a newer one says all that they would have said."""
    await tx.run_many(
        "DELETE FROM outbox WHERE chat_id = :chat_id AND about = :about AND state IN ('waiting', 'held')",
        [{"chat_id": chat_id, "about": ABOUT} for chat_id in chat_ids],
    )


async def figures(tx: Transaction, now_ms: int) -> Figures:
    ((members, paused, unreachable),) = await tx.rows(
        """
        SELECT count(*),
               count(CASE WHEN resumes_ms IS NULL OR resumes_ms > :now_ms THEN paused_ms END),
               count(unreachable_ms)
        FROM person
        """,
        {"now_ms": now_ms},
    )
    waiting = await outbox.count(tx, MOST_COUNTED + 1)
    oldest_ms = await outbox.oldest_waiting_ms(tx)
    drill_ms = int(await facts.get(tx, facts.DRILLED) or 0)
    return Figures(
        members,
        paused,
        unreachable,
        waiting,
        0 if oldest_ms is None else max(0, now_ms - oldest_ms),
        drill_ms,
    )
