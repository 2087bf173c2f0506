"""A blank sheet to test with: asked, and with ideas on it."""

from domain.many.audience import Audience
from domain.polls.poll import Card, Poll
from domain.polls.times import settled
from storage.many import broadcasts, messages
from storage.polls import drafts as poll_drafts
from storage.polls import ideas, polls
from tests.kit import Member, Town
from tests.kit import organisation as example
from tests.many_kit import joins

QUESTION = "What would make lunch better?"
NAMES = ("Ada", "Bob", "Cleo", "Dan", "Eve", "Fay", "Gus")


async def asked(town: Town) -> tuple[Member, list[Member], int]:
    """A coordinator, seven members, and an open blank sheet that reached them all."""
    coordinator = await joins(town, "Cora", "coordinator")
    members = [await joins(town, name) for name in NAMES]
    now_ms = town.clock.now_ms()
    async with town.database.transaction() as tx:
        card = Card("blank", QUESTION, can_change="The menu from March on.")
        poll_id = await poll_drafts.save(tx, Poll(0, coordinator.id, card, Audience()), now_ms)
        poll = await polls.one(tx, poll_id)
        assert poll
        await messages.move(tx, poll_id, "draft", "planned", now_ms, 8)
        await polls.move(tx, poll_id, ("draft",), "planned", now_ms)
        await polls.settle(tx, settled(poll, now_ms, example().zone))
        await broadcasts.add(tx, poll_id, now_ms, now_ms, now_ms)
    await town.move_on(minutes=1)
    await town.settle()
    return coordinator, members, poll_id


async def writes(member: Member, words: str) -> None:
    """As on a phone: in two presses and one message."""
    await member.taps("idea-say")
    member.sees("idea-ask")
    await member.sends(words)
    member.sees("idea-sure")
    await member.taps("send-words")
    member.sees("idea-sent")


async def wrote(town: Town, poll_id: int, *words: str, by: Member | None = None) -> None:
    """Straight into storage; without a writer as from paper."""
    async with town.database.transaction() as tx:
        for one in words:
            await ideas.add(tx, poll_id, by.id if by else None, one)


async def ends(town: Town) -> None:
    """The first round comes to its end by itself."""
    await town.move_on(days=5)
    await town.settle()


async def state(town: Town, poll_id: int) -> str:
    poll = await town.remembered(lambda tx: polls.one(tx, poll_id))
    return str(poll.state)


async def states(town: Town, poll_id: int) -> dict[int, str]:
    """By the ideas' numbers: what became of each."""
    rows = await town.remembered(
        lambda tx: tx.rows("SELECT number, state FROM idea WHERE poll_id = :p", {"p": poll_id})
    )
    return dict(rows)


def got(member: Member, key: str) -> int:
    return member.seen().count(key)
