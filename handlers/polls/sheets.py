"""Sorting the ideas on a blank sheet: ten to a message, what is typed about them, and what has passed."""

from domain.authority import CARE, SORT
from domain.polls import idea_reading, sheet_says
from domain.polls.ideas import A_PAGE
from domain.polls.poll import Poll
from domain.say import Say
from handlers import asked
from handlers.command import Command
from handlers.many import reaching
from handlers.polls import idea_fates
from handlers.polls.sheet_board import SORTING, board, next_ten, overview, sheet_of, show, show_list
from handlers.visit import Visit
from storage.polls import ideas


async def sort_new(visit: Visit, argument: str) -> None:
    poll = await sheet_of(visit, argument)
    if poll:
        await next_ten(visit, poll)


async def pass_all(visit: Visit, showing: str) -> None:
    """All that were on that very screen."""
    if not (showing and asked.at(visit, SORTING, showing)):
        visit.tell(Say("old-button"))
        return await overview(visit, "")
    poll = await sheet_of(visit, asked.kept(visit, "poll")[0])
    if poll:
        await _pass(visit, poll, tuple(map(int, asked.kept(visit, "numbers"))))


async def _typed(visit: Visit) -> None:
    """Such as "pass all but 3 and 7", of the ideas on screen."""
    poll = await sheet_of(visit, asked.kept(visit, "poll")[0])
    if poll is None:
        return
    shown = tuple(map(int, asked.kept(visit, "numbers")))
    meant = idea_reading.read(visit.text, shown, visit.words)
    if isinstance(meant, Say):
        await next_ten(visit, poll, meant)
    elif meant.verb == "pass":
        await _pass(visit, poll, meant.numbers)
    elif meant.verb == "down":
        idea_fates.ask_why(visit, poll, meant.numbers)
    else:
        await idea_fates.one(visit, f"{poll.poll_id}-{meant.numbers[0]}")


async def _pass(visit: Visit, poll: Poll, numbers: tuple[int, ...]) -> None:
    count = await idea_fates.pass_these(visit, poll, numbers)
    await next_ten(visit, poll, Say("ideas-now-passed", {"count": count}))


async def passed(visit: Visit, argument: str) -> None:
    """Those that have passed, twenty to a message."""
    tag, _, page = argument.partition("-")
    poll = await sheet_of(visit, tag)
    if poll is None:
        return
    sheet = await ideas.sheet(visit.tx, poll.poll_id)
    if not sheet.themes:
        return await show(visit, poll)
    say = sheet_says.passed(poll, sheet, reaching.number(page))
    await show_list(visit, say, await ideas.in_state(visit.tx, poll.poll_id, "passed"))


async def about_safety(visit: Visit, argument: str) -> None:
    """What was said to be about somebody's safety; nobody but staff sees it."""
    poll = await sheet_of(visit, argument)
    if poll is None:
        return
    some = await ideas.in_state(visit.tx, poll.poll_id, "safety", A_PAGE)
    if not some:
        return await show(visit, poll)
    await show_list(visit, sheet_says.about_safety(poll, some), some)


HEARERS = {SORTING: asked.Hearer(_typed, SORT)}

COMMANDS = (
    Command("ideas", overview, slashes=("ideas",), labels={"sort-ideas": ""}, capability=SORT, open=True),
    Command("sheet", board, capability=SORT),
    Command("sortnew", sort_new, capability=SORT),
    Command("passall", pass_all, capability=SORT),
    Command("sortpassed", passed, capability=SORT),
    Command("sortsafety", about_safety, capability=CARE),
)
