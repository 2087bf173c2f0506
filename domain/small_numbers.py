"""Which counts of one group are shown: those of nobody or of enough people, if the hidden ones stay hidden.

The rule is NHS Digital's for hospital data below the national level, since September 2018. What makes it safe
is written out in `domain/disclosure.py`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

Number = int | None
"""What is shown of a count: 0, a number rounded to five, or None: too small, or next to one that is."""

STEP = 5
LEAST_VALUES = 3
"""So many values must stay possible for every hidden count."""


@dataclass(frozen=True)
class Range:
    """Every whole number from low to high; none where high is below low."""

    low: int
    high: int

    @property
    def values(self) -> int:
        return max(0, self.high - self.low + 1)


@dataclass(frozen=True)
class Shown:
    """One group as it is shown. `nearly` are the answers, by their place, that nearly everyone gave."""

    numbers: tuple[Number, ...]
    nearly: tuple[int, ...] = ()

    @property
    def hidden(self) -> bool:
        return not self.nearly and all(number is None for number in self.numbers)


def all_hidden(cells: int) -> Shown:
    return Shown((None,) * cells)


def rounded(count: int, threshold: int) -> int:
    """To the nearest five, but never to a number that is itself below the threshold."""
    return max(_first(threshold), (count + STEP // 2) // STEP * STEP)


def _first(threshold: int) -> int:
    return -(-threshold // STEP) * STEP


def number(count: int, threshold: int) -> Number:
    if 0 < count < threshold:
        return None
    return rounded(count, threshold) if count else 0


def behind(shown: Number, threshold: int) -> Range:
    """The counts that `number` shows in this way."""
    if shown is None:
        return Range(1, threshold - 1)
    if shown == 0:
        return Range(0, 0)
    low = threshold if shown == _first(threshold) else shown - STEP // 2
    return Range(low, shown + STEP // 2)


def narrowed(ranges: Sequence[Range], total: Range) -> list[Range]:
    """What each can be, now that together they make the total. Exact; all empty where they cannot make it."""
    low, high = sum(each.low for each in ranges), sum(each.high for each in ranges)
    return [
        Range(max(each.low, total.low - (high - each.high)), min(each.high, total.high - (low - each.low)))
        for each in ranges
    ]


def partition(cells: Sequence[int], threshold: int) -> Shown:
    """A group in which each person is in exactly one cell."""
    people, most = sum(cells), max(cells)
    if people < 2 * threshold:
        return all_hidden(len(cells))
    if most > people - threshold:
        return Shown((None,) * len(cells), (cells.index(most),))
    shown = Shown(tuple(number(count, threshold) for count in cells))
    enough = sum(count >= threshold for count in cells) >= 2
    return shown if enough and partition_fits(shown, people, threshold) else all_hidden(len(cells))


def partition_fits(shown: Shown, people: int, threshold: int) -> bool:
    """Whether so many people can be shown in this way. Hidden groups of three cells or more fit any."""
    if shown.hidden:
        return True
    if shown.nearly:
        return people >= 2 * threshold
    ranges = [behind(each, threshold) for each in shown.numbers]
    return _enough_values(shown, narrowed(ranges, Range(people, people)))


def choices(cells: Sequence[int], people: int, most: int, threshold: int) -> Shown:
    """A group in which each person is in one cell or several, at most `most`.

    Each cell has another side: those who did not choose it. Both must be none or enough.
    """
    nearly = tuple(place for place, count in enumerate(cells) if count > people - threshold)
    numbers = tuple(
        None if place in nearly else number(count, threshold) for place, count in enumerate(cells)
    )
    if people < 2 * threshold or not any(numbers):
        return all_hidden(len(cells))
    shown = Shown(numbers, nearly)
    return shown if choices_fit(shown, people, most, threshold) else all_hidden(len(cells))


def choices_fit(shown: Shown, people: int, most: int, threshold: int) -> bool:
    """Whether so many people can be shown in this way."""
    if shown.hidden:
        return True
    if people < 2 * threshold:
        return False
    ranges = [_chosen(shown, place, people, threshold) for place in range(len(shown.numbers))]
    chosen = Range(people, most * people)
    return all(each.values for each in ranges) and _enough_values(shown, narrowed(ranges, chosen))


def _chosen(shown: Shown, place: int, people: int, threshold: int) -> Range:
    if place in shown.nearly:
        return Range(people - threshold + 1, people)
    usual = behind(shown.numbers[place], threshold)
    return Range(usual.low, min(usual.high, people - threshold))


def _enough_values(shown: Shown, ranges: Sequence[Range]) -> bool:
    least = (LEAST_VALUES if each is None else 1 for each in shown.numbers)
    return all(each.values >= wanted for each, wanted in zip(ranges, least, strict=True))
