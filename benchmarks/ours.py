"""Our side: the parts of the bot, put together as bot/app.py does, on an empty database of their own."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import SecretStr

from bot import dispatch
from bot.answers import Answers
from bot.app import App
from bot.clock import SystemClock
from bot.connection import Connection
from bot.emergency import Emergency
from bot.file_makers import all_files
from bot.gaps import Gaps
from bot.inbox import Inbox
from bot.intake import Intake
from bot.outbox import Outbox
from bot.pace import Pace
from bot.polling import Polling
from bot.settings import Settings
from bot.telegram_http import AiohttpRequest
from bot.vitals import Vitals
from bot.webhook.hook import Webhook
from storage import people as stored_people
from storage.database import Database
from storage.oneself.wishes import KEY_BYTES, Wishes
from texts import Texts

from . import crowd
from .ports import webhook_url
from .server import ROOT, Server

PATIENCE = 60.0


class WrongCount(Exception):
    """A side did not do all that it was measured for, so its time means nothing."""


def unlimited() -> Pace:
    return Pace(100_000, time.monotonic(), chat_rate=1_000_000)


@dataclass
class Ours:
    """Everything but the loops, which a benchmark starts itself."""

    application: dispatch.BotApplication
    database: Database
    incoming: Polling | Webhook
    outbox: Outbox
    answers: Answers
    vitals: Vitals


@asynccontextmanager
async def parts(server: Server, folder: Path, port: int = 0) -> AsyncIterator[Ours]:
    """`port`: where updates are brought to it; 0: it asks for them."""
    clock, texts, vitals = SystemClock(), Texts(crowd.organisation()), Vitals()
    database = await Database.open(folder / "bot.sqlite3", clock.now_ms())
    connection = Connection(clock)
    request = AiohttpRequest(clock.now_ms, connection.heard_date)
    application = dispatch.build(server.token, server.url, request)
    await application.initialize()
    bot = application.bot
    answers = Answers(bot, texts)
    wishes = Wishes.open(folder, bytes(KEY_BYTES))
    files = all_files(database, texts, crowd.organisation(), clock, wishes, folder / "exports")
    sender = Outbox(bot, database, texts, clock, connection, unlimited(), vitals, crowd.organisation(), files)
    inbox = Inbox(
        application, database, crowd.organisation(), texts, clock, answers, vitals, sender.wake, wishes
    )
    gaps = Gaps(database, crowd.organisation(), clock, vitals, sender.wake)
    intake = Intake(inbox, Emergency(bot, texts), vitals)
    incoming: Polling | Webhook
    if port:
        address = webhook_url(port), ("127.0.0.1", port)
        incoming = Webhook(*address, bot, intake, connection, vitals, gaps)
    else:
        incoming = Polling(bot, intake, connection, gaps)
    try:
        yield Ours(application, database, incoming, sender, answers, vitals)
    finally:
        await answers.stop()
        await application.shutdown()
        await request.shutdown()
        await database.close()


async def hear(server: Server, count: int, way: crowd.Way, port: int = 0) -> float:
    """Answers a second, heard and committed: way in and inbox, without the outbox sending the replies."""
    with TemporaryDirectory() as folder:
        async with parts(server, Path(folder), port) as ours, ours.incoming.door:
            await welcome(server, ours.database, count, way)
            stop, began = asyncio.Event(), time.perf_counter()
            hearing = asyncio.create_task(ours.incoming.run(stop))
            await until(ours.vitals, count * crowd.ANSWERS, hearing)
            took = time.perf_counter() - began
            stop.set()
            await hearing
            await check(ours.database, count)
    return count * crowd.ANSWERS / took


async def hear_and_reply(server: Server, count: int, way: crowd.Way) -> float:
    """Answers a second, heard, committed, every press answered and every reply sent: the bot as it runs."""
    clock = SystemClock()
    with TemporaryDirectory() as folder:
        path = Path(folder)
        settings = Settings(
            bot_token=SecretStr(server.token),
            telegram_api_url=server.url,
            data_dir=path,
            database_path=path / "bot.sqlite3",
            organisation_file=ROOT / "organisation.toml",
            rehearsal_port=0,
            health_port=None,
            log_format="text",
            send_rate=28.0,
        )
        database = await Database.open(settings.database_path, clock.now_ms())
        await welcome(server, database, count, way)
        await database.close()
        app = App(settings, crowd.organisation(), clock, unlimited())
        stop, ready = asyncio.Event(), asyncio.Event()
        running = asyncio.create_task(app.run(stop, lambda _: ready.set()))
        await ready.wait()
        began = time.perf_counter()
        await until(app.vitals, count * crowd.ANSWERS, running)
        if not await app.quiet(PATIENCE):
            raise WrongCount("replies are still waiting")
        took = time.perf_counter() - began
        assert app.database is not None
        await check(app.database, count)
        stop.set()
        await running
    return count * crowd.ANSWERS / took


async def until(vitals: Vitals, updates: int, running: asyncio.Task[None]) -> None:
    """Until this many were committed."""
    deadline = time.monotonic() + PATIENCE
    while vitals.updates < updates:
        if running.done() or time.monotonic() > deadline:
            raise WrongCount(f"{vitals.updates} of {updates} updates were heard")
        await asyncio.sleep(0.001)


async def welcome(server: Server, database: Database, count: int, way: crowd.Way) -> None:
    people = await crowd.arrive(server, count, way, Texts(crowd.organisation()))
    async with database.transaction() as tx:
        await crowd.remember(tx, people, SystemClock().now_ms())


async def check(database: Database, count: int) -> None:
    async with database.read() as view:
        joined = await stored_people.how_many(view)
        ((areas,),) = await view.rows("SELECT count(*) FROM profile_answer WHERE question = 'areas'")
    if joined != count or areas != count:
        raise WrongCount(f"{joined} of {count} people signed up, {areas} with an area")
