"""What every test may ask for."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from domain.polls import rules as poll_rules
from storage.database import Database
from tests.desk import Desk, signed_up
from tests.kit import Town


@pytest.fixture(autouse=True)
def few_are_enough(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Most tests ask two or three people, where eight are needed; those marked `eight` keep that rule."""
    if request.node.get_closest_marker("eight") is None:
        monkeypatch.setattr(poll_rules, "FEWEST", 1)


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
