"""What the tests of the words must know of what happened after a question, and of the ladder."""

from collections.abc import Mapping

from domain import ladder
from domain.audience import Audience
from domain.poll import Card, Poll
from domain.say import Value

POLL = Poll(1, 1, Card("one", "W" * 40), Audience())

GIVEN: Mapping[str, Mapping[str, Value]] = {"ladder-higher": ladder.higher(POLL).values}

WORST: dict[str, Value] = {
    "rung": 7,
    "step_lines": ladder.higher(POLL).values["step_lines"],
}

LABELS: set[str] = set()
"""Labels that are drawn with values."""

COMPUTED = {f"rung-{n}" for n in range(1, 8)}

YES_OR_NO: set[str] = set()

STARTED_BY_THE_BOT: tuple[str, ...] = ()
