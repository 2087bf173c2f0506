"""The log of wishes: a file beside the database that is written before anything is committed.

An older copy of the database, put back one day, does not know who has left, stopped or paused since. This
says so: when, what, and instead of whose it is a fingerprint that only the key beside it can make again.
"""

import asyncio
import hmac
import logging
import os
import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

from domain.oneself.wishes import KINDS, Kept, Wish
from storage.database import StorageTrouble
from storage.small_files import read_small

log = logging.getLogger(__name__)

Standing = Literal["new", "whole", "open to others", "no key", "bad key", "no log"]

LOG, KEY = "wishes.log", "wishes.key"
KEY_BYTES = 32
CHECK_LETTERS = 16
LONGEST_LINE = 256
WISHES_SIZE = "wishes"
"""The fact that says how long the log was when something was last added: it never grows shorter by itself."""
_NO_END = "-"
_COPIED = "copied"


def standing(folder: Path) -> Standing:
    """How both files are; changes nothing. Raises StorageTrouble."""
    try:
        modes = {name: _mode(folder / name) for name in (LOG, KEY)}
        if modes[KEY] is None:
            return "no key" if modes[LOG] is not None and (folder / LOG).stat().st_size else "new"
        if modes[LOG] is None:
            return "no log"
        if (folder / KEY).stat().st_size != KEY_BYTES:
            return "bad key"
    except OSError as error:
        raise _trouble(error) from error
    theirs = stat.S_IRWXG | stat.S_IRWXO
    return "open to others" if any(mode and mode & theirs for mode in modes.values()) else "whole"


def _mode(path: Path) -> int | None:
    return stat.S_IMODE(path.stat().st_mode) if path.exists() else None


