"""Their side: python-telegram-bot as its own documentation has it used."""

import asyncio
import time
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from telegram import InlineKeyboardMarkup, Update
from telegram.constants import ParseMode
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    ContextTypes,
    ConversationHandler,
    PicklePersistence,
    TypeHandler,
)
from telegram.request import HTTPXRequest
from telegram.warnings import PTBUserWarning

from texts import Rendered, Texts

from . import crowd
from .ours import PATIENCE, WrongCount
from .server import Server

NOTICE, KINDS, AREAS = range(3)
Any_Application = Application[Any, Any, Any, Any, Any, Any]


class Noticing(HTTPXRequest):
    """The default client, which notes when the first updates were asked for."""

    began: float | None = None

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        self.began = self.began or time.perf_counter()
        return await super().do_request(*args, **kwargs)


class Tally:
    """Counts to a number, and says when it is reached."""

    def __init__(self, wanted: int) -> None:
        self.count, self._wanted, self.reached = 0, wanted, asyncio.Event()

    def add(self) -> None:
        self.count += 1
        if self.count == self._wanted:
            self.reached.set()


async def empty(server: Server, count: int, way: crowd.Way) -> float:
    """Updates a second: updater, parsing and dispatch to a handler that does nothing."""
    await crowd.arrive(server, count, way, Texts(crowd.organisation()))
    tally = Tally(count * crowd.ANSWERS)

    async def nothing(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        tally.add()

    polling = Noticing()
    application = _builder(server, polling).build()
    application.add_handler(TypeHandler(Update, nothing))
    took = await _timed(application, polling, tally)
    return tally.count / took


async def conversation(server: Server, count: int) -> float:
    """Answers a second: ConversationHandler with PicklePersistence, which awaits what it replies."""
    texts = Texts(crowd.organisation())
    await crowd.arrive(server, count, "taps", texts)
    tally = Tally(count * crowd.ANSWERS)
    polling = Noticing()
    with TemporaryDirectory() as folder:
        persistence = PicklePersistence(Path(folder) / "conversations.pickle")
        application = _builder(server, polling).persistence(persistence).build()
        application.add_handler(_sign_up(texts, tally))
        took = await _timed(application, polling, tally)
        finished = sum("areas" in kept for kept in application.user_data.values())
    if finished != count:
        raise WrongCount(f"{finished} of {count} conversations ended")
    return tally.count / took


def _builder(server: Server, polling: Noticing) -> Any:
    builder = ApplicationBuilder().token(server.token).base_url(f"{server.url}/bot")
    return builder.get_updates_request(polling)


async def _timed(application: Any_Application, polling: Noticing, tally: Tally) -> float:
    """Seconds from the first getUpdates until all were handled."""
    assert application.updater is not None
    await application.initialize()
    await application.start()
    try:
        await application.updater.start_polling()
        async with asyncio.timeout(PATIENCE):
            await tally.reached.wait()
        ended = time.perf_counter()
    finally:
        await application.updater.stop()
        await application.stop()
        await application.shutdown()
    assert polling.began is not None
    return ended - polling.began


def _sign_up(texts: Texts, tally: Tally) -> ConversationHandler[Any]:
    """The same questions: a tick changes the message it is under, all else is a new message."""
    seen = {step: crowd.question(step, texts) for step in crowd.STEPS}

    def handler(pattern: str, step: str, following: int, changes: bool = False, key: str = "") -> Any:
        async def heard(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
            query = update.callback_query
            assert query is not None
            if key and context.user_data is not None:
                context.user_data[key] = query.data
            await query.answer()
            await _show(update, seen[step], changes)
            tally.add()
            return following

        return CallbackQueryHandler(heard, pattern)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PTBUserWarning)  # that it cannot know which message is meant
        return ConversationHandler(
            entry_points=[handler("^go:join$", "notice", NOTICE)],
            states={
                NOTICE: [handler(".*:yes$", "kinds", KINDS, key="notice")],
                KINDS: [
                    handler(".*:on:", "kinds", KINDS, changes=True, key="kinds"),
                    handler(".*:next$", "areas", AREAS),
                ],
                AREAS: [
                    handler(".*:on:", "areas", AREAS, changes=True, key="areas"),
                    handler(".*:next$", "notice", ConversationHandler.END),
                ],
            },
            fallbacks=[],
            name="sign-up",
            persistent=True,
        )


async def _show(update: Update, seen: Rendered, changes: bool) -> None:
    query, chat = update.callback_query, update.effective_chat
    assert query is not None
    assert chat is not None
    keyboard = InlineKeyboardMarkup(crowd.buttons(seen))
    if changes:
        await query.edit_message_text(seen.html, parse_mode=ParseMode.HTML, reply_markup=keyboard)
    else:
        await chat.send_message(seen.html, parse_mode=ParseMode.HTML, reply_markup=keyboard)
