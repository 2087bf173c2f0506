"""Of which days an export is: one of the usual spans up to today, or days that were typed."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Literal, get_args
from zoneinfo import ZoneInfo

from domain.exports import spans
from domain.exports.spans import EARLIEST, Days
from domain.questions import Words
from domain.say import Label, Say, phrase
from domain.typed import folded
from domain.when import date_words
from domain.when_grammar import Grammar, Said, grammar

Since = Literal["month", "quarter", "year", "ever"]
SINCES: tuple[Since, ...] = get_args(Since)

_BACK: dict[str, tuple[spans.Unit, int]] = {
    "month": ("day", 30),
    "quarter": ("month", 3),
    "year": ("month", 12),
}
_LONGEST = 60
_FOREVER_MS = 2**62


def is_one(text: str) -> bool:
    """Whether it is a period as it stands in a button: "quarter", or "20260301-20260531"."""
    return text in SINCES or _typed(text) is not None


def dated(text: str, now_ms: int, zone: ZoneInfo) -> str:
    """The same as days of the calendar, such as can be read back; "ever" has none."""
    if text not in _BACK:
        return text
    today = _today(now_ms, zone)
    return _written(spans.back(*_BACK[text], today), today)


def spoken(text: str) -> tuple[Label, ...]:
    """In words, to be read back."""
    days = _typed(text)
    if days is None:
        return (Label(f"export-{text}"),)
    first, last = date_words(days[0]), date_words(days[1])
    return first if first == last else (phrase("export-between", first=first, last=last),)


def between_ms(text: str, now_ms: int, zone: ZoneInfo) -> tuple[int, int]:
    """The first moment of it, and the last."""
    days = _typed(dated(text, now_ms, zone))
    if days is None:
        return 0, _FOREVER_MS
    return _midnight_ms(days[0], zone), _midnight_ms(days[1] + timedelta(days=1), zone) - 1


def read(text: str, words: Words, now_ms: int, zone: ZoneInfo) -> str | Say:
    """ "1 March to 31 May 2026", "since 1 March", "March 2026", "last month"; or what is wrong with it.

    Without a year it is the last time that there was such a day or month.
    """
    today = _today(now_ms, zone)
    found = next(_found(_tidy(text, words), words, today), None) if len(text) <= _LONGEST else None
    if found is None:
        return Say("again-export-days")
    first, last = found
    if first > today:
        return Say("again-export-ahead", {"day": date_words(first)})
    if last < first:
        return Say("again-export-end", {"first": date_words(first), "last": date_words(last)})
    return _written(max(first, EARLIEST), min(max(last, EARLIEST), today))


def _tidy(text: str, words: Words) -> str:
    """With spaces around what stands between two days, and without "in" before it or "so far" after it."""
    heard = " ".join(
        re.sub(r" [-\u2013\u2014] |[\u2013\u2014]", " - ", folded(text).replace(",", " ")).split()
    )
    for word in words("so-far-words"):
        heard = heard.removesuffix(f" {word}")
    return _without(heard, "during-words", words)


def _without(heard: str, befores: str, words: Words) -> str:
    before = next((word for word in words(befores) if heard.startswith(f"{word} ")), "")
    return heard.removeprefix(f"{before} ")


def _found(heard: str, words: Words, today: date) -> Iterator[Days]:
    since = _without(heard, "since-words", words)
    if span := spans.named(since, words, today):
        yield span if since == heard else (span[0], today)
    if whole := _days(since, grammar(words), today):
        first, last = whole
        yield whole if since == heard and first < last else (first, today)
    between = _without(since, "between-words", words)
    parts = between.split()
    for place in range(1, len(parts)):
        before, after = " ".join(parts[:place]), " ".join(parts[place:])
        until = _end(after, words, between != since)
        last_days = _either(until, words, today, today) if until else None
        first_days = _either(before, words, last_days[1], today) if last_days else None
        if first_days and last_days:
            yield first_days[0], last_days[1]


def _end(after: str, words: Words, between: bool) -> str:
    """The second of two days, if this begins with what stands before it; "and" does so only in "between"."""
    found = grammar(words).ending.fullmatch(after)
    if found:
        return str(found["day"])
    signs = ["-", *words("and-words")] if between else ["-"]
    return next((after.removeprefix(f"{sign} ") for sign in signs if after.startswith(f"{sign} ")), "")


def _either(text: str, words: Words, latest: date, today: date) -> Days | None:
    """Named from today on back, or by the calendar."""
    return spans.named(text, words, today) or _days(text, grammar(words), latest)


def _days(text: str, known: Grammar, latest: date) -> Days | None:
    """The day, month or year of that name; where no year is said, the last that began by `latest`."""
    line = known.day(text)
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


def _month(number: int | None, year: int) -> Days | None:
    if number is None:
        return None
    after = date(year + number // 12, number % 12 + 1, 1)
    return date(year, number, 1), after - timedelta(days=1)


def _typed(text: str) -> Days | None:
    found = re.fullmatch("([0-9]{8})-([0-9]{8})", text)
    if not found:
        return None
    days = [_on(int(part[:4]), int(part[4:6]), int(part[6:])) for part in found.groups()]
    first, last = days
    return (first, last) if first and last and first <= last and first.year >= 1970 else None


def _written(first: date, last: date) -> str:
    return f"{first:%Y%m%d}-{last:%Y%m%d}"


def _today(now_ms: int, zone: ZoneInfo) -> date:
    return datetime.fromtimestamp(now_ms / 1000, zone).date()


def _midnight_ms(day: date, zone: ZoneInfo) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=zone).timestamp() * 1000)
