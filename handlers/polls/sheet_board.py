"""Screens of a blank sheet for those who sort its ideas: the sheets, one of them, its next ten ideas."""

from collections.abc import Sequence
from dataclasses import replace

from domain.authority import CARE, WRITE
from domain.many.broadcast import opening
from domain.polls import sheet_says
from domain.polls.ideas import A_PAGE, Idea
from domain.polls.poll import Poll
from domain.say import Button, Say, Value
from handlers import asked, screens
from handlers.gate import may
from handlers.many import reaching
from handlers.visit import Visit
from storage.polls import ideas, polls, rounds
from storage.team import staff_views

SORTING = "ideas"
BETWEEN = ("open", "sorting")


async def overview(visit: Visit, argument: str) -> None:
    """Each sheet that is open or waits for its second round; the only one at once."""
    found = await rounds.sheets(visit.tx)
    if len(found) == 1:
        return await board(visit, str(found[0].poll_id))
    rows = []
    for poll in found:
        new = (await ideas.sheet(visit.tx, poll.poll_id)).of("new")
        values: dict[str, Value] = {"opening": opening(poll.card.question, 17), "new": new}
        rows.append(Button("sheet-row", f"go:sheet:{poll.poll_id}", values))
    ways = (*rows, *screens.back(visit), screens.HELP)
    asked.offer(visit, Say("sheets-page", {"count": len(found)}, ways))


async def board(visit: Visit, argument: str) -> None:
    """How it stands, and what can be done."""
    poll = await sheet_of(visit, argument)
    if poll:
        await show(visit, poll)


async def show(visit: Visit, poll: Poll, first: Say | None = None) -> None:
    writes, cares = await may(visit, WRITE), await may(visit, CARE)
    say = sheet_says.board(poll, await ideas.sheet(visit.tx, poll.poll_id), writes, cares)
    asked.offer(visit, replace(say, first=first))


async def next_ten(visit: Visit, poll: Poll, first: Say | None = None) -> None:
    """The next that wait; where none does, how the sheet stands."""
    some = await ideas.in_state(visit.tx, poll.poll_id, "new", A_PAGE)
    if not some:
        return await show(visit, poll, first)
    waiting = (await ideas.sheet(visit.tx, poll.poll_id)).of("new")
    say = sheet_says.ten(poll, some, waiting, asked.number(visit))
    numbers = tuple(str(idea.number) for idea in some)
    asked.show(
        visit,
        replace(say, first=first),
        SORTING,
        shows=await ideas.writers(visit.tx, some),
        poll=(str(poll.poll_id),),
        numbers=numbers,
    )
    _as_ideas(visit)


async def show_list(visit: Visit, say: Say, some: Sequence[Idea]) -> None:
    """It shows these ideas: it is taken away again as all that shows staff somebody's words."""
    asked.offer(visit, say, shows=await ideas.writers(visit.tx, some))
    _as_ideas(visit)


async def sheet_of(visit: Visit, tag: str) -> Poll | None:
    """A blank sheet whose ideas can be sorted; where it is none, that is said."""
    poll = await polls.one(visit.tx, reaching.number(tag))
    if poll and poll.card.kind == "blank" and poll.state in BETWEEN:
        return poll
    visit.say(Say("sheet-gone", buttons=(*screens.back(visit), screens.HELP)))
    return None


def _as_ideas(visit: Visit) -> None:
    """What was just said shows ideas: that is what the audit calls it."""
    visit.outgoing[-1] = replace(visit.outgoing[-1], shows_what=staff_views.IDEAS)
