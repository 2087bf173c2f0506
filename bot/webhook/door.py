"""The webhook's door: takes in what Telegram brings, and tells nothing to anybody else who knocks."""

import asyncio
import hmac
import json
import logging
import os
from collections.abc import Awaitable, Callable
from http import HTTPStatus

from aiohttp import web

from bot.opening import StartError
from bot.raw_update import RawUpdate, read

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
BODY_LIMIT = 1024 * 1024
PATIENCE_SECONDS = 10.0
"""For the headers, and again for the body. Telegram sends both at once."""
LINGERING_SECONDS = 1.0
CLOSING_SECONDS = 4.0
"""For bodies still on their way; aiohttp gives what is being heard as much again. Together less than 10."""
MOST_CONNECTIONS = 32
RETRY_AFTER = "1"
"""Seconds. Telegram's own pauses double up to two minutes, and a press is kept for two and a half."""

log = logging.getLogger(__name__)

Hear = Callable[[RawUpdate], Awaitable[bool]]
"""Whether it is kept now."""


class Door:
    """Open between `async with door:` and `close`.

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
        server = _Server(self._answer, self._patience)
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
        return _number(await self._status(request))

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
            return 200 if await self._hear(update) else 503
        except Exception as error:
            log.error("an update could not be taken", extra={"error": type(error).__name__})
            return 503


class _Connection(web.RequestHandler):
    """What is no HTTP gets a number like everything else; aiohttp would say, and write down, what came."""

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        return _number(status)


class _Server(web.Server):
    """At most so many connections at once: the next one is cut off, and Telegram comes again."""

    def __init__(self, answer: Callable[[web.BaseRequest], Awaitable[web.Response]], patience: float) -> None:
        super().__init__(answer, request_factory=_request)
        self._patience = patience

    def __call__(self) -> web.RequestHandler:
        return _Connection(
            self,
            loop=asyncio.get_running_loop(),
            access_log=None,  # type: ignore[arg-type]  # as aiohttp's own runners do
            keepalive_timeout=self._patience,  # counted from the connection on, so it is a limit for headers
            lingering_time=LINGERING_SECONDS,
            auto_decompress=False,  # Telegram sends nothing packed, and others might send bombs
        )

    def connection_made(self, handler: web.RequestHandler, transport: asyncio.Transport) -> None:
        super().connection_made(handler, transport)
        if len(self.connections) > MOST_CONNECTIONS:
            asyncio.get_running_loop().call_soon(transport.abort)  # aiohttp has to have begun with it


def _number(status: int) -> web.Response:
    """An answer without a word, and the end of the connection."""
    headers = {"Server": ""}  # or else aiohttp says which release this is
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        headers["Retry-After"] = RETRY_AFTER
    response = web.Response(status=status, headers=headers)
    response.force_close()
    return response


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
