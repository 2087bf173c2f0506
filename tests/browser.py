"""Chromium, and what a bot does in these tests: calls of the Bot API, made by hand."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from playwright.async_api import Browser, async_playwright

from rehearsal import Rehearsal

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
needs_chromium = pytest.mark.skipif(
    CHROMIUM is None, reason="There is no Chromium here, so the page was not tried in a browser."
)


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """The Chromium that is on this machine, without a window."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        await browser.close()


async def call(rehearsal: Rehearsal, method: str, **params: Any) -> Any:
    """One call to the Bot API, as a bot makes it."""
    url = f"{rehearsal.url}/bot{rehearsal.token}/{method}"
    async with aiohttp.ClientSession() as session, session.post(url, json=params) as response:
        answer = await response.json()
    assert answer["ok"], answer
    return answer["result"]


async def updates(rehearsal: Rehearsal, kind: str) -> list[Any]:
    return [each[kind] for each in await call(rehearsal, "getUpdates", timeout=0) if kind in each]


async def next_press(rehearsal: Rehearsal) -> Any:
    """The next button press, waited for as a bot waits for it, and confirmed."""
    while True:
        for update in await call(rehearsal, "getUpdates", timeout=5):
            await call(rehearsal, "getUpdates", offset=update["update_id"] + 1, timeout=0)
            if "callback_query" in update:
                return update["callback_query"]


def column(*labels: str) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": label, "callback_data": label}] for label in labels]}
