"""Somebody's page, found by the reference in their letter; and stopping messages to them at once."""

import re

from domain import reference as references
from domain.authority import PERSON
from domain.days import day_words, local_day
from domain.oneself import pause
from domain.oneself.signup import PROFILE
from domain.person import Person
from domain.reference import shown
from domain.requests.request import Request, due_ms
from domain.say import Button, Label, Say, Value
from domain.typed import means
from handlers import asked, screens
from handlers.command import Command, go
from handlers.gate import may
from handlers.requests import whom as whoms
from handlers.requests.whom import Whom
from handlers.team import appointing
from handlers.visit import Visit
from storage import people
from storage.requests import requests
from storage.team import roles

TOPIC = "rqwhom"
_BARE = re.compile(r"[^\W_]{3}[-–][^\W_]{3}")
_LIKE_ONE = re.compile(r"[^\W_](?:[\W_]{0,3}[^\W_]){5}[\W_]*")
"""Six letters or digits, in whatever way they are written; no longer words."""


async def person(visit: Visit, typed: str) -> None:
    """/person K7P-MTQ; without a reference it is asked for."""
    if typed:
        await _look_up(visit, typed)
    else:
        _ask(visit, Say("rq-whom", buttons=_ways(visit)))


async def hears(visit: Visit) -> None:
    await _look_up(visit, visit.text)


async def meant(visit: Visit) -> tuple[str, str] | None:
    """Whether an admin typed it without the slash, as in "person k7p mtq", or only the reference."""
    typed = _named(visit)
    return ("person", typed) if typed and await may(visit, PERSON) else None


def _named(visit: Visit) -> str:
    """What stands where the reference does: perhaps with a slip, which is said then."""
    if _BARE.fullmatch(visit.text.strip()) and references.read(visit.text):
        return visit.text
    said = visit.text.split()
    for place in range(1, len(said)):
        before, rest = " ".join(said[:place]).rstrip(":,"), " ".join(said[place:])
        if means(before, "rq-person-words", visit.words) and _LIKE_ONE.fullmatch(rest):
            return rest
    return ""


async def again(visit: Visit, argument: str) -> None:
    """The page of somebody whom a button names."""
    if whom := await whoms.of(visit, argument):
        await show(visit, whom)


async def _look_up(visit: Visit, typed: str) -> None:
    letters, own = references.read(typed), visit.sender.person
    if letters is None:
        return _ask(visit, Say("rq-no-reference", buttons=_ways(visit)))
    if own and letters == own.reference:
        if asked.at(visit, TOPIC):
            asked.end(visit)
        return visit.say(Say("rq-own", buttons=(go("about-me", "me"), *_ways(visit))))
    somebody = await roles.somebody(visit.tx, letters)
    whom = await whoms.found(visit, somebody.person_id) if somebody else None
    if whom is None:
        return _ask(visit, Say("rq-nobody", {"reference": shown(letters)}, _ways(visit)))
    if asked.at(visit, TOPIC):
        asked.end(visit)
    await whoms.note(visit, "person opened", whom.person.person_id)
    await show(visit, whom)


async def show(visit: Visit, whom: Whom) -> None:
    """What the team may need to know before it acts, and what there is to do; stopping comes first."""
    person_id = whom.person.person_id
    held, opened = await roles.of(visit.tx, person_id), await requests.all_open(visit.tx, person_id)
    values: dict[str, Value] = {
        **whom.values,
        **await _answers(visit, whom),
        "since": day_words(whom.person.joined_ms, visit.organisation.zone),
        "state": _state(whom.person, visit.now_ms),
        "roles": appointing.all_named(held),
        "roles_count": len(held),
        "open_count": len(opened),
    }
    stop = () if whom.person.stopped_ms is not None else (go("rq-stop", "rqstop", whom.key),)
    begins = tuple(
        go(f"rq-{what}", "rqbegin", f"{whom.key}-{what[0]}") for what in ("data", "correct", "erase")
    )
    buttons = (*stop, *map(_opens, opened), *begins, *_ways(visit))
    whoms.offer(visit, Say("rq-person", values, buttons), whom)


def _opens(request: Request) -> Button:
    number = request.request_id
    return Button("rq-see", f"go:rqone:{number}", {"what": (Label(f"rq-what-{request.what}"),)})


async def stop(visit: Visit, argument: str) -> None:
    """At once, and without a word to them: whoever asks for it need not say why."""
    whom = await whoms.of(visit, argument)
    if whom is None:
        return
    was = whom.person.stopped_ms is not None
    if not was:
        whom.sender.person = pause.stopped(whom.person, visit.now_ms)
        await _note_stop(visit, whom)
    say = Say("rq-stopped", whom.beside(was=int(was)), whoms.ways(visit, whom))
    whoms.offer(visit, say, whom)


async def _note_stop(visit: Visit, whom: Whom) -> None:
    admin, zone = visit.sender.person, visit.organisation.zone
    assert admin, "asked of admins only"
    request = Request(
        0,
        whom.person.person_id,
        "stop",
        "",
        False,
        admin.person_id,
        visit.now_ms,
        due_ms(local_day(visit.now_ms, zone), zone),
        "done",
    )
    await requests.add(visit.tx, request, "", visit.now_ms)
    await whoms.note(visit, "stopped on request", whom.person.person_id)


async def _answers(visit: Visit, whom: Whom) -> dict[str, Value]:
    """What of their answers can be corrected here; the name stands above it."""
    told = {**await people.profile(visit.tx, whom.person.person_id), **whom.sender.answers}
    values: dict[str, Value] = {}
    for name in ("areas", "kinds"):
        question = PROFILE.question(name)
        options = question.options(visit.organisation) if question else ()
        chosen: tuple[Label, ...] = tuple(o.label for o in options if o.value in told.get(name, ()))
        values |= {name: chosen, f"{name}_count": len(chosen)}
    return values


def _state(person: Person, now_ms: int) -> str:
    if person.unreachable_ms is not None:
        return "gone"
    if person.stopped_ms is not None:
        return "stopped"
    return "paused" if pause.is_paused(person, now_ms) else "on"


def _ask(visit: Visit, say: Say) -> None:
    asked.show(visit, say, TOPIC)


def _ways(visit: Visit) -> tuple[Button, ...]:
    return (*whoms.to_list(), *screens.back(visit), screens.HELP)


HEARERS = {TOPIC: asked.Hearer(hears, PERSON)}

COMMANDS = (
    Command("person", person, slashes=("person",), labels={"rq-new": ""}, capability=PERSON),
    Command("rqperson", again, capability=PERSON),
    Command("rqstop", stop, capability=PERSON),
)
