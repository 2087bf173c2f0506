"""Polls: answers a second, opening one to very many, closing one with very many answers."""

import asyncio
import json
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.clock import SystemClock
from domain.polls import card as poll_card
from domain.polls.poll import Sees
from storage.database import Database, Transaction
from storage.many import broadcasts
from texts import Texts

from . import asked, crowd, members, poll_closing
from .bot_process import DATABASE
from .machine import memory_mib
from .ours import WrongCount, parts, until
from .rounds import Side, Sides, Spread, Tell, take_turns
from .server import ROOT, Server, serving
from .size import Size
from .writing import SPREAD, Aim, Section, cells, prose, table

CLOSE_AIM = 2.0


@dataclass(frozen=True)
class Opening:
    """Seconds until the first and the last row were queued; memory in MiB, before and at its highest."""

    first: float
    last: float
    memory_before: float
    memory_most: float


async def measured(size: Size, tell: Tell) -> Section:
    openings = []
    async with serving() as server:
        answers = await take_turns(_sides(server, size), size.rounds, tell)
    with TemporaryDirectory() as folder:
        prepared = Path(folder) / "prepared"
        prepared.mkdir()
        await members.fill(prepared, members.strangers(size.asked))
        for number in range(1, size.planning_rounds + 1):
            data = Path(shutil.copytree(prepared, Path(folder) / "data"))
            openings.append(await _in_a_process(data / DATABASE, size.asked))
            shutil.rmtree(data)
            tell(f"round {number}: {openings[-1]}")
        closings = await take_turns(_closings(prepared, size), size.planning_rounds, tell)
    return section(size, answers["this bot, taps at a poll"], openings, closings)


def _sides(server: Server, size: Size) -> dict[str, Side]:
    async def taps() -> float:
        return await answered(server, size.people)

    return {"this bot, taps at a poll": taps}


def _closings(prepared: Path, size: Size) -> dict[str, Side]:
    """Each on a fresh copy of people who have not been asked anything."""

    def side(sees: Sees) -> Side:
        async def close() -> float:
            with TemporaryDirectory() as folder:
                data = Path(shutil.copytree(prepared, Path(folder) / "data"))
                return await poll_closing.closed(data, size.asked, sees)

        return close

    return {"team": side("team"), "secret": side("secret")}


async def answered(server: Server, count: int) -> float:
    """Answers a second, heard and committed, without the outbox sending the replies."""
    people = await server.new_people(count)
    with TemporaryDirectory() as folder:
        await members.fill(Path(folder), people)
        async with parts(server, Path(folder)) as ours:
            poll = await asked.opened(ours.database)
            await plan(ours.database, poll.poll_id)
            seen = Texts(crowd.organisation()).render(poll_card.asked(poll, "en"), "en")
            for n, person in enumerate(people):
                shown = await server.call(
                    "sendMessage",
                    chat_id=person,
                    text=seen.html,
                    parse_mode="HTML",
                    reply_markup=crowd.keyboard(seen),
                )
                tap = {"data": f"go:vote:{poll.poll_id}-{n % 3}", "wait_s": 0}
                await server.control("POST", f"people/{person}/tap", message_id=shown["message_id"], **tap)
            stop, began = asyncio.Event(), time.perf_counter()
            polling = asyncio.create_task(ours.incoming.run(stop))
            await until(ours.vitals, count, polling)
            took = time.perf_counter() - began
            stop.set()
            await polling
            async with ours.database.read() as view:
                ((given,),) = await view.rows("SELECT count(*) FROM poll_answer")
    if given != count:
        raise WrongCount(f"{given} of {count} answers were recorded")
    return count / took


async def plan(database: Database, poll_id: int, planned: Callable[[], None] = lambda: None) -> None:
    """Everybody is asked: a piece a transaction, as the bot does it."""
    now_ms, more = SystemClock().now_ms(), True

    async def piece(tx: Transaction) -> bool:
        (found,) = [one for one in await broadcasts.in_states(tx, ("sending",)) if one.message_id == poll_id]
        return await broadcasts.plan_some(tx, found, now_ms, 1_000)

    while more:
        async with database.transaction() as tx:
            more = await piece(tx)
        planned()


async def _in_a_process(database: Path, people: int) -> Opening:
    """In one of its own, so that its memory is its own."""
    command = (sys.executable, "-m", "benchmarks.polls", str(database), str(people))
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
    told, _ = await process.communicate()
    if process.returncode:
        raise WrongCount(f"opening ended with status {process.returncode}")
    return Opening(**json.loads(told))


async def opening(path: Path, people: int) -> Opening:
    database = await Database.open(path, SystemClock().now_ms())
    before, began, moments = memory_mib("VmRSS"), time.perf_counter(), []
    poll = await asked.opened(database)
    await plan(database, poll.poll_id, lambda: moments.append(time.perf_counter() - began))
    async with database.read() as view:
        ((electors,),) = await view.rows("SELECT count(*) FROM elector")
        ((rows,),) = await view.rows("SELECT count(*) FROM outbox")
    await database.close()
    if (electors, rows) != (people, people):
        raise WrongCount(f"{electors} electors and {rows} rows for {people} people")
    return Opening(moments[0], moments[-1], before, memory_mib("VmHWM"))


def section(size: Size, answers: Spread, openings: Sequence[Opening], closings: Sides) -> Section:
    aims = [
        Aim(f"seconds to close a poll ({name}) with {size.asked:,} answers", spread, CLOSE_AIM, True)
        for name, spread in closings.items()
    ]
    return Section("Polls", list(_told(size, answers, openings, closings)), aims)


def _told(size: Size, answers: Spread, openings: Sequence[Opening], closings: Sides) -> Iterable[str]:
    yield prose(
        f"""*Answering*: {size.people} people press an answer under a poll; time runs from the first
        getUpdates until the last is committed, with the real texts and gate; each must be recorded.
        Rounds: {size.rounds}. *Opening*: a poll is asked of {size.asked:,} people, rows and electors planned
        a thousand people a transaction, in a process of its own. *Closing*: all {size.asked:,} have answered;
        time runs from the look at which it is due until it is counted and published, its key (of a secret
        one) is destroyed and its results are queued. Rounds of both: {size.planning_rounds}."""
    )
    figures = {
        "answers a second": answers,
        "opening: seconds until the first rows are queued": _of(openings, lambda one: one.first),
        "opening: seconds until the last row is queued": _of(openings, lambda one: one.last),
        "opening: memory before, MiB": _of(openings, lambda one: one.memory_before),
        "opening: memory at its highest, MiB": _of(openings, lambda one: one.memory_most),
        "closing, the team can see: seconds": closings["team"],
        "closing, secret: seconds": closings["secret"],
    }
    yield table(("polls", *SPREAD), [(name, *cells(one, 2)) for name, one in figures.items()])


def _of(openings: Sequence[Opening], figure: Callable[[Opening], float]) -> Spread:
    return Spread(tuple(map(figure, openings)))


def main() -> None:
    path, people = sys.argv[1:]
    print(json.dumps(asdict(asyncio.run(opening(Path(path), int(people))))))


if __name__ == "__main__":
    main()
