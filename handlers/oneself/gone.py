"""Somebody is erased, by their own wish here or by a request: the one road for both."""

from domain.authority import STAFF
from domain.outgoing import Outgoing
from domain.person import Sender
from domain.say import Say
from handlers.requests import telling
from handlers.team import appointing
from handlers.visit import Visit
from storage.forums import places
from storage.requests import requests
from storage.team import audit, roles


async def erased(visit: Visit, sender: Sender, done: int = 0) -> None:
    """Roles end here and now: of two admins who leave in one batch, the second is the last.

    done: the request that is answered by it. Others about them go as well, and who looks after those is told.
    sender: the visit's own, or one of `visit.other`. What is theirs in the tables goes as the visit ends. Ask
    first whether they are the last admin.
    """
    person, tx, now_ms = sender.person, visit.tx, visit.now_ms
    assert person, "somebody who is there"
    held = await roles.of(tx, person.person_id)
    await places.give_up(tx, person.person_id, now_ms)
    visit.outgoing.append(Outgoing(sender.chat_id, sender.locale, None, "commands"))
    for holding in await roles.team(tx):
        if holding.person_id == person.person_id:
            await roles.end(tx, person.person_id, holding.role, now_ms)
    if held:
        await _tell_admins(visit, held)
    if not held.isdisjoint(STAFF):
        await audit.note(tx, now_ms, "left", actor=person.person_id, roles=" ".join(sorted(held)))
    for request in await requests.all_open(tx, person.person_id):
        if request.request_id != done:
            await telling.has_left(visit, request, by_themselves=sender is visit.sender)
    sender.person, sender.conversation, sender.answers = None, None, {}


async def _tell_admins(visit: Visit, held: frozenset[str]) -> None:
    """Without saying who: they are erased. What a coordinator asked and made goes on without them."""
    team = await roles.team(visit.tx)
    there = any(holding.role == "coordinator" for holding in team)
    work = ("others" if there else "nobody") if "coordinator" in held else "none"
    say = Say("team-left", {"roles": appointing.all_named(held), "work": work})
    for holding in team:
        if holding.role == "admin" and holding.telegram_id != visit.sender.chat_id:
            visit.tell_other(holding.telegram_id, holding.locale, say)
