"""What can be told of a database file without changing it, whatever state it is in."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from storage.migrate import applied_number, migrations


@dataclass(frozen=True)
class Description:
    """`version` is the last migration's number; `integrity` is "ok", or what is wrong as a sentence's end."""

    exists: bool
    version: int
    newest: int
    integrity: str
    sqlite_version: str
    wal_bug: bool
    damaged: bool = False
    """It was read, and what stands in it is not whole."""

    @property
    def trouble(self) -> str:
        """What to say of the file, after its path; empty where it is whole."""
        if self.damaged:
            return f"is damaged: {self.integrity}. Stop the bot and restore."
        if self.integrity != "ok":
            return (
                f"could not be looked into, as {self.integrity}. It need not be damaged, so restore nothing "
                "yet: is the disk full, or the file another user's?"
            )
        return ""


def describe(path: Path) -> Description:
    """Look at the file, read-only. Never raises: a damaged file is what this is for."""
    exists, version, integrity, damaged = True, 0, "ok", False
    try:
        exists = path.exists()
        if exists:
            version, integrity = _look_into(path)
            damaged = integrity != "ok"
    except OSError as error:
        integrity = f"it cannot be read ({error})"
    except sqlite3.Error as error:
        damaged = not isinstance(error, sqlite3.OperationalError) or _is_of_the_file(error)
        integrity = str(error) if damaged else f"it cannot be read ({error})"
    except (ValueError, TypeError, OverflowError):  # a number or a text that is none
        integrity, damaged = "its list of migrations is not readable", True
    return Description(
        exists=exists,
        version=version,
        newest=len(migrations()),
        integrity=" ".join(integrity.removeprefix("*** in database main ***").split()),
        sqlite_version=sqlite3.sqlite_version,
        wal_bug=has_wal_bug(sqlite3.sqlite_version_info),
        damaged=damaged,
    )


def _is_of_the_file(error: sqlite3.OperationalError) -> bool:
    """Not of the disk, of rights or of a lock: what stands in the file is not what was asked for."""
    return getattr(error, "sqlite_errorname", "") == "SQLITE_ERROR"


def has_wal_bug(version: tuple[int, int, int]) -> bool:
    """Two connections that write or checkpoint at once may lose a commit (https://sqlite.org/wal.html)."""
    return version < (3, 51, 3) and version not in {(3, 50, 7), (3, 44, 6)}


def address(path: Path) -> str:
    """Read-only; while nobody has it open (no -wal beside it), also without leaving -wal and -shm behind."""
    return f"{path.absolute().as_uri()}?mode=ro{'' if is_in_use(path) else '&immutable=1'}"


def is_in_use(path: Path) -> bool:
    return Path(f"{path}-wal").exists()


def _look_into(path: Path) -> tuple[int, str]:
    in_use = is_in_use(path)
    with closing(sqlite3.connect(address(path), uri=True, timeout=5)) as connection:
        connection.execute("PRAGMA trusted_schema = OFF")
        (pages,), (page,) = connection.execute(
            "SELECT page_count FROM pragma_page_count UNION ALL SELECT page_size FROM pragma_page_size"
        )
        (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        dangling = connection.execute("PRAGMA foreign_key_check").fetchone()
        if found == "ok" and dangling:
            found = f"a row of the table {dangling[0]} points at one that is not there"
        elif found == "ok" and not in_use and path.stat().st_size < pages * page:
            found = "its end is cut off"
        return applied_number(connection), str(found)
