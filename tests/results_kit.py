"""Polls put straight into storage: open, with so many who were asked, and with their answers."""

from collections.abc import Sequence
from dataclasses import replace

from domain.many.audience import Audience
from domain.person import Person, Sender
from domain.polls.poll import Breakdown, Card, Poll, Sees
from domain.reference import reference
from storage import senders
from storage.database import Transaction
from storage.polls import answers as poll_answers
from storage.polls import drafts as poll_drafts
from storage.polls import electors, polls
from tests.kit import Member, Town
from tests.many_kit import DAY_MS

QUESTION = "When shall we meet?"
DAYS = Card("one", QUESTION, ("Tuesday", "Friday", "Sunday"), can_change="The day.")
WEEK_MS = 7 * DAY_MS
CROWD = 9_000_000
"""Where the chats of people without a phone begin. They have stopped messages, so that none are sent."""


async def opened(
    town: Town,
    by: Member,
    members: Sequence[Member] = (),
    answers: Sequence[str] = (),
    *,
    card: Card = DAYS,
    sees: Sees = "team",
    people: int = 40,
    breakdown: Breakdown = "",
    parent: int | None = None,
) -> int:
    """Members were asked and have not answered; of a crowd of `people` the first gave these answers."""
    now_ms = town.clock.now_ms()
    whom = [(await member.sender()).person.person_id for member in members]
    writer = (await by.sender()).person.person_id
    async with town.database.transaction() as tx:
        crowd = await _crowd(tx, people, now_ms)
        draft = Poll(0, writer, card, Audience(), sees, breakdown, parent=parent)
        poll_id = await poll_drafts.save(tx, draft, now_ms)
        await polls.settle(tx, replace(draft, poll_id=poll_id, closes_ms=now_ms + WEEK_MS, hears_ms=now_ms))
        await polls.move(tx, poll_id, ("draft",), "open", now_ms)
        await tx.run_many(
            "INSERT INTO elector (poll_id, person_id) VALUES (:poll_id, :person_id)",
            [{"poll_id": poll_id, "person_id": person_id} for person_id in (*whom, *crowd)],
        )
        for person_id, answer in zip(crowd, answers, strict=False):
            await poll_answers.give(tx, poll_id, person_id, answer)
    return poll_id


async def answers(
    town: Town, poll_id: int, member: Member, answer: str, words: str = "", tell: bool = False
) -> int:
    """As somebody who answered on their phone; their person id."""
    person_id: int = (await member.sender()).person.person_id
    async with town.database.transaction() as tx:
        await poll_answers.give(tx, poll_id, person_id, answer, words)
        await electors.tell_at_once(tx, poll_id, person_id, tell)
    return person_id


async def changed(town: Town, sql: str, **values: str | int) -> None:
    async with town.database.transaction() as tx:
        await tx.rows(sql, values)


async def state_of(town: Town, poll_id: int) -> str:
    poll = await town.remembered(lambda tx: polls.one(tx, poll_id))
    return str(poll.state)


def texts_of(member: Member) -> list[str]:
    """All that stands on their phone from the bot."""
    return [str(wire.get("text") or wire.get("caption") or "") for wire in member.messages()]


async def _crowd(tx: Transaction, people: int, now_ms: int) -> list[int]:
    ids = [CROWD + n for n in range(people)]
    before = await senders.load(tx, ids)
    new = [number for number in ids if before[number].person is None]
    joined = [
        Sender(
            number, Person(number, number, "en", now_ms, "1", reference=reference(number), stopped_ms=now_ms)
        )
        for number in new
    ]
    if joined:
        await senders.save(tx, before, joined, now_ms)
    return ids
