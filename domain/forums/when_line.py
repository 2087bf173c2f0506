"""When a forum meets, as it is typed: a rhythm such as "2nd Tuesday 2pm", or single dates."""

import re
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

from domain import when_words
from domain.days import day_words, moment_words
from domain.forums import plan
from domain.forums.plan import Plan
from domain.questions import Known, Words
from domain.say import Label, Say
from domain.when import Once, Repeating

MOST_DATES = 24
LONGEST = 1500
"""Of what is typed: many dates in full words."""

LONGEST_PIECE = 60
_JOINED = 3
"""So many pieces at most make one date: "Tuesday, 8 December, 2pm"."""


def read(text: str, words: Words, now_ms: int, zone: ZoneInfo) -> Plan | Say:
    """What was meant, to be read back; or what is wrong with it, with an example."""
    if len(text) > LONGEST:
        return Say("again-meeting-unclear")
    whole = when_words.read(text, words, now_ms, zone, needs_time=True)
    if isinstance(whole, Repeating):
        return Say("again-meeting-daily") if whole.every == "day" else whole
    if isinstance(whole, Once):
        return (whole,)
    pieces = _pieces(text, words)
    # Only where it is no date with a comma in it: what is wrong with that is said of all of it.
    if whole.key != "again-when-unclear" or len(pieces) == 1:
        return of_meeting(whole)
    return _Dates(pieces, words, now_ms, zone).read()


def kept(text: str, words: Words, at: Known) -> str | Say:
    """As a form keeps it."""
    found = read(text, words, at.now_ms, at.organisation.zone)
    return found if isinstance(found, Say) else plan.to_text(found)


def said(text: str, at: Known) -> tuple[Label, ...]:
    """In full words, what `kept` made."""
    return plan.spoken(plan.from_text(text), at.organisation.zone)


def of_meeting(wrong: Say) -> Say:
    """What is wrong with a time, said of a meeting instead of a message."""
    return replace(wrong, key=wrong.key.replace("again-when-", "again-meeting-"))


def _pieces(text: str, words: Words) -> list[str]:
    """Between them stand commas, line ends, and words for "and"."""
    ways = [rf"\s{re.escape(word)}\s" if word.isalpha() else re.escape(word) for word in words("and-words")]
    return [piece.strip() for piece in re.split("|".join([r"[\n,;]+", *ways]), text) if piece.strip(" .")]


class _Dates:
    """Several single dates. One without a time has that of the next that has one, or else of the last."""

    def __init__(self, pieces: list[str], words: Words, now_ms: int, zone: ZoneInfo) -> None:
        self._pieces, self._words, self._now_ms, self._zone = pieces, words, now_ms, zone

    def read(self) -> Plan | Say:
        found = self._each()
        if all(isinstance(one, Say) and one.key == "again-when-unclear" for _, one in found):
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
        found = when_words.read(text, self._words, self._now_ms, self._zone, needs_time=True)
        return Say("again-meeting-mixed") if isinstance(found, Repeating) else found

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
        return datetime.fromtimestamp(once.at_ms / 1000, self._zone).date()

    def _time(self, once: Once) -> str:
        return f"{datetime.fromtimestamp(once.at_ms / 1000, self._zone):%H:%M}"


def first_words(found: Plan, now_ms: int, zone: ZoneInfo, most: int = 3) -> tuple[tuple[Label, ...], ...]:
    """The first meetings of a plan from now on, in full words."""
    return tuple(moment_words(each.starts_ms, zone) for each in plan.first(found, now_ms, zone, most))
