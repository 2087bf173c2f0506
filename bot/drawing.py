"""Has charts and pages drawn by one process beside the bot, so that nobody waits for it."""

import asyncio
import contextlib
import logging
import sys
import tempfile
from asyncio.subprocess import DEVNULL, PIPE, Process
from pathlib import Path

from bot.drawing_worker import LENGTH
from bot.pictures import Drawable, to_json

MOST_SECONDS = 30.0
IDLE_SECONDS = 240.0
MOST_KEPT = 32

ROOT = Path(__file__).parent.parent

log = logging.getLogger(__name__)


class NotDrawn(Exception):
    """Nothing was made; it says only what kind of error it was."""


class _Died(Exception):
    """The process is gone."""


class Drawing:
    """Starts the process when it is first needed, ends it when it was idle, and makes it anew when it died.

    It gets nothing of the bot's environment, so it never has the token, and it keeps nothing. Until then what
    was drawn last is kept in memory: what one person wants to see, others want to see too.
    """

    def __init__(self, most_seconds: float = MOST_SECONDS, idle_seconds: float = IDLE_SECONDS) -> None:
        self.most_seconds, self._idle_seconds = most_seconds, idle_seconds
        self._process: Process | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._one_at_a_time = asyncio.Lock()
        self._resting: asyncio.Task[None] | None = None
        self._kept: dict[Drawable, bytes] = {}
        self._closed = False

    @property
    def pid(self) -> int | None:
        """Of the process, while there is one."""
        return self._process.pid if self._process and self._process.returncode is None else None

    async def drawn(self, drawable: Drawable) -> bytes:
        """A PNG of a chart or trend, a PDF of a page. Raises NotDrawn.

        Whoever waits for others first has the whole time for their own.
        """
        if drawable not in self._kept:
            async with self._one_at_a_time:
                if drawable not in self._kept:
                    await self._draw(drawable)
        return self._kept[drawable]

    async def close(self) -> None:
        """End the process, whatever it is doing. Nothing is drawn any more."""
        self._closed = True
        self._kill()
        async with self._one_at_a_time:
            self._stay()
            await self._end()
            if self._folder:
                self._folder.cleanup()

    async def _draw(self, drawable: Drawable) -> None:
        self._stay()
        try:
            self._kept[drawable] = await self._made(drawable)
        finally:
            if not self._closed:
                self._resting = asyncio.create_task(self._rest())
        if len(self._kept) > MOST_KEPT:
            del self._kept[next(iter(self._kept))]

    async def _made(self, drawable: Drawable) -> bytes:
        """A second time if the process died. What it cannot do in time it will not do in another, either."""
        try:
            return await self._asked(drawable)
        except _Died:
            log.warning("the drawing process had died, and is made anew")
        try:
            return await self._asked(drawable)
        except _Died:
            raise NotDrawn("died") from None

    async def _asked(self, drawable: Drawable) -> bytes:
        whole = False
        try:
            async with asyncio.timeout(self.most_seconds):
                well, answer = await _exchange(await self._running(), to_json(drawable))
            whole = True
        except TimeoutError:
            raise NotDrawn("too slow") from None
        except (asyncio.IncompleteReadError, ConnectionError):
            raise _Died from None
        finally:
            if not whole:  # what is left of this answer must not be taken for the next one's
                await self._end()
        if not well:
            raise NotDrawn(answer.decode())
        return answer

    async def _running(self) -> Process:
        if self._closed:
            raise NotDrawn("closed")
        if self._process is None:
            if self._folder is None:
                self._folder = tempfile.TemporaryDirectory(prefix="drawing-")
            folder = self._folder.name  # what the libraries want to write goes there
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot.drawing_worker"),
                cwd=ROOT,
                env={"HOME": folder, "MPLCONFIGDIR": folder},
                stdin=PIPE,
                stdout=PIPE,
                stderr=DEVNULL,
                start_new_session=True,  # Ctrl-C is for the bot
            )
        return self._process

    async def _rest(self) -> None:
        await asyncio.sleep(self._idle_seconds)
        async with self._one_at_a_time:
            self._resting = None  # from here on it is not to be stopped half-way
            self._kept.clear()
            await self._end()

    def _stay(self) -> None:
        if self._resting:
            self._resting.cancel()
            self._resting = None

    async def _end(self) -> None:
        self._kill()
        process, self._process = self._process, None
        if process:
            await process.communicate()

    def _kill(self) -> None:
        if self._process:
            with contextlib.suppress(ProcessLookupError):
                self._process.kill()


async def _exchange(process: Process, asked: bytes) -> tuple[bool, bytes]:
    assert process.stdin
    assert process.stdout
    process.stdin.write(LENGTH.pack(True, len(asked)) + asked)
    await process.stdin.drain()
    well, length = LENGTH.unpack(await process.stdout.readexactly(LENGTH.size))
    return well, await process.stdout.readexactly(length)
