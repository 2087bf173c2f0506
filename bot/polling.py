"""Long polling: asks for updates, and acknowledges them by asking for the next ones."""

import asyncio
import contextlib
import logging
from collections.abc import Sequence
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

from bot.clock import wait_for
from bot.connection import Connection
from bot.emergency import Emergency
from bot.gaps import Gaps
from bot.inbox import Inbox
from bot.raw_update import KINDS, RawUpdate, read
from bot.telegram_http import NoAnswer, NotSent
from bot.vitals import Vitals
from storage.database import StorageTrouble

POLL_SECONDS = 50
CONFLICT_SECONDS = 30.0
LONGEST_PAUSE = 10.0

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
        connection: Connection,
        emergency: Emergency,
        vitals: Vitals,
        gaps: Gaps,
    ) -> None:
        self._bot, self._inbox, self._connection = bot, inbox, connection
        self._emergency, self._vitals, self._gaps = emergency, vitals, gaps
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
            await self._emergency.answer(people_waiting(batch))
            return False
        self._vitals.trouble = ""
        self._offset = batch[-1].update_id + 1
        return True


def people_waiting(batch: Sequence[RawUpdate]) -> list[int]:
    """The private chats that somebody wrote or pressed in."""
    return [u.chat_id for u in batch if u.private and u.chat_id is not None and u.kind != "my_chat_member"]
