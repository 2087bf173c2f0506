"""What is already planned to go out, for coordinators: so that not everything goes on one day."""

from domain import days
from domain.authority import WRITE
from domain.forums import steps
from domain.many import message
from domain.many.broadcast import opening
from domain.recurrence import occurrences
from domain.say import Label, Say, Value, phrase
from handlers import screens
from handlers.command import Command
from handlers.visit import DAY_MS, Visit
from storage.forums import steps as meeting_steps
from storage.many import broadcasts, messages

AHEAD_MS = 30 * DAY_MS
MOST = 20


async def calendar(visit: Visit, argument: str) -> None:
    """The next 30 days, whoever wrote it."""
    zone, until_ms = visit.organisation.zone, visit.now_ms + AHEAD_MS
    planned = await _invitations(visit)
    for one in await broadcasts.in_states(visit.tx, ("waiting",)):
        written = await messages.one(visit.tx, one.message_id)
        what = opening(written.content.words) if written else ""
        planned.append((one.goes_ms, what))
        if rule := message.repeats(one.plan):
            gone = await broadcasts.how_many(visit.tx, one.message_id) + 1
            planned += [(ms, what) for ms in occurrences(rule, one.due_ms, until_ms, gone, zone)]
    soon = sorted(row for row in planned if row[0] <= until_ms)
    rows = tuple(
        phrase("calendar-row", when=days.moment_words(ms, zone), what=(Label(what, literal=True),))
        for ms, what in soon[:MOST]
    )
    values: dict[str, Value] = {"planned_lines": rows, "planned": len(soon), "more": max(0, len(soon) - MOST)}
    ways = (*screens.to_team(visit), screens.HELP)
    visit.say(Say("calendar-page", values, ways))


async def _invitations(visit: Visit) -> list[tuple[int, str]]:
    """What will go to those who follow a forum, by itself; it is told by the forum's name."""
    there = await meeting_steps.to_invite(visit.tx, visit.now_ms)
    due = ((steps.due_ms("invite", ms, visit.organisation.zone), opening(name)) for ms, name in there)
    return [(ms, name) for ms, name in due if ms > visit.now_ms]


COMMANDS = (
    Command(
        "calendar", calendar, slashes=("calendar",), labels={"calendar": ""}, capability=WRITE, open=True
    ),
)
