"""The kinds of entry organisation.toml has, each with a sentence about what is allowed.

A mistake is a ValueError whose words go on from the entry's place: "areas[3] (…) is 34 characters long".
"""

import re
from dataclasses import dataclass
from datetime import time
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, Field, Strict

from domain.choice import Choice, choice, folded
from domain.wording import checked_line, checked_text

LABEL = 26
"""A button on a small phone has room for 28 characters, and a tick takes two. Beside the number that each
answer of a long list shows, the end of a label of more than 23 may be cut."""

MOST = 30
"""More entries than this nobody reads through, seven to a screen."""

RESERVED = {"back", "delete", "erase", "help", "leave", "menu", "more", "next", "quit", "skip", "stop"}
"""What the bot itself listens for, so it can be nobody's answer."""


@dataclass(frozen=True, slots=True)
class _Wrong:
    """Stands for an entry that is wrong because of what stands beside it."""

    because: str


def _compared(entries: object) -> object:
    """Mark second helpings and what is too many, so that each is named where it stands."""
    if not isinstance(entries, list):
        return entries
    seen: set[str] = set()
    marked: list[object] = []
    for place, entry in enumerate(entries):
        key = folded(entry) if isinstance(entry, str) else ""
        if key in seen and key:
            marked.append(_Wrong("is there already; each may stand there once"))
        elif place == MOST:
            marked.append(_Wrong(f"is one too many; at most {MOST} are allowed"))
        else:
            marked.append(entry)
        seen.add(key)
    return marked


def _string(entry: object) -> str:
    if isinstance(entry, _Wrong):
        raise ValueError(entry.because)
    if not isinstance(entry, str):
        raise ValueError("must be words in quotes")
    return entry


def _choice(entry: object) -> Choice:
    if isinstance(entry, Choice):
        return entry
    label = checked_line(_string(entry), LABEL)
    if label.startswith("/") or folded(label) in RESERVED:
        raise ValueError("is something the bot listens for itself; choose other words")
    return choice(label)


def _phone(entry: object) -> str:
    words = checked_line(_string(entry), 40)
    digits = len(re.sub(r"\D", "", words))
    if not re.fullmatch(r"\+?[0-9 ()-]+", words) or not 3 <= digits <= 15:
        raise ValueError("must be a phone number: 3 to 15 digits; spaces, ( ) - and a + in front are fine")
    return words


def _email(entry: object) -> str:
    words = checked_line(_string(entry), 120)
    if not re.fullmatch(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>.]+", words):
        raise ValueError("must be an e-mail address, such as involvement@example.org")
    return words


def _neutral_word(entry: object) -> str:
    words = checked_line(_string(entry), 40)
    if len(words.rstrip("*")) < 2 or "*" in words.rstrip("*"):
        raise ValueError("must be a word or two; a * is allowed at the end, for all words that begin so")
    return words


def _by_word(table: object) -> object:
    """Mark what cannot be looked for, so that it is named where it stands."""
    if not isinstance(table, dict):
        return table
    return {word: _looked_for(word, plainer) for word, plainer in table.items()}


def _looked_for(word: object, plainer: object) -> object:
    try:
        _neutral_word(word)
    except ValueError as wrong:
        return _Wrong(f"cannot be looked for: it {wrong}")
    return plainer


def _zone(entry: object) -> str:
    name = _string(entry)
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as unknown:
        raise ValueError("is not a time zone; an example is Europe/London") from unknown
    return name


def _time(entry: object) -> time:
    """A local time of day; 01:00 to 01:59 is refused, because once a year it comes twice and once never."""
    if isinstance(entry, str) and re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", entry):
        entry = time.fromisoformat(entry)
    if not isinstance(entry, time):
        raise ValueError('must be a time of day in quotes, from "00:00" to "23:59"')
    if entry.hour == 1:
        raise ValueError("must not be from 01:00 to 01:59, an hour that comes twice when the clocks change")
    return entry


def line_of(longest: int) -> BeforeValidator:
    """On one line, and at most so long."""
    return BeforeValidator(lambda entry: checked_line(_string(entry), longest))


Line = Annotated[str, BeforeValidator(lambda entry: checked_line(_string(entry), 80))]
ShortLine = Annotated[str, BeforeValidator(lambda entry: checked_line(_string(entry), 40))]
Phone = Annotated[str, BeforeValidator(_phone)]
Email = Annotated[str, BeforeValidator(_email)]
Summary = Annotated[str, BeforeValidator(lambda entry: checked_text(_string(entry), 900))]
FullText = Annotated[str, BeforeValidator(lambda entry: checked_text(_string(entry), 3500))]
"""Below Telegram's 4096, with room for a heading and what goes around it."""

Zone = Annotated[str, BeforeValidator(_zone)]
WallClock = Annotated[time, BeforeValidator(_time)]
Number = Annotated[int, Strict()]
ChoicesOrNone = Annotated[
    tuple[Annotated[Choice, BeforeValidator(_choice)], ...],
    BeforeValidator(_compared),
]
Choices = Annotated[ChoicesOrNone, Field(min_length=1)]
NeutralWords = Annotated[
    tuple[Annotated[str, BeforeValidator(_neutral_word)], ...], Field(min_length=1, max_length=200)
]
PlainerWords = Annotated[
    dict[str, Annotated[str, BeforeValidator(lambda entry: checked_line(_string(entry), 80))]],
    BeforeValidator(_by_word),
    Field(max_length=200),
]
"""A table: words that not everybody knows, each with what to say instead."""
