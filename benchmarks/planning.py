"""Planning one message to a million people: how long it takes, and how long it holds the writer at a time."""

import asyncio
import json
import shutil
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.clock import SystemClock
from storage.database import Database
from storage.many import planning

from . import members
from .bot_process import DATABASE
from .machine import memory_mib
from .ours import WrongCount
from .rounds import Spread, Tell
from .server import ROOT
from .size import Size
from .writing import SPREAD, Aim, Section, cells, prose, table

HOLD_AIM = 50.0


@dataclass(frozen=True)
class Planning:
    """One round. Holds in milliseconds; memory in MiB, before and at its highest."""

    seconds: float
    median_hold: float
    longest_hold: float
    memory_before: float
    memory_most: float


async def measured(size: Size, tell: Tell) -> Section:
    rounds = []
    with TemporaryDirectory() as folder:
        prepared = Path(folder) / "prepared"
        prepared.mkdir()
        await members.fill(prepared, members.strangers(size.planned))
        for number in range(1, size.planning_rounds + 1):
            data = Path(shutil.copytree(prepared, Path(folder) / "data"))
            rounds.append(await in_a_process(data / DATABASE, size.planned))
            shutil.rmtree(data)
            tell(f"round {number}: {rounds[-1]}")
    return section(size, rounds)


async def in_a_process(database: Path, people: int) -> Planning:
    """In one of its own, so that its memory is its own."""
    command = (sys.executable, "-m", "benchmarks.planning", str(database), str(people))
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
    told, _ = await process.communicate()
    if process.returncode:
        raise WrongCount(f"planning ended with status {process.returncode}")
    return Planning(**json.loads(told))


async def plan(path: Path, people: int) -> Planning:
    """A message to each of them, in pieces of the usual size. A hold lasts from BEGIN until after COMMIT."""
    now_ms = SystemClock().now_ms()
    members.on_disk(path)
    database = await Database.open(path, now_ms)
    before, began = memory_mib("VmRSS"), time.perf_counter()
    holds, planned = [], 0
    piece = planning.Planned(0, 0, over=False)
    while not piece.over:
        taken = time.perf_counter()
        async with database.transaction() as tx:
            piece = await planning.plan(
                tx, members.EVERYBODY, {}, members.MESSAGE, "broadcast", piece.after, now_ms, planning.PIECE
            )
        holds.append((time.perf_counter() - taken) * 1000)
        planned += piece.messages
    seconds = time.perf_counter() - began
    await database.close()
    if planned != people:
        raise WrongCount(f"{planned} of {people} messages were planned")
    held = Spread(tuple(holds))
    return Planning(seconds, held.median, held.most, before, memory_mib("VmHWM"))


def section(size: Size, rounds: Sequence[Planning]) -> Section:
    figures = {
        "seconds": Spread(tuple(one.seconds for one in rounds)),
        "the middle hold of the writer, milliseconds": Spread(tuple(one.median_hold for one in rounds)),
        "the longest hold of the writer, milliseconds": Spread(tuple(one.longest_hold for one in rounds)),
        "memory before, MiB": Spread(tuple(one.memory_before for one in rounds)),
        "memory at its highest, MiB": Spread(tuple(one.memory_most for one in rounds)),
    }
    longest = figures["the longest hold of the writer, milliseconds"]
    aim = Aim("longest hold of the writer while planning, milliseconds", longest, HOLD_AIM, at_most=True)
    return Section("Planning a message to many", list(_told(size, figures)), [aim])


def _told(size: Size, figures: Mapping[str, Spread]) -> Iterable[str]:
    yield prose(
        f"""One row of the outbox for each of {size.planned:,} people, written by `storage/many/planning.py`
        in transactions that look at {planning.PIECE:,} people each, so that updates and outcomes are written
        between them. The database, its pragmas and the program are the bot's; people's chat ids
        are in no order. Rounds: {size.planning_rounds}, each in a process of its own on a fresh copy."""
    )
    yield table(
        (f"{size.planned:,} people", *SPREAD), [(name, *cells(one, 1)) for name, one in figures.items()]
    )


def main() -> None:
    path, people = sys.argv[1:]
    print(json.dumps(asdict(asyncio.run(plan(Path(path), int(people))))))


if __name__ == "__main__":
    main()
