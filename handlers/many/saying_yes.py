"""The yes of others to a message to very many: asked of the team, given, refused, and called back."""

from domain.authority import APPROVE
from domain.many.message import Message, is_past
from domain.say import Say
from handlers import screens
from handlers.command import Command, go
from handlers.many import confirming, reaching
from handlers.visit import Visit
from storage.many import messages
from storage.team import audit


async def approve(visit: Visit, argument: str) -> None:
    """Yes from somebody else than who wrote it."""
    person, waiting = visit.sender.person, await _waiting(visit, argument)
    if person is None or waiting is None:
        return
    if await messages.approve(visit.tx, waiting.message_id, person.person_id, visit.now_ms):
        await audit.note(visit.tx, visit.now_ms, "message approved", person.person_id)
    count = await messages.approvals(visit.tx, waiting.message_id)
    past = is_past(waiting, visit.now_ms, visit.organisation.zone)
    if count >= confirming.NEEDED and past:
        return await _give_back(visit, waiting, "message-past")
    visit.say(Say("message-approved", {"more": max(0, confirming.NEEDED - count)}, screens.to_team(visit)))
    if count >= confirming.NEEDED:
        reach = await reaching.reach_of(visit, waiting.audience)
        await confirming.confirm(visit, waiting, reach.people)


async def send_back(visit: Visit, argument: str) -> None:
    """No: it is a draft again, and whoever wrote it is told."""
    person, waiting = visit.sender.person, await _waiting(visit, argument)
    if person is None or waiting is None:
        return
    await audit.note(visit.tx, visit.now_ms, "message sent back", person.person_id)
    await _give_back(visit, waiting, "message-came-back")


async def call_back(visit: Visit, argument: str) -> None:
    """Their own that waits for others' yes is a draft again: perhaps nobody is left to say it."""
    person, found = visit.sender.person, await messages.one(visit.tx, reaching.number(argument))
    if person and found and found.state == "approving" and found.written_by == person.person_id:
        await audit.note(visit.tx, visit.now_ms, "message called back", person.person_id)
        await _make_draft(visit, found)
        visit.say(Say("message-called-back"))


async def _give_back(visit: Visit, waiting: Message, why: str) -> None:
    await _make_draft(visit, waiting)
    visit.say(Say("message-sent-back", buttons=screens.to_team(visit)))
    back = (go("change-it", "draft", str(waiting.message_id)), screens.HELP)
    await confirming.tell_writer(visit, waiting, Say(why, buttons=back))


async def _make_draft(visit: Visit, waiting: Message) -> None:
    await messages.move(visit.tx, waiting.message_id, "approving", "draft", visit.now_ms, 0)
    await messages.forget_approvals(visit.tx, waiting.message_id)


async def look(visit: Visit, argument: str) -> None:
    """All of one that waits for a yes."""
    waiting = await _waiting(visit, argument)
    if waiting:
        await confirming.preview(visit, waiting)


async def _waiting(visit: Visit, argument: str) -> Message | None:
    """What the button was drawn for; not what has been changed since."""
    person, tag = visit.sender.person, argument.partition("-")[0]
    found = await messages.one(visit.tx, reaching.number(tag))
    waits = found is not None and found.state == "approving" and confirming.this_very(found) == argument
    if person and found and waits and found.written_by != person.person_id:
        return found
    visit.say(Say("message-decided", buttons=screens.to_team(visit)))
    return None


COMMANDS = (
    Command("approvemsg", approve, capability=APPROVE),
    Command("backmsg", send_back, capability=APPROVE),
    Command("lookmsg", look, capability=APPROVE),
)
