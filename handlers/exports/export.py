"""Asking for an export: button by button what, how much of it, in which form, since when and why."""

from dataclasses import replace

from domain.authority import EXPORT, EXPORT_ALL
from domain.exports import period, says
from domain.exports.columns import columns
from domain.exports.wanted import Keeping, Wanted, choices, chosen, read, step
from domain.say import Button, Label, Say, Value
from domain.typed import means
from handlers import asked, screens
from handlers.command import Command, go
from handlers.gate import may
from handlers.many import reaching
from handlers.visit import Visit
from storage.exports import exports

DAYS = "exportdays"
CHECK = "exportcheck"


async def export(visit: Visit, argument: str) -> None:
    """The next step. What is asked comes from the button, and is looked at anew each time."""
    everything = await may(visit, EXPORT_ALL)
    wanted = _dated(visit, read(argument, everything))
    keeping = await exports.keeping(visit.tx)
    if keeping.lacks_lock(wanted.level):
        return asked.offer(visit, says.ended("unlocked"))
    match step(wanted):
        case "check":
            asked.show(visit, _check(visit, wanted, keeping), CHECK, wanted=(wanted.argument,))
        case "level":
            asked.offer(visit, _ask_level(visit, wanted, everything, keeping))
        case "since":
            asked.show(visit, _ask_days(visit, wanted, everything), DAYS, wanted=(wanted.argument,))
        case _:
            asked.offer(visit, _ask(visit, wanted, everything))


async def other_days(visit: Visit, argument: str) -> None:
    """Everything is chosen; the days alone are asked again."""
    everything = await may(visit, EXPORT_ALL)
    wanted = read(argument, everything)
    if step(wanted) != "check" or wanted.as_it_is:
        return await export(visit, argument)
    asked.show(visit, _ask_days(visit, wanted, everything), DAYS, wanted=(wanted.argument,))


async def days(visit: Visit) -> None:
    """They typed of which days it is to be."""
    (argument,) = asked.kept(visit, "wanted")
    everything = await may(visit, EXPORT_ALL)
    wanted = read(argument, everything)
    found = _typed(visit)
    if isinstance(found, Say):
        again = replace(found, buttons=_ask_days(visit, wanted, everything).buttons)
        return asked.show(visit, again, DAYS, wanted=(argument,))
    asked.end(visit)
    await export(visit, replace(wanted, since=found).argument)


async def days_at_check(visit: Visit) -> None:
    """At the last look it can only be meant for the days."""
    (argument,) = asked.kept(visit, "wanted")
    wanted = read(argument, await may(visit, EXPORT_ALL))
    found = _typed(visit)
    if wanted.as_it_is:
        found = Say("export-no-days")
    if isinstance(found, Say):
        check = _check(visit, wanted, await exports.keeping(visit.tx))
        again = replace(check, first=found)
        return asked.show(visit, again, CHECK, wanted=(argument,))
    asked.end(visit)
    await export(visit, replace(wanted, since=found).argument)


def _typed(visit: Visit) -> str | Say:
    """The days that were typed; or what is wrong with them."""
    if means(visit.text, "export-ever", visit.words):
        return "ever"
    return period.read(visit.text, visit.words, visit.now_ms, visit.organisation.zone)


async def make(visit: Visit, argument: str) -> None:
    """It waits to be made; another one only once that is ready."""
    wanted = read(argument, await may(visit, EXPORT_ALL))
    person = visit.sender.person
    assert person, "asked of staff only"
    if step(wanted) != "check":
        return await export(visit, argument)
    export_id = await exports.ask(visit.tx, person.person_id, wanted.argument, visit.now_ms)
    if export_id is None:
        return visit.say(Say("export-busy", buttons=_ways(visit)))
    asked.put_to_rest(visit)
    visit.say(says.making(export_id, 0), about=says.about(export_id))


async def stop(visit: Visit, argument: str) -> None:
    """Only one's own; what had ended stays as it is."""
    person = visit.sender.person
    found = await exports.one(visit.tx, reaching.number(argument))
    own = person and found and found.person_id == person.person_id
    if found and own and await exports.end(visit.tx, found.export_id, "stopped", visit.now_ms):
        visit.change(says.ended("stopped"))
    else:
        visit.tell(Say("old-button"))


def _dated(visit: Visit, wanted: Wanted) -> Wanted:
    """With the dates that "the last 30 days" has at this moment: what is read is what will be made."""
    return replace(wanted, since=period.dated(wanted.since, visit.now_ms, visit.organisation.zone))


def _choose(wanted: Wanted, everything: bool) -> tuple[Button, ...]:
    """What there is at this step."""
    offered = choices(wanted, everything)
    return tuple(go(f"export-{value}", "export", chosen(wanted, value)) for value in offered)


def _ask(visit: Visit, wanted: Wanted, everything: bool) -> Say:
    asked_now, buttons = step(wanted), (*_choose(wanted, everything), *_ways(visit))
    if asked_now == "what":
        return Say("export-ask-what", {"everything": int(everything)}, buttons)
    return Say(f"export-ask-{asked_now}", buttons=buttons)


def _ask_level(visit: Visit, wanted: Wanted, everything: bool, keeping: Keeping) -> Say:
    """How much of it: with what each means, and where such a file goes."""
    lines = tuple(says.level(name, keeping) for name in choices(wanted, everything))
    what, buttons = says.named(wanted)["what"], (*_choose(wanted, everything), *_ways(visit))
    return Say("export-ask-level", {"what": what, "level_lines": lines}, buttons)


def _ask_days(visit: Visit, wanted: Wanted, everything: bool) -> Say:
    """With the way back to the last look, where they come from there."""
    choose = _choose(replace(wanted, since=""), everything)
    leave = (go("leave-it", "export", wanted.argument),) if wanted.since else ()
    return Say("export-ask-since", buttons=(*choose, *leave, *_ways(visit)))


def _check(visit: Visit, wanted: Wanted, keeping: Keeping) -> Say:
    """Everything that was chosen, and each column, before anything is made."""
    listed = tuple(Label(column, literal=True) for column in columns(wanted))
    values: dict[str, Value] = {
        **says.named(wanted),
        "columns": listed,
        "level": wanted.level,
        **says.kept(keeping),
        "has_days": int(not wanted.as_it_is),
        "subject": wanted.what,
    }
    other = () if wanted.as_it_is else (go("export-days", "exportdays", wanted.argument),)
    begin = go("export-make", "exportmake", wanted.argument)
    return Say("export-check", values, (begin, *other, go("export-another", "export"), *_ways(visit)))


def _ways(visit: Visit) -> tuple[Button, ...]:
    return (*screens.back(visit), screens.HELP)


HEARERS = {DAYS: asked.Hearer(days, EXPORT), CHECK: asked.Hearer(days_at_check, EXPORT)}
"""Who takes what is typed on which screen."""

COMMANDS = (
    Command("export", export, slashes=("export",), labels={"export": ""}, capability=EXPORT),
    Command("exportdays", other_days, capability=EXPORT),
    Command("exportmake", make, capability=EXPORT),
    Command("exportstop", stop, capability=EXPORT),
)
