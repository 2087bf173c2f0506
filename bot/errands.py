"""Errands for the running bot from commands beside it, over a socket that only its own user can open.

One line of JSON each way: {"errand": "invite", "role": …, "code": …}, and {"until_ms": …, "bot": …} or
{"wrong": a sentence}.
"""

import asyncio
import contextlib
import errno
import json
import logging
import os
import re
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.clock import Clock
from bot.team.inviting import Invited, invite
from domain.authority import ROLES, Role
from domain.organisation import Organisation
from storage.database import Database, StorageTrouble

SOCKET = "bot.sock"
SECONDS = 5.0
LONGEST_LINE = 4096
LONGEST_ADDRESS = 100
"""Bytes. The system's own limit is 104 to 108."""

CODE = re.compile(r"[A-Za-z0-9_-]{22}")

log = logging.getLogger(__name__)


class NoAnswer(Exception):
    """The running bot did not do it, or did not say that it did; in sentences for whoever asked."""


@dataclass(frozen=True)
class Invite:
    """Make an invitation for this role, with this code."""

    role: Role
    code: str


class Errands:
    """Does errands until told to stop. `wake` is set when something to be said was committed."""

    def __init__(
        self,
        database: Database,
        organisation: Organisation,
        clock: Clock,
        wake: asyncio.Event,
        folder: Path,
        patience: float = SECONDS,
    ) -> None:
        self._database, self._organisation, self._clock = database, organisation, clock
        self._wake, self._path, self._patience = wake, folder / SOCKET, patience
        self._open: set[asyncio.Task[None]] = set()

    async def run(self, stop: asyncio.Event) -> None:
        """Where no socket can be made the bot does without, and says so."""
        try:
            server = await asyncio.start_unix_server(
                self._hear, sock=_listening(self._path), limit=LONGEST_LINE
            )
        except OSError as error:
            log.warning(
                "Commands beside this bot will not reach it", extra={"error": os.strerror(error.errno or 0)}
            )
            return
        try:
            await stop.wait()
        finally:
            server.close()
            for task in self._open:
                task.cancel()
            await asyncio.gather(*self._open, return_exceptions=True)
            with contextlib.suppress(OSError):  # on a disk that can only be read it stays, and hurts nobody
                self._path.unlink()

    async def _hear(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None, "asyncio calls this in a task of its own"
        self._open.add(task)
        try:
            async with asyncio.timeout(self._patience):
                writer.write(_line(await self._do(await reader.readuntil())))
                await writer.drain()
        except (OSError, EOFError, asyncio.LimitOverrunError) as error:  # TimeoutError is an OSError
            log.warning("An errand was not understood", extra={"error": type(error).__name__})
        finally:
            self._open.discard(task)
            writer.close()

    async def _do(self, line: bytes) -> dict[str, str | int | None]:
        errand = understood(line)
        if errand is None:
            return {"wrong": "The running bot does not know this errand. Is it of the same release?"}
        try:
            async with self._database.transaction() as tx:
                done = await invite(tx, self._organisation, errand.role, errand.code, self._clock.now_ms())
        except StorageTrouble as trouble:
            return {"wrong": f"The running bot cannot write to its database just now: {trouble}."}
        except Exception as error:  # the bot goes on, whatever is wrong with one errand
            log.error("An errand went wrong", extra={"error": type(error).__name__})
            return {"wrong": "Something went wrong in the running bot, and no invitation was made."}
        self._wake.set()
        return vars(done)


async def ask(folder: Path, errand: Invite, patience: float = SECONDS) -> Invited:
    """Have the bot that runs with this data folder do it. Raises NoAnswer.

    A bot that has just begun may have no socket yet: for so many seconds it is waited for.
    """
    try:
        async with asyncio.timeout(patience):
            reader, writer = await _connected(folder / SOCKET)
    except TimeoutError:
        raise NoAnswer(
            f"A bot has the data in {folder} (DATA_DIR), but it cannot be asked. "
            "It may still be waiting for Telegram, or be ending. Please try again in a minute."
        ) from None
    except PermissionError:
        raise NoAnswer("The running bot belongs to another user. Please run this as that user.") from None
    except OSError as error:
        raise NoAnswer(f"The running bot cannot be reached at {folder / SOCKET}: {error.strerror}.") from None
    try:
        async with asyncio.timeout(patience):
            writer.write(_line({"errand": "invite", **vars(errand)}))
            await writer.drain()
            return _answer(await reader.readuntil())
    except (OSError, EOFError, asyncio.LimitOverrunError):
        raise NoAnswer(
            "The running bot did not answer. If it made the invitation all the same, nobody can use it: "
            "its code was not shown. Please try again."
        ) from None
    finally:
        writer.close()


def understood(line: bytes) -> Invite | None:
    """The errand on this line, if it is one in every part."""
    match _read(line):
        case {"errand": "invite", "role": str(role), "code": str(code), **more} if not more:
            known = next((known for known in ROLES if known == role), None)
            return Invite(known, code) if known and CODE.fullmatch(code) else None
    return None


def _answer(line: bytes) -> Invited:
    match _read(line):
        case {"until_ms": int(until_ms), "bot": str() | None as bot}:
            return Invited(until_ms, bot)
        case {"wrong": str(sentence)}:
            raise NoAnswer(sentence)
    raise NoAnswer("The running bot gave an answer that makes no sense. Is it of the same release?")


def _read(line: bytes) -> object:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _line(said: dict[str, str | int | None]) -> bytes:
    return json.dumps(said).encode() + b"\n"


async def _connected(path: Path) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    while True:
        try:
            with _address(path) as address:
                return await asyncio.open_unix_connection(address, limit=LONGEST_LINE)
        except (FileNotFoundError, ConnectionRefusedError):
            await asyncio.sleep(0.1)


def _listening(path: Path) -> socket.socket:
    """Open to this user alone before anybody can knock. What a killed bot left goes: we hold its lock."""
    path.unlink(missing_ok=True)
    listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        with _address(path) as address:
            listening.bind(address)
        path.chmod(0o600)
    except BaseException:
        listening.close()
        raise
    return listening


@contextlib.contextmanager
def _address(path: Path) -> Iterator[str]:
    """A long path is shortened by way of the folder, opened: /proc/self/fd/7/bot.sock."""
    if len(os.fsencode(path)) <= LONGEST_ADDRESS:
        yield str(path)
        return
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        if not os.path.isdir(f"/proc/self/fd/{folder}"):
            raise OSError(errno.ENAMETOOLONG, os.strerror(errno.ENAMETOOLONG))
        yield f"/proc/self/fd/{folder}/{path.name}"
    finally:
        os.close(folder)
