"""What the machine itself tells the admins: where the audit's record stands, and what the host did."""

from zoneinfo import ZoneInfo

from domain.authority import Role
from domain.days import moment_words
from domain.say import Button, Label, Say
from domain.team.audit import shown

OURS = (Button("times", "go:times"), Button("menu", "go:menu"))
"""Beneath what the bot starts."""


def record_head(entries: int, head: str) -> Say:
    """Once a day when something was added: whoever keeps it can show later that nothing was rewritten."""
    return Say("audit-head", {"entries": entries, "head": shown(head)}, OURS)


def invited_on_host(role: Role, until_ms: int, zone: ZoneInfo) -> Say:
    """Nobody in the team did it, so the whole team of admins hears of it."""
    return Say("audit-invited", {"which": role, "until": moment_words(until_ms, zone)}, OURS)


def restored_waits(when: tuple[Label, ...], waiting: int, came_due: int) -> Say:
    """A copy of the data was put back: but for replies, nothing goes out until an admin decides.

    came_due: how many messages to many have come due since the copy was made.
    """
    buttons = (
        Button("restored-go", "go:restored:go"),
        Button("restored-drop", "go:restored:drop"),
        Button("help-now", "go:help"),
    )
    return Say("restored-waits", {"when": when, "waiting": waiting, "came_due": came_due}, buttons)


def view_removed() -> Say:
    """In place of what showed something about somebody: without buttons, for nothing is left to be done."""
    return Say("view-removed")


def made_for_rehearsal(role: Role) -> Say:
    """The first message on a phone that has a role from the beginning."""
    return Say("audit-rehearsal", {"which": role}, (Button("menu", "go:menu"), Button("help-now", "go:help")))
