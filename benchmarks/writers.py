"""Members who write to the bot by chance, now and then, and how long each waits for the reply."""

import asyncio
import random
import time
from collections.abc import Sequence

from . import members
from .ours import PATIENCE, WrongCount
from .server import Call, Server

ASK = "/help"
GAP_SECONDS = 0.07  # between two who write, on average


class Writers:
    """`people` write in this order, each once, so that no chat's own pace holds up a reply.

    Made before the bot starts, so that nothing it sends is missed.
    """

    def __init__(
        self, server: Server, people: Sequence[int], chance: random.Random, gap_seconds: float = GAP_SECONDS
    ) -> None:
        self._server, self._people, self._chance, self._gap = server, iter(people), chance, gap_seconds
        self._known = server.known_calls
        self.sent: list[Call] = []
        self.refused = 0

    async def write(self, count: int) -> list[float]:
        """The milliseconds each of the next `count` had to wait."""
        wrote_ms: dict[int, float] = {}
        for _ in range(count):
            await asyncio.sleep(self._chance.expovariate(1 / self._gap))
            person = next(self._people)
            wrote_ms[person] = time.time() * 1000
            await self._server.control("POST", f"people/{person}/type", text=ASK)
        waited_ms: dict[int, float] = {}
        deadline = time.monotonic() + PATIENCE
        while len(waited_ms) < count:
            if time.monotonic() > deadline:
                raise WrongCount(f"{len(waited_ms)} of {count} replies came")
            await asyncio.sleep(0.1)
            for call in await self._look():
                person = int(call["params"]["chat_id"])
                if person in wrote_ms and not self.is_to_many(call):
                    # The server notes whole milliseconds: half of one is lost on average.
                    waited_ms[person] = call["at_ms"] + 0.5 - wrote_ms[person]
        return list(waited_ms.values())

    def is_to_many(self, call: Call) -> bool:
        return bool(call["params"]["text"] == members.WORDS)

    async def _look(self) -> list[Call]:
        """What arrived since the last look; `sent` keeps all of it."""
        called = await self._server.calls_after(self._known)
        self._known = called[-1]["n"] if called else self._known
        calls = [call for call in called if call["method"].lower() == "sendmessage"]
        arrived = [call for call in calls if call["status"] == 200]
        self.sent += arrived
        self.refused += sum(call["status"] == 429 for call in calls)
        return arrived
