"""What every test may ask for."""

import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from domain.polls import rules as poll_rules
from storage.database import Database
from tests.desk import Desk, signed_up
from tests.driver_at_once import without_thread
from tests.kit import Town
from tests.new_database import new_database

RAM_DISK = Path("/dev/shm")
ROOM = 2 << 30
"""Bytes that must be free on it. What a test leaves there goes once it has passed."""


def pytest_configure() -> None:
    """The tests' files lie in memory where there is room: most of their time was waiting for the disk."""
    if RAM_DISK.is_dir() and os.access(RAM_DISK, os.W_OK) and shutil.disk_usage(RAM_DISK).free > ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(RAM_DISK))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest begins first, because each file stays with one worker."""
    items.sort(key=lambda item: not any(map(item.get_closest_marker, ("browser", "long"))))


@pytest.fixture
def tmp_path(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """On the disk itself for those marked `disk`."""
    if request.node.get_closest_marker("disk") is None:
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(prefix="test-") as folder:
        yield Path(folder)


@pytest.fixture(autouse=True)
def few_are_enough(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Most tests ask two or three people, where eight are needed; those marked `eight` keep that rule."""
    if request.node.get_closest_marker("eight") is None:
        monkeypatch.setattr(poll_rules, "FEWEST", 1)


@pytest.fixture(autouse=True)
def statements_at_once(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Conversations want no thread for the database; the tests of storage, marked `disk`, have one."""
    if request.node.get_closest_marker("disk") is None:
        without_thread(monkeypatch)


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """A town whose bot runs all the while."""
    town = Town(tmp_path)
    await town.open()
    yield town
    await town.close()
    assert town.problems() == []


@pytest.fixture(params=[False, True], ids=["running", "rebuilt after each step"])
async def conversation(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Town]:
    """A town for conversations: each test runs again with the whole bot rebuilt between any two messages."""
    town = Town(tmp_path, restarts=request.param)
    await town.open()
    yield town
    await town.close()
    assert town.problems() == []


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """A new database, in `tmp_path / "bot.sqlite3"`."""
    new_database(tmp_path / "bot.sqlite3")
    database = await Database.open(tmp_path / "bot.sqlite3", now_ms=0)
    yield database
    await database.close()


@pytest.fixture
async def desk(database: Database) -> AsyncIterator[Desk]:
    """Somebody new at the handlers' desk."""
    async with database.transaction() as tx:
        yield Desk(tx)


@pytest.fixture
async def member(desk: Desk) -> Desk:
    """Somebody who has signed up, at the handlers' desk."""
    return signed_up(desk)
