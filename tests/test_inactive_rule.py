"""Who is asked whether they want to stay, who is erased, and on which day: the rule by itself."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from domain.durations import DAY_MS
from domain.oneself.inactive import (
    LEAST_A_NIGHT,
    LEAST_DAYS,
    Asked,
    Reach,
    Rules,
    Silent,
    due,
    looked_at_ms,
    most_a_night,
    told_until_ms,
)
from domain.retention import Retention

USUAL = Retention()
LONDON = ZoneInfo("Europe/London")
ZONES = st.sampled_from(["Europe/London", "Europe/Paris", "America/New_York", "Pacific/Auckland", "UTC"])
SINCE_MS = int(datetime(2027, 1, 1, tzinfo=UTC).timestamp() * 1000)
USUAL_RULES = Rules(USUAL, LONDON)
AS_THEY_WISH: tuple[Reach, ...] = ("open", "open", "open", "paused", "stopped", "resting")
REACHES: tuple[Reach, ...] = ("open", "resting", "paused", "stopped", "unreachable")


def after(days: float, somebody: Silent, rules: Rules = USUAL_RULES) -> str | None:
    return due(somebody, rules, somebody.heard_ms + int(days * DAY_MS))


def test_the_day_on_which_each_is_due() -> None:
    here = Silent(SINCE_MS)
    assert (after(334.9, here), after(335, here), after(400, here)) == (None, "ask", "ask")
    for reach in ("paused", "stopped", "unreachable"):
        other = replace(here, reach=reach)
        assert (after(365.9, other), after(366, other)) == (None, "erase")
    assert after(2000, replace(here, reach="resting")) is None


@pytest.mark.parametrize("reach", REACHES)
def test_whoever_has_a_role_is_neither_asked_nor_erased(reach: Reach) -> None:
    told = Asked(SINCE_MS + DAY_MS, SINCE_MS)
    for asked in (None, told):
        assert after(5000, Silent(SINCE_MS, reach, has_role=True, asked=asked)) is None


def test_silence_from_before_the_rule_counts_for_nobody_who_was_not_told_a_day() -> None:
    rules = replace(USUAL_RULES, since_ms=SINCE_MS + 1000 * DAY_MS)
    for reach in ("open", "stopped", "unreachable"):
        assert after(1334, Silent(SINCE_MS, reach), rules) is None
    assert after(1335, Silent(SINCE_MS), rules) == "ask"
    assert after(366, Silent(SINCE_MS, "paused"), rules) == "erase", "they were told when they paused"


def test_a_question_that_has_not_gone_out_erases_nobody() -> None:
    waits = Asked(SINCE_MS + 365 * DAY_MS)
    assert after(3000, Silent(SINCE_MS, asked=waits)) is None


def test_from_a_question_that_went_out_late_thirty_days_are_left() -> None:
    asked = Asked(SINCE_MS + 365 * DAY_MS, SINCE_MS + 337 * DAY_MS)
    assert after(337 + LEAST_DAYS - 0.1, Silent(SINCE_MS, asked=asked)) is None
    assert after(337 + LEAST_DAYS, Silent(SINCE_MS, asked=asked)) == "erase"


def test_whoever_was_asked_and_then_blocks_the_bot_still_has_the_time_they_were_told() -> None:
    asked = Asked(SINCE_MS + 730 * DAY_MS, SINCE_MS + 700 * DAY_MS)
    assert after(720, Silent(SINCE_MS, "unreachable", asked=asked)) is None


@given(st.integers(0, 10_000_000))
def test_at_most_a_twentieth_is_erased_in_a_night_and_always_a_few(people: int) -> None:
    most = most_a_night(people)
    assert most >= LEAST_A_NIGHT
    assert most == LEAST_A_NIGHT or most * 20 <= people < most * 20 + 20


@pytest.mark.parametrize(("asked", "erased"), [(335, 364), (100, 129), (365, 335)])
def test_the_settings_leave_thirty_days_to_answer(asked: int, erased: int) -> None:
    with pytest.raises(ValidationError, match="at least 30 days more than inactive_asked"):
        Retention(inactive_asked=asked, inactive=erased)
    assert Retention(inactive_asked=asked, inactive=asked + 30).inactive == asked + 30


class Life:
    """Somebody's days with the bot, in one place of the world, at random."""

    def __init__(self, zone: str, periods: Retention, first: int, chance: Random) -> None:
        self.zone, self.chance = ZoneInfo(zone), chance
        self.rules = Rules(periods, self.zone)
        self.day = date(2026, 11, 1) + timedelta(days=first)
        self.somebody = Silent(self._utc_day(self._at(time(12))))
        self.off_until = self.day
        self.waits_until_ms = 0

    def goes_on(self) -> str:
        """Until the end: "erased", or "forever" where ten years went by."""
        for _ in range(3653):
            self.day += timedelta(days=1)
            if self.chance.random() < 0.003:
                self.off_until = self.day + timedelta(days=self.chance.randrange(90))
            if self.day >= self.off_until and self._night():
                return "erased"
            self._day()
        return "forever"

    def _night(self) -> bool:
        """Whether they are erased. Before that it is noted which question went out."""
        asked = self.somebody.asked
        now_ms = self._at(time(3, 30))
        if due(self.somebody, self.rules, now_ms) != "erase":
            return False
        self._was_right(asked, now_ms)
        return True

    def _day(self) -> None:
        now_ms = self._at(time(10, 10))
        on = self.day >= self.off_until
        if (
            on
            and self.somebody.asked
            and self.somebody.asked.sent_ms is None
            and now_ms >= self.waits_until_ms
        ):
            sent = replace(self.somebody.asked, sent_ms=now_ms)
            self.somebody = replace(self.somebody, asked=sent)
        elif on and self.somebody.asked is None and due(self.somebody, self.rules, now_ms) == "ask":
            until_ms = told_until_ms(self.rules.periods, now_ms)
            assert until_ms >= self.somebody.heard_ms + self.rules.periods.inactive * DAY_MS
            assert looked_at_ms(self.rules.periods, now_ms) >= self.somebody.heard_ms
            self.waits_until_ms = now_ms + self.chance.randrange(3) * DAY_MS
            self.somebody = replace(self.somebody, asked=Asked(until_ms))
        if self.chance.random() < 0.004:
            reach = self.chance.choice(AS_THEY_WISH)
            self.somebody = Silent(self._utc_day(now_ms), reach, self.chance.random() < 0.05)
        elif self.chance.random() < 0.001:
            self.somebody = replace(self.somebody, reach="unreachable")
        elif self.somebody.reach == "resting" and self.chance.random() < 0.1:
            self.somebody = replace(self.somebody, reach="open")

    def _was_right(self, asked: Asked | None, now_ms: int) -> None:
        silent_days = (now_ms - self.somebody.heard_ms) / DAY_MS
        assert not self.somebody.has_role
        if self.somebody.reach == "paused":
            assert silent_days >= self.rules.periods.paused_sign_up
        else:
            assert silent_days > self.rules.periods.inactive
        if asked is None:
            assert self.somebody.reach in ("paused", "stopped", "unreachable")
        else:
            assert asked.sent_ms
            assert now_ms - asked.sent_ms >= LEAST_DAYS * DAY_MS
            assert self.day > datetime.fromtimestamp(asked.until_ms / 1000, self.zone).date()

    def _at(self, clock: time) -> int:
        return int(datetime.combine(self.day, clock, self.zone).timestamp() * 1000)

    def _utc_day(self, now_ms: int) -> int:
        return now_ms - now_ms % DAY_MS


