"""The notice, by itself: admins are told of a new version, and people are asked again, a piece at a time."""

import asyncio
from typing import Literal

from domain.durations import DAY_MS
from domain.oneself import notice as says
from domain.organisation import Notice
from domain.outgoing import Outgoing
from storage import outbox
from storage.database import Database, Transaction
from storage.oneself import asking, notices

PIECE = 250
"""How many people one transaction looks at: for each it may write two rows and ask of two more."""
PIECES = 20
"""Planned at one look. The writer is free between them; 5,000 a second are far more than can be sent."""


async def put_in_force(tx: Transaction, notice: Notice, now_ms: int) -> None:
    """At the start, before anything is heard or sent."""
    if await notices.put_in_force(tx, notice.version, notice.digest, now_ms):
        await asking.renew(tx, says.question(notice))


async def standing(tx: Transaction, notice: Notice) -> tuple[Literal["ok", "note", "wrong"], str]:
    """How the notice in organisation.toml stands to what people agreed to: for the doctor."""
    version = notice.version
    known = await notices.digest(tx, version)
    if known is not None and known != notice.digest:
        return "wrong", f"its words were changed, but not its version, “{version}”. Give it a new version."
    if known is not None and await notices.is_undecided(tx, version):
        advice = "An admin decides in the bot: type “How the notice stands”."
        return "note", f"version “{version}” waits for a decision. {advice}"
    if known is None and await notices.others(tx, version):
        advice = "After the next start an admin decides what it means for those who agreed before."
        return "note", f"version “{version}” is new. {advice}"
    return "ok", f"version “{version}”, and nothing waits for a decision."


class Asking:
    """Looks at each tick. `wake` is the outbox's: it is set when there is something to be sent."""

    def __init__(self, database: Database, notice: Notice, wake: asyncio.Event) -> None:
        self._database, self._notice, self._wake = database, notice, wake

    async def look(self, now_ms: int) -> None:
        async with self._database.read() as view:
            untold = await notices.admins_to_put_to(view, self._notice.version)
            going_on = await asking.is_going_on(view)
        if untold:
            await self._put_to_admins(now_ms)
        for _ in range(PIECES):
            if not going_on:
                break
            going_on = await self._ask_some(now_ms)

    async def _put_to_admins(self, now_ms: int) -> None:
        version = self._notice.version
        async with self._database.transaction() as tx:
            say = says.to_decide(self._notice, await notices.others(tx, version))
            for person_id, chat_id, locale in await notices.admins_to_put_to(tx, version):
                await notices.mark_put(tx, version, person_id, now_ms)
                told = Outgoing(chat_id, locale, say, lane="notice", about=says.TO_DECIDE)
                await outbox.leave(tx, [told], now_ms)
        self._wake.set()

    async def _ask_some(self, now_ms: int) -> bool:
        """Whether there are more people to look at."""
        notice = self._notice
        remind_ms = now_ms - notice.remind_days * DAY_MS
        async with self._database.transaction() as tx:
            more = await asking.ask_some(
                tx, says.question(notice), says.reminder(notice), remind_ms, now_ms, PIECE
            )
        self._wake.set()
        return more
