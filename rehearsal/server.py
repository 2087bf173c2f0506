"""The rehearsal as one object: a Telegram, its Bot API, the control API and the page, on a loopback port."""

import asyncio
import contextlib
import ipaddress
from pathlib import Path

from aiohttp import web

from .api import BotApi
from .clock import RehearsalClock
from .control import Control
from .crowd import Crowd
from .delivering import Delivering
from .faults import Faults
from .guard import comes_from_a_page, hosts_of
from .manners import Manners
from .moving import Moving, OnMove, OnSettle
from .params import BODY_LIMIT
from .people import Wire
from .phones import Phones
from .shown import shown_event
from .telegram import Telegram
from .transcript import KEPT, Transcript

TOKEN = "7000000001:AAHrehearsal-only-not-a-real-token1"


class Rehearsal:
    """A local Telegram.

    state_file: makes it survive a kill of its process.
    calls_kept: how many of the bot's calls are remembered.
    on_move, on_settle: let the bot do what falls due until that moment, and finish what it is about.
    """

    def __init__(
        self,
        clock: RehearsalClock | None = None,
        state_file: Path | None = None,
        page: bool = True,
        token: str = TOKEN,
        calls_kept: int = KEPT,
        manners: Manners | None = None,
    ) -> None:
        self.clock = clock or RehearsalClock()
        self.token = token
        self.page = page
        self.url = ""
        self.hosts: frozenset[str] = frozenset()
        self.on_move: OnMove | None = None
        self.on_settle: OnSettle | None = None
        self._living: list[asyncio.Task[None]] = []
        self._state_file = state_file
        self._runner: web.ServerRunner | None = None
        self._begin(calls_kept, manners or Manners())
        self._offset_ms = self.clock.offset_ms
        self.clock.when_moved.append(self._clock_moved)

    def _begin(self, calls_kept: int, manners: Manners) -> None:
        bot: Wire = {
            "id": int(self.token.partition(":")[0]),
            "is_bot": True,
            "first_name": "Share the Pen (rehearsal)",
            "username": "share_the_pen_rehearsal_bot",
        }
        self.telegram = Telegram(self.clock, bot, self._state_file)
        self.telegram.events.show = shown_event
        self.api = BotApi(self.telegram, self.token)
        self.api.transcript = Transcript(calls_kept)
        self.delivering = Delivering(self.telegram, self.api.faults)
        self.phones = Phones(self.telegram)
        self.crowd = Crowd(self.telegram, self.phones, manners)
        self.moving = Moving(self)
        self.telegram.when_said.append(self.moving.heard)
        self.control = Control(self)

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen. Raises ValueError for a host that is not this machine alone, OSError for a port in use."""
        if host != "localhost" and not ipaddress.ip_address(host).is_loopback:
            raise ValueError("The rehearsal listens on this machine only: 127.0.0.1, ::1 or localhost.")
        loop = asyncio.get_running_loop()
        self.telegram.journal_on()
        self.telegram.events.closed = False

        def make(message, payload, protocol, writer, task):  # type: ignore[no-untyped-def]
            return web.BaseRequest(message, payload, protocol, writer, task, loop, client_max_size=BODY_LIMIT)

        server = web.Server(self._answer, request_factory=make, access_log=None)
        self._runner = web.ServerRunner(server, shutdown_timeout=0.5)
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port, backlog=1024)
        await site.start()
        shown = f"[{host}]" if ":" in host else host
        self.url = f"http://{shown}:{self._runner.addresses[0][1]}"
        self.hosts = hosts_of(self.url)
        self._living = [loop.create_task(self.moving.live()), loop.create_task(self.delivering.run())]

    async def stop(self) -> None:
        self.moving.stop()
        for living in self._living:
            living.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await living
        self._living = []
        self.telegram.updates.end_poll()
        self.telegram.events.close()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None
        self.telegram.journal.close()

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        path = request.raw_path
        if path.startswith(("/bot", "/file/bot")):
            if comes_from_a_page(request, self.hosts):
                return web.Response(status=403, text="The Bot API is for bots, not for pages.")
            return await self.api.answer(request)
        return await self.control.answer(request)

    def set_faults(self, wire: object) -> None:
        """Replace the faults, as PUT /rehearsal/faults does."""
        faults = Faults.from_wire(wire)
        self.api.faults.set(faults)
        self.api.pace.per_second = int((faults.rate or {}).get("per_second", 30))
        self.telegram.updates.set_duplicates(faults.duplicate, faults.seed)
        if faults.outage:
            self.telegram.updates.end_poll()
        self.telegram.updates.came.set()
        self.telegram.events.send("state", {"person": None})

    async def move_clock(self, target_ms: int) -> int:
        """Move on to that moment, through everything that is due on the way; returns the new time."""
        await self.moving.to(target_ms)
        return self.clock.now_ms()

    def _clock_moved(self) -> None:
        telegram = self.telegram
        by_ms, self._offset_ms = self.clock.offset_ms - self._offset_ms, self.clock.offset_ms
        self.moving.passed(by_ms)
        telegram.journal.note("clock", self.clock.offset_ms)
        telegram.commit()
        telegram.updates.forget_expired()
        self.api.pace.chats_rested()
        if not self.moving.going:
            telegram.events.send("clock", {"person": None, "now_ms": self.clock.now_ms()})

    def reset(self) -> None:
        """A fresh Telegram: no people, no faults; the clock stays."""
        self.telegram.wipe()
        self.crowd.forget()
        self.set_faults({})
        self.api.pace.forget()
        self.telegram.events.send("state", {"person": None})
