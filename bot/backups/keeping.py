"""Backups by themselves: one each hour, a restore rehearsed each day, and trouble noted."""

import asyncio
import contextlib
import logging
import os
import signal
from asyncio.subprocess import Process
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bot.backups import key, leftovers, making, restoring
from bot.backups.making import BackupFailed, Made, Place
from bot.backups.restoring import CannotRestore
from bot.clock import Clock, wait_for
from domain.backups import Backup, superseded
from domain.durations import DAY_MS, HOUR_MS
from domain.organisation import Organisation
from storage import facts
from storage.database import Database, StorageTrouble

LOOK_SECONDS = 30.0
AGAIN_MS = 10 * 60_000
"""After one failed."""
COPY_SECONDS = 600.0

log = logging.getLogger(__name__)


class CopyFailed(Exception):
    """The command that takes backups elsewhere did not do so."""


Step = Literal["made", "drill", "copy"]


@dataclass(frozen=True)
class Trouble:
    what: Step
    why: str


class Keeping:
    """Beside everything else, in a thread: nobody waits for a backup.

    failing: of each step that was taken since the start, whether it failed the last time.
    """

    def __init__(
        self,
        place: Place,
        database: Database,
        organisation: Organisation,
        clock: Clock,
        copy_command: tuple[str, ...] = (),
        clock_is_right: Callable[[], bool] = lambda: True,
    ) -> None:
        self._place, self._database, self._organisation = place, database, organisation
        self._clock, self._copy_command = clock, copy_command
        self._clock_is_right = clock_is_right
        self._days = organisation.retention_days.backups
        self._failed_ms: int | None = None
        self._stop = asyncio.Event()
        self.failing: dict[Step, bool] = {}

    async def run(self, stop: asyncio.Event) -> None:
        self._stop = stop
        while not stop.is_set():
            try:
                await self.look(self._clock.now_ms())
            except StorageTrouble as trouble:
                log.error("backups must wait", extra={"error": str(trouble)})
            except OSError as error:  # a disk that can only be read now: what is due there stays
                log.error("backups must wait", extra={"error": error.strerror})
            await wait_for(stop, timeout=LOOK_SECONDS)

    async def look(self, now_ms: int) -> Trouble | None:
        """Make what is due. Without a key nothing can be sealed, and `doctor` says so.

        What is too old goes also while none can be made: people were told for how long they are kept.
        But nothing by a clock that is wrong: one that is years ahead would call every backup too old.
        """
        if not self._clock_is_right():
            return None
        await self._drop_old(now_ms)
        await asyncio.to_thread(leftovers.tidy, self._place, now_ms, self._days)
        if not (self._place.folder / key.FILE).exists() or self._rests(now_ms):
            return None
        try:
            await asyncio.to_thread(making.seal_what_migrations_left, self._place)
            if await self._is_due(now_ms):
                await self._back_up(now_ms)
        except BackupFailed as why:
            trouble = Trouble("made", str(why))
        except CannotRestore as why:
            trouble = Trouble("drill", str(why))
        except CopyFailed as why:
            trouble = Trouble("copy", str(why))
        else:
            self._failed_ms = None
            return None
        self._failed_ms = now_ms
        self.failing[trouble.what] = True
        log.error("trouble with the backup", extra={"what": trouble.what, "why": trouble.why})
        return trouble

    def _rests(self, now_ms: int) -> bool:
        return self._failed_ms is not None and 0 <= now_ms - self._failed_ms < AGAIN_MS

    async def _is_due(self, now_ms: int) -> bool:
        """One whose name is of a time to come, after a wrong clock, must not have one made at each look."""
        hourly = (one for one in await self._all() if one.kind == "hourly")
        return not any(0 <= now_ms - one.made_ms < HOUR_MS for one in hourly)

    async def _back_up(self, now_ms: int) -> None:
        made = await asyncio.to_thread(making.make, self._place, "hourly", now_ms)
        self.failing["made"] = False
        log.info("a backup was made", extra={"rows": made.manifest.rows_in_all})
        await self._drop_old(now_ms)
        await self._drill(made, now_ms)
        self.failing["drill"] = False
        await self._copy(made.path, now_ms)
        self.failing["copy"] = False

    async def _drop_old(self, now_ms: int) -> None:
        for old in superseded(await self._all(), now_ms, self._organisation.zone, self._days):
            await asyncio.to_thread((self._place.backups / old.name).unlink, missing_ok=True)

    async def _drill(self, made: Made, now_ms: int) -> None:
        """Once a day: put the new backup back, into a folder of its own, as `restore` would."""
        async with self._database.read() as view:
            last = await facts.get(view, facts.DRILLED)
        if last is not None and 0 <= now_ms - int(last) < DAY_MS:
            return
        await restoring.rehearse(made.path, self._place, made.second_key, now_ms)
        async with self._database.transaction() as tx:
            await facts.put(tx, facts.DRILLED, str(now_ms))
        log.info("a restore was rehearsed")

    async def _copy(self, backup: Path, now_ms: int) -> None:
        """The command gets the backup's path and, where there is one, that of a copy of the log of wishes."""
        if not self._copy_command:
            return
        try:
            wishes = await asyncio.to_thread(making.copy_of_wishes, self._place, now_ms)
        except OSError as error:
            raise CopyFailed(f"the log of wishes cannot be copied: {error.strerror}") from error
        files = [str(backup), *([str(wishes)] if wishes else [])]
        try:
            process = await asyncio.create_subprocess_exec(
                *self._copy_command, *files, stdin=asyncio.subprocess.DEVNULL, start_new_session=True
            )
        except OSError as error:
            raise CopyFailed(f"it cannot be started: {error.strerror}") from error
        status = await self._ended(process)
        if status is None and self._stop.is_set():
            log.warning("told to stop, so the newest backup was not copied to another place")
            return
        if status is None:
            raise CopyFailed(f"it took longer than {COPY_SECONDS:.0f} seconds")
        if status:
            raise CopyFailed(f"it ended with status {status}")
        async with self._database.transaction() as tx:
            await facts.put(tx, facts.COPIED, str(now_ms))

    async def _ended(self, process: Process) -> int | None:
        """Its status; None where it took too long, or the bot is to stop. Then it is ended with its own."""
        waits = [asyncio.ensure_future(process.wait()), asyncio.ensure_future(self._stop.wait())]
        try:
            await asyncio.wait(waits, timeout=COPY_SECONDS, return_when=asyncio.FIRST_COMPLETED)
            return process.returncode
        finally:
            if process.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
                await process.wait()
            for wait in waits:
                wait.cancel()

    async def _all(self) -> list[Backup]:
        return await asyncio.to_thread(making.all_in, self._place.backups)
