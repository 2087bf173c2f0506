"""Asking on the rehearsal's page: a question in a hurry, an answer on a phone, and on to the round-up."""

import re
from datetime import timedelta

from playwright.async_api import Locator, expect

from tests.many_page import A_WHILE_MS, LAST_QUESTION, Team, heard, press, says
from tests.newcomer import SOON_MS

QUESTION = "When shall we meet?"
LINE = f"{QUESTION} | Tuesday | Friday | Sunday"
CAN_CHANGE = "The day of the meeting."
DONE = "From March on we meet on Fridays."

CAN, CHECK = "What can people change here?", "Who is asked:"
OPEN, RECORDED, REMINDER = "Not answered yet.", "Your answer is recorded.", "Still time to answer"
WAITS, ENOUGH = "Nothing has gone out yet", "in their next round-up."


async def in_a_hurry(coordinator: Locator, line: str = LINE) -> Locator:
    """As far as the check, in two typed lines; gives back the check."""
    await says(coordinator, f"/poll {line}", CAN)
    return await says(coordinator, CAN_CHANGE, CHECK)


async def confirms(phone: Locator, verb: str) -> None:
    """The last button, with the number in it."""
    waits = phone.get_by_role("log").get_by_text(WAITS)
    before = await waits.count()
    await (
        phone.get_by_role("log").get_by_role("button", name=re.compile(f"^{verb} \\d+ people$")).last.click()
    )
    await expect(waits).to_have_count(before + 1, timeout=SOON_MS)


async def asks(coordinator: Locator) -> None:
    """From the check until it is on its way."""
    await press(coordinator, "see-message", LAST_QUESTION)
    await confirms(coordinator, "Ask")


async def arrives(member: Locator, question: str = QUESTION) -> Locator:
    """Once it has: after the hold."""
    asked = heard(member, question).filter(has_text=OPEN)
    await expect(asked).to_be_visible(timeout=A_WHILE_MS)
    return asked


async def taps(phone: Locator, message: Locator, label: str, told: str) -> None:
    """One tap on an answer. What is said over the chat is read, and closed as on a phone."""
    await message.get_by_role("button", name=label, exact=True).click()
    over = phone.get_by_role("alertdialog")
    await expect(over).to_contain_text(told, timeout=SOON_MS)
    await over.get_by_role("button", name="OK").click()
    await expect(over).to_have_count(0)


async def closes(team: Team) -> None:
    """From the Tuesday on which it was asked to a week later, past 18:00."""
    await team.move_to(team.today + timedelta(days=(1 - team.today.weekday()) % 7 or 7), "18:10")


async def reads_round_up(team: Team, then: str) -> Locator:
    """The next one, on a Thursday at 10:00, opened by the member."""
    await team.move_to(team.today + timedelta(days=(3 - team.today.weekday()) % 7 or 7), "10:05")
    await expect(heard(team.member, "For you to read this week:")).to_be_visible(timeout=SOON_MS)
    return await press(team.member, "read-roundup", then)


async def says_what_came(coordinator: Locator, question: str = QUESTION, done: str = DONE) -> None:
    """From the message that it has closed, as far as the check."""
    messages = coordinator.get_by_role("log").locator("li.bot").filter(has_text=question)
    closed = messages.filter(has_text="Your question has closed")
    await press(coordinator, "say-outcome", "What came of it?", under=closed)
    await press(coordinator, "outcome-did", "Say it in one line")
    await says(coordinator, done, ENOUGH)
