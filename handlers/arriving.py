"""Somebody becomes a person: they have said yes to the notice."""

from dataclasses import replace
from itertools import count

from domain.person import Person
from domain.reference import reference
from handlers.visit import DAY_MS, Visit
from storage import people
from storage.ids import new_id


async def person(visit: Visit, agreed: str) -> Person:
    """A new one, who agreed to this version of the notice."""
    sender, person_id, now_ms = visit.sender, new_id(visit.now_ms), visit.now_ms
    arrived = Person(
        person_id,
        sender.chat_id,
        sender.locale,
        now_ms,
        agreed,
        heard_ms=now_ms - now_ms % DAY_MS,
        notice_told=agreed,
    )
    for attempt in count():
        letters = reference(person_id, attempt)
        if not await people.has_reference(visit.tx, letters):
            return replace(arrived, reference=letters)
    raise AssertionError("counted to the end of all numbers")
