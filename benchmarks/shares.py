"""Where the time of a sign-up answer goes, by stopwatches around the parts of the inbox."""

import asyncio
import statistics
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from telegram import Update

import bot.polling
from bot import raw_update
from bot.dispatch import BotApplication
from bot.inbox import Inbox
from bot.polling import Polling
from storage import outbox, senders, updates
from storage.database import Database, Transaction

from . import crowd
from .ours import check, parts, until, welcome
from .server import Server

EMPTY_STATEMENTS = 300


class Stopwatch:
    """Seconds and calls by name."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.calls: defaultdict[str, int] = defaultdict(int)

    def of(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*args: Any, **kwargs: Any) -> Any:
            began = time.perf_counter()
            try:
                return work(*args, **kwargs)
            finally:
                self._add(name, began)

        return timed

    def awaited(
        self, name: str, work: Callable[..., Awaitable[Any]]
    ) -> Callable[..., Coroutine[Any, Any, Any]]:
        async def timed(*args: Any, **kwargs: Any) -> Any:
            began = time.perf_counter()
            try:
                return await work(*args, **kwargs)
            finally:
                self._add(name, began)

        return timed

    def _add(self, name: str, began: float) -> None:
        self.seconds[name] += time.perf_counter() - began
        self.calls[name] += 1


async def measured(server: Server, count: int, way: crowd.Way) -> dict[str, float]:
    """Microseconds for each answer, by what they are spent on; the last is what is left of the whole."""
    watch, answers = Stopwatch(), count * crowd.ANSWERS
    with TemporaryDirectory() as folder:
        async with parts(server, Path(folder)) as ours:
            await welcome(server, ours.database, count, way)
            hop = await _empty_statement(ours.database)
            with _watched(watch, ours.application):
                stop, began = asyncio.Event(), time.perf_counter()
                polling = asyncio.create_task(ours.polling.run(stop))
                await until(ours.vitals, answers, polling)
                whole = time.perf_counter() - began
                shares = _shares(watch, whole, hop)
                stop.set()
                await polling
            await check(ours.database, count)
    return {name: seconds / answers * 1e6 for name, seconds in shares.items()}


def _shares(watch: Stopwatch, whole: float, hop: float) -> dict[str, float]:
    spent = watch.seconds
    statements = spent["statement"] - spent["commit"]
    hops = min(statements, hop * (watch.calls["statement"] - watch.calls["commit"]))
    shares = {
        "asking Telegram: HTTP, JSON": spent["poll"],
        "first look: id, chat, flood limit": spent["look"],
        "parsing (python-telegram-bot)": spent["parse"],
        "dispatch (python-telegram-bot)": spent["hear"] - spent["handler"],
        "handlers, gate and forms": spent["handler"],
        "rows in and out, JSON": spent["storage"] - spent["query"],
        "SQL: hops to SQLite's thread": hops,
        "SQL: the statements": statements - hops,
        "SQL: COMMIT, with its fsync": spent["commit"],
    }
    return {**shares, "all else: event loop, bookkeeping": whole - sum(shares.values())}


async def _empty_statement(database: Database) -> float:
    """Seconds for a statement that does nothing: the hop to the thread and back."""
    taken = []
    async with database.transaction() as tx:
        for _ in range(EMPTY_STATEMENTS):
            began = time.perf_counter()
            await tx.rows("SELECT 1")
            taken.append(time.perf_counter() - began)
    return statistics.median(taken)


@contextmanager
def _watched(watch: Stopwatch, application: BotApplication) -> Iterator[None]:
    """Stopwatches around the parts, taken off again at the end."""
    with ExitStack() as stack:

        def put(owner: Any, name: str, new: Any) -> None:
            stack.callback(setattr, owner, name, vars(owner)[name])
            setattr(owner, name, new)

        put(Polling, "_poll", watch.awaited("poll", Polling._poll))
        put(bot.polling, "read", watch.of("look", raw_update.read))
        put(Inbox, "_verdict", watch.of("look", Inbox._verdict))
        put(Update, "de_json", staticmethod(watch.of("parse", Update.de_json)))
        put(BotApplication, "hear", watch.awaited("hear", BotApplication.hear))
        for handler in application.handlers[0]:
            handler.callback = watch.awaited("handler", handler.callback)  # the application is ours alone
        put(updates, "mark_seen", watch.awaited("storage", updates.mark_seen))
        put(senders, "load", watch.awaited("storage", senders.load))
        put(senders, "save", watch.awaited("storage", senders.save))
        put(outbox, "leave", watch.awaited("storage", outbox.leave))
        put(Transaction, "rows", watch.awaited("query", Transaction.rows))
        put(Transaction, "run_many", watch.awaited("query", Transaction.run_many))
        put(Transaction, "_run", watch.awaited("statement", Transaction._run))
        put(Transaction, "_commit", watch.awaited("commit", Transaction._commit))
        yield
