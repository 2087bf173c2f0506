"""The webhook: set at the start, looked after while the bot runs, and left in place when it stops."""

import asyncio
import logging
import secrets
from datetime import datetime
from urllib.parse import urlsplit

from telegram import Bot, WebhookInfo
from telegram.error import BadRequest, TelegramError

from bot.clock import wait_for
from bot.connection import Connection
from bot.gaps import Gaps
from bot.intake import Intake
from bot.polling import CONFLICT_SECONDS
from bot.raw_update import KINDS, RawUpdate
from bot.vitals import Vitals
from bot.webhook.door import Door
from bot.webhook.standing import is_same

LOOK_SECONDS = 30.0
FORBIDDEN = " 403 "
MOST_CONNECTIONS = 1
"""One update after another, in Telegram's order: a press must not overtake what was typed before it."""

log = logging.getLogger(__name__)


class Webhook:
    """Each update is heard by itself, in the request that brought it, in the order of the requests."""

    def __init__(
        self,
        url: str,
        listen: tuple[str, int],
        bot: Bot,
        intake: Intake,
        connection: Connection,
        vitals: Vitals,
        gaps: Gaps,
    ) -> None:
        self._url, self._bot, self._intake, self._connection = url, bot, intake, connection
        self._vitals, self._gaps = vitals, gaps
        self._secret = secrets.token_urlsafe(32)  # a new one each time: there is nothing to keep
        self.door = Door(listen, urlsplit(url).path, self._secret, self._hear)
        self._turn = asyncio.Lock()
        self._is_set = self._through = False
        self._heard = 0
        self._last_error: datetime | None = None

    async def run(self, stop: asyncio.Event) -> None:
        looking = asyncio.ensure_future(self._look_after(stop))
        stopping = asyncio.ensure_future(stop.wait())
        try:
            await asyncio.wait((looking, stopping), return_when=asyncio.FIRST_COMPLETED)
            if looking.done():
                looking.result()
        finally:
            looking.cancel()  # it may be in a call that Telegram does not answer
            stopping.cancel()
            await asyncio.gather(looking, stopping, return_exceptions=True)
            await self.door.close()
            async with self._turn:  # what was cut off there has been rolled back
                pass

    async def _look_after(self, stop: asyncio.Event) -> None:
        while not stop.is_set():
            try:
                await self._look(stop)
            except TelegramError as error:
                await self._wait_out(error, stop)

    async def _hear(self, update: RawUpdate) -> bool:
        async with self._turn:
            kept = await self._intake.take([update])
        self._heard += kept
        return kept

    async def _look(self, stop: asyncio.Event) -> None:
        """Set the webhook if it is not, see how it goes with it, and wait until the next time."""
        set_now = not self._is_set
        if set_now:
            await self._set()
        info = await self._bot.get_webhook_info()
        if not is_same(info.url, self._url):
            self._is_set = False
            self._connection.lost("conflict")
            log.error("somebody else uses our token: the webhook is not ours any more")
            await wait_for(stop, timeout=CONFLICT_SECONDS)
            return
        self._connection.restored()
        if set_now:
            self._last_error, self._through = info.last_error_date, True
        else:
            self._through = self._gets_through(info)
            if not self._through and FORBIDDEN in (info.last_error_message or ""):
                await self._set()  # Telegram may have another secret than ours
        self._vitals.undelivered = "" if self._through else info.last_error_message or "nothing arrives"
        if self._through:
            await self._gaps.in_touch()
        await wait_for(stop, timeout=LOOK_SECONDS)

    async def _set(self) -> None:
        await self._bot.set_webhook(
            self._url,
            secret_token=self._secret,
            allowed_updates=list(KINDS),
            max_connections=MOST_CONNECTIONS,
            drop_pending_updates=False,
        )
        self._is_set = True

    def _gets_through(self, info: WebhookInfo) -> bool:
        """Whether updates reach us, as far as it can be known. Where nothing is tried, it stays as it was."""
        heard, self._heard = self._heard, 0
        failed = info.last_error_date not in (None, self._last_error)
        self._last_error = info.last_error_date
        if heard:
            return True
        if failed:
            return False
        return self._through or info.pending_update_count == 0

    async def _wait_out(self, error: TelegramError, stop: asyncio.Event) -> None:
        if isinstance(error, BadRequest):
            self._vitals.undelivered = f"Telegram refuses WEBHOOK_URL: {error.message}"
            log.error("Telegram refuses the webhook", extra={"why": error.message})
            await wait_for(stop, timeout=LOOK_SECONDS)
        elif not await self._connection.wait_out(error, stop):
            log.error("the webhook could not be looked at", extra={"error": type(error).__name__})
            await wait_for(stop, timeout=LOOK_SECONDS)
