"""What recurs is done once at each of its times, however the clock is put right meanwhile."""

from datetime import UTC, datetime

import pytest
from apscheduler.triggers.cron import CronTrigger

from bot.work import Work
from domain.durations import DAY_MS, HOUR_MS, MINUTE_MS
from storage.database import Transaction

HALF_PAST_THREE_MS = int(datetime(2027, 1, 12, 3, 30, tzinfo=UTC).timestamp() * 1000)


async def nothing(tx: Transaction, now_ms: int) -> None:
    """Only when is asked."""


NIGHTLY = Work("nightly", CronTrigger(hour=3, minute=30, timezone=UTC), nothing)


def test_it_is_due_at_its_time_and_not_before() -> None:
    before_ms = HALF_PAST_THREE_MS - HOUR_MS
    assert NIGHTLY.waits_ms(before_ms, HALF_PAST_THREE_MS - 1) == HALF_PAST_THREE_MS
    assert NIGHTLY.waits_ms(before_ms, HALF_PAST_THREE_MS) is None


@pytest.mark.parametrize("back_ms", [0, 5, 1000, 2 * MINUTE_MS])
def test_it_is_not_done_twice_where_the_clock_is_put_right_by_a_little(back_ms: int) -> None:
    assert NIGHTLY.waits_ms(HALF_PAST_THREE_MS, HALF_PAST_THREE_MS - back_ms) == HALF_PAST_THREE_MS + DAY_MS


def test_it_does_not_wait_for_a_day_that_a_wrong_clock_had_reached() -> None:
    assert NIGHTLY.waits_ms(HALF_PAST_THREE_MS + 300 * DAY_MS, HALF_PAST_THREE_MS) is None
