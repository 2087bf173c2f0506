"""Sides taking turns, so that whatever else the machine does meanwhile slows them alike."""

import gc
import statistics
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

Side = Callable[[], Awaitable[float]]
Tell = Callable[[str], None]


@dataclass(frozen=True)
class Spread:
    """What one side measured in all rounds, in order."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    @property
    def least(self) -> float:
        return min(self.values)

    @property
    def most(self) -> float:
        return max(self.values)


Sides = Mapping[str, Spread]


async def take_turns(sides: Mapping[str, Side], rounds: int, tell: Tell) -> dict[str, Spread]:
    """Each side once in each round."""
    measured: dict[str, list[float]] = {name: [] for name in sides}
    for number in range(1, rounds + 1):
        for name, side in sides.items():
            gc.collect()
            value = await side()
            measured[name].append(value)
            tell(
                f"round {number}: {name}: {value:,.3g}"
                if value < 100
                else f"round {number}: {name}: {value:,.0f}"
            )
    return {name: Spread(tuple(values)) for name, values in measured.items()}


def ratio(one: Spread, other: Spread) -> Spread:
    """Of each round by itself: its sides ran within seconds of each other."""
    return Spread(tuple(a / b for a, b in zip(one.values, other.values, strict=True)))
