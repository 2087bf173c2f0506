"""All that one run measured."""

from collections.abc import Mapping
from dataclasses import dataclass

from .crowd import Way
from .rounds import Spread

Sides = Mapping[str, Spread]


@dataclass(frozen=True)
class Size:
    """How much is done in each round."""

    rounds: int = 5
    people: int = 350
    people_in_conversation: int = 100
    messages: int = 1_000
    messages_by_default_client: int = 300


@dataclass(frozen=True)
class Results:
    """Answers, sends: a second. Starts: seconds. Shares: microseconds an answer."""

    size: Size
    machine: Mapping[str, str]
    load: tuple[float, float]
    seconds: float
    answers: Sides
    shares: Mapping[Way, Mapping[str, float]]
    sends: Sides
    starts: Sides
    imports: list[tuple[str, float]]
