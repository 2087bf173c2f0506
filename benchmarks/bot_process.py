"""The bot as a process of its own, as a server runs it."""

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from .ours import PATIENCE, WrongCount
from .ports import webhook_settings
from .server import ROOT, Call, Server

DATABASE = "bot.sqlite3"


@asynccontextmanager
async def running(server: Server, folder: Path, send_rate: float = 28.0, port: int = 0) -> AsyncIterator[int]:
    """`python -m bot run` on the data in this folder, from its first getUpdates on: its process id.

    `port`: where updates are brought to it, from its setWebhook on.
    """
    await server.new_calls()
    process = await _start(server, folder, send_rate, port)
    try:
        await first_poll(server, process)
        yield process.pid
    finally:
        await _end(process)


async def start_ms(server: Server, folder: Path) -> float:
    """How long it took from the exec to the first getUpdates."""
    await server.new_calls()
    began_ms = time.time() * 1000
    process = await _start(server, folder)
    try:
        return await first_poll(server, process) - began_ms
    finally:
        await _end(process)


async def first_poll(server: Server, process: asyncio.subprocess.Process) -> float:
    """The moment the server noted; we look for it seldom, not to disturb the start."""
    deadline = time.monotonic() + PATIENCE
    while process.returncode is None and time.monotonic() < deadline:
        if polls := [call for call in await server.new_calls() if is_poll(call)]:
            return float(polls[0]["at_ms"])
        await asyncio.sleep(0.05)
    raise WrongCount(f"the bot never asked for updates (exit status: {process.returncode})")


def is_poll(call: Call) -> bool:
    """Or what a bot with a webhook does in its place."""
    return call["method"].lower() in ("getupdates", "setwebhook")


async def _start(
    server: Server, folder: Path, send_rate: float = 28.0, port: int = 0
) -> asyncio.subprocess.Process:
    """Only what is needed is in its environment: neither this user's settings nor their .env come in."""
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "PYTHONPATH": str(ROOT),
        "BOT_TOKEN": server.token,
        "TELEGRAM_API_URL": server.url,
        "DATA_DIR": str(folder),
        "ORGANISATION_FILE": str(ROOT / "organisation.toml"),
        "SEND_RATE": str(send_rate),
    }
    if port:
        environment |= webhook_settings(port)
    command = (sys.executable, "-m", "bot", "run")
    quiet = asyncio.subprocess.DEVNULL
    return await asyncio.create_subprocess_exec(*command, cwd=folder, env=environment, stderr=quiet)


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.terminate()
    await process.wait()
