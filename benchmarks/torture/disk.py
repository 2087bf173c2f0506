"""Fills a small disk up for real while people sign up, and gives it room again."""

import asyncio
import os
import random
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from domain.notes import emergency

from .bot import TortureFailed
from .crowd import LONGEST_END, Scene, scene
from .oracle import words
from .verdict import Claim, Figures, judge

MEGABYTES = 24
TROUBLE = "nothing can be written, so nothing is acknowledged"
PATIENCE = 60.0
UNNOTICED = 30.0
"""So many seconds on a full disk, with people heard meanwhile, show that no more room was needed."""


class LeftOut(Exception):
    """There can be no small disk here, and why."""


async def full_disks(
    seed: int, rounds: int, at_once: int, tell: Callable[[str], None], grace: float = LONGEST_END
) -> tuple[Figures, list[Claim]]:
    """Raises LeftOut where nothing may be mounted."""
    with tempfile.TemporaryDirectory() as folder, _small_disk() as disk:
        async with scene(Path(folder), seed, at_once, disk / "data") as on:
            chance, waits, unnoticed = random.Random(f"{seed} disk"), [0.0], 0
            await on.bot.start()
            await on.bot.until_it_calls("getupdates")
            for number in range(1, rounds + 1):
                await asyncio.sleep(chance.uniform(0.5, 1.5))
                wait = await _full_for_a_while(on, disk / "ballast", chance)
                unnoticed += wait is None
                waits.append(wait or 0.0)
                tell(f"the disk was full {number} of {rounds} times, {len(on.crowd.people)} people")
            helped = _helped(on)
            figures, claims = await judge(on, Path(folder), await on.to_the_end(grace))
    words = f"{helped.total()} chats, at most {max(helped.values(), default=0)} times each"
    return figures, [
        Claim("help lines are answered meanwhile", set(helped.values()) == {1}, words),
        Claim("goes on by itself", len(on.bot.lives) == 1, f"after at most {max(waits):.1f} s"),
        Claim(
            "writes only in the room it had already, where it does not notice",
            unnoticed * 2 < rounds,
            f"{unnoticed} of {rounds} times",
        ),
        *claims,
    ]


@contextmanager
def _small_disk() -> Iterator[Path]:
    if os.geteuid() != 0:
        raise LeftOut("only root may mount a disk")
    with tempfile.TemporaryDirectory() as folder:
        size = f"size={MEGABYTES}m,mode=700"
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", size, "tmpfs", folder], capture_output=True)
        if mounted.returncode:
            raise LeftOut("a disk cannot be mounted here")
        try:
            yield Path(folder)
        finally:
            subprocess.run(["umount", "--lazy", folder], check=True)


async def _full_for_a_while(on: Scene, ballast: Path, chance: random.Random) -> float | None:
    """Fill it, wait until the bot is in trouble, make room. Seconds until something is heard then.

    None where it noticed nothing and everybody was heard: SQLite writes its log anew from the beginning after
    a checkpoint, and puts new rows in the place of erased ones, so it may need no more room for a while.
    """
    before, heard = on.bot.said(TROUBLE), _heard(on)
    _fill(ballast)
    deadline = time.monotonic() + UNNOTICED
    await _until(
        on,
        lambda: on.bot.said(TROUBLE) > before or (time.monotonic() > deadline and _heard(on) > heard),
        "the full disk was not noticed, and nobody was heard",
    )
    noticed = on.bot.said(TROUBLE) > before
    await asyncio.sleep(chance.uniform(0, 1.5))
    heard, began = _heard(on), time.monotonic()
    ballast.unlink()
    await _until(on, lambda: _heard(on) > heard, "nothing was heard after there was room again")
    return time.monotonic() - began if noticed else None


def _fill(ballast: Path) -> None:
    """To the last byte."""
    with ballast.open("wb", buffering=0) as file:
        for size in (1 << 20, 1 << 12, 1):
            try:
                while True:
                    file.write(b"\0" * size)
            except OSError:
                continue


async def _until(on: Scene, true: Callable[[], bool], otherwise: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not true():
        if time.monotonic() > deadline or not on.bot.running:
            raise TortureFailed(otherwise)
        await asyncio.sleep(0.05)


def _heard(on: Scene) -> int:
    ((count,),) = on.bot.rows("SELECT count(*) FROM seen_update")
    return int(count)


def _helped(on: Scene) -> Counter[int]:
    """How often each chat got the emergency lines."""
    lines, found = words(emergency()), Counter[int]()
    for call in on.rehearsal.api.transcript.after(0):
        if call.status == 200 and call.params.values.get("text") == lines:
            found[int(call.params.values["chat_id"])] += 1
    return found
