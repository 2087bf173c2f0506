"""The same work heard both ways: by long polling, and brought to a webhook."""

import random
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from . import members, ours
from .bot_process import running
from .ports import free_port
from .rounds import Side, Sides, Spread, Tell, ratio, take_turns
from .server import Server, serving
from .size import Size
from .waiting import by_share
from .writers import Writers
from .writing import SPREAD, Section, cells, prose, shown, table

POLLING, WEBHOOK = "long polling", "webhook"
FIGURES = ("p50", "p95")
WARM_UP = 5
GAP_SECONDS = 0.0125
SEED = 13

Waits = Mapping[str, Mapping[str, Spread]]
"""Milliseconds: by way, and by share of the answers."""


async def measured(size: Size, tell: Tell) -> Section:
    chance = random.Random(SEED)
    taken: dict[str, list[list[float]]] = {POLLING: [], WEBHOOK: []}
    async with serving() as server:
        rates = await take_turns(sides(server, size), size.rounds, tell)
        with TemporaryDirectory() as folder:
            people = await server.new_people(size.webhook_people)
            await members.fill(Path(folder), people)
            for number in range(1, size.webhook_rounds + 1):
                for way, rounds in taken.items():
                    rounds.append(await waits(server, Path(folder), people, size, chance, way))
                    told = by_share(rounds[-1:])
                    tell(f"round {number}: {way}: {', '.join(f'{f} {told[f].median:.0f}' for f in FIGURES)}")
    return section(size, rates, {way: by_share(rounds) for way, rounds in taken.items()})


def sides(server: Server, size: Size) -> dict[str, Side]:
    """Updates a second."""
    return {
        POLLING: lambda: ours.hear(server, size.people, "taps"),
        WEBHOOK: lambda: ours.hear(server, size.people, "taps", free_port()),
    }


async def waits(
    server: Server, prepared: Path, people: Sequence[int], size: Size, chance: random.Random, way: str
) -> list[float]:
    """Milliseconds for each update: all people write in turn, again and again."""
    times = size.webhook_updates // len(people)
    with TemporaryDirectory() as folder:
        data = Path(shutil.copytree(prepared, Path(folder) / "data"))
        await server.drop_waiting()
        await server.new_calls()
        writers = Writers(server, [*people[:WARM_UP], *list(people) * times], chance, GAP_SECONDS)
        async with running(server, data, port=free_port() if way == WEBHOOK else 0):
            await writers.write(min(WARM_UP, len(people)))
            return [one for _ in range(times) for one in await writers.write(len(people))]


def section(size: Size, rates: Sides, waited: Waits) -> Section:
    return Section("Webhook and long polling", list(_told(size, rates, waited)))


def _told(size: Size, rates: Sides, waited: Waits) -> Iterable[str]:
    yield prose(
        """Long polling takes up to a hundred updates at once, in one transaction. With a webhook each is a
        request and a transaction of its own, and the next one comes when it is answered. Telegram is on the
        same machine here. Over a real way each delivery takes a round trip as well; that is not in these
        figures."""
    )
    yield prose(
        f"""*Updates a second*: {size.people} people sign up with six taps each, and all
        {size.people * 6:,} updates wait at Telegram when the bot begins. Time runs until the last is
        committed; replies stay in the outbox. It is checked that everybody is signed up. Rounds:
        {size.rounds}, by turns."""
    )
    both = ratio(rates[WEBHOOK], rates[POLLING])
    yield table(
        ("updates a second", *SPREAD),
        [
            *((way, *cells(spread)) for way, spread in rates.items()),
            (f"{WEBHOOK} : {POLLING}", *cells(both, 2)),
        ],
    )
    yield prose(
        f"""*From update to answer*: {size.webhook_people} members send /help in turn, by chance about
        {1 / GAP_SECONDS:.0f} in a second at most, {size.webhook_updates:,} times in all; milliseconds from
        the moment it is sent until the reply is at Telegram. The bot runs in a process of its own. Rounds:
        {size.webhook_rounds}, by turns; a cell has the median round, and the least and the most."""
    )
    yield table(
        ("milliseconds from update to answer", *FIGURES),
        [
            *((way, *(shown(spread[figure], 1) for figure in FIGURES)) for way, spread in waited.items()),
            (
                f"{WEBHOOK} : {POLLING}",
                *(shown(ratio(waited[WEBHOOK][figure], waited[POLLING][figure]), 2) for figure in FIGURES),
            ),
        ],
    )
