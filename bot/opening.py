"""Opens the data folder and the database in it, or says in one sentence why that cannot be."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot import error_words
from bot.lock import AlreadyRunning, only_one
from storage.database import Database, StorageTrouble, describe
from storage.migrate import BackupFailed, NewerDatabase


class StartError(Exception):
    """Why the bot cannot start, in one sentence for the person who started it."""


@asynccontextmanager
async def opened(path: Path, now_ms: int, backups: Path | None = None) -> AsyncIterator[Database]:
    """Found whole, and brought to the newest schema first. Raises StartError.

    backups: where the copy goes that is made before the tables change. It lies open until the bot seals it,
    and the bot looks for it in DATA_DIR alone, wherever the database is.
    """
    found = await asyncio.to_thread(describe, path)
    if found.damaged:
        raise StartError(
            f"The database {path} is damaged: {found.integrity}. Nothing was changed. Keep it aside, "
            "and put a backup back: docs/operations.md, “Restoring”."
        )
    try:
        database = await Database.open(path, now_ms, backups)
    except NewerDatabase as error:
        raise StartError(
            f"The database was made by a newer release: {error}. Start that one, or see "
            "docs/install.md, “Going back”."
        ) from error
    except BackupFailed:
        raise StartError(
            "The copy of the database made before upgrading is not whole, so nothing was changed."
        ) from None
    except StorageTrouble as error:
        raise StartError(f"The database (DATABASE_URL) cannot be opened: {plainly(error)}.") from error
    try:
        yield database
    finally:
        await database.close()


def plainly(trouble: StorageTrouble) -> str:
    """What SQLite's own name of it means, for a person; and that name, to look it up."""
    return error_words.with_name(str(trouble))


def refuse_a_second(folder: Path) -> None:
    """Raises StartError."""
    try:
        with only_one(folder):
            return
    except AlreadyRunning:
        raise second(folder) from None


def second(folder: Path) -> StartError:
    return StartError(f"Another bot is already running with the data in {folder} (DATA_DIR).")


def make_private(folder: Path) -> None:
    """Raises StartError."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StartError(f"DATA_DIR: the folder {folder} cannot be made ({error.strerror}).") from None
