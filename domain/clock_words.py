"""Two times of day as people type them: "22 to 8", "9pm-8am", "21:00 until 08:30"."""

import re
from functools import lru_cache

from domain.forms import Words
from domain.quiet import Quiet
from domain.typed import folded

_KINDS = ("from-words", "until-words", "am-words", "pm-words", "midnight-words", "noon-words")
_LONGEST = 60
_NOON = 12 * 60


def read(text: str, words: Words) -> Quiet | None:
    """In minutes after midnight; None for anything that is not two times of day."""
    if len(text) > _LONGEST:
        return None
    found = _pattern(tuple(tuple(words(kind)) for kind in _KINDS)).fullmatch(folded(text))
    if not found:
        return None
    said = found.groupdict()
    begin, end = _minute(said, "begin"), _minute(said, "end")
    if begin is None or end is None:
        return None
    return (begin + _NOON) % (2 * _NOON) if _means_the_evening(said, begin, end) else begin, end


def _minute(said: dict[str, str | None], part: str) -> int | None:
    if said[f"{part}_midnight"] or said[f"{part}_noon"]:
        return _NOON if said[f"{part}_noon"] else 0
    hour, minute = int(said[f"{part}_hour"] or 0), int(said[f"{part}_minute"] or 0)
    if said[f"{part}_am"] or said[f"{part}_pm"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if said[f"{part}_pm"] else 0)
    if hour > 24 or (hour == 24 and minute):
        return None
    return hour % 24 * 60 + minute


def _means_the_evening(said: dict[str, str | None], begin: int, end: int) -> bool:
    """ "10 to 8" is said of a night. It is read back before it counts."""
    hour = said["begin_hour"] or "0"
    bare = not (said["begin_am"] or said["begin_pm"] or hour.startswith("0"))
    return bare and 5 <= int(hour) <= 12 and end < _NOON


@lru_cache(maxsize=16)
def _pattern(words: tuple[tuple[str, ...], ...]) -> re.Pattern[str]:
    leads, joints, am, pm, midnight, noon = (_either(each) for each in words)

    def moment(name: str) -> str:
        clock = rf"(?P<{name}_hour>[0-9]{{1,2}})(?:\s?[:.h]?\s?(?P<{name}_minute>[0-5][0-9]))?h?"
        half = rf"(?:\s*(?:(?P<{name}_am>{am})|(?P<{name}_pm>{pm}))\.?)?"
        return rf"(?:(?P<{name}_midnight>{midnight})|(?P<{name}_noon>{noon})|{clock}{half})"

    between = rf"(?:\s*[-–—]+\s*|\s+(?:{joints})\s+)"
    return re.compile(rf"(?:(?:{leads})\s+)?{moment('begin')}{between}{moment('end')}")


def _either(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(map(folded, words), key=len, reverse=True)) or r"(?!)"
