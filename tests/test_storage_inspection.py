"""A database can be described in any state, and is not changed by it."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage.database import Database, describe
from storage.inspection import has_wal_bug
from storage.migrate import migrations
from tests.storage_kit import leave, message, opened

NEWEST = len(migrations())


@pytest.fixture
async def path(tmp_path: Path) -> Path:
    """Of a database with some rows in it, and closed."""
    path = tmp_path / "bot.sqlite3"
    async with opened(path) as database:
        await leave(database, *(message(f"key {n}", chat_id=n) for n in range(300)))
    return path


def test_a_whole_one_is_called_so_and_nothing_is_left_beside_it(path: Path) -> None:
    before = path.read_bytes()
    found = describe(path)
    assert (found.exists, found.version, found.newest, found.integrity) == (True, NEWEST, NEWEST, "ok")
    assert found.sqlite_version == sqlite3.sqlite_version
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    assert path.read_bytes() == before


async def test_also_while_the_bot_is_running_with_what_it_wrote_last(
    database: Database, tmp_path: Path
) -> None:
    async with database.transaction() as tx:
        await tx.rows("INSERT INTO migration VALUES (99, 'of tomorrow', 1)")
    assert describe(tmp_path / "bot.sqlite3").version == 99
    async with database.transaction() as tx:
        await tx.rows("INSERT INTO fact VALUES ('a', 'b')")
        assert describe(tmp_path / "bot.sqlite3").integrity == "ok"


def test_one_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    found = describe(tmp_path / "bot.sqlite3")
    assert (found.exists, found.version, found.newest) == (False, 0, NEWEST)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_whole_and_before_the_first_migration(tmp_path: Path) -> None:
    (tmp_path / "bot.sqlite3").touch()
    found = describe(tmp_path / "bot.sqlite3")
    assert (found.exists, found.version, found.integrity) == (True, 0, "ok")


def test_a_file_that_is_no_database_gets_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "bot.sqlite3").write_bytes(b"Dear diary, today it rained. " * 100)
    assert describe(tmp_path / "bot.sqlite3").integrity == "file is not a database"
    assert "cannot be read" in describe(tmp_path).integrity
    assert "cannot be read" in describe(tmp_path / ("long" * 100)).integrity


def test_a_row_that_points_at_nothing_gets_a_sentence(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO consent VALUES (1, '1', 1)")
    assert describe(path).integrity == "a row of the table consent points at one that is not there"


def test_a_list_of_migrations_that_makes_no_sense_gets_a_sentence(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "bot.sqlite3")) as connection, connection:
        connection.execute("CREATE TABLE migration (number TEXT)")
        connection.execute("INSERT INTO migration VALUES ('first')")
    assert describe(tmp_path / "bot.sqlite3").integrity == "its list of migrations is not readable"


def test_a_truncated_file_gets_a_sentence(path: Path) -> None:
    whole = path.read_bytes()
    for size in (50, 99, 100, 2000, 4096, 4097, 10_000, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:size])
        assert describe(path).integrity != "ok"


def test_a_format_that_does_not_exist_is_damage_and_no_trouble_of_the_disk(path: Path) -> None:
    """Whoever reads that it need not be damaged restores nothing, and the bot would not start."""
    header = bytearray(path.read_bytes())
    header[47] ^= 64  # the number of the schema's format
    path.write_bytes(header)
    assert describe(path).damaged
    assert describe(path).trouble == "is damaged: unsupported file format. Stop the bot and restore."


def test_whatever_byte_is_flipped_there_is_a_sentence_and_no_exception(path: Path) -> None:
    """A flip inside somebody's words cannot be seen; one in the structure is."""
    whole, chance = path.read_bytes(), random.Random(1)
    places = [*range(100), *(chance.randrange(len(whole)) for _ in range(300))]
    sentences = set()
    for place in places:
        damaged = bytearray(whole)
        damaged[place] ^= 1 << chance.randrange(8)
        path.write_bytes(damaged)
        found = describe(path)
        assert found.integrity
        sentences.add(found.integrity)
    assert len(sentences) > 5


@pytest.mark.parametrize(
    ("version", "has_it"),
    [
        ((3, 40, 1), True),
        ((3, 44, 5), True),
        ((3, 44, 6), False),
        ((3, 44, 7), True),
        ((3, 50, 6), True),
        ((3, 50, 7), False),
        ((3, 51, 2), True),
        ((3, 51, 3), False),
        ((3, 53, 0), False),
    ],
)
def test_versions_with_the_wal_reset_bug_are_known(version: tuple[int, int, int], has_it: bool) -> None:
    assert has_wal_bug(version) is has_it
