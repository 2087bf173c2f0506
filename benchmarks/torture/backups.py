"""Backups while the database is written without a pause: each must hold one moment, whole."""

import asyncio
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median

from pyrage import x25519

from bot.backups import key, making, restoring, sealing
from bot.backups.making import Made, Place
from storage import facts
from storage.backups import copying
from storage.database import Database
from tests.new_database import new_database
from tests.storage_kit import opened

from .verdict import Claim

PAIRS = 5_000
WORDS = "w" * 2_000
BEGIN_MS = 1_000_000_000_000


async def backed_up(seed: int, count: int, tell: Callable[[str], None]) -> list[Claim]:
    """Each transaction writes the same number in two places, so that half of one would show."""
    with tempfile.TemporaryDirectory() as folder:
        place = Place(Path(folder), Path(folder) / "bot.sqlite3")
        new_database(place.database)
        identity = key.private(key.make(place.folder))
        async with opened(place.database, 0) as database:
            stop = asyncio.Event()
            writing = asyncio.create_task(_write(database, random.Random(seed), stop))
            took, problems = [], set[str]()
            try:
                for number in range(count):
                    began = time.perf_counter()
                    made = await asyncio.to_thread(making.make, place, "asked", BEGIN_MS + number)
                    took.append(time.perf_counter() - began)
                    problems |= {await asyncio.to_thread(_wrong_with, made, place, identity)} - {""}
                    if (number + 1) % 20 == 0:
                        tell(f"{number + 1} of {count} backups")
            finally:
                stop.set()
                held = await writing
        size = place.database.stat().st_size / 1_000_000
    words = (
        f"{count} backups of {size:.0f} MB during {len(held):,} writes; one took {median(took):.2f} s "
        f"(longest {max(took):.2f} s), a write meanwhile {median(held) * 1000:.1f} ms "
        f"(99 of 100 within {sorted(held)[len(held) * 99 // 100] * 1000:.0f} ms)"
    )
    return [Claim("every backup is whole", not problems, "; ".join([words, *sorted(problems)]), shown=True)]


async def _write(database: Database, chance: random.Random, stop: asyncio.Event) -> list[float]:
    """The seconds that each took."""
    held: list[float] = []
    while not stop.is_set():
        began, pair = time.perf_counter(), chance.randrange(PAIRS)
        async with database.transaction() as tx:
            for side in ("left", "right"):
                await facts.put(tx, f"{side} {pair}", f"{len(held)} {WORDS}")
        held.append(time.perf_counter() - began)
    return held


def _wrong_with(made: Made, place: Place, identity: x25519.Identity) -> str:
    """Opened twice: as `backup verify` does, and to compare what was written together."""
    plain = place.folder / "opened"
    try:
        restoring.verify(made.path, place.folder / "verified", identity)
        sealing.open_into(made.path, plain, identity)
        with closing(sqlite3.connect(plain)) as copy:
            left, right = (
                copy.execute("SELECT substr(name, ?), value FROM fact WHERE name LIKE ?", row).fetchall()
                for row in ((6, "left %"), (7, "right %"))
            )
        return "" if sorted(left) == sorted(right) else "half of a write was in a backup"
    except (restoring.CannotRestore, sealing.CannotOpen, sqlite3.Error) as error:
        return str(error)
    finally:
        copying.remove(plain)
        made.path.unlink()
