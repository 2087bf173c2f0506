"""What the machine itself has to say: that something failed, was missed, or what can be asked for."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.authority import STAFF
from domain.say import Button, Say

EVERYBODY = ("start", "help", "about", "stop")
MEMBERS = ("menu", "help", "me", "pause", "stop", "leave")
STAFF_ALSO = ("team",)
COORDINATORS_ALSO = ("write",)
ADMINS_ALSO = ("invite",)


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

    roles: those of the member whose chat it is for; None for the menu of everybody else.
    """
    names: tuple[str, ...] = EVERYBODY if roles is None else MEMBERS
    if roles and set(STAFF) & set(roles):
        names += STAFF_ALSO
    if roles and "coordinator" in roles:
        names += COORDINATORS_ALSO
    if roles and "admin" in roles:
        names += ADMINS_ALSO
    return Say("commands", buttons=tuple(Button(f"command-{name}", name) for name in names))


def _local(at_ms: int, zone: str) -> str:
    return f"{datetime.fromtimestamp(at_ms / 1000, ZoneInfo(zone)):%H:%M}"
