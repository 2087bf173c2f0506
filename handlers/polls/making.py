"""Making a poll: what is asked, and the check at which everything else stands filled in."""

from dataclasses import replace

from domain.authority import WRITE
from domain.forms import Form, Standing, keep
from domain.many import audience, message_form
from domain.many.audience import Audience
from domain.many.message import Message
from domain.person import Answers
from domain.polls import form as poll_form
from domain.polls import ladder, repeats, rules
from domain.polls import line as poll_line
from domain.polls import more as poll_more
from domain.polls.form import ID, POLL, as_answers, of_answers
from domain.polls.more import POLL_MORE
from domain.polls.poll import Poll
from domain.readable import BUTTON as CHECK_THE_WORDS
from domain.say import Button, Say, Value
from handlers import asked, running, screens
from handlers.command import Command, go
from handlers.many import confirming, reaching
from handlers.polls import sheet_rounds
from handlers.running import Endings, Keeper
from handlers.visit import Visit
from storage import people
from storage.many import messages
from storage.polls import drafts, polls


async def make(visit: Visit, argument: str) -> None:
    """A new one. "/poll Question? | option | option" goes on at the first line that is missing."""
    usual = await _usual(visit)
    if not argument:
        return await running.ask(visit, running.begun(visit, POLL, usual))
    line = poll_line.read(argument, visit.words)
    at = running.begun(visit, POLL, {**usual, **line.answers}, change=line.missing)
    await running.ask(visit, at, line.wrong)


async def on_one_line(visit: Visit) -> bool:
    """Whether they typed all of it where the kind of a new one was asked: then it is as after "/poll"."""
    if "|" not in visit.text:
        return False
    at = running.standing(visit)
    if at is None or at.question is not poll_form.KIND or _id(at):
        return False
    await make(visit, visit.text)
    return True


async def go_on(visit: Visit, poll_id: int) -> None:
    """A draft again, at its check."""
    draft = await polls.one(visit.tx, poll_id)
    if draft and not await sheet_rounds.instead_of_changing(visit, draft):
        await running.ask(visit, message_form.at_check(running.begun(visit, POLL, as_answers(draft))))


async def more(visit: Visit, argument: str) -> None:
    """What is rarely changed."""
    draft = await draft_of(visit, argument)
    if draft:
        await running.ask(visit, running.begun(visit, POLL_MORE, poll_more.as_answers(draft)))


async def change(visit: Visit, argument: str) -> None:
    """One question of it again, from where its answer does not do."""
    number, _, name = argument.partition("-")
    draft = await draft_of(visit, number)
    if draft is None:
        return
    form: Form = POLL_MORE if POLL_MORE.question(name) else POLL
    at = running.begun(visit, form, poll_more.as_answers(draft))
    if form.question(name) in at.asked():
        return await running.ask(visit, running.begun(visit, form, at.answers, change=name))
    await go_on(visit, draft.poll_id)


async def copy(visit: Visit, argument: str) -> None:
    """A new draft like a poll that there is, whether asked already or a draft itself."""
    person, poll = visit.sender.person, await polls.one(visit.tx, reaching.number(argument))
    others = poll and person and poll.state == "draft" and poll.written_by != person.person_id
    if person is None or poll is None or others:
        return visit.say(Say("poll-gone", buttons=screens.to_team(visit)))
    again = replace(repeats.like(poll), written_by=person.person_id)
    await go_on(visit, await drafts.save(visit.tx, again, visit.now_ms))


async def draft_of(visit: Visit, argument: str) -> Poll | None:
    """One's own draft by its number; where there is none, that is said."""
    written: Message | None = await confirming.draft_of(visit, argument)
    draft = await polls.one(visit.tx, written.message_id) if written else None
    return None if draft and await sheet_rounds.instead_of_changing(visit, draft) else draft


async def higher(visit: Visit, argument: str) -> None:
    """How to go higher on the ladder."""
    draft = await draft_of(visit, argument)
    if draft:
        ways = (go("change-it", "draft", argument), screens.HELP)
        asked.show(visit, replace(ladder.higher(draft), buttons=ways), asked.LIST)


async def _usual(visit: Visit) -> Answers:
    """What stands filled in; who decides as last time."""
    person = visit.sender.person
    last = await polls.last_by(visit.tx, person.person_id) if person else None
    return {**poll_form.AS_USUAL, **({"poll_decides": (last.card.decides,)} if last else {})}


