"""Once a minute what is wrong is looked at, and admins are told of it: seldom, and together."""

import asyncio
import logging
from pathlib import Path

from bot import __version__
from bot.backups import making
from bot.backups.making import Place
from bot.connection import Connection
from bot.last_error import LastError
from bot.team.checks import MB, Checks, Disk, fuller_disk
from bot.vitals import Vitals
from domain.organisation import Organisation
from domain.outgoing import Outgoing
from domain.quiet import is_quiet_at, usual
from domain.team.machine import Machine, alert
from domain.team.troubles import Telling, seen, telling, told
from storage import outbox
from storage.backups import release
from storage.database import Database, StorageTrouble, Transaction
from storage.team import roles, watching

LOOK_MS = 60_000

log = logging.getLogger(__name__)


class Alerts:
    """What is found is in the database, so that a restart tells nothing twice, and /status reads it."""

    def __init__(
        self,
        database: Database,
        organisation: Organisation,
        connection: Connection,
        vitals: Vitals,
        place: Place,
        checks: Checks,
        wake: asyncio.Event,
    ) -> None:
        self._database, self._organisation, self._connection = database, organisation, connection
        self._vitals, self._place, self._checks, self._wake = vitals, place, checks, wake
        self._looked_ms: int | None = None
        self.last_error = LastError()

    async def look(self, now_ms: int) -> None:
        """What can be written only later is found again then."""
        if self._looked_ms is not None and 0 <= now_ms - self._looked_ms < LOOK_MS:
            return
        self._looked_ms = now_ms
        try:
            await self._look(now_ms)
        except StorageTrouble as trouble:
            log.warning("how the bot is cannot be noted", extra={"error": str(trouble)})

    async def _look(self, now_ms: int) -> None:
        disk = fuller_disk((self._place.folder, self._place.database.parent))
        backups = await asyncio.to_thread(making.all_in, self._place.backups)
        backup_ms = backups[0].made_ms if backups else 0
        async with self._database.read() as view:
            before, kept = await watching.watch(view), await watching.machine(view)
            found = await self._checks.found(view, before, disk, backup_ms, now_ms)
        machine, after = self._machine(disk, backup_ms, kept), seen(before, found, now_ms)
        what = telling(after, now_ms, self._is_night(now_ms)) if self._connection.is_working else None
        if machine == kept and after == before and what is None:
            return
        async with self._database.transaction() as tx:
            await watching.keep_machine(tx, machine)
            if what and await self._tell(tx, what, now_ms):
                after = told(after, what, now_ms)
            await watching.keep_watch(tx, after)
        if what:
            self._wake.set()

    async def _tell(self, tx: Transaction, what: Telling, now_ms: int) -> bool:
        """Whether an admin hears it. After a restore nothing but replies goes out."""
        say = alert(what, self._organisation.zone)
        admins = await roles.hearing_admins(tx)
        at_once = what.urgent or await release.held(tx) is not None
        await watching.drop_waiting(tx, [chat_id for chat_id, _ in admins])
        left = [
            Outgoing(chat_id, locale, say, lane="reply" if at_once else "notice", about=watching.ABOUT)
            for chat_id, locale in admins
        ]
        await outbox.leave(tx, left, now_ms)
        return bool(admins)

    def _is_night(self, now_ms: int) -> bool:
        return is_quiet_at(now_ms, usual(self._organisation), self._organisation.zone)

    def _machine(self, disk: Disk, backup_ms: int, kept: Machine | None) -> Machine:
        """An error from before the last start is still the last one."""
        error, error_ms = self.last_error.what, self.last_error.at_ms
        if not error_ms and kept:
            error, error_ms = kept.error, kept.error_ms
        return Machine(
            __version__,
            self._vitals.started_ms,
            _rounded_mb(disk.free),
            _rounded_mb(_bytes_of(self._place.database)),
            backup_ms,
            error,
            error_ms,
        )


def _bytes_of(database: Path) -> int:
    return sum(path.stat().st_size for end in ("", "-wal") if (path := Path(f"{database}{end}")).exists())


def _rounded_mb(size: int) -> int:
    """So that what hardly changed is not written down again each minute."""
    megabytes = -(-size // MB)
    step: int = 10 ** max(0, len(str(megabytes)) - 2)
    return megabytes // step * step
