"""Tried as a newcomer would: the rehearsal in a process of its own, its page in a real Chromium."""

import re
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser import chromium, needs_chromium
from tests.newcomer import (
    SOON_MS,
    Rehearsing,
    Step,
    begins,
    hears,
    newest,
    phones,
    presses,
    rehearsing,
    signing_up,
    types,
    words,
)

CHECKS = Path(__file__).with_name("page_checks.js")
LOST = "The connection to the rehearsal is lost."
pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module"), needs_chromium]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="module")
async def rehearsal(tmp_path: Path) -> AsyncIterator[Rehearsing]:
    async with rehearsing(tmp_path) as rehearsal:
        yield rehearsal


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser: Browser, rehearsal: Rehearsing) -> AsyncIterator[Page]:
    """The page on a computer. It must not log errors, nor ask for what its own rules forbid."""
    context = await browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    errors = watched(context)
    page = await context.new_page()
    await page.goto(rehearsal.url)
    yield page
    await context.close()
    assert errors == []


def watched(context: BrowserContext) -> list[str]:
    errors: list[str] = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    context.on("console", lambda said: errors.append(said.text) if "Content Security" in said.text else None)
    return errors


async def another(page: Page) -> Locator:
    """The phone of somebody who was not there before: of the first three, two are the team's."""
    await phones(page)
    await page.get_by_role("button", name="Add a person").click()
    found = page.get_by_role("region", name="phone")
    await expect(found).to_have_count(4)
    return found.last


async def test_a_newcomer_signs_somebody_up_by_clicking_only(page: Page) -> None:
    first, *_ = await phones(page)
    await begins(first)
    for step in signing_up():
        await presses(first, step)
    bubbles = first.get_by_role("log").locator("li.bot")
    await expect(bubbles).to_have_count(5)


async def test_and_somebody_else_by_typing_only(page: Page) -> None:
    second = await another(page)
    for step in [Step("/start", words("welcome")), *signing_up()]:
        await types(second, step)


async def test_and_with_everything_killed_between_any_two_steps(page: Page, rehearsal: Rehearsing) -> None:
    """A message may come twice: killed before it was written down as sent, it is sent again."""
    third = await another(page)
    await begins(third)
    for step in signing_up():
        await rehearsal.kill()
        await expect(page.get_by_text(LOST)).to_be_visible(timeout=SOON_MS)
        await rehearsal.start()
        await expect(page.get_by_text(LOST)).to_be_hidden(timeout=SOON_MS)
        await presses(third, step)


async def test_a_newcomer_moves_on_to_tomorrow_morning_and_it_stays_tomorrow(
    page: Page, rehearsal: Rehearsing
) -> None:
    first, *_ = await phones(page)
    await begins(first)
    tomorrow = datetime.now(ZoneInfo("Europe/London")).date() + timedelta(days=1)
    morning = re.compile(f"{tomorrow:%A},? {tomorrow.day} {tomorrow:%B %Y}, 09:0")
    await page.get_by_role("button", name="Move on to tomorrow morning").click()
    await expect(page.get_by_role("time").first).to_have_text(morning, timeout=SOON_MS)
    await types(first, signing_up()[0])
    days = first.get_by_role("log").locator("li.day")
    await expect(days).to_have_count(2)
    await rehearsal.kill()
    await rehearsal.start()
    await page.reload()
    await expect(page.get_by_role("time").first).to_have_text(morning, timeout=SOON_MS)


async def test_on_a_small_dark_screen_everything_is_in_reach(browser: Browser, rehearsal: Rehearsing) -> None:
    context = await browser.new_context(
        viewport={"width": 360, "height": 740}, color_scheme="dark", has_touch=True, is_mobile=True
    )
    errors = watched(context)
    page = await context.new_page()
    await page.goto(rehearsal.url)
    first, *_ = await phones(page)
    await first.get_by_role("button", name="Start", exact=True).tap()
    await hears(first, words("welcome"))
    for step in signing_up():
        button = newest(first).get_by_role("button", name=step.label, exact=True)
        await button.tap()
        await hears(first, step.then)
        await expect(newest(first)).to_be_in_viewport()
        assert await page.evaluate("document.documentElement.scrollWidth") <= 360
        assert await page.evaluate(CHECKS.read_text()) == []
    await context.close()
    assert errors == []
