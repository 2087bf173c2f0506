"""A copy of the whole database on a connection of its own, and whether a copy is whole.

A copy knows of itself when it was made and how many rows each table had, so that it can be checked alone. It
also holds the key of the log of wishes: the log travels with the copies, and the key in them only, sealed.
"""

import json
import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from storage import migrate
from storage.database import StorageTrouble
from storage.oneself import wishes
from storage.small_files import read_small

MANIFEST = "backup"
"""The fact, in a copy only, that says what the copy is."""

LONGEST_MANIFEST = 100_000
"""Letters. It names each table once."""

LATEST_MS = 253_402_300_799_999
"""The last moment that a calendar of four digits has."""

OF_SQLITE = {
    ("table", "sqlite_stat1", "CREATE TABLE sqlite_stat1(tbl,idx,stat)"),
    ("table", "sqlite_stat4", "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)"),
}
"""What it makes by itself where somebody looked into the file with ANALYZE."""

KEPT_AFTER_CLOSE = ("", "-journal", "-wal", "-shm")


class Damaged(Exception):
    """The copy is not what it should be; why, as a sentence's end."""

    advice = "Please use another backup."


class Newer(Damaged):
    """Whole, perhaps, but only a newer release can tell."""

    advice = "Please put it back with that release, or use an older backup."


@dataclass(frozen=True)
class Manifest:
    """`version` is the newest migration in it, `rows` the number of rows of each table."""

    made_ms: int
    version: int
    rows: Mapping[str, int]
    wishes_key: bytes | None

    @property
    def rows_in_all(self) -> int:
        return sum(self.rows.values())


def copy_whole(database: Path, target: Path, folder: Path, now_ms: int) -> Manifest:
    """Copy the database as it is at one moment, also while a bot writes to it, and check the copy.

    folder: where the log of wishes has its key. Raises StorageTrouble, and Damaged where the copy is not
    whole, which most likely means that the database is not.
    """
    try:
        remove(target)
        _create_private(target)
        with closing(sqlite3.connect(database, isolation_level=None, timeout=5)) as source:
            source.execute("PRAGMA temp_store = MEMORY")
            source.execute("VACUUM INTO :target", {"target": str(target)})
        return label(target, folder, now_ms)
    except (OSError, sqlite3.Error) as error:
        raise StorageTrouble(_why(error)) from error


def label(copy: Path, folder: Path, made_ms: int) -> Manifest:
    """Write into a copy what it is. Raises Damaged, and what the driver raises."""
    key = folder / wishes.KEY
    with closing(sqlite3.connect(copy, isolation_level=None, timeout=5)) as connection:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA temp_store = MEMORY")
        _check(connection)
        manifest = Manifest(
            made_ms,
            migrate.applied_number(connection),
            _rows(connection),
            read_small(key, wishes.KEY_BYTES) if key.exists() else None,
        )
        connection.execute(
            """
            INSERT INTO fact (name, value) VALUES (:name, :value)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """,
            {"name": MANIFEST, "value": _written(manifest)},
        )
    return manifest


def inspect(copy: Path) -> Manifest:
    """What the copy says it is, once all of that was found true. Raises Damaged."""
    try:
        with closing(sqlite3.connect(copy, isolation_level=None, timeout=5)) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA temp_store = MEMORY")
            _check(connection)
            version = migrate.applied_number(connection)
            _check_tables(connection, version)
            found = connection.execute(
                "SELECT value FROM fact WHERE name = :n AND length(value) <= :most",
                {"n": MANIFEST, "most": LONGEST_MANIFEST},
            ).fetchone()
            manifest = _read(found[0] if found else "")
            rows = _rows(connection)
    except (sqlite3.Error, ValueError, TypeError, OverflowError) as error:
        raise Damaged(f"it is no whole database ({error})") from error
    if manifest.version != version or dict(manifest.rows) != rows:
        raise Damaged("it does not hold as many rows as when it was made")
    return manifest


def remove(copy: Path) -> None:
    """The file and what SQLite leaves beside one."""
    for end in KEPT_AFTER_CLOSE:
        Path(f"{copy}{end}").unlink(missing_ok=True)


def _check(connection: sqlite3.Connection) -> None:
    (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if found != "ok":
        raise Damaged(str(found))
    dangling = connection.execute("PRAGMA foreign_key_check").fetchone()
    if dangling:
        raise Damaged(f"a row of the table {dangling[0]} points at one that is not there")


def _check_tables(connection: sqlite3.Connection, version: int) -> None:
    """Nothing but what our own migrations make: a trigger that somebody put in would run later."""
    known = migrate.migrations()
    if version > len(known):
        raise Newer(f"a newer release made it: it is at {version}, this one knows {len(known)}")
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        fresh.execute(migrate.REGISTER)
        for migration in known[:version]:
            for statement in migrate.statements(migration.sql):
                fresh.execute(statement)
        if _tables(fresh) != _tables(connection):
            raise Damaged("its tables are not those that this bot makes")


def _tables(connection: sqlite3.Connection) -> set[tuple[str, str, str]]:
    """Whatever it is called: who writes the file by hand can name a trigger as SQLite names its own."""
    found = connection.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return set(found) - OF_SQLITE


def _rows(connection: sqlite3.Connection) -> dict[str, int]:
    """Of every table but the facts, as labelling a copy adds one."""
    names = [name for kind, name, _ in sorted(_tables(connection)) if kind == "table" and name != "fact"]
    counted = {}
    for name in names:
        (counted[name],) = connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()  # noqa: S608
    return counted


def _written(manifest: Manifest) -> str:
    key = manifest.wishes_key.hex() if manifest.wishes_key else None
    return json.dumps({**vars(manifest), "rows": dict(manifest.rows), "wishes_key": key})


def _read(written: str) -> Manifest:
    """Raises Damaged."""
    try:
        match json.loads(written):
            case {"made_ms": int(made), "version": int(version), "rows": dict(rows), "wishes_key": key}:
                whole = {str(name): int(count) for name, count in rows.items()}
                if 0 <= made <= LATEST_MS:
                    return Manifest(made, version, whole, bytes.fromhex(key) if key else None)
    except (ValueError, TypeError, RecursionError):
        pass
    raise Damaged("it does not say when it was made and what is in it")


def _create_private(path: Path) -> None:
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        os.fchmod(handle, 0o600)
    finally:
        os.close(handle)


def _why(error: OSError | sqlite3.Error) -> str:
    if isinstance(error, OSError):
        return error.strerror or "a file cannot be used"
    return getattr(error, "sqlite_errorname", None) or str(error)
