"""A year of fifty coordinators' plans, by chance: not too many for anybody, and at the right time."""

import random
from collections import Counter
from datetime import date, datetime, timedelta
from functools import partial
from typing import get_args

import pytest

from domain.many.audience import Audience
from domain.many.broadcast import State
from domain.many.message import WITH_ROUNDUP, repeats
from domain.recurrence import occurrences
from domain.when import LAST, Repeating, to_text
from storage.database import Database
from storage.many import broadcasts, messages
from storage.many.broadcasts import Broadcast
from storage.team import roles
from tests.many_kit import HOUR_MS, ZONE, once, plans
from tests.year import AREAS, BEGIN, BEGIN_MS, END_MS, Year, every_night_and_thursday, ms_of

PEOPLE, COORDINATORS, LATER = 60, 50, 6
KINDS = (
    *["once"] * 14,
    *["urgent"] * 10,
    *["news"] * 6,
    *["day"] * 4,
    *["week"] * 4,
    *["date"] * 6,
    *["nth"] * 6,
)


def some_time(chance: random.Random) -> datetime:
    """By the wall clock; never between one and two, when clocks change."""
    hour = chance.choice([0, *range(2, 24), *range(9, 20)])
    day = BEGIN.date() + timedelta(days=chance.randint(1, 350))
    return datetime(day.year, day.month, day.day, hour, chance.randrange(60), tzinfo=ZONE)


def some_rule(chance: random.Random, kind: str) -> str:
    at, weekday = some_time(chance), chance.randrange(7)
    minute, start = at.hour * 60 + at.minute, date(2027, 1, 5) + timedelta(days=chance.randint(0, 200))
    match kind:
        case "day":
            rule = Repeating(every="day", minute=minute, start=start, count=chance.randint(4, 6))
        case "week":
            end = start + timedelta(weeks=8)
            rule = Repeating(every="week", minute=minute, start=start, weekday=weekday, until=end)
        case "date":
            day = chance.choice([1, 15, 29, 31, LAST])
            rule = Repeating(every="month", minute=minute, start=start, day=day)
        case _:
            nth = chance.choice([1, 2, 3, 4, LAST])
            rule = Repeating(every="month", minute=minute, start=start, weekday=weekday, nth=nth)
    return to_text(rule)


def some_people(chance: random.Random) -> Audience:
    """Everybody, or one area, or two."""
    return Audience(areas=tuple(chance.sample(AREAS, chance.choice([0, 1, 1, 2]))))


async def plan(year: Year, writer: int, kind: str) -> None:
    chance, database, now_ms = year.chance, year.database, year.now_ms
    whom, words = some_people(chance), f"{kind} by {writer}"
    if kind in ("once", "urgent"):
        at_ms = ms_of(some_time(chance))
        about_ms = at_ms + chance.randint(1, 20) * HOUR_MS if kind == "urgent" else None
        await plans(database, now_ms, words, writer, once(at_ms), whom, about_ms)
    elif kind == "news":
        year.at(
            ms_of(some_time(chance)),
            lambda: planned_now(year, words, writer, whom),
        )
    else:
        await plans(database, now_ms, words, writer, some_rule(chance, kind), whom)


async def planned_now(year: Year, words: str, writer: int, whom: Audience) -> None:
    """Somebody else does it where the writer has left."""
    by = writer if writer in year.people else min(year.people)
    await plans(year.database, year.now_ms, words, by, WITH_ROUNDUP, whom)


async def gone_by(database: Database, seed: int) -> Year:
    """A whole year, in which people join, pause, stop, set their times and leave."""
    year = Year(database, random.Random(seed))
    for person_id in range(1, PEOPLE - LATER + 1):
        await year.joins(person_id)
    for person_id in range(PEOPLE - LATER + 1, PEOPLE + 1):
        year.at(ms_of(some_time(year.chance)), partial(year.joins, person_id))
    async with database.transaction() as tx:
        for person_id in range(1, COORDINATORS + 1):
            await roles.give(tx, person_id, "coordinator", f"No. {person_id}", BEGIN_MS)
    for writer, kind in enumerate(KINDS, 1):
        await plan(year, writer, kind)
    for _ in range(PEOPLE * 2):
        somebody = year.chance.randint(1, PEOPLE)
        year.at(ms_of(some_time(year.chance)), partial(year.changes_something, somebody))
    every_night_and_thursday(year)
    await year.goes_by()
    return year


