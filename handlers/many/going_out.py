"""A message to many on its way: how it stands; stopping, pausing, finishing, taking back, correcting."""

from domain.authority import WRITE, authorise
from domain.many import message
from domain.many.broadcast import ACTS, MAY, Act, State, opening
from domain.own_words import fault, tidied
from domain.say import Button, Say, Value
from domain.typed import means
from domain.wording import telegram_length
from handlers import asked, screens
from handlers.command import Command, go
from handlers.many import reaching, standing
from handlers.polls import going as poll_going
from handlers.polls import standing as poll_standing
from handlers.visit import Visit
from storage import sent_messages
from storage.many import broadcasts, changes, messages
from storage.many.broadcasts import Broadcast
from storage.polls import polls, rounds
from storage.team import audit

MOST = 8
WAYS = (go("write-message", "write"), go("calendar", "calendar"), go("sort-ideas", "ideas"))
CORRECT, TAKE_BACK = "correcting", "takingback"

MOVES: dict[Act, tuple[tuple[State, ...], State]] = {
    "stopthis": (("waiting", "late"), "stopped"),
    "gonow": (("late",), "sending"),
    "pausethis": (("sending",), "paused"),
    "onwith": (("paused",), "sending"),
    "finishthis": (("sending", "paused"), "finishing"),
    "retrythis": (("sent",), "sending"),
}
"""From which states each leads where. Taking back and correcting are asked about first."""

NOTED = {
    "stopthis": "message stopped",
    "gonow": "late message sent",
    "pausethis": "message paused",
    "onwith": "message gone on with",
    "finishthis": "message finished early",
    "retrythis": "message tried again",
}


async def overview(visit: Visit, argument: str) -> None:
    """One's drafts, and what goes next or went last."""
    person = visit.sender.person
    assert person, "asked of coordinators only"
    kept = await messages.drafts(visit.tx, person.person_id)
    drafts = [_row(draft.state, draft, f"go:draft:{draft.message_id}") for draft in kept]
    rows = []
    for one in await broadcasts.newest(visit.tx, MOST):
        if written := await messages.one(visit.tx, one.message_id):
            rows.append(_row(one.state, written, f"go:broadcast:{one.broadcast_id}"))
    values: dict[str, Value] = {"drafts": len(drafts), "others": len(rows)}
    others = (way for way in screens.to_team(visit) if way.label != "messages-list")
    asked.offer(visit, Say("messages-page", values, (*drafts, *rows, *WAYS, *others, screens.HELP)))


async def one(visit: Visit, argument: str) -> None:
    """How it stands; the message goes on showing it."""
    found = await _found(visit, argument)
    if found:
        await _show(visit, found)


async def _show(visit: Visit, found: Broadcast) -> None:
    """Where its newest showing was pressed, that one changes: an older one beside it would be wrong."""
    about = standing.about(found.broadcast_id)
    say = await standing.now(visit.tx, found.broadcast_id, visit.organisation)
    newest = await sent_messages.newest(visit.tx, visit.sender.chat_id, about)
    query = visit.update.callback_query
    pressed = query.message.message_id if query and query.message else None
    if say and newest and newest[0] == pressed:
        visit.change(say)
    elif say:
        visit.say(say, about=about)


async def meant(visit: Visit) -> tuple[str, str] | None:
    """What they typed that stands beneath a message on its way: where several may be meant, the list."""
    act = next((act for act in ACTS if means(visit.text, f"act-{act}", visit.words)), None)
    if act is None or not authorise(visit.sender.person, WRITE, visit.chat_type):
        return None
    fits = [found for found in await broadcasts.newest(visit.tx, MOST) if _may(found, act)]
    return (act, str(fits[0].broadcast_id)) if len(fits) == 1 else ("messages", "")


def _act(act: Act) -> Command:
    async def heard(visit: Visit, argument: str) -> None:
        found = await _found(visit, argument)
        if found is None:
            return
        before, after = MOVES[act]
        if not await broadcasts.move(visit.tx, found.broadcast_id, before, after, visit.now_ms):
            visit.tell(Say("old-button"))
        else:
            await _done(visit, found, act)
        await _show(visit, found)

    return Command(act, heard, capability=WRITE)


async def _done(visit: Visit, found: Broadcast, act: Act) -> None:
    person = visit.sender.person
    await audit.note(visit.tx, visit.now_ms, NOTED[act], person.person_id if person else None)
    if act == "gonow":
        await broadcasts.finish_earlier(visit.tx, found)
    if act == "retrythis":
        await changes.try_again(visit.tx, found.broadcast_id, broadcasts.SAYS, visit.now_ms)
    if act == "stopthis" and message.repeats(found.plan) is None:
        await messages.move(visit.tx, found.message_id, "planned", "draft", visit.now_ms, 0)
        stopped = await polls.one(visit.tx, found.message_id)
        if stopped and await polls.move(visit.tx, found.message_id, ("planned",), "draft", visit.now_ms):
            await rounds.unpublish(visit.tx, stopped, visit.now_ms)


async def take_back(visit: Visit, argument: str) -> None:
    """The last question: how many it would be taken from."""
    found = await _found(visit, argument)
    if found is None or not _may(found, "takeback"):
        return await one(visit, argument)
    number, tag = asked.number(visit), str(found.broadcast_id)
    buttons = (go("take-it-back", "takenow", number), go("leave-it", "broadcast", tag), screens.HELP)
    values = {
        **await standing.who_has_it(visit.tx, found),
        "again": await standing.again(visit.tx, found, visit.organisation),
    }
    asked.show(visit, Say("message-take-back", values, buttons), TAKE_BACK, broadcast=(tag,))


