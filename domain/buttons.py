"""What stands in a button: the form, the step, the showing, and what pressing it does."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from domain.person import Conversation
from domain.say import Button

_PRESS = re.compile(
    r"(?P<form>[a-z]{1,10}):(?P<step>[a-z_]{1,20}):(?P<revision>[0-9]{1,11})"
    r":(?P<act>[a-z]{1,6})(?::(?P<argument>[a-z0-9_-]{1,20})(?::(?P<page>[0-9]{1,2}))?)?"
)


@dataclass(frozen=True)
class Press:
    form: str
    step: str
    revision: int
    act: str
    argument: str = ""
    page: int = 0

    def fits(self, conversation: Conversation | None) -> bool:
        """Whether this button was drawn for what `conversation` shows now."""
        if conversation is None:
            return False
        step = conversation.step.partition("/")[0]
        return (self.form, self.step, self.revision) == (conversation.form, step, conversation.revision)


def numbers(buttons: Collection[Button]) -> tuple[str, ...]:
    """What to type for each: the number drawn on it; where none has any, its place from the top."""
    drawn = tuple(str(button.values.get("number") or "") for button in buttons)
    return drawn if any(drawn) else tuple(str(place) for place in range(1, len(drawn) + 1))


def data_of(conversation: Conversation, act: str, argument: str = "", page: int = 0) -> str:
    step = conversation.step.partition("/")[0]
    rest = [argument, str(page)] if page else [argument] if argument else []
    return ":".join([conversation.form, step, str(conversation.revision), act, *rest])


def parse_press(data: str) -> Press | None:
    """None for whatever `data_of` would not make: the data comes from the client and can be anything."""
    found = _PRESS.fullmatch(data)
    if not found:
        return None
    return Press(
        found["form"],
        found["step"],
        int(found["revision"]),
        found["act"],
        found["argument"] or "",
        int(found["page"] or 0),
    )
