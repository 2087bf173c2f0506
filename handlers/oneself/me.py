"""About me: what we hold that somebody will want to see, on one screen, and where each of it is changed."""

from domain import times
from domain.authority import ROLES
from domain.forms import begin
from domain.oneself import pause, signup
from domain.person import Person
from domain.reference import shown
from domain.say import Button, Label, Say, Value
from domain.showing import answer_values
from handlers import screens
from handlers.command import Command, go
from handlers.oneself.pause import until
from handlers.oneself.signup import profile, start
from handlers.visit import Visit
from storage.forums import forums
from storage.team import roles


async def me(visit: Visit, argument: str) -> None:
    person = visit.sender.person
    if person is None:
        return await _nobody(visit)
    values = {
        **await _answers(visit, person),
        **await _roles(visit, person),
        **await _messages(visit, person),
        **await _forums(visit, person),
        "reference": shown(person.reference),
    }
    visit.say(Say("me", values, _ways(visit, person)), about=screens.ANSWERS)


async def _nobody(visit: Visit) -> None:
    """Of somebody who has neither joined nor begun to, nothing is kept, and that is said."""
    if visit.sender.conversation:
        await start(visit, "")
    else:
        visit.say(Say("mydata-nothing", buttons=(*screens.back(visit), screens.HELP)))


def _ways(visit: Visit, person: Person) -> tuple[Button, ...]:
    return (
        go("my-answers", "mine"),
        go("times", "times"),
        screens.messages(visit) if screens.silent(visit) else go("pause-messages", "pause"),
        go("my-data", "mydata"),
        *((go("change-team-name", "teamname"),) if person.roles else ()),
        *(go(f"give-back-{role}", "giveback", role) for role in ROLES if role in person.roles),
        go("leave-us", "leave"),
        *screens.languages(visit),
        *screens.back(visit),
        screens.HELP,
    )


async def _answers(visit: Visit, person: Person) -> dict[str, Value]:
    """As the forms that change them show them."""
    values: dict[str, Value] = {}
    about = await profile(visit, person)
    for form, answers in (
        (signup.PROFILE, about),
        (times.TIMES, times.answers_of(person, visit.organisation)),
    ):
        at = begin(form, visit.organisation, person.telegram_id, person.locale, visit.now_ms, answers)
        values |= answer_values(at)
    return values


async def _roles(visit: Visit, person: Person) -> dict[str, Value]:
    held = await roles.of(visit.tx, person.person_id)
    name = await roles.name_of(visit.tx, person.person_id)
    return {"team_name": name, **{role: int(role in held) for role in ROLES}}


async def _forums(visit: Visit, person: Person) -> dict[str, Value]:
    followed = await forums.followed(visit.tx, person.person_id)
    there = [forum for forum in await forums.running(visit.tx) if forum.forum_id in followed]
    return {"forums": tuple(Label(forum.name, literal=True) for forum in there), "forums_count": len(there)}


async def _messages(visit: Visit, person: Person) -> dict[str, Value]:
    if person.stopped_ms is not None or pause.is_paused(person, visit.now_ms):
        return await until(visit, person)
    return {"state": "on", "until": "", "role": 0}


COMMANDS = (Command("me", me, slashes=("me",), labels={"about-me": ""}, open=True),)
