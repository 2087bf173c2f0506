"""A message to many from beginning to end: how fast it can go, what it costs, and beside the usual loops."""

import asyncio
import os
import sqlite3
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from . import members, usual_loops
from .bot_process import DATABASE, running
from .machine import memory_mib
from .ours import PATIENCE, WrongCount
from .rounds import Side, Sides, Spread, Tell, ratio, take_turns
from .server import Call, Server, serving
from .size import Size
from .steady import ALLOWED, RATE
from .writing import SPREAD, Aim, Section, cells, prose, shown, table

FASTEST = 100_000.0  # a second: more than any machine can do
SLOWEST = 50  # a second, or else it is not waited for
AIM = 1_000

OURS, PTB, AIOGRAM = "this bot", "python-telegram-bot's usual loop", "aiogram's usual loop"
NAMES = (OURS, PTB, AIOGRAM)
LOOPS = {PTB: usual_loops.with_python_telegram_bot, AIOGRAM: usual_loops.with_aiogram}


@dataclass(frozen=True)
class Sent:
    """One message to many: sends a second, milliseconds of a processor each, MiB at first and at most."""

    people: int
    a_second: float
    cpu_ms: float
    before_mib: float
    most_mib: float

    @property
    def bytes_each(self) -> float:
        return (self.most_mib - self.before_mib) * 2**20 / self.people


Paced = Mapping[int, Sides]
"""Shares of the allowed rate: by latency, by side."""


async def measured(size: Size, tell: Tell) -> Section:
    few, many = size.to_many
    async with serving() as server:
        runs = [await to_many(server, few) for _ in range(size.to_many_rounds)]
        runs.append(await to_many(server, many))
        for run in runs:
            tell(f"to {run.people:,}: {run}")
        loops = await take_turns(sides(server, size), size.to_many_rounds, tell)
        paced = {
            latency: await take_turns(paced_sides(server, size, latency), size.to_many_rounds, tell)
            for latency in size.loop_latencies
        }
    return section(size, runs, loops, paced)


def sides(server: Server, size: Size) -> dict[str, Side]:
    """Messages a second, as fast as each can."""

    async def ours() -> float:
        return (await to_many(server, size.beside_loops)).a_second

    def theirs(name: str) -> Side:
        async def side() -> float:
            return await LOOPS[name](server, await server.new_people(size.beside_loops))

        return side

    return {OURS: ours} | {name: theirs(name) for name in LOOPS}


def paced_sides(server: Server, size: Size, latency: int) -> dict[str, Side]:
    """Shares of the rate that Telegram allows, by when the messages arrived there."""
    count = size.beside_loops_paced

    async def share(sent_by: Callable[[Sequence[int]], Awaitable[object]]) -> float:
        people = await server.new_people(count)
        await server.control("PUT", "faults", slow_ms=latency, rate={"per_second": ALLOWED})
        await server.new_calls()
        known = server.known_calls
        await sent_by(people)
        return _share(await server.calls_after(known), count)

    async def ours() -> float:
        return await share(lambda people: _sent(server, people, RATE))

    def theirs(name: str) -> Side:
        async def side() -> float:
            return await share(lambda people: LOOPS[name](server, people, usual_loops.PAUSE))

        return side

    return {OURS: ours} | {name: theirs(name) for name in LOOPS}


def _share(called: Sequence[Call], count: int) -> float:
    calls = [call for call in called if call["method"].lower() == "sendmessage"]
    moments = [call["at_ms"] for call in calls if call["status"] == 200]
    if len(moments) != count or len(calls) != count:
        raise WrongCount(f"{len(moments)} of {count} messages arrived, of {len(calls)} tried")
    return (count - 1) * 1000 / float(moments[-1] - moments[0]) / ALLOWED


async def to_many(server: Server, count: int) -> Sent:
    """As fast as the bot can: planned, sent, and what became of each committed."""
    return await _sent(server, await server.new_people(count), FASTEST)


async def _sent(server: Server, people: Sequence[int], rate: float) -> Sent:
    with TemporaryDirectory() as folder:
        await members.fill(Path(folder), people)
        await members.write_to_all(Path(folder))
        async with running(server, Path(folder), rate) as process:
            before_mib, before_seconds = memory_mib("VmRSS", process), _cpu_seconds(process)
            seconds = await _until_over(Path(folder) / DATABASE, len(people))
            spent = _cpu_seconds(process) - before_seconds
            most_mib = memory_mib("VmHWM", process)
    return Sent(len(people), len(people) / seconds, spent * 1000 / len(people), before_mib, most_mib)


