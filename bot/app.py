"""Builds the parts of the bot and runs them until told to stop."""

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncIterator, Callable

from telegram.error import InvalidToken, TelegramError

from bot import dispatch
from bot.backups import making
from bot.backups.making import Place
from bot.clock import Clock, wait_for
from bot.connection import LONGEST_PAUSE, Connection
from bot.lock import AlreadyRunning, only_one
from bot.oneself import wishes_kept
from bot.oneself.notices import put_in_force
from bot.opening import StartError, opened, plainly, second
from bot.pace import Pace
from bot.parts import Parts, Surroundings, build
from bot.settings import Settings
from bot.team import menus
from bot.telegram_http import AiohttpRequest
from bot.vitals import Vitals
from domain.notes import commands
from domain.organisation import Organisation
from domain.outgoing import Outgoing
from domain.team.machine import MOST_COUNTED
from storage import facts, outbox, waiting
from storage.database import Database, StorageTrouble, Transaction
from storage.oneself import notices
from texts import Texts

log = logging.getLogger(__name__)


class App:
    """One bot on one data folder. `vitals` may be read at any time; tests bring their `pace` and `texts`."""

    def __init__(
        self,
        settings: Settings,
        organisation: Organisation,
        clock: Clock,
        pace: Pace | None = None,
        texts: Texts | None = None,
    ) -> None:
        self._settings, self._organisation, self._clock = settings, organisation, clock
        self._pace = pace or Pace(settings.send_rate, time.monotonic())
        self._texts = texts or Texts(organisation)
        self.vitals = Vitals(started_ms=clock.now_ms())
        self.connection = Connection(clock)
        self.database: Database | None = None
        self._parts: Parts | None = None
        self._stepping = asyncio.Lock()

    async def run(self, stop: asyncio.Event, ready: Callable[[str], None] | None = None) -> None:
        """Until `stop`. `ready` is called with the bot's user name once it listens. Raises StartError."""
        settings = self._settings
        if settings.bot_token is None:
            raise StartError("BOT_TOKEN is not set (nor BOT_TOKEN_FILE), so there is no bot to run.")
        try:
            with only_one(settings.data_dir):
                place = Place(settings.data_dir, settings.database_path)
                making.refuse_to_begin_anew(place)
                async with self._opened(place) as database:
                    await self._run(database, settings.bot_token.get_secret_value(), stop, ready)
        except AlreadyRunning:
            raise second(settings.data_dir) from None

    @contextlib.asynccontextmanager
    async def _opened(self, place: Place) -> AsyncIterator[Database]:
        async with opened(place.database, self._clock.now_ms(), place.backups) as database:
            self.database = database
            yield database

    async def _run(
        self, database: Database, token: str, stop: asyncio.Event, ready: Callable[[str], None] | None
    ) -> None:
        request = AiohttpRequest(self._clock.now_ms, self.connection.heard_date)
        application = dispatch.build(token, self._settings.telegram_api_url, request)
        try:
            if not await self._met(application, stop):
                return
            await self._take_over(database, application.bot.id, application.bot.username)
            parts = self._parts = await self._built(database, application)
            try:
                async with parts.incoming.door:
                    if ready:
                        ready(application.bot.username)
                    await parts.run(application.bot, stop)
                await self._tell_what_waits(database)
            finally:
                self._parts = None
                await parts.answers.stop()
                async with self._stepping:  # its last look at the database is over
                    pass
        finally:
            await application.shutdown()
            await request.shutdown()

    async def _tell_what_waits(self, database: Database) -> None:
        waits: dict[str, object] = {}
        with contextlib.suppress(StorageTrouble):
            async with database.read() as view:
                waits = {"messages": await outbox.count(view, MOST_COUNTED)}
        log.info("Share the Pen has stopped; what waits is kept for its next start", extra=waits)

    async def _built(self, database: Database, application: dispatch.BotApplication) -> Parts:
        settings, clock = self._settings, self._clock
        wishes = await wishes_kept.opened(database, settings.data_dir)
        surroundings = Surroundings(
            settings, self._organisation, clock, self._pace, self._texts, self.connection, self.vitals
        )
        return build(surroundings, application, database, wishes)

    async def _met(self, application: dispatch.BotApplication, stop: asyncio.Event) -> bool:
        """Whether Telegram has told us who we are. Waits for the network; a refused token is a StartError."""
        pause = 1.0
        while not stop.is_set():
            try:
                await application.initialize()
                if not self._settings.webhook_url:
                    await application.bot.delete_webhook(drop_pending_updates=False)
            except InvalidToken:
                raise StartError("Telegram refuses this token. Please check BOT_TOKEN.") from None
            except TelegramError as error:
                self.connection.lost("no connection")
                log.warning("Telegram cannot be reached yet", extra={"error": type(error).__name__})
                await wait_for(stop, timeout=pause)
                pause = min(pause * 2, LONGEST_PAUSE)
            else:
                self.connection.restored()
                return True
        return False

    async def _take_over(self, database: Database, bot_id: int, username: str) -> None:
        """Make the database this bot's, with what was in flight at the end; StartError if it may not be."""
        try:
            async with database.transaction() as tx:
                await self._recognise(tx, bot_id)
                await facts.put(tx, facts.BOT_USERNAME, username)
                repeats = await outbox.release_claimed(tx)
                await outbox.drop_commands(tx, bot_id)
                menu = Outgoing(bot_id, "en", commands(), "commands", "notice")
                await outbox.leave(tx, [menu], self._clock.now_ms())
                await menus.renew(tx, self._clock.now_ms())
        except StorageTrouble as error:
            raise StartError(f"The database (DATABASE_URL) cannot be written: {plainly(error)}.") from error
        if repeats:
            log.warning("sending again what was in flight at the end", extra={"messages": repeats})

    async def _recognise(self, tx: Transaction, bot_id: int) -> None:
        """The database must be this bot's, and its notice have the words people agreed to."""
        notice = self._organisation.notice
        known = await facts.get(tx, "bot_id")
        if known is not None and known != str(bot_id):
            raise StartError(
                "BOT_TOKEN is another bot's: this database belongs to the bot it was made with. "
                "Use that bot's token, or another DATA_DIR."
            )
        digest = await notices.digest(tx, notice.version)
        if digest is not None and digest != notice.digest:
            raise StartError(
                f"The notice in organisation.toml was changed, but its version is still "
                f"“{notice.version}”. Please give it a new version."
            )
        await facts.put(tx, "bot_id", str(bot_id))
        await put_in_force(tx, notice, self._clock.now_ms())

    async def step_to(
        self, target_ms: int, move: Callable[[int], None], going: Callable[[], bool] = lambda: True
    ) -> None:
        """Move a rehearsal's clock by way of every moment at which something is due, doing it there.

        It stays where it is once it is no longer `going`. For a chat, time passes as on the clock.
        """
        async with self._stepping:
            parts = self._parts
            while parts and parts is self._parts and going():
                before_ms = self._clock.now_ms()
                due_ms = await parts.tick.look()
                if not before_ms < due_ms <= target_ms:
                    break
                move(max(due_ms, self._clock.now_ms()))  # it may have become due while that looked
                self._pace.chats_rested()
                await parts.tick.look()
                await self.quiet(going=going)
            if self.connection.is_working:  # what is to be said now is said before time goes on
                await self.quiet(going=going)
            if going():
                move(max(target_ms, self._clock.now_ms()))  # never back: that took a moment
                self._pace.chats_rested()

    async def quiet(self, seconds: float = 10.0, going: Callable[[], bool] = lambda: True) -> bool:
        """Wait until all that is due has been sent; False once nothing was for so many seconds."""
        sent, deadline = -1, 0.0
        while self.database and self._parts and going():
            if (so_far := self.vitals.outcomes.total()) != sent:
                sent, deadline = so_far, time.monotonic() + seconds
            elif time.monotonic() > deadline:
                return False
            self._parts.outbox.wake.set()
            async with self.database.read() as view:
                if not await waiting.is_busy(view, self._clock.now_ms()) and not self._parts.answers.waiting:
                    return True
            await asyncio.sleep(0.002)
        return False
