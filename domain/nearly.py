"""In which words it is said that all but a few gave an answer: in such as hold for every count behind it.

"All but a few" of sixteen people can be nine; and all but a few of those who chose from a list can be few of
all who answered.
"""

from typing import Literal

from domain.published import Published
from domain.small_numbers import Number, Range, behind

Word = Literal["nearly", "most", "listed"]
"""nearly: four of five or more of all who answered. most: more than half of them. listed: more than half of
those who chose from the list, and not what stands beside it."""


def word(shown: Published, of_list: bool = False) -> Word:
    """Worked out from what is published and nothing else, so that it tells nothing more.

    of_list: the answer stands in a list, and whoever chose what stands beside it is not in its numbers.
    """
    answered, few = _answered(shown), shown.threshold - 1
    beside = sum(_most(each, few) for each in (shown.none, shown.wrong)) if of_list else 0
    listed = max(2 * shown.threshold, answered.low - beside)
    gave, of = listed - few, min(listed + beside, answered.high)
    if 5 * gave >= 4 * of:
        return "nearly"
    return "most" if 2 * gave > of else "listed"


def least(shown: Published) -> int:
    """So many at least gave the answer, where everybody gave one."""
    return _answered(shown).low - shown.threshold + 1


def _answered(shown: Published) -> Range:
    """Of fewer than twice the threshold nothing is said at all."""
    most = behind(None if shown.answered == "few" else shown.answered, shown.threshold)
    return Range(max(2 * shown.threshold, most.low), max(2 * shown.threshold, most.high))


def _most(number: Number, few: int) -> int:
    return behind(number, few + 1).high
