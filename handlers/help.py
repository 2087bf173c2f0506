"""Help: the help lines first, then people to turn to, and how this works."""

from domain.say import Say
from handlers import screens
from handlers.command import Command, go
from handlers.visit import Visit
from storage import sent_messages

TOPICS = {"person": "person-text", "complaint": "complaint-text", "how": "how-text"}


async def lines(visit: Visit, argument: str) -> None:
    """Whatever is said next is not about the answers that were shown before."""
    await sent_messages.forget_about(visit.tx, visit.sender.chat_id, screens.ANSWERS)
    topics = tuple(go(name, "topic", name) for name in TOPICS)
    visit.say(Say("help", buttons=(*topics, *screens.back(visit))))


async def topic(visit: Visit, argument: str) -> None:
    """What this is about stands there too: in the menu of members there is no room for it."""
    key = TOPICS.get(argument, TOPICS["person"])
    about = (go("about-this", "about"),) if key == TOPICS["how"] else ()
    visit.say(Say(key, buttons=(*about, *screens.back(visit), go("back-to-help", "help"))))


COMMANDS = (
    Command(
        "help",
        lines,
        slashes=("help", "helpnow"),
        labels={"help-now": "", "back-to-help": ""},
        always=True,
    ),
    # Not always: an organisation may have an answer called "Advice".
    Command("topic", topic, labels={name: name for name in TOPICS}, open=True),
)
