"""What is typed at a meeting: which one it is meant for, and what it stands for there.

Meant is the meeting replied to; else the only one that was asked about in the last half hour; where a poll
would take the same words, or another meeting, it is asked which. Text that came at the wrong moment never
becomes somebody's answer.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from domain.authority import MEMBER
from domain.forums import answering, member_page
from domain.forums.forum import Meeting, Says
from domain.number_words import figure
from domain.polls.poll import Poll
from domain.say import Say
from domain.typed import folded, means, means_fully
from handlers import asked, screens
from handlers.command import Command, pressed
from handlers.forums import agenda, attending, calendar, needs, open_asks
from handlers.many import reaching
from handlers.polls import poll_typing
from handlers.polls import showing as poll_showing
from handlers.visit import Visit
from storage.forums import chats, meetings, replies

RECENT_MS = open_asks.RECENT_MS
MOST = 5
"""Of more meetings than this, only the next ones are asked about."""
TOPIC = "whichmeet"
_WHICH = "fwhich"

_OFFERED: dict[Says, str] = {"yes": "place-yes", "no": "place-no"}
_CONTROLS: dict[str, Callable[[Visit, str], Awaitable[None]]] = {
    "poll-change": attending.again,
    "meet-needs": needs.ask,
    "the-meeting": attending.meeting_page,
    "agenda-see": agenda.page,
    "add-to-calendar": calendar.neutral,
}
"""Buttons beneath a meeting that may be typed for it, called with its number."""
_GUESTS = {"meet-bring": "on", "meet-alone": "off"}


async def answered(visit: Visit, hearer: asked.Hearer | None) -> bool:
    """Whether it is for a meeting before all else: in reply to it, or that came last and no screen waits."""
    if await _replied(visit):
        return True
    if asked.listens(visit, TOPIC):
        return await _chosen(visit)
    return hearer is None and await _came_last(visit)


async def _replied(visit: Visit) -> bool:
    sent = visit.update.message
    message = sent.reply_to_message if sent else None
    if message is None or visit.sender.person is None:
        return False
    meeting_id, to_move = _drawn(visit)
    meeting_id = meeting_id or await chats.of_message(visit.tx, visit.sender.chat_id, message.message_id) or 0
    if not meeting_id:
        return False
    if says := _says(visit):
        await attending.reply(visit, f"{meeting_id}-{says}-{await _moves(visit, meeting_id, to_move)}")
    else:
        await heard(visit, meeting_id)
    return True


async def _moves(visit: Visit, meeting_id: int, drawn: int | None) -> int:
    """Which time the message was about: it says so itself, or it told what they said to a time."""
    person = visit.sender.person
    own = await replies.one(visit.tx, meeting_id, person.person_id) if person else None
    return drawn if drawn is not None else own.to_move if own else 0


async def _came_last(visit: Visit) -> bool:
    """As with polls: only what came after the screen that waits for an answer."""
    conversation = visit.sender.conversation
    if conversation is None or conversation.form != asked.FORM:
        return False
    return await fits(visit, conversation.changed_ms)


async def fits(visit: Visit, after_ms: int = 0) -> bool:
    """Whether it answers what was asked in the last half hour, or is a button there; then it is heard."""
    if not (_says(visit) or _is_button(visit)):
        return False
    found = await open_asks.lately(visit, max(visit.now_ms - RECENT_MS, after_ms))
    if not found:
        return False
    polls = await poll_typing.fitting(visit, after_ms, waiting=True)
    if len(found) == 1 and not polls:
        await heard(visit, found[0])
    else:
        await _ask_which(visit, found, polls)
    return True


async def anything(visit: Visit) -> bool:
    """Whether a meeting is on screen, or was asked about of late and waits: then it is shown again."""
    if means(visit.text, "thanks-words", visit.words):
        return False
    found = open_asks.on_screen(visit) or await open_asks.unanswered(visit, RECENT_MS)
    if found:
        await heard(visit, found[0])
    return bool(found)


async def earlier(visit: Visit) -> bool:
    """Whether it may be about a meeting that was asked about longer ago: then it is asked if that is meant.

    A mere yes or no only while one waits for an answer; in full words also where they have answered.
    """
    full = any(means_fully(visit.text, label, visit.words) for label in ("meet-yes", "meet-no"))
    inquires = _inquires(visit)
    if visit.sender.person is None or not (inquires or _says(visit)):
        return False
    found = await open_asks.unanswered(visit, says=_says(visit))
    if full or inquires:
        found = [*found, *await open_asks.others(visit, with_followed=full)]
    found = list(dict.fromkeys(found))[:MOST]
    if inquires and len(found) == 1:
        await heard(visit, found[0])
    elif found:
        await _ask_which(visit, found, [])
    return bool(found)


async def heard(visit: Visit, meeting_id: int, sure: bool = False) -> None:
    """It is meant for this meeting: an answer, one of its buttons, or neither; then its page follows.

    sure: they said which meeting it is for. If not, a mere yes or no changes no answer that was given.
    """
    found = await attending.to_come(visit, meeting_id)
    if found is None:
        return
    tag = str(meeting_id)
    if says := _says(visit):
        if sure or await _is_asked(visit, found[1], says):
            return await attending.take(visit, *found, says)
        return await attending.show(visit, *found, Say("meet-said-already"), again=True)
    for label, act in _CONTROLS.items():
        if means(visit.text, label, visit.words):
            return await act(visit, tag)
    for label, way in _GUESTS.items():
        if means(visit.text, label, visit.words):
            return await attending.guest(visit, f"{tag}-{way}")
    await attending.show(visit, *found, Say("meet-facts" if _inquires(visit) else "again-meet"))


async def _is_asked(visit: Visit, meeting: Meeting, says: Says) -> bool:
    """Whether it can be an answer: in full words, or while the answers stand on screen, or none is given."""
    own = await attending.own_reply(visit, meeting)
    if own is None or own.says in ("offered", says) or own.is_to_old_time(meeting):
        return True
    on_screen = any(way.startswith(f"go:reply:{meeting.meeting_id}-") for way in asked.kept(visit, "ways"))
    return on_screen or means_fully(visit.text, answering.LABELS[says], visit.words)


def _says(visit: Visit) -> Says | None:
    """A maybe often comes with what it depends on."""
    either = (*answering.LABELS.items(), *_OFFERED.items())
    said = next((says for says, label in either if means(visit.text, label, visit.words)), None)
    opening = folded(visit.text).partition(" ")[0].strip(",")
    unsure = means(opening, answering.LABELS["maybe"], visit.words)
    unsure = unsure or means(visit.text, "meet-unsure-words", visit.words)
    return said or ("maybe" if unsure else None)


def _is_button(visit: Visit) -> bool:
    return any(means(visit.text, label, visit.words) for label in (*_CONTROLS, *_GUESTS))


def _inquires(visit: Visit) -> bool:
    """Whether they want to know where or when it is."""
    return means(visit.text, "meet-inquiry-words", visit.words)


def _drawn(visit: Visit) -> tuple[int, int | None]:
    """The meeting that the answers beneath the message replied to are for; how often it had moved then."""
    message = visit.update.message.reply_to_message if visit.update.message else None
    keyboard = message.reply_markup.inline_keyboard if message and message.reply_markup else ()
    drawn = (pressed(str(button.callback_data)) for row in keyboard for button in row)
    for name, argument in (found for found in drawn if found):
        if name == "reply" and (answer := answering.read(argument)):
            return answer.meeting_id, answer.to_move
        if name == "fagain":
            return reaching.number(argument), None
    return 0, None


async def _ask_which(visit: Visit, found: list[int], polls: list[Poll]) -> None:
    """What could be a secret answer is not kept meanwhile."""
    there = [await meetings.one(visit.tx, meeting_id) for meeting_id in found]
    shown = [member_page.next_button(each, visit.organisation.zone) for each in there if each]
    ways = tuple(replace(button, data=button.data.replace("go:meet:", f"go:{_WHICH}:m")) for button in shown)
    locale = visit.sender.locale
    questions = tuple(
        replace(poll_showing.way(poll, _WHICH, locale), data=f"go:{_WHICH}:p{poll.poll_id}") for poll in polls
    )
    kept = () if any(poll.sees == "secret" for poll in polls) else (visit.text,)
    values = {"count": len(ways) + len(questions), "kept": len(kept)}
    ways = (*ways, *questions, *screens.back(visit), screens.HELP)
    asked.show(visit, Say("meet-which", values, ways), TOPIC, typed=kept)


async def which(visit: Visit, argument: str) -> None:
    """They chose: what they typed before is for this one; where nothing is kept, it is shown."""
    kept = asked.kept(visit, "typed") if asked.at(visit, TOPIC) else ()
    if asked.at(visit, TOPIC):
        asked.end(visit)
    kind, number = argument[:1], reaching.number(argument[1:])
    if kept:
        visit.typed_before = kept[0]
    if kind == "p":
        poll = None if kept else await poll_showing.open_for(visit, number)
        if kept:
            await poll_typing.heard(visit, number)
        elif poll:
            poll_showing.say(visit, poll, await poll_showing.theirs(visit, poll))
    elif kept:
        await heard(visit, number, sure=True)
    else:
        await attending.meeting_page(visit, str(number))


async def _chosen(visit: Visit) -> bool:
    """Typed at "Which one do you mean?": whether it is a number, yes to the only one, or another answer.

    With anything else they have turned to something else.
    """
    ways = [way for way in map(pressed, asked.kept(visit, "ways")) if way and way[0] == _WHICH]
    number = figure(folded(visit.text), visit.words)
    if number.isascii() and number.isdecimal() and 0 < int(number[:4]) <= len(ways):
        await which(visit, ways[int(number[:4]) - 1][1])
    elif len(ways) == 1 and means(visit.text, "yes-words", visit.words):
        await which(visit, ways[0][1])
    elif _says(visit) or _inquires(visit):
        say = Say("meet-which", {"count": len(ways), "kept": 1}, asked.beneath(visit, ""))
        asked.show(visit, say, TOPIC, typed=(visit.text,))
    else:
        if asked.tapped(visit) is None:
            asked.end(visit)
        return False
    return True


COMMANDS = (Command(_WHICH, which, capability=MEMBER),)
