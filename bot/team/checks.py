"""What is wrong with the bot or its machine just now, for `alerts` to tell."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from bot.backups import key
from bot.backups.keeping import Keeping
from bot.backups.making import Place
from bot.backups.standing import LATE_HOURS
from bot.connection import Connection, State
from bot.team.chain_check import ChainCheck
from bot.vitals import Vitals
from domain.days import local_day
from domain.durations import DAY_MS, HOUR_MS
from domain.organisation import Organisation
from domain.requests.request import WARN_DAYS, days_left, otherwise_from_ms
from domain.team.audit import Break
from domain.team.troubles import Kind, Watch
from storage import facts, senders, updates
from storage.database import Transaction
from storage.requests import requests

MINUTES_5_MS = 300_000
MINUTES_10_MS = 600_000
CHECK_HELP_LINES_DAYS = 180
PERCENT_FREE = 5
ROOM_AGAIN = 1.1
"""So much more must be free before the disk counts as well again."""
MB = 2**20
_OF_TOKEN: tuple[tuple[State, Kind], ...] = (("conflict", "elsewhere"), ("refused", "refused"))


@dataclass(frozen=True)
class Disk:
    """In bytes."""

    free: int
    total: int


def fuller_disk(folders: tuple[Path, ...]) -> Disk:
    """The fuller of those that these folders are on."""
    usages = [shutil.disk_usage(folder) for folder in folders if folder.exists()]
    return min((Disk(usage.free, usage.total) for usage in usages), key=lambda disk: disk.free)


class Checks:
    """What can be found out at any moment.

    low_disk_mb: below it, or below five percent, the disk counts as nearly full; 0: that is not looked at.
    """

    def __init__(
        self,
        organisation: Organisation,
        connection: Connection,
        vitals: Vitals,
        place: Place,
        keeping: Keeping,
        chain: ChainCheck,
        low_disk_mb: int,
    ) -> None:
        self._organisation, self._connection, self._vitals = organisation, connection, vitals
        self._place, self._keeping, self._chain = place, keeping, chain
        self._low_disk_mb = low_disk_mb

    async def found(
        self, view: Transaction, before: Watch, disk: Disk, backup_ms: int, now_ms: int
    ) -> dict[Kind, int | None]:
        """`before`: what was wrong the last time. What cannot be known yet is missing."""
        found: dict[Kind, int | None] = {
            "disk": self._low_disk(disk, before),
            "clock": None
            if self._connection.clock_is_right
            else abs(self._connection.clock_off_ms) // 60_000,
            "stuck": self._stuck(now_ms),
            "webhook": self._undelivered(now_ms),
            "failed": await updates.quarantined_since(view, now_ms - DAY_MS) or None,
            "requests": await self._due_requests(view, now_ms),
            "unanswered": await self._unanswered_requests(view, now_ms),
            "lines": self._unchecked_lines(now_ms),
        }
        drilled = await facts.get(view, facts.DRILLED) is not None
        return found | self._token(now_ms) | self._backups(backup_ms, drilled, now_ms) | self._record()

    def _low_disk(self, disk: Disk, before: Watch) -> int | None:
        limit = max(self._low_disk_mb * MB, disk.total * PERCENT_FREE // 100) if self._low_disk_mb else 0
        if any(trouble.kind == "disk" for trouble in before.lasting):
            limit = int(limit * ROOM_AGAIN)
        return disk.free // MB if disk.free < limit else None

    def _stuck(self, now_ms: int) -> int | None:
        """Only what waited while there was a connection: before that nothing could go."""
        oldest_ms, connection = self._vitals.oldest_waiting_ms, self._connection
        if oldest_ms is None or not connection.is_working:
            return None
        since_ms = max(oldest_ms, connection.working_since_ms, self._vitals.started_ms)
        return (now_ms - since_ms) // 60_000 if now_ms - since_ms > MINUTES_10_MS else None

    def _undelivered(self, now_ms: int) -> int | None:
        """Minutes since updates last reached us, where Telegram says that it cannot bring them."""
        away_ms = now_ms - (self._vitals.last_poll_ms or self._vitals.started_ms)
        return away_ms // 60_000 if self._vitals.undelivered and away_ms > MINUTES_5_MS else None

    def _token(self, now_ms: int) -> dict[Kind, int | None]:
        """Another program is gone once it was not met for ten minutes; in the first ten nothing is known.

        That the token is accepted is known as soon as something has worked.
        """
        found: dict[Kind, int | None] = {}
        settled = now_ms - self._vitals.started_ms >= MINUTES_10_MS
        for state, kind in _OF_TOKEN:
            met_ms = self._connection.met_ms.get(state)
            if kind == "refused" and met_ms is not None and self._connection.is_working:
                found[kind] = None
            elif met_ms is not None and abs(now_ms - met_ms) < MINUTES_10_MS:
                found[kind] = 0
            elif settled:
                found[kind] = None
        return found

    def _backups(self, backup_ms: int, drilled: bool, now_ms: int) -> dict[Kind, int | None]:
        """A bot that was off has time to make one.

        Where there was no key yet none are made, and `doctor` nags. But one may be missing since: no backup
        has it in it, so after a restore on another computer none would be made any more.
        """
        if not drilled and not (self._place.folder / key.FILE).exists():
            return {"backup": None, "copy": None, "drill": None}
        hours = (now_ms - backup_ms) // HOUR_MS
        late = now_ms - max(backup_ms, self._vitals.started_ms) >= LATE_HOURS * HOUR_MS
        failing = self._keeping.failing
        found: dict[Kind, int | None] = {"backup": hours if backup_ms else 0} if late else {}
        if "made" in failing and not late:
            found["backup"] = (hours if backup_ms else 0) if failing["made"] else None
        if "copy" in failing:
            found["copy"] = 0 if failing["copy"] else None
        if "drill" in failing:
            found["drill"] = 0 if failing["drill"] else None
        return found

    def _record(self) -> dict[Kind, int | None]:
        """The first entry of the audit that is not as it was; not known before the first look at it."""
        found = self._chain.found
        if found is None:
            return {}
        return {"audit": found.number if isinstance(found, Break) else None}

    async def _due_requests(self, view: Transaction, now_ms: int) -> int | None:
        """Days left of the month in which the law wants the oldest request answered; 0 once it is late."""
        due_ms = await requests.first_due_ms(view)
        if due_ms is None:
            return None
        left = days_left(due_ms, now_ms, self._organisation.zone)
        return max(0, left) if left <= WARN_DAYS else None

    async def _unanswered_requests(self, view: Transaction, now_ms: int) -> int | None:
        """How many can go on in another way, after a wait: where there is none, whoever began it reads so."""
        wait_days, count = self._organisation.requests.wait_days, 0
        for request in await requests.all_open(view):
            if now_ms - request.came_ms < wait_days * DAY_MS:
                continue
            person = await senders.person(view, request.person_id)
            from_ms = otherwise_from_ms(request, person, wait_days, now_ms) if person else None
            count += from_ms is not None and from_ms <= now_ms
        return count or None

    def _unchecked_lines(self, now_ms: int) -> int | None:
        today = local_day(now_ms, self._organisation.zone)
        days = (today - self._organisation.help_lines.checked_on).days
        return days if days > CHECK_HELP_LINES_DAYS else None
