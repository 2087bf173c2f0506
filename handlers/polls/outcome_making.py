"""Saying what came of a poll: asked after it closed, or added later; then the road of messages to many."""

from collections.abc import Mapping

from domain.authority import WRITE
from domain.forms import Standing, keep
from domain.loop.debt import Kind
from domain.many import message_form
from domain.many.message_form import ID
from domain.polls import outcome_form
from domain.polls.outcome import wrong_shown
from domain.polls.outcome_form import OUTCOME, POLL_ID
from domain.polls.poll import Poll
from domain.say import Button, Say, Value
from handlers import running, screens
from handlers.command import Asked, Command
from handlers.forums import agenda_answering
from handlers.loop import choosing
from handlers.many import confirming, reaching
from handlers.running import Endings, Keeper
from handlers.visit import Visit
from storage.loop import debts
from storage.many import messages
from storage.polls import contents, outcome_drafts, outcomes, polls


async def begin(visit: Visit, argument: str) -> None:
    """For this poll; without a number, for the one that is owed, or a list of those."""
    if not argument:
        return await choosing.which(visit, await debts.owed(visit.tx), NAMES, ACTS)
    poll, person = await polls.one(visit.tx, reaching.number(argument)), visit.sender.person
    assert person, "asked of coordinators only"
    if poll is None or poll.state != "closed":
        return visit.say(Say("outcome-not-now", buttons=screens.to_team(visit)))
    draft = await outcome_drafts.draft_by(visit.tx, poll.poll_id, person.person_id)
    if draft:
        return await go_on(visit, draft.outcome_id)
    filled = outcome_form.beginning(poll, await _said(visit, poll), await _wrong(visit, poll.poll_id))
    await running.ask(visit, running.begun(visit, OUTCOME, filled))


async def go_on(visit: Visit, outcome_id: int) -> None:
    """A draft again, at its check."""
    draft = await outcomes.one(visit.tx, outcome_id)
    if draft:
        answers = outcome_form.as_answers(draft, await _wrong(visit, draft.poll_id))
        await running.ask(visit, message_form.at_check(running.begun(visit, OUTCOME, answers)))


async def _said(visit: Visit, poll: Poll) -> str:
    """What people said, in the sentence that was published; the question where there is none.

    Nothing where it says only that no numbers are shown: people have not said that.
    """
    results = await contents.content(visit.tx, "results", poll.poll_id)
    sentence = results.made.usual.values.get("sentence") if results and results.made else None
    if not isinstance(sentence, tuple) or not sentence:
        return poll.card.question
    if sentence[0].text == "results-hidden":
        return ""
    return visit.texts.text(Say(sentence[0].text, dict(sentence[0].values)), visit.sender.locale)


async def _wrong(visit: Visit, poll_id: int) -> bool:
    return wrong_shown(await polls.published(visit.tx, poll_id))


async def _keep(visit: Visit, at: Standing) -> Standing:
    """As a draft of its own, once there is something to keep."""
    person, outcome_id = visit.sender.person, _number(at, ID)
    before = await messages.one(visit.tx, outcome_id) if outcome_id else None
    poll = await polls.one(visit.tx, _number(at, POLL_ID))
    fits = before is None or before.state == "draft"
    if person is None or poll is None or not fits or not at.answers.get("outcome_did"):
        return at
    draft = outcome_form.of_answers(at.answers, person.person_id)
    outcome_id = await outcome_drafts.save(visit.tx, poll, draft, visit.now_ms)
    return keep(at, at.place, {ID: (str(outcome_id),)}, revision=at.conversation.revision)


async def _values(visit: Visit, at: Standing) -> dict[str, Value]:
    """The question, and whether a day is promised."""
    poll = await polls.one(visit.tx, _number(at, POLL_ID))
    promised = int(at.answers.get("outcome_did") == ("will",))
    return {"question": poll.card.question if poll else "", "promised": promised}


async def _buttons(visit: Visit, at: Standing) -> tuple[Button, ...]:
    return ()


def _number(at: Standing, name: str) -> int:
    return int(next(iter(at.answers.get(name, ())), "0"))


async def _made(visit: Visit, at: Standing) -> None:
    by = outcome_form.of_answers(at.answers, 0).by
    if over := outcome_form.over(by, visit.now_ms, visit.organisation):
        return await running.ask(visit, running.begun(visit, OUTCOME, at.answers, change="outcome_by"), over)
    written = await messages.one(visit.tx, _number(at, ID))
    if written:
        await confirming.show(visit, written)


async def _left(visit: Visit, at: Standing) -> None:
    """It stays among the drafts."""
    visit.sender.conversation = None
    kept = Say("draft-kept", buttons=screens.to_team(visit))
    visit.say(kept if _number(at, ID) else screens.home(visit))


NAMES: Mapping[Kind, str] = {"poll": "outcome", "meeting": "faanswer"}
ACTS: Mapping[Kind, Asked] = {"poll": begin, "meeting": agenda_answering.begin}

running.KEEPERS |= {OUTCOME.name: Keeper(_keep, _values, _buttons)}

ENDINGS: Endings = {
    ("outcome", "finished"): _made,
    ("outcome", "left"): _left,
    ("outcome", "later"): _left,
}

COMMANDS = (
    Command("outcome", begin, slashes=("outcome",), labels={"say-outcome": ""}, capability=WRITE, open=True),
)
