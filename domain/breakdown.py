"""One poll's counts by area or kind of people: all parts that can be shown, or no breakdown at all.

Whether it is safe is worked out from what would be shown and nothing else, so that the decision itself tells
nothing more. Totals of the parts are never published: without them the counts hang together like a tree (the
cells of one answer make its overall count, and these make the number of people), and what a cell can be is
simple sums. Nobody may see how many answered in a part, not even staff.
"""

from collections.abc import Sequence

from domain.small_numbers import LEAST_VALUES, Number, Range, behind, narrowed, number

Row = tuple[Number, ...]


def breakdown(
    overall: Sequence[Number], people: int, parts: Sequence[Sequence[int]], threshold: int
) -> tuple[Row, ...]:
    """What is shown of each part, beside these overall numbers; nothing where that is not safe.

    A part with fewer than two answers that enough people gave is hidden whole. Where anybody at all gave an
    answer, a zero in a part is hidden like a small count: parts are full of both.
    """
    shown = [sum(count >= threshold for count in part) >= 2 for part in parts]
    rows = tuple(
        _row(overall, part, threshold) if is_shown else _row(overall, (0,) * len(part), threshold)
        for part, is_shown in zip(parts, shown, strict=True)
    )
    return rows if sum(shown) >= 2 and _safe(overall, people, rows, shown, threshold) else ()


def _row(overall: Sequence[Number], part: Sequence[int], threshold: int) -> Row:
    return tuple(
        0 if total == 0 else number(count, threshold) or None
        for total, count in zip(overall, part, strict=True)
    )


def _safe(
    overall: Sequence[Number], people: int, rows: Sequence[Row], shown: Sequence[bool], threshold: int
) -> bool:
    """Whether every hidden count keeps enough possible values, here and in the overall numbers."""
    totals = [behind(total, threshold) for total in overall]
    columns = _columns(totals, people, rows, shown, threshold)
    summed = [_both(total, _sum(column)) for total, column in zip(totals, columns, strict=True)]
    if not all(total.values for total in summed):
        return False
    summed = narrowed(summed, Range(people, people))
    return all(
        _column_safe(overall[place], total, columns[place], [row[place] for row in rows], shown)
        for place, total in enumerate(summed)
    )


def _column_safe(
    overall: Number, total: Range, column: Sequence[Range], numbers: Sequence[Number], shown: Sequence[bool]
) -> bool:
    """Parts that are hidden whole can change places, so for all of them one with enough values will do."""
    if total.values < (LEAST_VALUES if overall is None else 1):
        return False
    if overall == 0:
        return True
    cells = [each.values for each in narrowed(column, total)]
    here = [cell for cell, of, is_shown in zip(cells, numbers, shown, strict=True) if is_shown and of is None]
    elsewhere = [cell for cell, is_shown in zip(cells, shown, strict=True) if not is_shown]
    return min(here, default=LEAST_VALUES) >= LEAST_VALUES <= max(elsewhere, default=LEAST_VALUES)


def _columns(
    totals: Sequence[Range], people: int, rows: Sequence[Row], shown: Sequence[bool], threshold: int
) -> list[list[Range]]:
    """For each answer what it can be in each part.

    A part hidden whole has at most one cell with enough people. Which one is chosen from what is shown: each
    such part in turn takes the answer whose overall number is explained least by the parts that are shown.
    """
    columns = [[_cell(row[place], total, threshold) for row in rows] for place, total in enumerate(totals)]
    explained = [
        sum(each.high for each, is_shown in zip(column, shown, strict=True) if is_shown) for column in columns
    ]
    by_need = sorted(range(len(totals)), key=lambda place: explained[place] - totals[place].low)
    by_need = [place for place in by_need if totals[place].high]
    for turn, part in enumerate(part for part, is_shown in enumerate(shown) if not is_shown):
        columns[by_need[turn % len(by_need)]][part] = Range(0, people)
    return columns


def _cell(of: Number, total: Range, threshold: int) -> Range:
    if total.high == 0:
        return total
    return Range(0, threshold - 1) if of is None else behind(of, threshold)


def _sum(ranges: Sequence[Range]) -> Range:
    return Range(sum(each.low for each in ranges), sum(each.high for each in ranges))


def _both(one: Range, other: Range) -> Range:
    return Range(max(one.low, other.low), min(one.high, other.high))
