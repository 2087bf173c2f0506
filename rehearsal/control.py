"""The control API under /rehearsal and the page: who may ask, what is asked, and answers as JSON."""

import json
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from aiohttp import web
from multidict import CIMultiDict

from . import web as browser
from .desk import Desk
from .guard import refusal_of
from .params import read
from .refusal import Impossible, Refused

if TYPE_CHECKING:
    from .server import Rehearsal

Body = dict[str, Any]
Work = Callable[[Body, list[str]], Awaitable[Any]]


class Control:
    """Finds what a request is about and lets the desk do it."""

    def __init__(self, rehearsal: "Rehearsal") -> None:
        self._rehearsal = rehearsal
        self._desk = Desk(rehearsal)
        desk = self._desk
        self._routes: dict[tuple[str, str], Work] = {
            ("GET", "state"): desk.state,
            ("POST", "people"): desk.add_people,
            ("POST", "people/*/start"): desk.start,
            ("POST", "people/*/type"): desk.type,
            ("POST", "people/*/tap"): desk.tap,
            ("POST", "people/*/send"): desk.send,
            ("POST", "people/*/block"): desk.block,
            ("POST", "people/*/unblock"): desk.unblock,
            ("POST", "people/*/deactivate"): desk.deactivate,
            ("GET", "people/*/chat"): desk.chat,
            ("POST", "group"): desk.make_group,
            ("POST", "group/*/type"): desk.type_in_group,
            ("GET", "group/*/chat"): desk.chat,
            ("POST", "clock"): desk.move_clock,
            ("POST", "clock/stop"): desk.stop_clock,
            ("POST", "crowd"): desk.invite_crowd,
            ("POST", "crowd/look"): desk.look_at_one,
            ("DELETE", "crowd"): desk.send_crowd_away,
            ("GET", "faults"): desk.faults,
            ("PUT", "faults"): desk.set_faults,
            ("POST", "updates"): desk.put_update,
            ("GET", "calls"): desk.calls,
            ("GET", "violations"): desk.violations,
            ("POST", "reset"): desk.reset,
        }

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        if (sentence := refusal_of(request, self._rehearsal.hosts)) is not None:
            return _json({"error": sentence}, 403)
        if request.path == "/rehearsal/events":
            return await browser.events(request, self._rehearsal.telegram.events)
        if request.path.startswith("/rehearsal/files/"):
            return browser.file(request, self._rehearsal.telegram.files)
        if request.path.startswith("/rehearsal/"):
            return await self._work(request)
        return browser.static(request) if self._rehearsal.page else _json({"error": "There is no page."}, 404)

    async def _work(self, request: web.BaseRequest) -> web.StreamResponse:
        parts = request.path.removeprefix("/rehearsal/").strip("/").split("/")
        pattern = "/".join(parts)
        if not any(pattern == path for _, path in self._routes):
            pattern = "/".join("*" if place == 1 else part for place, part in enumerate(parts))
        work = self._routes.get((request.method, pattern))
        if work is None:
            if any(pattern == path for _, path in self._routes):
                return _json({"error": "Not with this HTTP method."}, 405)
            return _json({"error": "There is nothing here."}, 404)
        try:
            return _json(await work(await _body(request), parts))
        except Impossible as impossible:
            return _json({"error": str(impossible)}, 400)
        except Refused as refused:
            return _json({"error": refused.description}, refused.status)


async def _body(request: web.BaseRequest) -> Body:
    """JSON, whatever its declared type; a multipart upload; else the query."""
    if request.method == "GET":
        return dict(request.query)
    if request.headers.get("Content-Type", "").startswith("multipart/"):
        params = await read(request, "")
        return params.values | {"file": next(iter(params.files.values()), None)}
    try:
        found = json.loads(await request.read() or b"{}")
    except (ValueError, RecursionError):
        raise Impossible("The request is not JSON.") from None
    except web.HTTPRequestEntityTooLarge:
        raise Impossible("The request is too large.") from None
    if not isinstance(found, dict):
        raise Impossible("The request must be a JSON object.")
    return found


def _json(value: Any, status: int = 200) -> web.Response:
    headers = CIMultiDict({"Content-Type": "application/json", "Cache-Control": "no-store"})
    return web.Response(body=json.dumps(value).encode(), status=status, headers=headers)
