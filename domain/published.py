"""What is published of a poll's answers: the only thing that messages, charts, exports and the loop read."""

import json
from dataclasses import asdict, dataclass
from typing import Any, Literal

from domain.small_numbers import Number, Shown, rounded

USUAL_THRESHOLD = 8
LOWEST_THRESHOLD, HIGHEST_THRESHOLD = 5, 10

LEAST_OF_PERCENT = 50

Total = int | Literal["few"]
"""How many were asked or answered: rounded, or "few": fewer than the threshold, perhaps nobody."""

Beside = Literal["none", "wrong"]
"""What stands beside every list: none of these, and the wrong question."""

NoParts = Literal["", "kind", "small"]
"""Why there is no breakdown although one was asked for.

kind: only a poll in which everybody gives exactly one answer can have one. small: too much would be known.
"""


@dataclass(frozen=True)
class ShownPart:
    """One area or kind. One that is hidden whole has None wherever anybody at all gave the answer."""

    name: str
    numbers: tuple[Number, ...]
    none: Number = None
    wrong: Number = None


@dataclass(frozen=True)
class Published:
    """A number that is None is not shown (or was not offered).

    nearly: what stands beside the groups and nearly everyone said. Which of a group's answers nearly everyone
        gave stands in the group. Both mean: say so, and no number.
    """

    asked: Total
    answered: Total
    groups: tuple[Shown, ...]
    none: Number = None
    wrong: Number = None
    nearly: Literal["", Beside] = ""
    parts: tuple[ShownPart, ...] = ()
    no_parts: NoParts = ""
    threshold: int = USUAL_THRESHOLD

    def to_text(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_text(cls, text: str) -> "Published":
        said: dict[str, Any] = json.loads(text)
        groups = tuple(Shown(tuple(group["numbers"]), tuple(group["nearly"])) for group in said["groups"])
        parts = tuple(ShownPart(**{**part, "numbers": tuple(part["numbers"])}) for part in said["parts"])
        return cls(**{**said, "groups": groups, "parts": parts})


def total(people: int, threshold: int = USUAL_THRESHOLD) -> Total:
    return rounded(people, threshold) if people >= threshold else "few"


def percent(shown: Number, of: Total) -> Number:
    """From rounded numbers only, to the nearest whole one; None where either is not shown.

    Of fewer than fifty it could be far off: nine and eight of seventeen would be 67% each.
    """
    if shown is None or of == "few" or of < LEAST_OF_PERCENT:
        return None
    return min(100, (200 * shown + of) // (2 * of))
