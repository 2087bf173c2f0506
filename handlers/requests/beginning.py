"""Putting a request together: who asked, when it came in, under which reference; then the person is asked."""

from dataclasses import replace
from datetime import date, timedelta

from domain.authority import PERSON
from domain.days import day_words, local_day, midnight_ms
from domain.requests import begun
from domain.requests.begun import Begun
from domain.requests.request import (
    LONGEST_NOTE,
    NEEDS_YES,
    Asker,
    Request,
    can_be_asked,
    due_ms,
)
from domain.say import Button, Label, Say, Value
from handlers import asked, screens
from handlers.command import Command, go
from handlers.requests import one, was_you
from handlers.requests import whom as whoms
from handlers.requests.whom import Whom
from handlers.visit import Visit
from storage.requests import requests
from storage.team import roles

DAY, NOTE, CHECK = "rqday", "rqnote", "rqcheck"
ASKERS: tuple[Asker, ...] = ("self", "family", "lawful")


async def begin(visit: Visit, argument: str) -> None:
    """The next step. What was said so far comes from the button, and is looked at anew each time."""
    wanted = begun.read(argument, _today(visit))
    whom = await whoms.of(visit, argument)
    if whom is None:
        return
    if wanted is None:
        visit.tell(Say("old-button"))
        return visit.say(screens.home(visit))
    if there := await requests.open_like(visit.tx, wanted.person_id, wanted.what):
        return await one.show(visit, there, whom, first=Say("rq-open-already"))
    if wanted.what == "erase" and await roles.is_last_admin(visit.tx, wanted.person_id):
        return whoms.offer(visit, Say("rq-last-admin", buttons=whoms.ways(visit, whom)), whom)
    _step(visit, wanted, whom)


def _step(visit: Visit, wanted: Begun, whom: Whom, first: Say | None = None) -> None:
    values: dict[str, Value] = {**whom.values, "what": (Label(f"rq-what-{wanted.what}"),)}
    choose: tuple[Button, ...]
    match wanted.step:
        case "where":
            choose = (_to("rq-to-chat", wanted.to(False)), _to("rq-to-post", wanted.to(True)))
            whoms.offer(visit, Say("rq-ask-where", values, (*choose, *_ways(visit, whom))), whom)
        case "asker":
            choose = tuple(_to(f"rq-by-{asker}", wanted.by(asker)) for asker in ASKERS)
            whoms.offer(visit, Say("rq-ask-asker", values, (*choose, *_ways(visit, whom))), whom)
        case "came":
            today, yesterday = _today(visit), _today(visit) - timedelta(days=1)
            choose = (_to("rq-today", wanted.on(today)), _to("rq-yesterday", wanted.on(yesterday)))
            say = Say("rq-ask-came", values, (*choose, *_ways(visit, whom)), first=first)
            _open(visit, say, DAY, wanted, whom)
        case "note":
            none = (go("rq-no-note", "rqnonote", wanted.argument),)
            say = Say(
                "rq-ask-note", values | {"limit": LONGEST_NOTE}, (*none, *_ways(visit, whom)), first=first
            )
            _open(visit, say, NOTE, wanted, whom)


async def day(visit: Visit) -> None:
    """They typed when it came in."""
    if (kept := await _kept(visit)) is None:
        return
    wanted, whom = kept
    zone = visit.organisation.zone
    came = begun.typed_day(visit.text, visit.words, visit.now_ms, zone)
    if came is None:
        return _step(visit, wanted, whom, Say("rq-no-day"))
    asked.end(visit)
    _step(visit, wanted.on(came), whom)


async def note(visit: Visit) -> None:
    """They typed a reference, such as a letter's number."""
    if (kept := await _kept(visit)) is None:
        return
    words = " ".join(visit.text.split())
    if len(words) > LONGEST_NOTE:
        return _step(visit, *kept, Say("rq-note-long", {"limit": LONGEST_NOTE}))
    asked.end(visit)
    _check(visit, *kept, words)


async def no_note(visit: Visit, argument: str) -> None:
    wanted = begun.read(argument, _today(visit))
    whom = await whoms.of(visit, argument)
    if whom and wanted and wanted.step == "note":
        _check(visit, wanted, whom, "")
    elif whom:
        await begin(visit, argument)


