"""The Bot API over HTTP: a call comes in, is perhaps struck by a fault, and is answered as Telegram would."""

import asyncio
import json
import re
import time
from http import HTTPStatus
from typing import Any
from urllib.parse import unquote

from aiohttp.web import BaseRequest, Response
from multidict import CIMultiDict

from .faults import FaultMaker
from .files import DOWNLOAD_LIMIT
from .methods import METHODS, SENDING
from .pace import Pace
from .params import Params, read
from .refusal import WEBHOOK_ACTIVE, Refused, too_many
from .telegram import Telegram
from .transcript import Transcript

LONGEST_POLL = 50
_WELL_FORMED = re.compile(r"/(?:file/)?bot\d+:[A-Za-z0-9_-]+/")


class Dropped(Exception):
    """The connection is cut instead of an answer."""


class BotApi:
    """Answers every request below /bot and /file/bot."""

    def __init__(self, telegram: Telegram, token: str) -> None:
        self.telegram = telegram
        self.faults = FaultMaker()
        self.pace = Pace()
        self.transcript = Transcript()
        self._prefix = f"/bot{token}/"
        self._file_prefix = f"/file/bot{token}/"

    async def answer(self, request: BaseRequest) -> Response:
        path = request.raw_path
        if "%" in path:
            path = path.replace("%3A", ":").replace("%3a", ":")
        if path.startswith(self._prefix):
            method, _, query = path[len(self._prefix) :].partition("?")
            return await self._call(request, method, query)
        if path.startswith(self._file_prefix):
            return self._download(request, unquote(path[len(self._file_prefix) :].partition("?")[0]))
        if _WELL_FORMED.match(path):
            return self._response(*_error(Refused(401, "Unauthorized")))
        return self._response(*_error(Refused(404, "Not Found")))

    async def _call(self, request: BaseRequest, method: str, query: str) -> Response:
        status, answer = 0, b""
        params = Params({})
        try:
            self._stop_in_outage()
            params = await read(request, query)
            status, answer, lost = await self._outcome(request, method.lower(), params)
            self._stop_in_outage()
            if lost or self.faults.happens(self.faults.faults.drop_after):
                raise Dropped
        except Refused as refused:
            status, answer = _error(refused)
        except Dropped:
            if request.transport is not None:
                request.transport.abort()
        except ConnectionError:
            status = 0
        finally:
            self.transcript.add(self.telegram.clock.now_ms(), method, params, status, answer)
        return self._response(status or 500, answer)

    def _stop_in_outage(self) -> None:
        if self.faults.faults.outage:
            raise Dropped

    async def _outcome(self, request: BaseRequest, method: str, params: Params) -> tuple[int, bytes, bool]:
        """Status, answer, and whether the answer is to be lost on its way."""
        planned = await self._fault(method, params) if self.faults.active else None
        if isinstance(planned, dict):
            return int(planned.get("status", 200)), json.dumps(planned.get("body", {})).encode(), False
        if method in SENDING:
            self._keep_pace(params)
        if method == "getupdates":
            batch = await self._updates(request, params)
            answer = b'{"ok":true,"result":[%b]}' % b",".join(batch)
        else:
            answer = self._result(method, params)
        return 200, answer, planned == "drop_after"

    def _result(self, method: str, params: Params) -> bytes:
        run = METHODS.get(method)
        if run is None:
            raise Refused(404, "Not Found: method not found")
        try:
            result = run(self.telegram, params)
        finally:
            self.telegram.commit()
        return b'{"ok":true,"result":%b}' % json.dumps(result).encode()

    async def _fault(self, method: str, params: Params) -> Any:
        """Let what was switched on happen; returns a planned answer if there is one."""
        faults = self.faults.faults
        if faults.slow_ms and method != "getupdates":
            await asyncio.sleep(faults.slow_ms / 1000)
        if faults.refuse_token:
            raise Refused(401, "Unauthorized")
        planned = self.faults.planned(method, params)
        if planned == "drop" or self.faults.happens(faults.drop_before):
            raise Dropped
        if planned is None:
            if (seconds := self.faults.flooded(method, params)) is not None:
                raise too_many(seconds)
            if (status := self.faults.failing(method)) is not None:
                raise Refused(status, HTTPStatus(status).phrase)
        return planned

    def _keep_pace(self, params: Params) -> None:
        chat_id = params.integer("chat_id")
        if chat_id in self.telegram.chats:
            enforced = self.faults.faults.rate is not None
            at_ms = self.telegram.clock.now_ms()
            wait = self.pace.send(chat_id, time.monotonic(), at_ms, enforced)
            if wait and enforced:
                raise too_many(wait)

    async def _updates(self, request: BaseRequest, params: Params) -> list[bytes]:
        telegram = self.telegram
        if telegram.webhook:
            raise Refused(409, WEBHOOK_ACTIVE)
        if "allowed_updates" in params.values:
            telegram.updates.allow(params.structure("allowed_updates", "allowed updates", strict=False))
        limit = params.integer("limit", 100)
        limit = limit if 1 <= limit <= 100 else 100
        timeout = min(max(params.integer("timeout"), 0), LONGEST_POLL)

        def connected() -> bool:
            return request.transport is not None and not request.transport.is_closing()

        telegram.updates.confirm(params.integer("offset"))
        telegram.commit()
        return await telegram.updates.poll(limit, timeout, connected)

    def _download(self, request: BaseRequest, path: str) -> Response:
        if self.faults.faults.outage:
            if request.transport is not None:
                request.transport.abort()
            return self._response(500, b"")
        file = self.telegram.files.at_path(path)
        if file is None or file.size > DOWNLOAD_LIMIT:
            return self._response(*_error(Refused(404, "Not Found")))
        response = self._response(200, self.telegram.files.data(file))
        response.content_type = "application/octet-stream"
        return response

    def _response(self, status: int, body: bytes) -> Response:
        headers = CIMultiDict({"Content-Type": "application/json", "Date": self.telegram.clock.http_date()})
        return Response(body=body, status=status, headers=headers)


def _error(refused: Refused) -> tuple[int, bytes]:
    return refused.status, json.dumps(refused.body()).encode()
