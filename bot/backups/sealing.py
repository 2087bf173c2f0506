"""Seals a file with age, for whoever has the private key, and opens it again."""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

import pyrage
from pyrage import DecryptError, EncryptError, x25519

NO_BACKUP = "it is no backup, or its beginning is damaged"
LONGEST_HEADER = 4096
"""Bytes. Ours are sealed for two, and a tenth of it; age reads one of many megabytes for hours."""
HEADER_ENDS = b"\n--- "
SQLITE_BEGINS = b"SQLite format 3\0"


class CannotOpen(Exception):
    """The sealed file is damaged, cut off, or sealed for another key; in a sentence."""

    advice = "Please use another backup."


class OtherKey(CannotOpen):
    """Most often it is the wrong key. A damaged line with the key in it looks the same."""

    advice = "Please use the key that was made before this backup, or else another backup."


class NotSealed(CannotOpen):
    """An open copy, such as the one made before an upgrade, or the database itself."""

    advice = (
        "Is it the copy from before an upgrade? docs/install.md, “Going back”, says how it is put in place."
    )


class _Digest:
    """What is opened into this is hashed and forgotten."""

    def __init__(self) -> None:
        self.sha256 = hashlib.sha256()

    def write(self, piece: bytes) -> int:
        self.sha256.update(piece)
        return len(piece)

    def flush(self) -> None:
        pass


def seal(plain: Path, sealed: Path, recipients: Sequence[str]) -> None:
    """Only the owner may read the new file; it is on the disk when this returns. Raises OSError."""
    handle = os.open(sealed, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC, 0o600)
    with plain.open("rb") as reader, os.fdopen(handle, "wb") as writer:
        try:
            pyrage.encrypt_io(reader, writer, [x25519.Recipient.from_str(one) for one in recipients])
        except EncryptError as error:
            raise OSError(f"it cannot be sealed: {error}") from error
        writer.flush()
        os.fsync(writer.fileno())


def open_into(sealed: Path, plain: Path, identity: x25519.Identity) -> None:
    """Write what is in it to a new file that only the owner may read. Raises CannotOpen and OSError."""
    handle = os.open(plain, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC, 0o600)
    with os.fdopen(handle, "wb") as writer:
        _open(sealed, writer, identity)
        writer.flush()
        os.fsync(writer.fileno())


def digest_of_sealed(sealed: Path, identity: x25519.Identity) -> str:
    """The SHA-256 of what is in it, without writing that anywhere. Raises CannotOpen and OSError."""
    found = _Digest()
    _open(sealed, found, identity)
    return found.sha256.hexdigest()


def digest(plain: Path) -> str:
    with plain.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _open(sealed: Path, writer: object, identity: x25519.Identity) -> None:
    with sealed.open("rb") as reader:
        header = reader.read(LONGEST_HEADER)
        if header.startswith(SQLITE_BEGINS):
            raise NotSealed("it is no sealed backup, but an open database")
        if HEADER_ENDS not in header:
            raise CannotOpen(NO_BACKUP)
        reader.seek(0)
        try:
            pyrage.decrypt_io(reader, writer, [identity])
        except DecryptError as error:
            if "No matching keys" in str(error):
                raise OtherKey("it was sealed for another key, or its beginning is damaged") from None
            raise CannotOpen(NO_BACKUP) from None
        except OSError as error:
            if error.errno is not None:  # the disk's, not age's
                raise
            raise CannotOpen("it is damaged, or its end is cut off") from None
