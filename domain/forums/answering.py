"""Answering whether one comes to a meeting: the same three buttons wherever it is asked."""

import re
from dataclasses import dataclass
from typing import get_args

from domain.forums.forum import Meeting, Says
from domain.say import Button

LABELS: dict[Says, str] = {"yes": "meet-yes", "maybe": "poll-maybe", "no": "meet-no"}
"""What each answer's button says, in their order."""

_GREATEST = (1 << 63) - 1
_ARGUMENT = re.compile(r"([0-9]{1,19})-(yes|maybe|no)-([0-9]{1,6})")


@dataclass(frozen=True)
class Answer:
    """What a button says to a meeting. to_move: how often it had moved when the button was drawn."""

    meeting_id: int
    says: Says
    to_move: int


def buttons(meeting: Meeting) -> tuple[Button, ...]:
    """For under whatever asks. Each says to which time, so that an old one is no yes to a new time."""
    return tuple(
        Button(label, f"go:reply:{meeting.meeting_id}-{says}-{meeting.moves}")
        for says, label in LABELS.items()
    )


def read(argument: str) -> Answer | None:
    """What the button stands for; it may hold anything."""
    found = _ARGUMENT.fullmatch(argument)
    if not found or int(found[1]) > _GREATEST:
        return None
    says = next(known for known in get_args(Says) if known == found[2])
    return Answer(int(found[1]), says, int(found[3]))
