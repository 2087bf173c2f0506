"""A full disk or a locked database: nothing half-written, and it goes on when the trouble is over."""

import os
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from storage.database import Database, StorageTrouble, Transaction, TransactionEnded
from storage.inspection import describe
from tests.new_database import new_database
from tests.storage_kit import opened

pytestmark = pytest.mark.disk

ADD = "INSERT INTO fact (name, value) VALUES (:name, :value)"
LONG = "x" * 3000


async def names(database: Database) -> list[str]:
    async with database.read() as view:
        return [name for (name,) in await view.rows("SELECT name FROM fact ORDER BY name")]


async def fill(tx: Transaction, rows: int) -> None:
    for n in range(rows):
        await tx.rows(ADD, {"name": f"half{n}", "value": LONG})


async def set_pragma(database: Database, pragma: str) -> None:
    async with database.transaction() as tx:
        await tx.rows(f"PRAGMA {pragma}")


@pytest.fixture
async def begun(database: Database) -> Database:
    async with database.transaction() as tx:
        await tx.rows(ADD, {"name": "before", "value": LONG})
    return database


async def test_a_disk_that_fills_at_an_insert_is_trouble_and_leaves_nothing_half_written(
    begun: Database, tmp_path: Path
) -> None:
    await set_pragma(begun, "max_page_count = 40")
    with pytest.raises(StorageTrouble, match="FULL"):
        async with begun.transaction() as tx:
            await fill(tx, rows=100)
    assert await names(begun) == ["before"]
    await set_pragma(begun, "max_page_count = 100000")
    async with begun.transaction() as tx:
        await tx.rows(ADD, {"name": "after", "value": LONG})
    assert await names(begun) == ["after", "before"]
    assert describe(tmp_path / "bot.sqlite3").integrity == "ok"


async def test_trouble_that_somebody_swallowed_is_still_trouble_at_the_end(begun: Database) -> None:
    """Otherwise the update it happened to would be blamed, and put aside for good."""
    await set_pragma(begun, "max_page_count = 40")
    with pytest.raises(StorageTrouble) as ended:
        async with begun.transaction() as tx:
            with pytest.raises(StorageTrouble):
                await fill(tx, rows=100)
    assert isinstance(ended.value, TransactionEnded)
    assert await names(begun) == ["before"]


async def test_a_locked_database_is_trouble_until_it_is_free(begun: Database, tmp_path: Path) -> None:
    await set_pragma(begun, "busy_timeout = 20")
    with closing(sqlite3.connect(tmp_path / "bot.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageTrouble, match="BUSY"):
            async with begun.transaction() as tx:
                await tx.rows(ADD, {"name": "too early", "value": ""})
        other.execute("ROLLBACK")
    async with begun.transaction() as tx:
        await tx.rows(ADD, {"name": "later", "value": ""})
    assert await names(begun) == ["before", "later"]


async def test_scrubbing_while_somebody_reads_is_trouble_until_they_are_done(
    begun: Database, tmp_path: Path
) -> None:
    await set_pragma(begun, "busy_timeout = 20")
    with closing(sqlite3.connect(tmp_path / "bot.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM fact").fetchall()
        with pytest.raises(StorageTrouble):
            await begun.scrub()
    await begun.scrub()
    assert await names(begun) == ["before"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of two megabytes."""
    if os.geteuid() != 0:
        pytest.skip("only root can mount a small disk; the same is tried with a limit on the file's size")
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("a small disk cannot be mounted here; the same is tried with a limit on the file's size")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


AT_INSERT, AT_COMMIT = 10, -10_000  # the size of SQLite's cache: pages, or KiB when negative


@pytest.mark.parametrize("cache", [AT_INSERT, AT_COMMIT], ids=["at an INSERT", "at the COMMIT"])
async def test_a_real_disk_that_fills_is_trouble_and_leaves_nothing_half_written(
    small_disk: Path, cache: int
) -> None:
    path = small_disk / "bot.sqlite3"
    new_database(path)
    async with opened(path) as database:
        await fill_the_disk(database, small_disk / "room", cache)
    assert describe(path).integrity == "ok"


async def fill_the_disk(database: Database, room: Path, cache: int) -> None:
    async with database.transaction() as tx:
        await tx.rows(ADD, {"name": "before", "value": LONG})
    await set_pragma(database, f"cache_size = {cache}")
    room.write_bytes(b"x" * 1_300_000)
    at_commit = False
    with pytest.raises(StorageTrouble, match="FULL"):
        async with database.transaction() as tx:
            await fill(tx, rows=250)
            at_commit = True
    assert at_commit == (cache == AT_COMMIT)
    assert await names(database) == ["before"]
    room.unlink()
    async with database.transaction() as tx:
        await tx.rows(ADD, {"name": "after", "value": LONG})
    assert await names(database) == ["after", "before"]


def test_a_file_that_may_not_grow_at_the_commit_is_trouble_and_leaves_nothing_half_written(
    tmp_path: Path,
) -> None:
    """In a process of its own: the limit holds for all files of a process."""
    path = tmp_path / "bot.sqlite3"
    child = subprocess.run(
        [sys.executable, "-m", "tests.test_storage_trouble", str(path)],
        cwd=Path(__file__).parent.parent,
        check=True,
        capture_output=True,
        text=True,
    )
    assert child.stdout.split("\n") == ["trouble at the commit", "['before']", "['after', 'before']", ""]
    assert describe(path).integrity == "ok"


async def grow_against_a_limit(path: Path) -> None:
    async with opened(path) as database:
        await grow(database, Path(f"{path}-wal"))


async def grow(database: Database, wal: Path) -> None:
    async with database.transaction() as tx:
        await tx.rows(ADD, {"name": "before", "value": LONG})
    limit = wal.stat().st_size + 100_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    moment = "an insert"
    try:
        async with database.transaction() as tx:
            await fill(tx, rows=100)
            moment = "the commit"
    except StorageTrouble:
        print("trouble at", moment)
    print(await names(database))
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    async with database.transaction() as tx:
        await tx.rows(ADD, {"name": "after", "value": LONG})
    print(await names(database))


if __name__ == "__main__":
    import asyncio

    asyncio.run(grow_against_a_limit(Path(sys.argv[1])))
