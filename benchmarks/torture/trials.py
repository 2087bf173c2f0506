"""Everything that `make torture` tries, how often, and how long that takes."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from .backups import backed_up
from .disk import full_disks
from .floods import storm
from .kills import kills, stops
from .migrations import killed_migrations
from .network import away
from .nonsense import nonsense
from .random_towns import random_town
from .to_many import to_many
from .verdict import Claim, Figures
from .webhook import HOW, brought

Found = tuple[Figures | None, list[Claim]]
Tell = Callable[[str], None]

LATENCIES_MS = (3, 80, 150)


@dataclass(frozen=True)
class Size:
    """How often, how long, and with how many people at once."""

    kills: int  # at each latency
    rows: int  # of a broadcast, at each latency
    stops: int
    migration_kills: int
    backups: int
    full_disks: int
    nonsense: int
    storm_minutes: int
    storm_rows: int
    away_minutes: int
    examples: int
    people: int
    to_many: int  # people to whom one message goes


FULL = Size(200, 10_000, 200, 100, 100, 100, 100_000, 10, 1_500, 60, 100, 40, 10_000)
QUICK = Size(8, 400, 5, 10, 5, 2, 2_000, 3, 200, 10, 5, 12, 400)


@dataclass(frozen=True)
class Planned:
    """`minutes` is about what it takes on two quiet cores."""

    name: str
    times: int
    what: str
    minutes: float
    run: Callable[[], Awaitable[Found]]
    how: str = ""
    """How it was tried, where the page does not say so already."""


def trials(seed: int, size: Size, tell: Tell) -> list[Planned]:
    """In the order in which they are done: what is most promised first."""

    def killed(latency_ms: int) -> Planned:
        async def run() -> Found:
            return await kills(seed, size.kills, size.people, tell, latency_ms=latency_ms, rows=size.rows)

        what = f"SIGKILLs at {latency_ms} ms, {size.rows:,} rows"
        return Planned(
            f"killed at {latency_ms} ms", size.kills, what, 1 + size.kills * (0.02 + latency_ms / 15_000), run
        )

    async def interrupted() -> Found:
        return await to_many(seed, size.kills, size.to_many, tell)

    async def stopped() -> Found:
        return await stops(seed, size.stops, size.people, tell)

    async def migrated() -> Found:
        return None, await asyncio.to_thread(killed_migrations, seed, size.migration_kills, tell)

    async def saved() -> Found:
        return None, await backed_up(seed, size.backups, tell)

    async def filled() -> Found:
        return await full_disks(seed, size.full_disks, 20, tell)

    async def mutated() -> Found:
        return None, await nonsense(seed, size.nonsense, tell)

    async def flooded() -> Found:
        return await storm(seed, size.storm_minutes, size.storm_rows, tell)

    async def cut_off() -> Found:
        return await away(seed, size.away_minutes, tell)

    async def at_random() -> Found:
        return None, await random_town(seed, size.examples)

    return [
        *map(killed, LATENCIES_MS),
        Planned(
            "messages to many",
            size.kills,
            f"SIGKILLs, {size.to_many:,} people",
            4 + size.kills * 0.03,
            interrupted,
        ),
        Planned(
            "webhook",
            size.kills,
            "SIGKILLs, strangers knocking",
            1 + size.kills * 0.02,
            partial(brought, seed, size.kills, size.people, tell),
            HOW.format(kills=size.kills),
        ),
        Planned("told to stop", size.stops, "SIGTERMs", 1 + size.stops * 0.023, stopped),
        Planned("migrations killed", size.migration_kills, "SIGKILLs of each", 1.5, migrated),
        Planned("backups", size.backups, "while the database is written", size.backups / 100, saved),
        Planned("full disk", size.full_disks, "times", 1 + size.full_disks * 0.05, filled),
        Planned("nonsense", size.nonsense, "mutated updates", 1 + size.nonsense / 15_000, mutated),
        Planned("429 storm", size.storm_minutes, "minutes", 2 + size.storm_minutes / 5, flooded),
        Planned("no network", size.away_minutes, "minutes", 2 + size.away_minutes / 30, cut_off),
        Planned("random towns", size.examples, "stories", size.examples / 60, at_random),
    ]
