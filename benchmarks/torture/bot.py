"""The bot as a process of its own, started and ended again and again on one data folder."""

import asyncio
import os
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from rehearsal import Rehearsal

from ..ports import webhook_settings
from .times import REAL, Speed

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0


class TortureFailed(Exception):
    """Something that was promised did not happen."""


@dataclass(frozen=True)
class Left:
    """What lies on the disk after a process has ended: (chat, outbox id) of what is unsent or being sent.

    to_many: (broadcast, chat) of the messages to many that were being sent.
    states: in which messages to many stood.
    """

    unsent: frozenset[tuple[int, int]] = frozenset()
    claimed: frozenset[tuple[int, int]] = frozenset()
    problem: str = ""
    to_many: frozenset[tuple[int, int]] = frozenset()
    states: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Life:
    """One run of the process. `first_call`: how many calls Telegram had received before it began."""

    first_call: int
    found: Left


@dataclass(frozen=True)
class Nature:
    """What the world is like: milliseconds of each call's way, the bot's own rate, and how fast time runs.

    webhook: the port where updates are brought; 0 where the bot asks for them.
    """

    latency_ms: int = 0
    send_rate: int = 1000
    time: Speed = REAL
    webhook: int = 0


class Bot:
    """One at a time. It is started with nothing in its environment but what it needs."""

    def __init__(
        self,
        rehearsal: Rehearsal,
        folder: Path,
        data: Path | None,
        nature: Nature,
        organisation: Path = ROOT / "organisation.toml",
    ) -> None:
        self._rehearsal, self._nature, self._organisation = rehearsal, nature, organisation
        self._log = folder / "bot.log"
        self._process: asyncio.subprocess.Process | None = None
        self.data = data or folder / "data"
        self.database = self.data / "bot.sqlite3"
        self.lives: list[Life] = []

    async def start(self) -> None:
        """Begin another life."""
        await self._until_the_wire_is_empty()
        calls = self._rehearsal.api.transcript.count
        self.lives.append(Life(calls, look(self.database)))
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *self._command(), cwd=ROOT, env=self._environment(), stdout=log, stderr=log
            )

    def _command(self) -> list[str]:
        """Itself, or itself in a time that runs faster."""
        speed = self._nature.time
        if speed == REAL:
            return [sys.executable, "-m", "bot", "run"]
        return [sys.executable, "-m", "benchmarks.torture.times", *map(str, astuple(speed))]

    async def _until_the_wire_is_empty(self) -> None:
        """What the last life had written to its connections is still read by Telegram."""
        seen = -1
        while seen != self._rehearsal.api.transcript.count:
            seen = self._rehearsal.api.transcript.count
            await asyncio.sleep(0.05 + self._nature.latency_ms / 1000)

    def _environment(self) -> dict[str, str]:
        own = {
            "BOT_TOKEN": self._rehearsal.token,
            "TELEGRAM_API_URL": self._rehearsal.url,
            "DATA_DIR": str(self.data),
            "DATABASE_URL": f"sqlite:///{self.database}",
            "ORGANISATION_FILE": str(self._organisation),
            "HEALTH_PORT": "",
            "LOG_FORMAT": "json",
            "SEND_RATE": str(self._nature.send_rate),
        }
        if port := self._nature.webhook:
            own |= webhook_settings(port)
        return {name: os.environ[name] for name in ("PATH", "LANG", "HOME") if name in os.environ} | own

    @property
    def running(self) -> bool:
        return self._process is not None and self._process.returncode is None

    async def until_it_calls(self, *methods: str) -> None:
        """Wait until this life has called one of these methods, or ended by itself."""
        seen, deadline = self.lives[-1].first_call, time.monotonic() + PATIENCE
        while self.running:
            for call in self._rehearsal.api.transcript.after(seen):
                seen = call.n
                if call.method.lower() in methods:
                    return
            if time.monotonic() > deadline:
                raise TortureFailed(f"the bot did not call {methods[0]} within {PATIENCE:.0f} s of its start")
            await asyncio.sleep(0.004)

    async def kill(self) -> None:
        assert self._process
        if self.running:
            self._process.send_signal(signal.SIGKILL)
        await self._process.wait()

    async def stop(self) -> tuple[int, float]:
        """Ask it to end, as a server does: its exit status, and the seconds it took."""
        assert self._process
        began = time.monotonic()
        if self.running:
            self._process.send_signal(signal.SIGTERM)
        try:
            async with asyncio.timeout(PATIENCE):
                status = await self._process.wait()
        except TimeoutError:
            raise TortureFailed(f"the bot did not end within {PATIENCE:.0f} s of SIGTERM") from None
        return status, time.monotonic() - began

    def rows(self, sql: str) -> list[Any]:
        """From the database, beside the running bot."""
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True, timeout=10)) as connection:
            return connection.execute(sql).fetchall()

    @property
    def found_wrong(self) -> list[str]:
        """What was wrong with the file when one of the lives began."""
        return [life.found.problem for life in self.lives if life.found.problem]

    def tracebacks(self) -> int:
        """How often the log tells of an error that nobody expected."""
        return self.said("Traceback (most recent call last)")

    def said(self, words: str) -> int:
        """How often these words stand in the log."""
        return self._log.read_text("utf-8", "replace").count(words)


def look(database: Path) -> Left:
    """Look at a copy: opening the file itself would repair what the next start has to repair."""
    if not database.exists():
        return Left()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(database, folder))
        log = Path(f"{database}-wal")
        if log.exists():
            shutil.copy(log, folder)
        with closing(sqlite3.connect(copy)) as connection:
            if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'outbox'").fetchone():
                return Left()
            rows = connection.execute("SELECT chat_id, outbox_id, state FROM outbox").fetchall()
            claimed = frozenset((chat_id, row) for chat_id, row, state in rows if state == "claimed")
            unsent = frozenset((chat_id, row) for chat_id, row, _ in rows)
            to_many = connection.execute(
                """
                SELECT broadcast_id, chat_id FROM outbox
                WHERE broadcast_id IS NOT NULL AND state = 'claimed' AND action = 'send'
                """
            )
            states = frozenset(state for (state,) in connection.execute("SELECT state FROM broadcast"))
            return Left(unsent, claimed, _problem(connection), frozenset(to_many.fetchall()), states)


def _problem(connection: sqlite3.Connection) -> str:
    (integrity,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if integrity != "ok":
        return str(integrity)
    return "a row points at nothing" if connection.execute("PRAGMA foreign_key_check").fetchone() else ""
