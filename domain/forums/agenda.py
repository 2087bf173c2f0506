"""The agenda of a meeting: when members put something on it, what goes on it, and what waits for the next."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal, get_args
from zoneinfo import ZoneInfo

from domain.forums.forum import Meeting

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

AT = time(10)
OUT, REMINDED, OWED = "agenda", "agenda-reminded", "agenda-owed"
"""The steps of a meeting that are taken by themselves."""

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
    return _days_before(starts_ms, OPENS_DAYS, time(), zone)


def reminds_ms(starts_ms: int, zone: ZoneInfo) -> int:
    return _days_before(starts_ms, REMINDS_DAYS, AT, zone)


def goes_ms(starts_ms: int, zone: ZoneInfo) -> int:
    return _days_before(starts_ms, GOES_DAYS, AT, zone)


def owes_ms(starts_ms: int, zone: ZoneInfo) -> int:
    """The morning after, when it is asked what came of it."""
    return _days_before(starts_ms, -1, AT, zone)


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


def _days_before(starts_ms: int, days: int, at: time, zone: ZoneInfo) -> int:
    day = datetime.fromtimestamp(starts_ms / 1000, zone).date() - timedelta(days=days)
    return int(datetime.combine(day, at, zone).timestamp() * 1000)
