"""The last look at a poll before it is asked: what forbids it, and what is worth knowing about it."""

from dataclasses import dataclass

from domain import days, readable
from domain.many.message import Message
from domain.polls import pens as poll_pens
from domain.polls import rules
from domain.polls.poll import Card, Poll
from domain.readable import Advice
from domain.say import Button, Label, Say, Value
from handlers import asked, screens
from handlers.command import go
from handlers.visit import Visit
from storage.many import audiences
from storage.polls import pens, polls
from texts.jargon import jargon


@dataclass(frozen=True)
class Look:
    """refused: why it cannot be asked like this. pens: what must be chosen before. hints: worth knowing."""

    refused: Say | None = None
    pens: tuple[Button, ...] = ()
    hints: Say | None = None


async def look(visit: Visit, draft: Message, reach: int) -> Look:
    """Nothing at all for a message that asks no poll. `reach`: how many would be asked."""
    poll = await polls.one(visit.tx, draft.message_id) if draft.shows == "poll" else None
    if poll is None:
        return Look()
    refused = await _refused(visit, poll, reach)
    if refused:
        return Look(refused=refused)
    available = await is_available(visit, poll)
    return Look(pens=_pen_ways(poll, available), hints=_hints(visit, poll, available))


async def is_available(visit: Visit, poll: Poll) -> bool:
    """Whether there is a member who can be asked to check its words."""
    return bool(await pens.to_ask(visit.tx, visit.now_ms, poll.written_by))


def advice_about(visit: Visit, card: Card) -> Advice:
    organisation = visit.organisation
    usual = [text for text in (card.question, *card.options, card.can_change, card.cannot_change) if text]
    return readable.advice(usual, jargon(), organisation)


def advice_about_plain(visit: Visit, card: Card) -> Advice | None:
    """None where it has no short plain words of its own."""
    if not card.plain_question:
        return None
    plain = (card.plain_question, *card.plain_options)
    return readable.advice(plain, jargon(), visit.organisation, plain=True)


def refuse(visit: Visit, refused: Say) -> None:
    """Nothing is lost: each of its buttons leads to what would mend it."""
    visit.sender.conversation = None  # the draft is kept, so nothing waits behind
    asked.offer(visit, refused)


async def _refused(visit: Visit, poll: Poll, reach: int) -> Say | None:
    named = tuple(group.audience for group in await audiences.groups(visit.tx))
    before = await polls.one(visit.tx, poll.audience.poll) if poll.audience.poll else None
    closed = rules.is_closed((before or poll).audience, named)
    found = rules.refusal(poll, reach, closed, visit.now_ms, visit.organisation)
    if found is None:
        return None
    tag = str(poll.poll_id)
    mend = (Button(f"change-{name}", f"go:pollchange:{tag}-{name}") for name in found.change)
    whom = (go("to-whom", "towhom", tag),) if found.whom else ()
    ways = (*mend, *whom, go("change-it", "draft", tag), screens.HELP)
    return Say(found.say.key, found.say.values, ways)


def _pen_ways(poll: Poll, available: bool) -> tuple[Button, ...]:
    """What stands in the place of sending until somebody has decided who checks the words."""
    if poll_pens.is_decided(poll, available):
        return ()
    tag = str(poll.poll_id)
    ask = (go("pen-ask", "penask", tag),) if available and poll.pen == "" else ()
    return (*ask, go("pen-without", "penwithout", tag))


def _hints(visit: Visit, poll: Poll, available: bool) -> Say | None:
    asked_one = poll.pen == "asked"
    choose = poll.pen == "" and available
    over_ms = poll_pens.over_ms(poll) if asked_one else None
    until: tuple[Label, ...] = days.moment_words(over_ms, visit.organisation.zone) if over_ms else ()
    usual, plain = advice_about(visit, poll.card), advice_about_plain(visit, poll.card)
    values: dict[str, Value] = {
        "pen": "choose" if choose else poll.pen,
        "until": until,
        "reading": int(usual != Advice() or plain not in (None, Advice())),
    }
    worth = values["pen"] or values["reading"]
    return Say("poll-look", values) if worth else None
