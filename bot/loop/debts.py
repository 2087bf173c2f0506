"""What is owed: who is asked, reminded and told, each step once; what people say of outcomes is counted."""

import asyncio

from domain.durations import DAY_MS
from domain.loop import debt as rules
from domain.loop import debt_notes
from domain.loop.debt import Debt, Owed, Stage
from domain.organisation import Organisation
from domain.outgoing import Outgoing
from domain.polls import heard
from domain.say import Say
from storage import outbox
from storage.database import Database, Transaction
from storage.loop import debts
from storage.polls import outcome_heard
from storage.team import hearing, roles

PUBLISH_MS = heard.DAYS * DAY_MS

People = list[tuple[int, str]]


class Debts:
    """Looks at each tick. `wake` is the outbox's: it is set when there is something to be sent."""

    def __init__(self, database: Database, organisation: Organisation, wake: asyncio.Event) -> None:
        self._database, self._zone, self._wake = database, organisation.zone, wake

    async def look(self, now_ms: int) -> int | None:
        """Do what is due; when there is more, None while nothing waits."""
        next_ms = await self._next_ms()
        if next_ms is None or next_ms > now_ms:
            return next_ms
        async with self._database.transaction() as tx:
            for debt in await debts.due(tx, now_ms):
                await self._step(tx, debt, now_ms)
            for outcome in await outcome_heard.to_publish(tx, now_ms - PUBLISH_MS):
                await outcome_heard.publish(tx, outcome, now_ms)
        self._wake.set()
        return await self._next_ms()

    async def _next_ms(self) -> int | None:
        async with self._database.read() as view:
            step_ms = await debts.next_ms(view)
            told_ms = await outcome_heard.first_unpublished_ms(view)
        due = (step_ms, None if told_ms is None else told_ms + PUBLISH_MS)
        return min((ms for ms in due if ms is not None), default=None)

    async def _step(self, tx: Transaction, debt: Debt, now_ms: int) -> None:
        """What is told and that it was told are one transaction, so that nobody is told twice."""
        step, owed = rules.due_step(debt, now_ms), await debts.about(tx, debt)
        if step is None or owed is None or owed.gone:
            return await debts.save(tx, rules.settled(debt))
        people, say = await self._whom(tx, step, owed)
        if not people and now_ms >= debt.due_ms:  # of the coordinators nobody is there, or hears anything
            step = "chair"
            people, say = await self._above(tx, owed)
        if not people:
            return await debts.save(tx, rules.nobody_there(debt, now_ms))
        told = [Outgoing(chat_id, locale, say, lane="notice") for chat_id, locale in people]
        await outbox.leave(tx, told, now_ms)
        await debts.save(tx, rules.done(debt, step, now_ms))

    async def _whom(self, tx: Transaction, step: Stage, owed: Owed) -> tuple[People, Say]:
        if step == "chair":
            return await self._above(tx, owed)
        number, wrote = owed.debt.debt_id, owed.written_by
        who = await hearing.others_who_write(tx, number, wrote) if step == "second" else []
        who = who or await roles.who_wrote_or_writes(tx, wrote)
        return who, debt_notes.to_coordinator(step, owed, self._zone)

    async def _above(self, tx: Transaction, owed: Owed) -> tuple[People, Say]:
        """The Council's chair; where there is none, or they switched this off, the admins."""
        chairs = [] if await debts.chair_is_off(tx) else await hearing.with_role(tx, "chair")
        who = chairs or await hearing.with_role(tx, "admin")
        say = debt_notes.to_chair(owed, self._zone, chair=bool(chairs))
        return [(chat_id, locale) for _, chat_id, locale in who], say
