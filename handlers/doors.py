"""The three doors: what is typed, what is pressed, and whatever else arrives."""

from domain.authority import ANYONE, MEMBER, STAFF, who_may
from domain.buttons import Press, parse_press
from domain.say import Say
from domain.typed import folded, stands_for
from handlers import about, asked, help, menu, running, screens, unasked, way_back
from handlers.command import Command, pressed, slashed
from handlers.exports import export
from handlers.forums import doors as forums
from handlers.forums import feeling
from handlers.forums import typing as meeting_typing
from handlers.gate import may
from handlers.many import doors as many
from handlers.many import going_out, reading
from handlers.oneself import leave, me, mydata, notice, pause, signup, stop, versions
from handlers.polls import answering_doors, loop_doors, making, poll_typing
from handlers.polls import doors as polls
from handlers.requests import doors as requests
from handlers.requests import was_you
from handlers.team import approving
from handlers.team import doors as team
from handlers.visit import Visit

COMMANDS: tuple[Command, ...] = (
    *stop.COMMANDS,
    *leave.COMMANDS,
    *mydata.COMMANDS,
    *help.COMMANDS,
    *menu.COMMANDS,
    *signup.COMMANDS,
    *about.COMMANDS,
    *me.COMMANDS,
    *pause.COMMANDS,
    *notice.COMMANDS,
    *versions.COMMANDS,
    *team.COMMANDS,
    *many.COMMANDS,
    *export.COMMANDS,
    *polls.COMMANDS,
    *forums.COMMANDS,
    *requests.COMMANDS,
)
ENDINGS = {**signup.ENDINGS, **many.ENDINGS, **polls.ENDINGS, **forums.ENDINGS}
HEARERS = {
    **{**team.HEARERS, **many.HEARERS, **polls.HEARERS},
    **{**export.HEARERS, **forums.HEARERS, **requests.HEARERS},
}
ALWAYS = tuple(command for command in COMMANDS if command.always)
OPEN = tuple(command for command in COMMANDS if command.open)
FOR_ALL = tuple(command for command in COMMANDS if command.capability in (ANYONE, MEMBER))
FOR_THE_TEAM = tuple(command for command in COMMANDS if command not in FOR_ALL)
_ADMINS = {frozenset(STAFF): 2, frozenset({"admin"}): 1}
"""How it is said who may do something, by the roles that may."""
BY_NAME = {command.name: command for command in COMMANDS}
BY_SLASH = {slash: command for command in COMMANDS for slash in command.slashes}


async def typed(visit: Visit) -> None:
    """What is always heard comes first, then the question replied to or on screen, then the rest."""
    slash = slashed(visit.text)
    if slash and slash[0] in BY_SLASH:
        await _obey(visit, BY_SLASH[slash[0]], slash[1])
    elif found := spoken(visit.text, visit, ALWAYS):
        await _obey(visit, *found)
    elif not slash and await _asked_last(visit):
        pass
    elif not slash and (at := await approving.meant(visit) or asked.tapped(visit) or way_back.meant(visit)):
        await _press(visit, *at)
    elif not slash and (hearer := asked.hearer(visit, HEARERS)):
        await _heard_there(visit, hearer)
    elif not slash and await _says_elsewhere(visit):
        pass
    elif (question := _replied_to(visit)) and not question.fits(visit.sender.conversation):
        visit.say(Say("old-question"))
        await menu.where_they_are(visit)
    elif (question or running.awake(visit)) and not slash and await _may_answer(visit):
        await _answered(visit)
    elif found := spoken(visit.text, visit, _theirs(visit)):
        await _obey(visit, *found)
    elif not slash and (act := await going_out.meant(visit) or await requests.meant(visit)):
        await _press(visit, *act)
    elif not slash and (await poll_typing.anything(visit) or await meeting_typing.anything(visit)):
        pass
    else:
        await unasked.heard(visit, BY_NAME)


async def _asked_last(visit: Visit) -> bool:
    """Whether it is for a meeting or a poll before all else: in reply to it, or because that came last."""
    hearer = asked.hearer(visit, HEARERS)
    return await meeting_typing.answered(visit, hearer) or await answering_doors.answered(visit, hearer)


