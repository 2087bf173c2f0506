"""What is typed at a poll: which question it is meant for, and what it stands for there.

Meant is the question replied to; else the only one that came in the last half hour and is open; else it is
asked which. Text that came at the wrong moment never becomes somebody's answer.
"""

from collections.abc import Awaitable, Callable

from domain.authority import MEMBER
from domain.number_words import figure
from domain.polls import marks, reading
from domain.polls.poll import Kind, Poll
from domain.say import Say
from domain.typed import folded, means
from handlers import asked, screens
from handlers.command import Command, pressed
from handlers.many import reaching
from handlers.polls import answering, asides, own_words, showing
from handlers.visit import Visit
from storage.polls import chats, polls

RECENT_MS = 30 * 60 * 1000
TOPIC = "whichpoll"

Taker = Callable[[Visit, Poll], Awaitable[None]]
TAKERS: dict[Kind, Taker] = {}
"""Kinds that take what is typed at them in a way of their own; their handlers put it in."""

_CONTROLS: dict[str, Callable[[Visit, str], Awaitable[None]]] = {
    "poll-change": answering.change,
    "poll-about-this": answering.about,
    "poll-write": own_words.write,
    "poll-instead": own_words.instead,
}
"""Buttons beneath a question that may be typed for it, called with its number."""
OF_KIND: dict[Kind, dict[str, Callable[[Visit, str], Awaitable[None]]]] = {
    "words": {"poll-change": own_words.write},
}
"""Those of one kind only, or done in another way there; handlers of their own put theirs in."""
_NAMES = ("aboutpoll", "changevote")
"""Buttons of which one stands under each question, and under what is said once it is answered."""
_TELLS = {"poll-tell": "on", "poll-tell-off": "off"}


async def replied(visit: Visit) -> bool:
    """Whether it was typed in reply to a poll's question: then it is for that one."""
    sent = visit.update.message
    message = sent.reply_to_message if sent else None
    if message is None or visit.sender.person is None:
        return False
    poll_id = _drawn(visit) or await chats.of_message(visit.tx, visit.sender.chat_id, message.message_id)
    if not poll_id:
        return False
    await heard(visit, poll_id)
    return True


async def came_last(visit: Visit) -> bool:
    """Whether it fits a question that came after the screen that waits for an answer, and is for that."""
    conversation = visit.sender.conversation
    if conversation is None or conversation.form != asked.FORM:
        return False
    return await fits(visit, conversation.changed_ms)


async def fits(visit: Visit, after_ms: int = 0) -> bool:
    """Whether it is an answer to a question of the last half hour, or one of its buttons; it is heard."""
    found = await fitting(visit, after_ms)
    if not found:
        return False
    await _one_of(visit, found)
    return True


async def fitting(visit: Visit, after_ms: int, waiting: bool = False) -> list[Poll]:
    """The questions of the last half hour that it answers; `waiting`: only such as were not answered yet."""
    return [poll for poll in await _lately(visit, after_ms, waiting) if _fits(visit, poll)]


async def anything(visit: Visit) -> bool:
    """Whether a question of the last half hour waits for an answer: it says what can be answered."""
    found = await _lately(visit, 0, waiting=True)
    if not found or means(visit.text, "thanks-words", visit.words):
        return False
    await _one_of(visit, found)
    return True


async def earlier(visit: Visit) -> bool:
    """Whether it would answer a question that came longer ago and waits: it is asked if that is meant."""
    person = visit.sender.person
    waiting = await showing.waiting(visit, person) if person else []
    found = [poll for poll in waiting if _fits(visit, poll)]
    if found:
        _ask_which(visit, found, "poll-earlier" if len(found) == 1 else "poll-which")
    return bool(found)


async def heard(visit: Visit, poll_id: int) -> None:
    """It is meant for this question: one of its buttons, an answer, or neither; then the list follows."""
    poll = await showing.open_for(visit, poll_id)
    if poll is None:
        return
    if means(visit.text, "back", visit.words):
        visit.say(screens.home(visit))
    elif not await _control(visit, poll):
        await _answer(visit, poll)


async def _answer(visit: Visit, poll: Poll) -> None:
    if taker := TAKERS.get(poll.card.kind):
        return await taker(visit, poll)
    if poll.card.kind == "words":
        return own_words.read_back(visit, poll)
    answer = reading.read(poll.card, visit.text, visit.words, visit.sender.locale)
    if isinstance(answer, str):
        await answering.take(visit, poll, answer)
    else:
        showing.say(visit, poll, await showing.begin(visit, poll), first=answer)


async def _control(visit: Visit, poll: Poll) -> bool:
    for label, act in {**_CONTROLS, **OF_KIND.get(poll.card.kind, {})}.items():
        if means(visit.text, label, visit.words):
            await act(visit, str(poll.poll_id))
            return True
    for label, way in _TELLS.items():
        if means(visit.text, label, visit.words):
            await answering.tell(visit, f"{poll.poll_id}-{way}")
            return True
    return await asides.use_typed(visit, poll) or await _in_the_message(visit, poll)


