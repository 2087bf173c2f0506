"""The team says what came of each thing on an agenda; then it goes the road of messages to many."""

from dataclasses import dataclass, replace
from datetime import date

from domain.authority import MEMBER, WRITE
from domain.forums import agenda_answers as says
from domain.forums.agenda import DIDS, LONGEST_BECAUSE, Did, Item
from domain.loop.debt import KINDS
from domain.organisation import Organisation
from domain.own_words import fault, tidied
from domain.person import Answers
from domain.polls.outcome_form import by_day, over
from domain.say import Say
from handlers import asked, screens
from handlers.command import Command, go
from handlers.forums.agenda import me_of, meeting_of
from handlers.gate import may
from handlers.loop import choosing
from handlers.many import confirming, reaching
from handlers.visit import Visit
from storage.forums import agenda, agenda_answers, meetings
from storage.loop import asks, debts
from storage.many import messages

BY, LINE = "faby", "faline"


@dataclass(frozen=True)
class _Known:
    """What reading a day needs to know."""

    organisation: Organisation
    now_ms: int
    answers: Answers


async def begin(visit: Visit, argument: str) -> None:
    """The next thing that has no answer yet; where all have, the check."""
    if not argument:
        return await _which(visit)
    found = await meeting_of(visit, argument)
    if found is None:
        return
    forum, meeting = found
    items = await agenda.on_agenda(visit.tx, meeting.meeting_id)
    left = [item for item in items if not item.is_answered]
    if not items or visit.now_ms < meeting.starts_ms:
        ways = (go("agenda-team", "fastaff", str(meeting.meeting_id)), *screens.back(visit), screens.HELP)
        return visit.say(Say("agenda-nothing-to-answer", buttons=ways))
    if left:
        return asked.offer(visit, says.which(left[0], len(left) - 1))
    asked.offer(visit, says.check(forum, meeting, items, visit.organisation.zone))


async def _which(visit: Visit) -> None:
    """Of several agendas that wait for answers."""
    owed = [debt for debt in await debts.every(visit.tx) if debt.answered_ms is None]
    some = [debt.debt_id for debt in owed if debt.kind == "meeting"]
    await choosing.which(visit, some, dict.fromkeys(KINDS, "faanswer"), dict.fromkeys(KINDS, begin))


async def change(visit: Visit, argument: str) -> None:
    """One of them, whether it is answered or not."""
    item = await _on_agenda(visit, argument)
    if item:
        asked.offer(visit, says.which(item, 0))


async def choose(visit: Visit, argument: str) -> None:
    """We did it, we will, or we can't: then a day, where it is promised, and one line."""
    tag, _, named = argument.partition("-")
    did: Did | None = next((did for did in DIDS if did == named), None)
    item = await _on_agenda(visit, tag)
    if item is None:
        return
    if did is None:
        return visit.tell(Say("old-button"))
    if did == "will":
        return asked.show(visit, says.by_when(item), BY, item=(tag,))
    _ask_line(visit, item, did, None)


def _ask_line(visit: Visit, item: Item, did: Did, by: date | None, first: Say | None = None) -> None:
    kept = (by.isoformat(),) if by else ()
    asked.show(
        visit, says.because(item, did, by, first), LINE, item=(str(item.item_id),), did=(did,), by=kept
    )


async def _day_typed(visit: Visit) -> None:
    item = await _on_agenda(visit, asked.kept(visit, "item")[0])
    if item is None:
        return asked.end(visit)
    known = _Known(visit.organisation, visit.now_ms, {})
    day = by_day(visit.text, visit.words, known)
    if isinstance(day, Say):
        return asked.show(visit, says.by_when(item, day), BY, item=(str(item.item_id),))
    _ask_line(visit, item, "will", date.fromisoformat(day))


async def _line_typed(visit: Visit) -> None:
    item = await _on_agenda(visit, asked.kept(visit, "item")[0])
    if item is None:
        return asked.end(visit)
    did = next(did for did in DIDS if did == asked.kept(visit, "did")[0])
    by = next((date.fromisoformat(day) for day in asked.kept(visit, "by")), None)
    words = tidied(visit.text, one_line=True)
    if wrong := fault(words, LONGEST_BECAUSE):
        return _ask_line(visit, item, did, by, wrong)
    asked.end(visit)
    await agenda_answers.answer(visit.tx, item.item_id, did, words, by)
    await begin(visit, str(item.meeting_id))


async def see(visit: Visit, argument: str) -> None:
    """Just as people will see it, and the last question."""
    found = await meeting_of(visit, argument)
    if found is None:
        return
    forum, meeting = found
    items, me = await agenda.on_agenda(visit.tx, meeting.meeting_id), me_of(visit)
    if not items or not all(item.is_answered for item in items):
        return await begin(visit, argument)
    for item in items:
        if late := over(item.by, visit.now_ms, visit.organisation):
            return asked.show(visit, says.by_when(item, late), BY, item=(str(item.item_id),))
    before = await agenda_answers.draft_by(visit.tx, meeting.meeting_id, me)
    written = says.message_of(forum, meeting, items, before, me)
    message_id = await messages.save(visit.tx, written, visit.now_ms)
    draft = await messages.one(visit.tx, message_id)
    assert draft, "it was kept just now"
    await confirming.show(visit, draft)


async def told(visit: Visit, argument: str) -> None:
    """What was on an agenda, and what came of it, for everybody to see."""
    found = await meeting_of(visit, argument)
    if found is None:
        return
    forum, meeting = found
    items = [_as_told(item) for item in await agenda.on_agenda(visit.tx, meeting.meeting_id)]
    ask = await asks.agenda(visit.tx, meeting.meeting_id)
    say = says.told(ask, forum, meeting, items, visit.now_ms, visit.organisation.zone)
    tag = str(meeting.meeting_id)
    over = bool(items) and visit.now_ms >= meeting.starts_ms and await may(visit, WRITE)
    answers = (go("agenda-answer", "faanswer", tag),) if over else ()
    ways = (*answers, go("the-meeting", "meet", tag), go("what-happened", "loop"))
    asked.offer(visit, Say(say.key, say.values, (*ways, *screens.back(visit), screens.HELP)))


def _as_told(item: Item) -> Item:
    """Without an answer that was written and not told yet."""
    return item if item.answered_ms is not None else replace(item, state="on", because="", by=None)


async def _on_agenda(visit: Visit, tag: str) -> Item | None:
    """One that went out on an agenda of a meeting that has begun; where it did not, that is said."""
    item = await agenda.one(visit.tx, reaching.number(tag))
    meeting = await meetings.one(visit.tx, item.meeting_id) if item and item.meeting_id else None
    if item and item.place and meeting and visit.now_ms >= meeting.starts_ms:
        return item
    visit.say(Say("agenda-item-gone", buttons=(*screens.back(visit), screens.HELP)))
    return None


HEARERS = {BY: asked.Hearer(_day_typed, WRITE), LINE: asked.Hearer(_line_typed, WRITE)}

COMMANDS = (
    Command("faanswer", begin, labels={"agenda-answer": ""}, capability=WRITE),
    Command("fachange", change, capability=WRITE),
    Command("fadid", choose, capability=WRITE),
    Command("fasee", see, capability=WRITE),
    Command("fatold", told, capability=MEMBER),
)
