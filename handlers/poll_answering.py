"""Answering a poll: a press, what is recorded of it, and what is behind the question."""

from domain import poll_answers, poll_card
from domain.authority import MEMBER
from domain.poll import Poll
from domain.say import Say
from handlers import reaching, screens
from handlers.command import Command
from handlers.visit import Visit
from storage import electors, polls
from storage import poll_answers as answers


async def vote(visit: Visit, argument: str) -> None:
    """One press answers. What can be no answer to it changes nothing."""
    number, _, answer = argument.partition("-")
    poll = await _open_for(visit, reaching.number(number))
    if poll is None:
        return
    if not poll_answers.is_answer(poll.card, answer):
        return visit.tell(Say("old-button"))
    await take(visit, poll, answer)


async def take(visit: Visit, poll: Poll, answer: str) -> None:
    """It is theirs from now on; the message shows it, and the press is answered in words."""
    person = visit.sender.person
    assert person, "asked of members only"
    await answers.give(visit.tx, poll.poll_id, person.person_id, answer)
    said = poll_answers.said(poll.card, answer, person.locale)
    visit.tell(Say("poll-recorded", {"answer": said}), alert=True)
    visit.change(poll_card.asked(poll, person.locale, answer))


async def about(visit: Visit, argument: str) -> None:
    """What can change, what cannot, who decides, and by when people hear back."""
    poll = await polls.one(visit.tx, reaching.number(argument))
    if poll is None:
        return visit.say(Say("poll-gone", buttons=(*screens.back(visit), screens.HELP)))
    visit.say(poll_card.about(poll, visit.organisation.zone))


async def _open_for(visit: Visit, poll_id: int) -> Poll | None:
    """The poll, if it is open and this person was asked; where not, that is said."""
    poll, person = await polls.one(visit.tx, poll_id), visit.sender.person
    asked = await electors.is_asked(visit.tx, poll_id, person.person_id) if person else None
    if poll is None or (asked is None and poll.state != "draft"):
        key = "poll-gone"
    elif poll.state in ("draft", "planned"):
        key = "poll-only-a-look"
    elif poll.state != "open":
        key = "poll-over"
    else:
        return poll
    visit.tell(Say(key))
    visit.say(Say(key, buttons=(*screens.back(visit), screens.HELP)))
    return None


COMMANDS = (
    Command("vote", vote, capability=MEMBER, stays=True),
    Command("aboutpoll", about, capability=MEMBER, stays=True),
)
