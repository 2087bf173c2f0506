"""Short words for the tests of answering: a poll is put into storage, and goes out as any other."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from domain.many.audience import Audience
from domain.polls import times as poll_times
from domain.polls.poll import Card, Kind, Poll, Sees
from storage.database import Transaction
from storage.many import broadcasts, messages
from storage.polls import answers, electors, polls
from storage.polls import drafts as poll_drafts
from storage.polls.answers import Given
from tests.kit import Member, Town
from tests.many_kit import HOLD_MS, MINUTE_MS, joins, looks

DAYS = ("Tuesday", "Friday", "Sunday")
LONG = tuple(f"Meal {letter}" for letter in "ABCDEFGHIJKL")


async def asks(
    town: Town,
    question: str = "When shall we meet?",
    kind: Kind = "one",
    options: tuple[str, ...] = DAYS,
    sees: Sees = "team",
    most: int = 0,
) -> int:
    """A poll that everybody has got just now; its number."""
    poll_id = await plans(town, question, kind, options, sees, most)
    await moves_on(town, HOLD_MS + MINUTE_MS)
    return poll_id


async def plans(
    town: Town,
    question: str,
    kind: Kind = "one",
    options: tuple[str, ...] = DAYS,
    sees: Sees = "team",
    most: int = 0,
) -> int:
    """One that waits for the hold."""
    now_ms, card = town.clock.now_ms(), Card(kind, question, options, most=most)
    async with town.database.transaction() as tx:
        poll_id = await poll_drafts.save(tx, Poll(0, None, card, Audience(), sees), now_ms)
        saved = await polls.one(tx, poll_id)
        assert saved
        await polls.move(tx, poll_id, ("draft",), "planned", now_ms)
        await polls.settle(
            tx, poll_times.settled(replace(saved, state="planned"), now_ms, town.organisation.zone)
        )
        await messages.move(tx, poll_id, "draft", "planned", now_ms, 3)
        await broadcasts.add(tx, poll_id, now_ms, now_ms + HOLD_MS, now_ms)
    return poll_id


async def moves_on(town: Town, by_ms: int) -> None:
    await town.move_on(milliseconds=by_ms)
    await looks(town)


async def members(town: Town, *names: str) -> list[Member]:
    return [await joins(town, name) for name in names or ("Ada",)]


async def given(town: Town, poll_id: int, member: Member) -> Given | None:
    """What they answered, as the team can see it."""
    found: Given | None = await town.remembered(lambda tx: answers.by(tx, poll_id, member.id))
    return found


async def answer(town: Town, poll_id: int, member: Member) -> str | None:
    found = await given(town, poll_id, member)
    return found.answer if found else None


async def counted(town: Town, poll_id: int, staff: bool = False) -> dict[str, int]:
    found: dict[str, dict[str, int]] = await town.remembered(lambda tx: answers.given(tx, poll_id, staff))
    return dict(found.get("", {}))


async def wants(town: Town, query: Callable[[Transaction], Any]) -> Any:
    async with town.database.transaction() as tx:
        return await query(tx)


async def tells(town: Town, poll_id: int, member: Member) -> bool:
    found = await town.remembered(lambda tx: electors.stands(tx, poll_id, member.id))
    return bool(found and found.tell)
