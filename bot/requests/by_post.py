"""Files about somebody that are to be posted: written beside the exports, for the bot's own user alone."""

import asyncio
import logging
import os
from pathlib import Path

from bot.files import Files, Made
from domain.notes import started
from domain.outgoing import Outgoing
from domain.requests.request import FILE_BEGINS as BEGINS
from domain.requests.request import FILE_KEPT_MS
from domain.say import Button, Say
from storage import outbox
from storage.database import Database
from storage.requests import posting
from storage.requests.posting import ToMake
from storage.team import audit, hearing

_HELP = Button("help-now", "go:help")

log = logging.getLogger(__name__)


class ByPost:
    """Looks at each tick. The row names its file before it is written, so that no other tidying takes it."""

    def __init__(self, database: Database, files: Files, folder: Path, wake: asyncio.Event) -> None:
        self._database, self._files, self._folder, self._wake = database, files, folder, wake
        self._there: set[str] | None = None
        """The files that lie there; unknown at the start."""

    async def look(self, now_ms: int) -> int | None:
        """When a file is to be deleted next."""
        async with self._database.read() as view:
            waiting, first_ms = await posting.to_make(view), await posting.first_file_ms(view)
            wanted = await posting.files(view) if self._there is None or self._there else frozenset()
        self._tidy(wanted)
        for one in waiting:
            await self._make(one, now_ms)
        if first_ms is not None and first_ms + FILE_KEPT_MS <= now_ms:
            await self._forget(now_ms - FILE_KEPT_MS)
            first_ms = None
        return None if first_ms is None else first_ms + FILE_KEPT_MS

    def _tidy(self, wanted: frozenset[str]) -> None:
        """Whoever left takes their file along, at once."""
        if self._there is None:
            self._there = {path.name for path in self._folder.glob(f"{BEGINS}*")}
        self._there = {name for name in self._there if name in wanted or not self._gone(name)}

    def _gone(self, name: str) -> bool:
        """What cannot be deleted is tried again at each look."""
        try:
            (self._folder / name).unlink(missing_ok=True)
        except OSError as error:
            log.error("a file to be posted cannot be deleted yet", extra={"error": error.strerror})
            return False
        return True

    async def _make(self, one: ToMake, now_ms: int) -> None:
        made = await self._files.make(Outgoing(one.chat_id, one.locale, None, "file", file="mydata"))
        if isinstance(made, Made):
            self._there = {*(self._there or ()), one.file}
            try:
                await asyncio.to_thread(_write, self._folder / one.file, made.content)
            except OSError as error:  # a full disk: it is tried at each look, and nothing else waits for it
                log.error("a file to be posted cannot be written yet", extra={"error": error.strerror})
                return
            async with self._database.transaction() as tx:
                if await posting.made(tx, one.request_id, now_ms):
                    await audit.note(tx, now_ms, "data file made", one.begun_by, one.person_id)
                    told = await hearing.admins_about(tx, one.begun_by, one.person_id)
                    await outbox.leave(tx, _told(one, told), now_ms)
            self._wake.set()

    async def _forget(self, before_ms: int) -> None:
        """The rows no longer name them, so that they are deleted at the next look."""
        async with self._database.transaction() as tx:
            await posting.forget_files(tx, before_ms)


def _told(one: ToMake, admins: list[tuple[int, str]]) -> list[Outgoing]:
    """It names nobody."""
    say = started(Say("rq-file-made", {"file": one.file}, (_opens(one), _HELP)))
    return [Outgoing(chat_id, locale, say, lane="notice") for chat_id, locale in admins]


def _opens(one: ToMake) -> Button:
    return Button("rq-open", f"go:rqone:{one.request_id}")


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
