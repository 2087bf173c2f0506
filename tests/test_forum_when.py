"""When a forum meets: what people may type, what cannot be planned, and which meetings follow from it."""

from datetime import UTC, date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.forums import plan as plans
from domain.forums import when_line
from domain.forums.length import minutes_of
from domain.forums.plan import Occurrence, Plan
from domain.recurrence import MOST
from domain.say import Say
from domain.when import Once, Repeating
from tests.forms_kit import TEXTS, words
from tests.test_recurrence import LONDON, SAFE_MINUTES, fits, local, ms, rules

NOW_MS = ms(2026, 12, 1, 12, 30)
"""A Tuesday."""

DAY_MS = 24 * 3600 * 1000
YEARS = 10


def typed(text: str) -> Plan | Say:
    return when_line.read(text, words, NOW_MS, LONDON)


def aloud(text: str) -> str:
    plan = typed(text)
    assert not isinstance(plan, Say), (text, plan.key)
    assert plans.from_text(plans.to_text(plan)) == plan
    said = Say("forum-meeting-on", {"when": plans.spoken(plan, LONDON)})
    return TEXTS.text(said, "en")


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("2nd Tuesday 2pm", "on the 2nd Tuesday of each month at 14:00"),
        ("last Friday of the month 3pm", "on the last Friday of each month at 15:00"),
        ("every 2 weeks on Monday at 10", "every 2 weeks on Monday at 10:00"),
        ("Every Monday 10am, until 31 March", "every Monday at 10:00, until 31 March 2027"),
        ("2nd Tuesday 2pm, 6 times", "on the 2nd Tuesday of each month at 14:00, 6 times"),
        (
            "monthly on the 31st at 11am",
            "on the 31st of each month at 11:00 (months without a 31st are left out)",
        ),
        ("last day of the month 2pm", "on the last day of each month at 14:00"),
        ("3 December 2pm", "Thursday 3 December 2026 at 14:00"),
        ("Thursday, 3 December, 2pm", "Thursday 3 December 2026 at 14:00"),
        (
            "3 December 2pm, 14 January 2pm",
            "Thursday 3 December 2026 at 14:00 and Thursday 14 January 2027 at 14:00",
        ),
        (
            "14 January 2pm\n3 December at 10",
            "Thursday 3 December 2026 at 10:00 and Thursday 14 January 2027 at 14:00",
        ),
        (
            "3 December, 14 January and 4 March 2pm",
            "Thursday 3 December 2026 at 14:00, Thursday 14 January 2027 at 14:00 and "
            "Thursday 4 March 2027 at 14:00",
        ),
        (
            "3, 10 and 17 December 2pm",
            "Thursday 3 December 2026 at 14:00, Thursday 10 December 2026 at 14:00 and "
            "Thursday 17 December 2026 at 14:00",
        ),
        (
            "3 December, 2pm, 14 January, 3pm; 4 March",
            "Thursday 3 December 2026 at 14:00, Thursday 14 January 2027 at 15:00 and "
            "Thursday 4 March 2027 at 15:00",
        ),
    ],
)
def test_what_people_type_is_read_back_in_full_words(text: str, back: str) -> None:
    assert aloud(text) == back


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("when we feel like it", "unclear"),
        ("x" * 2000, "unclear"),
        ("2nd Tuesday", "time"),
        ("3 December, 14 January", "time"),
        ("every Monday at 01:30", "clocks"),
        ("28 March 2027 at 1:30am", "clocks"),
        ("31 October 2027 at 01:00", "clocks"),
        ("1 December 2026 10am", "past"),
        ("3 December 2pm, 1 November 2026 2pm", "past"),
        ("30 February 2pm", "date"),
        ("3 December 2pm, 31 June 2pm", "date"),
        ("Friday 3 December 2026 2pm", "weekday"),
        ("every second Tuesday 2pm", "second"),
        ("2nd Tuesday 2pm until 2 December", "end"),
        ("2nd Tuesday 2pm, 0 times", "never"),
        ("2nd Tuesday 2pm, 999 times", "often"),
        ("every 52 weeks on Monday at 10", "weeks"),
        ("3 December 2035 2pm", "far"),
        ("every day at 10", "daily"),
        ("3 December 2pm, sometime in spring", "piece"),
        ("2nd Tuesday 2pm and 4th Tuesday 2pm", "mixed"),
        ("first and third Monday 10am", "mixed"),
        ("now and then", "unclear"),
        ("3 December 2pm, 4pm", "piece"),
        ("2nd Tuesday, 2-4pm", "range"),
        ("3 December 14:00 to 16:00", "range"),
        ("5th Tuesday 2pm", "fifth"),
        ("3 December 2pm, every Monday 10am", "mixed"),
        ("3 December 2pm, 3 December 4pm", "twice"),
        (", ".join(f"{day} January 2pm" for day in range(1, 26)), "many"),
    ],
)
def test_what_cannot_be_planned_is_said_with_an_example_of_a_meeting(text: str, why: str) -> None:
    say = typed(text)
    assert isinstance(say, Say)
    assert say.key == f"again-meeting-{why}"
    for locale in ("en", "en-plain"):
        told = TEXTS.text(say, locale)
        assert "message" not in told
        assert "2pm" in told or "10am" in told or "3pm" in told


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        *(("2 hours", 120), ("90 minutes", 90), ("2", 120), ("90", 90), ("an hour and a half", 90)),
        *(("1.5 hours", 90), ("1 hour 30", 90), ("1h30", 90), ("half an hour", 30), ("one hour", 60)),
        *(("2 hrs", 120), ("1 hour and 15 mins", 75), ("1 and a half hours", 90)),
        *(("long", None), ("", None), ("2 days", None), ("2 3 4", None), ("-2 hours", None)),
    ],
)
def test_how_long_a_meeting_is_can_be_typed_in_many_ways(text: str, minutes: int | None) -> None:
    assert minutes_of(text, words) == minutes


