"""A new version of the notice: what is asked of those who agreed to an earlier one, and of admins."""

import hashlib
from dataclasses import dataclass

from domain.organisation import Notice
from domain.say import Button, Say

ABOUT = "notice"
"""What the question to members is about, wherever it is said."""

TO_DECIDE = "notice-new"
"""What is about the decision that waits for an admin."""


@dataclass(frozen=True)
class Tally:
    """How far asking again is: who was asked or is still to be, and of those asked, who answered what."""

    people: int = 0
    asked: int = 0
    agreed: int = 0
    declined: int = 0
    going_on: bool = False

    @property
    def open(self) -> int:
        return self.asked - self.agreed - self.declined

    @property
    def unasked(self) -> int:
        return self.people - self.asked


def mark(notice: Notice) -> str:
    """What stands in buttons for this version and its words, so that a button drawn for another is known."""
    return hashlib.sha256(f"{notice.version}\0{notice.digest}".encode()).hexdigest()[:12]


def question(notice: Notice) -> Say:
    """Asked once, of those whose word no longer counts."""
    return Say("notice-question", buttons=answers(notice, Button("read-notice", "go:notice")))


def reminder(notice: Notice) -> Say:
    return Say("notice-reminder", buttons=answers(notice, Button("read-notice", "go:notice")))


def answers(notice: Notice, *before: Button) -> tuple[Button, ...]:
    """The two answers, with what stands before them, and help last."""
    named = mark(notice)
    return (
        *before,
        Button("agree-again", f"go:agree:{named}"),
        Button("decline-again", f"go:decline:{named}"),
        Button("help-now", "go:help"),
    )


def to_decide(notice: Notice, people: int) -> Say:
    """Put to each admin: so many people agreed to another version."""
    buttons = (Button("read-notice", "go:notice"), *decisions(notice))
    ways = (Button("menu", "go:menu"), Button("help-now", "go:help"))
    return Say("notice-new", {"people": people}, (*buttons, *ways))


def decisions(notice: Notice) -> tuple[Button, ...]:
    named = mark(notice)
    return (
        Button("weigh-wording", f"go:weigh:wording-{named}"),
        Button("weigh-again", f"go:weigh:again-{named}"),
    )
