"""Somebody becomes a person: they have said yes to the notice."""

from dataclasses import replace
from itertools import count

from domain.person import Person
from domain.reference import reference
from handlers.visit import DAY_MS, Visit
from storage import people
from storage.database import Transaction
from storage.ids import new_id


async def person(visit: Visit, agreed: str) -> Person:
    """A new one, who agreed to this version of the notice."""
    return await arrived(visit.tx, visit.sender.chat_id, visit.sender.locale, agreed, visit.now_ms)


async def arrived(tx: Transaction, chat_id: int, locale: str, agreed: str, now_ms: int) -> Person:
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
    for attempt in count():
        letters = reference(person_id, attempt)
        if not await people.has_reference(tx, letters):
            return replace(arrived, reference=letters)
    raise AssertionError("counted to the end of all numbers")
