"""Updates in: a batch is heard in one transaction, and each update has its effect exactly once."""

import asyncio
import logging
import time
from collections.abc import Iterable, Sequence

from telegram import Update

from bot.answers import Answers
from bot.clock import Clock
from bot.dispatch import BotApplication
from bot.flood import Flood, Verdict
from bot.polls.ballot_box import BallotBox
from bot.raw_update import RawUpdate, to_parse
from bot.vitals import Vitals
from domain.notes import sorry
from domain.oneself.wishes import wishes
from domain.organisation import Organisation
from domain.outgoing import Outgoing
from domain.person import Sender
from handlers.limits import too_many
from handlers.visit import Visit
from storage import facts, outbox, senders, updates
from storage.database import Database, StorageTrouble, Transaction
from storage.loaded import Loaded
from storage.oneself import erasing
from storage.oneself.wishes import WISHES_SIZE, Wishes
from texts import Texts

log = logging.getLogger(__name__)


class UpdateFailed(Exception):
    """Handling an update raised, and the transaction it was in is gone. Only the error's class is kept."""

    def __init__(self, error: Exception) -> None:
        super().__init__(type(error).__name__)
        self.error = type(error).__name__


class Inbox:
    """`wake` is set whenever something to be said was committed.

    box: where secret answers go; without one there are no secret polls.
    """

    def __init__(
        self,
        application: BotApplication,
        database: Database,
        organisation: Organisation,
        texts: Texts,
        clock: Clock,
        answers: Answers,
        vitals: Vitals,
        wake: asyncio.Event,
        log_of_wishes: Wishes,
        box: BallotBox | None = None,
    ) -> None:
        self._application, self._database, self._organisation = application, database, organisation
        self._texts, self._clock, self._answers, self._vitals = texts, clock, answers, vitals
        self._wake, self._log_of_wishes, self._box = wake, log_of_wishes, box
        self._flood = Flood(organisation, texts)
        self._verdicts: dict[int, Verdict] = {}

    async def take(self, batch: Sequence[RawUpdate]) -> None:
        """Hear these, in order. When it returns they may be acknowledged.

        Raises StorageTrouble when nothing could be written: then nothing has happened, and the same
        updates must be offered again.
        """
        verdicts = {update.update_id: self._verdict(update) for update in batch}
        try:
            await self._hear(batch, verdicts)
        except UpdateFailed:
            for update in batch:
                await self._hear_alone(update, verdicts)
        for update in batch:
            if update.query_id and update.chat_id and verdicts[update.update_id] != "heard":
                saved = self._flood.last_saved(update.chat_id)
                locale = saved.locale if saved else "en"
                said = too_many(saved, self._organisation)
                self._answers.give(update.query_id, said, locale, alert=True)
            self._verdicts.pop(update.update_id, None)

    def _verdict(self, update: RawUpdate) -> Verdict:
        """Kept until the batch is taken, so that an update offered twice is charged once."""
        if update.chat_id is None:
            return "heard"
        if update.update_id not in self._verdicts:
            now = time.monotonic()
            verdict = self._flood.admit(update.chat_id, update.text, update.data, now)
            self._verdicts[update.update_id] = verdict
        return self._verdicts[update.update_id]

    async def _hear_alone(self, update: RawUpdate, verdicts: dict[int, Verdict]) -> None:
        try:
            await self._hear([update], verdicts)
        except UpdateFailed as failed:
            log.error("an update could not be handled", extra={"kind": update.kind, "error": failed.error})
            await self._quarantine(update, failed.error)

    async def _hear(self, batch: Sequence[RawUpdate], verdicts: dict[int, Verdict]) -> None:
        """One transaction for all; raises UpdateFailed or StorageTrouble, and then nothing is kept."""
        if self._box:
            self._box.begin()
        try:
            async with self._database.transaction() as tx:
                visits, outgoing = await self._inside(tx, batch, verdicts)
        except (StorageTrouble, UpdateFailed):
            raise
        except Exception as error:
            raise UpdateFailed(error) from None
        if self._box:
            self._box.settle()
        self._vitals.last_commit_ms = self._clock.now_ms()
        self._vitals.updates += len(visits)
        self._remember(visit.sender for visit in visits.values())
        if outgoing:
            self._wake.set()
        self._answer_presses(batch, visits, verdicts)

    async def _inside(
        self, tx: Transaction, batch: Sequence[RawUpdate], verdicts: dict[int, Verdict]
    ) -> tuple[dict[int, Visit], list[Outgoing]]:
        now_ms = self._clock.now_ms()
        wanted = {u.update_id: u for u in batch if verdicts[u.update_id] != "dropped"}
        new = await updates.mark_seen(tx, list(wanted), now_ms) if wanted else set()
        chats = {u.chat_id for u in wanted.values() if u.update_id in new and u.chat_id is not None}
        loaded = await Loaded.of(tx, sorted(chats))
        before, after = loaded.before, loaded.after
        visits: dict[int, Visit] = {}
        outgoing: list[Outgoing] = []
        for update in wanted.values():
            if update.update_id not in new:
                continue
            if verdicts[update.update_id] == "told" and update.chat_id in after:
                outgoing.append(self._told(after[update.chat_id]))
                continue
            if update.chat_id is not None:
                await loaded.other(tx, update.chat_id)
            visit = await self._visit(tx, update, loaded, now_ms)
            for chat_id, here in loaded.gone():
                # Gone now, not only after the batch: nobody gives them a role any more, nothing of theirs
                # is used, and nothing from before is said, nor shown of them to staff.
                await erasing.erase(tx, [here], now_ms)
                outgoing = [o for o in outgoing if o.chat_id != chat_id and here.person_id not in o.shows]
            visits[update.update_id] = visit
            outgoing += visit.outgoing
        await senders.save(tx, before, after.values(), now_ms)
        await outbox.leave(tx, outgoing, now_ms)
        if wished := wishes(before, after.values()):
            await self._log_of_wishes.keep(wished, now_ms)
            await facts.put(tx, WISHES_SIZE, str(self._log_of_wishes.size()))
        return visits, outgoing

    async def _visit(self, tx: Transaction, update: RawUpdate, loaded: Loaded, now_ms: int) -> Visit:
        try:
            parsed = Update.de_json(to_parse(update), self._application.bot)
            if update.chat_id is None:
                raise ValueError("no chat")
            visit = Visit(parsed, loaded.after[update.chat_id], self._organisation, now_ms, tx, self._texts)
            visit.box, visit.loaded = self._box, loaded
            await self._application.hear(visit)
        except StorageTrouble:
            raise
        except Exception as error:
            raise UpdateFailed(error) from None
        return visit

    def _told(self, sender: Sender) -> Outgoing:
        return Outgoing(sender.chat_id, sender.locale, too_many(sender.conversation, self._organisation))

    def _remember(self, known: Iterable[Sender]) -> None:
        for sender in known:
            self._flood.remember(sender.chat_id, sender.conversation)

    def _answer_presses(
        self, batch: Sequence[RawUpdate], visits: dict[int, Visit], verdicts: dict[int, Verdict]
    ) -> None:
        for update in batch:
            if update.query_id and verdicts[update.update_id] == "heard":
                if visit := visits.get(update.update_id):
                    self._answers.give(update.query_id, visit.answer, visit.sender.locale, visit.alert)
                else:
                    self._answers.give(update.query_id)

    async def _quarantine(self, update: RawUpdate, error: str) -> None:
        now_ms = self._clock.now_ms()
        async with self._database.transaction() as tx:
            if not await updates.mark_seen(tx, [update.update_id], now_ms):
                return
            await updates.quarantine(tx, update.update_id, update.kind, error, now_ms)
            if update.private and update.chat_id:
                known = await senders.load(tx, [update.chat_id])
                locale = known[update.chat_id].locale
                await outbox.leave(tx, [Outgoing(update.chat_id, locale, sorry())], now_ms)
        self._vitals.quarantined += 1
        self._wake.set()
        if update.query_id:
            self._answers.give(update.query_id)
