"""Two times of day as people type them: "22 to 8", "9pm-8am", "21:00 until 08:30", "ten to eight"."""

import re
from functools import lru_cache

from domain.number_words import figure
from domain.questions import Words
from domain.quiet import Quiet
from domain.time_words import KINDS, either, minute, pattern
from domain.typed import folded

_KINDS = ("from-words", "until-words", *KINDS)
_LONGEST = 60
_NOON = 12 * 60


def read(text: str, words: Words) -> Quiet | None:
    """In minutes after midnight; None for anything that is not two times of day."""
    if len(text) > _LONGEST:
        return None
    heard = " ".join(figure(part, words) for part in folded(text).split())
    found = _pattern(tuple(tuple(words(kind)) for kind in _KINDS)).fullmatch(heard)
    if not found:
        return None
    said = found.groupdict()
    begin, end = minute(said, "begin"), minute(said, "end")
    if begin is None or end is None:
        return None
    return (begin + _NOON) % (2 * _NOON) if _means_the_evening(said, begin, end) else begin, end


def _means_the_evening(said: dict[str, str | None], begin: int, end: int) -> bool:
    """ "10 to 8" is said of a night. It is read back before it counts."""
    hour = said["begin_hour"] or "0"
    bare = not (said["begin_am"] or said["begin_pm"] or hour.startswith("0"))
    return bare and 5 <= int(hour) <= 12 and end < _NOON


@lru_cache(maxsize=16)
def _pattern(words: tuple[tuple[str, ...], ...]) -> re.Pattern[str]:
    leads, joints, *kinds = (either(each) for each in words)
    between = rf"(?:\s*[-–—]+\s*|\s+(?:{joints})\s+)"
    return re.compile(rf"(?:(?:{leads})\s+)?{pattern('begin', *kinds)}{between}{pattern('end', *kinds)}")
