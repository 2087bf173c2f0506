"""From now on by another plan: each meeting once, at its right local time, and none of them lost."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.forums import changes, plan
from domain.forums.changes import Change
from domain.forums.forum import Details, Forum, Meeting, moved
from domain.forums.plan import Plan
from domain.when import Once, Repeating
from tests.many_kit import ZONE

DAY_MS = 24 * 3600 * 1000
BEGIN = datetime(2026, 1, 1, 12, tzinfo=ZONE)
MINUTES = st.sampled_from([0, 30, 2 * 60, 10 * 60, 14 * 60 + 15, 23 * 60 + 30])
WEEKDAYS = st.integers(0, 6)


def weekly(weekday: int, minute: int, interval: int = 1) -> Repeating:
    return Repeating(every="week", minute=minute, start=date(2026, 1, 1), weekday=weekday, interval=interval)


RULES = st.one_of(
    st.builds(weekly, WEEKDAYS, MINUTES, st.sampled_from([1, 1, 2, 5, 12])),
    st.builds(
        lambda weekday, minute, nth: Repeating(
            every="month", minute=minute, start=date(2026, 1, 1), weekday=weekday, nth=nth
        ),
        WEEKDAYS,
        MINUTES,
        st.sampled_from([1, 2, 3, 4, -1]),
    ),
    st.builds(
        lambda day, minute: Repeating(every="month", minute=minute, start=date(2026, 1, 1), day=day),
        st.sampled_from([1, 15, 31, -1]),
        MINUTES,
    ),
)


class Years:
    """A forum that runs for years: planned each week, and changed now and then."""

    def __init__(self, rule: Plan) -> None:
        self.forum = Forum(1, None, "Forum", "", plan.to_text(rule), Details("Here"), state="running")
        self.meetings: dict[int, Meeting] = {}
        self.now = BEGIN
        self.plan_ahead()

    @property
    def now_ms(self) -> int:
        return int(self.now.timestamp() * 1000)

    def plan_ahead(self) -> None:
        found = plan.occurrences(
            plan.from_text(self.forum.plan), self.now_ms, plan.horizon_ms(self.now_ms), ZONE
        )
        known = {(one.series, one.day) for one in self.meetings.values()}
        for each in found:
            if (self.forum.series, each.day) not in known:
                self.add(Meeting(0, 1, self.forum.series, each.day, each.starts_ms))

    def add(self, meeting: Meeting) -> None:
        number = len(self.meetings) + 1
        self.meetings[number] = replace(meeting, meeting_id=number)

    def upcoming(self) -> list[Meeting]:
        return changes.upcoming(list(self.meetings.values()), self.now_ms)

    def move_one(self, place: int, hours: int) -> None:
        there = self.upcoming()
        if there:
            one = there[place % len(there)]
            self.meetings[one.meeting_id] = moved(
                one, max(one.starts_ms + hours * 3_600_000, self.now_ms + 1)
            )

    def cancel_one(self, place: int) -> None:
        there = self.upcoming()
        if there:
            one = there[place % len(there)]
            self.meetings[one.meeting_id] = changes.cancelled(one)

    def by(self, rule: Plan, place: int) -> Change | None:
        """From one of the next meetings on by this plan."""
        there = self.upcoming()
        first_id = there[place % len(there)].meeting_id if there else 0
        found = changes.from_now_on(
            self.forum, list(self.meetings.values()), first_id, rule, self.now_ms, ZONE
        )
        if found:
            self.forum = found.forum
            for one in (*(shift.after for shift in found.shifts), *found.kept):
                self.meetings[one.meeting_id] = one
            for each in found.added:
                self.add(Meeting(0, 1, found.forum.series, each.day, each.starts_ms))
            self.plan_ahead()
        return found


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("by"), RULES, st.integers(0, 4)),
        st.tuples(st.just("move"), st.integers(0, 9), st.integers(-200, 200)),
        st.tuples(st.just("cancel"), st.integers(0, 9), st.none()),
        st.tuples(st.just("wait"), st.integers(1, 200), st.none()),
    ),
    min_size=3,
    max_size=25,
)


@settings(max_examples=60, deadline=None)
@given(RULES, STEPS)
def test_whatever_is_changed_each_meeting_is_there_once_and_at_its_time(
    rule: Plan, steps: list[tuple[Any, ...]]
) -> None:
    years = Years(rule)
    for step, one, other in steps:
        before = dict(years.meetings)
        coming = years.upcoming()
        match step:
            case "by":
                found = years.by(one, other)
                if found:
                    check_change(years, before, coming, found, one, other)
            case "move":
                years.move_one(one, other)
            case "cancel":
                years.cancel_one(one)
            case _:
                years.now += timedelta(days=one)
                years.plan_ahead()
        keys = [(meeting.series, meeting.day) for meeting in years.meetings.values()]
        assert len(keys) == len(set(keys))
        assert before.keys() <= years.meetings.keys()


def check_change(
    years: Years, before: dict[int, Meeting], coming: list[Meeting], found: Change, rule: Plan, place: int
) -> None:
    """Of those from there on each goes on, in its order, or is cancelled; the others are as they were."""
    first = place % len(coming) if coming else 0
    stay, change = coming[:first], coming[first:]
    assert all(years.meetings[one.meeting_id] == one for one in stay)
    touched = {one.meeting_id for one in change}
    assert all(years.meetings[n] == one for n, one in before.items() if n not in touched)
    after = [years.meetings[one.meeting_id] for one in change]
    on = [one for one in after if not one.cancelled]
    assert after[: len(on)] == on
    assert [one.starts_ms for one in on] == sorted({one.starts_ms for one in on})
    for old, new in zip(change, on, strict=False):
        assert new.series == years.forum.series
        assert new.moves == old.moves + (old.starts_ms != new.starts_ms)
        local = datetime.fromtimestamp(new.starts_ms / 1000, ZONE)
        assert local.date().isoformat() == new.day
        assert isinstance(rule, Repeating)
        assert local.hour * 60 + local.minute == rule.minute
        assert new.starts_ms > max([years.now_ms, *(one.starts_ms for one in stay)])
    planned = [one.starts_ms for one in years.meetings.values() if one.series == years.forum.series]
    until_ms = plan.horizon_ms(years.now_ms)
    times = plan.occurrences(plan.from_text(years.forum.plan), years.now_ms, until_ms, ZONE)
    assert sorted(ms for ms in planned if ms < until_ms) == [time.starts_ms for time in times]


def test_the_new_rhythm_begins_in_the_week_or_month_of_the_first_meeting_it_changes() -> None:
    years = Years(weekly(1, 14 * 60))
    _, second, *_ = years.upcoming()
    years.by(weekly(0, 10 * 60), 1)
    monday = datetime.fromtimestamp(years.meetings[second.meeting_id].starts_ms / 1000, ZONE)
    tuesday = datetime.fromtimestamp(second.starts_ms / 1000, ZONE)
    assert tuesday.date() - monday.date() == timedelta(days=1)


def test_of_more_meetings_than_new_times_the_last_are_cancelled() -> None:
    years = Years(weekly(1, 14 * 60))
    before = years.upcoming()
    dates = tuple(Once(years.now_ms + days * DAY_MS) for days in (200, 300))
    found = years.by(dates, 0)
    assert found
    assert [one.after.cancelled for one in found.shifts] == [False, False] + [True] * (len(before) - 2)
    assert [one.meeting_id for one in years.upcoming()] == [one.meeting_id for one in before[:2]]


def test_a_plan_without_a_time_to_come_changes_nothing() -> None:
    years = Years(weekly(1, 14 * 60))
    over = replace(weekly(2, 10 * 60), until=date(2026, 1, 2))
    assert years.by(over, 0) is None
    assert years.by((Once(years.now_ms - 1),), 0) is None


def test_a_rhythm_is_the_same_whenever_it_began() -> None:
    one = weekly(1, 14 * 60)
    assert changes.is_same(one, replace(one, start=date(2030, 1, 1)))
    assert not changes.is_same(one, weekly(2, 14 * 60))
