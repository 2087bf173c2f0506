"""After a restore: whether everything but replies still waits for an admin, and asking them."""

from domain.days import moment_words
from domain.organisation import Organisation
from domain.outgoing import Outgoing
from domain.team.admin_notes import restored_waits
from storage import outbox
from storage.backups import release
from storage.database import Database
from storage.team import roles

ASK_AGAIN_MS = 24 * 3600 * 1000


class AfterRestore:
    """Only a restore holds things back, and none happens while a bot runs: once over, it is over."""

    def __init__(self, database: Database, organisation: Organisation) -> None:
        self._database, self._organisation = database, organisation
        self._may_be_held = True

    async def holds(self, now_ms: int) -> bool:
        """Whether it still waits. The admins are asked once a day; as a reply, because nothing else goes."""
        if not self._may_be_held:
            return False
        async with self._database.read() as view:
            held = await release.held(view)
        if held is None:
            self._may_be_held = False
        elif now_ms - held.asked_ms >= ASK_AGAIN_MS:
            await self._ask(held.made_ms, now_ms)
        return held is not None

    async def _ask(self, made_ms: int, now_ms: int) -> None:
        async with self._database.transaction() as tx:
            when = moment_words(made_ms, self._organisation.zone)
            say = restored_waits(when, await release.waiting(tx), await release.came_due(tx, now_ms))
            admins = await roles.hearing_admins(tx)
            await outbox.leave(tx, [Outgoing(*admin, say) for admin in admins], now_ms)
            if admins:
                await release.hold(tx, made_ms, now_ms)
