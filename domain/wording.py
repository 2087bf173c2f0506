"""What the organisation's own words may look like: their characters, their length, and what stays neutral."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

NEUTRAL_OPENING = 200
"""How many characters of what the bot starts a lock screen may show."""

_DIRECTIONS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
_INVISIBLE = {"\u061c", "\u200b", "\u200e", "\u200f", "\u2060", "\ufeff"}


def telegram_length(words: str) -> int:
    """The length Telegram counts: UTF-16 units."""
    return len(words.encode("utf-16-le")) // 2


def checked_line(words: str, longest: int) -> str:
    """`words` without spaces around them; raises ValueError saying what is allowed."""
    if "\n" in words.strip():
        raise ValueError("must be on one line")
    return checked_text(words, longest)


def checked_text(words: str, longest: int) -> str:
    """As `checked_line`, for words that may have several lines."""
    words = words.strip()
    if not words:
        raise ValueError("must not be empty")
    hidden = next((character for character in words if _is_hidden(character)), None)
    if hidden is not None:
        raise ValueError(f"has a hidden character (U+{ord(hidden):04X}); only letters that show are allowed")
    length = telegram_length(words)
    if length > longest:
        raise ValueError(f"is {length} characters long; at most {longest} are allowed")
    return words


def _is_hidden(character: str) -> bool:
    """Control characters, and those that turn the direction of writing, so that what is read may differ."""
    if character == "\n":
        return False
    return (
        unicodedata.category(character) in {"Cc", "Cs", "Co", "Zl", "Zp"}
        or unicodedata.bidirectional(character) in _DIRECTIONS
        or character in _INVISIBLE
    )


def telling_word(words: str, neutral_words: Iterable[str]) -> str | None:
    """The first of `neutral_words` that the opening of `words` gives away, or None.

    An entry is looked for as whole words, with or without a final s; one ending in * also at the
    beginning of a longer word.
    """
    return _first_given_away(words[:NEUTRAL_OPENING], tuple(neutral_words))


def unless_telling(words: str, neutral_words: Iterable[str]) -> str:
    """What may stand at the beginning of what a locked phone shows: nothing where that tells too much."""
    return "" if telling_word(words, neutral_words) else words


@lru_cache(maxsize=16)  # a message to many is asked about for each person it goes to
def _first_given_away(opening: str, neutral_words: tuple[str, ...]) -> str | None:
    return next((entry for entry in neutral_words if _gives_away(opening, entry)), None)


def _gives_away(opening: str, entry: str) -> bool:
    stem = r"[\s-]+".join(re.escape(part) for part in entry.rstrip("*").split())
    end = "" if entry.endswith("*") else r"(?:['’]?s)?(?!\w)"
    return re.search(rf"(?<!\w){stem}{end}", opening, re.IGNORECASE) is not None
