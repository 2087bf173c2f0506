"""Takes the pictures for docs/coordinators.md: a coordinator's phone, on the way of a message to many."""

import re
import tempfile
from pathlib import Path

from playwright.async_api import Locator, expect

from tests.browser import chromium
from tests.kit import ROOT
from tests.many_page import A_WHILE_MS, AREA, CHECK, LAST_QUESTION, Team, a_crowd, heard, press, says
from tests.newcomer import SOON_MS

FOLDER = ROOT / "docs" / "coordinators"
CROWD = 250
WALK = "We walk in the park on Sunday at 10. Come if you like. Anna waits at the gate."
CLOSED = "The hospital garden has new beds. Who would like to plant them with us?"
TEA = "There is tea in the library today. Ask us anything."


async def take(folder: Path = FOLDER) -> None:
    """One phone fills the page, as on a phone that is 390 pixels wide."""
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        async with chromium() as browser, a_crowd(browser, Path(data), CROWD, width=390, dark=False) as team:
            await _pictures(team, folder)


async def _pictures(team: Team, folder: Path) -> None:
    coordinator, member = team.coordinator, team.member
    asked = await says(coordinator, "/write", "What do you want to say?")
    await _of(coordinator, asked, folder / "words.png")
    await _of(coordinator, await says(coordinator, WALK, CHECK), folder / "check.png")
    question = await press(coordinator, "see-message", LAST_QUESTION)
    await _of(coordinator, question, folder / "last-question.png")
    await team.confirms()
    going = heard(coordinator, "It is going out.")
    await expect(going).to_contain_text(re.compile(r"[3-9]\d %"), timeout=A_WHILE_MS)
    await _of(coordinator, going, folder / "going-out.png")
    await expect(heard(coordinator, "100 %")).to_be_visible(timeout=A_WHILE_MS)
    await team.writes(CLOSED, AREA)
    await team.sends()
    await team.move_to(team.today, "11:00")
    await _of(member, heard(member, "there is a message for you."), folder / "closed.png")
    await press(member, "read-message", CLOSED)
    await _of(member, heard(member, CLOSED), folder / "opened.png")
    for when in ("tomorrow 10am", "every Monday 2pm, 3 times"):
        await team.writes(TEA, AREA)
        await press(coordinator, "change-when", "When shall it go?")
        await says(coordinator, when, CHECK)
        await team.sends()
    planned = await says(coordinator, "/calendar", "Planned in the next 30 days")
    await _of(coordinator, planned, folder / "calendar.png")


async def _of(phone: Locator, message: Locator, path: Path) -> None:
    """The phone, with this message in view and nothing that has only just been said across it."""
    await expect(message).to_be_visible(timeout=SOON_MS)
    await phone.scroll_into_view_if_needed()
    await message.scroll_into_view_if_needed()
    await phone.page.mouse.move(0, 0)
    await phone.page.evaluate("document.activeElement.blur()")
    await expect(phone.get_by_role("status")).to_be_hidden(timeout=SOON_MS)
    await phone.screenshot(path=path)
