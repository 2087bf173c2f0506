"""Members who are silent for long are asked whether they want to stay, and erased, a piece at a time."""

import asyncio

from apscheduler.triggers.cron import CronTrigger

from bot.work import Work
from domain.durations import DAY_MS
from domain.oneself import inactive as rule
from domain.oneself import inactive_says
from domain.oneself.inactive import Due, Rules
from domain.organisation import Organisation
from domain.outgoing import Outgoing
from storage import erased_counts, facts, outbox
from storage.database import Database, Transaction
from storage.oneself import inactive, staying
from storage.oneself.inactive import Somebody
from storage.oneself.wishes import Wishes
from storage.team import audit, roles

ERASING = "inactive_erasing"
"""The fact that holds how many may still be erased this night, and after which person it goes on."""
ASKING = "inactive_asking"
"""The fact that holds after which person the asking goes on."""
TOLD = "inactive_told"
"""The fact that admins were told that more people are to be erased than may be in a night."""

PIECE = 1_000
"""How many people one transaction looks at, silent or not: that bounds how long it holds the writer."""
ERASED_AT_ONCE = 20
"""And how many it erases: each takes many statements."""


def inactive_work(organisation: Organisation) -> tuple[Work, ...]:
    """Each night before what is sent is forgotten, because that says who was asked; and each morning."""

    async def begin_erasing(tx: Transaction, now_ms: int) -> None:
        await staying.settle(tx, now_ms)
        most = rule.most_a_night(await inactive.how_many_people(tx))
        await facts.put(tx, ERASING, f"{most} 0")

    async def begin_asking(tx: Transaction, now_ms: int) -> None:
        await facts.put(tx, ASKING, "0")

    async def report(tx: Transaction, now_ms: int) -> None:
        admins = await roles.hearing_admins(tx)
        if admins:  # otherwise it waits, and the next month tells of both
            quiet_days = organisation.retention_days.inactive
            quiet_team = await inactive.with_a_role(tx, now_ms - quiet_days * DAY_MS)
            if say := inactive_says.report(await erased_counts.take(tx), quiet_team, quiet_days):
                await outbox.leave(tx, [Outgoing(*admin, say, lane="notice") for admin in admins], now_ms)

    zone = organisation.zone
    return (
        Work("inactive", CronTrigger(hour=3, minute=30, timezone=zone), begin_erasing),
        Work("asking to stay", CronTrigger(hour=10, minute=10, timezone=zone), begin_asking, erases=False),
        Work("erased report", CronTrigger(day=1, hour=9, minute=20, timezone=zone), report, erases=False),
    )


class Inactive:
    """Looks at each tick. `wake` is the outbox's: it is set when there is something to be sent."""

    def __init__(
        self, database: Database, organisation: Organisation, wishes: Wishes, wake: asyncio.Event
    ) -> None:
        self._database, self._organisation = database, organisation
        self._wishes, self._wake = wishes, wake

    async def look(self, now_ms: int) -> None:
        async with self._database.read() as view:
            erasing, asking = await facts.get(view, ERASING), await facts.get(view, ASKING)
        while erasing is not None:
            erasing = await self._erase_some(now_ms)
        while asking is not None:
            asking = await self._ask_some(now_ms)

    async def _erase_some(self, now_ms: int) -> str | None:
        """Where it goes on; None when it is over for this night."""
        async with self._database.transaction() as tx:
            found = await facts.get(tx, ERASING)
            left, after = map(int, (found or "0 0").split())
            some, last = await self._due(tx, "erase", after, now_ms)
            these = some[: min(left, ERASED_AT_ONCE)]
            await inactive.erase(tx, these, self._wishes, now_ms)
            if these:
                await audit.note(tx, now_ms, "erased for silence", count=len(these))
                await erased_counts.add(tx, "silent", len(these))
                self._wake.set()
            if len(some) > len(these):
                last = these[-1].person_id if these else after
            left -= len(these)
            if last is not None and (left or len(some) == len(these)):
                await facts.put(tx, ERASING, f"{left} {last}")
                return ERASING
            await facts.forget(tx, ERASING)
            await self._tell_of_more(tx, len(some) > len(these), now_ms)
            return None

    async def _ask_some(self, now_ms: int) -> str | None:
        async with self._database.transaction() as tx:
            some, last = await self._due(tx, "ask", int(await facts.get(tx, ASKING) or 0), now_ms)
            until_ms = rule.told_until_ms(self._organisation.retention_days, now_ms)
            say = rule.question(until_ms, self._organisation.zone)
            fresh_ms = now_ms + rule.FRESH_DAYS * DAY_MS
            await staying.note_asked(tx, [one.person_id for one in some], until_ms, now_ms)
            asked = [
                Outgoing(one.chat_id, one.locale, say, lane="reminder", about=rule.ABOUT, begins_ms=fresh_ms)
                for one in some
            ]
            await outbox.leave(tx, asked, now_ms)
            self._wake.set()
            if last is not None:
                await facts.put(tx, ASKING, str(last))
                return ASKING
            await facts.forget(tx, ASKING)
            return None

    async def _due(
        self, tx: Transaction, what: Due, after: int, now_ms: int
    ) -> tuple[list[Somebody], int | None]:
        """Of the next piece those with whom that is due, and its last person; None with the last piece."""
        periods = self._organisation.retention_days
        rules = Rules(periods, self._organisation.zone, await inactive.since_ms(tx))
        before_ms = rule.looked_at_ms(periods, now_ms)
        piece, last = await inactive.silent(tx, before_ms, after, now_ms, PIECE)
        return [one for one in piece if rule.due(one.silent, rules, now_ms) == what], last

    async def _tell_of_more(self, tx: Transaction, more: bool, now_ms: int) -> None:
        """Once, however many nights it takes: it may be right, or a clock may be wrong."""
        if not more:
            return await facts.forget(tx, TOLD)
        if await facts.get(tx, TOLD) is None:
            admins = await roles.hearing_admins(tx)
            told = [Outgoing(*admin, inactive_says.many(), lane="notice") for admin in admins]
            await outbox.leave(tx, told, now_ms)
            if admins:
                await facts.put(tx, TOLD, str(now_ms))
