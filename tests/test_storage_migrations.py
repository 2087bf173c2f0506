"""The schema moves forward one whole step at a time, and never loses what was there."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

import storage.migrate
from storage import schema
from storage.database import Database
from storage.migrate import (
    BackupFailed,
    DanglingReference,
    NewerDatabase,
    migrate,
    migrations,
    statements,
)
from tests.killed_migrations import Kills

pytestmark = pytest.mark.disk

FIRST = """
CREATE TABLE animal (animal_id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE toy (toy_id INTEGER PRIMARY KEY, animal_id INTEGER REFERENCES animal ON DELETE CASCADE) STRICT;
INSERT INTO animal VALUES (1, 'hen'), (2, 'cat');
INSERT INTO toy VALUES (1, 2);
"""
REBUILD = """
CREATE TABLE new_animal (animal_id INTEGER PRIMARY KEY, name TEXT NOT NULL, legs INTEGER NOT NULL) STRICT;
INSERT INTO new_animal SELECT animal_id, name, 4 FROM animal;
DROP TABLE animal;
ALTER TABLE new_animal RENAME TO animal;
"""
FAILS = "ALTER TABLE animal ADD COLUMN legs INTEGER;\nUPDATE animal SET wings = 2;\n"
STRANDS = "CREATE TABLE more (a TEXT) STRICT;\nDELETE FROM animal WHERE name = 'cat';\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "bot.sqlite3"


@pytest.fixture
def folder(tmp_path: Path, path: Path) -> Path:
    """Of migrations; the first is already applied to `path`."""
    folder = tmp_path / "migrations"
    folder.mkdir()
    path.parent.mkdir()
    (folder / "0001_begin.sql").write_text(FIRST)
    migrate(path, 1, folder)
    return folder


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def backups(path: Path) -> list[Path]:
    return sorted((path.parent / "backups").glob("*"))


def test_every_sql_file_has_a_number_in_four_digits() -> None:
    """Any other name would be passed over in silence."""
    files = sorted(storage.migrate.FOLDER.glob("*.sql"))
    assert [path.stem for path in files] == [migration.name for migration in storage.migrate.migrations()]


def test_schema_sql_is_what_the_migrations_make() -> None:
    assert schema.FILE.read_text("utf-8") == schema.schema(), "please run `make docs`"


def test_each_migration_is_applied_once(folder: Path, path: Path) -> None:
    (folder / "0002_more.sql").write_text(REBUILD)
    for now_ms in (2, 3):
        migrate(path, now_ms, folder)
    assert rows(path, "SELECT * FROM migration") == [(1, "0001_begin", 1), (2, "0002_more", 2)]
    assert rows(path, "SELECT name, legs FROM animal") == [("hen", 4), ("cat", 4)]
    assert len(backups(path)) == 1


def test_a_table_that_is_built_anew_does_not_take_along_what_refers_to_it(folder: Path, path: Path) -> None:
    (folder / "0002_more.sql").write_text(REBUILD)
    migrate(path, 2, folder)
    assert rows(path, "SELECT * FROM toy") == [(1, 2)]


async def test_a_database_of_a_newer_release_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite3"
    await (await Database.open(path, now_ms=1)).close()
    newer = len(migrations()) + 1
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO migration VALUES (:newer, 'of tomorrow', 1)", {"newer": newer})
    before = path.read_bytes()
    with pytest.raises(NewerDatabase, match=f"it is at {newer}"):
        await Database.open(path, now_ms=2)
    assert path.read_bytes() == before


def test_one_that_fails_leaves_the_one_before_whole_and_a_verified_copy(folder: Path, path: Path) -> None:
    (folder / "0002_more.sql").write_text(FAILS)
    before = rows(path, "SELECT name, sql FROM sqlite_schema")
    with pytest.raises(sqlite3.OperationalError, match="wings"):
        migrate(path, 2, folder)
    assert rows(path, "SELECT name, sql FROM sqlite_schema") == before
    assert rows(path, "SELECT number FROM migration") == [(1,)]
    (copy,) = backups(path)
    assert copy.name == "before-0002-2.sqlite3"
    assert rows(copy, "PRAGMA integrity_check") == [("ok",)]
    assert rows(copy, "SELECT name FROM animal") == [("hen",), ("cat",)]


def test_one_that_leaves_rows_pointing_at_nothing_is_refused(folder: Path, path: Path) -> None:
    (folder / "0002_more.sql").write_text(STRANDS)
    with pytest.raises(DanglingReference, match="0002_more"):
        migrate(path, 2, folder)
    assert rows(path, "SELECT name FROM animal") == [("hen",), ("cat",)]
    assert rows(path, "SELECT name FROM sqlite_schema WHERE name = 'more'") == []


def test_without_a_copy_nothing_is_changed(folder: Path, path: Path) -> None:
    (folder / "0002_more.sql").write_text(REBUILD)
    (path.parent / "backups").write_text("a file where the folder should be")
    with pytest.raises(BackupFailed):
        migrate(path, 2, folder)
    assert rows(path, "SELECT number FROM migration") == [(1,)]


def test_a_copy_that_is_not_whole_does_not_count(
    folder: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "0002_more.sql").write_text(REBUILD)
    verify = storage.migrate._verify

    def spoilt(copy: Path) -> None:
        with copy.open("r+b") as file:
            file.seek(4096)
            file.write(b"what was written is not what is there" * 100)
        verify(copy)

    monkeypatch.setattr(storage.migrate, "_verify", spoilt)
    with pytest.raises(BackupFailed):
        migrate(path, 2, folder)
    assert backups(path) == []
    assert rows(path, "SELECT number FROM migration") == [(1,)]


def test_a_copy_left_unfinished_by_a_crash_is_no_obstacle(folder: Path, path: Path) -> None:
    (folder / "0002_more.sql").write_text(REBUILD)
    (path.parent / "backups").mkdir()
    (path.parent / "backups" / "before-0002-2.unfinished").write_bytes(b"half")
    migrate(path, 2, folder)
    assert [copy.name for copy in backups(path)] == ["before-0002-2.sqlite3"]


def test_several_statements_are_told_apart() -> None:
    trigger = "CREATE TRIGGER t AFTER INSERT ON a\nBEGIN\n  DELETE FROM b;\n  DELETE FROM c;\nEND;\n"
    assert list(statements(f"-- one; two\nSELECT 1;\n{trigger}SELECT ';\n';\n")) == [
        "-- one; two\nSELECT 1;\n",
        trigger,
        "SELECT ';\n';\n",
    ]
    with pytest.raises(ValueError, match="no semicolon"):
        list(statements("SELECT 1;\nSELECT 2"))


def test_migrations_open_and_end_no_transaction_themselves() -> None:
    words = {statement.split()[0].upper() for m in migrations() for statement in statements(_bare(m.sql))}
    assert words <= {"CREATE", "ALTER", "DROP", "INSERT", "UPDATE", "DELETE", "WITH"}


def _bare(sql: str) -> str:
    return "\n".join(line for line in sql.splitlines() if not line.strip().startswith("--"))


KILLS = 5


@pytest.mark.parametrize("number", [migration.number for migration in migrations()])
def test_killed_at_any_moment_a_migration_is_wholly_there_or_not_at_all(tmp_path: Path, number: int) -> None:
    kill_many_times(Kills(tmp_path, number), seed=number)


def test_killed_at_any_moment_a_slow_migration_is_wholly_there_or_not_at_all(tmp_path: Path) -> None:
    """One that takes long enough for kills to fall into every part of it."""
    folder = tmp_path / "migrations"
    folder.mkdir()
    (folder / "0001_begin.sql").write_text(FIRST + "".join(_rows_of_animals()))
    (folder / "0002_more.sql").write_text(REBUILD + "CREATE INDEX animal_by_name ON animal (name);\n")
    kill_many_times(Kills(tmp_path, 2, folder), seed=2)


def _rows_of_animals() -> list[str]:
    return ["INSERT INTO animal (name) SELECT name || animal_id FROM animal AS a;\n" for _ in range(14)]


def kill_many_times(kills: Kills, seed: int) -> None:
    chance = random.Random(seed)
    problems = [kills.kill(chance).problem for _ in range(KILLS)]
    assert problems == [""] * KILLS
