"""From the exec of `python -m bot run` to Telegram seeing its first getUpdates."""

import asyncio
import os
import re
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.clock import SystemClock
from storage.database import Database

from . import crowd
from .ours import PATIENCE, WrongCount
from .server import ROOT, Server

IMPORTS = "import bot.cli, bot.app"
_LINE = re.compile(r"import time: +(\d+) \| +(\d+) \| ( *)(\S+)")


async def first_poll(server: Server, folder: Path) -> float:
    """Seconds. In an empty folder the database is made, too."""
    known = len(await server.calls_after(0))
    began_ms = time.time() * 1000
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        "run",
        cwd=folder,
        env=_environment(server, folder),
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        return (await _first_poll_ms(server, known, process) - began_ms) / 1000
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def fill(folder: Path, count: int) -> None:
    """A database in which this many people are signing up."""
    now_ms = SystemClock().now_ms()
    database = await Database.open(folder / "bot.sqlite3", now_ms)
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


async def _first_poll_ms(server: Server, known: int, process: asyncio.subprocess.Process) -> float:
    """The moment the server noted; we look for it seldom, not to disturb the start."""
    deadline = time.monotonic() + PATIENCE
    while process.returncode is None and time.monotonic() < deadline:
        for call in await server.calls_after(known):
            if call["method"].lower() == "getupdates":
                return float(call["at_ms"])
        await asyncio.sleep(0.05)
    raise WrongCount(f"the bot never asked for updates (exit status: {process.returncode})")


def _environment(server: Server, folder: Path) -> dict[str, str]:
    """Only what is needed: neither this user's settings nor their .env come in."""
    return {
        "PATH": os.environ.get("PATH", ""),
        "PYTHONPATH": str(ROOT),
        "BOT_TOKEN": server.token,
        "TELEGRAM_API_URL": server.url,
        "DATA_DIR": str(folder),
        "ORGANISATION_FILE": str(ROOT / "organisation.toml"),
    }
