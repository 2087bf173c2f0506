"""How long somebody waits for a reply beside a message to many people, or beside what else takes long."""

import math
import random
import shutil
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from . import members
from .bot_process import running
from .rounds import Spread, Tell, ratio
from .server import Server, serving
from .size import Size
from .writers import Writers
from .writing import Aim, Section, prose, shown, table

SHARES = {"p50": 0.5, "p95": 0.95, "p99": 0.99}
WARM_UP = 5
SEED = 11
AIM = 1.5

Waits = Mapping[tuple[int, bool], Mapping[str, Spread]]
"""Milliseconds: by latency, by whether messages to many wait, and by share of the replies."""


@dataclass(frozen=True)
class Beside:
    """What goes on beside the replies: its name, how it goes on, and what puts it into a database."""

    what: str
    how: str
    fill: Callable[[Path], Awaitable[object]]


_WAITS = "to the others waits in its outbox and goes out meanwhile"
TO_MANY = Beside("a message to many", f"a message {_WAITS}", members.write_to_all)
POLL = Beside("a poll", f"a poll {_WAITS}", members.ask_all)


async def measured(size: Size, tell: Tell) -> Section:
    return await measured_beside(TO_MANY, size, tell)


async def measured_beside_poll(size: Size, tell: Tell) -> Section:
    return await measured_beside(POLL, size, tell)


async def measured_beside(beside: Beside, size: Size, tell: Tell) -> Section:
    chance = random.Random(SEED)
    taken: dict[tuple[int, bool], list[list[float]]] = {
        (latency, many): [] for latency in size.latencies for many in (False, True)
    }
    with TemporaryDirectory() as folder:
        async with serving() as server:
            people = await server.new_people(size.waiting)
            prepared = await _prepared(Path(folder), people, beside.fill)
            for number in range(1, size.waiting_rounds + 1):
                for (latency, many), rounds in taken.items():
                    waits = await _round(server, prepared[many], people, latency, size.replies, chance)
                    rounds.append(waits)
                    told = ", ".join(f"{name} {_of(waits, share):.0f}" for name, share in SHARES.items())
                    tell(f"round {number}: {latency} ms, {beside.what if many else 'nothing'}: {told}")
    return section(size, {key: by_share(rounds) for key, rounds in taken.items()}, beside)


async def _prepared(
    folder: Path, people: Sequence[int], fill: Callable[[Path], Awaitable[object]]
) -> dict[bool, Path]:
    """The data of a bot for which nothing waits, and of one for which something to everybody does."""
    quiet, busy = folder / "quiet", folder / "busy"
    quiet.mkdir()
    await members.fill(quiet, people)
    shutil.copytree(quiet, busy)
    await fill(busy)
    return {False: quiet, True: busy}


async def _round(
    server: Server, prepared: Path, people: Sequence[int], latency: int, count: int, chance: random.Random
) -> list[float]:
    """Milliseconds of so many replies, each to somebody else."""
    with TemporaryDirectory() as folder:
        data = Path(shutil.copytree(prepared, Path(folder) / "data"))
        await server.drop_waiting()
        await server.control("PUT", "faults", slow_ms=latency)
        await server.new_calls()
        writers = Writers(server, chance.sample(people, count + WARM_UP), chance)
        async with running(server, data):
            await writers.write(WARM_UP)
            return await writers.write(count)


def section(size: Size, waits: Waits, beside: Beside = TO_MANY) -> Section:
    aims = [
        Aim(f"p95 of replies beside {beside.what}, per p95 without, at {latency} ms", both, AIM, True)
        for latency, both in _ratios(waits).items()
    ]
    return Section(f"A reply beside {beside.what}", list(_told(size, waits, beside)), aims)


def _told(size: Size, waits: Waits, beside: Beside) -> Iterable[str]:
    latencies = ", ".join(map(str, size.latencies[:-1]))
    yield prose(
        f"""Milliseconds from the moment a member sends /help until the reply is at Telegram. The bot runs in
        a process of its own at the usual rate (`SEND_RATE` 28), and every call to Telegram is slowed by
        {latencies} or {size.latencies[-1]} ms. There are {size.waiting:,} members. In one half of the rounds
        {beside.how}, in the other half nothing does. In each round {size.replies} members write, by chance
        about 14 in a second. Rounds:
        {size.waiting_rounds}, by turns; a cell has the median round, and the least and the most."""
    )
    yield table(
        ("slowed by, and beside it", *SHARES),
        [
            (
                f"{latency} ms, {beside.what if many else 'nothing'}",
                *(shown(spreads[name]) for name in SHARES),
            )
            for (latency, many), spreads in waits.items()
        ],
    )
    yield table(
        ("p95 beside it : p95 beside nothing", "median (least to most)"),
        [(f"{latency} ms", shown(both, 2)) for latency, both in _ratios(waits).items()],
    )


def _ratios(waits: Waits) -> dict[int, Spread]:
    """By latency: p95 with messages to many waiting, per p95 without."""
    return {
        latency: ratio(spreads["p95"], waits[latency, False]["p95"])
        for (latency, many), spreads in waits.items()
        if many
    }


def by_share(rounds: Sequence[Sequence[float]]) -> dict[str, Spread]:
    return {name: Spread(tuple(_of(waits, share) for waits in rounds)) for name, share in SHARES.items()}


def _of(waits: Sequence[float], share: float) -> float:
    """The least time within which this share of them came."""
    return sorted(waits)[math.ceil(share * len(waits)) - 1]