async def _in_the_message(visit: Visit, poll: Poll) -> bool:
    """Buttons that hold what was marked so far, where they stand in the message replied to."""
    for label in ("poll-send", "poll-afresh", "more"):
        if not means(visit.text, label, visit.words):
            continue
        data = _button(visit, poll, label)
        if data and data[0] == "vote":
            await answering.vote(visit, data[1])
        elif data:
            await answering.mark(visit, data[1])
        elif label == "more" and marks.pages(poll.card) > 1:
            await answering.mark(visit, f"{poll.poll_id}-1-")
        else:
            showing.say(visit, poll, await showing.begin(visit, poll), first=Say("again-poll-marked"))
        return True
    return False


def _button(visit: Visit, poll: Poll, label: str) -> tuple[str, str] | None:
    """What the button with this label does in the message replied to."""
    message = visit.update.message.reply_to_message if visit.update.message else None
    keyboard = message.reply_markup.inline_keyboard if message and message.reply_markup else ()
    for row in keyboard:
        for button in row:
            shown = button.text.partition(":")[0] if label == "more" else button.text
            found = pressed(str(button.callback_data))
            if found and found[1].startswith(f"{poll.poll_id}-") and means(shown, label, visit.words):
                return found
    return None


def _drawn(visit: Visit) -> int:
    """The poll that the buttons of the message replied to are about."""
    message = visit.update.message.reply_to_message if visit.update.message else None
    keyboard = message.reply_markup.inline_keyboard if message and message.reply_markup else ()
    drawn = (pressed(str(button.callback_data)) for row in keyboard for button in row)
    return next((reaching.number(found[1]) for found in drawn if found and found[0] in _NAMES), 0)


async def _lately(visit: Visit, after_ms: int, waiting: bool = False) -> list[Poll]:
    """Those that wait for an answer; where none does, those that they answered, unless it is `waiting`."""
    person = visit.sender.person
    if person is None:
        return []
    since_ms = max(visit.now_ms - RECENT_MS, after_ms)
    found = await chats.lately(visit.tx, person.person_id, visit.sender.chat_id, since_ms)
    wanted = [one for one in found if not one.answered] or ([] if waiting else found)
    there = [await polls.one(visit.tx, one.poll_id) for one in wanted]
    return [poll for poll in there if poll]


def _fits(visit: Visit, poll: Poll) -> bool:
    """Own words fit anything, so they are not for whatever may be meant for something else."""
    labels = (*_CONTROLS, *OF_KIND.get(poll.card.kind, ()), *_TELLS, "poll-send", "poll-afresh")
    if any(means(visit.text, label, visit.words) for label in labels):
        return True
    if poll.card.kind == "words" and asides.use_said(visit):
        return True
    if poll.card.kind in ("words", "blank"):
        return False
    answer = reading.read(poll.card, visit.text, visit.words, visit.sender.locale)
    return isinstance(answer, str) or answer.key != reading.NOT_THERE.key


async def _one_of(visit: Visit, found: list[Poll]) -> None:
    """The only one; of several it is asked which."""
    if len(found) == 1:
        return await heard(visit, found[0].poll_id)
    _ask_which(visit, found, "poll-which")


def _ask_which(visit: Visit, found: list[Poll], key: str) -> None:
    """What could be a secret answer is not kept meanwhile."""
    locale = visit.sender.locale
    ways = tuple(showing.way(poll, TOPIC, locale) for poll in found)
    secret = any(poll.sees == "secret" for poll in found)
    kept = () if secret else (visit.text,)
    hard = int(not any(_fits(visit, poll) for poll in found))
    say = Say(key, {"kept": len(kept), "hard": hard}, (*ways, *screens.back(visit), screens.HELP))
    asked.show(visit, say, TOPIC, typed=kept)


async def which(visit: Visit, argument: str) -> None:
    """They chose: what they typed before is for this question; where nothing is kept, it is shown."""
    kept = asked.kept(visit, "typed") if asked.at(visit, TOPIC) else ()
    if asked.at(visit, TOPIC):
        asked.end(visit)
    poll = await showing.open_for(visit, reaching.number(argument))
    if poll and kept:
        visit.typed_before = kept[0]
        await heard(visit, poll.poll_id)
    elif poll:
        showing.say(visit, poll, await showing.theirs(visit, poll))


async def choosing(visit: Visit) -> None:
    """Typed at "Which one do you mean?": a number; anything else takes the place of what was typed."""
    ways = [way for way in map(pressed, asked.kept(visit, "ways")) if way and way[0] == TOPIC]
    number = figure(folded(visit.text), visit.words)
    if number.isascii() and number.isdecimal() and 0 < int(number[:4]) <= len(ways):
        return await which(visit, ways[int(number[:4]) - 1][1])
    if len(ways) == 1 and means(visit.text, "yes-words", visit.words):
        return await which(visit, ways[0][1])
    asked.end(visit)
    if len(ways) == 1 and means(visit.text, "wrong-words", visit.words):
        return visit.say(screens.home(visit))
    there = [await polls.one(visit.tx, reaching.number(argument)) for _, argument in ways]
    await _one_of(visit, [poll for poll in there if poll])


HEARERS = {TOPIC: asked.Hearer(choosing, MEMBER)}

COMMANDS = (Command(TOPIC, which, capability=MEMBER, stays=True),)
