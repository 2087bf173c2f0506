"""Makes one backup: a copy on a connection of its own, checked, sealed, read back, and only then in place.

It is sealed for two: for whoever has the private key, and for a key that is made for this one backup and
lives in memory only until what was sealed has been opened and compared. So every backup was opened once.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pyrage import x25519

from bot.backups import key, sealing
from bot.opening import StartError, plainly
from domain.backups import Backup, Kind, known
from storage.backups import copying
from storage.backups.copying import Damaged, Manifest
from storage.database import StorageTrouble
from storage.oneself import wishes

UNFINISHED = ".unfinished"
DRILL = f"drill{UNFINISHED}"


class BackupFailed(Exception):
    """No backup was made; why, in a sentence."""


@dataclass(frozen=True)
class Place:
    """Where the data is: the folder (DATA_DIR) with keys and backups, and the database."""

    folder: Path
    database: Path

    @property
    def backups(self) -> Path:
        return self.folder / "backups"


@dataclass(frozen=True)
class Made:
    """A backup in its place, and the key for the drill, which nothing keeps."""

    path: Path
    manifest: Manifest
    second_key: x25519.Identity


def make(place: Place, kind: Kind, now_ms: int) -> Made:
    """Takes as long as it takes: call it in a thread. Raises BackupFailed."""
    with _alone(place):
        plain = place.backups / f"copy{UNFINISHED}"
        try:
            manifest = copying.copy_whole(place.database, plain, place.folder, now_ms)
            return _sealed(place, plain, Backup(kind, now_ms), manifest)
        except Damaged as why:
            raise BackupFailed(f"The database is damaged: {why}. Stop the bot and restore a backup.") from why
        except (OSError, StorageTrouble) as error:
            raise BackupFailed(f"A backup could not be made: {_why(error)}.") from error
        finally:
            copying.remove(plain)


def seal_what_migrations_left(place: Place) -> int:
    """Copies made before the tables changed lie open until the new release has started; how many there were.

    Open, because whoever goes back to the older release at that moment needs no key. Raises BackupFailed.
    """
    open_ones = sorted(place.backups.glob("before-*.sqlite3")) if place.backups.is_dir() else []
    if not open_ones:
        return 0
    with _alone(place):
        for plain in open_ones:
            made = plain.stem.rpartition("-")[2]
            made_ms = int(made) if made.isdigit() else int(plain.stat().st_mtime * 1000)
            try:
                manifest = copying.label(plain, place.folder, made_ms)
                _sealed(place, plain, Backup("before", made_ms), manifest)
                copying.remove(plain)
            except (OSError, StorageTrouble, Damaged) as error:
                raise BackupFailed(f"{plain} could not be sealed: {_why(error)}.") from error
    return len(open_ones)


def all_in(folder: Path) -> list[Backup]:
    """The newest first."""
    found = [known(path.name) for path in folder.iterdir()] if folder.is_dir() else []
    return sorted((one for one in found if one), key=lambda one: one.made_ms, reverse=True)


def refuse_to_begin_anew(place: Place) -> None:
    """Where there are backups, or wishes, and no database, it was lost: a new one would hide that.

    Raises StartError.
    """
    if place.database.exists() and place.database.stat().st_size:
        return
    log = place.folder / wishes.LOG
    if all_in(place.backups):
        raise StartError(
            f"There is no database at {place.database} (DATABASE_URL), but there are backups in "
            f"{place.backups}. Put one back: docs/operations.md, “Restoring”. To begin anew, move them away."
        )
    if log.exists() and log.stat().st_size:
        raise StartError(
            f"There is no database at {place.database} (DATABASE_URL), but {log} shows that there was one. "
            "Is there a backup elsewhere? Put it back: docs/operations.md, “Restoring”. To begin anew, move "
            f"{wishes.LOG} and {wishes.KEY} away."
        )


def must_be_there(place: Place) -> None:
    """For commands that look at what the bot has made. Neither lost nor not made yet; raises StartError."""
    refuse_to_begin_anew(place)
    if not place.database.exists():
        raise StartError(
            f"There is no database at {place.database.absolute()} (DATA_DIR, DATABASE_URL). Start the bot "
            "once, and it makes it. If it has run, this is another folder than the bot's."
        )


def open_to_others(place: Place) -> Path | None:
    """The first of the files about backups, or their folder, that other users of this machine can read."""
    inside = sorted(place.backups.iterdir()) if place.backups.is_dir() else []
    files = [place.backups, *inside, place.folder / key.FILE]
    return next((path for path in files if path.exists() and path.stat().st_mode & 0o077), None)


def copy_of_wishes(place: Place, now_ms: int) -> Path | None:
    """The log of wishes as it is now, to go away with the backup; its last line says until when it is whole.

    None where nobody has wished anything yet. Raises OSError.
    """
    log, copy = place.folder / wishes.LOG, place.backups / wishes.LOG
    if not log.exists():
        return None
    draft = copy.with_name(f"{wishes.LOG}{UNFINISHED}")
    draft.unlink(missing_ok=True)
    handle = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(log.read_bytes() + wishes.copied_line(now_ms))
        file.flush()
        os.fsync(file.fileno())
    draft.replace(copy)
    return copy


def _sealed(place: Place, plain: Path, backup: Backup, manifest: Manifest) -> Made:
    """Raises OSError."""
    draft, path = place.backups / f"sealed{UNFINISHED}", place.backups / backup.name
    second = x25519.Identity.generate()
    try:
        recipients = [key.public(place.folder).recipient, str(second.to_public())]
        sealing.seal(plain, draft, recipients)
        if sealing.digest_of_sealed(draft, second) != sealing.digest(plain):
            raise OSError("what was sealed is not what was copied")
        draft.replace(path)
        _sync(place.backups)
    except (key.NoKey, sealing.CannotOpen) as why:
        raise OSError(str(why)) from why
    finally:
        draft.unlink(missing_ok=True)
    return Made(path, manifest, second)


@contextmanager
def _alone(place: Place) -> Iterator[None]:
    """One backup at a time; what a killed one left is removed. Raises BackupFailed.

    A rehearsal of a restore may be going on in the bot beside this, and removes its own.
    """
    try:
        key.public(place.folder)
        place.backups.mkdir(mode=0o700, exist_ok=True)
        place.backups.chmod(0o700)
        handle = os.open(place.folder / "backup.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except key.NoKey as why:
        raise BackupFailed(str(why)) from why
    except OSError as error:
        raise BackupFailed(f"The folder {place.backups} cannot be used: {error.strerror}.") from error
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        for left in place.backups.glob(f"*{UNFINISHED}*"):
            if left.name != DRILL:
                left.unlink(missing_ok=True)
        yield
    except BlockingIOError:
        raise BackupFailed("Another backup is being made just now. Please try again in a minute.") from None
    finally:
        os.close(handle)


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _why(error: Exception) -> str:
    if isinstance(error, StorageTrouble):
        return plainly(error)
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
