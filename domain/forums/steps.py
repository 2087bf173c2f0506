"""What happens around a meeting by itself, each step once, and when."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, get_args
from zoneinfo import ZoneInfo

from domain.durations import DAY_MS
from domain.forums.forum import Meeting
from domain.forums.reminders import morning_ms

Step = Literal["invite", "arrange", "count", "felt"]
"""Followers are invited; staff are told what is still to arrange, and asked how many came; and what people
said of it is published."""

TOLD = "told"
"""Noted of a meeting about whose change its followers were asked if they can come: they are not invited."""

MOST_ALSO = 3

STEPS: tuple[Step, ...] = get_args(Step)

_DAYS: dict[Step, int] = {"invite": -14, "arrange": -3, "count": 1, "felt": 8}
"""The days after that of the meeting, each at ten in the morning."""

TOO_SOON_MS = 2 * DAY_MS
"""Nobody is invited to what begins so soon: whoever follows the forum sees it there."""
NEAR_MS = 10 * DAY_MS
"""An invitation is also for the forum's meetings in so many days after the one it names.

So a forum that meets each week fills nobody's week with invitations, and one that meets every other week
still invites to each meeting, also where one moves by a day or two.
"""


@lru_cache(maxsize=4096)
def due_ms(step: Step, starts_ms: int, zone: ZoneInfo) -> int:
    return morning_ms(starts_ms, _DAYS[step], zone)


def is_due(step: Step, meeting: Meeting, now_ms: int, zone: ZoneInfo) -> bool:
    """Whether it is to be taken now: not again, nor when it would come too late."""
    if step in meeting.done or meeting.cancelled or now_ms < due_ms(step, meeting.starts_ms, zone):
        return False
    last_ms = {"invite": meeting.starts_ms - TOO_SOON_MS, "arrange": meeting.starts_ms}
    return step not in last_ms or now_ms < last_ms[step]


def to_invite(meetings: Iterable[Meeting], now_ms: int) -> list[Meeting]:
    """To which people are still to be invited. meetings: that were, and will be, of any forums."""
    last_ms: dict[int, int] = {}
    found = []
    for one in sorted(meetings, key=lambda one: (one.starts_ms, one.meeting_id)):
        is_invited = "invite" in one.done
        before_ms = last_ms.get(one.forum_id)
        is_near = before_ms is not None and one.starts_ms - before_ms < NEAR_MS
        is_needless = TOLD in one.done or is_near or one.starts_ms - TOO_SOON_MS <= now_ms
        if one.cancelled or (not is_invited and is_needless):
            continue
        last_ms[one.forum_id] = one.starts_ms
        if not is_invited:
            found.append(one)
    return found


def also_meant(meeting: Meeting, coming: Iterable[Meeting]) -> list[Meeting]:
    """Of the same forum's meetings after this one, those that its invitation is for, too."""
    near = (one for one in coming if 0 < one.starts_ms - meeting.starts_ms < NEAR_MS)
    return [one for one in near if not one.cancelled and "invite" not in one.done][:MOST_ALSO]


def next_ms(meeting: Meeting, now_ms: int, zone: ZoneInfo) -> int | None:
    """When the next one is due that has not been taken."""
    left = [due_ms(step, meeting.starts_ms, zone) for step in STEPS if step not in meeting.done]
    return min((ms for ms in left if ms > now_ms), default=None)


def is_asked_how_it_was(meeting: Meeting, now_ms: int, zone: ZoneInfo) -> bool:
    """From the next morning on, until what people said is published."""
    if meeting.cancelled or "felt" in meeting.done:
        return False
    starts_ms = meeting.starts_ms
    return due_ms("count", starts_ms, zone) <= now_ms < due_ms("felt", starts_ms, zone)
