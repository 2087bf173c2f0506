"""Everything in a transaction happens, or nothing does, whatever goes wrong in between."""

import asyncio
import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from typing import Any

import aiosqlite
import pytest

from storage import facts
from storage.database import Database, StorageTrouble, Transaction, TransactionEnded

pytestmark = pytest.mark.disk

ADD = "INSERT INTO arrival (code, arrivals) VALUES (:code, 1)"


async def codes(database: Database) -> list[str]:
    async with database.read() as view:
        return [code for (code,) in await view.rows("SELECT code FROM arrival ORDER BY code")]


async def test_what_a_transaction_wrote_is_there_afterwards(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.rows(ADD, {"code": "a"})
        await tx.run_many(ADD, [{"code": "b"}, {"code": "c"}])
    assert await codes(database) == ["a", "b", "c"]


async def test_after_an_exception_nothing_of_it_is_there(database: Database) -> None:
    with pytest.raises(LookupError):
        async with database.transaction() as tx:
            await tx.rows(ADD, {"code": "a"})
            raise LookupError
    assert await codes(database) == []


class CancelledAt:
    """Cancels the task, `times` times in a row, while its n-th statement is already with SQLite."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, nth: int, times: int) -> None:
        self.nth, self.times, self.seen = nth, times, 0
        self.task: asyncio.Task[None] | None = None
        self._execute = aiosqlite.Connection._execute
        monkeypatch.setattr(aiosqlite.Connection, "_execute", self._counted())

    def _counted(self) -> Any:
        async def counted(connection: aiosqlite.Connection, *args: Any, **kwargs: Any) -> Any:
            self.seen += 1
            if self.task and self.seen == self.nth:
                asyncio.get_running_loop().call_soon(self._cancel, self.task, self.times)
            return await self._execute(connection, *args, **kwargs)  # type: ignore[no-untyped-call]

        return counted

    def _cancel(self, task: asyncio.Task[None], times: int) -> None:
        task.cancel()
        if times > 1:
            asyncio.get_running_loop().call_soon(self._cancel, task, times - 1)


async def write_three(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.rows(ADD, {"code": "a"})
        await tx.run_many(ADD, [{"code": "b"}, {"code": "c"}])


BEGIN, ROWS, MANY, COMMIT = 1, 2, 3, 4


@pytest.mark.parametrize("times", [1, 3])
@pytest.mark.parametrize("nth", [BEGIN, ROWS, MANY, COMMIT])
async def test_cancelled_at_any_await_it_is_wholly_in_or_wholly_out(
    database: Database, monkeypatch: pytest.MonkeyPatch, nth: int, times: int
) -> None:
    cancelling = CancelledAt(monkeypatch, nth, times)
    cancelling.task = asyncio.create_task(write_three(database))
    with pytest.raises(asyncio.CancelledError):
        await cancelling.task
    monkeypatch.undo()
    assert await codes(database) == (["a", "b", "c"] if nth == COMMIT else [])
    async with database.transaction() as tx:
        await tx.rows(ADD, {"code": "next"})
    assert "next" in await codes(database)


async def test_cancelled_again_and_again_while_the_file_is_locked_it_leaves_nothing_open(
    database: Database, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(tmp_path / "bot.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        task = asyncio.create_task(write_three(database))
        for _ in range(5):
            await asyncio.sleep(0)
            task.cancel()
        other.execute("ROLLBACK")
    with pytest.raises(asyncio.CancelledError):
        await task
    await write_three(database)
    assert await codes(database) == ["a", "b", "c"]


async def test_cancelled_while_it_waits_for_its_turn_it_leaves_the_one_before_alone(
    database: Database,
) -> None:
    async with database.transaction() as tx:
        await tx.rows(ADD, {"code": "first"})
        waiting = asyncio.create_task(write_three(database))
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        await tx.rows(ADD, {"code": "second"})
    assert await codes(database) == ["first", "second"]


async def test_transactions_of_two_tasks_never_mix(database: Database) -> None:
    async def write(name: str, fails: bool) -> None:
        async with database.transaction() as tx:
            for n in range(20):
                await tx.rows(ADD, {"code": f"{name}{n:02}"})
                await asyncio.sleep(0)
            if fails:
                raise LookupError

    outcomes = await asyncio.gather(
        *(write(name, fails=name in "bd") for name in "abcd"), return_exceptions=True
    )
    assert [type(outcome) for outcome in outcomes] == [type(None), LookupError] * 2
    assert await codes(database) == [f"{name}{n:02}" for name in "ac" for n in range(20)]


async def test_after_a_failed_statement_nothing_more_runs_and_nothing_is_kept(database: Database) -> None:
    with pytest.raises(TransactionEnded):
        async with database.transaction() as tx:
            await tx.rows(ADD, {"code": "a"})
            with pytest.raises(sqlite3.IntegrityError):
                await tx.rows(ADD, {"code": "a"})
            for _ in range(2):
                with pytest.raises(TransactionEnded):
                    await tx.rows(ADD, {"code": "b"})
                with pytest.raises(TransactionEnded):
                    await tx.run_many(ADD, [{"code": "c"}])
    assert await codes(database) == []


@pytest.mark.parametrize("value", [2**63, "\ud800"], ids=["too large", "half a letter"])
async def test_a_value_that_cannot_be_stored_ends_the_transaction_too(
    database: Database, value: object
) -> None:
    with pytest.raises(TransactionEnded):
        async with database.transaction() as tx:
            with pytest.raises((OverflowError, UnicodeEncodeError)):
                await tx.run_many(ADD, [{"code": "a"}, {"code": value}])
    assert await codes(database) == []


async def test_a_cancelled_statement_ends_the_transaction_too(database: Database) -> None:
    with pytest.raises(TransactionEnded):
        async with database.transaction() as tx:
            statement = asyncio.create_task(tx.rows(ADD, {"code": "a"}))
            await asyncio.sleep(0)
            statement.cancel()
            with pytest.raises(asyncio.CancelledError):
                await statement
    assert await codes(database) == []


async def test_a_swallowed_mistake_in_a_statement_is_no_trouble_with_the_machine(database: Database) -> None:
    """Trouble is tried again: a mistake that counted as trouble would be tried again for ever."""
    with pytest.raises(TransactionEnded) as ended:
        async with database.transaction() as tx:
            with pytest.raises(sqlite3.OperationalError):
                await tx.rows("SELECT nonsense")
    assert not isinstance(ended.value, StorageTrouble)


async def test_nobody_can_use_a_transaction_after_its_end(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.rows(ADD, {"code": "a"})
    with pytest.raises(TransactionEnded):
        await tx.rows(ADD, {"code": "late"})
    async with database.read() as view:
        pass
    with pytest.raises(TransactionEnded):
        await view.rows("SELECT 1")
    assert await codes(database) == ["a"]


WRITES = [
    ADD.replace(":code", "'x'"),
    "UPDATE arrival SET arrivals = 2",
    "DELETE FROM arrival",
    "CREATE TABLE more (a TEXT) STRICT",
    "DROP TABLE arrival",
]


@pytest.mark.parametrize("sql", WRITES)
async def test_a_reader_cannot_write(database: Database, sql: str) -> None:
    async with database.transaction() as tx:
        await tx.rows(ADD, {"code": "a"})
    async with database.read() as view:
        with pytest.raises(StorageTrouble):
            await view.rows(sql)
    assert await codes(database) == ["a"]


async def test_a_reader_sees_what_is_committed_and_nothing_else(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.rows(ADD, {"code": "a"})
        assert await codes(database) == []
    assert await codes(database) == ["a"]


async def test_a_reader_sees_one_moment_to_its_end(database: Database) -> None:
    async with database.read() as view:
        before = await facts.get(view, "bot_id")
        async with database.transaction() as tx:
            await facts.put(tx, "bot_id", "7")
        assert await facts.get(view, "bot_id") == before
    async with database.read() as view:
        assert await facts.get(view, "bot_id") == "7"


async def test_a_reader_that_was_cancelled_does_not_spoil_the_next(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    cancelling = CancelledAt(monkeypatch, nth=2, times=1)
    cancelling.task = asyncio.create_task(_only_reads(database))
    with pytest.raises(asyncio.CancelledError):
        await cancelling.task
    monkeypatch.undo()
    await write_three(database)
    assert await codes(database) == ["a", "b", "c"]


async def _only_reads(database: Database) -> None:
    async with database.read() as view:
        await view.rows("SELECT 1")


async def test_what_points_at_nobody_is_refused(database: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        async with database.transaction() as tx:
            await tx.rows("INSERT INTO consent VALUES (1, '1', 1)")


async def test_a_file_that_cannot_be_opened_is_trouble(tmp_path: Path) -> None:
    (tmp_path / "bot.sqlite3").write_bytes(b"this is no database, and long enough to be seen as none" * 10)
    for path in (tmp_path / "bot.sqlite3", tmp_path / "no-folder" / "bot.sqlite3", tmp_path):
        with pytest.raises(StorageTrouble):
            await Database.open(path, now_ms=0)


async def test_an_opening_that_fails_half_way_leaves_no_thread_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = set(threading.enumerate())
    monkeypatch.setattr("storage.database._keep_ids_increasing", _fails)
    with pytest.raises(StorageTrouble):
        await Database.open(tmp_path / "bot.sqlite3", now_ms=0)
    left = [thread for thread in threading.enumerate() if "worker_thread" in thread.name]
    for thread in set(left) - before:
        thread.join(5)
        assert not thread.is_alive()


async def _fails(connection: object) -> None:
    raise OSError(5, "Input/output error")


async def test_an_sqlite_too_old_for_our_tables_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    with pytest.raises(StorageTrouble, match=r"3\.37"):
        await Database.open(tmp_path / "bot.sqlite3", now_ms=0)


async def test_every_connection_has_the_settings_that_keep_data_safe(database: Database) -> None:
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "secure_delete": 1,
        "trusted_schema": 0,
        "temp_store": 2,
    }

    async def settings(tx: Transaction) -> dict[str, object]:
        return {name: (await tx.rows(f"PRAGMA {name}"))[0][0] for name in expected}

    async with database.transaction() as tx, database.read() as view:
        assert await settings(tx) == expected
        assert await settings(view) == expected
