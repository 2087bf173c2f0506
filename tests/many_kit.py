"""Short words for the tests of messages to many: members and plans, put straight into storage."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import get_args

from domain.authority import Role
from domain.many import message
from domain.many.audience import Audience
from domain.many.broadcast import State
from domain.many.message import NOW, WITH_ROUNDUP, Content, Kind, Message
from domain.person import Person, Sender
from domain.recurrence import next_ms
from domain.reference import reference
from domain.when import Once, Repeating, to_text
from storage import senders
from storage.database import Database
from storage.many import broadcasts, messages
from storage.many.broadcasts import Broadcast
from storage.team import roles
from tests.kit import Member, Town, organisation

MINUTE_MS = 60_000
HOUR_MS = 60 * MINUTE_MS
DAY_MS = 24 * HOUR_MS
ZONE = organisation().zone
HOLD_MS = organisation().messages.hold_seconds * 1000


async def joins(town: Town, name: str = "Ada", role: Role | None = None, a_week: int | None = None) -> Member:
    """A member, with this role and this limit of their own."""
    member = town.person(name)
    town.telegram.telegram.people[member.id].started = True
    now_ms = town.clock.now_ms()
    async with town.database.transaction() as tx:
        before = await senders.load(tx, [member.id])
        person = Person(member.id, member.id, "en", now_ms, "1", reference=reference(member.id))
        after = Sender(member.id, replace(person, messages_a_week=a_week))
        await senders.save(tx, before, [after], now_ms)
        if role:
            await roles.give(tx, member.id, role, name, now_ms)
    return member


async def plans(
    database: Database,
    now_ms: int,
    words: str,
    by: int,
    plan: str = NOW,
    whom: Audience | None = None,
    about_ms: int | None = None,
) -> int:
    """A message that was confirmed just now; its id."""
    kind: Kind = "urgent" if about_ms is not None else "news" if plan == WITH_ROUNDUP else "message"
    draft = Message(0, by, Content(words), whom or Audience(), plan, kind, about_ms, "draft")
    first_ms = message.first_ms(plan, now_ms, ZONE)
    assert first_ms is not None
    async with database.transaction() as tx:
        message_id = await messages.save(tx, draft, now_ms)
        assert await messages.move(tx, message_id, "draft", "planned", now_ms, 1)
        assert await broadcasts.add(tx, message_id, first_ms, now_ms + HOLD_MS, now_ms)
    return message_id


def once(at_ms: int) -> str:
    return to_text(Once(at_ms))


def daily(at_ms: int) -> str:
    """From this moment on, each day."""
    local = datetime.fromtimestamp(at_ms / 1000, ZONE)
    rule = Repeating(every="day", minute=local.hour * 60 + local.minute, start=local.date())
    assert next_ms(rule, at_ms - 1, 0, ZONE) == at_ms
    return to_text(rule)


def local_ms(now_ms: int, hour: int, minute: int = 0, days: int = 0) -> int:
    """At that time by the wall clock, so many days after today."""
    day = datetime.fromtimestamp(now_ms / 1000, ZONE).date() + timedelta(days=days)
    return int(datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZONE).timestamp() * 1000)


def next_weekday_ms(now_ms: int, weekday: int, hour: int) -> int:
    """The next such day (0: Monday) that is not today, at this hour."""
    ahead = (weekday - datetime.fromtimestamp(now_ms / 1000, ZONE).weekday() - 1) % 7 + 1
    return local_ms(now_ms, hour, days=ahead)


async def moves_to(town: Town, at_ms: int) -> None:
    """The bot runs meanwhile, by way of all that is due."""
    assert town.app
    await town.app.step_to(at_ms, town.clock.move_to)
    await town.settle()


async def is_off_until(town: Town, at_ms: int) -> None:
    await town.stop_bot()
    town.clock.move_to(at_ms)
    await town.start_bot()
    await looks(town)


async def looks(town: Town) -> None:
    """All that is due now is done and said, and what came of it noted."""
    assert town.app
    for _ in range(2):
        await town.app.step_to(town.clock.now_ms(), town.clock.move_to)
        await town.settle()


async def a_while(town: Town) -> None:
    """Some seconds: what a restart cut off is done again, and what comes of that waits for its place."""
    for _ in range(3):
        await town.move_on(seconds=5)
        await town.settle()


async def all_of(town: Town) -> list[Broadcast]:
    """Every time that is planned or was, the earliest first."""
    every = get_args(State)
    found: list[Broadcast] = await town.remembered(lambda tx: broadcasts.in_states(tx, every))
    return sorted(found, key=lambda one: one.due_ms)


async def states(town: Town) -> list[str]:
    return [one.state for one in await all_of(town)]


def got(member: Member, words: str) -> int:
    """How many messages with these words are in their chat."""
    return sum(words in wire.get("text", "") for wire in member.messages())


def arrived_at(member: Member, words: str) -> list[datetime]:
    """When these came, by the wall clock."""
    return [
        datetime.fromtimestamp(wire["date"], ZONE)
        for wire in member.messages()
        if words in wire.get("text", "")
    ]