async def _until_over(database: Path, count: int) -> float:
    """Seconds from its beginning until the last outcome was committed."""
    deadline = time.monotonic() + PATIENCE + count / min(SLOWEST, RATE)
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=10)) as reader:
        while not reader.execute("SELECT 1 FROM broadcast WHERE state = 'sent'").fetchone():
            if time.monotonic() > deadline:
                raise WrongCount("the message to many did not come to its end")
            await asyncio.sleep(0.1)
        outcomes = dict(reader.execute("SELECT outcome, count(*) FROM delivery GROUP BY outcome"))
        if outcomes != {"sent": count}:
            raise WrongCount(f"of {count} messages: {outcomes}")
        took_ms = "SELECT (SELECT max(at_ms) FROM delivery) - began_ms FROM broadcast"
        ((milliseconds,),) = reader.execute(took_ms)
    return float(milliseconds) / 1000


def _cpu_seconds(process: int) -> float:
    """Of all its threads, in the program and in the system; only Linux tells."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return float("nan")
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def section(size: Size, runs: Sequence[Sent], loops: Sides, paced: Paced) -> Section:
    aims = [
        Aim(f"a message to {people:,}: sends a second, outcomes committed", _of(runs, people).a_second, AIM)
        for people in size.to_many
    ]
    return Section("A message to many", list(_told(size, runs, loops, paced)), aims)


@dataclass(frozen=True)
class _Spreads:
    a_second: Spread
    cpu_ms: Spread
    most_mib: Spread
    bytes_each: Spread


def _of(runs: Sequence[Sent], people: int) -> _Spreads:
    of_these = [run for run in runs if run.people == people]
    return _Spreads(
        *(
            Spread(tuple(getattr(run, name) for run in of_these))
            for name in ("a_second", "cpu_ms", "most_mib", "bytes_each")
        )
    )


def _told(size: Size, runs: Sequence[Sent], loops: Sides, paced: Paced) -> Iterable[str]:
    few, many = size.to_many
    yield prose(
        f"""One message to {few:,} and to {many:,} members: it is due, and the bot, in a process of its own,
        plans a row for each of them, asks of each whether it may go (consent, quiet hours, the week's
        limit), claims, counts and sends it, and keeps a delivery with its outcome, while it looks every
        second how far it is. `SEND_RATE` is so high that it limits nothing. Time runs from its beginning,
        planning included, until the last outcome is committed. A processor's time is that of all threads of
        the bot; memory is the most it ever took, and by how much that is more than when it began, for each
        message. Rounds: {size.to_many_rounds} to {few:,}, one to {many:,}."""
    )
    yield table(
        ("to", "sends a second", "processor, ms each", "memory at most, MiB", "more than before, bytes each"),
        [
            (
                f"{people:,}",
                shown(of.a_second),
                shown(of.cpu_ms, 2),
                shown(of.most_mib, 1),
                shown(of.bytes_each),
            )
            for people in size.to_many
            for of in [_of(runs, people)]
        ],
    )
    yield prose(
        f"""Beside it the usual loop: `await send_message(…)`, commit its outcome to SQLite (as durable as
        ours), go on with the next. {size.beside_loops:,} messages to as many people, at a Telegram next door
        that slows nothing; the loops know neither consent nor taking back. Rounds: {size.to_many_rounds}, by
        turns."""
    )
    yield table(("messages a second", *SPREAD), [(name, *cells(loops[name])) for name in NAMES])
    yield table(("ratio", *SPREAD), _ratios(loops))
    yield prose(
        f"""The same at the pace of real sending: ours at `SEND_RATE` {RATE:g}, theirs with the usual
        `asyncio.sleep(1 / 30)`; {size.beside_loops_paced} messages, to a Telegram that allows {ALLOWED} a
        second and slows each call. Shown is which share of those {ALLOWED} a second arrived."""
    )
    yield table(
        ("share of the allowed rate", *SPREAD),
        [
            (f"{name}, {latency} ms", *cells(by_name[name], 2))
            for latency, by_name in paced.items()
            for name in NAMES
        ],
    )
    yield table(
        ("ratio", *SPREAD),
        [(f"{what}, {ms} ms", *rest) for ms, by_name in paced.items() for what, *rest in _ratios(by_name)],
    )


def _ratios(by_name: Sides) -> Iterable[Sequence[str]]:
    for name in LOOPS:
        yield f"{OURS} : {name}", *cells(ratio(by_name[OURS], by_name[name]), 2)
