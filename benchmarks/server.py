"""The rehearsal in a process of its own, and what a benchmark asks of it beforehand."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import islice
from pathlib import Path
from typing import Any

import aiohttp

ROOT = Path(__file__).parent.parent
AT_ONCE = 50

Call = dict[str, Any]
"""As the rehearsal shows one: n, at_ms, method, params, status, answer."""


class Server:
    """A local Telegram over HTTP."""

    def __init__(self, url: str, token: str, session: aiohttp.ClientSession) -> None:
        self.url, self.token, self._session = url, token, session
        self.known_calls = 0

    async def control(self, verb: str, path: str, **body: Any) -> Any:
        given: dict[str, Any] = {"params": body} if verb == "GET" else {"json": body}
        async with self._session.request(verb, f"{self.url}/rehearsal/{path}", **given) as response:
            answer = await response.json()
            assert response.status == 200, answer
            return answer

    async def call(self, method: str, **params: Any) -> Any:
        async with self._session.post(f"{self.url}/bot{self.token}/{method}", json=params) as response:
            answer = await response.json()
            assert response.status == 200, answer
            return answer["result"]

    async def new_people(self, count: int) -> list[int]:
        """A fresh Telegram with this many people who have all pressed Start, and nothing waiting."""
        await self.control("POST", "reset")
        made = await self.control("POST", "people", count=count)
        people = [int(person["id"]) for person in made["people"]]
        waiting = iter(people)
        while at_once := list(islice(waiting, AT_ONCE)):
            await asyncio.gather(*(self.control("POST", f"people/{one}/start") for one in at_once))
        await self.drop_waiting()
        return people

    async def drop_waiting(self) -> None:
        """No update waits for the bot any more."""
        await self.call("deleteWebhook", drop_pending_updates=True)

    async def unconfirmed(self) -> int:
        return int((await self.control("GET", "state"))["unconfirmed"])

    async def calls_after(self, number: int) -> list[Call]:
        return list(await self.control("GET", "calls", after=number))

    async def new_calls(self) -> list[Call]:
        """What the bot called since this was last asked."""
        calls = await self.calls_after(self.known_calls)
        self.known_calls = calls[-1]["n"] if calls else self.known_calls
        return calls


@asynccontextmanager
async def serving() -> AsyncIterator[Server]:
    command = (sys.executable, "-m", "rehearsal", "--port", "0")
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
    try:
        assert process.stdout is not None
        told = json.loads(await process.stdout.readline())
        async with aiohttp.ClientSession() as session:
            yield Server(told["url"], told["token"], session)
    finally:
        process.terminate()
        await process.wait()
