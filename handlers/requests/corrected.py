"""What a correction changed: told to whom it is about, with what was there before."""

from domain.requests.correcting import CHOSEN, Change, changes
from domain.requests.request import Request
from domain.say import Say, Value
from handlers import screens
from handlers.command import go
from handlers.requests.whom import Whom
from handlers.visit import Visit
from storage import people
from storage.requests import before


async def told(visit: Visit, whom: Whom) -> dict[str, tuple[str, ...]]:
    """Their answers as they are now."""
    return {**await people.profile(visit.tx, whom.person.person_id), **whom.sender.answers}


async def ended(visit: Visit, request: Request, whom: Whom, even_if_nothing: bool) -> int:
    """They are told; how much is another than it was. What was found is not needed any more.

    A "no" soon after it is about these answers, so they read how to change them.
    """
    changed = changes(await before.found(visit.tx, request.request_id), await told(visit, whom))
    await before.forget(visit.tx, request.request_id)
    if changed or even_if_nothing:
        say = _say(visit, changed)
        visit.tell_other(whom.sender.chat_id, whom.sender.locale, say, about=screens.ANSWERS)
    return len(changed)


def _say(visit: Visit, changed: tuple[Change, ...]) -> Say:
    """It begins with nothing that would tell too much on a locked phone."""
    values: dict[str, Value] = {"changed": int(bool(changed))}
    for question in ("name", *CHOSEN):
        values |= _values(visit, question, next((one for one in changed if one.question == question), None))
    return Say("rq-corrected", values, (go("about-me", "me"), screens.HELP))


def _values(visit: Visit, question: str, change: Change | None) -> dict[str, Value]:
    was, now = (change.before, change.now) if change else ((), ())
    values: dict[str, Value] = {f"{question}_new": int(change is not None)}
    if question == "name":
        return values | {"name_before": " ".join(was), "name_now": " ".join(now)}
    for when, chosen in (("before", was), ("now", now)):
        labels = CHOSEN[question].labels(chosen, visit.organisation)
        values |= {f"{question}_{when}": labels, f"{question}_{when}_count": len(labels)}
    return values
