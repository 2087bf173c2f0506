"""From the exec of `python -m bot run` to Telegram seeing its first getUpdates."""

import asyncio
import re
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.clock import SystemClock
from storage.database import Database

from . import crowd
from .bot_process import DATABASE, start_ms
from .rounds import Side, Sides, Tell, take_turns
from .server import ROOT, Server, serving
from .size import Size
from .writing import SPREAD, Aim, Section, cells, prose, table

AIM = 1.5

IMPORTS = "import bot.cli, bot.app"
_LINE = re.compile(r"import time: +(\d+) \| +(\d+) \| ( *)(\S+)")


async def measured(size: Size, tell: Tell) -> Section:
    async with serving() as server:
        with TemporaryDirectory() as folder:
            known = Path(folder)
            await fill(known, size.people)
            await first_poll(server, known)  # so that everything compiled is on the disk
            sides: dict[str, Side] = {
                "existing database": lambda: first_poll(server, known),
                "new database": lambda: with_new_database(server),
                "imports alone": imports,
            }
            starts = await take_turns(sides, size.rounds, tell)
    return section(size, starts, await dearest_imports())


async def first_poll(server: Server, folder: Path) -> float:
    """Seconds. In an empty folder the database is made, too."""
    return await start_ms(server, folder) / 1000


async def fill(folder: Path, count: int) -> None:
    """A database in which this many people are signing up."""
    now_ms = SystemClock().now_ms()
    database = await Database.open(folder / DATABASE, now_ms)
    async with database.transaction() as tx:
        await crowd.remember(tx, list(range(1, count + 1)), now_ms)
    await database.close()


async def with_new_database(server: Server) -> float:
    with TemporaryDirectory() as folder:
        return await first_poll(server, Path(folder))


async def imports() -> float:
    """Seconds for a Python that only imports what `run` does, less those for one that imports nothing."""
    return await _seconds("-c", IMPORTS) - await _seconds("-c", "pass")


async def dearest_imports(count: int = 12) -> list[tuple[str, float]]:
    """Packages by the milliseconds that importing their own modules takes, the dearest first."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-X", "importtime", "-c", IMPORTS, cwd=ROOT, stderr=asyncio.subprocess.PIPE
    )
    _, told = await process.communicate()
    return by_package(told.decode())[:count]


def by_package(told: str) -> list[tuple[str, float]]:
    """Milliseconds by package, from what `-X importtime` tells."""
    spent: dict[str, float] = {}
    for own_us, _, _, module in _LINE.findall(told):
        package = module.partition(".")[0]
        kind = package if package not in sys.stdlib_module_names else "Python's own library"
        spent[kind] = spent.get(kind, 0.0) + int(own_us) / 1000
    return sorted(spent.items(), key=lambda item: -item[1])


async def _seconds(*arguments: str) -> float:
    began = time.perf_counter()
    process = await asyncio.create_subprocess_exec(sys.executable, *arguments, cwd=ROOT)
    await process.wait()
    return time.perf_counter() - began


def section(size: Size, starts: Sides, imports: list[tuple[str, float]]) -> Section:
    """`starts` in seconds, `imports` by package in milliseconds."""
    aims = [
        Aim(f"seconds from start to first poll, {name}", starts[name], AIM, at_most=True)
        for name in ("existing database", "new database")
    ]
    return Section("Start to first poll", list(_told(size, starts, imports)), aims)


def _told(size: Size, starts: Sides, imports: list[tuple[str, float]]) -> Iterable[str]:
    yield prose(
        f"""Seconds from the exec of `python -m bot run` until Telegram sees the first getUpdates, with a
        database in which {size.people} people are signing up and with none; and what importing takes
        of it: a Python that imports what the bot does, less one that imports nothing.
        Rounds: {size.rounds}."""
    )
    yield table(("seconds", *SPREAD), [(name, *cells(spread, 2)) for name, spread in starts.items()])
    yield "The dearest imports, each package's own modules added up (by `-X importtime`, which slows them):"
    yield table(("package", "milliseconds"), [(name, f"{ms:,.0f}") for name, ms in imports])
