"""STOP: first everything stops, then it is said what that means and how to start again."""

from dataclasses import replace

from domain.authority import MEMBER
from domain.say import Say
from handlers import screens
from handlers.command import Command, go
from handlers.visit import Visit


async def stop(visit: Visit, argument: str) -> None:
    sender = visit.sender
    if sender.person:
        sender.person = replace(sender.person, stopped_ms=sender.person.stopped_ms or visit.now_ms)
        visit.say(Say("stopped", buttons=(go("messages-again", "unstop"), screens.HELP)))
    else:
        visit.say(Say("stopped-before", buttons=(go("start-over", "start"), screens.HELP)))
        sender.conversation = None


async def start_messages_again(visit: Visit, argument: str) -> None:
    assert visit.sender.person, "asked of members only"
    visit.sender.person = replace(visit.sender.person, stopped_ms=None)
    visit.say(Say("messages-on", buttons=screens.ways(visit)))


COMMANDS = (
    Command("stop", stop, slashes=("stop",), labels={"stop-words": "", "stop": ""}, always=True),
    Command(
        "unstop",
        start_messages_again,
        labels={"messages-again": ""},
        capability=MEMBER,
        always=True,
    ),
)
