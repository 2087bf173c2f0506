"""What the machine itself has to say: that something failed, was missed, or what can be asked for."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.authority import STAFF
from domain.say import Button, Say

EVERYBODY = ("start", "help", "about", "stop")
MEMBERS = ("menu", "help", "me", "pause", "stop", "leave")
COORDINATORS_ALSO = ("new", "polls", "ideas", "write", "messages", "ourforums", "calendar")
ADMINS_ALSO = ("status", "requests", "person", "invite")
STAFF_ALSO = ("export", "team")


TIMES = Button("times", "go:times")
"""Under everything that the bot starts, where a member gets it: how often and when it may."""


def started(say: Say) -> Say:
    """What the bot starts, to a member: with the way to how often and when, above help."""
    if TIMES in say.buttons:
        return say
    rest = tuple(button for button in say.buttons if button.data == "go:help")
    others = tuple(button for button in say.buttons if button.data != "go:help")
    return replace(say, buttons=(*others, TIMES, *rest))


def sorry() -> Say:
    """An update could not be handled; what was done before is safe."""
    return Say("sorry", buttons=(Button("menu", "go:menu"), Button("help-now", "go:help")))


def emergency() -> Say:
    """The help lines, for when nothing can be written down. No buttons: nobody could answer them."""
    return Say("emergency")


def gap(from_ms: int, to_ms: int, zone: str, joined: bool = False) -> Say:
    """For a time in which presses did not reach us."""
    say = Say("gap", {"from": _local(from_ms, zone), "to": _local(to_ms, zone)})
    return started(say) if joined else say


def commands(roles: Collection[str] | None = None) -> Say:
    """The command menu, carried as buttons: the label describes, the data is the command.

    roles: those of the member whose chat it is for; None for the menu of everybody else. The way home and to
    help comes first in each, leaving last; between them stands what staff do each day.
    """
    names: tuple[str, ...] = EVERYBODY if roles is None else (*MEMBERS[:2], *_staffs(roles), *MEMBERS[2:])
    return Say("commands", buttons=tuple(Button(f"command-{name}", name) for name in names))


def _staffs(roles: Collection[str]) -> tuple[str, ...]:
    coordinates = COORDINATORS_ALSO if "coordinator" in roles else ()
    administers = ADMINS_ALSO if "admin" in roles else ()
    return (*coordinates, *administers, *(STAFF_ALSO if set(STAFF) & set(roles) else ()))


def _local(at_ms: int, zone: str) -> str:
    return f"{datetime.fromtimestamp(at_ms / 1000, ZoneInfo(zone)):%H:%M}"
