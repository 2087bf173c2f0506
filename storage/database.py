"""The one file that knows a driver: one writer with explicit transactions, and readers that cannot write."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Coroutine, Iterable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite

from storage import ids, migrate
from storage.inspection import Description as Description
from storage.inspection import describe as describe

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
    "PRAGMA temp_store = MEMORY",  # nobody's words in /tmp
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
    """Nothing can be written or read just now (full disk, I/O error, locked); the same may succeed later."""


class TransactionEnded(Exception):
    """A statement failed earlier in it, or it is over: SQLite may have ended it, so nothing more may run."""


class EndedByTrouble(TransactionEnded, StorageTrouble):
    """What failed earlier was StorageTrouble, so the same work may succeed later; otherwise it never will."""


class Transaction:
    """Statements on one connection. Once one has failed, every later one raises TransactionEnded."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection
        self._ended: type[TransactionEnded] | None = None

    async def rows(self, sql: str, params: Params | None = None) -> list[Row]:
        """Run one statement; the rows it returns, as tuples."""
        return list(await self._run(self._connection.execute_fetchall(sql, params or {})))

    async def run_many(self, sql: str, params: Iterable[Params]) -> None:
        """Run one statement for each set of parameters; nothing at all where there are none."""
        if many := list(params):
            await self._run(self._connection.executemany(sql, many))

    @property
    def changes(self) -> int:
        """How many rows were written or erased so far, with all that went with them: to count from."""
        return self._connection.total_changes

    def lock(self, name: str) -> None:
        """Names what relies on there being one writer. With SQLite that is always so."""

    async def _run(self, work: Coroutine[Any, Any, T]) -> T:
        if self._ended:
            work.close()
            raise self._ended
        try:
            return await work
        except sqlite3.Error as error:
            translated = _translated(error)
            self._ended = EndedByTrouble if isinstance(translated, StorageTrouble) else TransactionEnded
            raise translated from error
        except BaseException:  # cancelled, or a value that cannot be stored: how much of it ran is not known
            self._ended = TransactionEnded
            raise

    async def _commit(self) -> None:
        if not self._ended and not self._connection.in_transaction:
            self._ended = EndedByTrouble
        await self._run(self._connection.execute_fetchall("COMMIT"))

    def _end(self) -> None:
        """Nothing that was given this transaction may use it from now on."""
        self._ended = self._ended or TransactionEnded


class Database:
    """One SQLite file. Open it with `Database.open`; one writer, so transactions wait for one another."""

    def __init__(self, writer: aiosqlite.Connection, reader: aiosqlite.Connection) -> None:
        self._writer, self._reader = writer, reader
        self._writing, self._reading = asyncio.Lock(), asyncio.Lock()

    @classmethod
    async def open(cls, path: Path, now_ms: int, backups: Path | None = None) -> "Database":
        """Bring the file to the newest schema and open it; backups: as in `migrate.migrate`.

        Raises StorageTrouble where it cannot be opened, and what migrate.migrate raises: NewerDatabase,
        BackupFailed, DanglingReference.
        """
        if sqlite3.sqlite_version_info < migrate.OLDEST_SQLITE:
            needed = ".".join(map(str, migrate.OLDEST_SQLITE))
            raise StorageTrouble(f"SQLite here is {sqlite3.sqlite_version}, at least {needed} is needed")
        try:
            await asyncio.to_thread(migrate.migrate, path, now_ms, backups=backups)
            async with AsyncExitStack() as opened:
                writer, reader = await _connect(path, opened), await _connect(path, opened)
                await reader.execute_fetchall("PRAGMA query_only = ON")
                await _keep_ids_increasing(reader)
                opened.pop_all()
        except sqlite3.Error as error:
            raise _translated(error) from error
        except OSError as error:
            raise StorageTrouble(error.strerror or "the file cannot be used") from error
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
                await _to_the_end(tx._run(self._writer.execute_fetchall("BEGIN IMMEDIATE")))
                yield tx
                await _to_the_end(tx._commit())
            except BaseException:
                await _to_the_end(_roll_back(self._writer))
                raise
            finally:
                tx._end()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Transaction]:
        """One consistent view of what is committed; a statement that writes is refused."""
        async with self._reading:
            tx = Transaction(self._reader)
            try:
                await _to_the_end(tx._run(self._reader.execute_fetchall("BEGIN")))
                yield tx
            finally:
                tx._end()
                await _to_the_end(_roll_back(self._reader))

    async def checkpoint(self) -> None:
        """Empty the -wal into the file, so that no older state of a page can be read from it.

        Raises StorageTrouble while somebody else is reading.
        """
        async with self._writing, self._reading:
            await self._empty_wal(Transaction(self._writer))

    async def scrub(self) -> None:
        """Write the file anew, so that nothing erased can be found in it or in its -wal.

        SQLite's secure_delete is not enough: rows move between pages as a table grows, and a copy of a row
        may stay behind where it stood before. Without as much free disk as the database has: StorageTrouble.
        """
        async with self._writing, self._reading:
            tx = Transaction(self._writer)
            await _to_the_end(tx.rows("VACUUM"))
            await self._empty_wal(tx)

    async def _empty_wal(self, tx: Transaction) -> None:
        ((busy, *_),) = await _to_the_end(tx.rows("PRAGMA wal_checkpoint(TRUNCATE)"))
        if busy:
            raise StorageTrouble("somebody else is reading the database")


async def _roll_back(connection: aiosqlite.Connection) -> None:
    """Roll back if SQLite has not done so by itself."""
    if connection.in_transaction:
        try:
            await connection.execute_fetchall("ROLLBACK")
        except sqlite3.Error as error:
            if connection.in_transaction:
                raise _translated(error) from error


async def _connect(path: Path, opened: AsyncExitStack) -> aiosqlite.Connection:
    connection = await opened.enter_async_context(aiosqlite.connect(path, isolation_level=None))
    for pragma in PRAGMAS:
        await connection.execute_fetchall(pragma)
    return connection


async def _keep_ids_increasing(connection: aiosqlite.Connection) -> None:
    """Order is the order of ids, also when the clock was set back while the bot was off."""
    ((newest,),) = await connection.execute_fetchall(
        """
        SELECT max(coalesce((SELECT max(outbox_id) FROM outbox), 0),
                   coalesce((SELECT max(person_id) FROM person), 0))
        """
    )
    ids.not_below(newest)


async def _to_the_end(work: Coroutine[Any, Any, T]) -> T:
    """Await `work`; when cancelled, let it finish first: no half a COMMIT is left to the next transaction."""
    task = asyncio.ensure_future(work)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait([task])
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled:
        if not task.cancelled():
            task.exception()  # looked at, so that asyncio does not complain that nobody did
        raise cancelled
    return task.result()


def _translated(error: sqlite3.Error) -> Exception:
    code = getattr(error, "sqlite_errorcode", None)
    if code is not None and code & 0xFF in _TROUBLE:
        return StorageTrouble(getattr(error, "sqlite_errorname", "SQLite error"))
    return error
