"""The menu, and the choice between the usual and shorter, plainer words."""

from dataclasses import replace

from domain.authority import MEMBER
from domain.person import Conversation
from domain.say import Say
from handlers import running, screens
from handlers.command import Command
from handlers.visit import Visit

PLAIN = "-plain"
WELCOMED = "welcome"  # no form: holds the choice of words of somebody who has not begun to sign up


async def menu(visit: Visit, argument: str) -> None:
    visit.say(screens.home(visit))


async def wording(visit: Visit, argument: str) -> None:
    """Show what is on screen again, in the words they chose."""
    usual = visit.sender.locale.removesuffix(PLAIN)
    plain = argument == "on"
    _speak(visit, usual + PLAIN if plain else usual)
    visit.tell(Say("words-plain" if plain else "words-full"))
    at = running.standing(visit) if running.awake(visit) else None
    if at:
        running.ask(visit, at)
    else:
        visit.say(screens.home(visit))


def _speak(visit: Visit, locale: str) -> None:
    sender = visit.sender
    if sender.person:
        sender.person = replace(sender.person, locale=locale)
    if sender.conversation:
        sender.conversation = replace(sender.conversation, locale=locale)
    elif not sender.person:
        sender.conversation = Conversation(sender.chat_id, locale, WELCOMED, WELCOMED, 0, {}, visit.now_ms)


COMMANDS = (
    Command("menu", menu, slashes=("menu",), labels={"menu": ""}, capability=MEMBER, always=True),
    Command("plain", wording, labels={"use-plain": "on", "use-full": "off"}, always=True, stays=True),
)
