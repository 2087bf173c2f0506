"""One of the crowd: how they are, what they have in mind, and how far they have come."""

import random
from dataclasses import dataclass, field

from .people import Person
from .tempers import UNTIL_DONE, Temper, temper_of


@dataclass(slots=True)
class Member:
    """due_ms: when they act next, 0 while they have nothing in mind; left: how many more things they do
    before they stop; row: how many they did one after the other; pressed: the messages they have answered,
    as they were then; tries: how often they have done the last thing, while the bot says nothing."""

    person: Person
    temper: Temper
    due_ms: int = 0
    turn: int = 0
    left: int = UNTIL_DONE
    row: int = 0
    acted_ms: int = 0
    waiting: bool = False
    tries: int = 0
    pressed: dict[int, int | None] = field(default_factory=dict)

    def chance(self) -> random.Random:
        """The chance of their next decision: the same for the same seed, whatever others do meanwhile."""
        self.turn += 1
        return random.Random(f"{self.person.crowd}:{self.person.number}:{self.turn}")

    def standing(self) -> str:
        """What can be told from outside."""
        if self.person.blocked:
            return "blocked"
        if not self.person.started:
            return "not_started"
        if self.waiting:
            return "waiting"
        if self.due_ms:
            return "thinking"
        return "stopped" if self.left <= 0 else "done"


def member_of(person: Person) -> Member:
    return Member(person, temper_of(random.Random(f"{person.crowd}:{person.id}")))
