"""Writing a message to many: the words, when it goes, whom it is for; kept as a draft at every step."""

from dataclasses import replace

from domain.answering import file_sent as file_taken
from domain.authority import WRITE
from domain.forms import Standing, keep
from domain.many import audience, message, message_form
from domain.many.audience import Audience
from domain.many.message import Message
from domain.many.message_form import AUDIENCE, ID, MESSAGE, as_answers, of_answers
from domain.say import Button, Say, Value
from domain.wording import telegram_length
from handlers import running, screens
from handlers.command import Command, go
from handlers.forums import agenda_answering
from handlers.gate import may
from handlers.many import confirming, groups, reaching, saying_yes
from handlers.polls import making as poll_making
from handlers.polls import outcome_making
from handlers.running import Endings, Keeper
from handlers.visit import Visit
from storage.many import messages
from storage.polls import drafts as poll_drafts
from storage.polls import polls

MEGABYTE = 1024 * 1024
LARGEST = 20 * MEGABYTE
"""What is larger takes long to come on a poor connection, and much of somebody's data."""


async def write(visit: Visit, argument: str) -> None:
    """A new one. What was begun before stays among the drafts."""
    await running.ask(visit, running.begun(visit, MESSAGE, {"when": (message.NOW,)}))


async def go_on(visit: Visit, argument: str) -> None:
    """A draft again, at its check."""
    await saying_yes.call_back(visit, argument)
    draft = await confirming.draft_of(visit, argument)
    if draft and draft.shows == "outcome":
        await outcome_making.go_on(visit, draft.message_id)
    elif draft and draft.tells == "answers":
        await agenda_answering.begin(visit, str(draft.meeting_id))
    elif draft and draft.poll_id:
        await poll_making.go_on(visit, draft.poll_id)
    elif draft:
        await running.ask(visit, message_form.at_check(running.begun(visit, MESSAGE, as_answers(draft))))


async def copy(visit: Visit, argument: str) -> None:
    """A new draft like a message that has gone out, to send again or to put something right."""
    person, written = visit.sender.person, await messages.of_broadcast(visit.tx, reaching.number(argument))
    if person is None or written is None:
        return visit.say(Say("message-gone", buttons=screens.to_team(visit)))
    if written.shows == "outcome":
        return await outcome_making.begin(visit, str(written.poll_id))
    if written.tells == "answers":
        return await agenda_answering.begin(visit, str(written.meeting_id))
    if written.poll_id:
        return await poll_making.copy(visit, str(written.poll_id))
    again = replace(
        written, message_id=0, written_by=person.person_id, plan=message.NOW, kind="message", about_ms=None
    )
    message_id = await messages.save(visit.tx, again, visit.now_ms)
    await go_on(visit, str(message_id))


async def to_whom(visit: Visit, argument: str) -> None:
    draft = await confirming.draft_of(visit, argument)
    if draft and not draft.can_be_aimed:
        await confirming.show(visit, draft)
    elif draft:
        await running.ask(visit, running.begun(visit, AUDIENCE, as_answers(draft)))


async def _keep(visit: Visit, at: Standing) -> Standing:
    """As a draft of its own, so that it outlives this conversation."""
    person, message_id = visit.sender.person, _id(at)
    before = await messages.one(visit.tx, message_id) if message_id else None
    fits = before is None or before.state == "draft"
    if person is None or not fits or not (at.answers.get("text") or before):
        return at
    draft = of_answers(at.answers, person.person_id, before)
    poll = await polls.one(visit.tx, draft.poll_id) if draft.poll_id else None
    if poll:
        await poll_drafts.save(visit.tx, replace(poll, audience=draft.audience), visit.now_ms)
        return at
    message_id = await messages.save(visit.tx, draft, visit.now_ms)
    text = {"text": (draft.content.words,)} if at.answers.get("text") else {}
    ready = {"when": (message.NOW,)} if draft.plan == message.NOW and at.answers.get("when") else {}
    return keep(at, at.place, {ID: (str(message_id),), **text, **ready}, revision=at.conversation.revision)


