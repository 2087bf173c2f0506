"""Correcting what somebody told us, on request: their name, areas and kinds."""

from domain.authority import PERSON
from domain.requests.correcting import CHOSEN, LONGEST_NAME, ticked
from domain.requests.request import Request
from domain.say import Button, Label, Say, Value
from handlers import asked, screens
from handlers.command import Command, go
from handlers.requests import corrected, one
from handlers.requests import whom as whoms
from handlers.requests.whom import Whom
from handlers.visit import Visit
from storage.requests import before, requests

TOPIC, NAME = "rqfix", "rqname"


async def fix(visit: Visit, argument: str) -> None:
    """A list to tick, or a name to type."""
    found = await whoms.request_of(visit, argument)
    if found is None:
        return
    request, whom = found
    name = argument.partition("-")[2]
    if request.what != "correct" or (name not in CHOSEN and name != "name"):
        return await one.show(visit, request, whom)
    if name == "name":
        _ask_name(visit, request.request_id, whom)
    else:
        await _list(visit, request.request_id, whom, name)


async def tick(visit: Visit, argument: str) -> None:
    """The button names the showing, the place on it, and what shall be: a double press does no harm."""
    number, _, rest = argument.partition("-")
    place, _, state = rest.partition("-")
    if not (number and asked.at(visit, TOPIC, number)):
        visit.tell(Say("old-button"))
        return visit.say(screens.home(visit))
    (key,), (name,), options = (asked.kept(visit, kept) for kept in ("request", "question", "options"))
    found = await whoms.request_of(visit, key)
    if found is None or not (place.isdecimal() and int(place) < len(options)):
        return asked.end(visit)
    request, whom = found
    question = CHOSEN[name]
    was = (await corrected.told(visit, whom)).get(name, ())
    after = ticked(question, was, options[int(place)], state == "on", visit.organisation)
    if after != was:
        await _change(visit, request, whom, name, after)
    await _list(visit, request.request_id, whom, name)


async def typed_name(visit: Visit) -> None:
    (key,) = asked.kept(visit, "request")
    found = await whoms.request_of(visit, key)
    if found is None:
        return asked.end(visit)
    request, whom = found
    name = " ".join(visit.text.split())
    if len(name) > LONGEST_NAME:
        return _ask_name(visit, request.request_id, whom, Say("rq-name-long", {"limit": LONGEST_NAME}))
    asked.end(visit)
    await _change(visit, request, whom, "name", (name,))
    renamed = Whom(whom.sender, whom.person, name)
    await one.show(visit, request, renamed, first=Say("rq-fixed"))


async def finish(visit: Visit, argument: str) -> None:
    """It is done, and the person hears of it, unless they stopped messages."""
    found = await whoms.request_of(visit, argument)
    if found is None:
        return
    request, whom = found
    if request.what != "correct":
        return await one.show(visit, request, whom)
    await requests.move(visit.tx, request.request_id, "done", visit.now_ms)
    await whoms.note(visit, "request done", request.person_id, what="correct")
    changed = await corrected.ended(visit, request, whom, even_if_nothing=True)
    whoms.offer(visit, Say("rq-finished", whom.beside(changed=changed), whoms.ways(visit, whom)), whom)


async def _list(visit: Visit, request_id: int, whom: Whom, name: str) -> None:
    told, number = (await corrected.told(visit, whom)).get(name, ()), asked.number(visit)
    options = CHOSEN[name].options(visit.organisation)
    ticks = tuple(
        _tick(number, place, option.label, option.value in told) for place, option in enumerate(options)
    )
    ways = (*ticks, go("rq-back", "rqone", str(request_id)), screens.HELP)
    values: dict[str, Value] = {**whom.values, "question": name}
    whoms.show(
        visit,
        Say("rq-fix", values, ways),
        TOPIC,
        whom,
        request=(str(request_id),),
        question=(name,),
        options=tuple(option.value for option in options),
    )


def _tick(number: str, place: int, label: Label, on: bool) -> Button:
    data = f"go:rqtick:{number}-{place}-{'off' if on else 'on'}"
    return Button("tick-on" if on else "tick-off", data, {"number": 0, "answer": (label,)})


def _ask_name(visit: Visit, request_id: int, whom: Whom, first: Say | None = None) -> None:
    ways = (go("rq-back", "rqone", str(request_id)), screens.HELP)
    say = Say("rq-ask-name", whom.beside(limit=LONGEST_NAME), ways, first=first)
    whoms.show(visit, say, NAME, whom, request=(str(request_id),))


async def _change(visit: Visit, request: Request, whom: Whom, name: str, after: tuple[str, ...]) -> None:
    """What was there is remembered until they are told."""
    was = (await corrected.told(visit, whom)).get(name, ())
    await before.remember(visit.tx, request.request_id, name, was)
    whom.sender.answers[name] = after
    await whoms.note(visit, "corrected", request.person_id, what=name)


HEARERS = {NAME: asked.Hearer(typed_name, PERSON)}

COMMANDS = (
    Command("rqfix", fix, capability=PERSON),
    Command("rqtick", tick, capability=PERSON),
    Command("rqfinish", finish, capability=PERSON),
)
