"""What becomes of a request, told: to the admin who looks after it, and as a file to whom it is about."""

from domain.outgoing import Outgoing
from domain.person import Person
from domain.reference import shown
from domain.requests.request import FILE_BEGINS, Request
from domain.say import Label, Say, Value
from handlers import screens
from handlers.command import go
from handlers.visit import Visit
from storage.team import roles


async def admins(visit: Visit, request: Request, key: str, whom: Person | None) -> None:
    """Whoever began it; else all admins. whom: None where nobody may be named."""
    everybody = [held for held in await roles.team(visit.tx) if held.role == "admin"]
    others = [held for held in everybody if whom is None or held.person_id != whom.person_id]
    began = [held for held in others if held.person_id == request.begun_by]
    values: dict[str, Value] = {"what": (Label(f"rq-what-{request.what}"),)}
    if whom:
        values["reference"] = shown(whom.reference)
    for held in began or others:
        say = Say(key, values, (go("rq-list", "rqlist"), screens.HELP))
        shows = [whom.person_id] if whom else []
        visit.tell_other(held.telegram_id, held.locale, say, shows=shows)


def file_name(request: Request) -> str:
    """It says nothing of whom it is about."""
    return f"{FILE_BEGINS}{request.request_id}.txt"


def send_file(visit: Visit) -> None:
    """The same as /mydata makes, to whoever said yes."""
    buttons = (go("my-data-json", "mydata", "json"), *screens.back(visit), screens.HELP)
    said = Say("mydata-file", buttons=buttons)
    visit.outgoing.append(Outgoing(visit.sender.chat_id, visit.sender.locale, said, "file", file="mydata"))
