"""What people make of an outcome: does it answer, and was it done to, for or with them. Tapped or typed."""

from domain.authority import MEMBER
from domain.loop import page as loop
from domain.many.message import Message
from domain.notes import started
from domain.polls import outcome as rules
from domain.polls.ladder import FELT
from domain.polls.outcome import ANSWERS, Outcome
from domain.polls.poll import Poll
from domain.say import Say
from domain.typed import means
from handlers import screens
from handlers.command import Command
from handlers.many import reaching
from handlers.visit import Visit
from storage import sent_messages
from storage.polls import electors, outcome_heard, outcomes, polls

ABOUT = "outcome "
"""What messages that ask it are about, before the outcome's number."""
RECENT_MS = 12 * 3600 * 1000


def about(outcome_id: int) -> str:
    return f"{ABOUT}{outcome_id}"


async def answers(visit: Visit, argument: str) -> None:
    """Does this answer it? The second question follows on the same message."""
    number, _, said = argument.partition("-")
    found = await _open(visit, reaching.number(number))
    if found is None:
        return
    if said not in ANSWERS:
        return visit.tell(Say("old-button"))
    answer = next(name for name in ANSWERS if name == said)
    await outcome_heard.answer(visit.tx, found[1].outcome_id, _person_id(visit), answer)
    await _show(visit, *found)


async def felt(visit: Visit, argument: str) -> None:
    """Was this done to us, for us, or with us?"""
    number, _, said = argument.partition("-")
    found = await _open(visit, reaching.number(number))
    if found is None:
        return
    before, _ = await outcome_heard.says(visit.tx, found[1].outcome_id, _person_id(visit))
    if said not in FELT or before is None:
        return visit.tell(Say("old-button"))
    how = next(name for name in FELT if name == said)
    await outcome_heard.feel(visit.tx, found[1].outcome_id, _person_id(visit), how)
    await _show(visit, *found)


async def typed(visit: Visit) -> bool:
    """The words of one of its buttons, while it is the last thing asked here; in reply to another, not."""
    outcome_id = await _at(visit)
    if outcome_id is None or visit.sender.person is None:
        return False
    before, after = await outcome_heard.says(visit.tx, outcome_id, _person_id(visit))
    name, act, names = ("outcome", answers, ANSWERS) if before is None else ("felt", felt, FELT)
    said = next((each for each in names if means(visit.text, f"{name}-{each}", visit.words)), None)
    if after is not None or said is None:
        return False
    await act(visit, f"{outcome_id}-{said}")
    return True


def about_of(written: Message) -> str | None:
    """What such a message is about, so that what is typed at it finds it; None for other messages."""
    return about(written.message_id) if written.shows == "outcome" else None


async def of_message(visit: Visit, written: Message | None) -> Say | None:
    """What such a message shows this person, with what they have said; None for other messages."""
    if written is None or written.shows != "outcome":
        return None
    outcome = await outcomes.one(visit.tx, written.message_id)
    poll = await polls.one(visit.tx, outcome.poll_id) if outcome else None
    return await theirs(visit, poll, outcome) if poll and outcome else None


async def theirs(visit: Visit, poll: Poll, outcome: Outcome) -> Say:
    """With its questions, where this person was asked and they are not counted yet."""
    asked = await electors.is_asked(visit.tx, poll.poll_id, _person_id(visit))
    if asked is None or outcome.heard:
        return loop.read(poll, outcome)
    said = await outcome_heard.says(visit.tx, outcome.outcome_id, _person_id(visit))
    return started(rules.said(poll, outcome, *said))


async def _at(visit: Visit) -> int | None:
    last = await sent_messages.last(visit.tx, visit.sender.chat_id)
    if last is None or not last[0].startswith(ABOUT) or visit.now_ms - last[1] > RECENT_MS:
        return None
    sent, there = visit.update.message, await sent_messages.newest(visit.tx, visit.sender.chat_id, last[0])
    if sent and sent.reply_to_message and (there is None or sent.reply_to_message.message_id != there[0]):
        return None
    return reaching.number(last[0].removeprefix(ABOUT))


async def _show(visit: Visit, poll: Poll, outcome: Outcome) -> None:
    said = await outcome_heard.says(visit.tx, outcome.outcome_id, _person_id(visit))
    visit.tell(Say("outcome-thanks"))
    say = started(rules.said(poll, outcome, *said))
    if visit.update.callback_query:
        visit.change(say)
    else:
        visit.say(say, about=about(outcome.outcome_id))


async def _open(visit: Visit, outcome_id: int) -> tuple[Poll, Outcome] | None:
    """If it was told, this person was asked, and it is not counted yet; where not, that is said."""
    outcome = await outcomes.one(visit.tx, outcome_id)
    poll = await polls.one(visit.tx, outcome.poll_id) if outcome else None
    asked = await electors.is_asked(visit.tx, poll.poll_id, _person_id(visit)) if poll else None
    if poll is None or outcome is None or (asked is None and outcome.state != "draft"):
        key = "outcome-gone"
    elif outcome.state == "draft":
        key = "poll-only-a-look"
    elif outcome.state != "told":
        key = "outcome-gone"
    elif outcome.heard:
        key = "outcome-counted"
    else:
        return poll, outcome
    visit.tell(Say(key))
    visit.say(Say(key, buttons=(*screens.back(visit), screens.HELP)))
    return None


def _person_id(visit: Visit) -> int:
    person = visit.sender.person
    assert person, "asked of members only"
    return person.person_id


COMMANDS = (
    Command("answersit", answers, capability=MEMBER, stays=True),
    Command("felt", felt, capability=MEMBER, stays=True),
)
