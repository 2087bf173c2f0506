"""A storm of 429s: three sends in ten are told to wait between one second and a minute, in quickened time."""

import asyncio
import random
import tempfile
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rehearsal import Rehearsal
from rehearsal.faults import LIMITED, FaultMaker, Faults
from rehearsal.params import Params
from rehearsal.people import FIRST_PERSON_ID

from .bot import Nature
from .crowd import LONGEST_END, scene
from .times import quickened
from .verdict import Claim, Figures, judge

TIMES = 5
SHARE, LONGEST = 0.3, 60  # of the sends, seconds
CALM = 20.0  # seconds before it begins
RATE, MOST = 28, 30  # messages a second: ours, and Telegram's limit
PEOPLE = 5
LATENCY_MS = 8
LEEWAY = 0.03  # real seconds from Telegram's word to the bot's hearing it
MOST_AT_ONCE = 16 + 8  # replies, and at the free rate what the bot starts


@dataclass(frozen=True)
class Asked:
    """A send that Telegram looked at, in real seconds; `wait` is what it was told, in the bot's."""

    at: float
    chat_id: int
    wait: int


@dataclass
class Halt:
    """From the 429 of a second chat until the last wait is over. `strays` were begun when it was known."""

    begin: float
    end: float
    in_flight: int
    during: int = 0
    strays: int = 0


class Storm(FaultMaker):
    """Decides which sends are refused, and remembers them all."""

    def __init__(self, chance: random.Random, faults: Faults) -> None:
        super().__init__()
        self.set(faults)
        self._storm = chance
        self.raging = False
        self.asked: list[Asked] = []

    def flooded(self, method: str, params: Params) -> int | None:
        if method not in LIMITED:
            return None
        hit = self.raging and self._storm.random() < SHARE
        wait = self._storm.randint(1, LONGEST) if hit else 0
        self.asked.append(Asked(time.monotonic(), params.integer("chat_id"), wait))
        return wait or None


async def storm(
    seed: int, minutes: int, rows: int, tell: Callable[[str], None], grace: float = LONGEST_END
) -> tuple[Figures, list[Claim]]:
    """So many minutes of it, by the bot's clock, and then peace until everything is said."""
    nature = Nature(LATENCY_MS, RATE, quickened(TIMES))
    with tempfile.TemporaryDirectory() as folder:
        async with scene(Path(folder), seed, PEOPLE, nature=nature, rows=rows) as on:
            weather = _over(on.rehearsal, seed)
            await on.bot.start()
            await on.bot.until_it_calls("getupdates")
            await asyncio.sleep(CALM / TIMES)
            weather.raging = True
            for minute in range(1, minutes + 1):
                await asyncio.sleep(60 / TIMES)
                if minute % 5 == 0:
                    tell(f"{minute} of {minutes} minutes of 429s, {len(weather.asked)} sends")
            weather.raging = False
            figures, claims = await judge(on, Path(folder), await on.to_the_end(grace))
    return figures, [*_claims(weather.asked, minutes), *claims]


def _over(rehearsal: Rehearsal, seed: int) -> Storm:
    weather = Storm(random.Random(f"{seed} storm"), rehearsal.api.faults.faults)
    rehearsal.api.faults = weather
    return weather


def _claims(asked: Sequence[Asked], minutes: int) -> list[Claim]:
    found, refused = halts(asked), sum(bool(one.wait) for one in asked)
    during, strays = max((h.during for h in found), default=0), sum(h.strays for h in found)
    in_flight = max((h.in_flight for h in found), default=0)
    worst, of_all = worst_second([one for one in asked if one.chat_id < FIRST_PERSON_ID]), worst_second(asked)
    held = not strays and all(h.during <= MOST_AT_ONCE for h in found)
    met = f"{minutes} minutes; {refused} of {len(asked)} sends refused; all sending halted {len(found)} times"
    came = (
        f"at most {during} requests came during a halt, at most {in_flight} were in flight when one began, "
        f"and {strays} were begun in one"
    )
    return [
        Claim("it was a storm", refused > 0 and bool(found), met, True),
        Claim("only what is in flight comes during a halt", held, came, True),
        Claim(
            "the worst second is within the rate",
            worst <= MOST,
            f"at most {worst} rows in a second, and {of_all} with replies, which do not wait for the rate",
            True,
        ),
    ]


def halts(asked: Sequence[Asked]) -> list[Halt]:
    """As Telegram sees them: by the 429s it gave, and the waits that it asked for."""
    found: list[Halt] = []
    parked: dict[int, float] = {}
    arrived = [one.at - LATENCY_MS / 1000 for one in asked]
    for place, one in enumerate(asked):
        halt = found[-1] if found and one.at < found[-1].end else None
        if halt:
            halt.during += 1
            halt.strays += arrived[place] > halt.begin + LEEWAY
        if one.wait:
            until = one.at + one.wait / TIMES
            others = [end for chat, end in parked.items() if chat != one.chat_id and end > one.at]
            parked[one.chat_id] = max(until, parked.get(one.chat_id, until))
            if others and halt:
                halt.end = max(halt.end, until, *others)
            elif others:
                flying = sum(at <= one.at for at in arrived[place + 1 : place + 1 + MOST_AT_ONCE])
                found.append(Halt(one.at, max(until, *others), flying))
    return found


def worst_second(asked: Sequence[Asked]) -> int:
    """The most sends in any one second of the bot's time."""
    worst, recent = 0, deque[float]()
    for one in asked:
        recent.append(one.at)
        while one.at - recent[0] >= 1 / TIMES:
            recent.popleft()
        worst = max(worst, len(recent))
    return worst
