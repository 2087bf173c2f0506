"""What is already planned to go out, for coordinators: so that not everything goes on one day."""

from domain import days
from domain.authority import WRITE
from domain.durations import DAY_MS
from domain.forums import steps
from domain.many import message, roundup
from domain.many.broadcast import opening
from domain.recurrence import occurrences
from domain.say import Label, Say, Value, phrase
from handlers import screens
from handlers.command import Command
from handlers.many import standing
from handlers.visit import Visit
from storage.forums import steps as meeting_steps
from storage.many import broadcasts, messages, roundups

AHEAD_MS = 30 * DAY_MS
MOST = 20


async def calendar(visit: Visit, argument: str) -> None:
    """The next 30 days, whoever wrote it."""
    zone, until_ms = visit.organisation.zone, visit.now_ms + AHEAD_MS
    planned: list[tuple[int, Label]] = await _meetings(visit)
    for one in await broadcasts.in_states(visit.tx, ("waiting",)):
        written = await messages.one(visit.tx, one.message_id)
        what = Label(opening(written.content.words) if written else "", literal=True)
        planned.append((standing.goes_ms(one, visit.organisation), what))
        if rule := message.repeats(one.plan):
            gone = await broadcasts.how_many(visit.tx, one.message_id) + 1
            planned += [(ms, what) for ms in occurrences(rule, one.due_ms, until_ms, gone, zone)]
    if await roundups.is_waiting(visit.tx, visit.now_ms):
        planned.append((roundup.comes_ms(visit.now_ms, visit.organisation), Label("calendar-roundup")))
    soon = sorted((row for row in planned if row[0] <= until_ms), key=lambda row: row[0])
    rows = tuple(
        phrase("calendar-row", when=days.moment_words(ms, zone), what=(what,)) for ms, what in soon[:MOST]
    )
    values: dict[str, Value] = {"planned_lines": rows, "planned": len(soon), "more": max(0, len(soon) - MOST)}
    ways = (*screens.to_team(visit), screens.HELP)
    visit.say(Say("calendar-page", values, ways))


async def _meetings(visit: Visit) -> list[tuple[int, Label]]:
    """Those of forums, and the invitations that will go to their followers by themselves."""
    there = await meeting_steps.of_running(visit.tx, visit.now_ms - steps.NEAR_MS)
    names = {meeting.forum_id: opening(name) for meeting, name, _ in there}
    invites = steps.to_invite((meeting for meeting, _, follows in there if follows), visit.now_ms)
    due = [(steps.due_ms("invite", one.starts_ms, visit.organisation.zone), one) for one in invites]
    begin = [(meeting.starts_ms, meeting) for meeting, _, _ in there]
    return [
        *((ms, phrase("calendar-invites", name=names[one.forum_id])) for ms, one in due if ms > visit.now_ms),
        *((ms, phrase("calendar-meets", name=names[one.forum_id])) for ms, one in begin if ms > visit.now_ms),
    ]


COMMANDS = (
    Command(
        "calendar", calendar, slashes=("calendar",), labels={"calendar": ""}, capability=WRITE, open=True
    ),
)
