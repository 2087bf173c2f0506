"""Many made-up people at a local Telegram, who go on signing up whatever happens to the bot."""

import asyncio
import random
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path

from bot.settings import load_organisation
from rehearsal import Rehearsal

from . import broadcast, posters
from .bot import ROOT, Bot, Nature, TortureFailed
from .oracle import Reply
from .people import Phone, make_plans
from .script import Person
from .times import quick_telegram

DUPLICATES = 0.05
MALFORMED_EVERY = 2.0
LONGEST_END = 240.0
USUAL = Nature()


class Crowd:
    """Keeps `at_once` people signing up until told that it is enough; every one is seeded by their number."""

    def __init__(self, rehearsal: Rehearsal, seed: int, at_once: int) -> None:
        self._rehearsal, self._seed, self._at_once = rehearsal, seed, at_once
        organisation = load_organisation(ROOT / "organisation.toml")
        self._areas = tuple(area.key for area in organisation.areas)
        alone = {area.key for area in organisation.areas_alone}
        self._combined = tuple(area for area in self._areas if area not in alone)
        self.people: list[Person] = []
        self.malformed = 0
        self._enough, self._closing = asyncio.Event(), asyncio.Event()

    async def live(self) -> None:
        """Until it is enough and everybody there has done what they came for."""
        async with asyncio.TaskGroup() as group:
            for _ in range(self._at_once):
                group.create_task(self._one_after_another())
            group.create_task(self._disturb())

    def enough(self) -> None:
        """Nobody new comes from now on."""
        self._enough.set()

    def go_home(self) -> None:
        """Nobody does anything more."""
        self._closing.set()

    async def _one_after_another(self) -> None:
        while not self._enough.is_set():
            await self._newcomer().live()

    def _newcomer(self) -> Person:
        chance = random.Random(f"{self._seed} person {len(self.people)}")
        phone = Phone(self._rehearsal, self._rehearsal.telegram.add_person().id)
        person = Person(phone, make_plans(chance, self._combined), self._areas, chance, self._closing)
        self.people.append(person)
        return person

    async def _disturb(self) -> None:
        """Now and then Telegram sends what nobody can read."""
        while not self._enough.is_set():
            self._rehearsal.telegram.updates.add_raw({"message": {"text": "no chat and no date"}})
            self.malformed += 1
            try:
                async with asyncio.timeout(MALFORMED_EVERY):
                    await self._enough.wait()
            except TimeoutError:
                continue


@dataclass(frozen=True)
class Scene:
    """A Telegram, a bot that is not started yet, and people who are busy already.

    `rows` are those of a broadcast that has to arrive, by chat.
    """

    rehearsal: Rehearsal
    bot: Bot
    crowd: Crowd
    living: asyncio.Task[None]
    rows: dict[int, list[Reply]]

    async def to_the_end(self, seconds: float = LONGEST_END) -> int:
        """Give everybody so long to finish, let everything be said, and stop the bot: its exit status."""
        self.crowd.enough()
        if not self.bot.running:
            await self.bot.start()
        await asyncio.wait([self.living], timeout=seconds)
        self.crowd.go_home()
        await self.living
        deadline = time.monotonic() + LONGEST_END
        while len(self.rehearsal.telegram.updates) or self.bot.rows("SELECT 1 FROM outbox LIMIT 1"):
            if time.monotonic() > deadline:
                raise TortureFailed("the bot does not come to rest")
            await asyncio.sleep(0.05)
        status, _ = await self.bot.stop()
        return status


@asynccontextmanager
async def scene(
    folder: Path,
    seed: int,
    at_once: int,
    data: Path | None = None,
    nature: Nature = USUAL,
    rows: int = 0,
) -> AsyncIterator[Scene]:
    """Telegram hands some updates out twice, and a few that nobody can read."""
    with quick_telegram(nature.time) as clock:
        rehearsal = Rehearsal(clock, page=False)
        rehearsal.set_faults(usual_faults(seed, nature))
        await rehearsal.start()
        bot, crowd = Bot(rehearsal, folder, data, nature), Crowd(rehearsal, seed, at_once)
        await posters.hang(bot.database, broadcast.LONG_AGO_MS)
        due = await broadcast.leave(rehearsal, bot.database, rows) if rows else {}
        living = asyncio.create_task(crowd.live())
        try:
            yield Scene(rehearsal, bot, crowd, living, due)
        finally:
            living.cancel()
            await asyncio.gather(living, return_exceptions=True)
            if bot.running:
                await bot.kill()
            await rehearsal.stop()


def usual_faults(seed: int, nature: Nature) -> dict[str, object]:
    return {"duplicate": DUPLICATES, "seed": seed, "slow_ms": nature.latency_ms}


def heard_ms(database: Path) -> dict[int, int]:
    """When each update was heard, by its id."""
    with closing(sqlite3.connect(database)) as connection:
        return dict(connection.execute("SELECT update_id, seen_ms FROM seen_update"))


def broken_intentions(people: list[Person], database: Path) -> list[str]:
    """Whose phones showed that all they planned was done, and who are remembered otherwise: how."""
    with closing(sqlite3.connect(database)) as connection:
        members = dict(connection.execute("SELECT telegram_id, stopped_ms IS NOT NULL FROM person"))
        told: dict[int, dict[str, frozenset[str]]] = {}
        for chat_id, question, value in connection.execute(
            "SELECT telegram_id, question, value FROM profile_answer JOIN person USING (person_id)"
        ):
            answers = told.setdefault(chat_id, {})
            answers[question] = answers.get(question, frozenset()) | {value}
    found = ((p, _otherwise(p, members, told.get(p.phone.id, {}))) for p in people if p.ended)
    return [f"{person.phone.id}: {', '.join(wrong)}" for person, wrong in found if wrong]


def _otherwise(person: Person, members: dict[int, int], told: dict[str, frozenset[str]]) -> list[str]:
    plans, held = person.plans, members.get(person.phone.id)
    if plans.leaves_off_at:
        return [] if held is None else ["is a member"]
    planned = {
        "kinds": plans.kinds,
        "areas": plans.changed_areas or plans.areas,
        "name": frozenset([plans.name] if plans.name else []),
    }
    wrong = [
        f"{name} {sorted(told.get(name, ()))} instead of {sorted(wanted)}"
        for name, wanted in planned.items()
        if told.get(name, frozenset()) != wanted
    ]
    if held != int(plans.stops_afterwards):
        wrong.append(f"stopped is {held}")
    return wrong
