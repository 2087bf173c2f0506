"""A time of day as people type it: "10am", "14:00", "9 in the evening", "noon"."""

import re
from collections.abc import Collection, Mapping

from domain.typed import folded

KINDS = ("am-words", "pm-words", "midnight-words", "noon-words")
"""The keys of the words that a pattern is made of, in the order in which it takes them."""


def pattern(name: str, am: str, pm: str, midnight: str, noon: str) -> str:
    """Finds a time in folded text. `name` tells its groups from those of another time in the same pattern."""
    clock = rf"(?P<{name}_hour>[0-9]{{1,2}})(?:\s?[:.h]?\s?(?P<{name}_minute>[0-5][0-9]))?h?"
    half = rf"(?:\s*(?:(?P<{name}_am>{am})|(?P<{name}_pm>{pm}))\.?)?"
    return rf"(?:(?P<{name}_midnight>{midnight})|(?P<{name}_noon>{noon})|{clock}{half})"


def minute(said: Mapping[str, str | None], name: str) -> int | None:
    """In minutes after midnight; None for what no clock shows."""
    if said[f"{name}_midnight"] or said[f"{name}_noon"]:
        return 12 * 60 if said[f"{name}_noon"] else 0
    hour, past = int(said[f"{name}_hour"] or 0), int(said[f"{name}_minute"] or 0)
    if said[f"{name}_am"] or said[f"{name}_pm"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if said[f"{name}_pm"] else 0)
    if hour > 24 or (hour == 24 and past):
        return None
    return hour % 24 * 60 + past


def either(words: Collection[str]) -> str:
    """Any of them, the longest first; nothing at all where there are none."""
    return "|".join(re.escape(word) for word in sorted(map(folded, words), key=len, reverse=True)) or r"(?!)"
