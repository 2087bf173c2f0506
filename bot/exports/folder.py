"""The folder of exported files: only for the bot's own user, and emptied of what is a day old."""

import logging
from pathlib import Path

from bot.exports.rights import may_still
from bot.files import Made
from domain.exports.says import AGAIN, HELP, MENU
from domain.exports.wanted import KEPT_MS, MOST_BYTES
from domain.outgoing import Outgoing
from domain.say import Say
from storage.database import Database
from storage.exports import exports

NAME = "export.zip"
"""What a lock screen may show of it."""

log = logging.getLogger(__name__)


class ExportFolder:
    def __init__(self, database: Database, folder: Path) -> None:
        self._database, self.path_of_all = database, folder
        self._seen: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())

    def path(self, export_id: int) -> Path:
        return self.path_of_all / f"export-{export_id}.zip"

    def prepare(self) -> None:
        self.path_of_all.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.path_of_all.chmod(0o700)

    async def tidy(self, now_ms: int) -> None:
        """Delete what is a day old, what nobody finished, and what was asked for by somebody who has left.

        It is called while nothing is made.
        """
        async with self._database.read() as view:
            old = await exports.are_older(view, now_ms - KEPT_MS)
            wanted = await exports.files(view)
        if old:
            async with self._database.transaction() as tx:
                await exports.forget(tx, now_ms - KEPT_MS)
                wanted = await exports.files(tx)
        if not self.path_of_all.is_dir():
            return
        for path in self.path_of_all.iterdir():
            if path.name not in wanted and path.is_file():
                path.unlink(missing_ok=True)

    async def file(self, outgoing: Outgoing) -> Made | Say | None:
        """The one it is about, if it is still there and theirs; None for whose role ended while it waited."""
        export_id = int((outgoing.file or "").partition(" ")[2] or 0)
        async with self._database.read() as view:
            export = await exports.one(view, export_id)
            theirs = export is None or (await may_still(view, export))[0] is not None
        if not theirs:
            return None
        path = self.path(export_id)
        if export is None or export.chat_id != outgoing.chat_id or not _is_ours(path):
            return Say("export-gone", buttons=(AGAIN, MENU, HELP))
        return Made(path.read_bytes(), NAME)


def _is_ours(path: Path) -> bool:
    """A file that was made here: no link to another one, and no larger than what is sent."""
    return path.is_file() and not path.is_symlink() and path.stat().st_size <= MOST_BYTES
