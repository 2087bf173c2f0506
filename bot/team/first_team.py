"""A rehearsal begins with an admin and a coordinator. With a real bot nobody gets a role in this way."""

from collections.abc import Mapping
from pathlib import Path

from bot.lock import AlreadyRunning, only_one
from bot.opening import opened
from domain.authority import Role
from domain.organisation import Organisation
from domain.outgoing import Outgoing
from domain.person import Sender
from domain.team.admin_notes import made_for_rehearsal
from handlers.oneself import arriving
from handlers.team import appointing
from storage import outbox, senders
from storage.database import Transaction
from storage.team import roles

ACT = "made for the rehearsal"
LOCALE = "en"

Phones = Mapping[Role, tuple[int, str]]
"""Chat and name of whoever is to have the role."""


async def make(database_path: Path, organisation: Organisation, phones: Phones, now_ms: int) -> bool:
    """Before the bot starts on these data. Whether they were made: not where somebody has a role already."""
    try:
        with only_one(database_path.parent):
            async with opened(database_path, now_ms) as database, database.transaction() as tx:
                if await roles.team(tx):
                    return False
                for role, (chat_id, name) in phones.items():
                    await _plant(tx, organisation, role, chat_id, name, now_ms)
                return True
    except AlreadyRunning:  # the bot will say so
        return False


async def _plant(
    tx: Transaction, organisation: Organisation, role: Role, chat_id: int, name: str, now_ms: int
) -> None:
    """As if they had signed up and taken on the role; somebody who has signed up already just gets it."""
    before = await senders.load(tx, [chat_id], LOCALE)
    person = before[chat_id].person
    if person is None:
        person = await arriving.arrived(tx, chat_id, LOCALE, organisation.notice.version, now_ms)
        answers: dict[str, tuple[str, ...]] = {"kinds": ("works",), "name": (name,)}
        answers["areas"] = (organisation.areas[0].key,)
        await senders.save(tx, before, [Sender(chat_id, person, answers=answers)], now_ms)
    await appointing.begin(tx, person.person_id, role, name, now_ms, ACT, None)
    menu = await appointing.menu(tx, chat_id, person.locale, person.person_id)
    hello = Outgoing(chat_id, person.locale, made_for_rehearsal(role))
    await outbox.leave(tx, [menu, hello], now_ms)
