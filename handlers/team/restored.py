"""After a backup was put back: an admin says what becomes of everything that waited."""

from domain.authority import RESTORED
from domain.days import moment_words
from domain.say import Say
from domain.team.admin_notes import restored_waits
from handlers import screens
from handlers.command import Command
from handlers.visit import Visit
from storage.backups import dropping, release
from storage.team import audit

GO, DROP = "go", "drop"


async def restored(visit: Visit, argument: str) -> None:
    """How it stands, or, with an argument, what shall be."""
    held, person = await release.held(visit.tx), visit.sender.person
    if held is None or person is None:
        return visit.say(Say("restored-nothing", buttons=screens.ways(visit)))
    if argument not in (GO, DROP):
        when = moment_words(held.made_ms, visit.organisation.zone)
        waiting, came_due = await release.waiting(visit.tx), await release.came_due(visit.tx, visit.now_ms)
        return visit.say(restored_waits(when, waiting, came_due))
    if argument == DROP:
        await release.drop_due(visit.tx, visit.now_ms)
        await dropping.drop_waiting(visit.tx, visit.now_ms)
    await release.release(visit.tx)
    await audit.note(visit.tx, visit.now_ms, "released after a restore", person.person_id, how=argument)
    visit.say(Say("restored-over", {"dropped": int(argument == DROP)}, screens.ways(visit)))


COMMANDS = (
    Command(
        "restored",
        restored,
        slashes=("restored",),
        labels={"restored-go": GO, "restored-drop": DROP},
        capability=RESTORED,
        open=True,
    ),
)
