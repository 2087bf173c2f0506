"""Whether the bot's own user can use what lies in its folder, and nobody else can read it."""

import errno
import os
import pwd
import shlex
import stat
from collections.abc import Iterator
from pathlib import Path

MOST_NAMED = 5
_OURS = (
    "bot.lock",
    "backup.lock",
    "backup.pub",
    "backups",
    "exports",
    "poll-keys",
    "wishes.key",
    "wishes.log",
)
_AS_ITS_USER = "Please run this as the user the bot runs as."
_OF_THE_DISK = (errno.EROFS, errno.EIO, errno.ENOSPC, errno.EDQUOT)
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def open_to_others(folder: Path) -> list[Path]:
    """Each file that is not 0600 or less, and each folder that is not 0700; the folder itself first."""
    return [path for path in _everything(folder) if _mode(path) & _OTHERS]


def not_usable(folder: Path, database: Path) -> str | None:
    """Why this user cannot work here, in sentences; None where nothing is in the way."""
    ours = (folder, database, *(Path(f"{database}{end}") for end in ("-wal", "-shm")))
    told = (_in_the_way(path, folder) for path in (*ours, *(folder / name for name in _OURS)))
    return next((sentence for sentence in told if sentence), None)


def why_nothing_can_be_written(folder: Path) -> str | None:
    """Tries it: a disk that the system closed after an error need not look so. Nothing of it is ever seen.

    None also where that cannot be tried.
    """
    try:
        os.close(os.open(folder, os.O_TMPFILE | os.O_WRONLY | os.O_CLOEXEC, 0o600))
    except OSError as error:
        return os.strerror(error.errno or 0) if error.errno in _OF_THE_DISK else None
    return None


def _in_the_way(path: Path, folder: Path) -> str | None:
    """root could use everything, but what it makes here the bot's own user could not use afterwards."""
    try:
        owner, us = path.stat().st_uid, os.geteuid()
        if os.statvfs(path).f_flag & os.ST_RDONLY:
            return f"{_quoted(path)} is on a disk that can only be read."
    except PermissionError:
        return f"{_quoted(path)} is closed to {_named(os.geteuid())}. {_AS_ITS_USER}"
    except OSError:
        return None  # it is not there, or whoever opens it says why it cannot be
    if us == 0 and owner != 0:
        return f"{_quoted(path)} belongs to {_named(owner)}. Please run this as that user, not as root."
    if os.access(path, os.R_OK | os.W_OK | (os.X_OK if path.is_dir() else 0)):
        return None
    mend = "chmod -R u+rwX" if owner == us else f"chown -R {_named(us)}:"
    return (
        f"{_quoted(path)} belongs to {_named(owner)}, and {_named(us)} cannot read and write it. "
        f"{_AS_ITS_USER} If that is {_named(us)}: sudo {mend} {_quoted(folder)}"
    )


def in_a_sentence(folder: Path, found: list[Path]) -> str:
    """Which they are, as they can be mended: one by one, or all at once where they are many."""
    if len(found) <= MOST_NAMED:
        mend = "; ".join(f"chmod {700 if path.is_dir() else 600} {_quoted(path)}" for path in found)
        return f"others on this machine can get at {_names(found)}: {mend}"
    names, more = _names(found[:MOST_NAMED]), len(found) - MOST_NAMED
    return f"others on this machine can get at {names} and {more} more: chmod -R go= {_quoted(folder)}"


def _named(user: int) -> str:
    """As chown takes it."""
    try:
        return pwd.getpwuid(user).pw_name
    except KeyError:
        return str(user)


def _everything(folder: Path) -> Iterator[Path]:
    yield folder
    for above, folders, files in os.walk(folder):
        yield from (Path(above, name) for name in sorted((*folders, *files)))


def _mode(path: Path) -> int:
    """Of what a link leads to; what is gone meanwhile is nobody's."""
    try:
        return path.stat().st_mode
    except OSError:
        return 0


def _names(found: list[Path]) -> str:
    return ", ".join(f"{_quoted(path)} ({stat.S_IMODE(_mode(path)):04o})" for path in found)


def _quoted(path: Path) -> str:
    """As a shell takes it. Whatever a name holds, it stays on its line."""
    return shlex.quote(
        str(path).encode("unicode_escape").decode() if not str(path).isprintable() else str(path)
    )
