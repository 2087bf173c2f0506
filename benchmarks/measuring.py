"""One run of everything that `make bench` measures."""

import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from domain.outgoing import Lane

from . import machine, ours, sending, shares, starting, theirs
from .crowd import Way
from .results import Results, Sides, Size
from .rounds import Side, take_turns
from .server import Server, serving

WAYS: tuple[Way, ...] = ("taps", "typed")
LANES: tuple[Lane, ...] = ("reply", "broadcast")
IN_FLIGHT = (10, 16, 30, 100)
CLIENTS = ("aiohttp", "httpx")

Tell = Callable[[str], None]


async def measure(size: Size, tell: Tell) -> Results:
    began, load = time.monotonic(), machine.load()
    described = machine.described()
    async with serving() as server:
        answers = await take_turns(answer_sides(server, size), size.rounds, tell)
        where = {way: await shares.measured(server, size.people, way) for way in WAYS}
    async with serving() as server:
        sends = await take_turns(send_sides(server, size), size.rounds, tell)
    starts = await _starts(size, tell)
    dearest = await starting.dearest_imports()
    seconds, after = time.monotonic() - began, machine.load()
    return Results(size, described, (load, after), seconds, answers, where, sends, starts, dearest)


def answer_sides(server: Server, size: Size) -> dict[str, Side]:
    def empty(way: Way) -> Side:
        return lambda: theirs.empty(server, size.people, way)

    def bot(way: Way) -> Side:
        return lambda: ours.hear(server, size.people, way)

    sides: dict[str, Side] = {}
    for way in WAYS:
        sides[f"empty handler, {way}"] = empty(way)
        sides[f"this bot, {way}"] = bot(way)
    sides["this bot with replies, taps"] = lambda: ours.hear_and_reply(server, size.people, "taps")
    sides["ConversationHandler, taps"] = lambda: theirs.conversation(server, size.people_in_conversation)
    return sides


def send_sides(server: Server, size: Size) -> dict[str, Side]:
    def durable(lane: Lane) -> Side:
        return lambda: sending.durable(server, size.messages, lane)

    def bare(client: str, in_flight: int) -> Side:
        count = size.messages if client == "aiohttp" else size.messages_by_default_client
        return lambda: sending.bare(server, count, in_flight, client)

    sides = {f"outbox, {lane} lane": durable(lane) for lane in LANES}
    return sides | {f"{client}, {n} in flight": bare(client, n) for client in CLIENTS for n in IN_FLIGHT}


async def _starts(size: Size, tell: Tell) -> Sides:
    async with serving() as server:
        with TemporaryDirectory() as folder:
            known = Path(folder)
            await starting.fill(known, size.people)
            await starting.first_poll(server, known)  # so that everything compiled is on the disk
            sides: dict[str, Side] = {
                "existing database": lambda: starting.first_poll(server, known),
                "new database": lambda: starting.with_new_database(server),
                "imports alone": starting.imports,
            }
            return await take_turns(sides, size.rounds, tell)
