"""The agenda of a meeting: when members put something on it, what goes on it, and what waits for the next."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal, get_args
from zoneinfo import ZoneInfo

from domain.days import local_day
from domain.forums.forum import Meeting
from domain.forums.reminders import morning_ms

ItemState = Literal["new", "passed", "back", "on", "did", "will", "cant"]
"""new: nobody of the team has looked. back: waits for its writer to say it in other words.

on: on an agenda that went out. The last three are what came of it; people know once `answered_ms` says so.
"""

RaisedBy = Literal["member", "staff"]

Why = Literal["person", "about", "unclear"]
WHYS: tuple[Why, ...] = get_args(Why)
"""Why one is sent back: it points to a person, it is not about this forum, it is not clear."""

Did = Literal["did", "will", "cant"]
DIDS: tuple[Did, ...] = get_args(Did)

WAITING: tuple[ItemState, ...] = ("new", "passed", "back")
"""On no agenda yet."""

OPENS_DAYS, REMINDS_DAYS, GOES_DAYS = 14, 6, 5
"""So many days before a meeting its agenda opens, the team is reminded, and the agenda goes out."""

Step = Literal["agenda-first", "agenda-reminded", "agenda", "agenda-owed"]
"""What is done by itself: the team hears that there is something to look at, and is reminded; it goes out;
and it is asked what came of it."""

OUT: Step = "agenda"
STEPS: tuple[Step, ...] = get_args(Step)

LONGEST = 140
LONGEST_BECAUSE = 300
MOST_OPEN = 3
SLOTS = 6
A_PAGE = 10

State = Literal["early", "open", "out", "off", "over"]


@dataclass(frozen=True)
class Item:
    """Nothing here says who raised it.

    meeting_id: for which meeting; None while it waits for the forum's next one.
    by: by which day something is promised. place: where it stands on the agenda, from 1; 0 while it does not.
    mine, backed: whether whoever looks raised it, or backs it.
    """

    item_id: int
    forum_id: int
    meeting_id: int | None
    raised_by: RaisedBy
    words: str
    state: ItemState
    because: str = ""
    by: date | None = None
    carried: int = 0
    place: int = 0
    answered_ms: int | None = None
    backers: int = 0
    mine: bool = False
    backed: bool = False

    @property
    def is_answered(self) -> bool:
        """Whether it was said what came of it, also where nobody was told yet."""
        return self.state in DIDS


@dataclass(frozen=True)
class Chosen:
    """What goes on an agenda, in its order, and what is carried over."""

    on: tuple[Item, ...]
    carried: tuple[Item, ...]


def opens_ms(starts_ms: int, zone: ZoneInfo) -> int:
    """From the beginning of that day on members put something on it."""
    day = local_day(starts_ms, zone) - timedelta(days=OPENS_DAYS)
    return int(datetime.combine(day, time(), zone).timestamp() * 1000)


def goes_ms(starts_ms: int, zone: ZoneInfo) -> int:
    """In the morning of that day it goes out."""
    return morning_ms(starts_ms, -GOES_DAYS, zone)


@lru_cache(maxsize=4096)
def times_ms(starts_ms: int, zone: ZoneInfo) -> tuple[int, int, int, int]:
    """When each step is due first, in their order. The last is the morning after the meeting."""
    reminds_ms = morning_ms(starts_ms, -REMINDS_DAYS, zone)
    return opens_ms(starts_ms, zone), reminds_ms, goes_ms(starts_ms, zone), morning_ms(starts_ms, 1, zone)


def due_step(meeting: Meeting, now_ms: int, zone: ZoneInfo) -> Step | None:
    """What is to be done now. Nobody is only told to look any more once it has gone out."""
    if meeting.cancelled:
        return None
    first_ms, reminds_ms, goes, owes_ms = times_ms(meeting.starts_ms, zone)
    if OUT in meeting.done:
        return "agenda-owed" if now_ms >= owes_ms and "agenda-owed" not in meeting.done else None
    if now_ms >= goes:
        return OUT
    step: Step = "agenda-reminded" if now_ms >= reminds_ms else "agenda-first"
    return step if now_ms >= first_ms and step not in meeting.done else None


def next_ms(meeting: Meeting, now_ms: int, zone: ZoneInfo) -> int | None:
    """When there may be more to do."""
    return min((ms for ms in times_ms(meeting.starts_ms, zone) if ms > now_ms), default=None)


def state(meeting: Meeting, now_ms: int, zone: ZoneInfo) -> State:
    if meeting.cancelled:
        return "off"
    if OUT in meeting.done:
        return "out"
    if now_ms >= meeting.starts_ms:
        return "over"
    if now_ms >= goes_ms(meeting.starts_ms, zone):
        return "out"
    return "open" if now_ms >= opens_ms(meeting.starts_ms, zone) else "early"


def choose(proposed: Sequence[Item], slots: int = SLOTS) -> Chosen:
    """At least half of the slots are members' if they proposed so many, the rest the team's.

    What one side leaves free the other takes. Only what has passed goes on; all else waits for the next.
    """
    passed = [item for item in proposed if item.state == "passed"]
    theirs = sorted((item for item in passed if item.raised_by == "member"), key=_first)
    staff = sorted((item for item in passed if item.raised_by == "staff"), key=_first)
    half = (slots + 1) // 2
    of_staff = min(len(staff), slots - min(len(theirs), half))
    of_theirs = min(len(theirs), slots - of_staff)
    chosen = (*theirs[:of_theirs], *staff[:of_staff])
    taken = {item.item_id for item in chosen}
    return Chosen(
        tuple(replace(item, state="on", place=place) for place, item in enumerate(chosen, 1)),
        tuple(item for item in proposed if item.item_id not in taken),
    )


def _first(item: Item) -> tuple[int, int, int]:
    """The most backed first; of equals what has waited longest. An id grows with time."""
    return -item.backers, -item.carried, item.item_id
