"""How much memory the bot's process takes, with few and with many people in its database."""

import asyncio
import shutil
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.clock import SystemClock
from storage.database import Database

from . import crowd, members
from .bot_process import DATABASE, is_poll, running
from .machine import memory_mib
from .ours import PATIENCE, WrongCount
from .rounds import Spread, Tell
from .server import Server, serving
from .size import Size
from .writing import Section, prose, shown, table

SETTLED_SECONDS = 2.0

Taken = Mapping[int, Sequence[tuple[float, float]]]
"""MiB by people in the database: each round's, after the start and after the updates."""


async def measured(size: Size, tell: Tell) -> Section:
    taken: dict[int, list[tuple[float, float]]] = {people: [] for people in size.members}
    with TemporaryDirectory() as folder:
        for people in size.members:
            prepared = Path(folder) / str(people)
            prepared.mkdir()
            await members.fill(prepared, members.strangers(people))
        async with serving() as server:
            for number in range(1, size.memory_rounds + 1):
                for people, rounds in taken.items():
                    rounds.append(await _round(server, Path(folder) / str(people), size.newcomers))
                    tell(f"round {number}: {people:,} people: {rounds[-1]}")
    return section(size, taken)


async def _round(server: Server, prepared: Path, newcomers: int) -> tuple[float, float]:
    """MiB when it has just started, and when so many newcomers have signed up and have all their replies."""
    with TemporaryDirectory() as folder:
        data = Path(shutil.copytree(prepared, Path(folder) / "data"))
        people = await server.new_people(newcomers)
        await _welcomed(data, people)
        async with running(server, data) as process:
            await asyncio.sleep(SETTLED_SECONDS)
            before = memory_mib("VmRSS", process)
            await crowd.type_all(server, people)
            await _until_quiet(server)
            return before, memory_mib("VmRSS", process)


async def _welcomed(data: Path, people: list[int]) -> None:
    now_ms = SystemClock().now_ms()
    database = await Database.open(data / DATABASE, now_ms)
    async with database.transaction() as tx:
        await crowd.remember(tx, people, now_ms)
    await database.close()


async def _until_quiet(server: Server) -> None:
    """Until every update is taken and for a while nothing more was said."""
    deadline = time.monotonic() + PATIENCE
    calm_since = time.monotonic()
    while time.monotonic() - calm_since < SETTLED_SECONDS:
        if time.monotonic() > deadline:
            raise WrongCount("the bot did not come to rest")
        await asyncio.sleep(0.2)
        calls = await server.new_calls()
        if await server.unconfirmed() or any(not is_poll(call) for call in calls):
            calm_since = time.monotonic()


def section(size: Size, taken: Taken) -> Section:
    return Section("Memory", list(_told(size, taken)))


def _told(size: Size, taken: Taken) -> Iterable[str]:
    yield prose(
        f"""Resident memory of the bot's process, {SETTLED_SECONDS:g} seconds after its first getUpdates,
        and again after {size.newcomers} newcomers signed up by typing
        ({size.newcomers * crowd.ANSWERS:,} updates) and had all their replies.
        Rounds: {size.memory_rounds}, by turns; a cell has the median round, and the least and the most."""
    )
    yield table(
        ("MiB, with so many people in the database", "after the start", "after the updates"),
        [
            (
                f"{people:,}",
                shown(Spread(tuple(before for before, _ in rounds)), 1),
                shown(Spread(tuple(after for _, after in rounds)), 1),
            )
            for people, rounds in taken.items()
        ],
    )
