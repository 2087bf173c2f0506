"""Files that are made when they are sent, and kept nowhere."""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from bot.drawing import Drawing
from domain.outgoing import Outgoing
from domain.say import FileKind, Say
from storage.database import StorageTrouble

AT_ONCE = 4
"""So many may be in the making: answers in words need no longer wait because files do."""


@dataclass(frozen=True)
class Made:
    """`name` is what a lock screen may show of a document, so it gives nothing away."""

    content: bytes
    name: str
    kind: FileKind = "document"


Make = Callable[[Outgoing], Awaitable[Made | Say | None]]
"""As it is at this moment. Words are said where there is no file; None: nothing is sent, and nothing is said.

It may raise StorageTrouble: then it is tried again.
"""


Keep = Callable[[Outgoing, str], Awaitable[None]]
"""It was sent: Telegram's name for it, by which it can be sent again. May raise StorageTrouble."""


class Files:
    """`makers`: what makes a file, by the first word of `Outgoing.file`; `keepers`: who keeps its name."""

    def __init__(
        self, makers: Mapping[str, Make], drawing: Drawing, keepers: Mapping[str, Keep] | None = None
    ) -> None:
        self._makers, self._drawing, self._keepers = makers, drawing, keepers or {}

    async def make(self, outgoing: Outgoing) -> Made | Say | None:
        kind, _, _ = (outgoing.file or "").partition(" ")
        return await self._makers[kind](outgoing)

    async def sent(self, outgoing: Outgoing, file_id: str) -> None:
        """Where it cannot be kept it is only sent there once more."""
        kind, _, _ = (outgoing.file or "").partition(" ")
        if kind in self._keepers and file_id:
            with suppress(StorageTrouble):
                await self._keepers[kind](outgoing, file_id)

    async def close(self) -> None:
        await self._drawing.close()
