"""What a newcomer does: starts the rehearsal as the README says, and signs people up on its page."""

import asyncio
import contextlib
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Locator, Page, expect

from domain.say import Label, Say, Value
from tests.kit import ROOT, organisation
from texts import Texts

PATIENCE_S = 30.0
SOON_MS = 15_000
"""Longest wait for something on the page; a machine that is busy takes its time."""


class Rehearsing:
    """`python -m bot rehearse` in a process of its own; started again, it has the same address."""

    def __init__(self, folder: Path, rate: int = 28) -> None:
        self._folder, self._rate = folder, rate
        self._port = "0"
        self._process: asyncio.subprocess.Process | None = None
        self.url = ""

    async def start(self) -> None:
        """Until it has printed its address. It runs in `folder`, so that nobody's .env is read."""
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "rehearse"),
            env={
                "PATH": os.defpath,
                "HOME": str(self._folder),
                "PYTHONPATH": str(ROOT),
                "ORGANISATION_FILE": str(ROOT / "organisation.toml"),
                "DATA_DIR": str(self._folder / "data"),
                "REHEARSAL_PORT": self._port,
                "SEND_RATE": str(self._rate),
            },
            cwd=self._folder,
            stdout=asyncio.subprocess.PIPE,
        )
        self.url = await self._printed_address()
        self._port = self.url.rpartition(":")[2]

    async def _printed_address(self) -> str:
        assert self._process is not None
        assert self._process.stdout is not None
        async with asyncio.timeout(PATIENCE_S):
            while line := (await self._process.stdout.readline()).decode():
                if found := re.search(r"http://127\.0\.0\.1:\d+", line):
                    return found[0]
        raise AssertionError("the rehearsal ended without printing an address")

    async def kill(self) -> None:
        assert self._process is not None
        self._process.send_signal(signal.SIGKILL)
        await self._process.communicate()
        self._process = None

    async def end(self) -> None:
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                self._process.terminate()
            await self._process.communicate()


@contextlib.asynccontextmanager
async def rehearsing(folder: Path, rate: int = 28) -> AsyncIterator[Rehearsing]:
    rehearsal = Rehearsing(folder, rate)
    try:
        await rehearsal.start()
        yield rehearsal
    finally:
        await rehearsal.end()


@dataclass(frozen=True)
class Step:
    """What a person presses, or types, and words which show that the bot has heard it."""

    label: str
    then: str


def words(key: str, **values: Value) -> str:
    """What is on the screen for this key: a label, or the first line of a message."""
    return Texts(organisation()).plain(Say(key, values), "en").splitlines()[0]


def ticked(label: str) -> str:
    return words("tick-on", answer=label, number=0)


def signing_up() -> list[Step]:
    """The shortest way from the welcome to having joined, in the words that are on the screen."""
    nothing: tuple[Label, ...] = ()
    used, area = words("kind-used"), organisation().areas[0].label
    return [
        Step(words("join"), words("ask-notice")),
        Step(words("agree-yes"), words("ask-kinds", chosen_count=0, chosen=nothing)),
        Step(used, ticked(used)),
        Step(words("next"), words("ask-areas", chosen_count=0, chosen=nothing)),
        Step(area, ticked(area)),
        Step(words("next"), words("signup-done", kinds=nothing, areas=nothing)),
    ]


async def phones(page: Page) -> list[Locator]:
    """The phones on the page, once they are there."""
    found = page.get_by_role("region", name="phone")
    await expect(found).to_have_count(3, timeout=SOON_MS)
    return await found.all()


def newest(phone: Locator) -> Locator:
    """The last thing that was said in this chat."""
    return phone.get_by_role("log").get_by_role("listitem").last


async def hears(phone: Locator, words: str) -> None:
    await expect(newest(phone)).to_contain_text(words, timeout=SOON_MS)


async def begins(phone: Locator) -> None:
    await phone.get_by_role("button", name="Start", exact=True).click()
    await hears(phone, words("welcome"))


async def presses(phone: Locator, step: Step) -> None:
    await newest(phone).get_by_role("button", name=step.label, exact=True).click()
    await hears(phone, step.then)


async def types(phone: Locator, step: Step) -> None:
    box = phone.get_by_role("textbox", name="Message from")
    await box.press_sequentially(step.label)
    await box.press("Enter")
    await hears(phone, step.then)