def _check(visit: Visit, wanted: Begun, whom: Whom, note: str) -> None:
    """All of it, and what will happen next, before anything does."""
    assert wanted.came, "the last step"
    zone, number = visit.organisation.zone, asked.number(visit)
    due = due_ms(wanted.came, zone)
    values: dict[str, Value] = {
        **whom.values,
        "what": (Label(f"rq-what-{wanted.what}"),),
        "kind": wanted.what,
        "asker": wanted.asker,
        "post": int(bool(wanted.by_post)),
        "came": day_words(midnight_ms(wanted.came, zone), zone),
        "due": day_words(due - 1, zone),
        "note": note,
        "askable": int(can_be_asked(whom.person, visit.now_ms)),
        "days": visit.organisation.requests.wait_days,
    }
    buttons = (go("rq-begin", "rqadd", number), *_ways(visit, whom))
    _open(visit, Say("rq-check", values, buttons), CHECK, wanted, whom, note)


async def add(visit: Visit, number: str) -> None:
    """It begins; where their yes is needed and they can be asked, they are asked now."""
    if not (number and asked.at(visit, CHECK, number)):
        visit.tell(Say("old-button"))
        return visit.say(screens.home(visit))
    kept = await _kept(visit)
    if kept is None:
        return
    (note,), (wanted, whom) = asked.kept(visit, "note"), kept
    asked.end(visit)
    request = _request(visit, wanted, whom)
    request_id = await requests.add(visit.tx, request, note, visit.now_ms)
    if request_id is None:
        return await begin(visit, wanted.argument)
    said = {"what": request.what, "asker": request.asker}
    await whoms.note(visit, "request begun", request.person_id, **said, post=int(request.by_post))
    there = await requests.one(visit.tx, request_id)
    assert there, "just added"
    if there.state == "asked":
        there = replace(there, waits=True)  # it is left with all that this visit says
        visit.outgoing.append(was_you.asking(there, whom.sender, visit.organisation.zone))
    await one.show(visit, there, whom, first=Say("rq-begun"))


def _request(visit: Visit, wanted: Begun, whom: Whom) -> Request:
    admin, zone = visit.sender.person, visit.organisation.zone
    assert admin, "asked of admins only"
    assert wanted.came, "the last step"
    asks = wanted.what in NEEDS_YES and can_be_asked(whom.person, visit.now_ms)
    return Request(
        0,
        wanted.person_id,
        wanted.what,
        wanted.asker,
        bool(wanted.by_post),
        admin.person_id,
        midnight_ms(wanted.came, zone),
        due_ms(wanted.came, zone),
        "asked" if asks else "open",
        visit.now_ms if asks else None,
    )


async def _kept(visit: Visit) -> tuple[Begun, Whom] | None:
    """What the screen is about, if it can still be; the person may have left meanwhile."""
    (argument,) = asked.kept(visit, "wanted")
    wanted = begun.read(argument, _today(visit))
    whom = await whoms.of(visit, argument)
    if wanted is None or whom is None:
        asked.end(visit)
        return None
    return wanted, whom


def _open(visit: Visit, say: Say, topic: str, wanted: Begun, whom: Whom, note: str = "") -> None:
    whoms.show(visit, say, topic, whom, wanted=(wanted.argument,), note=(note,))


def _today(visit: Visit) -> date:
    return local_day(visit.now_ms, visit.organisation.zone)


def _to(label: str, wanted: Begun) -> Button:
    return go(label, "rqbegin", wanted.argument)


def _ways(visit: Visit, whom: Whom) -> tuple[Button, ...]:
    return (go("rq-page", "rqperson", whom.key), *screens.back(visit), screens.HELP)


HEARERS = {DAY: asked.Hearer(day, PERSON), NOTE: asked.Hearer(note, PERSON)}

COMMANDS = (
    Command("rqbegin", begin, capability=PERSON),
    Command("rqnonote", no_note, capability=PERSON),
    Command("rqadd", add, capability=PERSON),
)
