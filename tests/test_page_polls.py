"""A question on the page, in a real Chromium: asked in a hurry, answered with a tap, and answered in turn.

The tests share one rehearsal and follow one another, from the Tuesday on which it is asked to the second
Thursday after it has closed. A crowd of 250 answers by itself.
"""

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from tests.asking_page import (
    CAN,
    CHECK,
    DONE,
    OPEN,
    QUESTION,
    RECORDED,
    REMINDER,
    arrives,
    asks,
    closes,
    confirms,
    in_a_hurry,
    reads_round_up,
    says_what_came,
    taps,
)
from tests.browser import chromium, needs_chromium
from tests.kit import organisation
from tests.many_page import A_WHILE_MS, LAST_QUESTION, Team, a_crowd, heard, press, says
from tests.newcomer import SOON_MS, newest, ticked

CHECKS = Path(__file__).with_name("page_checks.js")
ANOTHER_AREA = organisation().areas[1].label
SECRET = "Is Sunday a good day?"
pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module"), needs_chromium]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def team(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Team]:
    async with (
        chromium() as browser,
        a_crowd(browser, tmp_path_factory.mktemp("polls"), 250, rate=100) as team,
    ):
        yield team


async def fits_and_can_be_read(page: Page) -> None:
    assert await page.evaluate("document.documentElement.scrollWidth") <= 360
    assert await page.evaluate(CHECKS.read_text()) == []


async def of_two_areas(coordinator: Locator) -> None:
    """From the check and back: so many answer that there are numbers to show."""
    await press(coordinator, "to-whom", "Who is it for?")
    await press(coordinator, "change-to_areas", "In which areas?")
    await newest(coordinator).get_by_role("button", name=ANOTHER_AREA, exact=True).click()
    await expect(newest(coordinator)).to_contain_text(ticked(ANOTHER_AREA), timeout=SOON_MS)
    await press(coordinator, "next", ANOTHER_AREA)
    await press(coordinator, "done", CHECK)


def by_the_bot(phone: Locator) -> Locator:
    return phone.get_by_role("log").locator("li.bot")


async def test_in_a_hurry_it_is_asked_with_two_typed_lines_and_two_taps(team: Team) -> None:
    coordinator = team.coordinator
    before = await by_the_bot(coordinator).count()
    check = await in_a_hurry(coordinator)
    await expect(check).to_contain_text("rung 4 of 7, consultation")
    await fits_and_can_be_read(team.page)
    await asks(coordinator)
    screens = by_the_bot(coordinator)
    for place, said in enumerate((CAN, CHECK, OPEN, LAST_QUESTION, "Nothing has gone out yet"), before):
        await expect(screens.nth(place)).to_contain_text(said)
    await expect(screens).to_have_count(before + 5)
    await fits_and_can_be_read(team.page)
    await press(coordinator, "act-stopthis", "It was stopped. Nobody got it.")


async def test_it_is_tried_on_oneself_before_anybody_gets_it(team: Team) -> None:
    coordinator = team.coordinator
    await in_a_hurry(coordinator)
    await of_two_areas(coordinator)
    await press(coordinator, "see-message", LAST_QUESTION)
    shown = by_the_bot(coordinator).filter(has_text=OPEN)
    before = await shown.count()
    await press(coordinator, "try-on-me", "Nobody else gets it.")
    await expect(shown).to_have_count(before + 1, timeout=SOON_MS)
    await expect(heard(team.member, QUESTION)).to_have_count(0)
    await confirms(coordinator, "Ask")


async def test_a_secret_one_says_so_to_whoever_asks(team: Team) -> None:
    coordinator = team.coordinator
    await in_a_hurry(coordinator, SECRET)
    await press(coordinator, "change-poll_sees", "Who can see the answers?")
    check = await press(coordinator, "poll-sees-secret", CHECK)
    await expect(check).to_contain_text("Who can see answers: Secret")
    await asks(coordinator)
    await fits_and_can_be_read(team.page)