async def _values(visit: Visit, at: Standing) -> dict[str, Value]:
    """How many it reaches, and what of it a lock screen would give away."""
    draft = await _draft(visit, at)
    telling = message.telling(draft.content, "en", visit.organisation) if draft else None
    whom = draft.audience if draft else Audience()
    reach = await reaching.reach_of(visit, whom)
    values = reaching.whom(visit, whom)
    return {**audience.reach_values(reach), "telling": (telling or "").rstrip("*"), **values}


async def _message_buttons(visit: Visit, at: Standing) -> tuple[Button, ...]:
    draft = await _draft(visit, at)
    return (go("to-whom", "towhom", str(_id(at))),) if draft and draft.can_be_aimed else ()


async def _draft(visit: Visit, at: Standing) -> Message | None:
    return await messages.one(visit.tx, _id(at)) if _id(at) else None


def _id(at: Standing) -> int:
    return int(next(iter(at.answers.get(ID, ())), "0"))


async def _written(visit: Visit, at: Standing) -> None:
    draft = await _draft(visit, at)
    if draft:
        await confirming.show(visit, draft)


async def _whom_said(visit: Visit, at: Standing) -> None:
    await go_on(visit, str(_id(at)))


async def _left(visit: Visit, at: Standing) -> None:
    """It stays among the drafts."""
    if _id(at):
        visit.sender.conversation = None
        visit.say(Say("draft-kept", buttons=screens.to_team(visit)))
    else:
        visit.sender.conversation = None
        visit.say(screens.home(visit))


async def file_sent(visit: Visit) -> bool:
    """A picture or document for the message they are writing; False when none is asked for here.

    Its name is shown by people's phones, so it must give nothing away; a picture has none.
    """
    sent, at = visit.update.message, running.standing(visit) if running.awake(visit) else None
    if sent is None or at is None or not (at.question and at.question.takes_file):
        return False
    if not await may(visit, WRITE):
        return False
    wordings = (" ".join(at.answers.get(name, ())) for name in ("text", "plain"))
    if max(map(telegram_length, wordings)) > message.LONGEST_WITH_FILE:
        return _file_refused(visit, Say("again-file-words", {"limit": message.LONGEST_WITH_FILE}))
    if sent.photo:
        return await _take_file(visit, at, "photo", sent.photo[-1].file_id)
    if sent.document is None:
        return _file_refused(visit, Say("again-file"))
    if (sent.document.file_size or 0) > LARGEST:
        return _file_refused(visit, Say("again-file-large", {"megabytes": LARGEST // MEGABYTE}))
    word = message_form.telling_file_name(sent.document.file_name or "", visit.organisation)
    if word:
        return _file_refused(visit, Say("again-file-name", {"word": word.rstrip("*")}))
    return await _take_file(visit, at, "document", sent.document.file_id)


async def _take_file(visit: Visit, at: Standing, kind: str, file_id: str) -> bool:
    result = file_taken(at, kind, file_id)
    if result:
        await running.follow(visit, result, ENDINGS)
    return result is not None


def _file_refused(visit: Visit, say: Say) -> bool:
    visit.say(replace(say, buttons=(go("carry-on", "on"), screens.HELP)))
    return True


running.KEEPERS |= {
    MESSAGE.name: Keeper(_keep, _values, _message_buttons),
    AUDIENCE.name: Keeper(_keep, _values, groups.buttons),
}

ENDINGS: Endings = {
    ("message", "finished"): _written,
    ("message", "left"): _left,
    ("message", "later"): _left,
    ("audience", "finished"): _whom_said,
    ("audience", "left"): _whom_said,
    ("audience", "later"): _left,
}

COMMANDS = (
    Command("write", write, slashes=("write",), labels={"write-message": ""}, capability=WRITE, open=True),
    Command("draft", go_on, capability=WRITE),
    Command("copythis", copy, capability=WRITE),
    Command("towhom", to_whom, labels={"to-whom": ""}, capability=WRITE),
)
