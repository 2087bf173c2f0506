"""Reading a message to many: opening one that came closed, more about it, and what waits to be read."""

from dataclasses import replace

from domain.authority import APPROVE, CHECK_WORDS, MEMBER, WRITE
from domain.many import message
from domain.many.broadcast import opening
from domain.many.message import Content, Message
from domain.say import Button, Say
from domain.typed import folded, means
from handlers import asked, screens
from handlers.command import Command, go
from handlers.gate import may
from handlers.many import reaching
from handlers.polls import outcome_hearing
from handlers.polls import showing as poll_showing
from handlers.visit import Visit
from storage.many import messages, roundups, unread
from storage.polls import polls

RECENT_MS = 12 * 3600 * 1000
"""For so long after a message to many, words that mean nothing else may well be about it."""


async def read(visit: Visit, source: str) -> None:
    """In the place of the closed message; with a picture, which cannot stand there, as a new one."""
    content = await _content(visit, source)
    if content is None:
        return visit.say(Say("message-gone", buttons=(*screens.back(visit), screens.HELP)))
    say = await _as_theirs(visit, content, source)
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


async def typed(visit: Visit) -> bool:
    """What they typed at the newest message to many, or in reply to one: its button's words, as a tap.

    False where it is none of them.
    """
    found = await _at(visit)
    if found is None:
        return False
    source = message.of_broadcast(found)
    content = await _content(visit, source)
    if content is None:
        return False
    heard = folded(visit.text)
    place = next((n for n, button in enumerate(content.buttons) if folded(button.label) == heard), None)
    if place is not None:
        await more(visit, f"{source}-{place}")
    elif means(visit.text, "read-message", visit.words):
        visit.say(await _as_theirs(visit, content, source))
    elif content.forum and means(visit.text, "open-forum", visit.words):
        visit.follows = ("forum", str(content.forum))
    else:
        return False
    return True


async def answered(visit: Visit) -> bool:
    """Whether their words may well be an answer to a message to many: then nobody has seen them."""
    found = await _at(visit)
    if found is None or means(visit.text, "thanks-words", visit.words):
        return False
    written = await messages.of_broadcast(visit.tx, found)
    not_seen = await poll_showing.not_seen(visit, written)
    asked.offer(visit, not_seen or Say("message-not-seen", buttons=(*screens.back(visit), screens.HELP)))
    return True


async def came_since(visit: Visit, since_ms: int) -> bool:
    """Whether a message to many, such as a poll, was sent to them since then."""
    return await unread.newest_sent(visit.tx, visit.sender.chat_id, None, since_ms) is not None


async def _at(visit: Visit) -> int | None:
    """Which broadcast the message replied to is one of; else the newest of the last half day."""
    sent = visit.update.message
    replied = sent.reply_to_message.message_id if sent and sent.reply_to_message else None
    since_ms = 0 if replied else visit.now_ms - RECENT_MS
    return await unread.newest_sent(visit.tx, visit.sender.chat_id, replied, since_ms)


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
    theirs = await _as_theirs(visit, written.content, message.of_broadcast(broadcast_id))
    visit.say(theirs, about=outcome_hearing.about_of(written))
    if count > 1:
        ways = (go("read-next", "roundup"), screens.HELP)
        asked.offer(visit, Say("roundup-more", {"things": count - 1}, ways))


async def waiting(visit: Visit, argument: str) -> None:
    """What waits for them: questions, messages kept because they had enough, and their round-up."""
    person = visit.sender.person
    assert person, "asked of members only"
    asking = await poll_showing.waiting(visit, person)
    questions = tuple(poll_showing.way(poll, "openpoll", visit.sender.locale) for poll in asking)
    rows = []
    for broadcast_id in await unread.held_for(visit.tx, person.telegram_id):
        written = await messages.of_broadcast(visit.tx, broadcast_id)
        if written and written.poll_id not in {poll.poll_id for poll in asking}:
            words = written.content.in_words_of(visit.sender.locale)
            rows.append(Button(opening(words, 28), f"go:readnow:{broadcast_id}", literal=True))
    news = await roundups.next_unread(visit.tx, person.person_id)
    round_up = (go("read-roundup", "roundup"),) if news else ()
    ways = (*questions, *rows, *round_up, *screens.back(visit), screens.HELP)
    page = Say("now-page", {"messages": len(rows), "things": news[1] if news else 0}, ways)
    to_answer = Say("now-questions", {"questions": len(questions)}, ways)
    if not questions:
        asked.offer(visit, page)
    else:
        asked.offer(visit, replace(page, first=replace(to_answer, buttons=())) if rows or news else to_answer)


async def read_now(visit: Visit, argument: str) -> None:
    """It comes at once, as an answer to their asking, and not again later."""
    broadcast_id = reaching.number(argument)
    if not await unread.let_go_now(visit.tx, broadcast_id, visit.sender.chat_id, visit.now_ms):
        await waiting(visit, "")


async def _as_theirs(visit: Visit, content: Content, source: str) -> Say:
    """All of it; a poll, and what came of one, as it stands for this person."""
    kind, number = source[:1], reaching.number(source[1:])
    written = await messages.of_broadcast(visit.tx, number) if kind == "b" and content.made else None
    theirs = await poll_showing.of_message(visit, written) or await outcome_hearing.of_message(visit, written)
    return theirs or message.shown(content, visit.sender.locale, source)


async def _content(visit: Visit, source: str) -> Content | None:
    """For whoever it went to; before that for who wrote it, and for those whose yes it waits for."""
    kind, number = source[:1], reaching.number(source[1:])
    if kind == "m":
        return await _before_it_goes(visit, number)
    if kind == "b" and await unread.is_for(visit.tx, number, visit.sender.chat_id):
        written = await messages.of_broadcast(visit.tx, number)
        return written.content if written else None
    return None


async def _before_it_goes(visit: Visit, number: int) -> Content | None:
    person, draft = visit.sender.person, await messages.one(visit.tx, number)
    if person is None or draft is None:
        return None
    own = draft.written_by == person.person_id and await may(visit, WRITE)
    asked_for = draft.state == "approving" and await may(visit, APPROVE)
    return draft.content if own or asked_for or await _checks_words(visit, draft) else None


async def _checks_words(visit: Visit, draft: Message) -> bool:
    """Whether it asks a poll whose words a member was asked to check, and they may."""
    poll = await polls.one(visit.tx, draft.poll_id) if draft.poll_id and draft.shows == "poll" else None
    return poll is not None and poll.pen == "asked" and await may(visit, CHECK_WORDS)


COMMANDS = (
    Command("readmsg", read, capability=MEMBER, stays=True),
    Command("tellmore", more, capability=MEMBER, stays=True),
    Command("roundup", roundup, labels={"read-roundup": ""}, capability=MEMBER, stays=True),
    Command("now", waiting, slashes=("now",), labels={"now": ""}, capability=MEMBER, open=True),
    Command("readnow", read_now, capability=MEMBER, stays=True),
)
