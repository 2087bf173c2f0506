"""Messages to many on the page, in a real Chromium: a coordinator, a member, and a crowd of 250 behind them.

The tests share one rehearsal and follow one another: the member has had three messages when the last begins.
"""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from tests.browser import chromium, needs_chromium
from tests.many_page import A_WHILE_MS, AREA, Team, a_crowd, heard, press, says, tomorrow
from tests.newcomer import SOON_MS

CHECKS = Path(__file__).with_name("page_checks.js")
WALK, TEA, PICNIC = (
    "The walk is on Sunday at ten.",
    "There is tea in the library.",
    "The picnic is on Friday.",
)
CLOSED, FOURTH = "The hospital garden has new beds.", "The choir sings on Monday."
pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module"), needs_chromium]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def team(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Team]:
    async with chromium() as browser, a_crowd(browser, tmp_path_factory.mktemp("many"), 250) as team:
        yield team


async def fits_and_can_be_read(page: Page) -> None:
    assert await page.evaluate("document.documentElement.scrollWidth") <= 360
    assert await page.evaluate(CHECKS.read_text()) == []


async def test_one_is_written_tried_and_stopped_before_anybody_gets_it(team: Team) -> None:
    coordinator = team.coordinator
    check = await team.writes(WALK)
    await expect(check).to_contain_text(re.compile(r"To: (1[5-9]|2[0-4])\d people"))
    await fits_and_can_be_read(team.page)
    await press(coordinator, "see-message", "Above is what people will see.")
    await press(coordinator, "try-on-me", "Nobody else gets it.")
    await expect(
        coordinator.get_by_role("log").locator("li.bot").get_by_text(WALK, exact=True)
    ).to_have_count(3)
    await team.confirms()
    await press(coordinator, "act-stopthis", "It was stopped. Nobody got it.")
    await fits_and_can_be_read(team.page)


async def test_one_shows_how_far_it_is_and_is_paused_resumed_finished_and_corrected(team: Team) -> None:
    coordinator = team.coordinator
    await team.writes(PICNIC.replace("picnic", "pinic"))
    await team.sends()
    going = heard(coordinator, "It is going out.")
    await expect(going).to_contain_text(re.compile(r"■□* \d+%"), timeout=A_WHILE_MS)
    await fits_and_can_be_read(team.page)
    await press(coordinator, "act-pausethis", "It is paused.")
    await expect(heard(coordinator, "It is paused.")).to_contain_text("Waiting until you resume it")
    await press(coordinator, "act-onwith", "It is going out.")
    await press(coordinator, "act-finishthis", "Not sent, it ended early:")
    await expect(heard(coordinator, "It has gone out.")).to_be_visible(timeout=SOON_MS)
    await press(coordinator, "act-correct", "What shall it say instead?")
    await says(coordinator, PICNIC, "Shall it say that instead?")
    await press(coordinator, "correct-it", PICNIC)
    await expect(heard(team.member, PICNIC)).to_contain_text("changed", timeout=A_WHILE_MS)


async def test_one_goes_tomorrow_at_ten_and_is_taken_back(team: Team) -> None:
    coordinator, member = team.coordinator, team.member
    await team.writes(TEA, AREA)
    await press(coordinator, "change-when", "When shall it go?")
    check = await says(coordinator, "tomorrow 10am", "Your message")
    await expect(check).to_contain_text("at 10:00")
    await team.sends()
    planned = await says(coordinator, "/calendar", "Planned in the next 30 days")
    await expect(planned).to_contain_text(f"at 10:00: {TEA}")
    await expect(heard(member, TEA)).to_have_count(0)
    await team.move_to(tomorrow(team.today), "10:15")
    await expect(heard(member, TEA)).to_be_visible(timeout=SOON_MS)
    gone = heard(coordinator, "100%")
    await expect(gone).to_contain_text(TEA, timeout=SOON_MS)
    await press(coordinator, "act-takeback", "This cannot be undone.", under=gone)
    await press(coordinator, "take-it-back", "It was taken back. Some people may have seen it.")
    await expect(heard(member, TEA)).to_have_count(0)


async def test_one_that_gives_too_much_away_comes_closed_and_is_opened(team: Team) -> None:
    check = await team.writes(CLOSED, AREA)
    await expect(check).to_contain_text("hospital stands near the beginning")
    await team.sends()
    await team.move_to(team.today, "11:00")
    closed = heard(team.member, "there is a message for you.")
    await expect(closed).to_be_visible(timeout=A_WHILE_MS)
    await expect(heard(team.member, CLOSED)).to_have_count(0)
    await press(team.member, "read-message", CLOSED)
    await fits_and_can_be_read(team.page)


async def test_who_had_three_this_week_gets_the_fourth_later_or_with_now(team: Team) -> None:
    member = team.member
    check = await team.writes(FOURTH, AREA)
    await expect(check).to_contain_text(
        re.compile(r"Had enough this week, they get it next week: \d\d people")
    )
    await team.sends()
    await team.move_to(team.today, "12:00")
    going = heard(team.coordinator, "It is going out.")
    await expect(going).to_contain_text(re.compile(r"quiet hours or next week: \d\d"), timeout=SOON_MS)
    await expect(heard(member, FOURTH)).to_have_count(0)
    await says(member, "/now", "These wait for you")
    await member.get_by_role("log").get_by_role("button", name=FOURTH).last.click()
    await expect(heard(member, FOURTH)).to_be_visible(timeout=SOON_MS)
    await fits_and_can_be_read(team.page)
