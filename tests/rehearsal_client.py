"""What the rehearsal's own tests speak to it with: HTTP, and nothing but HTTP."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

from rehearsal import Rehearsal

Answer = dict[str, Any]


class Client:
    """A bot's and a page's way to a running rehearsal."""

    def __init__(self, url: str, token: str, session: aiohttp.ClientSession) -> None:
        self.url = url
        self.token = token
        self.session = session

    async def call(self, method: str, **params: Any) -> Answer:
        """A Bot API call with a JSON body; the whole answer, whatever its status."""
        async with self.session.post(f"{self.url}/bot{self.token}/{method}", json=params) as response:
            answer: Answer = await response.json()
            assert response.status == answer.get("error_code", 200)
            return answer

    async def ok(self, method: str, **params: Any) -> Any:
        answer = await self.call(method, **params)
        assert answer["ok"], answer
        return answer["result"]

    async def refusal(self, method: str, **params: Any) -> str:
        answer = await self.call(method, **params)
        assert not answer["ok"], answer
        return str(answer["description"])

    async def control(self, verb: str, path: str, **body: Any) -> Any:
        status, answer = await self.control_raw(verb, path, **body)
        assert status == 200, answer
        return answer

    async def control_raw(self, verb: str, path: str, **body: Any) -> tuple[int, Any]:
        sent = body if verb != "GET" else None
        async with self.session.request(verb, f"{self.url}/rehearsal/{path}", json=sent) as response:
            return response.status, await response.json()

    async def person(self, *, started: bool = True, **body: Any) -> int:
        """A new made-up person; their /start is confirmed already."""
        made = await self.control("POST", "people", **body)
        person = int(made["people"][0]["id"])
        if started:
            await self.control("POST", f"people/{person}/start")
            await self.updates()
        return person

    async def updates(self, **params: Any) -> list[Answer]:
        """What is new, and confirmed at once."""
        found: list[Answer] = await self.ok("getUpdates", **params)
        if found:
            await self.ok("getUpdates", offset=found[-1]["update_id"] + 1, limit=1)
        return found

    async def until_polling(self, polling: bool = True) -> None:
        """Wait until somebody polls for updates, or nobody does any more."""
        async with asyncio.timeout(10):
            while (await self.control("GET", "state"))["polling"] is not polling:
                pass

    async def chat(self, person: int) -> Answer:
        answer: Answer = await self.control("GET", f"people/{person}/chat")
        return answer


@asynccontextmanager
async def running(**made: Any) -> AsyncIterator[tuple[Rehearsal, Client]]:
    rehearsal = Rehearsal(**made)
    await rehearsal.start()
    try:
        async with aiohttp.ClientSession() as session:
            yield rehearsal, Client(rehearsal.url, rehearsal.token, session)
    finally:
        await rehearsal.stop()


def keyboard(*rows: list[tuple[str, str]]) -> str:
    """An inline keyboard as libraries send it: JSON inside a parameter."""
    return json.dumps(
        {"inline_keyboard": [[{"text": text, "callback_data": data} for text, data in row] for row in rows]}
    )
