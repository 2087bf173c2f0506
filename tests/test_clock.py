"""Our clock beside Telegram's: what is scheduled must not go out by a wrong one."""

import pytest

from bot.clock import Clock
from bot.connection import Connection

HOUR_MS = 3_600_000


class At(Clock):
    def __init__(self, at_ms: int) -> None:
        self.at_ms = at_ms

    def now_ms(self) -> int:
        return self.at_ms


@pytest.mark.parametrize(
    ("began_ms", "server_ms", "now_ms", "right"),
    [
        (1000, 1050, 1100, True),
        (1000, 50_000, 51_000, True),
        (1000, 90_000, 2000, True),
        (1000, 1000 + HOUR_MS, 2000, False),
        (1000 + HOUR_MS, 1000, 2000 + HOUR_MS, False),
        (1000, 2000 + HOUR_MS, 3000 + HOUR_MS, True),
    ],
    ids=["at once", "a long poll", "a minute off", "behind", "ahead", "moved on meanwhile"],
)
def test_two_minutes_off_is_a_wrong_clock(began_ms: int, server_ms: int, now_ms: int, right: bool) -> None:
    connection = Connection(At(now_ms))
    connection.heard_date(began_ms, server_ms)
    assert connection.clock_is_right is right


def test_and_it_is_right_again_when_it_was_set() -> None:
    clock = At(5 * HOUR_MS)
    connection = Connection(clock)
    connection.heard_date(5 * HOUR_MS, 1000)
    clock.at_ms = 2000
    connection.heard_date(2000, 2000)
    assert connection.clock_is_right
