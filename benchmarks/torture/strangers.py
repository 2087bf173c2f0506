"""Whoever knocks at a webhook and is not Telegram: with a wrong secret, too much, or half of something."""

import asyncio
import json
import random
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from io import BytesIO

import aiohttp

from bot.webhook.door import BODY_LIMIT, SECRET_HEADER
from rehearsal import Rehearsal

from ..ports import WEBHOOK_PATH
from .verdict import Claim

PAUSE = 0.1  # seconds between two who knock, at most
PATIENCE = 15.0
FIRST_UPDATE = 9_000_000_000
PIECE = 64 * 1024
CUT, NOBODY = -1, 0
"""What is met beside a status: they went before there was one; or the bot was off, or died meanwhile."""

STALE = 403
"""Also with the secret that Telegram has: the bot was just started, and has not told it the new one yet."""

Knock = Callable[[aiohttp.ClientSession], Awaitable[int]]


class Strangers:
    """Each says STOP for somebody who is there, so that it would show."""

    def __init__(self, rehearsal: Rehearsal, port: int, chance: random.Random) -> None:
        self._rehearsal, self._port, self._chance = rehearsal, port, chance
        self._met: Counter[tuple[str, int]] = Counter()
        self._words = self._knocks = 0
        self._ways: dict[str, tuple[Knock, int]] = {
            "a wrong secret": (self._with_a_wrong_secret, 403),
            "no secret": (self._without_a_secret, 403),
            "another path": (self._by_another_path, 404),
            "another method": (self._by_another_method, 404),
            "a body too large": (self._with_too_much, 413),
            "one too large that does not say so": (self._with_too_much_unannounced, 413),
            "half a body": (self._with_half, CUT),
        }

    @asynccontextmanager
    async def knocking(self) -> AsyncIterator[None]:
        """Meanwhile they knock, one after another."""
        task = asyncio.create_task(self._knock())
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _knock(self) -> None:
        timeout = aiohttp.ClientTimeout(total=PATIENCE)
        connector = aiohttp.TCPConnector(force_close=True)
        async with aiohttp.ClientSession(timeout=timeout, connector=connector) as session:
            while True:
                way = self._chance.choice(self._untried() or list(self._ways))
                self._knocks += 1
                try:
                    met = await self._ways[way][0](session)
                except (aiohttp.ClientError, TimeoutError, OSError):
                    met = NOBODY
                self._met[way, met] += 1
                await asyncio.sleep(self._chance.uniform(0, PAUSE))

    def claim(self, heard: set[int]) -> Claim:
        """`heard`: the ids of all updates that had an effect."""
        wrong = sum(times for (way, met), times in self._met.items() if met not in self._fitting(way))
        effects = sum(number >= FIRST_UPDATE for number in heard)
        told = ", ".join(f"{self._met[way, refusal]} {way}" for way, (_, refusal) in self._ways.items())
        off = sum(times for (_, met), times in self._met.items() if met == NOBODY)
        words = (
            f"{self._knocks:,} knocked, {off:,} of them when nobody was there; refused: {told}; {wrong} were "
            f"answered otherwise, {self._words} got a word, {effects} had an effect"
        )
        held = not (wrong or self._untried() or effects or self._words)
        return Claim("strangers and bodies too large change nothing", held, words, shown=True)

    def _untried(self) -> list[str]:
        """What was never refused yet comes first: on a slow machine a killed bot is seldom there."""
        return [way for way, (_, refusal) in self._ways.items() if not self._met[way, refusal]]

    def _fitting(self, way: str) -> set[int]:
        return {self._ways[way][1], STALE, NOBODY}

    async def _with_a_wrong_secret(self, session: aiohttp.ClientSession) -> int:
        secret = self._secret()
        return await self._post(
            session, {SECRET_HEADER: f"{secret[:-1]}{'a' if secret[-1:] != 'a' else 'b'}"}
        )

    async def _without_a_secret(self, session: aiohttp.ClientSession) -> int:
        return await self._post(session, {})

    async def _by_another_path(self, session: aiohttp.ClientSession) -> int:
        return await self._post(session, self._let_in(), path=f"{WEBHOOK_PATH}/")

    async def _by_another_method(self, session: aiohttp.ClientSession) -> int:
        return await self._post(session, self._let_in(), method="PUT")

    async def _with_too_much(self, session: aiohttp.ClientSession) -> int:
        return await self._post(session, self._let_in(), BytesIO(self._update().ljust(BODY_LIMIT + 1)))

    async def _with_too_much_unannounced(self, session: aiohttp.ClientSession) -> int:
        whole = self._update().ljust(BODY_LIMIT + PIECE)

        async def pieces() -> AsyncIterator[bytes]:
            for begin in range(0, len(whole), PIECE):
                yield whole[begin : begin + PIECE]

        return await self._post(session, self._let_in(), pieces())

    async def _with_half(self, _: aiohttp.ClientSession) -> int:
        """All but the last byte, which would be a space."""
        body = self._update()
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        headers = f"Host: x\r\n{SECRET_HEADER}: {self._secret()}\r\nContent-Length: {len(body) + 1}\r\n\r\n"
        writer.write(f"POST {WEBHOOK_PATH} HTTP/1.1\r\n{headers}".encode() + body)
        try:
            async with asyncio.timeout(self._chance.uniform(0.01, PAUSE)):
                status = await reader.readline()
        except TimeoutError:
            return CUT
        finally:
            writer.close()
        return int(status.split()[1]) if status else NOBODY

    async def _post(
        self,
        session: aiohttp.ClientSession,
        headers: dict[str, str],
        body: BytesIO | AsyncIterator[bytes] | None = None,
        method: str = "POST",
        path: str = WEBHOOK_PATH,
    ) -> int:
        url, data = f"http://127.0.0.1:{self._port}{path}", self._update() if body is None else body
        async with session.request(method, url, data=data, headers=headers) as answer:
            self._words += bool(await answer.read())
            return answer.status

    def _secret(self) -> str:
        return str(self._rehearsal.telegram.webhook.get("secret", ""))

    def _let_in(self) -> dict[str, str]:
        return {SECRET_HEADER: self._secret()}

    def _update(self) -> bytes:
        people = list(self._rehearsal.telegram.people) or [1]
        who = {"id": self._chance.choice(people), "first_name": "Somebody"}
        message = {"message_id": 1, "date": 1, "chat": who | {"type": "private"}, "text": "STOP"}
        message["from"] = who | {"is_bot": False}
        return json.dumps({"update_id": FIRST_UPDATE + self._knocks, "message": message}).encode()
