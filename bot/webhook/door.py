"""The webhook's door: takes in what Telegram brings, and tells nothing to anybody else who knocks."""

import asyncio
import hmac
import json
import logging
import os
from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.opening import StartError
from bot.raw_update import RawUpdate, read
from storage.database import StorageTrouble

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
BODY_LIMIT = 1024 * 1024
PATIENCE_SECONDS = 10.0
"""For the headers, and again for the body. Telegram sends both at once."""
LINGERING_SECONDS = 1.0
CLOSING_SECONDS = 10.0
MOST_CONNECTIONS = 32
RETRY_AFTER = "1"
"""Seconds. Telegram's own pauses double up to two minutes, and a press is kept for two and a half."""

log = logging.getLogger(__name__)
_unheard = logging.getLogger(f"{__name__}.http")
_unheard.setLevel(logging.CRITICAL + 1)  # aiohttp would write down what strangers send

Hear = Callable[[RawUpdate], Awaitable[None]]


class Door:
    """Open between `async with door:` and `close`. `hear` raises StorageTrouble where nothing was kept.

    One request a connection: then one limit of time bounds each of them, and a reverse proxy minds nothing.
    """

    def __init__(
        self,
        listen: tuple[str, int],
        path: str,
        secret: str,
        hear: Hear,
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        self._listen, self._path, self._secret, self._hear = listen, path, secret.encode(), hear
        self._patience = patience
        self._runner: web.ServerRunner | None = None

    async def __aenter__(self) -> None:
        server = _Server(
            self._answer,
            request_factory=_request,
            access_log=None,
            logger=_unheard,
            keepalive_timeout=self._patience,  # aiohttp counts it from the connection on: a limit for headers
            lingering_time=LINGERING_SECONDS,
            auto_decompress=False,  # Telegram sends nothing packed, and others might send bombs
        )
        self._runner = web.ServerRunner(server, shutdown_timeout=CLOSING_SECONDS)
        await self._runner.setup()
        host, port = self._listen
        try:
            await web.TCPSite(self._runner, host, port).start()
        except OSError as error:
            await self.close()
            why = os.strerror(error.errno) if error.errno and error.errno > 0 else "no such address"
            raise StartError(f"WEBHOOK_LISTEN: {host}:{port} cannot be used ({why}).") from None

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Let nobody in any more, and answer those who are."""
        if self._runner is not None:
            runner, self._runner = self._runner, None
            await runner.cleanup()

    async def _answer(self, request: web.BaseRequest) -> web.Response:
        status = await self._status(request)
        headers = {"Server": ""}  # or else aiohttp says which release this is
        if status == 503:
            headers["Retry-After"] = RETRY_AFTER
        response = web.Response(status=status, headers=headers)
        response.force_close()
        return response

    async def _status(self, request: web.BaseRequest) -> int:
        if request.method != "POST" or request.path_qs != self._path:
            return 404
        if not hmac.compare_digest(_secret(request), self._secret):
            return 403
        if (request.content_length or 0) > BODY_LIMIT:
            return 413
        try:
            async with asyncio.timeout(self._patience):
                body = await request.read()
        except TimeoutError:
            return 408
        except web.HTTPRequestEntityTooLarge:
            return 413
        except web.RequestPayloadError:
            return 400
        update = _update(body)
        if update is None:
            log.error("what came to the webhook is no update", extra={"bytes": len(body)})
            return 400
        return await self._heard(update)

    async def _heard(self, update: RawUpdate) -> int:
        """200 only for what is committed; all else is brought again."""
        try:
            await self._hear(update)
        except StorageTrouble:
            return 503
        except Exception as error:
            log.error("an update could not be taken", extra={"error": type(error).__name__})
            return 503
        return 200


class _Server(web.Server):
    """At most so many connections at once: the next one is cut off, and Telegram comes again."""

    def connection_made(self, handler: web.RequestHandler, transport: asyncio.Transport) -> None:
        super().connection_made(handler, transport)
        if len(self.connections) > MOST_CONNECTIONS:
            transport.abort()


def _request(message, payload, protocol, writer, task):  # type: ignore[no-untyped-def]
    loop = asyncio.get_running_loop()
    return web.BaseRequest(message, payload, protocol, writer, task, loop, client_max_size=BODY_LIMIT)


def _secret(request: web.BaseRequest) -> bytes:
    """As bytes: letters outside of ASCII, which a stranger may send, cannot be compared as text."""
    return request.headers.get(SECRET_HEADER, "").encode(errors="surrogateescape")


def _update(body: bytes) -> RawUpdate | None:
    try:
        return read(json.loads(body))
    except (ValueError, RecursionError):
        return None
