"""Brings updates to a webhook on this machine, one at a time, and again until they are taken or too old."""

import asyncio
import contextlib
import random
import time
from collections import deque
from dataclasses import dataclass

import aiohttp

from .faults import FaultMaker
from .people import Wire
from .queue import Waiting
from .telegram import Telegram
from .transcript import KEPT
from .webhook import is_here

READ_SECONDS = 60.0
LONGEST_PAUSE = 60
LONGEST_RETRY_AFTER = 3600
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"

Chat = tuple[int, int]


class NotTaken(Exception):
    """What Telegram says of it; `retry_after` is how many seconds the webhook asked for."""

    def __init__(self, message: str, status: int = 0, retry_after: int = 0) -> None:
        super().__init__(message)
        self.status, self.retry_after = status, retry_after


@dataclass(frozen=True, slots=True)
class Brought:
    """One delivery, and when it began. `chat_id` is 0 where none can be read, `status` where none came."""

    at_ms: int
    update_id: int
    chat_id: int
    encoded: bytes
    status: int


@dataclass
class Held:
    """A chat whose first waiting update was not taken. What waits behind it in that chat waits too."""

    update_id: int
    until: float
    pause: int = 1
    fails: int = 0


class Delivering:
    """Only to http:// addresses of this machine: nothing leaves it. A webhook elsewhere gets nothing."""

    def __init__(self, telegram: Telegram, faults: FaultMaker) -> None:
        self._telegram, self._faults = telegram, faults
        self._held: dict[Chat, Held] = {}
        self._hook: Wire = {}
        self._chance = random.Random(0)
        self.brought: deque[Brought] = deque(maxlen=KEPT)
        """Every delivery, in order; only the newest are kept."""

    async def run(self) -> None:
        """For ever, one delivery at a time, whatever number of connections the webhook allows."""
        updates = self._telegram.updates
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=READ_SECONDS)) as session:
            while True:
                updates.came.clear()
                one, pause = self._next()
                if one is not None:
                    await self._deliver(session, one)
                    continue
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(pause):
                        await updates.came.wait()

    def _next(self) -> tuple[Waiting | None, float | None]:
        """The oldest that may go, or how long none may; None where only something new can change that."""
        if self._faults.faults.outage or not is_here(self._telegram.webhook.get("url", "")):
            return None, None
        if self._telegram.webhook is not self._hook:
            self._hook = self._telegram.webhook
            self._held.clear()  # what was set anew is tried at once
        now, chats, pauses = time.monotonic(), set[Chat](), list[float]()
        for one in self._telegram.updates.waiting():
            chat = _chat(one)
            if chat in chats:
                continue
            chats.add(chat)
            held = self._held.get(chat)
            if held is None or held.update_id != one.update_id or held.until <= now:
                return one, None
            pauses.append(held.until - now)
        return None, min(pauses, default=None)

    async def _deliver(self, session: aiohttp.ClientSession, one: Waiting) -> None:
        hook = self._telegram.webhook
        headers = {"Content-Type": "application/json"}
        if secret := hook.get("secret"):
            headers[SECRET_HEADER] = secret
        one.delivered = True
        at_ms, status = self._telegram.clock.now_ms(), 0
        try:
            status = await _post(session, hook["url"], one.encoded, headers)
        except NotTaken as error:
            status = error.status
            hook["error"] = [self._telegram.clock.now_ms() // 1000, str(error)]
            self._hold(one, error.retry_after)
        else:
            self._held.pop(_chat(one), None)
            self._telegram.updates.taken(one)
        self.brought.append(Brought(at_ms, one.update_id, one.chat_id, one.encoded, status))
        self._telegram.commit()

    def _hold(self, one: Waiting, retry_after: int) -> None:
        """As tdlib's server: once more at once, then after 2, 4, 8 … seconds, or as it was asked to wait."""
        held = self._held.get(_chat(one))
        if held is None or held.update_id != one.update_id:
            held = self._held[_chat(one)] = Held(one.update_id, 0.0)
        pause = min(retry_after, LONGEST_RETRY_AFTER)
        if not pause and held.fails:
            longest = self._chance.randint(LONGEST_PAUSE, LONGEST_PAUSE * 2)
            pause = held.pause = min(longest, held.pause * 2)
        held.fails += 1
        held.until = time.monotonic() + pause
        if self._telegram.clock.now_ms() + pause * 1000 > one.expires_ms:
            self._telegram.updates.taken(one)


def _chat(one: Waiting) -> Chat:
    """What happened in no chat waits for nothing else."""
    return (one.chat_id, 0) if one.chat_id else (0, one.update_id)


async def _post(session: aiohttp.ClientSession, url: str, body: bytes, headers: dict[str, str]) -> int:
    """The status of a good answer; raises NotTaken for any other."""
    try:
        async with session.post(url, data=body, headers=headers, allow_redirects=False) as answer:
            await answer.read()
    except aiohttp.ClientConnectorError:
        raise NotTaken("Connection refused") from None
    except TimeoutError:
        raise NotTaken("Read timeout expired") from None
    except (aiohttp.ClientError, OSError):
        raise NotTaken("Webhook connection closed") from None
    if not 200 <= answer.status <= 299:
        wait = answer.headers.get("Retry-After", "")
        seconds = int(wait) if wait.isascii() and wait.isdigit() else 0
        why = f"Wrong response from the webhook: {answer.status} {answer.reason}"
        raise NotTaken(why, answer.status, seconds)
    return answer.status
