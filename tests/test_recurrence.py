"""What repeats goes at its time by the clock on the wall, each time once, and ends when it should."""

from calendar import monthrange
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.clock_changes import changing
from domain.recurrence import MOST, next_ms, occurrences
from domain.when import LAST, Repeating

LONDON = ZoneInfo("Europe/London")
HOUR_MS = 3_600_000
YEARS = 10

STARTS = st.dates(date(2024, 1, 1), date(2027, 12, 31))
SAFE_MINUTES = st.integers(0, 24 * 60 - 1).filter(lambda minute: not 60 <= minute < 120)
ANY_MINUTES = st.one_of(st.integers(0, 24 * 60 - 1), st.sampled_from([0, 30, 59, 60, 90, 119, 120, 150, 179]))
WEEKDAYS = st.integers(0, 6)
ZONES = st.sampled_from(
    ["Europe/London", "America/New_York", "Asia/Beirut", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"]
).map(ZoneInfo)


def rules(minutes: st.SearchStrategy[int]) -> st.SearchStrategy[Repeating]:
    def made(every: str, **parts: st.SearchStrategy[int]) -> st.SearchStrategy[Repeating]:
        return st.builds(Repeating, every=st.just(every), minute=minutes, start=STARTS, **parts)

    return st.one_of(
        made("day"),
        made("week", weekday=WEEKDAYS, interval=st.integers(1, 12)),
        made("month", weekday=WEEKDAYS, nth=st.sampled_from([1, 2, 3, 4, LAST])),
        made("month", day=st.sampled_from([1, 15, 28, 29, 30, 31, LAST])),
    )


def ms(year: int, month: int, day: int, hour: int = 0, minute: int = 0, zone: ZoneInfo = LONDON) -> int:
    return int(datetime(year, month, day, hour, minute, tzinfo=zone).timestamp() * 1000)


def local(at_ms: int, zone: ZoneInfo = LONDON) -> datetime:
    return datetime.fromtimestamp(at_ms / 1000, zone)


def fits(rule: Repeating, day: date) -> bool:
    """Written without any library, from how people say it."""
    if day < rule.start or (rule.until is not None and day > rule.until):
        return False
    if rule.every == "day":
        return True
    length = monthrange(day.year, day.month)[1]
    if rule.day is not None:
        return day.day == (length if rule.day == LAST else rule.day)
    if day.weekday() != rule.weekday:
        return False
    if rule.nth is not None:
        return day.day > length - 7 if rule.nth == LAST else (day.day - 1) // 7 + 1 == rule.nth
    return (day - rule.start).days // 7 % rule.interval == 0


def days_that_fit(rule: Repeating, years: int = YEARS) -> list[date]:
    days = (rule.start + timedelta(days=n) for n in range(365 * years))
    return [day for day in days if fits(rule, day)]


def all_of(rule: Repeating, zone: ZoneInfo = LONDON, years: int = YEARS) -> list[int]:
    """One after another, as the bot asks for them."""
    end = datetime.combine(rule.start + timedelta(days=365 * years), datetime.min.time(), zone)
    found: list[int] = []
    after_ms = ms(rule.start.year - 1, 6, 1)
    while True:
        due_ms = next_ms(rule, after_ms, len(found), zone)
        if due_ms is None or due_ms >= end.timestamp() * 1000:
            return found
        found.append(due_ms)
        after_ms = due_ms


@settings(max_examples=40, deadline=None)
@given(rules(SAFE_MINUTES))
def test_over_ten_years_it_goes_on_each_day_that_fits_once_and_at_its_time(rule: Repeating) -> None:
    found = all_of(rule)
    assert [local(at_ms).date() for at_ms in found] == days_that_fit(rule)
    assert {local(at_ms).hour * 60 + local(at_ms).minute for at_ms in found} == {rule.minute}
    assert all(one < other for one, other in pairwise(found))
    assert not any(local(at_ms).hour == 1 for at_ms in found)


@settings(max_examples=60, deadline=None)
@given(rules(ANY_MINUTES), ZONES)
def test_whatever_the_clocks_do_it_goes_once_on_each_day_that_has_its_time(
    rule: Repeating, zone: ZoneInfo
) -> None:
    found = all_of(rule, zone, years=3)
    assert all(one < other for one, other in pairwise(found))
    assert {local(at_ms, zone).hour * 60 + local(at_ms, zone).minute for at_ms in found} <= {rule.minute}
    days = [local(at_ms, zone).date() for at_ms in found]
    assert len(set(days)) == len(days)
    clock = {"hour": rule.minute // 60, "minute": rule.minute % 60}
    there = [datetime(day.year, day.month, day.day, tzinfo=zone, **clock) for day in days_that_fit(rule, 3)]
    assert days == [each.date() for each in there if each.astimezone(UTC).astimezone(zone) == each]


@settings(max_examples=60, deadline=None)
@given(rules(SAFE_MINUTES), st.integers(0, 900), st.integers(1, 40), st.integers(0, 45))
def test_it_ends_on_its_last_day_and_after_so_many_times(
    rule: Repeating, days: int, count: int, gone: int
) -> None:
    until = rule.start + timedelta(days=days)
    ended = replace(rule, until=until, count=count)
    found = all_of(ended, years=4)
    assert [local(at_ms).date() for at_ms in found] == days_that_fit(ended, 4)[:count]
    left = next_ms(ended, ms(2020, 1, 1), gone, LONDON)
    assert (left is None) == (gone >= count or not days_that_fit(ended, 4))


@settings(max_examples=60, deadline=None)
@given(rules(SAFE_MINUTES), st.integers(0, 4 * 365 * 24 * 60))
def test_what_comes_next_is_the_same_from_any_moment(rule: Repeating, minutes: int) -> None:
    """Also after the bot was off for long: an interval keeps its weeks."""
    after_ms = ms(2024, 1, 1) + minutes * 60_000
    found = next_ms(rule, after_ms, 0, LONDON)
    assert found == next(at_ms for at_ms in all_of(rule) if at_ms > after_ms)


@pytest.mark.parametrize("day", [29, 30, 31])
def test_months_without_that_day_are_left_out(day: int) -> None:
    rule = Repeating(every="month", minute=600, day=day, start=date(2026, 1, 1))
    months = [(local(at_ms).year, local(at_ms).month) for at_ms in all_of(rule)]
    having = [
        (year, month)
        for year in range(2026, 2036)
        for month in range(1, 13)
        if monthrange(year, month)[1] >= day
    ]
    assert months == having[: len(months)]
    assert len(months) >= len(having) - 1


def test_but_the_last_day_is_in_every_month() -> None:
    rule = Repeating(every="month", minute=600, day=LAST, start=date(2026, 1, 1))
    year = occurrences(rule, ms(2026, 1, 1), ms(2027, 1, 1), 0, LONDON)
    assert [local(at_ms).day for at_ms in year] == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


@pytest.mark.parametrize(
    ("before", "after"), [((2026, 3, 28), (2026, 3, 29)), ((2026, 10, 24), (2026, 10, 25))]
)
def test_when_the_clocks_change_ten_o_clock_is_still_ten_o_clock(
    before: tuple[int, int, int], after: tuple[int, int, int]
) -> None:
    rule = Repeating(every="day", minute=600, start=date(2026, 1, 1))
    found = next_ms(rule, ms(*before, 10), 0, LONDON)
    assert found == ms(*after, 10)
    assert found - ms(*before, 10) == (23 if before[1] == 3 else 25) * HOUR_MS


def test_next_is_never_the_moment_itself() -> None:
    rule = Repeating(every="day", minute=600, start=date(2026, 1, 1))
    assert next_ms(rule, ms(2026, 6, 1, 10), 0, LONDON) == ms(2026, 6, 2, 10)
    assert next_ms(rule, ms(2026, 6, 1, 10) - 1, 0, LONDON) == ms(2026, 6, 1, 10)


def test_between_two_moments_all_are_found_but_neither_moment_itself() -> None:
    rule = Repeating(every="week", minute=600, weekday=0, start=date(2026, 6, 1), count=4)
    begin, end = ms(2026, 6, 1, 10), ms(2026, 6, 22, 10)
    assert occurrences(rule, begin, end, 1, LONDON) == [ms(2026, 6, 8, 10), ms(2026, 6, 15, 10)]
    assert len(occurrences(rule, begin - 1, ms(2030, 1, 1), 0, LONDON)) == 4
    assert occurrences(rule, begin - 1, end, 4, LONDON) == []


def test_a_list_has_an_end() -> None:
    rule = Repeating(every="day", minute=600, start=date(2026, 1, 1))
    assert len(occurrences(rule, ms(2026, 1, 1), ms(2036, 1, 1), 0, LONDON)) == MOST


@pytest.mark.parametrize(
    ("zone", "spans"),
    [
        ("Europe/London", [(60, 120)]),
        ("Europe/Berlin", [(120, 180)]),
        ("America/New_York", [(60, 180)]),
        ("Asia/Beirut", [(0, 60), (23 * 60, 24 * 60)]),
        ("Australia/Lord_Howe", [(90, 150)]),
        ("UTC", []),
    ],
)
def test_it_is_known_at_which_times_the_clocks_of_a_zone_change(
    zone: str, spans: list[tuple[int, int]]
) -> None:
    now_ms = ms(2026, 12, 1)
    found = [changing(minute, ZoneInfo(zone), now_ms) for minute in range(24 * 60)]
    assert sorted({span for span in found if span}) == spans
    assert all(span is None or span[0] <= minute < span[1] for minute, span in enumerate(found))
