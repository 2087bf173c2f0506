"""Numbered changes of the schema, each applied in one transaction together with its number."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "migrations" / "sqlite"

OLDEST_SQLITE = (3, 37, 0)
"""The first that knows STRICT tables."""

REGISTER = """
    CREATE TABLE IF NOT EXISTS migration (
        number INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        applied_ms INTEGER NOT NULL
    ) STRICT
"""


class NewerDatabase(Exception):
    """The database was made by a newer release than this one."""


class BackupFailed(Exception):
    """The copy made before changing the schema could not be made or is not whole, so nothing was changed."""


class DanglingReference(Exception):
    """A migration would leave rows that point at nothing, so it was not applied."""


@dataclass(frozen=True)
class Migration:
    number: int
    name: str
    sql: str


def migrations(folder: Path = FOLDER) -> list[Migration]:
    """All there are, in order; the numbers have no gaps."""
    found = [
        Migration(int(path.name[:4]), path.stem, path.read_text("utf-8"))
        for path in sorted(folder.glob("[0-9][0-9][0-9][0-9]_*.sql"))
    ]
    assert [m.number for m in found] == list(range(1, len(found) + 1)), "migration numbers have a gap"
    return found


def migrate(path: Path, now_ms: int, folder: Path = FOLDER, backups: Path | None = None) -> None:
    """Apply what is missing. A kill at any moment leaves the schema before or after one, never between.

    backups: the folder for the copy that is made before; None: one beside the database.

    Foreign keys are off meanwhile, as SQLite asks of changes that build a table anew: with them on, dropping
    the old table would erase every row that refers to it. They are checked before each COMMIT instead.
    """
    known = migrations(folder)
    make_private(path)
    with closing(sqlite3.connect(path, isolation_level=None, timeout=5)) as connection:
        applied = applied_number(connection)
        if applied > len(known):
            raise NewerDatabase(f"it is at {applied}, this release knows {len(known)}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA foreign_keys = OFF")
        if 0 < applied < len(known):
            _back_up(connection, backups or path.parent / "backups", applied, now_ms)
        for migration in known[applied:]:
            _apply(connection, migration, now_ms)


def applied_number(connection: sqlite3.Connection) -> int:
    """The number of the newest migration applied; 0 for a new file."""
    found = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'migration'").fetchone()
    if not found:
        return 0
    (number,) = connection.execute("SELECT coalesce(max(number), 0) FROM migration").fetchone()
    return int(number)


def _apply(connection: sqlite3.Connection, migration: Migration, now_ms: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(REGISTER)
        for statement in statements(migration.sql):
            connection.execute(statement)
        connection.execute(
            "INSERT INTO migration (number, name, applied_ms) VALUES (:number, :name, :now_ms)",
            {"number": migration.number, "name": migration.name, "now_ms": now_ms},
        )
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise DanglingReference(migration.name)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def statements(sql: str) -> Iterator[str]:
    """One by one, because sqlite3's executescript commits what is open."""
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        raise ValueError("the last statement of a migration has no semicolon")


def make_private(path: Path) -> None:
    """Let only the owner read it, whatever the umask; SQLite gives -wal and -shm the mode of the database.

    An existing file is not opened for that: closing it would drop the locks this process holds on it.
    """
    try:
        _create_private(path)
    except FileExistsError:
        for file in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
            if file.is_file() and file.stat().st_mode & 0o077:
                file.chmod(0o600)


def _create_private(path: Path) -> None:
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        os.fchmod(handle, 0o600)
    finally:
        os.close(handle)


def _back_up(connection: sqlite3.Connection, folder: Path, applied: int, now_ms: int) -> None:
    """Copy the database; under its last name only once the copy is whole and on the disk."""
    copy = folder / f"before-{applied + 1:04}-{now_ms}.sqlite3"
    unfinished = copy.with_suffix(".unfinished")
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        folder.chmod(0o700)
        unfinished.unlink(missing_ok=True)
        _create_private(unfinished)
        connection.execute("VACUUM INTO :copy", {"copy": str(unfinished)})
        _verify(unfinished)
        _sync(unfinished)
        unfinished.replace(copy)
        _sync(folder)
    except (OSError, sqlite3.Error) as error:
        with suppress(OSError):
            unfinished.unlink()
        raise BackupFailed(str(error)) from error


def _verify(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as backup:
        (found,) = backup.execute("PRAGMA integrity_check(1)").fetchone()
    if found != "ok":
        raise sqlite3.DatabaseError(found)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
