"""News for the page: server-sent events, to every page that listens."""

import asyncio
import json
from collections.abc import Callable
from typing import Any

BUFFER = 1_000  # events a slow page may lag behind before it is told to look again


class Events:
    """Who listens, and what they have not heard yet. Nothing is prepared while nobody listens."""

    def __init__(self) -> None:
        self._listeners: set[asyncio.Queue[bytes]] = set()
        self.closed = False
        self.show: Callable[[dict[str, Any]], dict[str, Any]] = lambda data: data

    @property
    def heard(self) -> bool:
        return bool(self._listeners)

    def send(self, name: str, data: dict[str, Any]) -> None:
        if not self._listeners:
            return
        line = encoded(name, self.show(data))
        for listener in self._listeners:
            if listener.full():
                while not listener.empty():
                    listener.get_nowait()
                listener.put_nowait(encoded("state", {"person": None, "missed": True}))
            else:
                listener.put_nowait(line)

    def listen(self) -> "asyncio.Queue[bytes]":
        listener: asyncio.Queue[bytes] = asyncio.Queue(BUFFER)
        self._listeners.add(listener)
        return listener

    def leave(self, listener: "asyncio.Queue[bytes]") -> None:
        self._listeners.discard(listener)

    def close(self) -> None:
        """The server stops: every page's stream ends."""
        self.closed = True
        for listener in self._listeners:
            if not listener.full():
                listener.put_nowait(b": closing\n\n")


def encoded(name: str, data: dict[str, Any]) -> bytes:
    return f"event: {name}\ndata: {json.dumps(data)}\n\n".encode()
