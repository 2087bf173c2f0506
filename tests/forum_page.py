"""A forum on the rehearsal's page: made with four answers, followed, moved, come to, and answered."""

from datetime import date, timedelta

from playwright.async_api import Locator, expect

from tests.many_page import A_WHILE_MS, AREA, Team, heard, press, says
from tests.newcomer import SOON_MS, newest

NAME = "Walking group"
PLACE = "The Angel Centre, Chapel Street"
ITEM = "More benches in the garden"
DONE = "Three new benches stand by the pond."

INVITED, MOVED = "Would you like to come?", "A meeting that you said yes to has a new time."
REMINDED, AGENDA, HOW = "This is a reminder.", "what we talk about", "How was the meeting"
MADE, COMING = f"{NAME} is made.", "You’re down as coming."


def typed(day: date, hour: str) -> str:
    return f"{day.day} {day:%B %Y} {hour}"


async def makes(team: Team, first: date) -> Locator:
    """With four answers; it meets on this day and four weeks later. Gives back the check."""
    coordinator = team.coordinator
    await says(coordinator, "/newforum", "What is the forum called?")
    await says(coordinator, NAME, "Where")
    await says(coordinator, PLACE, "When")
    await says(coordinator, f"{typed(first, '2pm')}, {typed(first + timedelta(weeks=4), '2pm')}", "area")
    await newest(coordinator).get_by_role("button", name=AREA, exact=True).click()
    check = heard(coordinator, "The first meetings:")
    await expect(check).to_be_visible(timeout=SOON_MS)
    return check


async def follows(member: Locator) -> None:
    """From /forums."""
    await says(member, "/forums", "people meet and talk")
    await newest(member).get_by_role("button", name=NAME, exact=True).click()
    await expect(newest(member)).to_contain_text(PLACE, timeout=SOON_MS)
    await press(member, "forum-follow", "You follow this forum now.")


async def of_the_meeting(team: Team) -> Locator:
    """The coordinator's page of the first one."""
    coordinator = team.coordinator
    await says(coordinator, "/menu", "What would you like to do?")
    await press(coordinator, "our-forums", "Press it to see who is coming")
    await newest(coordinator).get_by_role("button", name=NAME, exact=True).click()
    await expect(newest(coordinator)).to_contain_text("Next meetings:", timeout=SOON_MS)
    await newest(coordinator).get_by_role("button").first.click()
    page = heard(coordinator, "Coming: ")
    await expect(page).to_be_visible(timeout=SOON_MS)
    return page


async def comes(phone: Locator, said: str) -> Locator:
    """What the bot starts, once it has come."""
    found = heard(phone, said)
    await expect(found).to_be_visible(timeout=A_WHILE_MS)
    return found


async def taps(phone: Locator, message: Locator, label: str, then: str) -> None:
    """One tap beneath this message, until `then` is said."""
    await message.get_by_role("button", name=label, exact=True).click()
    await expect(heard(phone, then)).to_be_visible(timeout=SOON_MS)
