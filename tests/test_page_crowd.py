"""The crowd and the clock on the page, in a real Chromium: small, dark, by touch and by keyboard."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, expect

from rehearsal import Rehearsal, RehearsalClock
from tests.browser import call, chromium, column, needs_chromium

CHECKS = Path(__file__).with_name("page_checks.js")
HOUR_MS = 3_600_000
pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module"), needs_chromium]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="module")
async def rehearsal() -> AsyncIterator[Rehearsal]:
    """With a bot that never listens: whatever is seen, the crowd did."""
    rehearsal = Rehearsal(clock=RehearsalClock())
    await rehearsal.start(port=0)
    rehearsal.set_faults({"outage": True})
    yield rehearsal
    await rehearsal.stop()


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser: Browser, rehearsal: Rehearsal) -> AsyncIterator[Page]:
    """A small phone in the dark, with the panel of the crowd open. It must not log errors."""
    context = await browser.new_context(
        viewport={"width": 360, "height": 740},
        color_scheme="dark",
        has_touch=True,
        is_mobile=True,
        reduced_motion="reduce",
        locale="en-GB",
    )
    page = await context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text) if "Content Security" in said.text else None)
    await page.goto(rehearsal.url)
    await expect(page.get_by_role("region", name="phone")).to_have_count(2)
    await page.get_by_text("A crowd", exact=True).tap()
    yield page
    await context.close()
    assert errors == []


async def invited(page: Page, count: int = 10) -> None:
    await page.get_by_label("How many more people").fill(str(count))
    await page.get_by_role("button", name="Invite them").tap()
    await expect(page.get_by_text(f"{count} people were invited.")).to_be_visible()


def counted(page: Page, label: str) -> Locator:
    return page.locator("#crowd-counts div").filter(has_text=label).locator("dd")


async def moved_on_a_day(page: Page) -> None:
    await page.get_by_text("Move the clock", exact=True).tap()
    await page.get_by_role("button", name="Move on to tomorrow morning").tap()
    await expect(page.locator("#moving")).to_contain_text("It is now")


async def fits_and_can_be_read(page: Page) -> None:
    assert await page.evaluate("document.documentElement.scrollWidth") <= 360
    assert await page.evaluate(CHECKS.read_text()) == []


async def test_a_crowd_of_ten_comes_as_the_clock_moves_and_is_counted(
    page: Page, rehearsal: Rehearsal
) -> None:
    await invited(page)
    await expect(page.get_by_text("A crowd of 10 people")).to_be_visible()
    await expect(counted(page, "Have not pressed Start")).to_have_text("10")
    await moved_on_a_day(page)
    await expect(page.locator("#moving")).to_contain_text("people pressed Start")
    account = page.get_by_label("What happened on the way, newest first").get_by_role("listitem")
    await expect(account.first).to_contain_text("pressed Start")
    waiting = rehearsal.crowd.counts()["waiting"]
    assert waiting > 3
    await expect(counted(page, "Waiting for the bot")).to_have_text(str(waiting))
    await fits_and_can_be_read(page)
    await expect(page.get_by_role("region", name="phone", exact=False)).to_have_count(2)
    await page.locator("#journey").get_by_role("button", name="Close").tap()
    await expect(page.locator("#journey")).to_be_hidden()


async def test_one_phone_of_the_crowd_can_be_looked_into_and_says_whose_it_is(
    page: Page, rehearsal: Rehearsal
) -> None:
    await invited(page)
    await page.get_by_label("Number of the phone").fill("4")
    await page.get_by_role("button", name="Look at this one").tap()
    phone = page.get_by_role("region", name="Esther (crowd 4)’s phone")
    await expect(phone).to_be_in_viewport(ratio=0.5)
    await expect(phone.get_by_text("one of the crowd")).to_be_visible()
    rehearsal.phones.press_start(6_000_000_004)
    await expect(phone.get_by_role("log").get_by_text("/start")).to_be_visible()
    rehearsal.set_faults({})
    await call(rehearsal, "sendMessage", chat_id=6_000_000_004, text="Join?", reply_markup=column("Yes"))
    await fits_and_can_be_read(page)
    await phone.get_by_role("textbox", name="Message from").fill("It is me now")
    await page.keyboard.press("Enter")
    await expect(phone.get_by_text("made-up person")).to_be_visible()
    await expect(phone.get_by_role("log").get_by_text("It is me now")).to_be_visible()
    assert len(rehearsal.crowd) == 9


async def test_a_number_that_is_not_there_is_a_sentence(page: Page) -> None:
    await invited(page)
    await page.get_by_label("Number of the phone").fill("77")
    await page.get_by_role("button", name="Look at this one").tap()
    await expect(page.get_by_text("There is no number 77 in the crowd.")).to_be_visible()


async def test_the_crowd_is_sent_away_only_after_a_second_look(page: Page, rehearsal: Rehearsal) -> None:
    await invited(page)
    await page.get_by_role("button", name="Send the crowd away").tap()
    await expect(page.get_by_role("button", name="Keep them")).to_be_focused()
    await fits_and_can_be_read(page)
    await page.get_by_role("button", name="Keep them").tap()
    assert len(rehearsal.crowd) == 10
    await page.get_by_role("button", name="Send the crowd away").tap()
    await page.get_by_role("button", name="Yes, send them away").tap()
    await expect(page.get_by_text("10 people have deleted their accounts.")).to_be_visible()
    await expect(page.locator("#crowd-there")).to_be_hidden()
    await expect(page.get_by_label("How many more people")).to_be_focused()


async def test_a_move_shows_how_far_it_is_and_can_be_stopped(page: Page, rehearsal: Rehearsal) -> None:
    async def hours(target_ms: int) -> None:
        while rehearsal.clock.now_ms() < target_ms and rehearsal.moving.may_go_on():
            rehearsal.clock.move_to(rehearsal.clock.now_ms() + 60_000)
            rehearsal.moving.tell()
            await page.wait_for_timeout(20)

    rehearsal.on_move = hours
    await page.get_by_text("Move the clock", exact=True).tap()
    began_ms = rehearsal.clock.now_ms()
    await page.get_by_role("button", name="Move on to tomorrow morning").tap()
    await expect(page.locator("#moving")).to_contain_text("Going to")
    await expect(page.get_by_role("progressbar", name="How far the clock has come")).to_be_visible()
    await fits_and_can_be_read(page)
    stop = page.get_by_role("button", name="Stop the clock here")
    await stop.focus()
    await page.keyboard.press("Enter")
    await expect(page.locator("#moving")).to_contain_text("The clock was stopped. It is")
    await expect(page.get_by_role("button", name="Close")).to_be_focused()
    assert began_ms < rehearsal.clock.now_ms() < began_ms + 8 * HOUR_MS


async def test_five_thousand_are_a_number_and_the_page_stays_small(page: Page, rehearsal: Rehearsal) -> None:
    await page.get_by_label("How many more people").fill("5000")
    await page.get_by_role("button", name="Invite them").tap()
    await expect(page.get_by_text("A crowd of 5,000 people")).to_be_visible()
    elements = await page.evaluate("document.querySelectorAll('*').length")
    await page.get_by_label("Number of the phone").fill("5000")
    await page.get_by_role("button", name="Look at this one").tap()
    await expect(page.get_by_text("one of the crowd", exact=True)).to_be_visible()
    assert elements < 600
