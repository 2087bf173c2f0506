"""Numbers typed in letters, one to twelve, wherever one in figures would do."""

import re
from collections.abc import Collection
from functools import lru_cache

from domain.questions import Words

NUMBERS = {f"number-{n}": n for n in range(1, 13)}
"""By the key of their words."""

_IN_FIGURES = re.compile(r"\D{0,20}?([0-9]{1,6})(?: \D{1,20})?")
_IN_LETTERS = re.compile(r"(?:[^\W\d]+ ){0,2}([0-9]{1,6})(?: [^\W\d]+)?")
"""Of letters fewer words may stand around it: "one" is said of many things."""


def figure(heard: str, words: Words) -> str:
    """Folded text; where all of it is such a number, in figures."""
    return str(_figures(words).get(heard, heard))


def counted(heard: str, words: Words) -> int | None:
    """The one number in "12", "about 12", "twelve people", "nobody". None where there may be another."""
    if heard in words("nobody-words"):
        return 0
    said = heard.replace("-", " ").split()
    if any(part in words("larger-number-words") for part in said):
        return None
    in_figures = [figure(part, words) for part in said]
    shape = _IN_FIGURES if in_figures == said else _IN_LETTERS
    found = shape.fullmatch(heard if shape is _IN_FIGURES else " ".join(in_figures))
    return int(found[1]) if found else None


def _figures(words: Words) -> dict[str, int]:
    return _made(tuple(tuple(words(key)) for key in NUMBERS))


@lru_cache(maxsize=16)
def _made(typed: tuple[Collection[str], ...]) -> dict[str, int]:
    return {word.casefold(): n for n, ways in zip(NUMBERS.values(), typed, strict=True) for word in ways}
