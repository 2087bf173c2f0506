"""The lists of commands in the chats of the team: set anew where another version has another list."""

from dataclasses import replace

from domain.authority import STAFF
from domain.notes import commands
from handlers.team import appointing
from storage import facts, outbox
from storage.database import Transaction
from storage.team import roles

MENUS = "menus of the team"
"""The fact that says which commands stand in them."""


async def renew(tx: Transaction, now_ms: int) -> None:
    """At a start. Elsewhere each is set as a role begins or ends."""
    listed = " ".join(button.data for button in commands(STAFF).buttons)
    if await facts.get(tx, MENUS) == listed:
        return
    staff = [held for held in await roles.team(tx) if held.role in STAFF]
    chats = {(held.telegram_id, held.locale, held.person_id) for held in staff}
    menus = [await appointing.menu(tx, *chat) for chat in sorted(chats)]
    await outbox.leave(tx, [replace(menu, lane="notice") for menu in menus], now_ms)
    await facts.put(tx, MENUS, listed)
