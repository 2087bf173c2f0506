"""How people differ: when they come, how long they think, and how far they go. All by a seeded chance."""

import math
import random
from dataclasses import dataclass

SECOND_MS = 1000
MINUTE_MS = 60 * SECOND_MS
HOUR_MS = 60 * MINUTE_MS
UNTIL_DONE = 1_000

Span = tuple[int, int]
"""From the shortest to the longest time; short ones are as likely as long ones, each in its order of size."""


@dataclass(frozen=True, slots=True)
class Temper:
    """One way to be.

    share: how many of a hundred are so; comes: how many of these ever press Start; goes_on: how likely
    they are to take up what the bot begins by itself later; acts: the fewest and the most things they do
    before they stop half-way; types, twice: how often they type instead of pressing, or press twice;
    blocks: how likely they are to block the bot when they have had enough.
    """

    name: str
    share: int
    comes_after: Span
    thinks: Span
    comes: float = 1.0
    goes_on: float = 0.9
    acts: tuple[int, int] = (UNTIL_DONE, UNTIL_DONE)
    types: float = 0.03
    twice: float = 0.02
    blocks: float = 0.0


TEMPERS = (
    Temper("quick", 30, (20 * SECOND_MS, 30 * MINUTE_MS), (3 * SECOND_MS, 40 * SECOND_MS)),
    Temper("steady", 28, (MINUTE_MS, 4 * HOUR_MS), (10 * SECOND_MS, 15 * MINUTE_MS)),
    Temper("late", 14, (6 * HOUR_MS, 40 * HOUR_MS), (MINUTE_MS, 6 * HOUR_MS), goes_on=0.7),
    Temper("typing", 8, (MINUTE_MS, 3 * HOUR_MS), (10 * SECOND_MS, 5 * MINUTE_MS), types=0.9),
    Temper("tapping twice", 5, (MINUTE_MS, 3 * HOUR_MS), (3 * SECOND_MS, MINUTE_MS), twice=0.8),
    Temper("half-way", 7, (MINUTE_MS, 6 * HOUR_MS), (10 * SECOND_MS, 10 * MINUTE_MS), goes_on=0.3,
           acts=(1, 4), blocks=0.15),
    Temper("absent", 8, (MINUTE_MS, MINUTE_MS), (HOUR_MS, 9 * HOUR_MS), comes=0.0, goes_on=0.0),
)  # fmt: skip


def temper_of(chance: random.Random) -> Temper:
    return chance.choices(TEMPERS, [temper.share for temper in TEMPERS])[0]


def some_time(span: Span, chance: random.Random) -> int:
    """Milliseconds within the span."""
    shortest, longest = span
    return round(math.exp(chance.uniform(math.log(shortest), math.log(longest))))