async def every_time(database: Database) -> list[Broadcast]:
    async with database.read() as view:
        return await broadcasts.in_states(view, get_args(State))


async def is_for(database: Database, broadcast: Broadcast, area: str) -> bool:
    async with database.read() as view:
        written = await messages.one(view, broadcast.message_id)
    assert written
    return not written.audience.areas or area in written.audience.areas


@pytest.mark.timeout(120)
@pytest.mark.parametrize("seed", [1])
async def test_in_a_year_nobody_gets_too_much_nor_at_the_wrong_time_and_urgent_messages_arrive(
    database: Database, seed: int
) -> None:
    """Limits, quiet hours, pauses and stops are checked at each arrival, in `Year.check`."""
    year = await gone_by(database, seed)
    times = await every_time(database)
    kinds = Counter(arrival.kind for arrival in year.arrivals)
    assert kinds["message"] > 1000 < len(year.arrivals)
    assert kinds["urgent"] > 100
    assert kinds["roundup"] > 30
    assert year.put_off > 10
    await each_time_goes_once(year, times)
    await urgent_ones_arrived(year, times)
    await whoever_changed_nothing_got_everything(year, times)


async def each_time_goes_once(year: Year, times: list[Broadcast]) -> None:
    got = Counter((arrival.person_id, arrival.broadcast_id) for arrival in year.arrivals)
    assert max(count for (_, broadcast_id), count in got.items() if broadcast_id) == 1
    by_message: dict[int, list[int]] = {}
    for one in times:
        by_message.setdefault(one.message_id, []).append(one.due_ms)
    assert len(by_message) == len(KINDS)
    rules = {one.message_id: repeats(one.plan) for one in times}
    for message_id, due in by_message.items():
        if rule := rules[message_id]:
            expected = occurrences(rule, BEGIN_MS, END_MS, 0, ZONE)
            assert [ms for ms in sorted(due) if ms < END_MS] == expected
        else:
            assert len(due) == 1


async def urgent_ones_arrived(year: Year, times: list[Broadcast]) -> None:
    """Before what they are about, with everybody who could be written to all that while."""
    for one in times:
        if one.about_ms is None:
            continue
        got = {a.person_id: a.at_ms for a in year.arrivals if a.broadcast_id == one.broadcast_id}
        for person_id, area in year.areas.items():
            if await is_for(year.database, one, area) and year.could_be_written_to(
                person_id, one.due_ms, one.about_ms
            ):
                assert one.due_ms <= got[person_id] <= one.about_ms
                soon = one.about_ms - one.due_ms <= 12 * HOUR_MS
                assert not soon or got[person_id] == one.due_ms, "at once, also at night"


async def whoever_changed_nothing_got_everything(year: Year, times: list[Broadcast]) -> None:
    """In the end, or it still waits for room in their week."""
    async with year.database.read() as view:
        waiting = {tuple(row) for row in await view.rows("SELECT chat_id, broadcast_id FROM outbox")}
    got = {(arrival.person_id, arrival.broadcast_id) for arrival in year.arrivals}
    missing = [
        (person_id, one.broadcast_id)
        for one in times
        for person_id, area in year.areas.items()
        if one.kind != "news" and one.due_ms < END_MS and await is_for(year.database, one, area)
        if year.could_be_written_to(person_id, one.due_ms, END_MS)
        if (person_id, one.broadcast_id) not in got | waiting
        if not _has_a_newer_time(one, times)
    ]
    assert missing == []


def _has_a_newer_time(one: Broadcast, times: list[Broadcast]) -> bool:
    """Of what repeats, whoever still waits for one time gets the next instead."""
    return any(other.message_id == one.message_id and one.due_ms < other.due_ms < END_MS for other in times)
