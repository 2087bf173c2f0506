"""A message to many as it is usually sent: one after another, each outcome committed, perhaps paced."""

import asyncio
import sqlite3
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import aiogram
import telegram
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from . import members
from .ours import WrongCount
from .server import Server

PAUSE = 1 / 30  # seconds between two, as the platform's own advice is read

LABEL, DATA = "I need help now", "go:help"

Send = Callable[[int], Awaitable[int]]
"""To one chat; the message's id."""


async def with_python_telegram_bot(server: Server, people: Sequence[int], pause: float = 0.0) -> float:
    button = telegram.InlineKeyboardButton(LABEL, callback_data=DATA)
    keyboard = telegram.InlineKeyboardMarkup([[button]])
    async with telegram.Bot(server.token, f"{server.url}/bot") as bot:

        async def send(chat_id: int) -> int:
            return (await bot.send_message(chat_id, members.WORDS, reply_markup=keyboard)).message_id

        return await _one_after_another(send, people, pause)


async def with_aiogram(server: Server, people: Sequence[int], pause: float = 0.0) -> float:
    button = aiogram.types.InlineKeyboardButton(text=LABEL, callback_data=DATA)
    keyboard = aiogram.types.InlineKeyboardMarkup(inline_keyboard=[[button]])
    session = AiohttpSession(api=TelegramAPIServer.from_base(server.url))
    async with aiogram.Bot(server.token, session=session) as bot:

        async def send(chat_id: int) -> int:
            return (await bot.send_message(chat_id, members.WORDS, reply_markup=keyboard)).message_id

        return await _one_after_another(send, people, pause)


async def _one_after_another(send: Send, people: Sequence[int], pause: float) -> float:
    """Messages a second, with a transaction for each outcome."""
    with _outcomes() as database:
        began = time.perf_counter()
        for chat_id in people:
            message_id = await send(chat_id)
            database.execute("INSERT INTO outcome VALUES (?, 'sent', ?)", (chat_id, message_id))
            database.commit()
            if pause:
                await asyncio.sleep(pause)
        took = time.perf_counter() - began
        ((kept,),) = database.execute("SELECT count(*) FROM outcome")
    if kept != len(people):
        raise WrongCount(f"{kept} of {len(people)} outcomes were kept")
    return len(people) / took


@contextmanager
def _outcomes() -> Iterator[sqlite3.Connection]:
    """As durable as ours: a write-ahead log, and each commit is on the disk before it returns."""
    with (
        TemporaryDirectory() as folder,
        closing(sqlite3.connect(Path(folder) / "outcomes.sqlite3")) as opened,
    ):
        opened.execute("PRAGMA journal_mode = WAL")
        opened.execute("PRAGMA synchronous = FULL")
        opened.execute("CREATE TABLE outcome (chat_id INTEGER PRIMARY KEY, outcome TEXT, message_id INTEGER)")
        opened.commit()
        yield opened
