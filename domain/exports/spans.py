"""Days that are named from today on back: yesterday, this week, last month, the last 30 days."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

from domain.number_words import figure
from domain.questions import Words
from domain.typed import folded
from domain.when_grammar import grammar

Days = tuple[date, date]
"""The first and the last of them."""

Unit = Literal["day", "week", "month", "quarter", "year"]

EARLIEST = date(1970, 1, 1)

_UNITS: dict[Unit, str] = {
    "day": "day-words",
    "week": "week-words",
    "month": "month-words",
    "quarter": "quarter-words",
    "year": "year-words",
}
_MONTHS: dict[Unit, int] = {"month": 1, "quarter": 3, "year": 12}
_DAYS: dict[Unit, int] = {"day": 1, "week": 7}


def named(heard: str, words: Words, today: date) -> Days | None:
    """The days that folded text names. A week begins on Monday, a quarter in January, April, July, October.

    "Last month" is the month before this one; "the last month", as "the last 30 days", goes back from today.
    """
    if _one_of(heard, "yesterday-words", words):
        return _whole("day", today - timedelta(days=1))
    if _one_of(heard, "today-words", words):
        return today, today
    before, _, counted = heard.rpartition(" ")
    if day := _weekday(before, counted, words, today):
        return day, day
    unit = next((unit for unit, key in _UNITS.items() if _one_of(counted, key, words)), None)
    if unit is None:
        return None
    if _one_of(before, "current-words", words):
        return _whole(unit, today)
    if _one_of(before, "previous-words", words):
        return _whole(unit, _whole(unit, today)[0] - timedelta(days=1))
    number = 1 if _one_of(before, "back-words", words) else _number(before, words)
    return (back(unit, number, today), today) if number else None


def back(unit: Unit, number: int, today: date) -> date:
    """The day so many of them ago; none that is earlier than there could be anything."""
    if unit in _DAYS:
        return max(EARLIEST, today - timedelta(days=number * _DAYS[unit]))
    years, month = divmod(today.month - 1 - number * _MONTHS[unit], 12)
    year = today.year + years
    if year < EARLIEST.year:
        return EARLIEST
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def _weekday(before: str, named: str, words: Words, today: date) -> date | None:
    """The latest such day; "last Monday" is none of today."""
    number = grammar(words).numbers["weekday"].get(named)
    if number is None or (before and not _one_of(before, "previous-words", words)):
        return None
    ago = (today.weekday() - number) % 7
    return today - timedelta(days=ago or (7 if before else 0))


def _whole(unit: Unit, day: date) -> Days:
    """The one in which this day is."""
    if unit in _DAYS:
        first = day - timedelta(days=day.weekday() if unit == "week" else 0)
        return first, first + timedelta(days=_DAYS[unit] - 1)
    months = _MONTHS[unit]
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    month = first.month + months - 1
    return first, date(first.year, month, monthrange(first.year, month)[1])


def _number(heard: str, words: Words) -> int | None:
    """In "the last 30", "past three", or "30" alone."""
    befores = (*words("back-words"), *words("previous-words"))
    said = next((heard.removeprefix(f"{word} ") for word in befores if heard.startswith(f"{word} ")), heard)
    number = figure(said, words)
    return int(number) if number.isdecimal() and len(number) <= 4 else None


def _one_of(heard: str, key: str, words: Words) -> bool:
    return heard in {folded(word) for word in words(key)}
