"""The screens that many ways lead back to: the welcome, the menu, and what is offered beneath other words."""

from domain.authority import SORT, WRITE, authorise, is_staff
from domain.oneself import pause
from domain.say import Button, Say, Value
from handlers import asked
from handlers.command import go
from handlers.running import running
from handlers.visit import Visit

HELP = go("help-now", "help")

ANSWERS = "answers"
"""What messages that show somebody's answers are about."""


def home(visit: Visit) -> Say:
    """The menu for a member, the welcome for somebody new."""
    person = visit.sender.person
    if person is None:
        return Say("welcome", buttons=ways(visit))
    form = running(visit)
    values: dict[str, Value] = {
        "stopped": int(person.stopped_ms is not None),
        "paused": int(pause.is_paused(person, visit.now_ms)),
        "form": form.name if form else "",
    }
    return Say("menu-text", values, ways(visit))


def ways(visit: Visit) -> tuple[Button, ...]:
    """All the ways on from here, in the same order everywhere, help last."""
    person = visit.sender.person
    if person is None:
        others = (go("about-this", "about"), *languages(visit), _wording(visit))
        return (*carry_on(visit), *_join(visit), *others, HELP)
    begin = () if carry_on(visit) else (go("tell-more", "more"),)
    mine = (*begin, go("about-me", "me"), go("what-happened", "loop"))
    answer = () if person.agrees else (go("answer-notice", "answer"),)
    return (
        *carry_on(visit),
        *answer,
        *mine,
        go("forums", "forums"),
        _wording(visit),
        messages(visit),
        *_team(visit),
        HELP,
    )


def silent(visit: Visit) -> bool:
    """Whether they stopped or paused what the bot starts."""
    person = visit.sender.person
    return person is not None and (person.stopped_ms is not None or pause.is_paused(person, visit.now_ms))


def messages(visit: Visit) -> Button:
    return go("messages-again", "unstop") if silent(visit) else go("stop", "stop")


def _team(visit: Visit) -> tuple[Button, ...]:
    person = visit.sender.person
    writes = (go("ask-people", "poll"), go("our-forums", "fmforums"), go("messages-list", "messages"))
    if is_staff(person):
        return (*(writes if authorise(person, WRITE) else ()), go("team", "team"))
    return (go("sort-ideas", "ideas"),) if authorise(person, SORT) else ()


def back(visit: Visit) -> tuple[Button, ...]:
    """The short way home, beneath longer words."""
    home = go("menu", "menu") if visit.sender.person else go("start-over", "start")
    return (*carry_on(visit), home)


def to_team(visit: Visit) -> tuple[Button, ...]:
    """Back to the team, beneath what was done there."""
    return (*_team(visit), *back(visit))


def carry_on(visit: Visit) -> tuple[Button, ...]:
    return (go("carry-on", "on"),) if running(visit) or asked.waits_behind(visit) else ()


def _join(visit: Visit) -> tuple[Button, ...]:
    return () if carry_on(visit) else (go("join", "join"),)


def languages(visit: Visit) -> tuple[Button, ...]:
    """Asked only where there is a choice."""
    return (go("language", "language"),) if len(visit.texts.languages()) > 1 else ()


def _wording(visit: Visit) -> Button:
    plain = visit.sender.locale.endswith("-plain")
    return go("use-full", "plain", "off") if plain else go("use-plain", "plain", "on")
