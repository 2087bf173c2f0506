"""The team puts things on an agenda itself: typed one a line, read back, and marked as raised by staff."""

from domain.authority import WRITE
from domain.forums import agenda as rules
from domain.forums import agenda_team as says
from domain.forums.agenda import LONGEST
from domain.forums.agenda_team import MOST_LINES
from domain.forums.forum import Forum, Meeting
from domain.own_words import fault, tidied
from domain.say import Say
from handlers import asked, screens
from handlers.command import Command
from handlers.forums.agenda import meeting_of
from handlers.forums.agenda_team import show
from handlers.visit import Visit
from storage.forums import agenda
from storage.team import audit

ASKING, SURE = "faadding", "faaddsure"


async def add(visit: Visit, argument: str) -> None:
    found = await _takes(visit, argument)
    if found:
        _ask(visit, *found)


def _ask(visit: Visit, forum: Forum, meeting: Meeting, first: Say | None = None) -> None:
    say = says.adding(forum, meeting, visit.organisation.zone, first)
    asked.show(visit, say, ASKING, meeting=(str(meeting.meeting_id),))


async def _typed(visit: Visit) -> None:
    """Nothing is kept of it before they say so; where one line cannot be, none is."""
    found = await _takes(visit, asked.kept(visit, "meeting")[0])
    if found is None:
        return asked.end(visit)
    lines = [line for line in (tidied(line, one_line=True) for line in visit.text.splitlines()) if line]
    if wrong := _fault(lines):
        return _ask(visit, *found, first=wrong)
    say = says.added(lines, found[1], asked.number(visit))
    asked.show(visit, say, SURE, meeting=(str(found[1].meeting_id),), typed=tuple(lines))


def _fault(lines: list[str]) -> Say | None:
    if len(lines) > MOST_LINES:
        return Say("paper-many", {"most": MOST_LINES, "count": len(lines)})
    long = next((line for line in lines if len(line) > LONGEST), None)
    if long:
        return Say("paper-long", {"line": long[:LONGEST], "limit": LONGEST, "length": len(long)})
    return next((wrong for wrong in (fault(line, LONGEST) for line in lines or [""]) if wrong), None)


async def keep(visit: Visit, showing: str) -> None:
    """The yes, once."""
    person = visit.sender.person
    if person is None or not (showing and asked.at(visit, SURE, showing)):
        visit.tell(Say("old-button"))
        return visit.say(screens.home(visit))
    found, lines = await _takes(visit, asked.kept(visit, "meeting")[0]), asked.kept(visit, "typed")
    asked.end(visit)
    if found is None:
        return
    for words in lines:
        await agenda.add(visit.tx, found[1], None, words, visit.now_ms)
    await audit.note(visit.tx, visit.now_ms, "agenda added to", person.person_id, count=len(lines))
    await show(visit, *found, first=Say("agenda-added", {"count": len(lines)}))


async def _takes(visit: Visit, tag: str) -> tuple[Forum, Meeting] | None:
    """The meeting, as long as its agenda has not gone out; where it has, that is said."""
    found = await meeting_of(visit, tag)
    if found and rules.state(found[1], visit.now_ms, visit.organisation.zone) not in ("early", "open"):
        await show(visit, *found, first=Say("agenda-not-now"))
        return None
    return found


HEARERS = {ASKING: asked.Hearer(_typed, WRITE), SURE: asked.Hearer(_typed, WRITE)}

COMMANDS = (
    Command("faadd", add, capability=WRITE),
    Command("faaddyes", keep, capability=WRITE),
)
