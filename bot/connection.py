"""Whether Telegram can be reached just now: what stops sending, and what starts it again."""

import asyncio
import logging
from typing import Literal

from telegram import Bot
from telegram.error import EndPointNotFound, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.clock import Clock, wait_for
from bot.telegram_http import NoAnswer, NotSent

State = Literal["working", "no connection", "refused", "conflict"]

CLOCK_OFF_MS = 120_000
LONGEST_PAUSE = 60.0

log = logging.getLogger(__name__)


class Connection:
    """One for the whole bot. Sending waits for `working`; nobody is to blame while it is not.

    met_ms: when each kind of trouble was met last.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.state: State = "working"
        self.working = asyncio.Event()
        self.working.set()
        self._lost = asyncio.Event()
        self.clock_off_ms = 0
        self.met_ms: dict[State, int] = {}
        self.working_since_ms = 0

    @property
    def is_working(self) -> bool:
        return self.state == "working"

    def lost(self, state: State) -> None:
        """Someone met this trouble. Sending stops until it is over."""
        if state != self.state:
            log.warning("Telegram cannot be used now", extra={"state": state})
        self.state = state
        self.met_ms[state] = self._clock.now_ms()
        self.working.clear()
        self._lost.set()

    def restored(self) -> None:
        if self.state != "working":
            log.info("Telegram can be used again", extra={"was": self.state})
            self.working_since_ms = self._clock.now_ms()
        self.state = "working"
        self._lost.clear()
        self.working.set()

    def heard_date(self, began_ms: int, server_ms: int) -> None:
        """Compare our clock with an answer's `Date`: nothing scheduled may go out by a wrong clock.

        The server's time lies between the beginning and the end of the request if our clock is right,
        also when a rehearsal's clock was moved on meanwhile.
        """
        was_right = self.clock_is_right
        self.clock_off_ms = max(began_ms - server_ms, 0) or min(self._clock.now_ms() - server_ms, 0)
        if was_right != self.clock_is_right:
            log.warning(
                "our clock compared with Telegram's", extra={"off_seconds": self.clock_off_ms // 1000}
            )

    @property
    def clock_is_right(self) -> bool:
        return abs(self.clock_off_ms) <= CLOCK_OFF_MS

    async def wait_out(self, error: TelegramError, stop: asyncio.Event) -> bool:
        """Whether it was trouble of the way to Telegram. If so, it may be over now."""
        match error:
            case InvalidToken() | EndPointNotFound():
                self.lost("refused")
                await wait_for(self.working, stop)
            case NotSent() | NoAnswer():
                self.lost("no connection")
                await wait_for(self.working, stop)
            case RetryAfter() | NetworkError():
                await wait_for(stop, timeout=1.0)
            case _:
                return False
        return True

    async def run(self, bot: Bot, stop: asyncio.Event) -> None:
        """While there is no connection or the token is refused, ask getMe after 1, 2, 4 … 60 seconds.

        A conflict is found and ended by the inbox: getMe knows nothing of it.
        """
        while await wait_for(self._lost, stop) and not stop.is_set():
            pause = 1.0
            while self.state in ("no connection", "refused") and not stop.is_set():
                await wait_for(stop, timeout=pause)
                pause = min(pause * 2, LONGEST_PAUSE)
                if not stop.is_set():
                    await self._ask(bot)
            if self.state == "conflict":
                await wait_for(self.working, stop)

    async def _ask(self, bot: Bot) -> None:
        before = self.state
        try:
            await bot.get_me(read_timeout=10)
        except InvalidToken:
            self.lost("refused")
        except (NetworkError, TelegramError):
            return
        else:
            if self.state == before:
                self.restored()
