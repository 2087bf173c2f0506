"""The audit's head is told to the admins, on each morning after something was added."""

from domain.outgoing import Outgoing
from domain.team.admin_notes import record_head
from storage import facts, outbox
from storage.database import Transaction
from storage.team import audit, roles

HEAD_TOLD = "audit_head_told"
"""The fact that says which entry was the newest when the admins were last told."""


async def tell_head(tx: Transaction, now_ms: int) -> None:
    """Only when something was added since, and an admin hears it, to keep it."""
    number, head = await audit.head(tx)
    admins = await roles.hearing_admins(tx)
    if not admins or not number or await facts.get(tx, HEAD_TOLD) == str(number):
        return
    say = record_head(number, head)
    told = [Outgoing(chat_id, locale, say, lane="notice") for chat_id, locale in admins]
    await outbox.leave(tx, told, now_ms)
    await facts.put(tx, HEAD_TOLD, str(number))
