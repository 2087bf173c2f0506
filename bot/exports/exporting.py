"""Has exports made by one process beside the bot, one after another, so that nobody waits for them."""

import asyncio
import contextlib
import json
import logging
import sys
import time
from asyncio.subprocess import DEVNULL, PIPE, Process
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.clock import Clock, wait_for
from bot.exports.export_worker import Order
from bot.exports.folder import ExportFolder
from bot.exports.orders import Orders
from bot.exports.rights import may_still
from bot.settings import Settings
from domain.exports import says
from domain.exports.wanted import Keeping, Wanted, stays_here
from domain.organisation import Organisation
from domain.outgoing import Outgoing
from domain.say import Say
from storage import outbox
from storage.database import Database, StorageTrouble, Transaction
from storage.exports import exports
from storage.exports.exports import Export
from storage.team import audit
from texts import Texts

LOOK_SECONDS = 0.5
TELL_SECONDS = 3.0
"""Seldom enough that Telegram, and whoever watches, can follow."""

ROOT = Path(__file__).parent.parent.parent

log = logging.getLogger(__name__)


@dataclass
class _Progress:
    """What the process said last; `end` once it has said what came of it."""

    lines: int = 0
    end: dict[str, Any] | None = None


class Exporting:
    """Runs until told to stop.

    The process gets nothing of the bot's environment, so it never has the token.
    """

    def __init__(
        self,
        database: Database,
        texts: Texts,
        organisation: Organisation,
        clock: Clock,
        settings: Settings,
        wake: asyncio.Event,
    ) -> None:
        self._database, self._texts, self._organisation = database, texts, organisation
        self._clock, self._wake = clock, wake
        self._orders = Orders(settings, organisation, texts)
        self._folder = ExportFolder(database, settings.export_dir)
        self._keeping = Keeping(settings.export_passphrase is not None, settings.export_rows)

    async def run(self, stop: asyncio.Event) -> None:
        begun = False
        while not stop.is_set():
            try:
                await self._folder.tidy(self._clock.now_ms())
                if not begun:
                    await self._begin()
                    begun = True
                async with self._database.read() as view:
                    export = await exports.next_waiting(view)
                if export:
                    await self._make(export, stop)
            except (StorageTrouble, OSError) as trouble:
                begun = False  # what was in the making is made from its beginning
                log.error("exports must wait", extra={"error": _why(trouble)})
            await wait_for(stop, timeout=LOOK_SECONDS)

    async def _begin(self) -> None:
        async with self._database.transaction() as tx:
            await exports.wait_again(tx)
            await exports.remember_keeping(tx, self._keeping)

    async def _make(self, export: Export, stop: asyncio.Event) -> None:
        """Until it is made, or no longer wanted, or the bot ends: then it is begun anew."""
        async with self._database.transaction() as tx:
            wanted, mine = await may_still(tx, export)
            if wanted is None or self._keeping.lacks_lock(wanted.level):
                await self._end(tx, export, "failed", "unlocked" if wanted else "failed")
                self._wake.set()
                return
        path = self._folder.path(export.export_id)
        try:
            self._folder.prepare()
            process = await self._started()
        except OSError as error:  # no room on the disk, or no memory for one more process
            return await self._ended(export, wanted, _Progress(end={"wrong": _why(error)}), path)
        reading = asyncio.create_task(self._follow(process, self._orders(export, wanted, mine, path)))
        try:
            progress = await self._watched(export, reading, stop)
        finally:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            reading.cancel()
            await asyncio.gather(reading, return_exceptions=True)
            await process.wait()
        if progress is None:
            _drop(path)
        else:
            await self._ended(export, wanted, progress, path)

    async def _started(self) -> Process:
        here = str(self._folder.path_of_all)  # whatever is written on the way stays in there, for us alone
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot.exports.export_worker"),
            cwd=ROOT,
            env={"HOME": here, "TMPDIR": here, "SQLITE_TMPDIR": here},
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,
            start_new_session=True,  # Ctrl-C is for the bot
        )

    async def _follow(self, process: Process, order: Order) -> None:
        """The order is the first thing it reads, so that no secret stands in a list of processes."""
        assert process.stdin
        assert process.stdout
        self._progress = _Progress()
        with contextlib.suppress(ConnectionError):
            process.stdin.write(order.to_text().encode() + b"\n")
            await process.stdin.drain()
        async for line in process.stdout:
            said = json.loads(line)
            self._progress.lines = said.get("lines", self._progress.lines)
            if "sha256" in said or "wrong" in said:
                self._progress.end = said
        if self._progress.end is None:
            self._progress.end = {"wrong": "died"}

    async def _watched(
        self, export: Export, reading: asyncio.Task[None], stop: asyncio.Event
    ) -> _Progress | None:
        """How it ended; None where it did not, because nobody wants it now."""
        told = time.monotonic()
        async with self._database.transaction() as tx:
            if not await exports.go_on(tx, export.export_id, 0):
                return None
        while not reading.done():
            stopping = asyncio.create_task(stop.wait())
            await asyncio.wait({reading, stopping}, timeout=LOOK_SECONDS, return_when=asyncio.FIRST_COMPLETED)
            stopping.cancel()
            if stop.is_set():
                return None
            tell = time.monotonic() > told + TELL_SECONDS
            if tell:
                told = time.monotonic()
            if not reading.done() and not await self._goes_on(export, tell):
                return None
        reading.result()
        return self._progress

    async def _goes_on(self, export: Export, tell: bool) -> bool:
        """Whether it is still wanted. tell: they are told how far it is."""
        async with self._database.read() as view:
            now = await exports.one(view, export.export_id)
        if now is None or now.state != "making":
            return False
        if tell:
            async with self._database.transaction() as tx:
                if await exports.go_on(tx, export.export_id, self._progress.lines):
                    await self._edit(tx, export, says.making(export.export_id, self._progress.lines))
            self._wake.set()
        return True

    async def _ended(self, export: Export, wanted: Wanted, progress: _Progress, path: Path) -> None:
        end = progress.end or {}
        if wrong := end.get("wrong"):
            log.error("an export was not made", extra={"error": wrong})
            _drop(path)  # before anything is written: it may be what fills the disk
        async with self._database.transaction() as tx:
            theirs = not wrong and (await may_still(tx, export))[0] is not None
            if not theirs:
                await self._end(tx, export, "failed")
            keep = theirs and await self._tell(tx, export, wanted, end, path)
        if not keep:
            _drop(path)
        self._wake.set()

    async def _tell(
        self, tx: Transaction, export: Export, wanted: Wanted, end: dict[str, Any], path: Path
    ) -> bool:
        """It is made: noted in the audit, told, and sent where it may be. Whether it was still wanted."""
        now_ms, lines, size = self._clock.now_ms(), int(end["lines"]), int(end["bytes"])
        if not await exports.end(tx, export.export_id, "made", now_ms, lines, path.name):
            return False
        stays = stays_here(wanted, size, self._keeping.sent)
        await audit.note(
            *(tx, now_ms, "exported", export.person_id),
            what=wanted.what,
            level=wanted.level,
            reason=wanted.reason or "none",
            rows=lines,
            sha256=str(end["sha256"]),
        )
        locked = wanted.about_people and self._keeping.locked
        await self._edit(tx, export, says.made(wanted, lines, not stays, locked, path.name, size))
        if not stays:
            file = Outgoing(
                export.chat_id, export.locale, says.file(wanted), "file", file=says.about(export.export_id)
            )
            await outbox.leave(tx, [file], now_ms)
        return True

    async def _end(self, tx: Transaction, export: Export, state: exports.State, why: str = "failed") -> None:
        if await exports.end(tx, export.export_id, state, self._clock.now_ms()):
            await self._edit(tx, export, says.ended(why))

    async def _edit(self, tx: Transaction, export: Export, say: Say) -> None:
        edit = Outgoing(export.chat_id, export.locale, say, "edit", about=says.about(export.export_id))
        await outbox.leave(tx, [edit], self._clock.now_ms())


def _drop(path: Path) -> None:
    """What cannot be deleted now is at the next look at the folder."""
    with contextlib.suppress(OSError):
        path.unlink()


def _why(error: StorageTrouble | OSError) -> str:
    return (error.strerror or type(error).__name__) if isinstance(error, OSError) else str(error)
