"""Messages out: claims rows before sending, sends within the pace, and records what became of each."""

import asyncio
import contextlib
import logging
import time
from functools import partial

from telegram import Bot

from bot.choosing import IDLE_SECONDS, Choice, is_paced
from bot.clock import Clock, wait_for
from bot.connection import Connection
from bot.files import AT_ONCE, Files
from bot.holds import Holds
from bot.many.post_to_many import deliver_to_many
from bot.outcome import Outcome, outcome_of
from bot.pace import REPLY_SLOTS, Pace
from bot.post import deliver
from bot.recording import Finished, record
from bot.vitals import Vitals
from domain import week
from domain.many.message import Content, with_above
from domain.organisation import Organisation
from domain.outgoing import Outgoing
from domain.say import Say
from storage import holding, outbox, sent_messages, waiting
from storage.backups import release
from storage.database import Database, StorageTrouble, Transaction
from storage.many import messages
from storage.polls import rounds
from storage.waiting import Message
from texts import Texts

STOP_SECONDS = 9.0

log = logging.getLogger(__name__)


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
        organisation: Organisation,
        files: Files,
    ) -> None:
        self._bot, self._database, self._texts, self._clock = bot, database, texts, clock
        self._connection, self._pace, self._vitals = connection, pace, vitals
        self._files = files
        self._organisation = organisation
        self.wake = asyncio.Event()
        self._ready: list[Message] = []  # claimed, and waiting for the pace
        self._flying: dict[int, asyncio.Task[None]] = {}  # by chat
        self._replies = self._paced = self._making = 0  # in flight; of these so many files
        self._finished: list[Finished] = []
        self._targets: dict[tuple[int, str], int] = {}
        self._may_be_held = True  # after a restore, until an admin says so
        self._contents: dict[int, Content] = {}  # of messages to many, as when their rows were claimed
        self._above: dict[tuple[int, int], Say] = {}  # by broadcast and chat, for that person alone

    async def run(self, stop: asyncio.Event) -> None:
        try:
            while not stop.is_set():
                self.wake.clear()
                pause = await self._round()
                await self._rest(pause, stop)
            await self._finish()
        finally:
            await self._files.close()

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
                await record(tx, finished, self._clock.now_ms(), self._week_ms())
                self._ready = await outbox.still_there(tx, self._ready)
                claimed, wait = await self._claim(tx) if may_send else ([], pause)
        except StorageTrouble as trouble:
            log.error("outcomes cannot be written yet", extra={"error": str(trouble)})
            self._finished = finished + self._finished
            return IDLE_SECONDS
        self._vitals.last_commit_ms = self._clock.now_ms()
        self._ready += claimed
        return min(self._start_ready(), wait) if may_send else pause

    def _week_ms(self) -> int:
        return week.begins_ms(self._clock.now_ms(), self._organisation.zone)

    async def _claim(self, tx: Transaction) -> tuple[list[Message], float]:
        """Rows that may go now or very soon, and the seconds until another of them may."""
        now_ms = self._clock.now_ms()
        self._pace.recover(time.monotonic())
        busy = set(self._flying) | {m.outgoing.chat_id for m in self._ready}
        week_ms = week.begins_ms(now_ms, self._organisation.zone)
        files = AT_ONCE - self._making - sum(m.outgoing.action == "file" for m in self._ready)
        choice = Choice(self._pace, busy, Holds(now_ms, self._organisation).until_ms, files)
        await choice.fill(
            REPLY_SLOTS - self._replies - self._waiting(paced=False),
            lambda limit, after: waiting.replies(tx, now_ms, limit, after),
        )
        if self._connection.clock_is_right and not await self._is_held(tx):
            room = self._pace.slots() - self._paced - self._waiting(paced=True)
            for lane in waiting.PACED_LANES:
                room -= await choice.fill(room, partial(waiting.paced, tx, lane, now_ms, week_ms))
        await holding.hold(tx, choice.held)
        await outbox.claim(tx, choice.messages, week_ms)
        to_many = [m.outgoing.broadcast_id for m in choice.messages if m.outgoing.broadcast_id]
        self._contents |= await messages.contents(tx, to_many)
        made = [m.outgoing for m in choice.messages if self._is_made(m.outgoing)]
        self._above |= await rounds.above(tx, made)
        wanted = [m.outgoing for m in choice.messages if m.outgoing.about and m.outgoing.action != "send"]
        self._targets |= await sent_messages.ids(tx, wanted)
        return choice.messages, choice.pause

    async def _is_held(self, tx: Transaction) -> bool:
        """Whether only replies go; once it is over, nothing can begin it while this runs."""
        if self._may_be_held:
            self._may_be_held = await release.held(tx) is not None
        return self._may_be_held

    def _waiting(self, paced: bool) -> int:
        return sum(is_paced(message) == paced for message in self._ready)

    def _start_ready(self) -> float:
        """Start what the pace allows; the seconds until the next one may start."""
        now = time.monotonic()
        left: list[Message] = []
        for message in self._ready:
            paced = is_paced(message)
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
        if message.outgoing.action == "file":
            self._making += step
        if is_paced(message):
            self._paced += step
        else:
            self._replies += step

    async def _send(self, message: Message) -> None:
        outgoing, began = message.outgoing, time.monotonic()
        content = self._contents.get(outgoing.broadcast_id) if outgoing.broadcast_id else None
        try:
            outcome = await self._deliver(outgoing, content)
        except asyncio.CancelledError:
            raise
        except Exception as error:  # whatever it was, the row gets an outcome and the loop lives on
            outcome = outcome_of(error, outgoing.action)
        else:
            self._pace.took(time.monotonic() - began)
        self._landed(message, outcome, content)

    async def _deliver(self, outgoing: Outgoing, content: Content | None) -> Outcome:
        if outgoing.broadcast_id:
            if content is None:  # the message is gone, and with it what there was to say
                return Outcome("sent")
            above = self._above.pop((outgoing.broadcast_id, outgoing.chat_id), None)
            theirs = with_above(content, above) if above else content
            return await deliver_to_many(
                self._bot, self._texts, self._organisation, outgoing, outgoing.broadcast_id, theirs
            )
        return await deliver(self._bot, self._texts, outgoing, self._target(outgoing), self._files)

    def _is_made(self, outgoing: Outgoing) -> bool:
        content = self._contents.get(outgoing.broadcast_id or 0)
        return content is not None and content.made is not None

    def _target(self, outgoing: Outgoing) -> int | None:
        if outgoing.message_id or not outgoing.about:
            return outgoing.message_id
        return self._targets.pop((outgoing.chat_id, outgoing.about), None)

    def _landed(self, message: Message, outcome: Outcome, content: Content | None) -> None:
        chat_id = message.outgoing.chat_id
        del self._flying[chat_id]
        self._count(message, -1)
        if outcome.kind == "later":
            self._pace.told_to_wait(chat_id, outcome.retry_after, time.monotonic())
        elif outcome.kind in ("no connection", "refused", "conflict") or outcome.no_answer:
            self._connection.lost("refused" if outcome.kind == "refused" else "no connection")
        self._vitals.outcomes[outcome.kind] += 1
        self._finished.append(Finished(message, outcome, content))
        self.wake.set()

    async def _finish(self) -> None:
        """Let what is in flight arrive, record it, and let the rest wait for the next start."""
        if self._flying:
            await asyncio.wait(self._flying.values(), timeout=STOP_SECONDS)
        for task in list(self._flying.values()):
            task.cancel()
        with contextlib.suppress(StorageTrouble):
            async with self._database.transaction() as tx:
                await record(tx, self._finished, self._clock.now_ms(), self._week_ms())
                await outbox.not_sent(tx, self._ready, self._week_ms())
                await outbox.put_back(tx, [(m.outbox_id, m.attempts, m.created_ms) for m in self._ready])
