"""What a day or a rhythm that was typed stands for, counted from now."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.say import Say
from domain.when import LAST, Every, Once, Repeating, weekday_words
from domain.when_grammar import Said

USUAL_MINUTE = 10 * 60
"""Where somebody says how often and not at what time. It is read back."""

MOST_WEEKS = 12
DAYS_AHEAD = 731
"""Two years: as far ahead as anything is planned."""

_DAY_MINUTES = 24 * 60
_NO_SUCH_DATE = Say("again-when-date")
TOO_FAR = Say("again-when-far")


@dataclass(frozen=True)
class Days:
    """Dates in order, of which the first that is still to come is meant.

    weekday: the one that was said beside the date. minute: where the words say the time of day, too.
    """

    dates: tuple[date, ...]
    weekday: int | None = None
    minute: int | None = None


Meant = Days | Repeating | Once | Say
"""A rhythm still lacks its time and its end."""


def meant(line: str, said: Said, now: datetime) -> Meant:
    """`line` is the name of a line of the grammar; `now` is by the wall clock of the zone."""
    return _LINES[line](said, now)


def _weekday(said: Said, now: datetime) -> Meant:
    today = now.date()
    coming = today + timedelta(days=(said["weekday"] - today.weekday()) % 7)
    return Days((coming, coming + timedelta(weeks=1)))


def _next_weekday(said: Said, now: datetime) -> Meant:
    """The one in the week that begins next Monday: "next" is also said where the coming one is meant."""
    today = now.date()
    return Days((today + timedelta(days=7 - today.weekday() + said["weekday"]),))


def _date(said: Said, now: datetime) -> Meant:
    """Without a year it is the next time that there is this date."""
    year = said.get("year")
    years = range(now.year, now.year + 9) if year is None else [year + 2000 if year < 100 else year]
    return _those_there_are([(year, said["month"], said["day"]) for year in years], said.get("weekday"))


def _day(said: Said, now: datetime) -> Meant:
    months = [divmod(now.month - 1 + n, 12) for n in range(13)]
    return _those_there_are([(now.year + years, month + 1, said["day"]) for years, month in months])


def _those_there_are(dates: list[tuple[int, int, int]], weekday: int | None = None) -> Meant:
    there: list[date] = []
    for each in dates:
        with suppress(ValueError):
            there.append(date(*each))
    return Days(tuple(there), weekday) if there else _NO_SUCH_DATE


def _from_now(said: Said, now: datetime) -> Meant:
    minutes = said["number"] * said["unit"]
    if minutes > DAYS_AHEAD * _DAY_MINUTES:
        return TOO_FAR
    if said["unit"] >= _DAY_MINUTES:  # by the wall clock, also where it changes meanwhile
        there = now.date() + timedelta(minutes=minutes)
        return Days((there,), minute=now.hour * 60 + now.minute)
    return Once((int(now.timestamp()) // 60 + minutes) * 60_000)


def _weeks(said: Said, now: datetime) -> Meant:
    if not 1 <= said["number"] <= MOST_WEEKS:
        return Say("again-when-weeks", {"most": MOST_WEEKS})
    return _rhythm(now, "week", weekday=said["weekday"], interval=said["number"])


def _month_day(said: Said, now: datetime) -> Meant:
    return _rhythm(now, "month", day=said["day"]) if 1 <= said["day"] <= 31 else _NO_SUCH_DATE


def _nth(said: Said, now: datetime) -> Meant:
    return _rhythm(now, "month", weekday=said["weekday"], nth=said["nth"])


def _every_nth(said: Said, now: datetime) -> Meant:
    """ "Every second Tuesday" is said of every two weeks, and of the second in a month: so it is asked."""
    if said["nth"] in (1, LAST):
        return _nth(said, now)
    return Say("again-when-second", {"weeks": said["nth"], "weekday": weekday_words(said["weekday"])})


def _rhythm(
    now: datetime,
    every: Every,
    weekday: int | None = None,
    interval: int = 1,
    nth: int | None = None,
    day: int | None = None,
) -> Repeating:
    return Repeating(
        every=every,
        minute=USUAL_MINUTE,
        start=now.date(),
        weekday=weekday,
        interval=interval,
        nth=nth,
        day=day,
    )


_LINES: Mapping[str, Callable[[Said, datetime], Meant]] = {
    "today": lambda said, now: Days((now.date(),)),
    "tomorrow": lambda said, now: Days((now.date() + timedelta(days=1),)),
    "overmorrow": lambda said, now: Days((now.date() + timedelta(days=2),)),
    "weekday": _weekday,
    "next weekday": _next_weekday,
    "date": _date,
    "day": _day,
    "from now": _from_now,
    "each day": lambda said, now: _rhythm(now, "day"),
    "each week": lambda said, now: _rhythm(now, "week", weekday=said.get("weekdays", said.get("weekday", 0))),
    "weeks": _weeks,
    "every other week": lambda said, now: _rhythm(now, "week", weekday=said["weekday"], interval=2),
    "each month": _month_day,
    "last day": lambda said, now: _rhythm(now, "month", day=LAST),
    "nth weekday": _nth,
    "every nth weekday": _every_nth,
}
