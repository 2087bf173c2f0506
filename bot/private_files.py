"""Whether only the bot's own user can read what lies in its folder."""

import os
import shlex
import stat
from collections.abc import Iterator
from pathlib import Path

MOST_NAMED = 5
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def open_to_others(folder: Path) -> list[Path]:
    """Each file that is not 0600 or less, and each folder that is not 0700; the folder itself first."""
    return [path for path in _everything(folder) if _mode(path) & _OTHERS]


def in_a_sentence(folder: Path, found: list[Path]) -> str:
    """Which they are, as they can be mended: one by one, or all at once where they are many."""
    if len(found) <= MOST_NAMED:
        mend = "; ".join(f"chmod {700 if path.is_dir() else 600} {_quoted(path)}" for path in found)
        return f"others on this machine can get at {_names(found)}: {mend}"
    names, more = _names(found[:MOST_NAMED]), len(found) - MOST_NAMED
    return f"others on this machine can get at {names} and {more} more: chmod -R go= {_quoted(folder)}"


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