def between(plan: Plan, after_ms: int, before_ms: int) -> list[Occurrence]:
    return plans.occurrences(plan, after_ms, before_ms, LONDON)


@settings(max_examples=50, deadline=None)
@given(rules(SAFE_MINUTES))
def test_in_ten_years_each_meeting_is_once_on_its_day_at_its_time_by_the_clock(rule: Repeating) -> None:
    """Twenty changes of the clocks are among them."""
    begin_ms = ms(rule.start.year, rule.start.month, rule.start.day)
    end = rule.start + timedelta(days=365 * YEARS)
    found = between(rule, begin_ms - 1, ms(end.year, end.month, end.day))
    days = [date.fromisoformat(each.day) for each in found]
    for each, day in zip(found, days, strict=True):
        starts = local(each.starts_ms)
        assert (starts.date(), starts.hour * 60 + starts.minute) == (day, rule.minute)
        assert starts.astimezone(UTC).astimezone(LONDON) == starts
    assert all(one < other for one, other in pairwise(days))
    if rule.interval == 1:
        expected = (rule.start + timedelta(days=n) for n in range(365 * YEARS))
        assert days == [day for day in expected if fits(rule, day)][:MOST]


PLANS = st.one_of(
    rules(SAFE_MINUTES),
    st.builds(
        lambda rule, count: Repeating(**{**vars(rule), "count": count}),
        rules(SAFE_MINUTES),
        st.integers(1, 40),
    ),
    st.lists(
        st.builds(
            lambda day, minute: Once(ms(day.year, day.month, day.day, minute // 60, minute % 60)),
            st.dates(date(2024, 1, 1), date(2028, 12, 31)),
            SAFE_MINUTES,
        ),
        min_size=1,
        max_size=12,
        unique_by=lambda once: local(once.at_ms).date(),
    ).map(tuple),
)
CUTS = st.lists(st.integers(1, plans.DAYS_AHEAD * DAY_MS), min_size=1, max_size=12)
"""The time from one planning to the next: never longer than what is planned ahead."""


@settings(max_examples=50, deadline=None)
@given(PLANS, st.dates(date(2024, 1, 1), date(2026, 12, 31)), CUTS)
def test_planning_a_piece_at_a_time_gives_what_planning_at_once_would(
    plan: Plan, begins: date, cuts: list[int]
) -> None:
    first_ms = now_ms = ms(begins.year, begins.month, begins.day, 12)
    pieces = set(between(plan, now_ms, plans.horizon_ms(now_ms)))
    for passed in cuts:
        now_ms += passed
        pieces |= set(between(plan, now_ms, plans.horizon_ms(now_ms)))
    assert sorted(pieces, key=lambda each: each.starts_ms) == between(
        plan, first_ms, plans.horizon_ms(now_ms)
    )
