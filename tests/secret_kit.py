"""A secret poll to test with: enough people, and an answer sent as it is on a phone, by pressing twice."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from domain.many.audience import Audience
from domain.person import Sender
from domain.polls.poll import Card, Poll
from domain.polls.times import settled
from storage import senders
from storage.database import Transaction
from storage.many import broadcasts, messages
from storage.polls import ballots, electors, polls
from storage.polls import drafts as poll_drafts
from tests import storage_kit
from tests.kit import Member, Town
from tests.kit import organisation as example

QUESTION = "Which day shall we meet?"
CARD = Card("one", QUESTION, ("Tuesday", "Friday"), can_change="The day.")
CROWD = 20


def joined(chat_id: int) -> Sender:
    """Somebody who has signed up, and has agreed to the notice that is in force."""
    sender = storage_kit.person(chat_id)
    assert sender.person
    return replace(sender, person=replace(sender.person, notice_version=example().notice.version))


async def sign_up(tx: Transaction, chats: Sequence[int], now_ms: int) -> None:
    people = [joined(chat_id) for chat_id in chats]
    await senders.save(tx, await senders.load(tx, chats), people, now_ms)


async def crowd(town: Town, count: int = CROWD) -> None:
    """People without a phone: they only make the question big enough."""
    async with town.database.transaction() as tx:
        await sign_up(tx, range(900_001, 900_001 + count), town.clock.now_ms())


async def plan(tx: Transaction, now_ms: int, written_by: int | None = None, card: Card = CARD) -> int:
    """A secret poll that was confirmed, and opens at the next look."""
    poll_id = await poll_drafts.save(tx, Poll(0, written_by, card, Audience(), sees="secret"), now_ms)
    poll = await polls.one(tx, poll_id)
    assert poll
    await messages.move(tx, poll_id, "draft", "planned", now_ms, CROWD)
    await polls.move(tx, poll_id, ("draft",), "planned", now_ms)
    await polls.settle(tx, settled(poll, now_ms, example().zone))
    await broadcasts.add(tx, poll_id, now_ms, now_ms, now_ms)
    return poll_id


async def opens(town: Town, written_by: int | None = None) -> int:
    """Planned, and gone out."""
    async with town.database.transaction() as tx:
        poll_id = await plan(tx, town.clock.now_ms(), written_by)
    await town.move_on(minutes=1)
    await town.settle()
    return poll_id


async def in_the_box(town: Town, poll_id: int) -> int:
    return len(await town.remembered(lambda tx: ballots.of(tx, poll_id)))


async def answered(town: Town, poll_id: int) -> int:
    counts: Any = await town.remembered(lambda tx: electors.counts(tx, poll_id))
    return int(counts[1])


async def state(town: Town, poll_id: int) -> str:
    poll: Any = await town.remembered(lambda tx: polls.one(tx, poll_id))
    return str(poll.state)


async def presses_twice(member: Member, label: str, then: str = "") -> None:
    """The second time once the first was answered, and with no restart in between: that forgets the first."""
    for name in (label, then or label):
        message_id, row = member._button(name)
        query_id = member.town.telegram.phones.tap(member.id, message_id, row, 0)
        await member.town.settle()
    await member.town.after_a_step()
    member.alert = await member._answer(query_id)


async def types_twice(member: Member, text: str, reply_to: int) -> None:
    for _ in range(2):
        member.town.telegram.phones.type(member.id, text, reply_to)
        await member.town.settle()
    await member.town.after_a_step()
