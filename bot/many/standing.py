"""The messages in which coordinators see how a message to many goes: edited as it goes on."""

from dataclasses import replace

from domain.many.broadcast import AT_WORK
from domain.organisation import Organisation
from domain.outgoing import Outgoing
from domain.say import Say
from domain.wording import unless_telling
from handlers.many.standing import about, standing
from storage import outbox
from storage.database import Database, Transaction
from storage.many import broadcasts
from storage.many.broadcasts import Broadcast
from storage.team import roles

EVERY_MS = 3_000
"""Seldom enough that Telegram, and whoever watches, can follow."""


class Standings:
    """Remembers in memory what was shown last; after a restart it is shown again, which changes nothing."""

    def __init__(self, database: Database, organisation: Organisation) -> None:
        self._database, self._organisation = database, organisation
        self._shown: dict[int, tuple[Say, int]] = {}

    async def look(self, now_ms: int) -> int | None:
        """Show what has changed; when to look again, None while nothing goes on."""
        async with self._database.read() as view:
            active = await broadcasts.in_states(view, AT_WORK)
            due = [one for one in active if self._due_ms(one.broadcast_id) <= now_ms]
            said = {one.broadcast_id: await standing(view, one, self._organisation) for one in due}
        changed = {key: say for key, say in said.items() if self._shown.get(key, (None, 0))[0] != say}
        if changed:
            async with self._database.transaction() as tx:
                for broadcast_id, say in changed.items():
                    await self._edit(tx, broadcast_id, say, now_ms)
        self._shown |= {key: (say, now_ms) for key, say in said.items()}
        self._shown = {key: shown for key, shown in self._shown.items() if key in self._ids(active)}
        return now_ms + EVERY_MS if changed else None

    async def end(self, tx: Transaction, broadcast: Broadcast, now_ms: int) -> None:
        """It has ended: whoever looked on sees that in a message of its own, which makes a sound."""
        self._shown.pop(broadcast.broadcast_id, None)
        ended = await broadcasts.one(tx, broadcast.broadcast_id)
        if ended is None:
            return
        say = await standing(tx, ended, self._organisation)
        name, new = about(broadcast.broadcast_id), self._for_locked_phones(say)
        told = [
            Outgoing(chat_id, locale, new, lane="notice", about=name)
            for chat_id, locale in await roles.who_wrote_or_writes(tx, broadcast.written_by)
        ]
        await self._edit(tx, broadcast.broadcast_id, say, now_ms)
        await outbox.leave(tx, told, now_ms)

    def _for_locked_phones(self, say: Say) -> Say:
        opening = unless_telling(str(say.values["opening"]), self._organisation.neutral_words)
        return replace(say, values={**say.values, "opening": opening})

    async def _edit(self, tx: Transaction, broadcast_id: int, say: Say, now_ms: int) -> None:
        name = about(broadcast_id)
        edits = [
            Outgoing(chat_id, locale, say, "edit", "notice", name)
            for chat_id, locale in await roles.staff_shown(tx, name)
        ]
        await outbox.leave(tx, edits, now_ms)

    def _due_ms(self, broadcast_id: int) -> int:
        return self._shown[broadcast_id][1] + EVERY_MS if broadcast_id in self._shown else 0

    @staticmethod
    def _ids(active: list[Broadcast]) -> set[int]:
        return {one.broadcast_id for one in active}
