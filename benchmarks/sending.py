"""Sends a second: our outbox, whose outcomes are durable, beside a bare `await bot.send_message`."""

import asyncio
import time
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
from .server import Server

WELCOME = Say("welcome", buttons=(go("join", "join"), go("about-this", "about"), go("help-now", "help")))


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
