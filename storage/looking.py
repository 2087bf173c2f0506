"""A look into the database's file from outside: read-only, also beside a running bot."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiosqlite

from storage.database import StorageTrouble, Transaction
from storage.inspection import address, describe


class NothingToLookAt(Exception):
    """Why the file cannot be looked into, in sentences for the person who asked."""


@asynccontextmanager
async def look(path: Path) -> AsyncIterator[Transaction]:
    """One consistent view of what is committed; nothing is changed, and no file is left behind.

    Raises NothingToLookAt, also later, from within, where something unreadable is met on the way.
    """
    found = describe(path)
    if not found.exists:
        raise NothingToLookAt(f"There is no database at {path} (DATABASE_URL).")
    if found.trouble:
        raise NothingToLookAt(f"{path} {found.trouble}")
    if found.version > found.newest:
        raise NothingToLookAt(f"{path} was made by a newer release than this one. Please upgrade.")
    if found.version < found.newest:
        raise NothingToLookAt(f"{path} is from before this release. Start the bot once, then ask again.")
    async with look_beside(path) as view:
        yield view


@asynccontextmanager
async def look_beside(path: Path) -> AsyncIterator[Transaction]:
    """The same into the database that the bot itself has open, which it has found whole at its start."""
    try:
        async with aiosqlite.connect(address(path), uri=True, isolation_level=None, timeout=5) as connection:
            connection.text_factory = _text
            await connection.execute_fetchall("PRAGMA trusted_schema = OFF")
            await connection.execute_fetchall("PRAGMA query_only = ON")
            await connection.execute_fetchall("BEGIN")
            yield Transaction(connection)
    except (StorageTrouble, aiosqlite.Error) as error:
        raise NothingToLookAt(f"{path} cannot be read ({error}).") from error


def _text(written: bytes) -> str:
    """Also what is no UTF-8: somebody may have written into the file."""
    return written.decode("utf-8", "surrogateescape")
