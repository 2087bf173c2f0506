"""Days that have been, as people type them: 3 March, March 2026, yesterday, last month, the last 30 days.

`when_words` reads what is to come; both know the same shapes of dates (`when_grammar`).
"""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

from domain.number_words import figure
from domain.questions import Words
from domain.typed import folded
from domain.when_grammar import Grammar, Said, grammar

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


def one(text: str, words: Words, today: date) -> date | None:
    """The last time that there was the one day that was typed, such as 3 March or Tuesday."""
    heard = " ".join(folded(text).replace(",", " ").split())
    days = either(heard, words, today, today)
    return days[0] if days and days[0] == days[1] else None


def either(heard: str, words: Words, latest: date, today: date) -> Days | None:
    """Named from today on back, or by the calendar."""
    return from_today(heard, words, today) or by_calendar(heard, words, latest)


def from_today(heard: str, words: Words, today: date) -> Days | None:
    """The days that folded text names. A week begins on Monday, a quarter in January, April, July, October.

    "Last month" is the month before this one; "the last month", as "the last 30 days", goes back from today.
    """
    if _one_of(heard, "yesterday-words", words):
        return _whole("day", today - timedelta(days=1))
    if _one_of(heard, "today-words", words):
        return today, today
    if day := _weekday(heard, words, today):
        return day, day
    before, _, counted = heard.rpartition(" ")
    unit = next((unit for unit, key in _UNITS.items() if _one_of(counted, key, words)), None)
    if unit is None:
        return None
    if _one_of(before, "current-words", words):
        return _whole(unit, today)
    if _one_of(before, "previous-words", words):
        return _whole(unit, _whole(unit, today)[0] - timedelta(days=1))
    number = 1 if _one_of(before, "back-words", words) else _number(before, words)
    return (back(unit, number, today), today) if number else None


def by_calendar(heard: str, words: Words, latest: date) -> Days | None:
    """The day, month or year of that name; where no year is said, the last that began by `latest`."""
    known = grammar(words)
    line = known.day(heard)
    if line and line[0] == "date":
        day = _date(line[1], latest)
        return (day, day) if day else None
    month, _, year = heard.rpartition(" ")
    if re.fullmatch("(19|20)[0-9]{2}", year):
        return _month(known, month, int(year)) if month else (date(int(year), 1, 1), date(int(year), 12, 31))
    there = _month(known, heard, latest.year)
    return there if there is None or there[0] <= latest else _month(known, heard, latest.year - 1)


def back(unit: Unit, number: int, today: date) -> date:
    """The day so many of them ago; none that is earlier than there could be anything."""
    if unit in _DAYS:
        return max(EARLIEST, today - timedelta(days=number * _DAYS[unit]))
    years, month = divmod(today.month - 1 - number * _MONTHS[unit], 12)
    year = today.year + years
    if year < EARLIEST.year:
        return EARLIEST
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def there_is(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def without(heard: str, befores: str, words: Words) -> str:
    """Folded text without such a word before it."""
    before = next((word for word in words(befores) if heard.startswith(f"{word} ")), "")
    return heard.removeprefix(f"{before} ")


def _weekday(heard: str, words: Words, today: date) -> date | None:
    """The latest such day; "last Monday" is none of today."""
    before, _, name = without(heard, "on-words", words).rpartition(" ")
    known = grammar(words).numbers
    number = None if name in known["weekdays"] else known["weekday"].get(name)  # "Mondays" are many
    is_last = any(_one_of(before, key, words) for key in ("previous-words", "back-words"))
    if number is None or (before and not is_last):
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
    return first, _month_end(first.year, first.month + months - 1)


def _number(heard: str, words: Words) -> int | None:
    """In "the last 30", "past three", or "30" alone."""
    number = figure(without(without(heard, "back-words", words), "previous-words", words), words)
    return int(number) if number.isdecimal() and len(number) <= 4 else None


def _date(said: Said, latest: date) -> date | None:
    year = said.get("year")
    years = range(latest.year, latest.year - 9, -1) if year is None else [year + 2000 if year < 100 else year]
    there = (there_is(year, said["month"], said["day"]) for year in years)
    return next((day for day in there if day and ("year" in said or day <= latest)), None)


def _month(known: Grammar, name: str, year: int) -> Days | None:
    number = known.numbers["month"].get(name)
    return (date(year, number, 1), _month_end(year, number)) if number else None


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _one_of(heard: str, key: str, words: Words) -> bool:
    return heard in {folded(word) for word in words(key)}
