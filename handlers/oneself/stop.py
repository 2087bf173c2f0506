"""STOP: first everything stops, then it is said what else there is: to be erased, or only a pause."""

from domain.authority import WRITE, authorise
from domain.many.broadcast import opening
from domain.oneself import pause
from domain.say import Say
from handlers import screens
from handlers.command import Command, go
from handlers.oneself import pause as pauses
from handlers.oneself.pause import unused
from handlers.visit import Visit
from storage.many import broadcasts, messages
from storage.oneself import erasing


async def stop(visit: Visit, argument: str) -> None:
    sender = visit.sender
    if sender.person:
        sender.person = pause.stopped(sender.person, visit.now_ms)
        less = (go("only-pause", "pause"), go("messages-again", "unstop"))
        values = await unused(visit, sender.person)
        visit.say(Say("stopped", values, (*less, go("erase-too", "leave"), screens.HELP)))
        await pauses.unheard(visit)
        await _own_message(visit)
    else:
        begun = int(sender.conversation is not None)
        visit.say(Say("stopped-before", {"begun": begun}, (go("start-over", "start"), screens.HELP)))
        if begun:
            sender.conversation = None
            await erasing.leave_traces(visit.tx, visit.now_ms)


async def _own_message(visit: Visit) -> None:
    """Who wrote to many just now may have meant that: it goes on, so they are told how to stop it."""
    person = visit.sender.person
    if person is None or not authorise(person, WRITE, visit.chat_type):
        return
    hold_ms = visit.organisation.messages.hold_seconds * 1000
    for one in await broadcasts.in_states(visit.tx, ("waiting", "sending")):
        written = await messages.one(visit.tx, one.message_id)
        soon = one.state == "sending" or one.goes_ms - visit.now_ms <= hold_ms
        if written and soon and one.written_by == person.person_id:
            act = "stopthis" if one.state == "waiting" else "pausethis"
            ways = (go(f"act-{act}", act, str(one.broadcast_id)), screens.HELP)
            visit.say(Say("stop-not-message", {"opening": opening(written.content.words)}, ways))


COMMANDS = (
    Command(
        "stop", stop, slashes=("stop",), labels={"stop-words": "", "stop": "", "only-stop": ""}, always=True
    ),
)
