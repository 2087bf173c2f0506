"""Everything that is held about somebody, in a file: it is made when it is sent, and kept nowhere."""

from domain.outgoing import Outgoing
from domain.say import Say
from handlers import screens
from handlers.command import Command, go
from handlers.visit import Visit
from storage.oneself import held

JSON = "json"


async def mydata(visit: Visit, argument: str) -> None:
    """Also for somebody who has not joined: a form half filled in is theirs too."""
    if not await _is_known(visit):
        visit.say(Say("mydata-nothing", buttons=(*screens.back(visit), screens.HELP)))
    elif argument == JSON:
        _send(visit, "mydata-json", Say("mydata-json-file", buttons=(*screens.back(visit), screens.HELP)))
    else:
        buttons = (go("my-data-json", "mydata", JSON), *screens.back(visit), screens.HELP)
        _send(visit, "mydata", Say("mydata-file", buttons=buttons))


async def _is_known(visit: Visit) -> bool:
    sender = visit.sender
    return bool(sender.person or sender.conversation or await held.about(visit.tx, sender.chat_id))


def _send(visit: Visit, file: str, caption: Say) -> None:
    visit.outgoing.append(Outgoing(visit.sender.chat_id, visit.sender.locale, caption, "file", file=file))


COMMANDS = (
    Command(
        "mydata",
        mydata,
        slashes=("mydata",),
        labels={"my-data": ""},
        always=True,
        stays=True,
    ),
    # Not always: “json” may be an answer to something else, such as in which form to export.
    Command("mydatajson", mydata, labels={"my-data-json": JSON}, open=True, stays=True),
)
