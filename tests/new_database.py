"""A new database, as the migrations make it: made once in a process, and copied to wherever one is needed."""

import os
import tempfile
import time
from functools import cache
from pathlib import Path

from storage.migrate import migrate


def new_database(path: Path) -> None:
    """Where there is none yet. Opening it finds nothing left to do, where making it takes many writes."""
    if not path.exists():
        with open(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            file.write(_made())


@cache
def _made() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bot.sqlite3"
        migrate(path, now_ms=time.time_ns() // 1_000_000)  # silence before it counts for nobody
        return path.read_bytes()
