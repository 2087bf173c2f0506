"""Long polling: asks for updates, and acknowledges them by asking for the next ones."""

import asyncio
import contextlib
import logging
import time
from typing import Any

from telegram import Bot
from telegram.error import (
    Conflict,
    EndPointNotFound,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.clock import Clock, wait_for
from bot.connection import Connection
from bot.emergency import Emergency
from bot.inbox import Inbox
from bot.raw_update import KINDS, RawUpdate, read
from bot.telegram_http import NoAnswer, NotSent
from bot.vitals import Vitals
from domain.notes import gap
from domain.organisation import Organisation
from domain.outgoing import Outgoing
from storage import facts, outbox, senders
from storage.database import Database, StorageTrouble

POLL_SECONDS = 50
CONFLICT_SECONDS = 30.0
LONGEST_PAUSE = 10.0
GAP_MS = 120_000
WRITTEN_EVERY_MS = 30_000
FORM_IS_FRESH_MS = 24 * 3600 * 1000
LAST_POLL = "last_poll_ms"

log = logging.getLogger(__name__)

# Bot.get_updates parses the whole answer at once: one malformed update would hide all others. Method names
# are case-insensitive at Telegram; in small letters python-telegram-bot does not warn that it has its own.
GET_UPDATES = "getupdates"


class Polling:
    """The loop that never acknowledges what is not committed."""

    def __init__(
        self,
        bot: Bot,
        inbox: Inbox,
        database: Database,
        organisation: Organisation,
        clock: Clock,
        connection: Connection,
        emergency: Emergency,
        vitals: Vitals,
        wake: asyncio.Event,
    ) -> None:
        self._bot, self._inbox, self._database, self._organisation = bot, inbox, database, organisation
        self._clock, self._connection, self._emergency = clock, connection, emergency
        self._vitals, self._wake = vitals, wake
        self._offset: int | None = None
        self._seconds = 0  # 0 until a poll has succeeded: the first one only asks whether all is well
        self._last_poll: float | None = None
        self._written_ms = 0

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
        await self._note_poll()
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
        match error:
            case Conflict():
                self._connection.lost("conflict")
                await wait_for(stop, timeout=CONFLICT_SECONDS)
            case InvalidToken() | EndPointNotFound():
                self._connection.lost("refused")
                await wait_for(self._connection.working, stop)
            case RetryAfter():
                await wait_for(stop, timeout=1.0)
            case NotSent() | NoAnswer():
                self._connection.lost("no connection")
                await wait_for(self._connection.working, stop)
            case NetworkError():
                await wait_for(stop, timeout=1.0)
            case _:
                log.error("updates could not be fetched", extra={"error": type(error).__name__})
                await wait_for(stop, timeout=LONGEST_PAUSE)

    async def _take(self, raw: list[Any]) -> bool:
        """Whether they may be acknowledged."""
        batch = [update for update in map(read, raw) if update]
        if not batch:
            return not raw
        try:
            await self._inbox.take(batch)
        except StorageTrouble as trouble:
            self._vitals.trouble = str(trouble)
            log.error("nothing can be written, so nothing is acknowledged", extra={"error": str(trouble)})
            await self._emergency.answer(_people_waiting(batch))
            return False
        self._vitals.trouble = ""
        self._offset = batch[-1].update_id + 1
        return True

    async def _note_poll(self) -> None:
        """Remember when we last heard Telegram; after a gap, tell those who may have pressed in vain."""
        now_ms, now = self._clock.now_ms(), time.monotonic()
        away_ms = int((now - self._last_poll) * 1000) if self._last_poll is not None else None
        self._last_poll = now
        with contextlib.suppress(StorageTrouble):
            if away_ms is None:
                away_ms = await self._away_since_last_run(now_ms)
            if away_ms > GAP_MS:
                await self._tell_of_gap(now_ms - away_ms, now_ms)
            if away_ms > GAP_MS or now_ms - self._written_ms >= WRITTEN_EVERY_MS:
                async with self._database.transaction() as tx:
                    await facts.put(tx, LAST_POLL, str(now_ms))
                self._written_ms = now_ms
        self._vitals.last_poll_ms = now_ms

    async def _away_since_last_run(self, now_ms: int) -> int:
        async with self._database.read() as view:
            last = await facts.get(view, LAST_POLL)
        return now_ms - int(last) if last else 0

    async def _tell_of_gap(self, from_ms: int, to_ms: int) -> None:
        async with self._database.transaction() as tx:
            waiting = await senders.unfinished(tx, from_ms - FORM_IS_FRESH_MS)
            zone = self._organisation.time_zone
            notes = [
                Outgoing(chat, locale, gap(from_ms, to_ms, zone, joined), lane="notice")
                for chat, locale, joined in waiting
            ]
            await outbox.leave(tx, notes, to_ms)
        self._wake.set()
        log.info("away from Telegram", extra={"seconds": (to_ms - from_ms) // 1000, "told": len(waiting)})


def _people_waiting(batch: list[RawUpdate]) -> list[int]:
    return [u.chat_id for u in batch if u.private and u.chat_id is not None and u.kind != "my_chat_member"]