def settings(chance: Random) -> Retention:
    asked = chance.randrange(90, 500)
    return Retention(
        inactive_asked=asked,
        inactive=asked + chance.randrange(30, 120),
        paused_sign_up=chance.randrange(90, 500),
    )


class NothingHappens(Random):
    """In place of chance."""

    def random(self) -> float:
        return 1.0

    def randrange(self, start: int, stop: int | None = None, step: int = 1) -> int:
        return 0


@given(ZONES, st.integers(0, 1500), st.integers(0, 10**9))
def test_whatever_happens_nobody_is_erased_too_soon_or_unasked(zone: str, first: int, seed: int) -> None:
    """Over years with leap days and changes of the clocks, with the bot off for weeks now and then."""
    chance = Random(seed)
    Life(zone, settings(chance), first, chance).goes_on()


@given(ZONES, st.integers(0, 1500))
def test_whoever_says_nothing_is_asked_once_and_erased_the_night_after_the_day_they_were_told(
    zone: str, first: int
) -> None:
    life = Life(zone, USUAL, first, NothingHappens())
    begun = life.day
    while not life._night():
        life._day()
        life.day += timedelta(days=1)
        assert (life.day - begun).days < 370
    assert 365 <= (life.day - begun).days <= 368, "a day is one of UTC, and the night after is local"
