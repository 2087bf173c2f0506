"""Messages out: claims rows before sending, sends within the pace, and records what became of each."""

import asyncio
import contextlib
import logging
import time
from dataclasses import dataclass

from telegram import Bot

from bot.clock import Clock, wait_for
from bot.connection import Connection
from bot.outcome import Outcome, outcome_of, pause_before_next
from bot.pace import REPLY_SLOTS, Pace
from bot.post import deliver
from bot.vitals import Vitals
from domain.outgoing import Outgoing
from storage import outbox, people
from storage.database import Database, StorageTrouble, Transaction
from storage.outbox import Message
from texts import Texts

IDLE_SECONDS = 1.0
STOP_SECONDS = 9.0

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Finished:
    message: Message
    outcome: Outcome


class Outbox:
    """The only thing that sends. Set `wake` after committing something to be said."""

    def __init__(
        self,
        bot: Bot,
        database: Database,
        texts: Texts,
        clock: Clock,
        connection: Connection,
        pace: Pace,
        vitals: Vitals,
    ) -> None:
        self._bot, self._database, self._texts, self._clock = bot, database, texts, clock
        self._connection, self._pace, self._vitals = connection, pace, vitals
        self.wake = asyncio.Event()
        self._ready: list[Message] = []  # claimed, and waiting for the pace
        self._flying: dict[int, asyncio.Task[None]] = {}  # by chat
        self._replies = self._paced = 0  # in flight
        self._finished: list[Finished] = []
        self._targets: dict[tuple[int, str], int] = {}

    async def run(self, stop: asyncio.Event) -> None:
        while not stop.is_set():
            self.wake.clear()
            pause = await self._round()
            await self._rest(pause, stop)
        await self._finish()

    async def _rest(self, pause: float, stop: asyncio.Event) -> None:
        if not self._connection.working.is_set() and not self._flying and not self._finished:
            await wait_for(self._connection.working, stop)
        elif pause > 0:
            await wait_for(self.wake, stop, timeout=pause)
        else:
            await asyncio.sleep(0)

    async def _round(self) -> float:
        """Record, claim, start. Seconds until there may be something to do again."""
        may_send = self._connection.working.is_set() and not self._pace.halted(time.monotonic())
        pause = self._pace.halted(time.monotonic()) or IDLE_SECONDS
        finished, self._finished = self._finished, []
        if not finished and not may_send:
            return pause
        try:
            async with self._database.transaction() as tx:
                await self._record(tx, finished)
                claimed, wait = await self._claim(tx) if may_send else ([], pause)
        except StorageTrouble as trouble:
            log.error("outcomes cannot be written yet", extra={"error": type(trouble).__name__})
            self._finished = finished + self._finished
            return IDLE_SECONDS
        self._vitals.last_commit_ms = self._clock.now_ms()
        self._ready += claimed
        return min(self._start_ready(), wait) if may_send else pause

    async def _claim(self, tx: Transaction) -> tuple[list[Message], float]:
        """Rows that may go now or very soon, and the seconds until another of them may."""
        now = time.monotonic()
        self._pace.recover(now)
        busy = set(self._flying) | {m.outgoing.chat_id for m in self._ready}
        wait = IDLE_SECONDS
        claimed: list[Message] = []
        if room := REPLY_SLOTS - self._replies - self._waiting(paced=False):
            wait = min(wait, await self._choose_replies(tx, room, busy, claimed))
        if self._connection.clock_is_right:
            for lane in outbox.PACED_LANES:
                room = self._pace.slots() - self._paced - self._waiting(paced=True) - _paced(claimed)
                if room <= 0:
                    break
                found = await outbox.waiting_paced(tx, lane, self._clock.now_ms(), room + len(busy))
                wait = min(wait, self._choose(found, room, busy, claimed))
        await outbox.claim(tx, [message.outbox_id for message in claimed])
        wanted = [m.outgoing for m in claimed if m.outgoing.about and m.outgoing.action != "send"]
        self._targets |= await outbox.message_ids(tx, wanted)
        return claimed, wait

    async def _choose_replies(
        self, tx: Transaction, room: int, busy: set[int], claimed: list[Message]
    ) -> float:
        """Mostly the first ones may go; only past chats that must wait it is worth reading further."""
        wait = IDLE_SECONDS
        for limit in (room, room + len(busy) + 64):
            found = await outbox.waiting_replies(tx, self._clock.now_ms(), limit)
            wait = min(wait, self._choose(found, room - len(claimed), busy, claimed))
            if len(claimed) == room or len(found) < limit:
                break
        return wait

    def _choose(self, found: list[Message], room: int, busy: set[int], claimed: list[Message]) -> float:
        """Move from `found` to `claimed` what may go to its chat now; the shortest wait of the others."""
        now, wait = time.monotonic(), IDLE_SECONDS
        for message in found:
            chat_id, lane = message.outgoing.chat_id, message.outgoing.lane
            if room == 0:
                break
            if chat_id in busy:
                continue
            if pause := self._pace.chat_wait(chat_id, now, paced=lane != "reply"):
                wait = min(wait, pause)
                continue
            busy.add(chat_id)
            claimed.append(message)
            room -= 1
        return wait

    def _waiting(self, paced: bool) -> int:
        return sum((message.outgoing.lane != "reply") == paced for message in self._ready)

    def _start_ready(self) -> float:
        """Start what the pace allows; the seconds until the next one may start."""
        now = time.monotonic()
        left: list[Message] = []
        for message in self._ready:
            paced = message.outgoing.lane != "reply"
            if paced and (self._pace.paced_wait(now) > 0 or left):
                left.append(message)
                continue
            self._pace.sending(message.outgoing.chat_id, now, paced)
            self._start(message)
        self._ready = left
        return self._pace.paced_wait(now) if left else IDLE_SECONDS

    def _start(self, message: Message) -> None:
        self._count(message, 1)
        self._flying[message.outgoing.chat_id] = asyncio.create_task(self._send(message))

    def _count(self, message: Message, step: int) -> None:
        if message.outgoing.lane == "reply":
            self._replies += step
        else:
            self._paced += step

    async def _send(self, message: Message) -> None:
        outgoing, began = message.outgoing, time.monotonic()
        try:
            outcome = await deliver(self._bot, self._texts, outgoing, self._target(outgoing))
        except asyncio.CancelledError:
            raise
        except Exception as error:  # whatever it was, the row gets an outcome and the loop lives on
            outcome = outcome_of(error, outgoing.action)
        else:
            self._pace.took(time.monotonic() - began)
        self._landed(message, outcome)

    def _target(self, outgoing: Outgoing) -> int | None:
        if outgoing.message_id or not outgoing.about:
            return outgoing.message_id
        return self._targets.pop((outgoing.chat_id, outgoing.about), None)

    def _landed(self, message: Message, outcome: Outcome) -> None:
        chat_id = message.outgoing.chat_id
        del self._flying[chat_id]
        self._count(message, -1)
        if outcome.kind == "later":
            self._pace.told_to_wait(chat_id, outcome.retry_after, time.monotonic())
        elif outcome.kind in ("no connection", "refused", "conflict") or outcome.no_answer:
            self._connection.lost("refused" if outcome.kind == "refused" else "no connection")
        self._vitals.outcomes[outcome.kind] += 1
        self._finished.append(Finished(message, outcome))
        self.wake.set()

    async def _record(self, tx: Transaction, finished: list[Finished]) -> None:
        now_ms = self._clock.now_ms()
        done, again, sent, gone = [], [], [], []
        for message, outcome in ((f.message, f.outcome) for f in finished):
            outgoing = message.outgoing
            match outcome.kind:
                case "later" | "no connection" | "refused" | "conflict":
                    again.append((message.outbox_id, message.attempts, now_ms))
                    continue
                case "unclear":
                    attempts = message.attempts + 1
                    if (pause := pause_before_next(outgoing.lane, attempts)) is not None:
                        again.append((message.outbox_id, attempts, now_ms + pause * 1000))
                        continue
                    log.error("given up after the last attempt", extra={"lane": outgoing.lane})
                case "sent" if outgoing.about and outcome.message_id:
                    sent.append((outgoing.chat_id, outgoing.about, outcome.message_id))
                case "gone":
                    gone.append(outgoing.chat_id)
                case "bug":
                    log.error("Telegram refused what was to be sent", extra={"error": outcome.error})
            done.append(message.outbox_id)
        await outbox.drop(tx, done)
        await outbox.put_back(tx, again)
        await outbox.remember_messages(tx, sent, now_ms)
        await people.mark_gone(tx, gone, now_ms)

    async def _finish(self) -> None:
        """Let what is in flight arrive, record it, and let the rest wait for the next start."""
        if self._flying:
            await asyncio.wait(self._flying.values(), timeout=STOP_SECONDS)
        for task in list(self._flying.values()):
            task.cancel()
        with contextlib.suppress(StorageTrouble):
            async with self._database.transaction() as tx:
                await self._record(tx, self._finished)
                await outbox.put_back(tx, [(m.outbox_id, m.attempts, m.created_ms) for m in self._ready])


def _paced(messages: list[Message]) -> int:
    return sum(message.outgoing.lane != "reply" for message in messages)
