"""What this is about: co-production and the ladder, in five short messages, one at a time."""

from domain.say import Say
from handlers import screens
from handlers.command import Command, go
from handlers.visit import Visit

MESSAGES = 5


async def about(visit: Visit, argument: str) -> None:
    """`argument`: which of the messages; the first for anything that is none of them."""
    number = int(argument) if argument in {str(n) for n in range(1, MESSAGES + 1)} else 1
    following = (go(f"about-to-{number + 1}", "about", str(number + 1)),) if number < MESSAGES else ()
    join = () if visit.sender.person or screens.carry_on(visit) else (go("join", "join"),)
    visit.say(Say(f"about-{number}", buttons=(*following, *join, *screens.back(visit), screens.HELP)))


COMMANDS = (
    Command(
        "about",
        about,
        slashes=("about",),
        open=True,
        labels={"about-this": "", **{f"about-to-{n}": str(n) for n in range(2, MESSAGES + 1)}},
    ),
)
