"""Takes the thread from the database's driver: the same statements on the same file, in the loop's thread.

Handing each statement to another thread, and its result back, took as much time as all the bot's own work in
a conversation. Everything else still goes on meanwhile wherever a transaction begins.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import aiosqlite.core
import pytest

from storage import database
from storage.database import Database, Transaction

T = TypeVar("T")
Work = tuple[asyncio.Future[Any] | None, Callable[[], Any]]


class _AtOnce:
    """In place of the queue to the thread."""

    def put_nowait(self, work: Work) -> None:
        future, function = work
        try:
            result = function()
        except BaseException as error:
            if future:
                future.set_exception(error)
        else:
            if future:
                future.set_result(result)


class _NoThread:
    """In place of the thread."""

    def __init__(self, **_: Any) -> None: ...

    def start(self) -> None: ...


async def _at_once(work: Coroutine[Any, Any, T]) -> T:
    """In place of shielding it from being cancelled half-way: it is never half-way."""
    return await work


def without_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    with_thread = Database.transaction

    @asynccontextmanager
    async def transaction(self: Database) -> AsyncIterator[Transaction]:
        await asyncio.sleep(0)
        async with with_thread(self) as tx:
            yield tx

    monkeypatch.setattr(aiosqlite.core, "SimpleQueue", _AtOnce)
    monkeypatch.setattr(aiosqlite.core, "Thread", _NoThread)
    monkeypatch.setattr(database, "_to_the_end", _at_once)
    monkeypatch.setattr(Database, "transaction", transaction)
