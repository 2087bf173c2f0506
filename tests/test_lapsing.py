"""When a staff role is due, and when people are reminded of it."""

from hypothesis import given
from hypothesis import strategies as st

from domain.durations import DAY_MS
from domain.team.lapsing import due_ms, is_to_be_reminded, is_to_be_reminded_again


def reminders(days: int, hour: int = 0) -> list[int]:
    """The days on which somebody looks and reminds, from the confirming until the role is due."""
    reminded: int | None = None
    found = []
    for day in range(days + 1):
        now_ms = day * DAY_MS + hour * 3600 * 1000
        if now_ms < due_ms(0, days) and is_to_be_reminded(0, reminded, days, now_ms):
            reminded = now_ms
            found.append(day)
    return found


def test_two_weeks_and_three_days_before() -> None:
    assert reminders(90) == [76, 87]


@given(st.integers(7, 365), st.integers(0, 23))
def test_whatever_the_period_it_is_twice_and_never_on_the_first_days(days: int, hour: int) -> None:
    first, last = reminders(days, hour)
    assert days // 2 <= first < last < days


def test_who_was_not_looked_at_for_long_is_reminded_once_and_not_twice() -> None:
    late_ms = 88 * DAY_MS
    assert is_to_be_reminded(0, None, 90, late_ms)
    assert not is_to_be_reminded(0, late_ms, 90, late_ms + DAY_MS)


def last_admin_reminded(days: int) -> list[int]:
    """The days after their role was due on which the last admin, who never answers, is reminded."""
    due, reminded = due_ms(0, 90), 87 * DAY_MS
    found = []
    for day in range(days):
        if is_to_be_reminded_again(0, reminded, 90, due + day * DAY_MS):
            reminded = due + day * DAY_MS
            found.append(day)
    return found


def test_the_last_admin_is_asked_when_due_and_then_less_and_less_often() -> None:
    assert last_admin_reminded(150) == [0, 7, 14, 28, 56, 86, 116, 146]


def test_also_on_a_day_that_the_clocks_made_shorter() -> None:
    due = due_ms(0, 90)
    assert is_to_be_reminded_again(0, due, 90, due + 7 * DAY_MS - 3600 * 1000)


def test_in_a_year_the_last_admin_is_asked_a_dozen_times_and_not_each_week() -> None:
    assert len(last_admin_reminded(365 - 90)) == 12
