"""Changing how a forum is called, whom it is for, and when people are reminded of it: nobody is told."""

from dataclasses import replace
from typing import get_args

from domain.authority import WRITE
from domain.forums import form
from domain.forums.forum import EVERYWHERE, Forum, Reminder, area_label
from domain.forums.wanted import NAME
from domain.say import Button, Label, Say, Value
from handlers import asked, screens
from handlers.command import Command, go
from handlers.forums import passing_over
from handlers.forums.changing import forum_of
from handlers.visit import Visit
from storage.forums import forums, meetings
from storage.team import audit

KINDS: tuple[Reminder, ...] = get_args(Reminder)


async def about(visit: Visit, argument: str) -> None:
    """What is known of it beside its meetings."""
    found = await forum_of(visit, argument)
    if found:
        asked.offer(visit, _page(visit, found))


def _page(visit: Visit, found: Forum) -> Say:
    tag = str(found.forum_id)
    values: dict[str, Value] = {
        "name": found.name,
        "area": (area_label(found, visit.organisation),),
        "reminders": tuple(Label(f"reminded-{kind}") for kind in found.reminders),
        "reminders_count": len(found.reminders),
    }
    ways = (
        go("alter-name", "fcon", f"{tag}-{NAME}"),
        go("alter-area", "fcarea", tag),
        *(_tick(found, kind) for kind in KINDS),
        go("the-forum", "fmforum", tag),
        screens.HELP,
    )
    return Say("change-about", values, ways)


def _tick(found: Forum, kind: Reminder) -> Button:
    """It says what shall be, so that a double tap changes nothing back."""
    on = kind in found.reminders
    data = f"go:fcremind:{found.forum_id}-{kind}-{'off' if on else 'on'}"
    values: dict[str, Value] = {"number": 0, "answer": (Label(f"remind-{kind}"),)}
    return Button("tick-on" if on else "tick-off", data, values)


async def area(visit: Visit, argument: str) -> None:
    """Which one? Pressing it is enough."""
    tag, _, chosen = argument.partition("-")
    found = await forum_of(visit, tag)
    if found is None:
        return
    options = form.AREA.options(visit.organisation)
    if chosen in {option.value for option in options}:
        after = replace(found, area=EVERYWHERE if chosen == form.ALL else chosen)
        await _save(visit, after, "area")
        return asked.offer(visit, _page(visit, after))
    rows = (
        Button("pick", f"go:fcarea:{tag}-{option.value}", {"number": 0, "answer": (option.label,)})
        for option in options
    )
    asked.offer(
        visit, Say("change-area", {"name": found.name}, (*rows, go("leave-it", "fcabout", tag), screens.HELP))
    )


async def remind(visit: Visit, argument: str) -> None:
    """One of the reminders, on or off."""
    tag, kind, state = (*argument.split("-"), "", "")[:3]
    found = await forum_of(visit, tag)
    if found is None:
        return
    wanted = {each for each in KINDS if each in found.reminders and each != kind}
    wanted |= {each for each in KINDS if each == kind and state == "on"}
    after = replace(found, reminders=tuple(each for each in KINDS if each in wanted))
    if after != found:
        await _save(visit, after, "reminders")
    if kind in after.reminders and kind not in found.reminders:
        # This is for what is still to come: nobody is told of a change here.
        ours = await meetings.of_forum(visit.tx, after.forum_id, visit.now_ms)
        await passing_over.pass_over(visit, {one.meeting_id for one in ours}, kind)
    asked.change(visit, _page(visit, after))


async def _save(visit: Visit, after: Forum, what: str) -> None:
    person = visit.sender.person
    await forums.save(visit.tx, after, visit.now_ms)
    await audit.note(visit.tx, visit.now_ms, "forum changed", person.person_id if person else None, what=what)


COMMANDS = (
    Command("fcabout", about, capability=WRITE),
    Command("fcarea", area, capability=WRITE),
    Command("fcremind", remind, capability=WRITE, stays=True),
)
