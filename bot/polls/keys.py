"""The keys of secret polls: a file each, never in a backup, and destroyed once it is closed."""

import asyncio
import os
import secrets
from collections.abc import Callable
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from storage.database import StorageTrouble
from storage.small_files import read_small

KEY_BYTES = 32
NAME = "folder"
"""The file that says which folder this is, so that one that was lost or is another's is noticed."""
LONGEST_NAME = 256
_KEY, _GONE = ".key", ".gone"


class PollKeys:
    """All that raises here is StorageTrouble: the folder can be neither read nor written just now.

    Where a key was, an empty file stays. So an older copy of the database, in which the poll is still open,
    is known for what it is.
    """

    def __init__(self, folder: Path, chance: Callable[[int], bytes] = secrets.token_bytes) -> None:
        self.folder, self._chance = folder, chance
        self.lock = asyncio.Lock()
        """Held from making a key until its poll is open, and while keys that nothing needs are destroyed."""
        self._ciphers: dict[int, AESGCM] = {}

    def make(self, poll_id: int) -> None:
        """On the disk when this returns. It takes the place of one that no poll was opened with."""
        self._ciphers.pop(poll_id, None)
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not self._path(NAME).exists():
                self._write(NAME, self._chance(16).hex().encode())
            for ending in (_KEY, _GONE):
                self._path(f"{poll_id}{ending}").unlink(missing_ok=True)
            self._write(f"{poll_id}{_KEY}", self._chance(KEY_BYTES))
            self._sync_folder()
        except OSError as error:
            raise _trouble(error) from error

    def cipher(self, poll_id: int) -> AESGCM | None:
        """None where there is no whole key."""
        if poll_id not in self._ciphers:
            try:
                with self._path(f"{poll_id}{_KEY}").open("rb") as file:
                    key = file.read(KEY_BYTES + 1)
            except FileNotFoundError:
                return None
            except OSError as error:
                raise _trouble(error) from error
            if len(key) != KEY_BYTES or not any(key):
                return None
            self._ciphers[poll_id] = AESGCM(key)
        return self._ciphers[poll_id]

    def all(self) -> set[int]:
        """The polls of which there is a key, whole or not."""
        try:
            names = [path.name for path in self.folder.iterdir()]
        except FileNotFoundError:
            return set()
        except OSError as error:
            raise _trouble(error) from error
        stems = {name.removesuffix(_KEY) for name in names if name.endswith(_KEY)}
        return {int(stem) for stem in stems if stem.isascii() and stem.isdecimal()}

    def destroy(self, poll_id: int) -> None:
        """Off the disk when this returns; that there was one stays. May be repeated."""
        self._ciphers.pop(poll_id, None)
        path = self._path(f"{poll_id}{_KEY}")
        try:
            if path.exists():
                self._write(f"{poll_id}{_GONE}", b"")
                self._sync_folder()
                self._overwrite(path)
                path.unlink()
            if self.folder.exists():
                self._sync_folder()
        except OSError as error:
            raise _trouble(error) from error

    def was_destroyed(self, poll_id: int) -> bool:
        return self._path(f"{poll_id}{_GONE}").exists()

    def name(self) -> str:
        """Which folder this is; empty before the first key."""
        try:
            return read_small(self._path(NAME), LONGEST_NAME).decode()
        except FileNotFoundError:
            return ""
        except (OSError, UnicodeDecodeError) as error:
            raise StorageTrouble("the folder of keys cannot be read") from error

    def _path(self, name: str) -> Path:
        return self.folder / name

    def _write(self, name: str, content: bytes) -> None:
        descriptor = os.open(self._path(name), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())

    def _overwrite(self, path: Path) -> None:
        with path.open("r+b") as file:
            file.write(bytes(KEY_BYTES))
            file.flush()
            os.fsync(file.fileno())

    def _sync_folder(self) -> None:
        """A name is on the disk only once the folder that it stands in is."""
        descriptor = os.open(self.folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _trouble(error: OSError) -> StorageTrouble:
    return StorageTrouble(f"POLL_KEY_DIR: {error.strerror}")
