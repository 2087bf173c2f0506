"""Where the time of a sign-up answer goes, by stopwatches around the parts of the inbox."""

import asyncio
import statistics
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
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


@dataclass
class _Inner:
    """Seconds spent in watched parts within a watched part."""

    seconds: float = 0.0


_around: ContextVar[_Inner | None] = ContextVar("_around", default=None)


class Stopwatch:
    """By name: seconds, seconds without those of watched parts within, and calls."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.own: defaultdict[str, float] = defaultdict(float)
        self.calls: defaultdict[str, int] = defaultdict(int)

    def of(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*args: Any, **kwargs: Any) -> Any:
            with self._running(name):
                return work(*args, **kwargs)

        return timed

    def awaited(
        self, name: str, work: Callable[..., Awaitable[Any]]
    ) -> Callable[..., Coroutine[Any, Any, Any]]:
        async def timed(*args: Any, **kwargs: Any) -> Any:
            with self._running(name):
                return await work(*args, **kwargs)

        return timed

    @contextmanager
    def _running(self, name: str) -> Iterator[None]:
        around, inner, began = _around.get(), _Inner(), time.perf_counter()
        before = _around.set(inner)
        try:
            yield
        finally:
            _around.reset(before)
            took = time.perf_counter() - began
            self.seconds[name] += took
            self.own[name] += took - inner.seconds
            self.calls[name] += 1
            if around:
                around.seconds += took


async def measured(server: Server, count: int, way: crowd.Way) -> dict[str, float]:
    """Microseconds for each answer, by what they are spent on; the last is what is left of the whole."""
    watch, answers = Stopwatch(), count * crowd.ANSWERS
    with TemporaryDirectory() as folder:
        async with parts(server, Path(folder)) as ours:
            await welcome(server, ours.database, count, way)
            hop = await _empty_statement(ours.database)
            with _watched(watch, ours.application):
                stop, began = asyncio.Event(), time.perf_counter()
                polling = asyncio.create_task(ours.incoming.run(stop))
                await until(ours.vitals, answers, polling)
                whole = time.perf_counter() - began
                shares = _shares(watch, whole, hop)
                stop.set()
                await polling
            await check(ours.database, count)
    return {name: seconds / answers * 1e6 for name, seconds in shares.items()}


def _shares(watch: Stopwatch, whole: float, hop: float) -> dict[str, float]:
    spent, own = watch.seconds, watch.own
    statements = spent["statement"] - spent["commit"]
    hops = min(statements, hop * (watch.calls["statement"] - watch.calls["commit"]))
    shares = {
        "asking Telegram: HTTP, JSON": own["poll"],
        "first look: id, chat, flood limit": own["look"],
        "parsing (python-telegram-bot)": own["parse"],
        "dispatch (python-telegram-bot)": own["hear"],
        "handlers, gate and forms": own["handler"],
        "rows in and out, JSON": own["storage"] + own["query"],
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
