"""Takes the pictures of forums for docs/coordinators.md: a coordinator's phone and a member's."""

import tempfile
from datetime import timedelta
from pathlib import Path

from playwright.async_api import expect

from tests.browser import chromium
from tests.forum_page import INVITED, ITEM, MADE, comes, follows, makes, of_the_meeting, taps, typed
from tests.many_page import Team, a_crowd, heard, press, says
from tests.newcomer import SOON_MS
from tests.picture_coordinators import FOLDER, of_phone

CROWD = 10
AHEAD = timedelta(days=16)


async def take(folder: Path = FOLDER) -> None:
    """One phone fills the page. It is 390 pixels wide, and tall enough for a forum with its buttons."""
    with tempfile.TemporaryDirectory() as data:
        async with chromium() as browser, a_crowd(browser, Path(data), CROWD, width=390, dark=False) as team:
            for phone in (team.coordinator, team.member):
                await phone.evaluate("phone => phone.style.height = '860px'")
            await _making(team, folder)
            await _coming(team, folder)
            await _agenda(team, folder)
            await _moving(team, folder)


async def _making(team: Team, folder: Path) -> None:
    check = await makes(team, team.today + AHEAD)
    await of_phone(team.coordinator, check, folder / "forum-check.png")
    made = await press(team.coordinator, "make-forum", MADE)
    await of_phone(team.coordinator, made, folder / "forum-made.png")


async def _coming(team: Team, folder: Path) -> None:
    member = team.member
    await follows(member)
    await team.move_to(team.today + timedelta(days=2), "10:05")
    invited = await comes(member, INVITED)
    await of_phone(member, invited, folder / "forum-invited.png")
    await taps(member, invited, "I’m coming", "What shall we call you?")
    await press(member, "skip", "You need no name to come.")


async def _agenda(team: Team, folder: Path) -> None:
    coordinator, member = team.coordinator, team.member
    await press(member, "agenda-put", "What shall we talk about?", under=heard(member, INVITED))
    await says(member, ITEM, "Put this on the agenda?")
    await press(member, "send-words", "looks at it first")
    await of_the_meeting(team)
    new = await press(coordinator, "agenda-team", "New for the agenda: 1")
    await of_phone(coordinator, new, folder / "forum-agenda.png")
    await press(coordinator, "pass-all", "has passed.")


async def _moving(team: Team, folder: Path) -> None:
    coordinator = team.coordinator
    page = await of_the_meeting(team)
    await of_phone(coordinator, page, folder / "forum-meeting.png")
    await press(coordinator, "change-or-cancel", "What do you want to change?")
    await press(coordinator, "alter-time", "Which meetings?")
    await press(coordinator, "only-this-one", "When is it instead?")
    moved = await says(coordinator, typed(team.today + AHEAD, "3pm"), "Move this meeting?")
    await of_phone(coordinator, moved, folder / "forum-move.png")
    await moved.get_by_role("button", name="Move it").click()
    asked = heard(team.member, "has a new time.")
    await expect(asked).to_be_visible(timeout=SOON_MS)
    await of_phone(team.member, asked, folder / "forum-moved.png")
