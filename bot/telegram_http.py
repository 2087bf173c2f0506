"""python-telegram-bot's BaseRequest on aiohttp, telling "certainly not sent" from "may have been sent"."""

import json
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp
from telegram.error import NetworkError, TelegramError
from telegram.request import BaseRequest, RequestData

CONNECT_SECONDS = 10.0
READ_SECONDS = 20.0
CONNECTIONS = 256


class NotSent(NetworkError):
    """No connection was made, so Telegram has certainly not seen the request."""


class NoAnswer(NetworkError):
    """The request was written and no answer came: it may have had its effect, or not."""


class AiohttpRequest(BaseRequest):
    """`heard_date` is told when a request began and the time its answer bears, at most once for each second.

    No error raised here holds the URL (the token is in it) or anything of the request or the answer.
    """

    def __init__(
        self, now_ms: Callable[[], int] = lambda: 0, heard_date: Callable[[int, int], None] | None = None
    ) -> None:
        self._session: aiohttp.ClientSession | None = None
        self._now_ms, self._heard_date = now_ms, heard_date
        self._last_date = ""

    @property
    def read_timeout(self) -> float | None:
        return READ_SECONDS

    async def initialize(self) -> None:
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=CONNECTIONS, keepalive_timeout=30)
            self._session = aiohttp.ClientSession(connector=connector, auto_decompress=True)

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = None,
        write_timeout: Any = None,
        connect_timeout: Any = None,
        pool_timeout: Any = None,
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NotSent("the connection to Telegram is closed")
        seconds = read_timeout if isinstance(read_timeout, int | float) else READ_SECONDS
        timeout = aiohttp.ClientTimeout(sock_connect=CONNECT_SECONDS, sock_read=seconds)
        body, headers = _body(request_data)
        began_ms = self._now_ms()
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=timeout
            ) as response:
                payload = await response.read()
                self._hear_date(began_ms, response.headers.get("Date", ""))
                return response.status, payload
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotSent(type(error).__name__) from None
        except (TimeoutError, aiohttp.ClientError) as error:
            raise NoAnswer(type(error).__name__) from None

    def _hear_date(self, began_ms: int, date: str) -> None:
        if self._heard_date is None or date == self._last_date:
            return
        self._last_date = date
        try:
            self._heard_date(began_ms, int(parsedate_to_datetime(date).timestamp() * 1000))
        except ValueError:
            return  # a proxy's broken header says nothing about our clock

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """As the original, without logging what could not be read."""
        try:
            parsed = json.loads(payload)
        except ValueError:
            parsed = None
        if not isinstance(parsed, dict):
            raise TelegramError("Invalid server response")
        return parsed


def _body(request_data: RequestData | None) -> tuple[Any, dict[str, str]]:
    if request_data is None:
        return None, {}
    if not request_data.contains_files:
        return request_data.json_payload, {"Content-Type": "application/json"}
    form = aiohttp.FormData()
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in (request_data.multipart_data or {}).items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form, {}
