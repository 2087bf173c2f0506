"""Of which days an export is: one of the usual spans up to today, or days that were typed."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, get_args
from zoneinfo import ZoneInfo

from domain import past_days
from domain.days import local_day, midnight_ms
from domain.past_days import EARLIEST, Days, Unit, there_is, without
from domain.questions import Words
from domain.say import Label, Say, phrase
from domain.typed import folded
from domain.when import date_words
from domain.when_grammar import grammar

Since = Literal["month", "quarter", "year", "ever"]
SINCES: tuple[Since, ...] = get_args(Since)

_BACK: dict[str, tuple[Unit, int]] = {
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
    today = local_day(now_ms, zone)
    return _written(past_days.back(*_BACK[text], today), today)


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
    return midnight_ms(days[0], zone), midnight_ms(days[1] + timedelta(days=1), zone) - 1


def read(text: str, words: Words, now_ms: int, zone: ZoneInfo) -> str | Say:
    """ "1 March to 31 May 2026", "since 1 March", "March 2026", "last month"; or what is wrong with it.

    Without a year it is the last time that there was such a day or month.
    """
    today = local_day(now_ms, zone)
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
    return without(heard, "during-words", words)


def _found(heard: str, words: Words, today: date) -> Iterator[Days]:
    since = without(heard, "since-words", words)
    if span := past_days.from_today(since, words, today):
        yield span if since == heard else (span[0], today)
    if whole := past_days.by_calendar(since, words, today):
        first, last = whole
        yield whole if since == heard and first < last else (first, today)
    between = without(since, "between-words", words)
    parts = between.split()
    for place in range(1, len(parts)):
        before, after = " ".join(parts[:place]), " ".join(parts[place:])
        until = _end(after, words, between != since)
        last_days = past_days.either(until, words, today, today) if until else None
        first_days = past_days.either(before, words, last_days[1], today) if last_days else None
        if first_days and last_days:
            yield first_days[0], last_days[1]


def _end(after: str, words: Words, between: bool) -> str:
    """The second of two days, if this begins with what stands before it; "and" does so only in "between"."""
    found = grammar(words).ending.fullmatch(after)
    if found:
        return str(found["day"])
    signs = ["-", *words("and-words")] if between else ["-"]
    return next((after.removeprefix(f"{sign} ") for sign in signs if after.startswith(f"{sign} ")), "")


def _typed(text: str) -> Days | None:
    found = re.fullmatch("([0-9]{8})-([0-9]{8})", text)
    if not found:
        return None
    days = [there_is(int(part[:4]), int(part[4:6]), int(part[6:])) for part in found.groups()]
    first, last = days
    return (first, last) if first and last and first <= last and first >= EARLIEST else None


def _written(first: date, last: date) -> str:
    return f"{first:%Y%m%d}-{last:%Y%m%d}"
