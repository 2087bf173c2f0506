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
IN_VIEW = """message => {
  const log = message.closest("[role=log]");
  const [at, seen] = [message, log].map((each) => each.getBoundingClientRect());
  const above = at.top - seen.top - 8, below = at.bottom - seen.bottom + 8;
  log.scrollTop += at.height + 16 > seen.height || above < 0 ? above : Math.max(0, below);
}"""
"""Of a message that is taller than the phone the beginning."""


async def take(folder: Path = FOLDER) -> None:
    """One phone fills the page, as on a phone that is 390 pixels wide."""
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        async with chromium() as browser, a_crowd(browser, Path(data), CROWD, width=390, dark=False) as team:
            await _pictures(team, folder)


async def _pictures(team: Team, folder: Path) -> None:
    coordinator, member = team.coordinator, team.member
    asked = await says(coordinator, "/write", "What do you want to say?")
    await of_phone(coordinator, asked, folder / "words.png")
    await of_phone(coordinator, await says(coordinator, WALK, CHECK), folder / "check.png")
    question = await press(coordinator, "see-message", LAST_QUESTION)
    await of_phone(coordinator, question, folder / "last-question.png")
    await team.confirms()
    going = heard(coordinator, "It is going out.")
    await expect(going).to_contain_text(re.compile(r"[3-9]\d%"), timeout=A_WHILE_MS)
    await of_phone(coordinator, going, folder / "going-out.png")
    await expect(heard(coordinator, "100%")).to_be_visible(timeout=A_WHILE_MS)
    await team.writes(CLOSED, AREA)
    await team.sends()
    await team.move_to(team.today, "11:00")
    await of_phone(member, heard(member, "there is a message for you."), folder / "closed.png")
    await press(member, "read-message", CLOSED)
    await of_phone(member, heard(member, CLOSED), folder / "opened.png")
    for when in ("tomorrow 10am", "every Monday 2pm, 3 times"):
        await team.writes(TEA, AREA)
        await press(coordinator, "change-when", "When shall it go?")
        await says(coordinator, when, CHECK)
        await team.sends()
    planned = await says(coordinator, "/calendar", "Planned in the next 30 days")
    await of_phone(coordinator, planned, folder / "calendar.png")


async def of_phone(phone: Locator, message: Locator, path: Path) -> None:
    """The phone, with this message in view and nothing that has only just been said across it."""
    await expect(message).to_be_visible(timeout=SOON_MS)
    await phone.scroll_into_view_if_needed()
    await message.evaluate(IN_VIEW)
    await phone.page.mouse.move(0, 0)
    await phone.page.evaluate("document.activeElement.blur()")
    await expect(phone.get_by_role("status")).to_be_hidden(timeout=SOON_MS)
    await phone.screenshot(path=path)
