"""Help: the help lines first, then people to turn to, and how this works."""

from domain.say import Say
from handlers import screens, signup
from handlers.command import Command, go
from handlers.visit import Visit

MORE = {"person": "person-text", "complaint": "complaint-text", "how": "how-text"}


async def lines(visit: Visit, argument: str) -> None:
    """Without an argument the help lines; with one of MORE, that."""
    if argument in MORE:
        help_again = go("back-to-help", "help")
        visit.say(Say(MORE[argument], buttons=(*screens.back(visit), help_again)))
    else:
        topics = tuple(go(topic, "help", topic) for topic in MORE)
        visit.say(Say("help", buttons=(*topics, *screens.back(visit))))


COMMANDS = (
    Command(
        "help",
        lines,
        signup.home,
        slashes=("help", "helpnow"),
        labels={"help-now": "", "back-to-help": "", **{topic: topic for topic in MORE}},
        always=True,
    ),
)
