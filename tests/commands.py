"""The commands as processes of their own: with which settings they are started, and what they say."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

ROOT = Path(__file__).parent.parent
PATIENCE = 20.0

Environment = dict[str, str]


def environment_in(folder: Path) -> Environment:
    """This machine's, with none of our settings in it but a data folder of its own."""
    ours = {"BOT_TOKEN", "BOT_TOKEN_FILE", "TELEGRAM_API_URL", "DATABASE_URL", "HEALTH_PORT", "LOG_FORMAT"}
    return {
        **{name: value for name, value in os.environ.items() if name not in ours},
        "HOME": str(folder),
        "PYTHONPATH": str(ROOT),
        "DATA_DIR": str(folder / "data"),
        "ORGANISATION_FILE": str(ROOT / "organisation.toml"),
        "REHEARSAL_PORT": "0",
    }


class Started:
    """The command while it runs."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def says(self, words: str) -> str:
        """Wait for a line with these words, on standard output or error."""
        assert self._process.stdout is not None
        async with asyncio.timeout(PATIENCE):
            while line := (await self._process.stdout.readline()).decode():
                if words in line:
                    return line
        raise AssertionError(f"it ended without saying {words}")

    async def told_to_stop(self, how: signal.Signals) -> int:
        status, _ = await self.ends(how)
        return status

    async def ends(self, how: signal.Signals) -> tuple[int, list[str]]:
        """The exit status, and what it still says."""
        self._process.send_signal(how)
        said, _ = await self._process.communicate()
        return self._process.returncode or 0, said.decode().splitlines()


async def _process(environment: Environment, arguments: tuple[str, ...]) -> asyncio.subprocess.Process:
    """In a folder of its own, so that nobody's .env is read."""
    return await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", *arguments),
        env=environment,
        cwd=environment["HOME"],
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )


@asynccontextmanager
async def started(environment: Environment, *arguments: str) -> AsyncIterator[Started]:
    process = await _process(environment, arguments)
    try:
        yield Started(process)
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()


async def ended(environment: Environment, *arguments: str) -> tuple[int, list[str]]:
    """The exit status, and what was said."""
    process = await _process(environment, arguments)
    async with asyncio.timeout(PATIENCE):
        said, _ = await process.communicate()
    assert process.returncode is not None
    return process.returncode, said.decode().splitlines()
