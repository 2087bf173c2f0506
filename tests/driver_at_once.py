"""Takes the thread from the database's driver: the same statements on the same file, in the loop's thread.

Handing each statement to another thread, and its result back, took as much time as all the bot's own work in
a conversation. Whoever waits for a statement still lets everything else go on meanwhile, as with the thread.
"""

import asyncio
from collections.abc import Callable
from typing import Any

import aiosqlite.core
import pytest

Work = tuple[asyncio.Future[Any] | None, Callable[[], Any]]


class _AtOnce:
    """In place of the queue to the thread."""

    def put_nowait(self, work: Work) -> None:
        future, function = work
        try:
            result = function()
        except BaseException as error:
            if future:
                future.get_loop().call_soon(aiosqlite.core.set_exception, future, error)
        else:
            if future:
                future.get_loop().call_soon(aiosqlite.core.set_result, future, result)


class _NoThread:
    """In place of the thread."""

    def __init__(self, **_: Any) -> None: ...

    def start(self) -> None: ...


def without_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aiosqlite.core, "SimpleQueue", _AtOnce)
    monkeypatch.setattr(aiosqlite.core, "Thread", _NoThread)
