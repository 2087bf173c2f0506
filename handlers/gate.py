"""The gate: whether whoever is there may do this now. Asked when it is done, never when it was drawn."""

from dataclasses import replace

from domain.authority import ANYONE, MEMBER, authorise
from handlers.visit import Visit
from storage.team import roles


async def may(visit: Visit, capability: str) -> bool:
    """Roles are read anew: one may have ended since the button was drawn, or earlier in this very batch."""
    person = visit.sender.person
    if person and capability not in (ANYONE, MEMBER):
        person = visit.sender.person = replace(person, roles=await roles.of(visit.tx, person.person_id))
    return authorise(person, capability, visit.chat_type)
