"""STOP: first everything stops, then it is said what else there is: to be erased, or only a pause."""

from domain import pause
from domain.say import Say
from handlers import screens
from handlers.command import Command, go
from handlers.visit import Visit
from storage import erasing


async def stop(visit: Visit, argument: str) -> None:
    sender = visit.sender
    if sender.person:
        sender.person = pause.stopped(sender.person, visit.now_ms)
        less = (go("only-pause", "pause"), go("messages-again", "unstop"))
        visit.say(Say("stopped", buttons=(*less, go("erase-too", "leave"), screens.HELP)))
    else:
        begun = int(sender.conversation is not None)
        visit.say(Say("stopped-before", {"begun": begun}, (go("start-over", "start"), screens.HELP)))
        if begun:
            sender.conversation = None
            await erasing.leave_traces(visit.tx, visit.now_ms)


COMMANDS = (
    Command(
        "stop", stop, slashes=("stop",), labels={"stop-words": "", "stop": "", "only-stop": ""}, always=True
    ),
)
