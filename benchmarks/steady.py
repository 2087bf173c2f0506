"""How much of SEND_RATE a message to many uses, at a Telegram that refuses more than 30 messages a second."""

import math
import random
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from . import members
from .bot_process import running
from .ours import PATIENCE, WrongCount
from .rounds import Spread, Tell
from .server import Server, serving
from .size import Size
from .writers import Writers
from .writing import Aim, Section, prose, table

RATE, ALLOWED = 28.0, 30
GAP_SECONDS = 1.0  # between two who write meanwhile, on average
SEED = 12
SHARE_AIM, WORST_AIM, REFUSED_AIM = 0.97, 29, 0


@dataclass(frozen=True)
class Steady:
    """One run: sends, replies among them, share of the rate used, most in any second, and 429s.

    p95: the milliseconds within which nineteen of twenty replies came.
    """

    sends: int
    replies: int
    share: float
    worst_second: int
    refused: int
    p95: float = math.nan


async def measured(size: Size, tell: Tell) -> Section:
    runs: dict[int, Steady] = {}
    async with serving() as server:
        for latency in size.latencies:
            runs[latency] = await run(server, size.waiting, size.steady, latency)
            tell(f"{latency} ms: {runs[latency]}")
    return section(size, runs)


async def run(server: Server, everybody: int, count: int, latency: int) -> Steady:
    """So many messages of one to everybody, from the first on; some of them write meanwhile."""
    people = await server.new_people(everybody)
    chance = random.Random(SEED)
    waits: list[float] = []
    with TemporaryDirectory() as folder:
        await members.fill(Path(folder), people)
        await members.write_to_all(Path(folder))
        await server.control("PUT", "faults", slow_ms=latency, rate={"per_second": ALLOWED})
        await server.new_calls()
        writers = Writers(server, chance.sample(people, min(count, everybody)), chance, GAP_SECONDS)
        async with running(server, Path(folder), RATE):
            deadline = time.monotonic() + PATIENCE + count / RATE
            while (sent := sum(map(writers.is_to_many, writers.sent))) < count:
                if time.monotonic() > deadline:
                    raise WrongCount(f"{sent} of {count} messages were sent")
                waits += await writers.write(1)
    to_many = [call["at_ms"] for call in writers.sent if writers.is_to_many(call)][:count]
    replies = [call["at_ms"] for call in writers.sent if not writers.is_to_many(call)]
    meanwhile = [at_ms for at_ms in replies if to_many[0] <= at_ms <= to_many[-1]]
    judged = judge(sorted(to_many + meanwhile), len(meanwhile), writers.refused)
    return replace(judged, p95=sorted(waits)[math.ceil(0.95 * len(waits)) - 1])


def judge(moments: Sequence[int], replies: int, refused: int) -> Steady:
    """`moments`: when each message arrived, in order, in milliseconds."""
    share = (len(moments) - 1) * 1000 / (moments[-1] - moments[0]) / RATE
    return Steady(len(moments), replies, share, _most_in_a_second(moments), refused)


def _most_in_a_second(moments: Sequence[int]) -> int:
    """In any 1,000 milliseconds, wherever they begin."""
    most = first = 0
    for last, moment in enumerate(moments):
        while moment - moments[first] >= 1000:
            first += 1
        most = max(most, last - first + 1)
    return most


def section(size: Size, runs: Mapping[int, Steady]) -> Section:
    """`runs` by latency."""

    def over(figure: str) -> Spread:
        return Spread(tuple(float(getattr(one, figure)) for one in runs.values()))

    aims = [
        Aim("share of SEND_RATE used", over("share"), SHARE_AIM, digits=3),
        Aim("messages in the worst second", over("worst_second"), WORST_AIM, at_most=True, digits=0),
        Aim("messages refused with 429", over("refused"), REFUSED_AIM, at_most=True, digits=0),
    ]
    return Section("Keeping the rate", list(_told(size, runs)), aims)


def _told(size: Size, runs: Mapping[int, Steady]) -> Iterable[str]:
    yield prose(
        f"""A message to {size.waiting:,} members is planned, sent and recorded by a bot in a process of its
        own with `SEND_RATE` {RATE:g}, to a Telegram that refuses what comes faster than {ALLOWED} a second
        (or one a second to a chat) with a 429. Its first {size.steady:,} messages are looked at, which take
        about {size.steady / RATE:.0f} seconds; all of it would take {size.waiting / RATE / 60:.0f} minutes.
        Meanwhile about every second a member writes and is answered. The share is of all that was sent from
        the first of them to the last; the worst second is the one in which most arrived, wherever it begins;
        p95 is how long nineteen of twenty replies took at most. One run at each latency; the aims are held
        against all runs."""
    )
    yield table(
        ("slowed by", "sent", "of them replies", "share of the rate", "worst second", "429s", "replies' p95"),
        [(f"{latency} ms", *_row(one)) for latency, one in runs.items()],
    )


def _row(one: Steady) -> Iterable[str]:
    yield from (f"{one.sends:,}", str(one.replies), f"{one.share:.1%}", str(one.worst_second))
    yield from (str(one.refused), f"{one.p95:.0f} ms")
