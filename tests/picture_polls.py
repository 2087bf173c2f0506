"""Takes the pictures of polls for docs/coordinators.md: a coordinator's phone and a member's."""

import re
import tempfile
from pathlib import Path

from playwright.async_api import Locator, expect

from tests.asking_page import (
    CHECK,
    arrives,
    asks,
    closes,
    confirms,
    reads_round_up,
    says_what_came,
    taps,
)
from tests.browser import chromium
from tests.many_page import AREA, LAST_QUESTION, Team, a_crowd, heard, press, says, tomorrow
from tests.newcomer import newest, ticked
from tests.picture_coordinators import FOLDER, of_phone

CROWD = 250
BEDS = "What shall we grow by the gate?"
LINE = f"{BEDS} | Tomatoes | Herbs | Flowers"
CAN_CHANGE = "What is planted there in March."
SHEET = "What would make lunch better?"
IDEAS = ("Soup that is hot when it comes", "A dish from home, now and then", "More time to eat")
ON_PAPER = "Fruit on every table\nMusic, but quiet\nLet us help in the kitchen"


async def take(folder: Path = FOLDER) -> None:
    """One phone fills the page. It is 390 pixels wide, and tall enough for a question with its buttons."""
    with tempfile.TemporaryDirectory() as data:
        async with chromium() as browser, a_crowd(browser, Path(data), CROWD, width=390, dark=False) as team:
            for phone in (team.coordinator, team.member):
                await phone.evaluate("phone => phone.style.height = '860px'")
            await _asking(team, folder)
            await _sorting(team, folder)
            await _results(team, folder)
            await _outcome(team, folder)


async def _asking(team: Team, folder: Path) -> None:
    coordinator, member = team.coordinator, team.member
    can = await says(coordinator, f"/poll {LINE}", "What can people change here?")
    await of_phone(coordinator, can, folder / "poll-can-change.png")
    await says(coordinator, CAN_CHANGE, CHECK)
    check = await _of_everybody(coordinator)
    await of_phone(coordinator, check, folder / "poll-check.png")
    last = await press(coordinator, "see-message", LAST_QUESTION)
    await of_phone(coordinator, last, folder / "poll-last-look.png")
    await confirms(coordinator, "Ask")
    asked = await arrives(member, BEDS)
    await of_phone(member, asked, folder / "poll-question.png")
    await taps(member, asked, "2 Herbs", "Recorded: Herbs.")
    await of_phone(member, heard(member, BEDS), folder / "poll-answered.png")


async def _of_everybody(coordinator: Locator) -> Locator:
    """Instead of the coordinator's own area; gives back the check."""
    await press(coordinator, "to-whom", "Who is it for?")
    await press(coordinator, "change-to_areas", "In which areas?")
    await newest(coordinator).get_by_role("button", name=ticked(AREA), exact=True).click()
    await expect(newest(coordinator)).not_to_contain_text(ticked(AREA))
    await press(coordinator, "skip", "Everybody")
    return await press(coordinator, "done", CHECK)


async def _sorting(team: Team, folder: Path) -> None:
    """Before anybody of the crowd has had the time to write."""
    coordinator, member = team.coordinator, team.member
    kinds = await says(coordinator, "/new", "How do you want to ask?")
    await of_phone(coordinator, kinds, folder / "poll-kinds.png")
    await kinds.get_by_role("button", name="1 Blank sheet", exact=True).click()
    await expect(newest(coordinator)).to_contain_text("What can people change here?")
    await says(coordinator, "The menu from March on.", "What is your question?")
    await says(coordinator, SHEET, "What can’t change?")
    await press(coordinator, "skip", CHECK)
    await asks(coordinator)
    asked = await arrives(member, SHEET)
    await press(member, "idea-say", "Type one idea now", under=asked)
    for place, idea in enumerate(IDEAS):
        if place:
            await press(member, "idea-more", "Type one idea now")
        await says(member, idea, "Send this as your idea?")
        await press(member, "send-words", "Your idea is sent. Thank you.")
    await says(coordinator, "/ideas", "Round one: ideas are coming in.")
    await press(coordinator, "paper-ideas", "Ideas from paper")
    await says(coordinator, ON_PAPER, "word for word?")
    await press(coordinator, "keep-paper", "3 ideas from paper are in.")
    sorting = await press(coordinator, "sort-new", "Type, for example: pass all.")
    await of_phone(coordinator, sorting, folder / "poll-ideas.png")
    await says(coordinator, "pass all", "ideas have passed.")


async def _results(team: Team, folder: Path) -> None:
    coordinator, member = team.coordinator, team.member
    await team.move_to(tomorrow(team.today), "18:00")
    questions = await says(coordinator, "/polls", "Questions asked")
    await questions.get_by_role("button", name=re.compile(BEDS[:10])).click()
    await of_phone(coordinator, heard(coordinator, "State: open"), folder / "poll-page.png")
    await closes(team)
    results = await reads_round_up(team, BEDS)
    await of_phone(member, results, folder / "poll-results.png")
    chart = await press(member, "show-chart", "In numbers, rounded to 5:")
    await of_phone(member, chart, folder / "poll-chart.png")


async def _outcome(team: Team, folder: Path) -> None:
    coordinator, member = team.coordinator, team.member
    await says_what_came(coordinator, BEDS, "There was room for all three. Come and see.")
    check = heard(coordinator, "in their next round-up.")
    await of_phone(coordinator, check, folder / "poll-what-came.png")
    await press(coordinator, "see-message", LAST_QUESTION)
    await confirms(coordinator, "Tell")
    told = await reads_round_up(team, "Does this answer it?")
    await press(member, "outcome-yes", "Was this done to us, for us, or with us?")
    await of_phone(member, told, folder / "poll-outcome.png")
