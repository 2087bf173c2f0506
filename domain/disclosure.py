"""The one function that makes published numbers out of counted answers, and why the rest stays hidden.

Whoever knows this rule, everything published for the poll, and exactly how many were asked and answered
still finds at least three possible values for every hidden count.

1. A count can be shown when it is 0 or at least the threshold, and then rounded to five.
2. Fewer than twice the threshold answered: no count is shown.
3. All but a few gave the same answer: only that is said, in a word of `domain/nearly.py`.
4. Fewer than two answers were given by enough people: no count is shown.
5. Otherwise counts are shown, if each hidden one keeps three values, given those shown and how many
   answered. If not, no count is shown, which looks like 4.

Why this is enough. Whether 5 holds is worked out from what would be shown and nothing else; so whoever sees
it knows the ranges behind the numbers and their sum, which is exactly what was checked. Whoever is shown
nothing knows that 4 or 5 is why; and with 4 alone, in a group of three cells or more, each cell can be the
large one or any of the small ones. (In a group of two, 3 leaves nothing to 4 or 5.) In 3 each of the others
can be anything from nobody to a few.

Where one may choose several, each answer has two sides: those who gave it and those who did not. One answer
with enough on both sides is then enough for 4. For several groups see `_several_groups`, and for a breakdown
`domain/breakdown.py`: whether it is left out is worked out from what would be shown, and everybody may as
well be in one part, so that leaving it out tells nothing of the overall numbers.

Where some stand there by name with their answers, whoever takes these away is left with the others. So if
these are fewer than twice the threshold, no count is shown, whatever anybody answered.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from domain.breakdown import breakdown
from domain.counted import Counted, Group
from domain.published import USUAL_THRESHOLD, Beside, Published, ShownPart, total
from domain.small_numbers import (
    LEAST_VALUES,
    Number,
    Shown,
    all_hidden,
    behind,
    choices,
    choices_fit,
    number,
    partition,
    partition_fits,
)


def published(counted: Counted, threshold: int = USUAL_THRESHOLD, named: int = 0) -> Published:
    """named: so many of those counted stand beside the numbers by name, each with their answer."""
    nothing = Published(
        asked=total(counted.asked, threshold),
        answered=total(counted.answered, threshold),
        groups=tuple(all_hidden(len(group.cells)) for group in counted.groups),
        threshold=threshold,
    )
    if named and 0 < counted.answered - named < 2 * threshold:
        return nothing
    return _one_group(counted, nothing) if counted.single else _several_groups(counted, nothing)


def differs_by_few(only_in_first: int, only_in_second: int, threshold: int = USUAL_THRESHOLD) -> bool:
    """Whether two audiences are so alike that comparing their results could tell of a few people."""
    return 0 < max(only_in_first, only_in_second) < threshold


def wholly_hidden(people: int, threshold: int = USUAL_THRESHOLD) -> bool:
    """Whether no number could be shown, whatever so many people answered."""
    return people < 2 * threshold


def mostly_hidden(people: int, options: int, threshold: int = USUAL_THRESHOLD) -> bool:
    """Whether most numbers would be hidden if so many people answered: advice, before a poll is sent."""
    return people < threshold * max(2, options)


def _one_group(counted: Counted, nothing: Published) -> Published:
    """Everybody gave exactly one answer, so those beside the list are cells like the others."""
    whole = partition(counted.row, nothing.threshold)
    options = len(counted.groups[0].cells)
    parts = _parts(counted, whole, nothing.threshold)
    none, wrong = _beside(counted, whole.numbers[options:])
    return replace(
        nothing,
        groups=(Shown(whole.numbers[:options], tuple(place for place in whole.nearly if place < options)),),
        none=none,
        wrong=wrong,
        nearly=next((counted.offered[place - options] for place in whole.nearly if place >= options), ""),
        parts=parts,
        no_parts="small" if counted.parts and not parts else "",
    )


def _parts(counted: Counted, whole: Shown, threshold: int) -> tuple[ShownPart, ...]:
    if not counted.parts or not any(whole.numbers):
        return ()
    options = len(counted.groups[0].cells)
    rows = breakdown(whole.numbers, counted.answered, counted.rows, threshold)
    return tuple(
        ShownPart(part.name, row[:options], *_beside(counted, row[options:]))
        for part, row in zip(counted.parts, rows, strict=bool(rows))
    )


def _several_groups(counted: Counted, nothing: Published) -> Published:
    """Groups of the same people: how many those are is known only as far as those beside them are.

    So each group is safe by itself, even if that number were known; and those beside are safe if enough
    numbers of them would show every group in the same way. If not, or if no group and nobody beside can be
    shown, nothing is: so whoever is shown nothing knows neither how many are beside, up to the threshold, nor
    anything of the groups.
    """
    nothing = replace(nothing, no_parts="kind" if counted.parts else "")
    threshold, people = nothing.threshold, counted.answered
    if people < 2 * threshold:
        return nothing
    for name, count in zip(counted.offered, counted.beside, strict=True):
        if count > people - threshold:
            return replace(nothing, nearly=name)
    groups = tuple(_shown(group, counted.listed, threshold) for group in counted.groups)
    beside = tuple(number(count, threshold) for count in counted.beside)
    if not any(beside) and all(group.hidden for group in groups):
        return nothing
    if not _enough_beside(counted, groups, beside, threshold):
        return nothing
    none, wrong = _beside(counted, beside)
    return replace(nothing, groups=groups, none=none, wrong=wrong)


def _shown(group: Group, listed: int, threshold: int) -> Shown:
    if group.most == 1:
        return partition(group.cells, threshold)
    return choices(group.cells, listed, group.most, threshold)


def _fits(group: Group, shown: Shown, listed: int, threshold: int) -> bool:
    if group.most == 1:
        return partition_fits(shown, listed, threshold)
    return choices_fit(shown, listed, group.most, threshold)


def _enough_beside(
    counted: Counted, groups: Sequence[Shown], beside: Sequence[Number], threshold: int
) -> bool:
    """Tries every number of people who can be beside the groups, and keeps those that fit what is shown."""
    most = counted.answered - threshold
    ranges = (behind(shown, threshold) for shown in beside)
    tried = product(*(range(each.low, min(each.high, most) + 1) for each in ranges))
    possible = [
        counts
        for counts in tried
        if _all_fit(counted.groups, groups, counted.answered - sum(counts), threshold)
    ]
    hidden = (place for place, shown in enumerate(beside) if shown is None)
    in_groups = max((counted.answered - sum(counts) for counts in possible), default=0)
    return in_groups >= LEAST_VALUES - 1 and all(
        len({counts[place] for counts in possible}) >= LEAST_VALUES for place in hidden
    )


def _all_fit(groups: Sequence[Group], shown: Sequence[Shown], listed: int, threshold: int) -> bool:
    return listed >= 0 and all(
        _fits(group, each, listed, threshold) for group, each in zip(groups, shown, strict=True)
    )


def _beside(counted: Counted, numbers: Sequence[Number]) -> tuple[Number, Number]:
    found: dict[Beside, Number] = dict(zip(counted.offered, numbers, strict=True))
    return found.get("none"), found.get("wrong")
