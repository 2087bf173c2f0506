"""How long a meeting lasts, as people type it: "2 hours", "90 minutes", "an hour and a half"."""

import re
from collections.abc import Callable

from domain.number_words import NUMBERS
from domain.questions import Words
from domain.typed import folded

_HALF = 30
_SHAPES: tuple[tuple[str, Callable[..., float]], ...] = (
    (r"(N) hour", lambda hours: hours * 60),
    (r"(N) hour(?: and)? (N)(?: minute)?", lambda hours, minutes: hours * 60 + minutes),
    (r"(N) hour and 1 half", lambda hours: hours * 60 + _HALF),
    (r"(N) and 1 half hour", lambda hours: hours * 60 + _HALF),
    (r"(?:1 )?half(?: 1)? hour", lambda: _HALF),
    (r"(N) minute", lambda minutes: minutes),
    (r"([1-9])", lambda hours: hours * 60),
    (r"([0-9]{2,3})", lambda minutes: minutes),
)
"""A lone number of one figure counts hours."""

_NUMBER = r"[0-9]{1,4}(?:\.[0-9])?"
_PARTS = re.compile(r"[0-9]+(?:\.[0-9]+)?|[^\W\d]+|\S")


def minutes_of(text: str, words: Words) -> int | None:
    """None for what cannot be read."""
    known = _known(words)
    said = " ".join(known.get(part, part) for part in _PARTS.findall(folded(text)))
    for shape, minutes in _SHAPES:
        if found := re.fullmatch(shape.replace("N", _NUMBER), said):
            return round(minutes(*map(float, found.groups())))
    return None


def _known(words: Words) -> dict[str, str]:
    """What each word stands for in the shapes."""
    names = {"hour-words": "hour", "minute-words": "minute", "half-words": "half", "and-words": "and"}
    numbers = {"a-words": "1", **{key: str(n) for key, n in NUMBERS.items()}}
    return {folded(word): meaning for key, meaning in {**names, **numbers}.items() for word in words(key)} | {
        "h": "hour",
        "m": "minute",
    }
