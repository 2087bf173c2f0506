"""The name by which the team knows somebody with a role: shown in /me, and changed from there."""

from domain import own_words
from domain.authority import MEMBER
from domain.oneself import signup
from domain.say import Say
from handlers import asked, screens
from handlers.command import Command, go
from handlers.visit import Visit
from storage.team import roles

TOPIC = "teamname"


async def ask(visit: Visit, argument: str) -> None:
    person = visit.sender.person
    assert person, "asked of members only"
    if name := await roles.name_of(visit.tx, person.person_id):
        _ask(visit, name)
    else:
        visit.say(screens.home(visit))


async def typed(visit: Visit) -> None:
    """The new name, unless it cannot be kept; then the question stays."""
    person, name = visit.sender.person, own_words.tidied(visit.text, one_line=True)
    held = await roles.name_of(visit.tx, person.person_id) if person else ""
    if not (person and held):  # the last role ended meanwhile
        asked.end(visit)
        return visit.say(screens.home(visit))
    if fault := own_words.fault(name, signup.NAME.longest):
        return _ask(visit, held, fault)
    asked.end(visit)
    await roles.rename(visit.tx, person.person_id, name)
    ways = (go("change-team-name", TOPIC), go("about-me", "me"), *screens.back(visit), screens.HELP)
    visit.say(Say("team-name-changed", {"name": name}, ways))


def _ask(visit: Visit, name: str, fault: Say | None = None) -> None:
    """`fault`, above it, says why what they typed cannot be kept."""
    leave = go("leave-it", "unsure", asked.number(visit))
    say = Say("team-name", {"name": name, "limit": signup.NAME.longest}, (leave, screens.HELP), first=fault)
    asked.show(visit, say, TOPIC)


HEARERS = {TOPIC: asked.Hearer(typed, MEMBER)}

COMMANDS = (Command(TOPIC, ask, labels={"change-team-name": ""}, capability=MEMBER),)
