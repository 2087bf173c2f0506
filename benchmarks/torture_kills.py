"""Ends the bot at random moments while people sign up: by SIGKILL, or by SIGTERM as a server does."""

import asyncio
import random
import tempfile
from collections.abc import Callable
from pathlib import Path

from .torture_bot import look
from .torture_crowd import LONGEST_END, Scene, scene
from .torture_verdict import Claim, Figures, judge

Tell = Callable[[str], None]

FROM_START, FROM_FIRST_CALL = 0.12, 0.3  # shares of the kills; the others come after the first poll
SOON, LATER = 0.3, 1.2  # seconds


async def kills(
    seed: int, count: int, at_once: int, tell: Tell, grace: float = LONGEST_END
) -> tuple[Figures, list[Claim]]:
    """SIGKILL. Every start after the first finds what a kill left. `grace`: seconds to finish at the end."""
    with tempfile.TemporaryDirectory() as folder:
        async with scene(Path(folder), seed, at_once) as on:
            chance = random.Random(f"{seed} kills")
            for number in range(1, count + 1):
                await on.bot.start()
                await _a_moment(on, chance)
                await on.bot.kill()
                _progress(on, number, count, "kills", tell)
            return await judge(on, Path(folder), await on.to_the_end(grace))


async def _a_moment(on: Scene, chance: random.Random) -> None:
    share, seconds = chance.random(), chance.uniform(0, SOON)
    if share >= FROM_START:
        await on.bot.until_it_calls("getme")
    if share >= FROM_START + FROM_FIRST_CALL:
        await on.bot.until_it_calls("getupdates")
        seconds = chance.uniform(0, LATER)
    await asyncio.sleep(seconds)


async def stops(
    seed: int, count: int, at_once: int, tell: Tell, grace: float = LONGEST_END
) -> tuple[Figures, list[Claim]]:
    """SIGTERM, from the first call on: before it, Python does not listen for signals yet."""
    slowest, statuses, in_flight = 0.0, set[int](), 0
    with tempfile.TemporaryDirectory() as folder:
        async with scene(Path(folder), seed, at_once) as on:
            chance = random.Random(f"{seed} stops")
            for number in range(1, count + 1):
                await on.bot.start()
                await on.bot.until_it_calls("getme")
                await asyncio.sleep(chance.uniform(0, LATER))
                status, seconds = await on.bot.stop()
                statuses.add(status)
                slowest = max(slowest, seconds)
                in_flight += len(look(on.bot.database).claimed)
                _progress(on, number, count, "stops", tell)
            figures, claims = await judge(on, Path(folder), await on.to_the_end(grace))
    return figures, [
        Claim("ends within 10 s, status 0", slowest < 10 and statuses <= {0}, f"slowest {slowest:.2f} s"),
        Claim("nothing in flight is left behind", in_flight == 0, f"{in_flight} messages"),
        Claim("nothing comes twice", figures.repeats == 0, f"{figures.repeats} repeats"),
        *claims,
    ]


def _progress(on: Scene, number: int, count: int, what: str, tell: Tell) -> None:
    if number % 10 == 0 or number == count:
        updates = on.rehearsal.telegram.updates
        tell(f"{number} of {count} {what}, {len(on.crowd.people)} people, {len(updates)} updates waiting")
