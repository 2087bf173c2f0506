"""What is told at the keyboard of a backup, and of what a restore did."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.backups.restoring import Restored
from storage.backups.copying import Manifest

_AGAIN = (
    "If you have a whole copy of it anywhere, delete the database, put that copy into DATA_DIR, and restore "
    "once more."
)


def what_became_of_it(restored: Restored, has_log: bool) -> Iterator[str]:
    """In sentences for the person at the keyboard."""
    done = restored.replayed
    yield f"Put back. {holds(restored.manifest)}"
    yield (
        f"Of those in it, {done.left} had left since and were erased again; "
        f"{done.changed} had stopped, paused or gone on."
    )
    if restored.damaged_wishes:
        yield (
            f"{restored.damaged_wishes} of the lines of wishes.log cannot be read. One after each power cut "
            f"is no loss; else whoever left or stopped by it is in the database again. {_AGAIN}"
        )
    if not has_log:
        yield (
            f"There was no wishes.log. Who left or stopped after {_utc(restored.manifest.made_ms)} is not "
            f"known: they are in the database again. {_AGAIN}"
        )
    elif restored.log_is_short:
        yield (
            "wishes.log has less in it than when this backup was made: it is an older one, or has lost its "
            f"end. Who left or stopped after {_utc(restored.manifest.made_ms)} is not known. {_AGAIN}"
        )
    elif restored.newest_wish_ms is None and restored.wishes_until_ms == restored.manifest.made_ms:
        yield (
            "wishes.log is empty. If it was always here, nobody has left or stopped. If it is a new one, "
            f"who left or stopped after {_utc(restored.manifest.made_ms)} is not known."
        )
    elif restored.wishes_until_ms is not None:
        until = _utc(restored.wishes_until_ms)
        yield f"The log of wishes goes until {until}. What was wished later is not known."
    elif restored.newest_wish_ms is not None:
        yield f"The log of wishes was there. Its last line is of {_utc(restored.newest_wish_ms)}."
    else:
        yield "The log of wishes was there, and it is empty."
    yield "Start the bot now. It answers people, and sends nothing else until an admin says so: /restored"


def holds(manifest: Manifest) -> str:
    people = manifest.rows.get("person", 0)
    who = "1 person" if people == 1 else f"{people} people"
    return f"It is of {_utc(manifest.made_ms)}: {who}, {manifest.rows_in_all} rows in all."


def _utc(at_ms: int) -> str:
    return f"{datetime.fromtimestamp(at_ms / 1000, ZoneInfo('UTC')):%d %B %Y, %H:%M} UTC"
