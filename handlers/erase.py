"""Asked to erase somebody: who does it and by when, and that STOP works at once."""

from domain.say import Say
from handlers import screens
from handlers.command import Command, go
from handlers.visit import Visit


async def erase(visit: Visit, argument: str) -> None:
    """Erases nothing, and says so: staff do."""
    joined = int(visit.sender.person is not None)
    buttons = (go("stop", "stop"), *screens.back(visit), screens.HELP)
    visit.say(Say("erase", {"joined": joined}, buttons))


COMMANDS = (
    Command("erase", erase, slashes=("erase", "leave", "delete"), labels={"erase-words": ""}, always=True),
)
