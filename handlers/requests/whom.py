"""Whom a page or a request is about, looked up anew at each press; and what all their screens share."""

from dataclasses import dataclass

from domain.days import day_words
from domain.person import Person, Sender
from domain.reference import shown
from domain.requests.request import OPEN, Request, days_left
from domain.say import Button, Label, Say, Value
from handlers import asked, screens
from handlers.command import go
from handlers.many.reaching import number
from handlers.visit import Visit
from storage import people
from storage.requests import requests
from storage.team import audit, roles


@dataclass(frozen=True)
class Whom:
    """A member who is here now, with what the team calls them."""

    sender: Sender
    person: Person
    name: str

    @property
    def values(self) -> dict[str, Value]:
        return {"name": self.name, "reference": shown(self.person.reference)}

    def beside(self, **more: Value) -> dict[str, Value]:
        """Who it is, and more that a text says."""
        return {**self.values, **more}

    @property
    def key(self) -> str:
        return str(self.person.person_id)


async def found(visit: Visit, person_id: int) -> Whom | None:
    """None where it is nobody (any more), or the admin themselves: they have their own ways."""
    own = visit.sender.person
    chat_id = None if own and own.person_id == person_id else await people.chat_of(visit.tx, person_id)
    if chat_id is None:
        return None
    sender = await visit.other(chat_id)
    somebody = sender.person and await roles.somebody(visit.tx, sender.person.reference)
    if sender.person is None or not somebody or sender.person.person_id != person_id:
        return None
    return Whom(sender, sender.person, somebody.name)


async def of(visit: Visit, argument: str) -> Whom | None:
    """As a button names them; that they are not there is said."""
    whom = await found(visit, number(argument.partition("-")[0]))
    if whom is None:
        visit.say(Say("rq-gone", buttons=(*to_list(), *screens.back(visit), screens.HELP)))
    return whom


async def request_of(visit: Visit, argument: str) -> tuple[Request, Whom] | None:
    """The request that a button names, if it is still to be done; if not, that is said."""
    request = await requests.one(visit.tx, number(argument.partition("-")[0]))
    whom = await found(visit, request.person_id) if request else None
    if request is None or whom is None or request.state not in OPEN:
        over(visit)
        return None
    return request, whom


def over(visit: Visit) -> None:
    """Somebody was faster, or the person has left."""
    visit.tell(Say("old-button"))
    visit.say(Say("rq-over", buttons=(*to_list(), *screens.back(visit), screens.HELP)))


def to_list() -> tuple[Button, ...]:
    return (go("rq-list", "rqlist"),)


def ways(visit: Visit, whom: Whom) -> tuple[Button, ...]:
    """From what is about somebody, back to their page."""
    return (go("rq-page", "rqperson", whom.key), *to_list(), *screens.back(visit), screens.HELP)


def dates(visit: Visit, request: Request) -> dict[str, Value]:
    """When it came in, by when it is due, and how long that is."""
    zone = visit.organisation.zone
    left = days_left(request.due_ms, visit.now_ms, zone)
    return {
        "came": day_words(request.came_ms, zone),
        "due": day_words(request.due_ms - 1, zone),
        "left": max(left, 0),
        "late": max(-left, 0),
    }


def named(request: Request) -> dict[str, Value]:
    """What it is, and whose wish."""
    return {"what": (Label(f"rq-what-{request.what}"),), "kind": request.what, "asker": request.asker}


def offer(visit: Visit, say: Say, whom: Whom) -> None:
    asked.offer(visit, say, shows=[whom.person.person_id])


def show(visit: Visit, say: Say, topic: str, whom: Whom, **kept: tuple[str, ...]) -> None:
    """The reference is kept so that the screen ends when they leave (`storage.team.mentions`)."""
    shows, reference = [whom.person.person_id], (whom.person.reference,)
    asked.show(visit, say, topic, None, shows, None, reference=reference, **kept)


async def note(visit: Visit, act: str, person_id: int, **detail: str | int) -> None:
    """In the record of the team: an admin did this."""
    admin = visit.sender.person
    assert admin, "asked of admins only"
    await audit.note(visit.tx, visit.now_ms, act, admin.person_id, person_id, **detail)
