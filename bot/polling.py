"""Long polling: asks for updates, and acknowledges them by asking for the next ones."""

import asyncio
import contextlib
import logging
from typing import Any

from telegram import Bot
from telegram.error import Conflict, TelegramError

from bot.clock import wait_for
from bot.connection import Connection
from bot.gaps import Gaps
from bot.intake import Intake
from bot.raw_update import KINDS, read

POLL_SECONDS = 50
CONFLICT_SECONDS = 30.0
LONGEST_PAUSE = 10.0

log = logging.getLogger(__name__)

# Bot.get_updates parses the whole answer at once: one malformed update would hide all others. Method names
# are case-insensitive at Telegram; in small letters python-telegram-bot does not warn that it has its own.
GET_UPDATES = "getupdates"


class Polling:
    """The loop that never acknowledges what is not committed. It fetches, so its `door` is none."""

    def __init__(self, bot: Bot, intake: Intake, connection: Connection, gaps: Gaps) -> None:
        self._bot, self._intake, self._connection, self._gaps = bot, intake, connection, gaps
        self.door = contextlib.nullcontext()
        self._offset: int | None = None
        self._seconds = 0  # 0 until a poll has succeeded: the first one only asks whether all is well

    async def run(self, stop: asyncio.Event) -> None:
        pause = 0.0
        while not stop.is_set():
            raw = await self._ask(stop)
            if raw is None:
                continue
            if await self._take(raw):
                pause = 0.0
            else:
                pause = min(max(1.0, pause * 2), LONGEST_PAUSE)
                await wait_for(stop, timeout=pause)

    async def _ask(self, stop: asyncio.Event) -> list[Any] | None:
        """The waiting updates; None when they could not be had, after a pause."""
        poll = asyncio.ensure_future(self._poll())
        stopping = asyncio.ensure_future(stop.wait())
        try:
            await asyncio.wait((poll, stopping), return_when=asyncio.FIRST_COMPLETED)
            if not poll.done():
                return None
            raw = poll.result()
        except TelegramError as error:
            self._seconds = 0
            await self._wait_out(error, stop)
            return None
        finally:
            poll.cancel()
            stopping.cancel()
            with contextlib.suppress(asyncio.CancelledError, TelegramError):
                await poll
        self._connection.restored()
        await self._gaps.in_touch()
        self._seconds = POLL_SECONDS
        return raw

    async def _poll(self) -> list[Any]:
        answer: Any = await self._bot.do_api_request(
            GET_UPDATES,
            api_kwargs={
                "offset": self._offset,
                "timeout": self._seconds,
                "limit": 100,
                "allowed_updates": list(KINDS),
            },
            read_timeout=self._seconds + 15,
        )
        return answer if isinstance(answer, list) else []

    async def _wait_out(self, error: TelegramError, stop: asyncio.Event) -> None:
        if isinstance(error, Conflict):
            self._connection.lost("conflict")
            await wait_for(stop, timeout=CONFLICT_SECONDS)
            if "webhook" in error.message.lower() and not stop.is_set():
                await self._end_webhook()
        elif not await self._connection.wait_out(error, stop):
            log.error("updates could not be fetched", extra={"error": type(error).__name__})
            await wait_for(stop, timeout=LONGEST_PAUSE)

    async def _end_webhook(self) -> None:
        """Somebody else has set one, and while it is there nobody is heard and no admin can be told."""
        with contextlib.suppress(TelegramError):
            await self._bot.delete_webhook(drop_pending_updates=False)

    async def _take(self, raw: list[Any]) -> bool:
        """Whether they may be acknowledged."""
        batch = [update for update in map(read, raw) if update]
        if not batch:
            return not raw
        kept = await self._intake.take(batch)
        if kept:
            self._offset = batch[-1].update_id + 1
        return kept
