"""When a message goes: once, or again and again; how that is kept, and how it is read back."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Literal, cast, get_args
from zoneinfo import ZoneInfo

from domain.days import day_words, midnight_ms, moment_words
from domain.quiet import shown
from domain.say import Label, phrase

Every = Literal["day", "week", "month"]
LAST = -1
"""As `nth` the last weekday, as `day` the last day of a month."""


@dataclass(frozen=True)
class Once:
    at_ms: int


@dataclass(frozen=True, kw_only=True)
class Repeating:
    """By the wall clock, in a zone that is not part of it.

    every: "week" has a weekday; "month" either a day, or an nth weekday as in "2nd Tuesday".
    minute: after local midnight. weekday: 0 is Monday. interval: in weeks.
    start: the first local date on which it may go; an interval is counted from the first that fits.
    until: the last date on which it may go. count: how often it goes.
    """

    every: Every
    minute: int
    start: date
    weekday: int | None = None
    interval: int = 1
    nth: int | None = None
    day: int | None = None
    until: date | None = None
    count: int | None = None

    def __post_init__(self) -> None:
        """Raises ValueError for what is no rule."""
        given = (self.weekday is not None, self.nth is not None, self.day is not None)
        fits = {
            "day": given == (False, False, False),
            "week": given == (True, False, False),
            "month": given in ((True, True, False), (False, False, True)),
        }
        if not (
            fits.get(self.every)
            and 0 <= self.minute < 24 * 60
            and (self.weekday is None or 0 <= self.weekday <= 6)
            and (self.interval == 1 or (self.every == "week" and self.interval > 1))
            and (self.nth is None or self.nth in (1, 2, 3, 4, LAST))
            and (self.day is None or self.day == LAST or 1 <= self.day <= 31)
        ):
            raise ValueError("not a rule by which something can repeat")


When = Once | Repeating

_NUMBERS = ("weekday", "interval", "nth", "day", "count")
_MORE = (*_NUMBERS, "until")


def to_text(when: When) -> str:
    """For a column and for an answer: "once 1795000000000", "week 600 2026-12-07 weekday=0 interval=2"."""
    if isinstance(when, Once):
        return f"once {when.at_ms}"
    more = [(each, getattr(when, each.name)) for each in fields(when) if each.name in _MORE]
    said = [f"{each.name}={value}" for each, value in more if value != each.default]
    return " ".join([when.every, str(when.minute), when.start.isoformat(), *said])


def from_text(text: str) -> When:
    """What `to_text` wrote. Raises ValueError for anything else."""
    every, *rest = text.split(" ")
    if every == "once" and len(rest) == 1:
        return Once(int(rest[0]))
    if every not in get_args(Every) or len(rest) < 2:
        raise ValueError("not a text of when something goes")
    minute, start, *said = rest
    more = dict(part.split("=", 1) for part in said)
    if not more.keys() <= {*_MORE}:
        raise ValueError("more than belongs to when something goes")
    return Repeating(
        every=cast(Every, every),
        minute=int(minute),
        start=date.fromisoformat(start),
        until=date.fromisoformat(more["until"]) if "until" in more else None,
        **{name: int(more[name]) for name in _NUMBERS if name in more},
    )


def spoken(when: When, zone: ZoneInfo) -> tuple[Label, ...]:
    """In full words, to read it back: “every 2 weeks on Monday at 10:00, until 31 March 2027”."""
    if isinstance(when, Once):
        return moment_words(when.at_ms, zone)
    said = (_rhythm(when),)
    if when.until is not None:
        said = (phrase("when-until", when=said, end=date_words(when.until)),)
    if when.count is not None:
        said = (phrase("when-times", when=said, count=when.count),)
    return said


def date_words(day: date) -> tuple[Label, ...]:
    """As in “3 December 2026”."""
    utc = ZoneInfo("UTC")
    return day_words(midnight_ms(day, utc), utc)


def weekday_words(weekday: int) -> tuple[Label, ...]:
    return (Label(f"weekday-{weekday}"),)


def _rhythm(rule: Repeating) -> Label:
    time = shown(rule.minute)
    if rule.day == LAST:
        return phrase("when-last-day", time=time)
    if rule.day is not None:
        return phrase("when-day-of-month", day=rule.day, time=time)
    if rule.weekday is None:
        return phrase("when-daily", time=time)
    weekday = weekday_words(rule.weekday)
    if rule.nth is not None:
        nth = (Label("nth-last" if rule.nth == LAST else f"nth-{rule.nth}"),)
        return phrase("when-nth-weekday", nth=nth, weekday=weekday, time=time)
    if rule.interval > 1:
        return phrase("when-weeks", interval=rule.interval, weekday=weekday, time=time)
    return phrase("when-weekly", weekday=weekday, time=time)
