"""The open requests, and one of them: how it stands, and what can be done about it."""

from domain.authority import PERSON
from domain.days import day_words
from domain.reference import shown
from domain.requests.request import Request, can_be_asked, otherwise_from_ms
from domain.say import Button, Label, Say, Value, phrase
from handlers import asked, screens
from handlers.command import Command, go
from handlers.requests import corrected, posting
from handlers.requests import whom as whoms
from handlers.requests.whom import Whom
from handlers.visit import Visit
from storage.requests import requests

PAGE = 8


async def listed(visit: Visit, argument: str) -> None:
    """What came in first stands first; those of oneself are for another admin."""
    there: list[tuple[Request, Whom]] = []
    for request in await requests.all_open(visit.tx):
        if whom := await whoms.found(visit, request.person_id):
            there.append((request, whom))
    some = there[:PAGE]
    lines = tuple(_line(visit, place, *pair) for place, pair in enumerate(some, 1))
    values: dict[str, Value] = {
        "request_lines": lines,
        "count": len(there),
        "shown": len(some),
        "more": len(there) - len(some),
    }
    opens = tuple(
        Button("rq-number", f"go:rqone:{request.request_id}", {"number": place})
        for place, (request, _) in enumerate(some, 1)
    )
    ways = (*opens, go("rq-new", "person"), *screens.back(visit), screens.HELP)
    say = Say("rq-requests", values, ways)
    asked.offer(visit, say, shows=[whom.person.person_id for _, whom in some])


def _line(visit: Visit, place: int, request: Request, whom: Whom) -> Label:
    dates, from_ms = whoms.dates(visit, request), _from_ms(visit, request, whom)
    goes_on = from_ms is not None and from_ms <= visit.now_ms
    return phrase(
        "rq-line",
        number=place,
        what=(Label(f"rq-what-{request.what}"),),
        left=dates["left"],
        late=dates["late"],
        step="post" if request.state == "making" else "now" if goes_on else "wait",
        name=whom.name,
        reference=shown(whom.person.reference),
    )


def _from_ms(visit: Visit, request: Request, whom: Whom) -> int | None:
    """See `otherwise_from_ms`."""
    days = visit.organisation.requests.wait_days
    return otherwise_from_ms(request, whom.person, days, visit.now_ms)


async def open_one(visit: Visit, argument: str) -> None:
    if found := await whoms.request_of(visit, argument):
        await show(visit, *found)


async def show(visit: Visit, request: Request, whom: Whom, first: Say | None = None) -> None:
    """What was asked for, and by when; beneath it what can be done now."""
    zone, days = visit.organisation.zone, visit.organisation.requests.wait_days
    from_ms = _from_ms(visit, request, whom)
    waits = from_ms is None or from_ms > visit.now_ms
    reached = request.state == "asked" and can_be_asked(whom.person, visit.now_ms)
    values: dict[str, Value] = {
        **whom.values,
        **whoms.named(request),
        **whoms.dates(visit, request),
        "note": await requests.note(visit.tx, request.request_id, "came"),
        **posting.standing(visit, request),
        "question": _question(request, whom, visit.now_ms),
        "state": request.state,
        "otherwise": "unknown" if from_ms is None else "later" if waits else "now",
        "urgent": int(waits and reached and request.asker == "self"),
        "from": day_words(visit.now_ms if from_ms is None else from_ms, zone),
        "days": days,
    }
    say = Say("rq-one", values, _ways(visit, request, whom, from_ms), first=first)
    whoms.offer(visit, say, whom)


def _question(request: Request, whom: Whom, now_ms: int) -> str:
    """How far the question to them is."""
    if request.sent_ms is not None:
        return "sent"
    if request.asked_ms is None or not can_be_asked(whom.person, now_ms):
        return "none"
    return "waits" if request.waits else "lost"


def _ways(visit: Visit, request: Request, whom: Whom, from_ms: int | None) -> tuple[Button, ...]:
    key = str(request.request_id)
    stop = () if whom.person.stopped_ms is not None else (go("rq-stop", "rqstop", whom.key),)
    acts: tuple[Button, ...] = ()
    if request.state == "making":
        acts = posting.ways(request)
    elif request.what == "correct":
        acts = tuple(go(f"rq-fix-{name}", "rqfix", f"{key}-{name}") for name in ("name", "areas", "kinds"))
        acts = (*acts, go("rq-finish", "rqfinish", key))
    elif from_ms is not None and from_ms <= visit.now_ms:
        acts = (go("rq-otherwise", "rqhow", key),)
    return (*stop, *acts, go("rq-drop", "rqdrop", key), *whoms.ways(visit, whom))


async def drop(visit: Visit, argument: str) -> None:
    """Nothing is done about it: it was a mistake, or taken back."""
    found = await whoms.request_of(visit, argument)
    if found is None:
        return
    request, whom = found
    if not await requests.move(visit.tx, request.request_id, "dropped", visit.now_ms):
        return whoms.over(visit)
    await whoms.note(visit, "request dropped", request.person_id, what=request.what)
    changed = await corrected.ended(visit, request, whom, even_if_nothing=False)
    state = "corrected" if changed else request.state
    say = Say("rq-dropped", whom.beside(state=state), whoms.ways(visit, whom))
    whoms.offer(visit, say, whom)


COMMANDS = (
    Command("rqlist", listed, slashes=("requests",), labels={"rq-list": ""}, capability=PERSON),
    Command("rqone", open_one, capability=PERSON),
    Command("rqdrop", drop, capability=PERSON),
)
