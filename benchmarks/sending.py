"""Sends a second: our outbox, whose outcomes are durable, beside a bare `await bot.send_message`."""

import asyncio
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.request import BaseRequest, HTTPXRequest

from bot.telegram_http import AiohttpRequest
from domain.outgoing import Lane, Outgoing
from domain.say import Say
from handlers.command import go
from storage import outbox
from storage.database import Database
from texts import Texts

from . import crowd
from .ours import PATIENCE, Ours, WrongCount, parts
from .rounds import Side, Sides, Spread, Tell, ratio, take_turns
from .server import Server, serving
from .size import Size
from .writing import SPREAD, Aim, Section, cells, prose, table

LANES: tuple[Lane, ...] = ("reply", "broadcast")
AS_MANY_IN_FLIGHT = {"reply": 16, "broadcast": 100}
IN_FLIGHT = (10, 16, 30, 100)
CLIENTS = ("aiohttp", "httpx")
AIM = 0.5

WELCOME = Say("welcome", buttons=(go("join", "join"), go("about-this", "about"), go("help-now", "help")))


async def measured(size: Size, tell: Tell) -> Section:
    async with serving() as server:
        return section(size, await take_turns(sides(server, size), size.rounds, tell))


def sides(server: Server, size: Size) -> dict[str, Side]:
    def ours(lane: Lane) -> Side:
        return lambda: durable(server, size.messages, lane)

    def theirs(client: str, in_flight: int) -> Side:
        count = size.messages if client == "aiohttp" else size.messages_by_default_client
        return lambda: bare(server, count, in_flight, client)

    found = {f"outbox, {lane} lane": ours(lane) for lane in LANES}
    return found | {f"{client}, {n} in flight": theirs(client, n) for client in CLIENTS for n in IN_FLIGHT}


async def durable(server: Server, count: int, lane: Lane) -> float:
    """Rows that wait in the database, claimed, rendered, sent, and what became of each committed."""
    people = await server.new_people(count)
    with TemporaryDirectory() as folder:
        async with parts(server, Path(folder)) as ours:
            async with ours.database.transaction() as tx:
                await outbox.leave(tx, [Outgoing(p, "en", WELCOME, lane=lane) for p in people], 1)
            stop, began = asyncio.Event(), time.perf_counter()
            sending = asyncio.create_task(ours.outbox.run(stop))
            await _until_sent(ours, count)
            took = time.perf_counter() - began
            stop.set()
            await sending
    return count / took


async def _until_sent(ours: Ours, count: int) -> None:
    """Until the last outcome is committed: then no row is left."""
    deadline = time.monotonic() + PATIENCE
    while ours.vitals.outcomes.total() < count or await _left(ours.database):
        if time.monotonic() > deadline:
            raise WrongCount(f"of {count} messages: {dict(ours.vitals.outcomes)}")
        await asyncio.sleep(0.002)
    if ours.vitals.outcomes["sent"] != count:
        raise WrongCount(f"of {count} messages: {dict(ours.vitals.outcomes)}")


async def _left(database: Database) -> int:
    async with database.read() as view:
        ((left,),) = await view.rows("SELECT count(*) FROM outbox")
    return int(left)


async def bare(server: Server, count: int, in_flight: int, client: str) -> float:
    """The same messages, this many in flight, rendered beforehand; nothing is remembered of them."""
    people = await server.new_people(count)
    rendered = Texts(crowd.organisation()).render(WELCOME, "en")
    keyboard, preview = InlineKeyboardMarkup(crowd.buttons(rendered)), LinkPreviewOptions(is_disabled=True)
    request: BaseRequest = AiohttpRequest() if client == "aiohttp" else HTTPXRequest(connection_pool_size=256)
    waiting = iter(people)
    sent = 0

    async def send_on() -> None:
        nonlocal sent
        for person in waiting:
            await bot.send_message(
                person,
                rendered.html,
                parse_mode=ParseMode.HTML,
                reply_markup=keyboard,
                link_preview_options=preview,
            )
            sent += 1

    async with Bot(server.token, f"{server.url}/bot", request=request) as bot:
        began = time.perf_counter()
        async with asyncio.timeout(PATIENCE):
            await asyncio.gather(*(send_on() for _ in range(in_flight)))
        took = time.perf_counter() - began
    if sent != count:
        raise WrongCount(f"{sent} of {count} messages were sent")
    return count / took


def section(size: Size, sends: Sides) -> Section:
    """`sends` a second."""
    aims = [
        Aim(f"sends ({lane} lane) per bare aiohttp's at its best", _of_best(sends, lane), AIM)
        for lane in LANES
    ]
    return Section("Sends", list(_told(size, sends)), aims)


def _told(size: Size, sends: Sides) -> Iterable[str]:
    yield prose(
        f"""{size.messages:,} messages (the welcome, with buttons), one to each of as many people. In the
        outbox they wait as rows, are claimed, rendered and sent at an unlimited rate, and time ends when the
        last outcome is committed. Beside it a bare `await bot.send_message` of words rendered beforehand,
        with python-telegram-bot's default client (httpx; {size.messages_by_default_client} messages) and with
        aiohttp underneath. The outbox has {AS_MANY_IN_FLIGHT["reply"]} replies in flight, and of what the bot
        starts at most {AS_MANY_IN_FLIGHT["broadcast"]}. Rounds: {size.rounds}."""
    )
    yield table(("sends a second", *SPREAD), [(name, *cells(spread)) for name, spread in sends.items()])
    yield table(("ratio", *SPREAD), _ratios(sends))
    yield prose(
        """What the outbox does more: a row is claimed and committed before it is sent, rendered from its key
        and values, and what became of it is committed afterwards. One transaction records a wave of sends and
        claims the next; while it waits for the disk, few or none are in flight. That is why fewer slots cost
        more: the reply lane has the smaller waves."""
    )


def _ratios(sends: Sides) -> Iterable[Sequence[str]]:
    for lane in LANES:
        name, as_many = f"outbox, {lane} lane", AS_MANY_IN_FLIGHT[lane]
        for client in CLIENTS:
            same = ratio(sends[name], sends[f"{client}, {as_many} in flight"])
            yield f"{name} : {client}, {as_many} in flight as well", *cells(same, 2)
            best = f"{client} at its best ({_best(sends, client)} in flight)"
            yield f"{name} : {best}", *cells(_of_best(sends, lane, client), 2)


def _of_best(sends: Sides, lane: str, client: str = "aiohttp") -> Spread:
    return ratio(sends[f"outbox, {lane} lane"], sends[f"{client}, {_best(sends, client)} in flight"])


def _best(sends: Sides, client: str) -> int:
    """The number in flight with the highest median."""
    return max(IN_FLIGHT, key=lambda n: sends[f"{client}, {n} in flight"].median)
