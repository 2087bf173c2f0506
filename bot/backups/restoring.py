"""Puts a backup back: opened, checked, told what people wished since, and only then in its place."""

import asyncio
import os
import secrets
import shutil
import stat
from dataclasses import dataclass
from pathlib import Path

from pyrage import x25519

from bot.backups import sealing
from bot.backups.making import DRILL, Place
from bot.opening import StartError, opened
from storage import facts
from storage.backups import copying
from storage.backups.copying import Damaged, Manifest
from storage.backups.replaying import Replayed, make_ready
from storage.database import StorageTrouble
from storage.oneself import wishes
from storage.oneself.wishes import KEY_BYTES, Wishes
from storage.small_files import read_small

RESTORING = ".restoring"
ROOM = 100 * 2**20
"""Bytes that stay free whatever is opened."""


class CannotRestore(Exception):
    """Nothing was put back; why, in a sentence."""


@dataclass(frozen=True)
class Restored:
    """wishes_until_ms: what was wished later is unknown; None: the log itself was there, so all is known.

    damaged_wishes: lines of the log that cannot be read. log_is_short: it has less than when this was made.
    """

    manifest: Manifest
    replayed: Replayed
    wishes_until_ms: int | None
    newest_wish_ms: int | None
    damaged_wishes: int = 0
    log_is_short: bool = False


def verify(sealed: Path, scratch: Path, identity: x25519.Identity) -> Manifest:
    """Open the backup beside its place, check it, and leave nothing behind. Raises CannotRestore."""
    try:
        return _open(sealed, scratch, identity)
    finally:
        copying.remove(scratch)


async def restore(sealed: Path, place: Place, identity: x25519.Identity, now_ms: int) -> Restored:
    """Into a folder without a database, which the caller holds the lock of. Raises CannotRestore.

    A kill at any moment leaves no database, or a whole one that knows everything it must.
    """
    draft = Path(f"{place.database}{RESTORING}")
    before = _open_copies(place)
    refuse_over_another(place)
    try:
        copying.remove(draft)
        manifest = await asyncio.to_thread(_open, sealed, draft, identity)
        restored = await _ready(draft, place, manifest, now_ms)
        draft.replace(place.database)
        _sync(place.database.parent)
    except OSError as error:
        raise CannotRestore(f"It cannot be put back: {error.strerror}.") from error
    finally:
        copying.remove(draft)
        for made in _open_copies(place) - before:  # while its tables were changed; who left since is in it
            copying.remove(made)
    return restored


def _open_copies(place: Place) -> set[Path]:
    return set(place.backups.glob("before-*.sqlite3"))


def refuse_over_another(place: Place) -> None:
    """Nothing is written over a database, or beside what is left of one. Raises CannotRestore."""
    if not place.database.parent.is_dir() and place.database.parent != place.folder:
        raise CannotRestore(f"There is no folder {place.database.parent} (DATABASE_URL). Make it first.")
    if place.database.exists():
        raise CannotRestore(
            f"There is a database at {place.database}. "
            "Move it, and what begins with its name, elsewhere first."
        )
    left = [end for end in ("-wal", "-shm") if Path(f"{place.database}{end}").exists()]
    if left:
        raise CannotRestore(f"{place.database}{left[0]} is left of another database. Move it away first.")


def refuse_what_is_no_file(sealed: Path) -> None:
    """Before anybody types a key for it. Raises CannotRestore."""
    try:
        is_file = stat.S_ISREG(sealed.stat().st_mode)
    except OSError as error:
        raise CannotRestore(f"{sealed} cannot be opened: {error.strerror}.") from error
    if not is_file:
        raise CannotRestore(f"{sealed} is no ordinary file. Please name a backup.")


async def rehearse(sealed: Path, place: Place, identity: x25519.Identity, now_ms: int) -> None:
    """Do all that `restore` does in a folder of its own, with a copy of the wishes, and remove it again.

    Raises CannotRestore.
    """
    drill = place.backups / DRILL
    try:
        await asyncio.to_thread(_prepare, drill, place.folder)
        await restore(sealed, Place(drill, drill / "bot.sqlite3"), identity, now_ms)
    except OSError as error:
        raise CannotRestore(f"The restore cannot be rehearsed: {error.strerror}.") from error
    finally:
        await asyncio.to_thread(shutil.rmtree, drill, ignore_errors=True)


def _prepare(drill: Path, folder: Path) -> None:
    shutil.rmtree(drill, ignore_errors=True)
    drill.mkdir(mode=0o700)
    for name in (wishes.LOG, wishes.KEY):
        if (folder / name).exists():
            shutil.copyfile(folder / name, drill / name)


def _open(sealed: Path, plain: Path, identity: x25519.Identity) -> Manifest:
    try:
        _leave_room(sealed, plain.parent)
        sealing.open_into(sealed, plain, identity)
        return copying.inspect(plain)
    except (sealing.CannotOpen, Damaged) as why:
        raise CannotRestore(f"{sealed}: {why}. {why.advice}") from why
    except OSError as error:
        raise CannotRestore(f"{sealed} cannot be opened: {error.strerror}.") from error


def _leave_room(sealed: Path, folder: Path) -> None:
    """What is sealed is as large as what comes out of it, so that it is known beforehand; a running bot shall
    not be left without a disk. A pipe or device has no size, and no end. Raises CannotRestore and OSError.
    """
    refuse_what_is_no_file(sealed)
    found = sealed.stat()
    if shutil.disk_usage(folder).free < 2 * found.st_size + ROOM:
        raise CannotRestore(
            f"{sealed} needs twice its {found.st_size // 2**20} MB on the disk with {folder}, and some room "
            "besides. Please make room first."
        )


async def _ready(draft: Path, place: Place, manifest: Manifest, now_ms: int) -> Restored:
    """Brought to this release's tables, told of the wishes, and written anew without what was erased."""
    try:
        log = _wishes(place.folder, manifest)
        known, damaged = log.of_all(), log.damaged()
        async with opened(draft, now_ms, place.backups) as database:
            async with database.transaction() as tx:
                is_short = log.size() < int(await facts.get(tx, wishes.WISHES_SIZE) or 0)
                replayed = await make_ready(tx, known, manifest.made_ms, now_ms)
            await database.scrub()
    except (StorageTrouble, StartError) as error:
        raise CannotRestore(f"It cannot be put back: {error}.") from error
    until_ms = known.copied_ms
    if is_short or (known.newest_ms is None and until_ms is None and manifest.wishes_key is not None):
        until_ms = manifest.made_ms  # no log at all, or an empty or older one, where the copy knows of one
    return Restored(manifest, replayed, until_ms, known.newest_ms, damaged, is_short)


def _wishes(folder: Path, manifest: Manifest) -> Wishes:
    """With the key that lies beside the log, or else with the one that came in the backup.

    Raises StorageTrouble.
    """
    key, own = manifest.wishes_key, folder / wishes.KEY
    if key and own.exists() and read_small(own, KEY_BYTES) != key:
        raise StorageTrouble(
            f"{own} is not the key that this backup came with. Move it away: then that one is used"
        )
    if key and not own.exists():
        wishes.bring_key(folder, key)
    return Wishes.open(folder, key or secrets.token_bytes(KEY_BYTES))


def has_log_of_wishes(folder: Path) -> bool:
    return (folder / wishes.LOG).exists()


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
