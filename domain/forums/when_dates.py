"""Several single dates, as they are typed: "3 December 2pm, 14 January 2pm"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

from domain import when_words
from domain.days import day_words, local_day
from domain.forums.plan import Plan
from domain.questions import Words
from domain.say import Say
from domain.time_words import either
from domain.when import Once, Repeating

MOST_DATES = 24
LONGEST_PIECE = 60
_JOINED = 3
"""So many pieces at most make one date: "Tuesday, 8 December, 2pm"."""


def pieces_of(text: str, words: Words) -> list[str]:
    """Between them stand commas, line ends, and words for "and"."""
    ways = [rf"\s{re.escape(word)}\s" if word.isalpha() else re.escape(word) for word in words("and-words")]
    return [piece.strip() for piece in re.split("|".join([r"[\n,;]+", *ways]), text) if piece.strip(" .")]


def of_meeting(wrong: Say) -> Say:
    """What is wrong with a time, said of a meeting instead of a message."""
    return replace(wrong, key=wrong.key.replace("again-when-", "again-meeting-"))


def _completed(pieces: Sequence[str], words: Words) -> list[str]:
    """A mere number has the month of the next that has one: "3, 10 and 17 December 2pm"."""
    number = rf"(?:{either(words('the-words'))} )?[0-9]{{1,2}} ?(?:{either(words('ordinal-ends'))})?"
    month, found = "", []
    for piece in reversed(pieces):
        if with_month := re.fullmatch(rf"{number} ([^\W0-9]{{3,}}.*)", piece, re.IGNORECASE):
            month = with_month[1]
        alone = re.fullmatch(number, piece, re.IGNORECASE)
        found.append(f"{piece} {month}" if month and alone else piece)
    return found[::-1]


class Dates:
    """Several single dates. One without a time has that of the next that has one, or else of the last."""

    def __init__(self, pieces: list[str], words: Words, now_ms: int, zone: ZoneInfo) -> None:
        self._pieces = _completed(pieces, words)
        self._words, self._now_ms, self._zone = words, now_ms, zone

    def read(self) -> Plan | Say:
        found = self._each()
        keys = {one.key for _, one in found if isinstance(one, Say)}
        if "again-meeting-mixed" in keys:
            return Say("again-meeting-mixed")
        if keys == {"again-when-unclear"} and not any(isinstance(one, Once) for _, one in found):
            return Say("again-meeting-unclear")
        times = [self._time(one) if isinstance(one, Once) else "" for _, one in found]
        dates: list[Once] = []
        for place, (text, one) in enumerate(found):
            if isinstance(one, Say) and one.key == "again-when-time":
                time = next(filter(None, [*times[place:], *reversed(times)]), "")
                one = self._one(f"{text} {time}")
            if isinstance(one, Say):
                return self._wrong(one, text)
            dates.append(one)
        return self._sound(sorted(dates, key=lambda once: once.at_ms))

    def _each(self) -> list[tuple[str, Once | Say]]:
        """As many pieces as can make one date are one, so that a time goes with its day."""
        found, left = [], self._pieces
        while left:
            tried = ((count, self._one(" ".join(left[:count]))) for count in range(_JOINED, 1, -1))
            count, one = next((each for each in tried if isinstance(each[1], Once)), (1, self._one(left[0])))
            found.append((" ".join(left[:count]), one))
            left = left[count:]
        return found

    def _one(self, text: str) -> Once | Say:
        found = self._read(text)
        if isinstance(found, Repeating):
            return Say("again-meeting-mixed")
        return Say("again-when-unclear") if isinstance(found, Once) and self._is_time(text) else found

    def _read(self, text: str) -> Once | Repeating | Say:
        return when_words.read(text, self._words, self._now_ms, self._zone, needs_time=True)

    def _is_time(self, text: str) -> bool:
        """Whether it names no day: then one can still be added."""
        return any(isinstance(self._read(f"{day} {text}"), Once) for day in self._words("tomorrow-words"))

    def _wrong(self, wrong: Say, piece: str) -> Say:
        if wrong.key == "again-when-unclear":
            return Say("again-meeting-piece", {"piece": piece[:LONGEST_PIECE]})
        return of_meeting(wrong)

    def _sound(self, dates: list[Once]) -> Plan | Say:
        """Not too many, and each on a day of its own."""
        if len(dates) > MOST_DATES:
            return Say("again-meeting-many", {"most": MOST_DATES, "count": len(dates)})
        for one, other in pairwise(dates):
            if self._day(one) == self._day(other):
                return Say("again-meeting-twice", {"day": day_words(other.at_ms, self._zone)})
        return tuple(dates)

    def _day(self, once: Once) -> date:
        return local_day(once.at_ms, self._zone)

    def _time(self, once: Once) -> str:
        return f"{datetime.fromtimestamp(once.at_ms / 1000, self._zone):%H:%M}"