class Wishes:
    """Only the owner may read either file. Open it with `Wishes.open`."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self._path, self._key = folder / LOG, key

    @classmethod
    def open(cls, folder: Path, new_key: bytes) -> "Wishes":
        """`new_key`: KEY_BYTES of chance, kept when there is no key yet. Raises StorageTrouble."""
        try:
            _append(folder / LOG, b"")
            if not (folder / KEY).exists():
                if (folder / LOG).stat().st_size:
                    log.warning("the log of wishes had lost its key: what it has from before is nobody's now")
                _put_in_place(folder / KEY, new_key)
            key = read_small(folder / KEY, KEY_BYTES)
        except OSError as error:
            raise _trouble(error) from error
        if len(key) != KEY_BYTES:
            raise StorageTrouble(f"{KEY} is damaged")
        return cls(folder, key)

    async def keep(self, wishes: Sequence[Wish], now_ms: int) -> None:
        """They are on the disk when this returns. Raises StorageTrouble: then nothing may be committed."""
        if not wishes:
            return
        lines = "".join(self._line(wish, now_ms) for wish in wishes)
        try:
            await asyncio.to_thread(_append, self._path, lines.encode())
        except OSError as error:
            raise _trouble(error) from error

    def of(self, chat_id: int) -> list[Kept]:
        """All wishes of the person with this number at Telegram, oldest first. Raises StorageTrouble."""
        whose = self._fingerprint(chat_id)
        try:
            return [kept for fingerprint, kept in self._read() if fingerprint == whose]
        except OSError as error:
            raise _trouble(error) from error

    def of_all(self) -> "AllWishes":
        """What everybody wished, for a copy that is put back. Raises StorageTrouble."""
        found: dict[str, list[Kept]] = {}
        try:
            for whose, kept in self._read():
                found.setdefault(whose, []).append(kept)
            return AllWishes(self._fingerprint, found, _copied_ms(self._path))
        except OSError as error:
            raise _trouble(error) from error

    def _line(self, wish: Wish, now_ms: int) -> str:
        end = _NO_END if wish.resumes_ms is None else wish.resumes_ms
        line = f"{now_ms} {wish.kind} {self._fingerprint(wish.chat_id)} {end}"
        return f"{line} {self._check(line)}\n"

    def _check(self, line: str) -> str:
        """Shows a line that was changed, or damaged on the disk."""
        return hmac.new(self._key, line.encode(), sha256).hexdigest()[:CHECK_LETTERS]

    def _fits(self, words: list[str]) -> bool:
        """As bytes: letters that no check has cannot be compared otherwise."""
        return hmac.compare_digest(self._check(" ".join(words[:4])).encode(), words[4].encode())

    def _fingerprint(self, chat_id: int) -> str:
        return hmac.new(self._key, str(chat_id).encode(), sha256).hexdigest()

    def damaged(self) -> int:
        """How many lines cannot be read, or were changed. Raises StorageTrouble."""
        try:
            return sum(read is None for read in self._lines())
        except OSError as error:
            raise _trouble(error) from error

    def size(self) -> int:
        """In bytes. Raises StorageTrouble."""
        try:
            return self._path.stat().st_size
        except OSError as error:
            raise _trouble(error) from error

    def _read(self) -> Iterator[tuple[str, Kept]]:
        return (read for read in self._lines() if read is not None)

    def _lines(self) -> Iterator[tuple[str, Kept] | None]:
        """None for one that is damaged, or was cut off when the power went: that was never promised."""
        with self._path.open(encoding="ascii", errors="replace") as lines:  # it may have grown for years
            for line in iter(lambda: lines.readline(LONGEST_LINE), ""):
                words = line.rstrip("\n").split(" ")
                if words != [""] and words[0] != _COPIED:
                    yield self._wish(words)

    def _wish(self, words: list[str]) -> tuple[str, Kept] | None:
        """Lines of an older release have no check at their end."""
        if len(words) == 5 and not self._fits(words):
            return None
        if len(words) not in (4, 5) or not _is_moment(words[0]) or words[1] not in KINDS:
            return None
        if not _is_end(words[3]):
            return None
        kind = KINDS[[*KINDS].index(words[1])]
        return words[2], Kept(int(words[0]), kind, None if words[3] == _NO_END else int(words[3]))


@dataclass(frozen=True)
class AllWishes:
    """copied_ms: when it was copied: what was wished later is unknown. None: it is the log itself."""

    _fingerprint: Callable[[int], str]
    _kept: Mapping[str, list[Kept]]
    copied_ms: int | None

    def of(self, chat_id: int) -> list[Kept]:
        """Oldest first."""
        return self._kept.get(self._fingerprint(chat_id), [])

    @property
    def newest_ms(self) -> int | None:
        """None where nobody ever wished anything."""
        return max((kept.at_ms for of_one in self._kept.values() for kept in of_one), default=None)


def damaged_lines(folder: Path) -> int:
    """How many lines cannot be read; changes nothing. For a log that is `whole`. Raises StorageTrouble."""
    try:
        return Wishes(folder, read_small(folder / KEY, KEY_BYTES)).damaged()
    except OSError as error:
        raise _trouble(error) from error


def bring_key(folder: Path, key: bytes) -> None:
    """The key that a log came without, from a backup. Raises OSError."""
    _put_in_place(folder / KEY, key)


def copied_line(now_ms: int) -> bytes:
    """Stands at the end of a copy of the log."""
    return f"\n{_COPIED} {now_ms}\n".encode()


def _copied_ms(path: Path) -> int | None:
    """Only at the very end: a copy that was put back is the log itself again once something follows."""
    with path.open("rb") as file:
        file.seek(0, os.SEEK_END)
        file.seek(max(0, file.tell() - LONGEST_LINE))
        *_, last = [b"", *file.read().splitlines()]
    word, _, at_ms = last.decode("ascii", "replace").partition(" ")
    return int(at_ms) if word == _COPIED and _is_moment(at_ms) else None


def _is_moment(word: str) -> bool:
    """In milliseconds, and one that a clock can show."""
    return word.isdigit() and len(word) < 15


def _is_end(word: str) -> bool:
    return word == _NO_END or _is_moment(word)


def _append(path: Path, lines: bytes) -> None:
    new = not path.exists()
    handle = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        os.fchmod(handle, 0o600)
        size = os.fstat(handle).st_size
        if lines and size and os.pread(handle, 1, size - 1) != b"\n":
            lines = b"\n" + lines  # after a line that was cut off
        while lines:
            lines = lines[os.write(handle, lines) :]
        os.fsync(handle)
    finally:
        os.close(handle)
    if new:
        _keep_name(path)


def _put_in_place(path: Path, content: bytes) -> None:
    """All of it or nothing, whenever the machine stops."""
    draft = path.with_name(path.name + ".new")
    draft.unlink(missing_ok=True)
    _append(draft, content)
    draft.replace(path)
    _keep_name(path)


def _keep_name(path: Path) -> None:
    folder = os.open(path.parent, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _trouble(error: OSError) -> StorageTrouble:
    return StorageTrouble(error.strerror or "the log of wishes cannot be used")
