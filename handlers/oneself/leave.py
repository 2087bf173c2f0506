"""Leaving: first what goes and what stays, and then everything about the person is erased at once."""

from domain.authority import STAFF
from domain.durations import DAY_MS
from domain.oneself import inactive
from domain.say import Button, Say
from domain.typed import means
from handlers import asked, running, screens
from handlers.command import Command, go
from handlers.oneself import gone
from handlers.running import listening
from handlers.visit import Visit
from storage import sent_messages
from storage.oneself import erasing
from storage.team import invitations, roles

NOW = "now"
ASKED = "asked"
"""Staying is the answer to whether they still want to be a member; else they had only thought of leaving."""
SCREEN = "leave"
"""What the first message is remembered as: only the newest counts, and only for a day."""


async def leave(visit: Visit, argument: str) -> None:
    """The gate was asked; here it is asked whether they have just read what "Erase me now" does."""
    person = visit.sender.person
    if person is None:
        await _never_joined(visit)
        return
    held = await roles.of(visit.tx, person.person_id)
    if await roles.is_last_admin(visit.tx, person.person_id):
        visit.say(Say("leave-last-admin", buttons=(*_instead(), *screens.back(visit), screens.HELP)))
    elif argument == NOW and await _has_just_read(visit):
        visit.say(Say("left", buttons=(go("start-over", "start"), screens.HELP)))
        await gone.erased(visit, visit.sender)
    else:
        _ask(visit, is_staff=not held.isdisjoint(STAFF))


async def stay(visit: Visit, argument: str) -> None:
    """Not said to somebody who is not with us, or not any more: the button may be an old one.

    Whoever stays has decided: what "Erase me now" does is asked anew before it does it.
    """
    if visit.sender.person is None:
        visit.say(screens.home(visit))
    else:
        await sent_messages.forget_about(visit.tx, visit.sender.chat_id, SCREEN)
        visit.say(Say("stay-thanks" if argument == ASKED else "stayed", buttons=screens.ways(visit)))


async def answered(visit: Visit) -> bool:
    """Whether they typed a plain yes or no to it. No: they stay. Yes is not enough, and it is asked again."""
    if await _was_asked_to_stay(visit):
        if means(visit.text, "yes-words", visit.words):
            await stay(visit, ASKED)
            return True
        if means(visit.text, "no-to-staying", visit.words):
            await leave(visit, "")
            return True
    if not (asked.at(visit, SCREEN) and listening(visit.sender.conversation, visit.now_ms)):
        return False
    no, yes = (means(visit.text, label, visit.words) for label in ("stay-words", "leave-yes-words"))
    if not (no or yes):
        return False
    asked.end(visit)
    await (stay if no else leave)(visit, "")
    return True


async def stays(visit: Visit) -> Say | None:
    """What nothing understands keeps them too, as it was promised, and so that is said."""
    return Say("stay-thanks") if await _was_asked_to_stay(visit) else None


async def _was_asked_to_stay(visit: Visit) -> bool:
    """Whether that is the last thing that was said, after a long silence."""
    if visit.sender.person is None or running.awake(visit):
        return False
    newest = await sent_messages.last(visit.tx, visit.sender.chat_id)
    return newest is not None and newest[0] == inactive.ABOUT


def _ask(visit: Visit, is_staff: bool) -> None:
    years = round(visit.organisation.retention_days.audit / 365.25)
    buttons = (go("erase-now", "leave", NOW), *_instead(), go("stay", "stay"), screens.HELP)
    say = Say("leave", {"staff": int(is_staff), "audit_years": years}, buttons)
    asked.show(visit, say, SCREEN, about=SCREEN)


def _instead() -> tuple[Button, ...]:
    return go("only-stop", "stop"), go("only-pause", "pause")


async def _never_joined(visit: Visit) -> None:
    """There is nothing to lose by it, so nothing is asked."""
    tried = await invitations.forget_tries(visit.tx, visit.sender.chat_id)
    begun = int(tried or visit.sender.conversation is not None)
    visit.say(Say("never-joined", {"begun": begun}, (go("start-over", "start"), screens.HELP)))
    if begun:
        visit.sender.conversation = None
        await erasing.leave_traces(visit.tx, visit.now_ms)


async def _has_just_read(visit: Visit) -> bool:
    """Pressed on the newest such message, or typed after it."""
    newest = await sent_messages.newest(visit.tx, visit.sender.chat_id, SCREEN)
    if newest is None or visit.now_ms - newest[1] > DAY_MS:
        return False
    query = visit.update.callback_query
    return query is None or (query.message is not None and query.message.message_id == newest[0])


COMMANDS = (
    Command(
        "leave",
        leave,
        slashes=("leave", "erase", "delete"),
        labels={"erase-words": "", "erase-too": "", "leave-us": "", "erase-now": NOW},
        always=True,
    ),
    Command("stay", stay, labels={"stay": "", "keep-me": ASKED}),
)