async def take_now(visit: Visit, revision: str) -> None:
    found = await _asked_about(visit, TAKE_BACK, revision)
    if found is None:
        return
    before: tuple[State, ...] = ("sending", "paused", "finishing", "sent")
    if await broadcasts.move(visit.tx, found.broadcast_id, before, "taking back", visit.now_ms):
        person = visit.sender.person
        await audit.note(visit.tx, visit.now_ms, "message taken back", person.person_id if person else None)
        await poll_going.taken_back(visit, found)
    await _show(visit, found)


async def correct(visit: Visit, argument: str) -> None:
    """Ask for the new words."""
    found = await _found(visit, argument)
    if found is None or "correct" not in MAY[found.state]:
        return await one(visit, argument)
    if await _was_approved(visit, found):
        ways = (go("leave-it", "broadcast", argument), screens.HELP)
        return visit.say(Say("message-correct-approved", buttons=ways))
    if poll_going.is_made(found):
        return visit.say(poll_going.nothing_to_correct(found))
    _ask_words(visit, poll_going.asks_for(found), str(found.broadcast_id))


def _ask_words(visit: Visit, say: Say, tag: str) -> None:
    ways = (go("leave-it", "broadcast", tag), screens.HELP)
    asked.show(visit, Say(say.key, say.values, ways), CORRECT, broadcast=(tag,))


async def reworded(visit: Visit) -> None:
    """They typed them: shown as they will be, and a last question."""
    (tag,) = asked.kept(visit, "broadcast")
    found = await broadcasts.one(visit.tx, reaching.number(tag))
    written = await messages.one(visit.tx, found.message_id) if found else None
    if found is None or written is None:
        asked.end(visit)
        return visit.say(Say("message-gone", buttons=screens.to_team(visit)))
    words, most = tidied(visit.text), poll_going.longest(written)
    long = Say("again-long", {"limit": most, "length": telegram_length(words)})
    if wrong := fault(words, most) or (long if telegram_length(words) > most else None):
        return _ask_words(visit, wrong, tag)
    content = await poll_going.with_words(visit, written, words)
    visit.say(message.shown(content, visit.sender.locale, message.of_broadcast(found.broadcast_id)))
    number = asked.number(visit)
    buttons = (go("correct-it", "correctnow", number), go("leave-it", "broadcast", tag), screens.HELP)
    values = {**await standing.who_has_it(visit.tx, found), "plain": int(bool(written.content.plain_words))}
    asked.show(
        visit, Say("message-correct-sure", values, buttons), "correctsure", broadcast=(tag,), words=(words,)
    )


async def correct_now(visit: Visit, revision: str) -> None:
    """In place: in what has arrived, and in what still goes out. Short plain words of its own are gone."""
    words = asked.kept(visit, "words")
    found = await _asked_about(visit, "correctsure", revision)
    if found is None or not words or "correct" not in MAY[found.state] or await _was_approved(visit, found):
        return
    person = visit.sender.person
    await poll_going.reword(visit, found, words[0])
    await audit.note(visit.tx, visit.now_ms, "message corrected", person.person_id if person else None)
    if found.state != "waiting":
        await broadcasts.correct(visit.tx, found.broadcast_id, 0)
        await broadcasts.move(visit.tx, found.broadcast_id, ("sent",), "sending", visit.now_ms)
    await _show(visit, found)


async def _asked_about(visit: Visit, topic: str, revision: str) -> Broadcast | None:
    """What the last question was about, if this is the answer to it."""
    if not (revision and asked.at(visit, topic, revision)):
        visit.tell(Say("old-button"))
        visit.say(screens.home(visit))
        return None
    (tag,) = asked.kept(visit, "broadcast")
    asked.end(visit)
    return await _found(visit, tag)


async def _found(visit: Visit, argument: str) -> Broadcast | None:
    found = await broadcasts.one(visit.tx, reaching.number(argument))
    if found is None:
        visit.say(Say("message-gone", buttons=screens.to_team(visit)))
    return found


async def _was_approved(visit: Visit, found: Broadcast) -> bool:
    """Others said yes to these very words."""
    return bool(await messages.approvals(visit.tx, found.message_id))


def _may(found: Broadcast, act: Act) -> bool:
    return act in MAY[found.state] and poll_standing.fits(found, f"act-{act}")


def _row(state: str, written: message.Message, data: str) -> Button:
    values: dict[str, Value] = {
        "state": state.replace(" ", "-"),
        "opening": opening(written.content.words, 17),
    }
    return Button("message-row", data, values)


HEARERS = {CORRECT: asked.Hearer(reworded, WRITE)}

COMMANDS = (
    Command(
        "messages", overview, slashes=("messages",), labels={"messages-list": ""}, capability=WRITE, open=True
    ),
    Command("broadcast", one, capability=WRITE),
    *(_act(act) for act in MOVES),
    Command("takeback", take_back, capability=WRITE),
    Command("takenow", take_now, capability=WRITE),
    Command("correct", correct, capability=WRITE),
    Command("correctnow", correct_now, capability=WRITE),
)