async def own_areas(visit: Visit) -> Audience:
    """The coordinator's own; everybody where they have none."""
    person = visit.sender.person
    known = await people.profile(visit.tx, person.person_id) if person else {}
    alone = {choice.key for choice in visit.organisation.areas_alone}
    return Audience(areas=tuple(area for area in known.get("areas", ()) if area not in alone))


async def _keep(visit: Visit, at: Standing) -> Standing:
    """As a draft of its own, so that it outlives this conversation."""
    person, before = visit.sender.person, await _draft(visit, at)
    fits = before is None or before.state == "draft"
    if person is None or not fits or not at.answers.get("poll_question"):
        return at
    draft = of_answers(at.answers, person.person_id, before)
    if before is None:
        draft = replace(draft, audience=await own_areas(visit))
    poll_id = await drafts.save(visit.tx, draft, visit.now_ms)
    return keep(at, at.place, {ID: (str(poll_id),)}, revision=at.conversation.revision)


async def _keep_more(visit: Visit, at: Standing) -> Standing:
    draft = await _draft(visit, at)
    if draft and draft.state == "draft":
        await drafts.save(visit.tx, poll_more.of_answers(at.answers, draft), visit.now_ms)
    return at


async def _values(visit: Visit, at: Standing) -> dict[str, Value]:
    """How many it reaches, when it closes and is answered, and where it stands on the ladder."""
    draft = await _draft(visit, at)
    if draft is None:
        return {}
    reach = await reaching.reach_of(visit, draft.audience)
    times = poll_form.check_values(draft, visit.now_ms, visit.organisation)
    rung = ladder.rung(draft)
    return {
        **audience.reach_values(reach),
        **reaching.whom(visit, draft.audience),
        **times,
        "rung": rung,
        "rung_name": ladder.name(rung),
        "hides": rules.hides(draft, reach.people),
        "sheet": int(draft.card.kind == "blank"),
        "pen": draft.pen,
        "short": int(bool(draft.card.plain_question)),
        "repeats": draft.repeats,
        "by": draft.breakdown,
    }


async def _buttons(visit: Visit, at: Standing) -> tuple[Button, ...]:
    tag = str(_id(at))
    if not _id(at):
        return ()
    return (
        go("to-whom", "towhom", tag),
        go("poll-more", "pollmore", tag),
        go(CHECK_THE_WORDS, "checkwords", tag),
        go("go-higher", "gohigher", tag),
    )


def _offers(at: Standing) -> tuple[Button, ...]:
    """At the very beginning."""
    return () if _id(at) or at.question is not poll_form.KIND else (go("ready-made", "readymade"),)


async def _buttons_more(visit: Visit, at: Standing) -> tuple[Button, ...]:
    return (go("ask-like-it", "pollcopy", str(_id(at))),)


async def _no_values(visit: Visit, at: Standing) -> dict[str, Value]:
    return {}


async def _draft(visit: Visit, at: Standing) -> Poll | None:
    return await polls.one(visit.tx, _id(at)) if _id(at) else None


def _id(at: Standing) -> int:
    return int(next(iter(at.answers.get(ID, ())), "0"))


async def _made(visit: Visit, at: Standing) -> None:
    written = await messages.one(visit.tx, _id(at))
    if written:
        await confirming.show(visit, written)


async def _more_said(visit: Visit, at: Standing) -> None:
    await go_on(visit, _id(at))


async def _left(visit: Visit, at: Standing) -> None:
    """It stays among the drafts."""
    visit.sender.conversation = None
    visit.say(Say("draft-kept", buttons=screens.to_team(visit)) if _id(at) else screens.home(visit))


running.KEEPERS |= {
    POLL.name: Keeper(_keep, _values, _buttons, _offers),
    POLL_MORE.name: Keeper(_keep_more, _no_values, _buttons_more),
}

ENDINGS: Endings = {
    ("poll", "finished"): _made,
    ("poll", "left"): _left,
    ("poll", "later"): _left,
    ("pollmore", "finished"): _more_said,
    ("pollmore", "left"): _more_said,
    ("pollmore", "later"): _left,
}

COMMANDS = (
    Command("poll", make, slashes=("new", "poll"), labels={"ask-people": ""}, capability=WRITE, open=True),
    Command("pollmore", more, capability=WRITE),
    Command("pollchange", change, capability=WRITE),
    Command("pollcopy", copy, capability=WRITE),
    Command("gohigher", higher, capability=WRITE),
)
