"""Ends the bot at random moments while people sign up: by SIGKILL, or by SIGTERM as a server does."""

import asyncio
import random
import tempfile
from collections.abc import Callable
from pathlib import Path

from .bot import Bot, Nature, look
from .crowd import LONGEST_END, Scene, scene
from .verdict import Claim, Figures, judge

Tell = Callable[[str], None]

FROM_START, FROM_FIRST_CALL = 0.12, 0.3  # shares of the kills; the others come after the first poll
SOON, LATER = 0.25, 0.8  # seconds
SENDING = 0.3  # seconds of sending between a start and a kill, on average
SLOWEST = 200  # a second, of all that is sent


async def kills(
    seed: int,
    count: int,
    at_once: int,
    tell: Tell,
    grace: float = LONGEST_END,
    latency_ms: int = 0,
    rows: int = 0,
) -> tuple[Figures, list[Claim]]:
    """SIGKILL. Every start after the first finds what a kill left. `grace`: seconds to finish at the end.

    `rows` of a broadcast go out meanwhile, at a rate at which they last for about all of the kills.
    """
    nature = Nature(latency_ms, send_rate=max(SLOWEST, round(rows / count / SENDING)))
    with tempfile.TemporaryDirectory() as folder:
        async with scene(Path(folder), seed, at_once, nature=nature, rows=rows) as on:
            await kill_often(on, random.Random(f"{seed} kills at {latency_ms} ms"), count, tell, latency_ms)
            claims = [_rows_went_out(on, rows)] if rows else []
            figures, judged = await judge(on, Path(folder), await on.to_the_end(grace))
            return figures, claims + judged


async def kill_often(on: Scene, chance: random.Random, count: int, tell: Tell, latency_ms: int = 0) -> None:
    for number in range(1, count + 1):
        await on.bot.start()
        await a_moment(on.bot, chance, latency_ms)
        await on.bot.kill()
        _progress(on, number, count, "kills", tell)


def _rows_went_out(on: Scene, rows: int) -> Claim:
    ((left,),) = on.bot.rows("SELECT count(*) FROM outbox WHERE lane = 'broadcast'")
    words = (
        f"{rows - left:,} of {rows:,} rows of a broadcast went out between the kills, the others after them"
    )
    return Claim("a broadcast goes out meanwhile", left < rows, words, shown=True)


async def a_moment(bot: Bot, chance: random.Random, latency_ms: int) -> None:
    """Until it is killed."""
    share, seconds = chance.random(), chance.uniform(0, SOON)
    if share >= FROM_START:
        await bot.until_it_calls("getme")
    if share >= FROM_START + FROM_FIRST_CALL:
        await bot.until_it_calls("getupdates", "setwebhook")
        seconds = chance.uniform(0, LATER + 4 * latency_ms / 1000)
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
        Claim(
            "ends within 10 s, status 0", slowest < 10 and statuses <= {0}, f"slowest {slowest:.2f} s", True
        ),
        Claim("nothing in flight is left behind", in_flight == 0, f"{in_flight} messages"),
        Claim("nothing comes twice", figures.repeats == 0, f"{figures.repeats} repeats"),
        *claims,
    ]


def _progress(on: Scene, number: int, count: int, what: str, tell: Tell) -> None:
    if number % 10 == 0 or number == count:
        updates = on.rehearsal.telegram.updates
        tell(f"{number} of {count} {what}, {len(on.crowd.people)} people, {len(updates)} updates waiting")
