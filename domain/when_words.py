"""When a message is to go, as people type it: "tomorrow at 10", "2nd Tuesday 2pm, 5 times"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain import time_words
from domain.clock_changes import changing
from domain.days import local_day, moment_words
from domain.questions import Words
from domain.quiet import shown
from domain.recurrence import next_ms
from domain.say import Say
from domain.typed import folded
from domain.when import Once, Repeating, When, date_words, weekday_words
from domain.when_days import DAYS_AHEAD, TOO_FAR, Days, Meant, meant
from domain.when_grammar import Grammar, grammar

MOST_TIMES = 200
_LONGEST = 120

_OF_RULES = {f"again-when-{why}" for why in ("unclear", "second", "end", "never", "often", "weeks")}

_Ending = int | Days | Say
"""How many times, or until when."""


@dataclass(frozen=True)
class _Line:
    """What was typed, taken apart."""

    day: Meant
    minute: int | None
    ending: _Ending | None


@dataclass(frozen=True)
class _Here:
    """Where and when it was typed. needs_time: what repeats at no time that was said is no answer.

    day: of which a time alone is, where it is not of today or tomorrow.
    """

    now_ms: int
    zone: ZoneInfo
    needs_time: bool = False
    day: date | None = None

    @property
    def now(self) -> datetime:
        return datetime.fromtimestamp(self.now_ms / 1000, self.zone)

    @property
    def today(self) -> date:
        return self.now.date()


def read(
    text: str,
    words: Words,
    now_ms: int,
    zone: ZoneInfo,
    needs_time: bool = False,
    day: date | None = None,
) -> When | Say:
    """What was meant, to be read back; or what is wrong with it, with an example.

    day: of which a time alone is; without it, of today or else of tomorrow.
    """
    if len(text) > _LONGEST:
        return Say("again-when-unclear")
    here = _Here(now_ms, zone, needs_time, day)
    line = next(_lines(_tidy(text), grammar(words), here), None)
    if line is None:
        return Say("again-when-unclear")
    if isinstance(line.day, Say):
        return line.day
    if isinstance(line.day, Repeating):
        return _repeating(line.day, line, here)
    if line.ending is not None or (isinstance(line.day, Once) and line.minute is not None):
        return Say("again-when-unclear")
    return _sound(line.day.at_ms, here) if isinstance(line.day, Once) else _once(line.day, line.minute, here)


def of_one(found: When | Say) -> When | Say:
    """What `read` found, where one moment is asked for: no example is of what repeats."""
    return Say("again-when-once") if isinstance(found, Say) and found.key in _OF_RULES else found


def _tidy(text: str) -> str:
    """Commas and full stops between words say nothing."""
    return " ".join(word.rstrip(".") for word in folded(text).replace(",", " ").replace("@", " @ ").split())


def _lines(heard: str, known: Grammar, here: _Here) -> Iterator[_Line]:
    """The ways to take it apart: a day, at the end or before it a time, and an end after or between them."""
    now = here.now
    for text, ending in _without_ending(heard, known, now):
        for rest, minute in _without_time(text, known):
            for day, other in _without_ending(rest, known, now):
                if ending is not None and other is not None:
                    continue
                found = _day(day, known, here)
                if found is not None and (day or minute is not None):
                    yield _Line(found, minute, other if ending is None else ending)


def _day(text: str, known: Grammar, here: _Here) -> Meant | None:
    """A time alone is of today, or else of tomorrow, unless it is known of which day."""
    if not text:
        return Days((here.day,) if here.day else (here.today, here.today + timedelta(days=1)))
    found = known.day(text)
    return meant(*found, here.now) if found else None


def _without_ending(text: str, known: Grammar, now: datetime) -> Iterator[tuple[str, _Ending | None]]:
    yield text, None
    for before, after in _cut(text):
        ending = _ending(after, known, now)
        if ending is not None:
            yield before, ending


def _ending(text: str, known: Grammar, now: datetime) -> _Ending | None:
    times = known.how_often(text)
    if times is not None:
        return times
    until = known.ending.fullmatch(text)
    found = known.day(until["day"]) if until else None
    day = meant(*found, now) if found else None
    return day if isinstance(day, Days | Say) else None


def _without_time(text: str, known: Grammar) -> Iterator[tuple[str, int | None]]:
    """A lone number is a time only after a day, or after "at"."""
    yield text, None
    for day, time in _cut(text):
        if (minute := _minute(time, known, bare=True)) is not None:
            yield day, minute
    for time, day in [(text, ""), *_cut(text)]:
        if (minute := _minute(time, known, bare=False)) is not None:
            yield day, minute


def _minute(text: str, known: Grammar, bare: bool) -> int | None:
    """ "At 2" is said of the afternoon; "at 02:00" is not."""
    found = known.time.fullmatch(text)
    if not found:
        return None
    said = found.groupdict()
    minute = time_words.minute(said, "time")
    hour = said["time_hour"]
    if minute is None or not hour or said["time_minute"] or said["time_am"] or said["time_pm"]:
        return minute
    if not (bare or said["at"]):
        return None
    return minute + 12 * 60 if hour in "123456" else minute


def _cut(text: str) -> Iterator[tuple[str, str]]:
    """At each space."""
    parts = text.split()
    for place in range(1, len(parts)):
        yield " ".join(parts[:place]), " ".join(parts[place:])


def _once(days: Days, said: int | None, here: _Here) -> Once | Say:
    minute = days.minute if said is None else said
    if minute is None:
        return Say("again-when-time")
    moments = [(day, _ms(day, minute, here.zone)) for day in days.dates]
    day, at_ms = next((each for each in moments if each[1] > here.now_ms), moments[-1])
    return _other_weekday(day, days) or _changes(minute, here) or _sound(at_ms, here)


def _sound(at_ms: int, here: _Here) -> Once | Say:
    """Once at that moment, if it is one that can be planned."""
    local = datetime.fromtimestamp(at_ms / 1000, here.zone)
    if at_ms <= here.now_ms:
        return Say("again-when-past", {"moment": moment_words(at_ms, here.zone)})
    if _is_far(local.date(), here):
        return TOO_FAR
    return _changes(local.hour * 60 + local.minute, here) or Once(at_ms)


def _repeating(rhythm: Repeating, line: _Line, here: _Here) -> Repeating | Say:
    if line.minute is None and here.needs_time:
        return Say("again-when-time")
    rule = rhythm if line.minute is None else replace(rhythm, minute=line.minute)
    wrong = _changes(rule.minute, here)
    if wrong:
        return wrong
    # What goes every few weeks counts them from the first that is still to come.
    first_ms = next_ms(replace(rule, interval=1), here.now_ms, 0, here.zone)
    if first_ms is None:
        return Say("again-when-never")
    first = local_day(first_ms, here.zone)
    ended = _ended(replace(rule, start=first), line.ending, here)
    if isinstance(ended, Repeating) and ended.until is not None and ended.until < first:
        first_words = moment_words(first_ms, here.zone)
        return Say("again-when-end", {"end": date_words(ended.until), "first": first_words})
    return ended


def _ended(rule: Repeating, ending: _Ending | None, here: _Here) -> Repeating | Say:
    if ending is None or isinstance(ending, Say):
        return ending or rule
    if isinstance(ending, int):
        if not ending:
            return Say("again-when-never")
        if ending > MOST_TIMES:
            return Say("again-when-often", {"most": MOST_TIMES})
        return replace(rule, count=ending)
    until = next((day for day in ending.dates if day >= here.today), ending.dates[-1])
    if _is_far(until, here):
        return TOO_FAR
    return _other_weekday(until, ending) or replace(rule, until=until)


def _changes(minute: int, here: _Here) -> Say | None:
    """Where the clocks change at that time on some day, nothing is planned for it on any."""
    span = changing(minute, here.zone, here.now_ms)
    return span and Say("again-when-clocks", {"from": shown(span[0]), "to": shown(span[1] - 1)})


def _other_weekday(day: date, days: Days) -> Say | None:
    if days.weekday in (None, day.weekday()):
        return None
    return Say("again-when-weekday", {"date": date_words(day), "weekday": weekday_words(day.weekday())})


def _is_far(day: date, here: _Here) -> bool:
    return day > here.today + timedelta(days=DAYS_AHEAD)


def _ms(day: date, minute: int, zone: ZoneInfo) -> int:
    local = datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=zone)
    return int(local.timestamp() * 1000)
