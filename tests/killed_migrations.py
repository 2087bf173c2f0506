"""Kills a process in the middle of a migration and looks at what is left; for tests and for torture."""

import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from storage.inspection import describe
from storage.migrate import FOLDER, migrate

ROOT = Path(__file__).parent.parent

_CHILD = """
import sys
from pathlib import Path
from storage.migrate import migrate
print("ready", flush=True)
sys.stdin.readline()
migrate(Path(sys.argv[1]), 2, Path(sys.argv[2]))
print("done", flush=True)
"""


@dataclass(frozen=True)
class Aftermath:
    """`version` is what the database says; `problem` is "" where it is wholly there and the file is sound."""

    version: int
    problem: str


class Kills:
    """Migration `number` of `migrations`, killed at random moments. `folder` is for the files it makes."""

    def __init__(self, folder: Path, number: int, migrations: Path = FOLDER) -> None:
        self._folder, self._number = folder, number
        self._before = self._migrations(migrations, number - 1)
        self._after = self._migrations(migrations, number)
        self._start = folder / "start.sqlite3"
        migrate(self._start, 1, self._before)
        self._contents = {number - 1: _content(self._start), number: self._content_afterwards()}
        self._seconds = self._measured()

    def kill(self, chance: random.Random) -> Aftermath:
        """One try: migrate a copy in another process, kill it somewhere between start and end, and look."""
        path = self._copy()
        with self._child(path) as child:
            assert child.stdin
            child.stdin.write("go\n")
            child.stdin.flush()
            time.sleep(chance.uniform(0, self._seconds * 1.2))  # the one thing here that time decides
            child.send_signal(signal.SIGKILL)
        return self._look(path)

    def _measured(self) -> float:
        """How many seconds the other process takes, so that kills fall into that time."""
        with self._child(self._copy()) as child:
            began = time.monotonic()
            child.communicate("go\n", timeout=60)
            return time.monotonic() - began

    def _look(self, path: Path) -> Aftermath:
        found = describe(path)
        content = _content(path)
        if found.integrity != "ok":
            return Aftermath(found.version, found.integrity)
        if content != self._contents.get(found.version):
            return Aftermath(found.version, "it is between two migrations")
        migrate(path, 3, self._after)
        whole = _content(path) == self._contents[self._number]
        return Aftermath(found.version, "" if whole else "it cannot be finished afterwards")

    def _child(self, path: Path) -> subprocess.Popen[str]:
        child = subprocess.Popen(
            [sys.executable, "-c", _CHILD, str(path), str(self._after)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert child.stdout
        assert child.stdout.readline() == "ready\n"
        return child

    def _copy(self) -> Path:
        home = self._folder / f"try{len(list(self._folder.iterdir()))}"
        home.mkdir()
        return Path(shutil.copy(self._start, home / "bot.sqlite3"))

    def _migrations(self, everything: Path, number: int) -> Path:
        """A folder with those up to `number`."""
        folder = self._folder / f"migrations{number}"
        folder.mkdir()
        for file in sorted(everything.glob("*.sql"))[:number]:
            shutil.copy(file, folder)
        return folder

    def _content_afterwards(self) -> list[str]:
        path = self._copy()
        migrate(path, 2, self._after)
        return _content(path)


def _content(path: Path) -> list[str]:
    """Everything but when which migration was applied."""
    with closing(sqlite3.connect(path)) as connection:
        return [line for line in connection.iterdump() if not line.startswith('INSERT INTO "migration"')]
