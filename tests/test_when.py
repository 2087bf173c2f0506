"""When a message goes: what people may type, that it is read back in full, and what cannot be planned."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from time import perf_counter
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.recurrence import next_ms
from domain.say import Say
from domain.when import LAST, Once, Repeating, When, from_text, spoken, to_text
from domain.when_days import DAYS_AHEAD
from domain.when_words import MOST_TIMES, of_one, read
from tests.forms_kit import TEXTS, words
from tests.test_recurrence import LONDON, ms, rules

NOW_MS = ms(2026, 12, 1, 12, 30)
"""A Tuesday."""

DAYS = st.dates(date(2026, 12, 2), date(2028, 11, 30))
SAFE = st.integers(120, 24 * 60 - 1)


def typed(text: str, now_ms: int = NOW_MS, zone: ZoneInfo = LONDON) -> When | Say:
    return read(text, words, now_ms, zone)


def meant(text: str, now_ms: int = NOW_MS) -> When:
    when = typed(text, now_ms)
    assert not isinstance(when, Say), (text, when.key)
    return when


def why_not(text: str, now_ms: int = NOW_MS, zone: ZoneInfo = LONDON) -> Say:
    say = typed(text, now_ms, zone)
    assert isinstance(say, Say), text
    return say


def aloud(when: When, locale: str = "en") -> str:
    (label,) = spoken(when, LONDON)
    return TEXTS.text(Say(label.text, dict(label.values)), locale)


def told(say: Say, locale: str = "en") -> str:
    return TEXTS.text(say, locale)


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("14:00", "Tuesday 1 December 2026 at 14:00"),
        ("10am", "Wednesday 2 December 2026 at 10:00"),
        ("at 10", "Wednesday 2 December 2026 at 10:00"),
        ("12:30", "Wednesday 2 December 2026 at 12:30"),
        ("today 3pm", "Tuesday 1 December 2026 at 15:00"),
        ("3pm today", "Tuesday 1 December 2026 at 15:00"),
        ("tomorrow 10:00", "Wednesday 2 December 2026 at 10:00"),
        ("Tomorrow at 10.", "Wednesday 2 December 2026 at 10:00"),
        ("noon tomorrow", "Wednesday 2 December 2026 at 12:00"),
        ("the day after tomorrow @10am", "Thursday 3 December 2026 at 10:00"),
        ("Friday 2pm", "Friday 4 December 2026 at 14:00"),
        ("this Friday at 2 p.m.", "Friday 4 December 2026 at 14:00"),
        ("FRI 14:00", "Friday 4 December 2026 at 14:00"),
        ("Tuesday 14:00", "Tuesday 1 December 2026 at 14:00"),
        ("Tuesday 10:00", "Tuesday 8 December 2026 at 10:00"),
        ("next Friday 14:00", "Friday 11 December 2026 at 14:00"),
        ("3 December 2pm", "Thursday 3 December 2026 at 14:00"),
        ("3 Dec 2026 14:00", "Thursday 3 December 2026 at 14:00"),
        ("on 3rd December at 2pm", "Thursday 3 December 2026 at 14:00"),
        ("the 3rd of December, 2pm", "Thursday 3 December 2026 at 14:00"),
        ("December 3rd 14.00", "Thursday 3 December 2026 at 14:00"),
        ("2pm on 3 December", "Thursday 3 December 2026 at 14:00"),
        ("Thu 3 Dec 2pm", "Thursday 3 December 2026 at 14:00"),
        ("3/12 14:00", "Thursday 3 December 2026 at 14:00"),
        ("3/12/26 14:00", "Thursday 3 December 2026 at 14:00"),
        ("3/12/2026 14:00", "Thursday 3 December 2026 at 14:00"),
        ("3.12.2026 14:00", "Thursday 3 December 2026 at 14:00"),
        ("2026-12-03 14:00", "Thursday 3 December 2026 at 14:00"),
        ("30 November 10:00", "Tuesday 30 November 2027 at 10:00"),
        ("29 February 10:00", "Tuesday 29 February 2028 at 10:00"),
        ("on the 15th at 10", "Tuesday 15 December 2026 at 10:00"),
        ("in 2 hours", "Tuesday 1 December 2026 at 14:30"),
        ("in an hour", "Tuesday 1 December 2026 at 13:30"),
        ("in 45 minutes", "Tuesday 1 December 2026 at 13:15"),
        ("in three days", "Friday 4 December 2026 at 12:30"),
        ("in 2 weeks at 10:00", "Tuesday 15 December 2026 at 10:00"),
        ("every day 10:00", "every day at 10:00"),
        ("daily at 9.30", "every day at 09:30"),
        ("every Monday 10am", "every Monday at 10:00"),
        ("Mondays 10am", "every Monday at 10:00"),
        ("on Mondays at 10", "every Monday at 10:00"),
        ("10am every Monday", "every Monday at 10:00"),
        ("weekly on Monday at 10", "every Monday at 10:00"),
        ("every week on Mon 10:00", "every Monday at 10:00"),
        ("every 2 weeks on Monday 10:00", "every 2 weeks on Monday at 10:00"),
        ("every two weeks on Monday", "every 2 weeks on Monday at 10:00"),
        ("every other Monday 10am", "every 2 weeks on Monday at 10:00"),
        ("fortnightly on Monday 10am", "every 2 weeks on Monday at 10:00"),
        ("monthly on the 15th at 10:00", "on the 15th of each month at 10:00"),
        ("15th of each month 10am", "on the 15th of each month at 10:00"),
        ("every month on the 1st", "on the 1st of each month at 10:00"),
        ("on the last day of the month 9:30", "on the last day of each month at 09:30"),
        (
            "31st of every month",
            "on the 31st of each month at 10:00 (months without a 31st are left out)",
        ),
        ("2nd Tuesday 2pm", "on the 2nd Tuesday of each month at 14:00"),
        ("every second Tuesday of the month 14:00", "on the 2nd Tuesday of each month at 14:00"),
        ("monthly on the third Friday", "on the 3rd Friday of each month at 10:00"),
        ("last Friday of the month 3pm", "on the last Friday of each month at 15:00"),
        ("every last Friday 3pm", "on the last Friday of each month at 15:00"),
        ("first Monday 10am", "on the 1st Monday of each month at 10:00"),
        ("every Monday 10am until 31 March 2027", "every Monday at 10:00, until 31 March 2027"),
        ("every Monday 10am until 31 March", "every Monday at 10:00, until 31 March 2027"),
        ("every Monday until 31/3 at 10:00", "every Monday at 10:00, until 31 March 2027"),
        ("Mondays 10am, 5 times", "every Monday at 10:00, 5 times"),
        ("daily for five times", "every day at 10:00, 5 times"),
        ("every day at 10:00, once", "every day at 10:00, once"),
    ],
)
def test_what_is_typed_is_read_back_in_full(text: str, back: str) -> None:
    assert aloud(meant(text)) == back
    assert aloud(meant(text.upper())) == back
    plain = back.replace("months without a 31st are left out", "if the month has one")
    assert aloud(meant(f"  {text} "), "en-plain") == plain


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "again-when-unclear"),
        ("soon", "again-when-unclear"),
        ("10", "again-when-unclear"),
        ("25:00", "again-when-unclear"),
        ("every Monday and Thursday", "again-when-unclear"),
        ("5th Tuesday 10am", "again-when-unclear"),
        ("weekly at 10", "again-when-unclear"),
        ("tomorrow at 10, 5 times", "again-when-unclear"),
        ("in 2 hours at 10", "again-when-unclear"),
        ("3 December", "again-when-time"),
        ("3 December 2026", "again-when-time"),
        ("tomorrow", "again-when-time"),
        ("30 February 10:00", "again-when-date"),
        ("30/2/2027 10:00", "again-when-date"),
        ("29 February 2027 10:00", "again-when-date"),
        ("3/13 10:00", "again-when-date"),
        ("the 32nd at 10:00", "again-when-date"),
        ("monthly on the 0th", "again-when-date"),
        ("every Monday until 30 February", "again-when-date"),
        ("Friday 3 December 14:00", "again-when-weekday"),
        ("every second Tuesday 2pm", "again-when-second"),
        ("tomorrow 01:30", "again-when-clocks"),
        ("every day 1am", "again-when-clocks"),
        ("2nd Tuesday 01:00", "again-when-clocks"),
        ("today 10am", "again-when-past"),
        ("30 November 2026 10:00", "again-when-past"),
        ("1/1/1999 10:00", "again-when-past"),
        ("in 0 minutes", "again-when-past"),
        ("3 December 2028 10:00", "again-when-far"),
        ("in 999999 weeks", "again-when-far"),
        ("every Monday until 1 January 2029", "again-when-far"),
        ("every Monday until 6 December 2026", "again-when-end"),
        ("every Monday until 1 March 2020", "again-when-end"),
        ("31st of each month until 30 December 2026", "again-when-end"),
        ("every Monday 0 times", "again-when-never"),
        (f"every Monday {MOST_TIMES + 1} times", "again-when-often"),
        ("every 13 weeks on Monday", "again-when-weeks"),
        ("every 0 weeks on Monday", "again-when-weeks"),
    ],
)
def test_what_cannot_be_planned_is_said_with_an_example(text: str, key: str) -> None:
    say = why_not(text)
    assert say.key == key
    for locale in ("en", "en-plain"):
        assert any(example in told(say, locale) for example in EXAMPLES), told(say, locale)


EXAMPLES = (
    "3 December at 14:00",
    "tomorrow at 10:00",
    "28 February at 14:00",
    "every Monday at 10:00",
    "every Monday at 10:00, 5 times",
    "every 2 weeks on Monday at 10:00",
    "every 2 weeks on Tuesday at 10:00",
    "2nd Tuesday of each month at 10:00",
)


@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.parametrize("month", range(1, 13))
def test_every_example_can_be_typed_whenever_it_is_shown(example: str, month: int) -> None:
    assert to_text(meant(example, ms(2027, month, 3, 14)))


@pytest.mark.parametrize("weekday", ["Monday", "Tuesday"])
@pytest.mark.parametrize("nth", ["second", "3rd", "4th"])
def test_both_meanings_of_every_second_tuesday_can_be_typed_as_they_are_shown(nth: str, weekday: str) -> None:
    lines = told(why_not(f"every {nth} {weekday}")).splitlines()
    weeks, of_month = (meant(line) for line in lines if "10:00" in line)
    assert isinstance(weeks, Repeating)
    assert isinstance(of_month, Repeating)
    assert weeks.interval == of_month.nth


def test_a_time_that_is_over_is_said_in_full() -> None:
    assert "Tuesday 1 December 2026 at 10:00" in told(why_not("today 10am"))


def test_where_it_is_known_of_which_day_a_time_alone_is_it_is_of_that_one() -> None:
    day = date(2026, 12, 8)
    alone, other = (read(text, words, NOW_MS, LONDON, day=day) for text in ("3pm", "9 December 3pm"))
    assert (alone, other) == (Once(ms(2026, 12, 8, 15)), Once(ms(2026, 12, 9, 15)))


def test_and_so_is_an_end_before_the_first_time() -> None:
    say = told(why_not("every Monday 10am until 6 December"))
    assert "6 December 2026" in say
    assert "Monday 7 December 2026 at 10:00" in say


def test_but_the_day_of_the_first_time_may_be_the_last() -> None:
    assert isinstance(meant("every Monday 10am until 7 December"), Repeating)


def test_between_which_times_the_clocks_change_is_said() -> None:
    assert "between 01:00 and 01:59" in told(why_not("tomorrow 01:30"))


@pytest.mark.parametrize(
    ("zone", "refused", "taken"),
    [
        ("Europe/Berlin", ("02:00", "02:59"), ("01:59", "03:00")),
        ("America/New_York", ("01:00", "02:30", "02:59"), ("00:59", "03:00")),
        ("Asia/Beirut", ("00:00", "23:59"), ("01:00", "22:59")),
        ("Australia/Lord_Howe", ("01:30", "02:29"), ("01:29", "02:30")),
        ("Europe/London", ("01:00", "01:59"), ("00:59", "02:00")),
        ("UTC", (), ("01:00", "01:30", "02:30")),
    ],
)
@pytest.mark.parametrize("day", ["20 July 2027", "daily"])
def test_other_zones_have_their_own_hours_of_change(
    zone: str, refused: tuple[str, ...], taken: tuple[str, ...], day: str
) -> None:
    for time in refused:
        assert why_not(f"{day} {time}", zone=ZoneInfo(zone)).key == "again-when-clocks"
    for time in taken:
        assert not isinstance(typed(f"{day} {time}", zone=ZoneInfo(zone)), Say)


def test_what_is_two_hours_from_now_may_fall_where_the_clocks_change() -> None:
    assert why_not("in 2 hours", ms(2026, 12, 1, 23, 30)).key == "again-when-clocks"


def test_who_may_need_help_is_told_where_it_is() -> None:
    for number in ("111", "116 123", "999"):
        assert number in told(why_not("I cannot go on"))


def test_a_lone_small_number_is_an_hour_of_the_afternoon_but_not_on_a_24_hour_clock() -> None:
    assert aloud(meant("tomorrow at 2")) == "Wednesday 2 December 2026 at 14:00"
    assert aloud(meant("tomorrow at 02:00")) == "Wednesday 2 December 2026 at 02:00"
    assert aloud(meant("tomorrow at 7")) == "Wednesday 2 December 2026 at 07:00"


def test_every_few_weeks_counts_from_the_first_that_is_still_to_come() -> None:
    """On a Monday, after its time: not from this morning."""
    monday_ms = ms(2026, 12, 7, 11)
    rule = meant("every 2 weeks on Monday 10:00", monday_ms)
    assert isinstance(rule, Repeating)
    assert rule.start == date(2026, 12, 14)
    assert next_ms(rule, monday_ms, 0, LONDON) == ms(2026, 12, 14, 10)


@pytest.mark.parametrize("days", [DAYS_AHEAD, DAYS_AHEAD + 1])
def test_two_years_ahead_is_the_most(days: int) -> None:
    day = date(2026, 12, 1) + timedelta(days=days)
    assert isinstance(typed(f"{day} 10:00"), Say) == (days > DAYS_AHEAD)


@given(DAYS, SAFE)
def test_any_moment_can_be_typed_as_it_is_read_back(day: date, minute: int) -> None:
    at_ms = ms(day.year, day.month, day.day, minute // 60, minute % 60)
    assert meant(aloud(Once(at_ms))) == Once(at_ms)


@settings(deadline=None)
@given(rules(SAFE), st.none() | st.integers(1, MOST_TIMES), st.none() | st.integers(0, 300))
def test_any_rhythm_can_be_typed_as_it_is_read_back(
    rule: Repeating, count: int | None, days: int | None
) -> None:
    """But for the remark that some months are left out."""
    every_week = replace(rule, start=date(2026, 12, 1), interval=1)
    first_ms = next_ms(every_week, NOW_MS, 0, LONDON)
    assert first_ms is not None
    first = datetime.fromtimestamp(first_ms / 1000, LONDON).date()
    until = None if days is None or count is not None else first + timedelta(days=days)
    rule = replace(rule, start=first, count=count, until=until)
    said = aloud(rule)
    if "(" in said:
        said = said[: said.index(" (")] + said[said.index(")") + 1 :]
    assert meant(said) == rule


@given(
    rules(st.integers(0, 1439)) | st.builds(Once, st.integers(-(2**62), 2**62)),
    st.none() | st.dates(),
    st.none() | st.integers(0, 999),
)
def test_what_is_stored_comes_back_as_it_was(when: When, until: date | None, count: int | None) -> None:
    if isinstance(when, Repeating):
        when = replace(when, until=until, count=count)
    assert from_text(to_text(when)) == when
    assert len(to_text(when)) <= 100


def test_what_is_stored_is_short_and_can_be_read_by_people() -> None:
    rule = Repeating(every="month", minute=840, weekday=1, nth=LAST, start=date(2026, 12, 8), count=5)
    assert to_text(rule) == "month 840 2026-12-08 weekday=1 nth=-1 count=5"
    assert to_text(Once(1_795_000_000_000)) == "once 1795000000000"


@given(
    st.text(max_size=60) | st.from_regex(r"(day|week|month|once) [0-9]{1,4} 2026-12-0[0-9]( [a-z]+=[0-9-]+)*")
)
def test_what_nobody_stored_is_a_value_error_and_nothing_else(text: str) -> None:
    try:
        when = from_text(text)
    except ValueError:
        return
    assert from_text(to_text(when)) == when


WORDS_TYPED = st.lists(
    st.sampled_from(
        [
            *(
                "every",
                "each",
                "on",
                "the",
                "at",
                "until",
                "for",
                "in",
                "of",
                "next",
                "last",
                "once",
                "times",
            ),
            *("1st", "second", "13th", "3", "10", "31", "0", "a", "999999", "2026", "3/12", "february"),
            *("monday", "tuesdays", "week", "weeks", "day", "month", "monthly", "today", "14:00", "10am"),
            *("noon", "25:99", "00:60", ",", ".", "@", "-", "/"),
        ]
    ),
    max_size=12,
).map(" ".join)
MOMENTS = st.integers(ms(2020, 1, 1), ms(2090, 1, 1))


@settings(max_examples=400, deadline=None)
@given(
    st.text(max_size=150) | WORDS_TYPED,
    MOMENTS,
    st.sampled_from(["Europe/London", "Asia/Beirut", "America/St_Johns", "Pacific/Apia"]).map(ZoneInfo),
)
def test_anything_may_be_typed_at_any_time_and_what_is_meant_is_still_to_come(
    text: str, now_ms: int, zone: ZoneInfo
) -> None:
    when = typed(text, now_ms, zone)
    if isinstance(when, Say):
        assert when.key.startswith("again-when-")
        return
    first_ms = when.at_ms if isinstance(when, Once) else next_ms(when, now_ms, 0, zone)
    assert first_ms is not None
    assert now_ms < first_ms
    assert from_text(to_text(when)) == when


@pytest.mark.parametrize(
    "text",
    [
        "x" * 4096,
        "10 " * 1365,
        "every " * 682,
        "1" * 4096,
        "\u0301" * 4096,
        "at 10 " * 20,
        "until " * 20,
        "5 times " * 15,
        "on the " * 17,
        "1 " * 60,
        "ﷺ" * 120,
    ],
)
def test_the_longest_text_takes_no_time(text: str) -> None:
    typed("10am")  # the words are put in order once
    before = perf_counter()
    assert why_not(text).key == "again-when-unclear"
    assert perf_counter() - before < 0.1


@pytest.mark.parametrize("locale", ["en", "en-plain"])
@pytest.mark.parametrize(
    "text",
    [
        *("soon", "", "25:00", "every second Tuesday 10am", "every Monday 10am, 0 times", "every Monday"),
        *(
            "every Monday 10am, 999 times",
            "every 99 weeks on Monday at 10",
            "30 February 2pm",
            "tomorrow 1:30am",
        ),
        *("every Monday 10am until 1 January 2020", "1 January 2020 10am", "1 January 2090 10am"),
    ],
)
def test_where_one_moment_is_asked_for_no_example_repeats(text: str, locale: str) -> None:
    found = of_one(read(text, words, NOW_MS, LONDON))
    if isinstance(found, Say):
        assert "every " not in TEXTS.text(found, locale)
        assert " times" not in TEXTS.text(found, locale)
    else:
        assert isinstance(found, Repeating), "whoever asks says that it must not repeat"


def test_but_one_moment_is_read_as_ever() -> None:
    assert of_one(read("tomorrow at 10", words, NOW_MS, LONDON)) == typed("tomorrow at 10")
