"""Reading a message to many: opening one that came closed, more about it, and what waits to be read."""

from domain import message
from domain.authority import MEMBER, WRITE, authorise
from domain.broadcast import opening
from domain.message import Content
from domain.say import Button, Say
from handlers import asked, reaching, screens
from handlers.command import Command, go
from handlers.visit import Visit
from storage import messages, roundups, unread


async def read(visit: Visit, source: str) -> None:
    """In the place of the closed message; with a picture, which cannot stand there, as a new one."""
    content = await _content(visit, source)
    if content is None:
        return visit.say(Say("message-gone", buttons=(*screens.back(visit), screens.HELP)))
    say = message.shown(content, visit.sender.locale, source)
    if content.file:
        visit.say(say)
    else:
        visit.change(say)


async def more(visit: Visit, argument: str) -> None:
    """What one of its buttons shows."""
    source, _, place = argument.partition("-")
    content, number = await _content(visit, source), reaching.number(place)
    if content is None or number >= len(content.buttons):
        return visit.say(Say("message-gone", buttons=(*screens.back(visit), screens.HELP)))
    words = {"words": content.buttons[number].words}
    visit.say(Say("message-more", words, (*screens.back(visit), screens.HELP)))


async def roundup(visit: Visit, argument: str) -> None:
    """The next thing of their round-up; each is shown once."""
    person = visit.sender.person
    assert person, "asked of members only"
    found = await roundups.next_unread(visit.tx, person.person_id)
    if found is None:
        return visit.say(Say("roundup-read", buttons=(*screens.back(visit), screens.HELP)))
    broadcast_id, count = found
    written = await messages.of_broadcast(visit.tx, broadcast_id)
    await roundups.read(visit.tx, person.person_id, broadcast_id)
    if written is None:
        return await roundup(visit, "")
    say = message.shown(written.content, visit.sender.locale, message.of_broadcast(broadcast_id))
    visit.say(say)
    if count > 1:
        visit.say(Say("roundup-more", {"things": count - 1}, (go("read-next", "roundup"), screens.HELP)))


async def waiting(visit: Visit, argument: str) -> None:
    """What waits for them: messages kept for later because they had enough, and their round-up."""
    person = visit.sender.person
    assert person, "asked of members only"
    rows = []
    for broadcast_id in await unread.held_for(visit.tx, person.telegram_id):
        written = await messages.of_broadcast(visit.tx, broadcast_id)
        if written:
            words = written.content.in_words_of(visit.sender.locale)
            rows.append(Button(opening(words, 28), f"go:readnow:{broadcast_id}", literal=True))
    news = await roundups.next_unread(visit.tx, person.person_id)
    round_up = (go("read-roundup", "roundup"),) if news else ()
    values = {"messages": len(rows), "things": news[1] if news else 0}
    asked.offer(visit, Say("now-page", values, (*rows, *round_up, *screens.back(visit), screens.HELP)))


async def read_now(visit: Visit, argument: str) -> None:
    """It comes at once, as an answer to their asking, and not again later."""
    broadcast_id = reaching.number(argument)
    if not await unread.let_go_now(visit.tx, broadcast_id, visit.sender.chat_id, visit.now_ms):
        await waiting(visit, "")


async def _content(visit: Visit, source: str) -> Content | None:
    """For whoever it went to, and for whoever writes messages."""
    kind, number = source[:1], reaching.number(source[1:])
    if kind == "m":
        staff = authorise(visit.sender.person, WRITE, visit.chat_type)
        draft = await messages.one(visit.tx, number) if staff else None
        return draft.content if draft else None
    if kind == "b" and await unread.is_for(visit.tx, number, visit.sender.chat_id):
        written = await messages.of_broadcast(visit.tx, number)
        return written.content if written else None
    return None


COMMANDS = (
    Command("readmsg", read, capability=MEMBER, stays=True),
    Command("tellmore", more, capability=MEMBER, stays=True),
    Command("roundup", roundup, labels={"read-roundup": ""}, capability=MEMBER, stays=True),
    Command("now", waiting, slashes=("now",), labels={"now": ""}, capability=MEMBER, open=True),
    Command("readnow", read_now, capability=MEMBER, stays=True),
)