async def test_one_message_and_one_tap_are_an_answer_and_it_can_be_changed(team: Team) -> None:
    member = team.member
    before = await by_the_bot(member).count()
    asked = await arrives(member)
    await fits_and_can_be_read(team.page)
    await taps(member, asked, "2 Friday", "Recorded: Friday.")
    answered = heard(member, QUESTION)
    await expect(answered).to_contain_text("You said: Friday")
    await expect(by_the_bot(member)).to_have_count(before + 1)
    await press(member, "poll-change", "3. Sunday")
    await taps(member, answered, "3 Sunday", "Recorded: Sunday.")
    await expect(answered).to_contain_text("You said: Sunday")
    await fits_and_can_be_read(team.page)


async def test_a_secret_answer_takes_the_same_tap_twice(team: Team) -> None:
    member = team.member
    asked = await arrives(member, SECRET)
    await taps(member, asked, "1 Yes", "You pressed Yes. Press it again to send it.")
    await expect(asked).to_contain_text(OPEN)
    await taps(member, asked, "1 Yes", "The bot keeps no record of who chose what.")
    answered = heard(member, SECRET)
    await expect(answered).to_contain_text(RECORDED)
    await expect(answered).not_to_contain_text("You said")
    await fits_and_can_be_read(team.page)


async def test_only_who_has_not_answered_is_reminded(team: Team) -> None:
    await team.move_to(team.today + timedelta(days=5), "18:05")
    reminded = by_the_bot(team.coordinator).filter(has_text=REMINDER).filter(has_text=QUESTION)
    await expect(reminded).to_have_count(1, timeout=A_WHILE_MS)
    await expect(heard(team.member, REMINDER)).to_have_count(0)


async def test_it_closes_by_itself_and_what_came_out_comes_with_the_round_up(team: Team) -> None:
    member = team.member
    await closes(team)
    await expect(heard(team.coordinator, "Your question has closed")).to_be_visible(timeout=SOON_MS)
    await expect(heard(member, "people who were asked")).to_have_count(0)
    results = await reads_round_up(team, "All numbers are rounded to 5.")
    await fits_and_can_be_read(team.page)
    if await results.get_by_text(QUESTION).count() == 0:
        await expect(results).to_contain_text(SECRET)
        results = await press(member, "read-next", QUESTION)
    # Which day, the crowd decides; of so many answers one of three days has enough to be shown.
    await expect(results).to_contain_text(re.compile(r"[123]\. \w+day: about \d+"))
    chart = await press(member, "show-chart", "In numbers, rounded to 5:")
    await expect(chart.get_by_role("img")).to_have_attribute("alt", re.compile("^Picture: In numbers"))
    drawn = await chart.get_by_role("img").evaluate("image => image.decode().then(() => image.naturalWidth)")
    assert drawn > 600
    await fits_and_can_be_read(team.page)


async def test_what_came_of_it_is_told_and_people_say_how_it_was(team: Team) -> None:
    coordinator, member = team.coordinator, team.member
    await says_what_came(coordinator)
    await press(coordinator, "see-message", LAST_QUESTION)
    await confirms(coordinator, "Tell")
    told = await reads_round_up(team, "Does this answer it?")
    await expect(told).to_contain_text(f"We did it. {DONE}")
    await press(member, "outcome-yes", "Was this done to us, for us, or with us?")
    await press(member, "felt-with", "How was it done? You said: With us")
    await fits_and_can_be_read(team.page)


async def test_everybody_finds_it_in_the_loop(team: Team) -> None:
    loop = await says(team.member, "/loop", "What happened")
    await expect(loop).to_contain_text(re.compile(re.escape(QUESTION) + " – answered on "))
    await expect(loop).to_contain_text(re.compile(re.escape(SECRET) + " – waits for an answer"))
    await fits_and_can_be_read(team.page)
    await loop.get_by_role("button", name=re.compile(re.escape(QUESTION[:12]))).click()
    await expect(heard(team.member, "On the ladder it stands on rung 4 of 7")).to_be_visible(timeout=SOON_MS)
    await fits_and_can_be_read(team.page)
