"""Answering a poll: a press or typed words, what is recorded of it, and what is behind the question."""

from dataclasses import replace

from domain.authority import MEMBER, WRITE
from domain.polls import answers as poll_answers
from domain.polls import card as poll_card
from domain.polls import marks, times
from domain.polls.poll import Poll
from domain.say import Label, Say
from handlers import screens
from handlers.command import Command, go
from handlers.gate import may
from handlers.many import reaching
from handlers.polls import asides, secret_voting, showing
from handlers.visit import Visit
from storage.polls import answers, chats, electors, polls


async def vote(visit: Visit, argument: str) -> None:
    """One press answers. What can be no answer to it changes nothing."""
    number, _, answer = argument.partition("-")
    poll = await showing.open_for(visit, reaching.number(number))
    if poll is None:
        return
    if not poll_answers.is_answer(poll.card, answer) or answer == poll_answers.WORDS:
        return await _old(visit, poll)
    await take(visit, poll, answer)


async def take(visit: Visit, poll: Poll, answer: str, words: str = "") -> None:
    """It is theirs from now on. `words`: their own, read back before."""
    person = visit.sender.person
    assert person, "asked of members only"
    if poll.sees == "secret":
        if await secret_voting.take(visit, poll, answer):
            await _settled(visit, poll)
        return
    speaks = await asides.speaks(visit, person)
    await answers.give(visit.tx, poll.poll_id, person.person_id, answer, words, speaks)
    said = (Label(words, literal=True),) if words else poll_answers.said(poll.card, answer, person.locale)
    recorded = Say("poll-recorded", {"answer": said, "question": ""})
    shown = await _settled(visit, poll)
    if _pressed_on_it(visit, words):
        visit.tell(recorded, alert=True)
        visit.change(shown)
    else:
        ways = (go("poll-change", "changevote", str(poll.poll_id)), *screens.back(visit), screens.HELP)
        visit.tell(recorded)
        named = {**recorded.values, "question": poll.card.question_in(person.locale)}
        visit.say(replace(recorded, values=named, buttons=ways))
    await asides.ask_next(visit, poll)


async def _settled(visit: Visit, poll: Poll) -> Say:
    """It is answered: wherever the question stands it says so, and what was still to come of it does not."""
    await chats.drop(visit.tx, poll.poll_id, visit.sender.chat_id, visit.now_ms)
    shown = await showing.theirs(visit, poll)
    await showing.everywhere(visit, poll, shown)
    return shown


def _pressed_on_it(visit: Visit, words: str) -> bool:
    """Whether a button of the question itself was pressed; own words are sent from their read-back."""
    return visit.update.callback_query is not None and not words


async def mark(visit: Visit, argument: str) -> None:
    """A tick, the next in an order, a date, or another page: shown, and not yet recorded."""
    number, _, rest = argument.partition("-")
    page, _, state = rest.partition("-")
    poll = await showing.open_for(visit, reaching.number(number))
    if poll is None:
        return
    if poll.card.kind == "several" and _too_many(poll, state):
        return visit.tell(Say("again-poll-most", {"most": poll_answers.most(poll.card)}), alert=True)
    there = reaching.number(page) < marks.pages(poll.card)
    if not (page and there and marks.is_state(poll.card, state)):
        return await _old(visit, poll)
    again = poll.sees != "secret"
    visit.change(await showing.theirs(visit, poll, again, state, reaching.number(page)))


def _too_many(poll: Poll, state: str) -> bool:
    fewer = state[: poll_answers.most(poll.card)]
    return fewer != state and poll_answers.are_ticks(poll.card, fewer)


async def change(visit: Visit, argument: str) -> None:
    """The answers again; nothing changes before one of them is sent."""
    poll = await showing.open_for(visit, reaching.number(argument))
    if poll is None:
        return
    shown = await showing.begin(visit, poll)
    if _is_the_question(visit):
        visit.change(shown)
    else:
        showing.say(visit, poll, shown)


def _is_the_question(visit: Visit) -> bool:
    """Whether what was pressed stands under the question itself, and not under what was said about it."""
    query = visit.update.callback_query
    keyboard = getattr(query.message, "reply_markup", None) if query else None
    rows = keyboard.inline_keyboard if keyboard else ()
    return any(str(button.callback_data).startswith("go:aboutpoll:") for row in rows for button in row)


async def about(visit: Visit, argument: str) -> None:
    """What can change, what cannot, who decides, and by when people hear back."""
    poll, person = await polls.one(visit.tx, reaching.number(argument)), visit.sender.person
    if poll is None or person is None or not await _may_know(visit, poll, person.person_id):
        return visit.say(Say("poll-gone", buttons=(*screens.back(visit), screens.HELP)))
    zone, answer_days = visit.organisation.zone, visit.organisation.polls.answer_days
    if poll.state == "draft":
        poll = times.settled(poll, visit.now_ms, zone, answer_days)
    card = poll_card.about(poll, zone)
    visit.say(replace(card, buttons=(*screens.back(visit), screens.HELP)))


async def _may_know(visit: Visit, poll: Poll, person_id: int) -> bool:
    """Who was asked; before that, those who make it or check its words."""
    if await electors.is_asked(visit.tx, poll.poll_id, person_id) is not None or await may(visit, WRITE):
        return True
    roles = visit.sender.person.roles if visit.sender.person else frozenset()
    return poll.state in ("draft", "planned") and bool(roles)


async def open_one(visit: Visit, argument: str) -> None:
    """From /now: the question, as it stands for them. One that was held comes now, and not again."""
    poll = await showing.open_for(visit, reaching.number(argument))
    if poll is None:
        return
    if not await chats.let_go(visit.tx, poll.poll_id, visit.sender.chat_id, visit.now_ms):
        showing.say(visit, poll, await showing.theirs(visit, poll))


async def tell(visit: Visit, argument: str) -> None:
    """Whether what comes of it reaches them at once, or with their round-up."""
    number, _, way = argument.partition("-")
    poll, person = await showing.answered_open(visit, reaching.number(number)), visit.sender.person
    if poll is None or person is None:
        return
    if way not in ("on", "off"):
        return await _old(visit, poll)
    await electors.tell_at_once(visit.tx, poll.poll_id, person.person_id, way == "on")
    told = Say("poll-told", {"tell": int(way == "on")})
    visit.tell(told, alert=True)
    shown = await showing.theirs(visit, poll)
    if _is_the_question(visit):
        visit.change(shown)
    else:
        visit.say(replace(told, buttons=(*screens.back(visit), screens.HELP)))
    await showing.everywhere(visit, poll, shown)


async def _old(visit: Visit, poll: Poll) -> None:
    """A button that nobody drew for this question: what counts follows."""
    visit.tell(Say("old-button"))
    showing.say(visit, poll, await showing.theirs(visit, poll))


COMMANDS = (
    Command("vote", vote, capability=MEMBER, stays=True),
    Command("mark", mark, capability=MEMBER, stays=True),
    Command("aboutpoll", about, capability=MEMBER, stays=True),
    Command("openpoll", open_one, capability=MEMBER, stays=True),
    Command("tellme", tell, capability=MEMBER, stays=True),
)
