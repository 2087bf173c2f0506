"""Invitations made on the computer the bot runs on: the first admin's, and any other."""

from dataclasses import dataclass

from domain.authority import Role
from domain.durations import HOUR_MS
from domain.organisation import Organisation
from domain.outgoing import Outgoing
from domain.team.admin_notes import invited_on_host
from storage import facts, outbox
from storage.database import Transaction
from storage.facts import BOT_USERNAME
from storage.team import audit, invitations, roles


@dataclass(frozen=True)
class Invited:
    """`bot` is the bot's user name, where it is known."""

    until_ms: int
    bot: str | None


async def invite(tx: Transaction, organisation: Organisation, role: Role, code: str, now_ms: int) -> Invited:
    """Make an invitation with this code, write it down in the audit, and tell the admins there are."""
    until_ms = now_ms + organisation.team.invitation_hours * HOUR_MS
    await invitations.make(tx, code, role, None, now_ms, until_ms)
    await audit.note(tx, now_ms, "invited", role=role, where="host")
    admins = {held.telegram_id: held.locale for held in await roles.team(tx) if held.role == "admin"}
    say = invited_on_host(role, until_ms, organisation.zone)
    told = [Outgoing(chat_id, locale, say, lane="notice") for chat_id, locale in admins.items()]
    await outbox.leave(tx, told, now_ms)
    return Invited(until_ms, await facts.get(tx, BOT_USERNAME))
