"""The menu, and the choice of words: the usual or shorter, plainer ones, and the language."""

from dataclasses import replace

from domain.authority import MEMBER
from domain.person import Conversation
from domain.say import Button, Say
from domain.typed import folded
from handlers import running, screens
from handlers.command import Command, go
from handlers.visit import Visit
from storage.many import unread

PLAIN = "-plain"
WELCOMED = "welcome"  # no form: holds the choice of words of somebody who has not begun to sign up


async def menu(visit: Visit, argument: str) -> None:
    """Where something waits to be read, with the way there."""
    home = screens.home(visit)
    person = visit.sender.person
    if person and await unread.waits_for(visit.tx, person.person_id, person.telegram_id):
        home = replace(home, buttons=(go("now", "now"), *home.buttons))
    visit.say(home)


async def wording(visit: Visit, argument: str) -> None:
    """Show what is on screen again, in the words they chose."""
    usual = visit.sender.locale.removesuffix(PLAIN)
    plain = argument == "on"
    _speak(visit, usual + PLAIN if plain else usual)
    visit.tell(Say("words-plain" if plain else "words-full"))
    await where_they_are(visit)


async def language(visit: Visit, argument: str) -> None:
    """Which of those that are installed; `argument` may name it, as in "/language Cymraeg"."""
    names = _names(visit)
    chosen = argument if argument in names else language_named(visit, argument)
    if chosen:
        _speak(visit, chosen + (PLAIN if visit.sender.locale.endswith(PLAIN) else ""))
        await where_they_are(visit)
    elif len(names) > 1:
        buttons = tuple(Button(name, f"go:language:{code}", literal=True) for code, name in names.items())
        visit.say(Say("language-text", buttons=(*buttons, *screens.back(visit), screens.HELP)))
    else:
        visit.say(screens.home(visit))


def language_named(visit: Visit, text: str) -> str | None:
    """The language whose own name somebody typed, where there is a choice."""
    names = _names(visit)
    found = (code for code, name in names.items() if folded(name) == folded(text) and len(names) > 1)
    return next(found, None)


def _names(visit: Visit) -> dict[str, str]:
    """Each language by its own name."""
    return {code: visit.texts.plain(Say("language-name"), code) for code in visit.texts.languages()}


async def where_they_are(visit: Visit) -> None:
    """The question on screen again, or the way home."""
    at = running.standing(visit) if running.awake(visit) else None
    if at:
        await running.ask(visit, at)
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
    Command("language", language, slashes=("language",), labels={"language": ""}, open=True, stays=True),
)