async def _says_elsewhere(visit: Visit) -> bool:
    """Whether it answers what stands alone in the chat: leaving, the notice, a poll, a meeting, a message."""
    if await leave.answered(visit) or await notice.answered(visit) or await was_you.answered(visit):
        return True
    if not running.awake(visit) and (await loop_doors.typed(visit) or await feeling.typed(visit)):
        return True
    if running.awake(visit):
        return False
    return await meeting_typing.fits(visit) or await poll_typing.fits(visit) or await reading.typed(visit)


def _replied_to(visit: Visit) -> Press | None:
    question = running.replied_to(visit)
    asked.uncover(visit, question)
    return question


async def press(visit: Visit) -> None:
    if asked_for := pressed(visit.data):
        await _press(visit, *asked_for)
    else:
        asked.uncover(visit, parse_press(visit.data))
        if not (await _may_answer(visit) and await running.press(visit, ENDINGS)):
            await _old_button(visit)


async def follow(visit: Visit) -> None:
    """What comes next by itself after what they did."""
    if visit.follows:
        await _press(visit, *visit.follows)


async def _may_answer(visit: Visit) -> bool:
    """Whether the form they are in is still for them: a role may have ended since it began."""
    form = running.running(visit)
    return form is None or await may(visit, form.capability)


async def _heard_there(visit: Visit, hearer: asked.Hearer) -> None:
    """On a screen that takes anything typed: if they may still do what it is for."""
    if await may(visit, hearer.capability):
        await hearer.hears(visit)
    else:
        asked.end(visit)
        visit.say(screens.home(visit))


async def quietly(visit: Visit) -> None:
    """Nothing to say to this."""


def spoken(text: str, visit: Visit, commands: tuple[Command, ...]) -> tuple[Command, str] | None:
    """Which of `commands` the text stands for, with its argument."""
    heard = folded(text)
    resting = running.running(visit) is not None or asked.waits_behind(visit)
    for command in commands:
        if command.resting and not resting:
            continue
        for label, argument in command.labels.items():
            if stands_for(heard, label, visit.words):
                return command, argument
    return None


def _theirs(visit: Visit) -> tuple[Command, ...]:
    """What their words may be for. "Person" is a page to somebody in the team, and to others one to talk to.

    Who has no role has never seen the team's buttons: such a word of theirs is no wish to press one.
    """
    person = visit.sender.person
    return (*FOR_THE_TEAM, *FOR_ALL) if person and person.roles else FOR_ALL


async def _press(visit: Visit, name: str, argument: str) -> None:
    if name in BY_NAME:
        await _obey(visit, BY_NAME[name], argument)
    else:
        await _old_button(visit)


async def _answered(visit: Visit) -> None:
    """The question's own answers win; then what the bot itself offers is never taken for an answer."""
    if running.says_an_answer(visit):
        await running.typed(visit, ENDINGS)
    elif beside := await running.beside(visit):
        await _press(visit, *beside)
    elif found := spoken(visit.text, visit, OPEN):
        await _obey(visit, *found)
    elif not await making.on_one_line(visit):
        await running.typed(visit, ENDINGS)


async def _obey(visit: Visit, command: Command, argument: str) -> None:
    """The gate: asked when it is used, not when the button was drawn."""
    if not command.stays:
        running.put_to_rest(visit)
        asked.put_to_rest(visit)
    if await may(visit, command.capability):
        await command.heard(visit, argument)
    elif visit.sender.person and command.capability != MEMBER:
        admins = _ADMINS.get(who_may(command.capability), 0)
        visit.tell(Say("not-yours", {"admins": admins}))
        visit.say(Say("not-yours", {"admins": admins}, screens.ways(visit)))
    else:
        await signup.start(visit, "")


async def _old_button(visit: Visit) -> None:
    """Changes nothing; says so, and shows where they are."""
    visit.tell(Say("old-button"))
    await menu.where_they_are(visit)
