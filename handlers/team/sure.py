"""The last question before something is done: yes does what was read back, no leaves all as it is."""

from collections.abc import Awaitable, Callable

from domain.authority import MEMBER, TEAM
from domain.say import Say
from handlers import asked, screens
from handlers.command import Command
from handlers.team import granting, inviting
from handlers.visit import Visit

ACTS: dict[str, Callable[..., Awaitable[None]]] = {"invite": inviting.make, "give": granting.give}
"""What there is to be sure of, for admins: called with the role, or with whom and which role."""


async def sure(visit: Visit, revision: str) -> None:
    """Once: the same button pressed again is an old one."""
    if not (revision and asked.at(visit, "sure", revision)):
        visit.tell(Say("old-button"))
        return visit.say(screens.home(visit))
    act, *about = asked.kept(visit, "act")
    asked.end(visit)
    await ACTS[act](visit, *about)


async def unsure(visit: Visit, revision: str) -> None:
    if any(
        asked.at(visit, topic, revision or "none")
        for topic in ("sure", "takeaway", "gaveback", "weigh", "teamname")
    ):
        asked.end(visit)
        visit.say(Say("left-as-it-is", buttons=screens.back(visit)))
    else:
        visit.tell(Say("old-button"))
        visit.say(screens.home(visit))


COMMANDS = (
    Command("sure", sure, capability=TEAM),
    Command("unsure", unsure, capability=MEMBER),
)
