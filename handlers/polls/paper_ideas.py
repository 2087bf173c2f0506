"""Ideas from paper: typed word for word, one a line, read back, and then sorted as others are."""

from domain.authority import WRITE
from domain.own_words import fault, tidied
from domain.polls.poll import LONGEST_IDEA, Poll
from domain.say import Label, Say
from handlers import asked, screens
from handlers.command import Command, go
from handlers.polls.sheet_board import overview, sheet_of, show
from handlers.visit import Visit
from storage.polls import ideas, rounds
from storage.team import audit

ASKING, SURE = "paperideas", "papersure"
MOST = 20
"""Lines at a time: more do not fit the message that reads them back."""


async def write(visit: Visit, argument: str) -> None:
    poll = await sheet_of(visit, argument)
    if poll:
        _ask(visit, poll)


def _ask(visit: Visit, poll: Poll, first: Say | None = None) -> None:
    tag = str(poll.poll_id)
    ways = (go("to-sheet", "sheet", tag), screens.HELP)
    say = Say("paper-ask", {"most": MOST, "limit": LONGEST_IDEA}, ways, first=first)
    asked.show(visit, say, ASKING, poll=(tag,))


async def _typed(visit: Visit) -> None:
    """Nothing is kept of it before they say so; where one line cannot be, none is."""
    poll = await sheet_of(visit, asked.kept(visit, "poll")[0])
    if poll is None:
        return asked.end(visit)
    lines = [line for line in (tidied(line, one_line=True) for line in visit.text.splitlines()) if line]
    if wrong := _fault(lines):
        return _ask(visit, poll, wrong)
    number = asked.number(visit)
    ways = (
        go("keep-paper", "keeppaper", number),
        go("paper-again", "paperideas", str(poll.poll_id)),
        screens.HELP,
    )
    shown = tuple(Label(line, literal=True) for line in lines)
    say = Say("paper-sure", {"count": len(lines), "paper_lines": shown}, ways)
    asked.show(visit, say, SURE, poll=(str(poll.poll_id),), paper=tuple(lines))


def _fault(lines: list[str]) -> Say | None:
    if len(lines) > MOST:
        return Say("paper-many", {"most": MOST, "count": len(lines)})
    long = next((line for line in lines if len(line) > LONGEST_IDEA), None)
    if long:
        return Say("paper-long", {"line": long[:LONGEST_IDEA], "limit": LONGEST_IDEA, "length": len(long)})
    return next((wrong for wrong in (fault(line, LONGEST_IDEA) for line in lines or [""]) if wrong), None)


async def keep(visit: Visit, showing: str) -> None:
    """The yes, once."""
    person = visit.sender.person
    if person is None or not (showing and asked.at(visit, SURE, showing)):
        visit.tell(Say("old-button"))
        return await overview(visit, "")
    poll, lines = await sheet_of(visit, asked.kept(visit, "poll")[0]), asked.kept(visit, "paper")
    asked.end(visit)
    if poll is None:
        return
    for line in lines:
        await ideas.add(visit.tx, poll.poll_id, None, line)
    await audit.note(visit.tx, visit.now_ms, "paper ideas entered", person.person_id, count=len(lines))
    await rounds.sorted_anew(visit.tx, poll.poll_id, visit.now_ms)
    await show(visit, poll, Say("paper-kept", {"count": len(lines)}))


HEARERS = {ASKING: asked.Hearer(_typed, WRITE), SURE: asked.Hearer(_typed, WRITE)}

COMMANDS = (
    Command("paperideas", write, capability=WRITE),
    Command("keeppaper", keep, capability=WRITE),
)
