"""Somebody becomes a person: they have said yes to the notice."""

import secrets
from collections.abc import Callable
from dataclasses import replace

from domain.durations import DAY_MS
from domain.person import Person
from domain.reference import reference
from handlers.visit import Visit
from storage import people
from storage.database import Transaction
from storage.ids import new_id

CHANCE_BYTES = 16


async def person(visit: Visit, agreed: str) -> Person:
    """A new one, who agreed to this version of the notice."""
    return await arrived(
        visit.tx, visit.sender.chat_id, visit.sender.locale, agreed, visit.now_ms, visit.chance
    )


async def arrived(
    tx: Transaction,
    chat_id: int,
    locale: str,
    agreed: str,
    now_ms: int,
    chance: Callable[[int], str] = secrets.token_urlsafe,
) -> Person:
    """The reference is chance: what followed from the id would lead to it in the audit, once they left."""
    person_id = new_id(now_ms)
    arrived = Person(
        person_id,
        chat_id,
        locale,
        now_ms,
        agreed,
        heard_ms=now_ms - now_ms % DAY_MS,
        notice_told=agreed,
    )
    letters = reference(chance(CHANCE_BYTES))
    while await people.has_reference(tx, letters):
        letters = reference(chance(CHANCE_BYTES))
    return replace(arrived, reference=letters)
