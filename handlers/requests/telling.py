"""What becomes of a request, told: to the admin who looks after it, and as a file to whom it is about."""

from collections.abc import Mapping

from domain.outgoing import Outgoing
from domain.person import Person
from domain.reference import shown
from domain.requests.request import FILE_BEGINS, Request
from domain.say import Label, Say, Value
from handlers import screens
from handlers.command import go
from handlers.visit import Visit
from storage.team import hearing


async def has_left(visit: Visit, request: Request, by_themselves: bool) -> None:
    """It goes with them, and whoever looks after it would wonder where it went, or post what is printed."""
    values: dict[str, Value] = {"themselves": int(by_themselves), "post": int(request.state == "making")}
    await admins(visit, request, "rq-told-left", None, {**values, "file": file_name(request)})


async def admins(
    visit: Visit,
    request: Request,
    key: str,
    whom: Person | None,
    more: Mapping[str, Value] | None = None,
) -> None:
    """Whoever began it; else all admins who hear. whom: None where nobody may be named."""
    values: dict[str, Value] = {"what": (Label(f"rq-what-{request.what}"),), **(more or {})}
    if whom:
        values["reference"] = shown(whom.reference)
    told = await hearing.admins_about(visit.tx, request.begun_by, whom.person_id if whom else None)
    for chat_id, locale in told:
        say = Say(key, values, (go("rq-list", "rqlist"), screens.HELP))
        shows = [whom.person_id] if whom else []
        visit.tell_other(chat_id, locale, say, shows=shows)


def file_name(request: Request) -> str:
    """It says nothing of whom it is about."""
    return f"{FILE_BEGINS}{request.request_id}.txt"


def send_file(visit: Visit) -> None:
    """The same as /mydata makes, to whoever said yes."""
    buttons = (go("my-data-json", "mydata", "json"), *screens.back(visit), screens.HELP)
    said = Say("mydata-file", buttons=buttons)
    visit.outgoing.append(Outgoing(visit.sender.chat_id, visit.sender.locale, said, "file", file="mydata"))
