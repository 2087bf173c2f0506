"""Moving the clock through everything that falls due on the way, with an account of it."""

import asyncio
import contextlib
import logging
import time
from collections import deque
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from .clock import beginning_of
from .people import Message, Wire
from .refusal import Impossible

if TYPE_CHECKING:
    from .server import Rehearsal

MINUTE_MS = 60_000
HOUR_MS = 60 * MINUTE_MS
DAY_MS = 24 * HOUR_MS
FURTHEST_MS = 3653 * DAY_MS
AT_ONCE = 30  # of the crowd: so many updates wait before a newcomer's own tap is heard
LIVING = 10  # the same while the clock is not moved, so that nobody notices them
LINES = 60
TOLD_EVERY_S = 0.25
PATIENCE_S = 10.0

log = logging.getLogger(__name__)


class Moving:
    """One move at a time. Between two, the crowd lives on as time passes by itself."""

    def __init__(self, rehearsal: "Rehearsal") -> None:
        self._rehearsal = rehearsal
        self._from_ms = self._target_ms = 0
        self._first_update = self._first_query = 0
        self._lines: deque[Wire] = deque(maxlen=LINES)
        self._unit_ms = HOUR_MS
        self._told = self._deaf_since = 0.0
        self._moved = asyncio.Event()
        rehearsal.clock.when_moved.append(self._moved.set)
        self.going = False
        self.stopped = False

    def may_go_on(self) -> bool:
        return not self.stopped

    def stop(self) -> None:
        """Stay where the clock is when what is being done is done."""
        self.stopped = True

    async def to(self, target_ms: int) -> None:
        """Raises `Impossible` when the clock is moving already, or that is no moment to move to."""
        now_ms = self._rehearsal.clock.now_ms()
        if self.going:
            raise Impossible("The clock is moving already. Wait until it is there, or stop it.")
        if target_ms < now_ms:
            raise Impossible("The clock only moves on, never back.")
        if target_ms - now_ms > FURTHEST_MS:
            raise Impossible("The clock moves on by ten years at most. To go further, move it again.")
        self._begin(now_ms, target_ms)
        try:
            await self._through(target_ms)
        finally:
            self.going = False
            self.tell(at_once=True)

    def _begin(self, now_ms: int, target_ms: int) -> None:
        self._from_ms, self._target_ms = now_ms, target_ms
        self._unit_ms = HOUR_MS if target_ms - now_ms <= 3 * DAY_MS else DAY_MS
        self._first_update = self._rehearsal.telegram.updates.next_id
        self._first_query = self._rehearsal.telegram.queries.next_id
        self._lines.clear()
        self._deaf_since = 0.0
        self.going, self.stopped = True, False
        self.tell(at_once=True)

    def passed(self, by_ms: int) -> None:
        """The clock was moved on: what somebody does on a phone meanwhile does not grow old by that."""
        if self.going:
            self._rehearsal.telegram.updates.postpone(self._first_update, by_ms)
            self._rehearsal.telegram.queries.postpone(self._first_query, by_ms)

    async def _through(self, target_ms: int) -> None:
        """Whoever of the crowd is due within a minute acts at its end, after what the bot does then."""
        crowd = self._rehearsal.crowd
        if self._rehearsal.on_move is not None:
            await self._settle()
        while self.may_go_on():
            due_ms = crowd.next_ms()
            if due_ms is None or due_ms > target_ms:
                break
            moment_ms = min(beginning_of(MINUTE_MS, due_ms) + MINUTE_MS - 1, target_ms)
            await self._step(max(moment_ms, self._rehearsal.clock.now_ms()))
            while self.may_go_on() and self._let_act(AT_ONCE):
                await self._settle()
        if self.may_go_on():
            await self._step(target_ms)

    async def _step(self, target_ms: int) -> None:
        rehearsal = self._rehearsal
        if rehearsal.on_move is not None:
            await rehearsal.on_move(target_ms)
        if self.may_go_on():
            rehearsal.clock.move_to(target_ms)
        self.tell()

    async def _settle(self) -> None:
        """Until the bot has heard everything and said everything, if it still listens."""
        rehearsal = self._rehearsal
        updates = rehearsal.telegram.updates
        waiting, since = len(updates), time.monotonic()
        while waiting and self.may_go_on() and not rehearsal.api.faults.faults.outage:
            await asyncio.sleep(0.002)
            if len(updates) < waiting:
                waiting, since, self._deaf_since = len(updates), time.monotonic(), 0.0
            elif self._deaf_since or time.monotonic() - since > PATIENCE_S:
                self._deaf_since = since
                return
        if not waiting and rehearsal.on_settle is not None:
            await rehearsal.on_settle()

    def _let_act(self, most: int) -> int:
        crowd = self._rehearsal.crowd
        before = crowd.started, crowd.answered
        done = crowd.act(self._rehearsal.clock.now_ms(), most)
        started, answered = crowd.started - before[0], crowd.answered - before[1]
        if started or answered:
            line = self._line()
            line["started"] += started
            line["answered"] += answered
        self.tell()
        return done

    # While nobody moves the clock

    async def live(self) -> None:
        """Let the crowd act as time passes by itself. They do not crowd in on a bot that is busy."""
        rehearsal = self._rehearsal
        while True:
            try:
                if not self.going and len(rehearsal.telegram.updates) < LIVING:
                    rehearsal.crowd.act(rehearsal.clock.now_ms(), LIVING)
            except Exception as error:  # a full disk, say: the crowd lives on
                log.error("The crowd could not act: %s", type(error).__name__)
            due_ms = rehearsal.crowd.next_ms()
            wait_s = 1.0 if due_ms is None else (due_ms - rehearsal.clock.now_ms()) / 1000
            self._moved.clear()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._moved.wait(), min(max(wait_s, 0.05), 1.0))

    # The account

    def heard(self, message: Message) -> None:
        """The bot wrote something, while the clock was moved."""
        if self.going and message.edited_ms is None:
            self._line()["said"] += 1

    def _line(self) -> Wire:
        """The line of this hour, or of this day."""
        at_ms = beginning_of(self._unit_ms, self._rehearsal.clock.now_ms())
        if not self._lines or self._lines[-1]["at_ms"] != at_ms:
            self._lines.append({"at_ms": at_ms, "started": 0, "answered": 0, "said": 0})
        return self._lines[-1]

    def shown(self) -> Wire:
        """From where to where, where it is now, and what happened in each hour, or day, on the way."""
        return {
            "going": self.going,
            "stopped": self.stopped,
            "from_ms": self._from_ms,
            "target_ms": self._target_ms,
            "now_ms": self._rehearsal.clock.now_ms(),
            "by": "hour" if self._unit_ms == HOUR_MS else "day",
            "lines": list(self._lines),
        }

    def tell(self, at_once: bool = False) -> None:
        """Let the page know how far it is, but not more often than anybody can see."""
        if at_once or time.monotonic() - self._told >= TOLD_EVERY_S:
            self._told = time.monotonic()
            self._rehearsal.telegram.events.send("moving", {"person": None, **self.shown()})


OnMove = Callable[[int], Awaitable[None]]
OnSettle = Callable[[], Awaitable[object]]
