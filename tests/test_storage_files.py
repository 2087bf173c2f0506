"""Only the user it runs as may read what the bot keeps."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.migrate import migrate
from tests.storage_kit import leave, message, opened

pytestmark = pytest.mark.disk


@pytest.fixture(params=[0o000, 0o022, 0o777], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Made before the umask is set."""
    data = tmp_path / "data"
    data.mkdir()
    return data


def modes(folder: Path) -> dict[str, int]:
    return {file.name: stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()}


PRIVATE = {"bot.sqlite3": 0o600, "bot.sqlite3-wal": 0o600, "bot.sqlite3-shm": 0o600}


async def test_the_database_is_private_whatever_the_umask(data: Path, umask: None) -> None:
    async with opened(data / "bot.sqlite3") as database:
        await leave(database, message("a"))
        assert modes(data) == PRIVATE
        await database.scrub()
        assert modes(data) == PRIVATE
    assert modes(data) == {"bot.sqlite3": 0o600}


async def test_one_that_others_could_read_is_made_private(data: Path) -> None:
    path = data / "bot.sqlite3"
    async with opened(path):
        pass
    path.chmod(0o644)
    async with opened(path) as database:
        await leave(database, message("a"))
        assert modes(data) == PRIVATE


async def test_so_are_files_that_a_killed_bot_left_beside_it(data: Path) -> None:
    path = data / "bot.sqlite3"
    async with opened(path) as killed:
        await leave(killed, message("a"))
        for file in data.iterdir():
            file.chmod(0o664)
        async with opened(path):
            assert modes(data) == PRIVATE


def test_copies_made_before_a_change_are_private_too(data: Path, tmp_path: Path, umask: None) -> None:
    folder = tmp_path / "migrations"
    folder.mkdir(mode=0o700)
    folder.chmod(0o700)
    for number in (1, 2):
        (folder / f"000{number}_more.sql").write_text(f"CREATE TABLE t{number} (a TEXT) STRICT;\n")
        (folder / f"000{number}_more.sql").chmod(0o600)
        migrate(data / "bot.sqlite3", number, folder)
    assert modes(data) == {"bot.sqlite3": 0o600, "backups": 0o700}
    assert modes(data / "backups") == {"before-0002-2.sqlite3": 0o600}
