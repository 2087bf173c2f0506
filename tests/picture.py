"""Takes the pictures (`make picture`): three people in the middle of signing up, and those of the guides."""

import asyncio
import sys
import tempfile
from pathlib import Path

from playwright.async_api import Locator, Page, expect

from tests import picture_coordinators, picture_forums, picture_polls, picture_poster
from tests.browser import CHROMIUM, chromium
from tests.kit import ROOT, organisation
from tests.newcomer import SOON_MS, Step, begins, phones, presses, rehearsing, signing_up, ticked

PICTURE = ROOT / "docs" / "rehearsal.png"


async def others(page: Page, count: int) -> list[Locator]:
    """The phones of people who are added: of the first three, two are the team's."""
    first = len(await phones(page))
    found = page.get_by_role("region", name="phone")
    for more in range(1, count + 1):
        await page.get_by_role("button", name="Add a person").click()
        await expect(found).to_have_count(first + more)
    return (await found.all())[first:]


async def take(path: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with rehearsing(Path(folder)) as rehearsal, chromium() as browser:
            page = await browser.new_page(
                viewport={"width": 1280, "height": 800},
                color_scheme="light",
                reduced_motion="reduce",
                locale="en-GB",
            )
            await page.goto(rehearsal.url)
            steps = signing_up()
            people = await others(page, 3)
            await page.get_by_role("button", name="Move on to tomorrow morning").click()
            await expect(page.get_by_role("time").first).to_contain_text("09:00")
            for phone, so_far in zip(people, (0, 3, 5), strict=True):
                await begins(phone)
                for step in steps[:so_far]:
                    await presses(phone, step)
            area = organisation().areas[1].label
            await presses(people[2], Step(area, ticked(area)))
            for phone in people:
                await expect(phone.get_by_role("status")).to_be_hidden(timeout=SOON_MS)
            await page.mouse.move(0, 0)
            await page.screenshot(path=path)


if __name__ == "__main__":
    if CHROMIUM is None:
        sys.exit("There is no Chromium here to take the picture with.")
    asyncio.run(take(PICTURE))
    asyncio.run(picture_coordinators.take())
    asyncio.run(picture_polls.take())
    asyncio.run(picture_forums.take())
    picture_poster.take()
