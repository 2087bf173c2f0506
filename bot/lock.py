"""One running bot for each data folder."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class AlreadyRunning(Exception):
    """Another process holds this data folder."""


@contextmanager
def only_one(data_dir: Path) -> Iterator[None]:
    """Hold the folder. A lock on the database file itself would vanish with any other handle to it."""
    handle = os.open(data_dir / "bot.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise AlreadyRunning from error
        yield
    finally:
        os.close(handle)
