"""A pause from messages: a week, a month, or until they say; and going on again."""

from typing import get_args

from domain import days
from domain.authority import MEMBER, STATUS, authorise
from domain.oneself import pause
from domain.oneself.pause import Length
from domain.person import Person
from domain.say import Say, Value
from domain.typed import means
from handlers import asked, screens
from handlers.command import Command, go
from handlers.forums import still_telling
from handlers.requests import was_you
from handlers.visit import Visit
from storage.team import roles

LENGTHS: tuple[Length, ...] = get_args(Length)


async def choose(visit: Visit, argument: str) -> None:
    """How long; `argument` may say so already, as in "/pause week"."""
    asked = [length for length in LENGTHS if length == argument or _says(visit, argument, length)]
    if asked:
        await pause_for(visit, asked[0])
        return
    person = visit.sender.person
    assert person, "asked of members only"
    buttons = tuple(go(f"pause-{length}", "pausefor", length) for length in LENGTHS)
    values = await unused(visit, person)
    visit.say(Say("pause", values, (*buttons, *screens.back(visit), screens.HELP)))


async def pause_for(visit: Visit, argument: str) -> None:
    length = next((known for known in LENGTHS if known == argument), None)
    if length is None:
        return await choose(visit, "")
    person = visit.sender.person
    assert person, "asked of members only"
    person = visit.sender.person = pause.paused(person, length, visit.now_ms, visit.organisation.zone)
    values = await until(visit, person)
    buttons = (go("messages-again", "unstop"), *screens.back(visit), screens.HELP)
    visit.say(Say("paused", values, buttons))
    await unheard(visit)
    await still_telling.ask(visit)


async def unheard(visit: Visit) -> None:
    """Where they were the last admin whom alerts reach, they are told what that means."""
    person, own = visit.sender.person, visit.sender.chat_id
    if person is None or not authorise(person, STATUS, visit.chat_type):
        return
    if all(chat_id == own for chat_id, _ in await roles.hearing_admins(visit.tx)):
        visit.say(Say("unheard-now", buttons=(go("status", "status"), screens.HELP)))


async def start_messages_again(visit: Visit, argument: str) -> None:
    """Ends a pause as well as a stop."""
    assert visit.sender.person, "asked of members only"
    visit.sender.person = pause.resumed(visit.sender.person)
    visit.say(Say("messages-on", buttons=screens.ways(visit)))
    await was_you.ask_what_was_not_asked(visit)


def offer_messages(visit: Visit) -> None:
    """ "Start", and words like it, may be meant for anything: nothing is sent before they say yes to that."""
    person = visit.sender.person
    assert person, "somebody who is silent"
    yes_or_no = (go("messages-yes", "unstop"), go("messages-no", "stayoff"))
    buttons = (*yes_or_no, *screens.back(visit), screens.HELP)
    asked.offer(visit, Say("messages-offer", {"stopped": int(person.stopped_ms is not None)}, buttons))


async def stay_off(visit: Visit, argument: str) -> None:
    """An old button may be pressed when messages are on: then there is nothing to say no to."""
    person = visit.sender.person
    assert person, "asked of members only"
    if screens.silent(visit):
        stopped = int(person.stopped_ms is not None)
        visit.say(Say("messages-stay-off", {"stopped": stopped}, screens.ways(visit)))
    else:
        visit.say(screens.home(visit))


async def want_messages(visit: Visit, argument: str) -> None:
    if screens.silent(visit):
        offer_messages(visit)
    else:
        visit.say(screens.home(visit))


async def until(visit: Visit, person: Person) -> dict[str, Value]:
    """Until when they are paused; without an end, or stopped, until when the sign-up is kept unused."""
    if person.stopped_ms is not None:
        return {"state": "stopped", **await unused(visit, person)}
    if person.resumes_ms is None:
        return {"state": "open", **await unused(visit, person)}
    return {"state": "paused", "until": days.day_words(person.resumes_ms, visit.organisation.zone), "role": 0}


async def unused(visit: Visit, person: Person) -> dict[str, Value]:
    """A sign-up with a role in the team is not erased by itself."""
    periods = visit.organisation.retention_days
    unused_days = periods.paused_sign_up if person.stopped_ms is None else periods.inactive
    until_ms = pause.unused_until_ms(person, unused_days)
    held = await roles.of(visit.tx, person.person_id)
    return {"until": days.day_words(until_ms, visit.organisation.zone), "role": int(bool(held))}


def _says(visit: Visit, argument: str, length: Length) -> bool:
    return means(argument, f"pause-{length}", visit.words)


COMMANDS = (
    Command(
        "pause",
        choose,
        slashes=("pause",),
        labels={"pause-messages": "", "only-pause": ""},
        capability=MEMBER,
        open=True,
    ),
    Command(
        "pausefor", pause_for, labels={f"pause-{length}": length for length in LENGTHS}, capability=MEMBER
    ),
    Command("stayoff", stay_off, capability=MEMBER),
    Command("want", want_messages, labels={"want-messages-words": ""}, capability=MEMBER),
    Command(
        "unstop",
        start_messages_again,
        slashes=("resume",),
        labels={"messages-again": ""},
        capability=MEMBER,
        always=True,
    ),
)
