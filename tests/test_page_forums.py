"""A forum on the page, in a real Chromium: from four answers to what came of what people raised.

The tests share one rehearsal and follow one another, from sixteen days before the meeting to the round-up
after it.
"""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from tests.asking_page import reads_round_up
from tests.browser import chromium, needs_chromium
from tests.forum_page import (
    AGENDA,
    COMING,
    DONE,
    HOW,
    INVITED,
    ITEM,
    MADE,
    MOVED,
    REMINDED,
    comes,
    follows,
    makes,
    of_the_meeting,
    taps,
    typed,
)
from tests.many_page import LAST_QUESTION, Team, a_crowd, heard, press, says
from tests.newcomer import SOON_MS, newest

CHECKS = Path(__file__).with_name("page_checks.js")
AHEAD = timedelta(days=16)
pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module"), needs_chromium]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def team(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Team]:
    async with chromium() as browser, a_crowd(browser, tmp_path_factory.mktemp("forums"), 10) as team:
        yield team


async def fits_and_can_be_read(page: Page) -> None:
    assert await page.evaluate("document.documentElement.scrollWidth") <= 360
    assert await page.evaluate(CHECKS.read_text()) == []


async def test_four_answers_make_a_forum(team: Team) -> None:
    check = await makes(team, team.today + AHEAD)
    await expect(check).to_contain_text("Reminders: the day before")
    await fits_and_can_be_read(team.page)
    await press(team.coordinator, "make-forum", MADE)
    await fits_and_can_be_read(team.page)


async def test_a_member_follows_it_and_is_invited_two_weeks_before(team: Team) -> None:
    await follows(team.member)
    await fits_and_can_be_read(team.page)
    await team.move_to(team.today + timedelta(days=2), "10:05")
    invited = await comes(team.member, INVITED)
    await taps(team.member, invited, "I’m coming", COMING)
    await press(team.member, "skip", "You need no name to come.")
    await fits_and_can_be_read(team.page)


async def test_what_a_member_raises_is_on_the_agenda_once_it_was_looked_at(team: Team) -> None:
    await press(team.member, "agenda-put", "What shall we talk about?", under=heard(team.member, INVITED))
    await says(team.member, ITEM, "Put this on the agenda?")
    await press(team.member, "send-words", "Somebody")
    await fits_and_can_be_read(team.page)
    await of_the_meeting(team)
    await press(team.coordinator, "agenda-team", "New for the agenda: 1")
    await press(team.coordinator, "pass-all", "has passed.")
    await fits_and_can_be_read(team.page)


async def test_it_is_moved_and_whoever_comes_is_asked_again(team: Team) -> None:
    coordinator, day = team.coordinator, team.today + AHEAD - timedelta(days=2)
    await of_the_meeting(team)
    await press(coordinator, "change-or-cancel", "What do you want to change?")
    await press(coordinator, "alter-time", "Which meetings?")
    await press(coordinator, "only-this-one", "When is it instead?")
    await says(coordinator, typed(day, "3pm"), "Move this meeting?")
    await fits_and_can_be_read(team.page)
    await newest(coordinator).get_by_role("button", name="Move it").click()
    await expect(newest(coordinator)).to_contain_text("The meeting is moved.", timeout=SOON_MS)
    asked = await comes(team.member, MOVED)
    await expect(asked).to_contain_text("at 15:00")
    await expect(await of_the_meeting(team)).to_contain_text("old time")
    answers = team.member.get_by_role("log").locator("li.bot").filter(has_text=COMING)
    await asked.get_by_role("button", name="I’m coming", exact=True).click()
    await expect(answers).to_have_count(2, timeout=SOON_MS)
    await fits_and_can_be_read(team.page)


async def test_the_agenda_goes_out_and_the_day_before_is_reminded_of(team: Team) -> None:
    meets = team.today + AHEAD - timedelta(days=2)
    await team.move_to(meets - timedelta(days=5), "10:05")
    agenda = await comes(team.member, AGENDA)
    await expect(agenda).to_contain_text(f"{ITEM} (raised by members)")
    await team.move_to(meets - timedelta(days=1), "10:05")
    reminded = await comes(team.member, REMINDED)
    await expect(reminded).to_contain_text("at 15:00")
    await fits_and_can_be_read(team.page)


async def test_afterwards_one_tap_says_how_it_was_and_staff_say_how_many_came(team: Team) -> None:
    await team.move_to(team.today + timedelta(days=2), "10:05")
    asked = await comes(team.member, HOW)
    await taps(team.member, asked, "Good", "You said: Good")
    await press(team.coordinator, "count-came", "How many")
    await says(team.coordinator, "12", "12")
    await fits_and_can_be_read(team.page)


async def test_what_came_of_what_was_raised_is_told_in_the_round_up(team: Team) -> None:
    coordinator = team.coordinator
    await press(coordinator, "agenda-answer", "1. What came of this?")
    await press(coordinator, "outcome-did", "Say what is done.")
    await says(coordinator, DONE, "What came of the agenda")
    await fits_and_can_be_read(team.page)
    await press(coordinator, "see-message", LAST_QUESTION)
    await fits_and_can_be_read(team.page)
    await newest(coordinator).get_by_role("button", name="fewer than 8").first.click()
    await expect(heard(coordinator, "Nothing has gone out yet")).to_be_visible(timeout=SOON_MS)
    answered = await reads_round_up(team, DONE)
    await expect(answered).to_contain_text(f"{ITEM} (raised by members) – We did it.")
    await fits_and_can_be_read(team.page)
