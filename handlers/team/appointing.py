"""A role begins or ends: noted in the audit, with the command menu, the invitations and the telling of it."""

from collections.abc import Collection

from domain.authority import STAFF, Role
from domain.notes import commands, started
from domain.outgoing import Outgoing
from domain.say import Label, Say
from storage import outbox
from storage.database import Transaction
from storage.team import audit, invitations, roles, staff_views
from storage.team.roles import Holding


def named(role: str) -> tuple[Label, ...]:
    """The role's name in the language of whoever reads it."""
    return (Label(f"role-{role}"),)


def all_named(held: frozenset[str]) -> tuple[Label, ...]:
    return tuple(Label(f"role-{role}") for role in sorted(held))


async def begin(
    tx: Transaction, person_id: int, role: Role, name: str, now_ms: int, act: str, actor: int | None
) -> bool:
    """Whether it is new to them."""
    new = await roles.give(tx, person_id, role, name, now_ms)
    if new:
        await audit.note(tx, now_ms, act, actor, person_id, role=role)
    return new


async def end(tx: Transaction, held: Holding, now_ms: int, act: str, actor: int | None) -> bool:
    """Whether it ended, and with it what they had asked for in that role. Not for the last admin.

    With the last staff role goes what their chat shows of others.
    """
    if not await roles.end(tx, held.person_id, held.role, now_ms):
        return False
    await audit.note(tx, now_ms, act, actor, held.person_id, role=held.role)
    if held.role == "admin":
        await invitations.take_back_all_of(tx, held.person_id)
    if (await roles.of(tx, held.person_id)).isdisjoint(STAFF):
        views = await staff_views.in_chat(tx, held.telegram_id)
        await outbox.leave(tx, await staff_views.take_away(tx, views, now_ms), now_ms)
    return True


async def menu(tx: Transaction, chat_id: int, locale: str, person_id: int) -> Outgoing:
    """The command menu of this chat, by the roles of this moment."""
    return menu_for(chat_id, locale, await roles.of(tx, person_id))


def menu_for(chat_id: int, locale: str, held: frozenset[str]) -> Outgoing:
    return Outgoing(chat_id, locale, commands(held), "commands")


def told(chat_id: int, locale: str, say: Say, shows: Collection[int] = ()) -> Outgoing:
    """A message that somebody else's act starts. `shows`: as in Visit.say."""
    return Outgoing(chat_id, locale, started(say), lane="notice", shows=tuple(shows))
