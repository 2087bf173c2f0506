"""What would lie open for good: copies that a kill left half made or half opened, or that no key can seal."""

import shutil
from pathlib import Path

from bot.backups import key
from bot.backups.making import UNFINISHED, Place
from bot.backups.restoring import RESTORING
from domain.durations import DAY_MS
from storage.backups import copying

LEFT_MS = 3600 * 1000
"""No command is at one for so long."""
OPEN_MS = DAY_MS
"""Time enough to go back to the release before."""


def open_copies(place: Place) -> list[Path]:
    """Made before an upgrade, and not sealed yet."""
    return sorted(place.backups.glob("before-*.sqlite3"))


def tidy(place: Place, now_ms: int, days: int) -> None:
    """For the running bot, while it makes and opens none itself. Raises OSError.

    days: for how long people were told that copies are kept. They were told that copies are locked, too.
    """
    for folder in (place.folder, place.backups):
        for left in folder.glob(f"*{UNFINISHED}*"):
            if _is_older(left, now_ms - LEFT_MS):
                _remove(left)
    copying.remove(Path(f"{place.database}{RESTORING}"))  # no restore is at it beside a bot
    kept_ms = days * DAY_MS if (place.folder / key.FILE).exists() else OPEN_MS
    for plain in open_copies(place):
        if _is_older(plain, now_ms - kept_ms):
            copying.remove(plain)


def _is_older(path: Path, than_ms: int) -> bool:
    try:
        return path.stat().st_mtime * 1000 < than_ms
    except FileNotFoundError:  # whoever was at it has just finished
        return False


def _remove(left: Path) -> None:
    if left.is_dir():
        shutil.rmtree(left, ignore_errors=True)
    else:
        left.unlink(missing_ok=True)
