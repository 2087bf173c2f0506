"""The ways in which a day, a rhythm and an end are typed, as data: the words themselves are in `texts/`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from domain import time_words
from domain.number_words import NUMBERS
from domain.questions import Words
from domain.time_words import either
from domain.typed import folded

Said = Mapping[str, int]
"""What was named in it: a day, a month, a weekday, and so on."""

DAY_LINES: tuple[tuple[str, str], ...] = (
    ("today", "today"),
    ("tomorrow", "tomorrow"),
    ("overmorrow", "overmorrow"),
    ("each week", "[on] <weekdays>"),
    ("weekday", "[on] [this] <weekday>"),
    ("next weekday", "[on] next <weekday>"),
    ("date", "[on] [<weekday>] [the] <day> [of] <month> [<year>]"),
    ("date", "[on] [<weekday>] <month> [the] <day> [<year>]"),
    ("date", "[on] [<weekday>] <slashed>"),
    ("date", "[on] [<weekday>] <dotted>"),
    ("date", "[on] [<weekday>] <year-first>"),
    ("from now", "in <number> <unit>"),
    ("day", "[on] [the] <ordinal>"),
    ("each day", "daily"),
    ("each week", "weekly [on] <weekday>"),
    ("each week", "every <weekday>"),
    ("each week", "[on] <weekday> weekly"),
    ("weeks", "every <number> week [on] <weekday>"),
    ("weeks", "[on] <weekday> every <number> week"),
    ("every other week", "fortnightly [on] <weekday>"),
    ("every other week", "[on] <weekday> fortnightly"),
    ("every other week", "every-other <weekday>"),
    ("each month", "monthly [on] [the] <day>"),
    ("each month", "[on] [the] <day> each-month"),
    ("each month", "every <ordinal> [each-month]"),
    ("last day", "monthly [on] [the] last-day [each-month]"),
    ("last day", "[on] [the] last-day each-month"),
    ("nth weekday", "monthly [on] [the] <nth> <weekday>"),
    ("nth weekday", "[on] [the] <nth> <weekday> [each-month]"),
    ("nth weekday", "every <nth> <weekday> each-month"),
    ("every nth weekday", "every <nth> <weekday>"),
)
"""[what may be left out], <what is looked up or counted>; the rest are keys of words. The first that fits."""

_TIMES_LINES = (("times", "[for] <number> times"), ("once", "once"))

_WORDS = (
    *("today-words", "tomorrow-words", "overmorrow-words", "this-words", "next-words"),
    *("on-words", "the-words", "of-words", "in-words", "at-words", "every-words", "daily-words"),
    *("weekly-words", "week-words", "fortnightly-words", "every-other-words"),
    *("monthly-words", "each-month-words", "last-day-words"),
    *("ending-words", "for-words", "times-words", "once-words"),
)
_NAMES: Mapping[str, Mapping[str, int]] = {
    "weekday": {f"weekday-{n}": n for n in range(7)},
    "weekdays": {f"weekdays-{n}": n for n in range(7)},
    "month": {f"month-{n}": n for n in range(1, 13)},
    "nth": {"nth-1": 1, "nth-2": 2, "nth-3": 3, "nth-4": 4, "nth-last": -1},
    "number": {"a-words": 1, **NUMBERS},
    "unit": {"minute-words": 1, "hour-words": 60, "day-words": 24 * 60, "week-words": 7 * 24 * 60},
}
_DIGITS = {
    "year": r"(?P<year>(?:19|20)[0-9]{2})",
    "slashed": r"(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})(?:/(?P<year>(?:19|20)?[0-9]{2}))?",
    "dotted": r"(?P<day>[0-9]{1,2})(?P<dot>[.-])(?P<month>[0-9]{1,2})(?P=dot)(?P<year>(?:19|20)[0-9]{2})",
    "year-first": r"(?P<year>(?:19|20)[0-9]{2})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})",
}
_KEYS = (
    *_WORDS,
    *(key for names in _NAMES.values() for key in names),
    *("ordinal-ends", *time_words.KINDS),
)

Lines = tuple[tuple[str, re.Pattern[str]], ...]


@dataclass(frozen=True)
class Grammar:
    """Of one language. Everything is asked with folded text."""

    days: Lines
    times: Lines
    time: re.Pattern[str]
    ending: re.Pattern[str]
    numbers: Mapping[str, Mapping[str, int]]

    def day(self, text: str) -> tuple[str, Said] | None:
        """The name of the line that fits, and what was named in it."""
        return self._first(self.days, text)

    def how_often(self, text: str) -> int | None:
        """The number in "5 times"."""
        found = self._first(self.times, text)
        return found[1].get("number", 1) if found else None

    def _first(self, lines: Lines, text: str) -> tuple[str, Said] | None:
        for name, pattern in lines:
            if found := pattern.fullmatch(text + " "):
                said = {of: word for of, word in found.groupdict().items() if word and of != "dot"}
                return name, {of: self._number(of, word) for of, word in said.items()}
        return None

    def _number(self, of: str, word: str) -> int:
        return int(word) if word.isdigit() else self.numbers[of][word]


def grammar(words: Words) -> Grammar:
    return _made(tuple((key, tuple(words(key))) for key in _KEYS))


@lru_cache(maxsize=16)
def _made(typed: tuple[tuple[str, tuple[str, ...]], ...]) -> Grammar:
    words = dict(typed)
    numbers = {
        name: {folded(word): number for key, number in keys.items() for word in words[key]}
        for name, keys in _NAMES.items()
    }
    pieces = {word.removesuffix("-words"): either(words[word]) for word in _WORDS} | _DIGITS
    pieces |= {name: f"(?P<{name}>{either(known)})" for name, known in numbers.items()}
    pieces["number"] = f"(?P<number>[0-9]{{1,6}}|{either(numbers['number'])})"
    ends = either(words["ordinal-ends"])
    pieces["ordinal"] = f"(?P<day>[0-9]{{1,2}}) ?(?:{ends})"
    pieces["day"] = f"(?P<day>[0-9]{{1,2}})(?: ?(?:{ends}))?"
    time = time_words.pattern("time", *(either(words[kind]) for kind in time_words.KINDS))
    return Grammar(
        days=_lines(DAY_LINES, pieces),
        times=_lines(_TIMES_LINES, pieces),
        time=re.compile(f"(?:(?P<at>{pieces['at']}) )?{time}"),
        ending=re.compile(f"(?:{pieces['ending']}) (?P<day>.+)"),
        numbers=numbers,
    )


def _lines(lines: tuple[tuple[str, str], ...], pieces: Mapping[str, str]) -> Lines:
    return tuple(
        (name, re.compile("".join(_part(each, pieces) for each in line.split()))) for name, line in lines
    )


def _part(each: str, pieces: Mapping[str, str]) -> str:
    """With the space after it: the text that is matched ends in one, too."""
    piece = f"(?:{pieces[each.strip('[]<>')]}) "
    return f"(?:{piece})?" if each.startswith("[") else piece
