"""Of which days an export is: one of the usual spans up to now, or two days that were typed."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Literal, get_args
from zoneinfo import ZoneInfo

from domain.questions import Words
from domain.say import Label, Say, phrase
from domain.typed import folded
from domain.when import date_words
from domain.when_grammar import Grammar, Said, grammar

Since = Literal["month", "quarter", "year", "ever"]
SINCES: tuple[Since, ...] = get_args(Since)

_DAYS = {"month": 31, "quarter": 92, "year": 366}
_LONGEST = 60
_FOREVER_MS = 2**62

_Days = tuple[date, date]
"""The first and the last of them."""


def is_one(text: str) -> bool:
    """Whether it is a period as it stands in a button: "quarter", or "20260301-20260531"."""
    return text in SINCES or _typed(text) is not None


def spoken(text: str) -> tuple[Label, ...]:
    """In words, to be read back."""
    days = _typed(text)
    if days is None:
        return (Label(f"export-{text}"),)
    return (phrase("export-between", first=date_words(days[0]), last=date_words(days[1])),)


def between_ms(text: str, now_ms: int, zone: ZoneInfo) -> tuple[int, int]:
    """The first moment of it, and the last."""
    days = _typed(text)
    if days:
        return _midnight_ms(days[0], zone), _midnight_ms(days[1] + timedelta(days=1), zone) - 1
    return (now_ms - _DAYS[text] * 24 * 3600 * 1000 if text in _DAYS else 0), _FOREVER_MS


def read(text: str, words: Words, now_ms: int, zone: ZoneInfo) -> str | Say:
    """ "1 March to 31 May 2026", "since 1 March", "March 2026", "2026"; or what is wrong with it.

    Without a year it is the last time that there was such a day or month.
    """
    today = datetime.fromtimestamp(now_ms / 1000, zone).date()
    found = next(_found(_tidy(text, words), grammar(words), today), None) if len(text) <= _LONGEST else None
    if found is None:
        return Say("again-export-days")
    first, last = found
    if first > today:
        return Say("again-export-ahead", {"day": date_words(first)})
    if last < first:
        return Say("again-export-end", {"first": date_words(first), "last": date_words(last)})
    return f"{first:%Y%m%d}-{min(last, today):%Y%m%d}"


def _tidy(text: str, words: Words) -> str:
    """Without "from" before it, and with spaces around what stands between two days."""
    heard = " ".join(
        re.sub(r" [-\u2013\u2014] |[\u2013\u2014]", " - ", folded(text).replace(",", " ")).split()
    )
    before = next((f"{word} " for word in words("since-words") if heard.startswith(f"{word} ")), "")
    return heard.removeprefix(before)


def _found(heard: str, known: Grammar, today: date) -> Iterator[_Days]:
    if whole := _days(heard, known, today):
        first, last = whole
        yield (first, today) if first == last else whole
    parts = heard.split()
    for place in range(1, len(parts)):
        before, after = " ".join(parts[:place]), " ".join(parts[place:])
        end = known.ending.fullmatch(after)
        named = after.removeprefix("- ") if after.startswith("- ") else end and end["day"]
        last_days = _days(named, known, today) if named else None
        first_days = _days(before, known, last_days[1]) if last_days else None
        if first_days and last_days:
            yield first_days[0], last_days[1]


def _days(text: str, known: Grammar, latest: date) -> _Days | None:
    """The day, month or year of that name; where no year is said, the last that began by `latest`."""
    line = known.day(text)
    if line and line[0] == "today":
        return latest, latest
    if line and line[0] == "date":
        day = _date(line[1], latest)
        return (day, day) if day else None
    month, _, year = text.rpartition(" ")
    if re.fullmatch("(19|20)[0-9]{2}", year):
        whole = date(int(year), 1, 1), date(int(year), 12, 31)
        return _month(known.numbers["month"].get(month), int(year)) if month else whole
    number = known.numbers["month"].get(text)
    return _month(number, latest.year - (number is not None and number > latest.month))


def _date(said: Said, latest: date) -> date | None:
    year = said.get("year")
    years = range(latest.year, latest.year - 9, -1) if year is None else [year + 2000 if year < 100 else year]
    there = (_on(year, said["month"], said["day"]) for year in years)
    return next((day for day in there if day and ("year" in said or day <= latest)), None)


def _on(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(number: int | None, year: int) -> _Days | None:
    if number is None:
        return None
    after = date(year + number // 12, number % 12 + 1, 1)
    return date(year, number, 1), after - timedelta(days=1)


def _typed(text: str) -> _Days | None:
    found = re.fullmatch("([0-9]{8})-([0-9]{8})", text)
    if not found:
        return None
    days = [_on(int(part[:4]), int(part[4:6]), int(part[6:])) for part in found.groups()]
    first, last = days
    return (first, last) if first and last and first <= last and first.year >= 1970 else None


def _midnight_ms(day: date, zone: ZoneInfo) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=zone).timestamp() * 1000)
