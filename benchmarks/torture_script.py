"""How a made-up person signs up: they look at their own phone and act on what it shows, wisely or not."""

import asyncio
import random
import time
from collections.abc import Callable, Iterator

from benchmarks.torture_people import KINDS, Button, Phone, Plans

MOST_ACTS = 48  # below the 60 updates from which on the bot may tell somebody to slow down
LONG_PATIENCE = 120.0
WORDS = ("What is this?", "thanks", "is anybody there", "help", "🙂", "/about", "/nonsense", "why")
FORGED = ("", "go:nonsense", "signup:areas:1:next", "profile:check:9999999999:done", "x" * 64, "go:change:what")


class WornOut(Exception):
    """They did as much as one person does here and give up; nothing is expected of them any more."""


class Person:
    """`signed_up` is what their phone told them; `ended` whether they did all that they had planned."""

    def __init__(self, phone: Phone, plans: Plans, areas: tuple[str, ...], chance: random.Random) -> None:
        self.phone, self.plans = phone, plans
        self._areas, self._chance = areas, chance
        self._acts, self._noise = 0, plans.noise
        self._calm = False  # the last thing they did was answered, so that typing fits what is on screen
        self.ended = self.signed_up = self.spoke_plain = False

    @property
    def expected_areas(self) -> frozenset[str]:
        return self.plans.changed_areas or self.plans.areas

    async def live(self) -> None:
        """Do all they planned, or give up."""
        try:
            await self._type(f"/start {self.plans.poster}".strip(), patient=True)
            for errand in self._errands():
                await errand()
            self.ended = True
        except WornOut:
            return

    def _errands(self) -> Iterator[Callable[[], object]]:
        raise NotImplementedError
