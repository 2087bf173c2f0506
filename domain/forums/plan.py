"""When a forum meets: by a rule, or on single dates; and which meetings follow from that."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from domain import recurrence, when
from domain.days import local_day, moment_words
from domain.durations import DAY_MS
from domain.say import Label
from domain.when import Once, Repeating

DAYS_AHEAD = 90
"""So far ahead its meetings are planned."""

_FAR_DAYS = 3 * 366
"""Further than any date that can be typed."""

_DATES = "dates"

Plan = Repeating | tuple[Once, ...]


@dataclass(frozen=True)
class Occurrence:
    """day: the local date, such as "2026-12-08"."""

    day: str
    starts_ms: int


def to_text(plan: Plan) -> str:
    if isinstance(plan, Repeating):
        return when.to_text(plan)
    return " ".join([_DATES, *(str(once.at_ms) for once in plan)])


def from_text(text: str) -> Plan:
    """What `to_text` wrote. Raises ValueError for anything else."""
    first, *rest = text.split(" ")
    if first == _DATES:
        return tuple(Once(int(ms)) for ms in rest)
    rule = when.from_text(text)
    if isinstance(rule, Once):
        return (rule,)
    return rule


def spoken(plan: Plan, zone: ZoneInfo) -> tuple[Label, ...]:
    """In full words, to read it back: a rhythm, or each of the dates."""
    if isinstance(plan, Repeating):
        return when.spoken(plan, zone)
    return tuple(label for once in plan for label in moment_words(once.at_ms, zone))


def occurrences(plan: Plan, after_ms: int, before_ms: int, zone: ZoneInfo) -> list[Occurrence]:
    """All strictly between the two moments, in order, one a local day at most."""
    if isinstance(plan, Repeating):
        starts = _by_rule(plan, after_ms, before_ms, zone)
    else:
        starts = sorted(once.at_ms for once in plan if after_ms < once.at_ms < before_ms)
    found: dict[str, Occurrence] = {}
    for starts_ms in starts:
        day = local_day(starts_ms, zone).isoformat()
        found.setdefault(day, Occurrence(day, starts_ms))
    return list(found.values())


def _by_rule(rule: Repeating, after_ms: int, before_ms: int, zone: ZoneInfo) -> list[int]:
    """What goes so many times is counted from its beginning."""
    begin_ms = after_ms
    if rule.count is not None:
        midnight = datetime(rule.start.year, rule.start.month, rule.start.day, tzinfo=zone)
        begin_ms = min(after_ms, int(midnight.timestamp() * 1000) - 1)
    return [ms for ms in recurrence.occurrences(rule, begin_ms, before_ms, 0, zone) if ms > after_ms]


def first(plan: Plan, after_ms: int, zone: ZoneInfo, most: int) -> list[Occurrence]:
    """The first so many after this moment, however far ahead they are planned."""
    soon = occurrences(plan, after_ms, horizon_ms(after_ms), zone)
    if len(soon) >= most:
        return soon[:most]
    return occurrences(plan, after_ms, after_ms + _FAR_DAYS * DAY_MS, zone)[:most]


def horizon_ms(now_ms: int) -> int:
    """How far ahead meetings are planned at this moment."""
    return now_ms + DAYS_AHEAD * DAY_MS
