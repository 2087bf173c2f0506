"""The way round: nobody answered in that chat, so an admin confirms that identity was checked another way."""

from typing import cast

from domain.authority import PERSON
from domain.requests.request import CHECKS, LONGEST_NOTE, Check, Request, otherwise_from_ms
from domain.say import Label, Say, Value
from handlers import asked, screens
from handlers.command import Command, go
from handlers.oneself import gone
from handlers.requests import one, posting, telling
from handlers.requests import whom as whoms
from handlers.requests.whom import Whom
from handlers.visit import Visit
from storage.requests import requests
from storage.team import roles

PROOF, SURE = "rqproof", "rqsure"


async def how(visit: Visit, argument: str) -> None:
    """How it was checked: a choice from a list, and then the reference that it can be found by."""
    found = await _may_go_on(visit, argument)
    if found is None:
        return
    request, whom = found
    check = argument.partition("-")[2]
    if check in CHECKS:
        return _ask_proof(visit, request, whom, check)
    choose = tuple(go(f"rq-check-{c}", "rqhow", f"{request.request_id}-{c}") for c in CHECKS)
    ways = (*choose, go("rq-back", "rqone", str(request.request_id)), *screens.back(visit), screens.HELP)
    whoms.offer(visit, Say("rq-ask-how", whom.beside(**whoms.named(request)), ways), whom)


def _ask_proof(visit: Visit, request: Request, whom: Whom, check: Check, first: Say | None = None) -> None:
    ways = (go("rq-back", "rqone", str(request.request_id)), *screens.back(visit), screens.HELP)
    values: dict[str, Value] = {"check": (Label(f"rq-check-{check}"),), "limit": LONGEST_NOTE}
    say = Say("rq-ask-proof", values, ways, first=first)
    _open(visit, say, PROOF, request, whom, check)


async def proof(visit: Visit) -> None:
    """They typed where it can be found. Then everything stands there once more, before it is done."""
    (argument,) = asked.kept(visit, "request")
    found = await _may_go_on(visit, argument)
    if found is None:
        return asked.end(visit)
    request, whom = found
    check, words = cast(Check, argument.partition("-")[2]), " ".join(visit.text.split())
    if len(words) > LONGEST_NOTE:
        return _ask_proof(visit, request, whom, check, Say("rq-note-long", {"limit": LONGEST_NOTE}))
    number = asked.number(visit)
    values: dict[str, Value] = {
        **whom.values,
        **whoms.named(request),
        "check": (Label(f"rq-check-{check}"),),
        "note": words,
        "post": int(request.by_post),
    }
    ways = (go("rq-do", "rqdo", number), go("rq-leave", "rqone", str(request.request_id)), screens.HELP)
    _open(visit, Say("rq-sure", values, ways), SURE, request, whom, check, words)


async def do(visit: Visit, number: str) -> None:
    """Once: of two admins the second reads that it is over."""
    if not (number and asked.at(visit, SURE, number)):
        visit.tell(Say("old-button"))
        return visit.say(screens.home(visit))
    (argument,), (words,) = asked.kept(visit, "request"), asked.kept(visit, "note")
    asked.end(visit)
    found = await _may_go_on(visit, argument)
    if found is None:
        return
    (request, whom), check = found, argument.partition("-")[2]
    if request.what == "erase":
        return await _erase(visit, request, whom, check)
    await requests.keep_note(visit.tx, request.request_id, "checked", words)
    file = telling.file_name(request)
    await requests.move(visit.tx, request.request_id, "making", visit.now_ms, check, file)
    await whoms.note(visit, "identity checked", request.person_id, checked=check)
    await posting.is_making(visit, request, whom)


async def _erase(visit: Visit, request: Request, whom: Whom, check: str) -> None:
    """By the road of /leave; nothing more is sent to them."""
    if await roles.is_last_admin(visit.tx, request.person_id):
        return whoms.offer(visit, Say("rq-last-admin", buttons=whoms.ways(visit, whom)), whom)
    await whoms.note(visit, "erased on request", request.person_id, checked=check)
    await gone.erased(visit, whom.sender, done=request.request_id)
    visit.say(Say("rq-erased", buttons=(*whoms.to_list(), *screens.back(visit), screens.HELP)))


async def _may_go_on(visit: Visit, argument: str) -> tuple[Request, Whom] | None:
    """The request, if it is time for that; where it is not yet, they see the request and from when on."""
    found = await whoms.request_of(visit, argument)
    if found is None:
        return None
    days = visit.organisation.requests.wait_days
    from_ms = otherwise_from_ms(found[0], found[1].person, days, visit.now_ms)
    if from_ms is None or from_ms > visit.now_ms:
        await one.show(visit, *found)
        return None
    return found


def _open(
    visit: Visit, say: Say, topic: str, request: Request, whom: Whom, check: Check, note: str = ""
) -> None:
    whoms.show(visit, say, topic, whom, request=(f"{request.request_id}-{check}",), note=(note,))


HEARERS = {PROOF: asked.Hearer(proof, PERSON)}

COMMANDS = (
    Command("rqhow", how, capability=PERSON),
    Command("rqdo", do, capability=PERSON),
)
