"""The one file that knows a driver: one writer with explicit transactions, and readers that cannot write."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Coroutine, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite

from storage import migrate

Row = Sequence[Any]
Params = Mapping[str, Any]
T = TypeVar("T")

PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
)

# What is wrong with the machine and not with the statement: nobody's update is to blame for these.
_TROUBLE = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_AUTH,
    sqlite3.SQLITE_PROTOCOL,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_INTERRUPT,
}


class StorageTrouble(Exception):
    """The database cannot be written or read just now (full disk, I/O error, locked); the same work may succeed later."""


class TransactionEnded(StorageTrouble):
    """A statement failed earlier in this transaction: SQLite may have ended it, so nothing more may run in it."""


class Transaction:
    """Statements on one connection. After any driver error it is dead: every later statement raises TransactionEnded."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection
        self._dead = False

    async def rows(self, sql: str, params: Params | None = None) -> list[Row]:
        """Run one statement; the rows it returns, as tuples."""
        return list(await self._run(self._connection.execute_fetchall(sql, params or {})))

    async def run_many(self, sql: str, params: Iterable[Params]) -> None:
        """Run one statement for each set of parameters; nothing at all where there are none."""
        if many := list(params):
            await self._run(self._connection.executemany(sql, many))

    def lock(self, name: str) -> None:
        """Names what relies on there being one writer. With SQLite that is always so."""

    async def _run(self, work: Coroutine[Any, Any, T]) -> T:
        if self._dead:
            work.close()
            raise TransactionEnded
        try:
            return await work
        except sqlite3.Error as error:
            self._dead = True
            raise _translated(error) from error

    async def _commit(self) -> None:
        if self._dead or not self._connection.in_transaction:
            raise TransactionEnded
        await self._run(self._connection.execute("COMMIT"))


class Database:
    """One SQLite file. Open it with `Database.open`; one writer, so transactions wait for one another."""

    def __init__(self, writer: aiosqlite.Connection, reader: aiosqlite.Connection) -> None:
        self._writer, self._reader = writer, reader
        self._writing, self._reading = asyncio.Lock(), asyncio.Lock()

    @classmethod
    async def open(cls, path: Path, now_ms: int) -> "Database":
        """Bring the file to the newest schema and open it.

        Raises migrate.NewerDatabase for a database of a newer release, StorageTrouble where it cannot be opened.
        """
        try:
            await asyncio.to_thread(migrate.migrate, path, now_ms)
            writer = await _connect(path)
            reader = await _connect(path)
            await reader.execute("PRAGMA query_only = ON")
        except sqlite3.Error as error:
            raise _translated(error) from error
        return cls(writer, reader)

    async def close(self) -> None:
        await self._reader.close()
        await self._writer.close()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Everything inside is committed together, or, on any exception and on cancellation, nothing."""
        async with self._writing:
            tx = Transaction(self._writer)
            try:
                await _to_the_end(tx._run(self._writer.execute("BEGIN IMMEDIATE")))
                yield tx
                await _to_the_end(tx._commit())
            except BaseException:
                await _to_the_end(self._roll_back())
                raise

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Transaction]:
        """One consistent view of what is committed; a statement that writes is refused."""
        async with self._reading:
            tx = Transaction(self._reader)
            try:
                await _to_the_end(tx._run(self._reader.execute("BEGIN")))
                yield tx
            finally:
                await _to_the_end(_end(self._reader))

    async def _roll_back(self) -> None:
        await _end(self._writer)


async def _end(connection: aiosqlite.Connection) -> None:
    """Roll back if SQLite has not done so by itself."""
    if connection.in_transaction:
        try:
            await connection.execute("ROLLBACK")
        except sqlite3.Error:
            if connection.in_transaction:
                raise


async def _connect(path: Path) -> aiosqlite.Connection:
    connection = await aiosqlite.connect(path, isolation_level=None)
    for pragma in PRAGMAS:
        await connection.execute(pragma)
    return connection


async def _to_the_end(work: Coroutine[Any, Any, T]) -> T:
    """Await `work`; when cancelled, let it finish first: half a COMMIT must not be left to the next transaction."""
    task = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task])
        if not task.cancelled():
            task.exception()
        raise


def _translated(error: sqlite3.Error) -> Exception:
    code = getattr(error, "sqlite_errorcode", None)
    if code is not None and code & 0xFF in _TROUBLE:
        return StorageTrouble(getattr(error, "sqlite_errorname", "SQLite error"))
    return error
