"""The key pair that backups are sealed with: the public half is kept here, the private half is shown once."""

import os
from dataclasses import dataclass
from pathlib import Path

from pyrage import IdentityError, RecipientError, x25519

from storage.small_files import read_small

FILE = "backup.pub"
LONGEST = 4096
_KEPT = "kept"


class NoKey(Exception):
    """Nothing can be sealed, or this is no key; in a sentence for the person who asked."""


MAKE_ONE = "There is no key for backups yet. Make one: python -m bot backup new-key"


@dataclass(frozen=True)
class Public:
    """kept_ms: when somebody showed that they have the private half; None while nobody has."""

    recipient: str
    kept_ms: int | None = None


def make(folder: Path, replace: bool = False) -> str:
    """Make a new pair, keep its public half, and give back the private one, which is kept nowhere here.

    Raises FileExistsError where there is one already and it is not to be replaced.
    """
    if not replace and (folder / FILE).exists():
        raise FileExistsError(FILE)
    identity = x25519.Identity.generate()
    _put(folder, Public(str(identity.to_public())))
    return str(identity)


def public(folder: Path) -> Public:
    """Raises NoKey."""
    try:
        first, _, second = read_small(folder / FILE, LONGEST).decode("ascii").strip().partition("\n")
    except FileNotFoundError:
        raise NoKey(MAKE_ONE) from None
    except (OSError, ValueError):
        raise NoKey(f"{folder / FILE} cannot be read.") from None
    word, _, kept = second.partition(" ")
    try:
        x25519.Recipient.from_str(first)
    except RecipientError:
        raise NoKey(
            f"{folder / FILE} is damaged. Make a new key: python -m bot backup new-key --replace"
        ) from None
    return Public(first, int(kept) if word == _KEPT and kept.isdigit() else None)


def private(written: str) -> x25519.Identity:
    """The private key in what somebody gave: alone, or among other lines, as age-keygen writes it.

    Raises NoKey.
    """
    lines = [line.strip() for line in written.splitlines()]
    found = [line for line in lines if line.upper().startswith("AGE-SECRET-KEY-")]
    if len(found) != 1:
        raise NoKey("That is no private key. It is one line that begins with AGE-SECRET-KEY-1.")
    try:
        return x25519.Identity.from_str(found[0].upper())
    except IdentityError:
        raise NoKey("That private key is not whole. Please copy all of its line.") from None


def confirm(folder: Path, identity: x25519.Identity, now_ms: int) -> None:
    """Somebody showed the private half: note that it is kept. Raises NoKey where it is another pair's."""
    known = public(folder)
    if str(identity.to_public()) != known.recipient:
        raise NoKey("That is a private key, but not the one that belongs to this bot's backups.")
    _put(folder, Public(known.recipient, now_ms))


def _put(folder: Path, known: Public) -> None:
    """All of it or nothing, whenever the machine stops."""
    draft = folder / f"{FILE}.new"
    draft.unlink(missing_ok=True)
    lines = known.recipient + (f"\n{_KEPT} {known.kept_ms}" if known.kept_ms is not None else "") + "\n"
    handle = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC, 0o600)
    try:
        os.write(handle, lines.encode())
        os.fsync(handle)
    finally:
        os.close(handle)
    draft.replace(folder / FILE)
