"""Members who are silent for long: who is asked whether they want to stay, who is erased, and when."""

from dataclasses import dataclass
from typing import Literal
from zoneinfo import ZoneInfo

from domain import days
from domain.durations import DAY_MS
from domain.notes import started
from domain.retention import LEAST_INACTIVE_ASKED, LEAST_TIME_TO_ANSWER, Retention
from domain.say import Button, Say

ABOUT = "stay"
"""What the question is remembered as."""

LEAST_ASKED_MS = LEAST_INACTIVE_ASKED * DAY_MS
"""Nobody is asked who was heard later than that, whatever the organisation has set."""
LEAST_DAYS = LEAST_TIME_TO_ANSWER
"""So long somebody has to answer, counted from when the question went out."""
FRESH_DAYS = 3
"""A question that has not gone out by then names too early a day: it is asked anew, with another."""
LEAST_A_NIGHT = 20
SHARE_A_NIGHT = 20
"""At most one in so many is erased in a night: a clock that jumps must not erase everybody."""

Due = Literal["ask", "erase"]
Reach = Literal["open", "resting", "paused", "stopped", "unreachable"]
"""How far messages reach somebody: not for a while, not until they say, not at all, or they cannot arrive."""


@dataclass(frozen=True)
class Asked:
    """until_ms: a moment of the day that they were told. sent_ms: when it went out; None while it waits."""

    until_ms: int
    sent_ms: int | None = None


@dataclass(frozen=True)
class Silent:
    """What is to be known of somebody who was not heard for long.

    heard_ms: the beginning of the last day on which they wrote or pressed. asked: since then, if they were.
    has_request: something about their data was asked for, and is still to be answered.
    """

    heard_ms: int
    reach: Reach = "open"
    has_role: bool = False
    asked: Asked | None = None
    has_request: bool = False


@dataclass(frozen=True)
class Rules:
    """since_ms: silence before that counts for nobody, because the rule was not there yet."""

    periods: Retention
    zone: ZoneInfo
    since_ms: int = 0


def due(somebody: Silent, rules: Rules, now_ms: int) -> Due | None:
    """What is due with them now, if anything is.

    Never with somebody who has a role in the team: others count on them, so admins are told. Who paused
    until they say, or stopped, was told the day as they did, and is not asked. Who blocked the bot cannot be
    asked. Of who was asked, nothing is erased before the day that they were told, nor before they had time.
    A request about their data is answered first: erased, it never could be.
    """
    if somebody.has_role or somebody.has_request:
        return None
    if somebody.reach == "paused":
        return _erase_if(somebody.heard_ms + (rules.periods.paused_sign_up + 1) * DAY_MS <= now_ms)
    if somebody.asked is not None:
        return _erase_if(_had_time(somebody.asked, rules.zone, now_ms))
    since_ms = max(somebody.heard_ms, rules.since_ms)
    if somebody.reach in ("stopped", "unreachable"):
        return _erase_if(since_ms + (rules.periods.inactive + 1) * DAY_MS <= now_ms)
    if somebody.reach == "open" and since_ms + rules.periods.inactive_asked * DAY_MS <= now_ms:
        return "ask"
    return None


def looked_at_ms(periods: Retention, now_ms: int) -> int:
    """Nothing can be due with anybody who was heard after this."""
    return now_ms - min(periods.inactive_asked, periods.paused_sign_up) * DAY_MS


def told_until_ms(periods: Retention, now_ms: int) -> int:
    """On the day of this moment the time is over for somebody who is asked now."""
    return now_ms + (periods.inactive - periods.inactive_asked) * DAY_MS


def most_a_night(people: int) -> int:
    return max(LEAST_A_NIGHT, people // SHARE_A_NIGHT)


def question(until_ms: int, zone: ZoneInfo) -> Say:
    buttons = (
        Button("keep-me", "go:stay:asked"),
        Button("leave-us", "go:leave"),
        Button("pause-open", "go:pausefor:open"),
        Button("help-now", "go:help"),
    )
    return started(Say("stay-question", {"until": days.day_words(until_ms, zone)}, buttons))


def _had_time(asked: Asked, zone: ZoneInfo, now_ms: int) -> bool:
    if asked.sent_ms is None or now_ms < asked.sent_ms + LEAST_DAYS * DAY_MS:
        return False
    return days.begins_ms(now_ms, zone) > asked.until_ms


def _erase_if(over: bool) -> Due | None:
    return "erase" if over else None
