"""Making a poll: what is asked, and the check at which everything else stands filled in."""

from domain import audience, message_form, poll_form
from domain.authority import WRITE
from domain.forms import Standing, keep
from domain.poll import Poll
from domain.poll_form import ID, POLL, as_answers, of_answers
from domain.say import Button, Say, Value
from handlers import confirming, reaching, running, screens
from handlers.command import Command, go
from handlers.running import Endings, Keeper
from handlers.visit import Visit
from storage import messages, poll_drafts, polls


async def make(visit: Visit, argument: str) -> None:
    """A new one. "/poll Question? | option | option" goes on at the first line that is missing."""
    if not argument:
        return await running.ask(visit, running.begun(visit, POLL, poll_form.AS_USUAL))
    answers = {**poll_form.AS_USUAL, **poll_form.from_one_line(argument)}
    missing = "poll_question" if not answers["poll_question"] else "poll_can"
    await running.ask(visit, running.begun(visit, POLL, answers, change=missing))


async def go_on(visit: Visit, poll_id: int) -> None:
    """A draft again, at its check."""
    draft = await polls.one(visit.tx, poll_id)
    if draft:
        await running.ask(visit, message_form.at_check(running.begun(visit, POLL, as_answers(draft))))


async def _keep(visit: Visit, at: Standing) -> Standing:
    """As a draft of its own, so that it outlives this conversation."""
    person, poll_id = visit.sender.person, _id(at)
    before = await polls.one(visit.tx, poll_id) if poll_id else None
    fits = before is None or before.state == "draft"
    if person is None or not fits or not at.answers.get("poll_question"):
        return at
    poll_id = await poll_drafts.save(visit.tx, of_answers(at.answers, person.person_id, before), visit.now_ms)
    return keep(at, at.place, {ID: (str(poll_id),)}, revision=at.conversation.revision)


async def _values(visit: Visit, at: Standing) -> dict[str, Value]:
    """How many it reaches, and when it closes and is answered."""
    draft = await _draft(visit, at)
    if draft is None:
        return {}
    reach = await reaching.reach_of(visit, draft.audience)
    times = poll_form.check_values(draft, visit.now_ms, visit.organisation)
    return {**audience.reach_values(reach), **reaching.whom(visit, draft.audience), **times}


async def _buttons(visit: Visit, at: Standing) -> tuple[Button, ...]:
    return (go("to-whom", "towhom", str(_id(at))),) if _id(at) else ()


async def _draft(visit: Visit, at: Standing) -> Poll | None:
    return await polls.one(visit.tx, _id(at)) if _id(at) else None


def _id(at: Standing) -> int:
    return int(next(iter(at.answers.get(ID, ())), "0"))


async def _made(visit: Visit, at: Standing) -> None:
    written = await messages.one(visit.tx, _id(at))
    if written:
        await confirming.show(visit, written)


async def _left(visit: Visit, at: Standing) -> None:
    """It stays among the drafts."""
    visit.sender.conversation = None
    visit.say(Say("draft-kept", buttons=screens.to_team(visit)) if _id(at) else screens.home(visit))


running.KEEPERS |= {POLL.name: Keeper(_keep, _values, _buttons)}

ENDINGS: Endings = {
    ("poll", "finished"): _made,
    ("poll", "left"): _left,
    ("poll", "later"): _left,
}

COMMANDS = (
    Command("poll", make, slashes=("new", "poll"), labels={"ask-people": ""}, capability=WRITE, open=True),
)
