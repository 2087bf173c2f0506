"""How the bot is, for admins: first what needs them, then the figures."""

from domain.authority import STATUS
from domain.say import Button
from domain.team import machine as machines
from domain.team.troubles import Trouble
from handlers import asked, screens
from handlers.command import Command, go
from handlers.visit import Visit
from storage.backups import release
from storage.team import roles, watching

REFRESH = "again"


async def status(visit: Visit, argument: str) -> None:
    """A new message; or, with the button beneath it, the same one as it is now."""
    troubles = list((await watching.watch(visit.tx)).lasting)
    decide: tuple[Button, ...] = ()
    if await release.held(visit.tx) is not None:
        troubles.insert(0, Trouble("restored", visit.now_ms))
        decide = (go("restored-decide", "restored"),)
    say = machines.status(
        troubles,
        await watching.figures(visit.tx, visit.now_ms),
        await watching.machine(visit.tx),
        visit.organisation.zone,
        (*decide, go("status-refresh", "status", REFRESH), *screens.to_team(visit), screens.HELP),
        heard=bool(await roles.hearing_admins(visit.tx)),
    )
    if argument == REFRESH:
        visit.change(say)
    else:
        asked.offer(visit, say)


COMMANDS = (
    Command(
        "status",
        status,
        slashes=("status",),
        labels={"status": "", "status-refresh": REFRESH},
        capability=STATUS,
        open=True,
    ),
)
