"""What a coordinator does on the rehearsal's page: a crowd that has signed up, and messages to many."""

import contextlib
import re
from collections.abc import AsyncIterator
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from playwright.async_api import Browser, Locator, Page, expect

from tests.kit import organisation
from tests.newcomer import (
    SOON_MS,
    begins,
    newest,
    phones,
    presses,
    rehearsing,
    signing_up,
    ticked,
    words,
)

A_WHILE_MS = 60_000
"""Longest wait for what takes long by itself: a move of the clock, or a message to the whole crowd."""

AREA = organisation().areas[0].label
"""The one in which the member of the first phone is, and a fifth of the crowd."""

CHECK, LAST_QUESTION = "Your message", "Above is what people will see."


class Team:
    """Two phones on the page: the coordinator's, and that of a member who joined by it. And the clock."""

    def __init__(self, page: Page, member: Locator, coordinator: Locator) -> None:
        self.page, self.member, self.coordinator = page, member, coordinator
        self.today = date.min

    async def move_to(self, day: date, hour: str) -> None:
        """By the page's form, until the clock is there and all that fell due on the way is sent."""
        await self.page.get_by_label("Move to a date and time").fill(f"{day}T{hour}")
        await self.page.get_by_role("button", name="Move there").click()
        arrived = re.compile(f"It is now .*{hour}")
        await expect(self.page.locator("#moving")).to_have_text(arrived, timeout=A_WHILE_MS)
        await self.page.locator("#journey").get_by_role("button", name="Close").click()
        self.today = day

    async def writes(self, message: str, area: str = "") -> Locator:
        """As far as the check, for one area or for everybody; gives back the check."""
        await says(self.coordinator, "/write", "What do you want to say?")
        check = await says(self.coordinator, message, CHECK)
        if area:
            await press(self.coordinator, "to-whom", "Who is it for?")
            await press(self.coordinator, "change-to_areas", "In which areas?")
            await newest(self.coordinator).get_by_role("button", name=area, exact=True).click()
            await expect(newest(self.coordinator)).to_contain_text(ticked(area), timeout=SOON_MS)
            await press(self.coordinator, "next", f"In: {area}")
            await press(self.coordinator, "done", CHECK)
        return check

    async def sends(self) -> Locator:
        """From the check until it is confirmed; gives back how it stands."""
        await press(self.coordinator, "see-message", LAST_QUESTION)
        await self.confirms()
        return heard(self.coordinator, "Nothing has gone out yet")

    async def confirms(self) -> None:
        waits = self.coordinator.get_by_role("log").get_by_text("Nothing has gone out yet")
        before = await waits.count()
        send = self.coordinator.get_by_role("log").get_by_role("button", name=re.compile("^Send to "))
        await send.last.click()
        await expect(waits).to_have_count(before + 1, timeout=SOON_MS)


def heard(phone: Locator, said: str) -> Locator:
    """The newest message of the bot that has these words in it."""
    return phone.get_by_role("log").locator("li.bot").filter(has_text=said).last


async def says(phone: Locator, text: str, then: str) -> Locator:
    """Types it, until `then` is said (again)."""
    answers = phone.get_by_role("log").locator("li.bot").filter(has_text=then)
    before = await answers.count()
    box = phone.get_by_role("textbox", name="Message from")
    await box.fill(text)
    await box.press("Enter")
    await expect(answers).not_to_have_count(before, timeout=SOON_MS)
    return answers.last


async def press(phone: Locator, label: str, then: str, under: Locator | None = None) -> Locator:
    """The newest button with this label, perhaps `under` this message, until `then` is said (again)."""
    answers = phone.get_by_role("log").locator("li.bot").filter(has_text=then)
    before = await answers.count()
    button = (under or phone.get_by_role("log")).get_by_role("button", name=words(label), exact=True).last
    await expect(button).to_be_visible(timeout=SOON_MS)
    await button.click()
    await expect(answers).not_to_have_count(before, timeout=SOON_MS)
    return answers.last


@contextlib.asynccontextmanager
async def a_crowd(
    browser: Browser, folder: Path, crowd: int, width: int = 360, dark: bool = True, rate: int = 28
) -> AsyncIterator[Team]:
    """They have signed up, and it is the morning of a Tuesday, so that all of a week is ahead.

    rate: how many messages a second the bot may send by itself.
    """
    async with rehearsing(folder, rate) as rehearsal:
        context = await browser.new_context(
            viewport={"width": width, "height": 740},
            color_scheme="dark" if dark else "light",
            has_touch=True,
            is_mobile=True,
            reduced_motion="reduce",
            locale="en-GB",
        )
        errors: list[str] = []
        context.on("weberror", lambda error: errors.append(str(error.error)))
        context.on(
            "console", lambda said: errors.append(said.text) if "Content Security" in said.text else None
        )
        page = await context.new_page()
        await page.goto(rehearsal.url)
        # Well before it is filled in: on opening, the form offers the time that it is now.
        await page.get_by_text("Move the clock", exact=True).click()
        member, coordinator, _ = await phones(page)
        await begins(member)
        for step in signing_up():
            await presses(member, step)
        await page.get_by_text("A crowd", exact=True).click()
        await page.get_by_label("How many more people").fill(str(crowd))
        await page.get_by_role("button", name="Invite them").click()
        await expect(page.get_by_text(f"{crowd} people were invited.")).to_be_visible()
        team = Team(page, member, coordinator)
        await team.move_to(_tuesday(), "09:30")
        yield team
        await context.close()
        assert errors == []


def _tuesday() -> date:
    """The next but for the coming day, so that the crowd has time to come."""
    soon = datetime.now(ZoneInfo("Europe/London")).date() + timedelta(days=2)
    return soon + timedelta(days=(1 - soon.weekday()) % 7)


def tomorrow(day: date) -> date:
    return day + timedelta(days=1)
