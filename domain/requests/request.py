"""A request about somebody's data: what there is to ask for, by when it is due, and when it may be done."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args
from zoneinfo import ZoneInfo

from domain.days import local_day, midnight_ms
from domain.durations import DAY_MS
from domain.oneself.pause import is_paused
from domain.person import Person

What = Literal["data", "correct", "stop", "erase"]
Asker = Literal["", "self", "family", "lawful"]
"""Who asked for it; nobody is asked who wants messages to stop."""
Check = Literal["seen", "known", "letter", "lawful"]
"""How identity was checked where the person's own chat could not say."""
State = Literal["open", "asked", "making", "refused", "dropped", "done"]

CHECKS: tuple[Check, ...] = get_args(Check)
OPEN: tuple[State, ...] = ("open", "asked", "making")
NEEDS_YES: tuple[What, ...] = ("data", "erase")
"""What is only done once the person said in their chat that it was them, or identity was checked."""
LONGEST_NOTE = 100
"""Of a reference under which a letter, or how identity was checked, can be found."""
FILE_BEGINS = "details-"
"""What the name of a file to be posted begins with."""
WARN_DAYS = 5
"""So many days before a request is due, admins are told of it."""
FILE_KEPT_MS = 24 * 3600 * 1000

_ABOUT = "wasyou"


@dataclass(frozen=True)
class Request:
    """due_ms: the end of the day by which it must be done.

    asked_ms: when the question to them was written; sent_ms: when it went out; waits: whether it still is to.
    file, made_ms: of what is to be posted, what lies there now, and when it was made. Such a request is
    "making" until an admin says that it is posted.
    """

    request_id: int
    person_id: int
    what: What
    asker: Asker
    by_post: bool
    begun_by: int | None
    came_ms: int
    due_ms: int
    state: State
    asked_ms: int | None = None
    sent_ms: int | None = None
    file: str = ""
    made_ms: int | None = None
    waits: bool = False


def due(came: date) -> date:
    """The same day of the next month, or its last day where it has none (UK GDPR, Article 12(3))."""
    year, month = (came.year, came.month + 1) if came.month < 12 else (came.year + 1, 1)
    after = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, min(came.day, (after - timedelta(days=1)).day))


def due_ms(came: date, zone: ZoneInfo) -> int:
    return midnight_ms(due(came) + timedelta(days=1), zone)


def days_left(due_ms: int, now_ms: int, zone: ZoneInfo) -> int:
    """0 on the last day, and less once it is late."""
    return (local_day(due_ms - 1, zone) - local_day(now_ms, zone)).days


def can_be_asked(person: Person, now_ms: int) -> bool:
    """Whether a question would reach them: stopped means stopped, and a blocked bot reaches nobody."""
    silent = person.stopped_ms is not None or is_paused(person, now_ms)
    return not silent and person.unreachable_ms is None


def is_to_be_asked(request: Request) -> bool:
    """Whether the person's yes is needed, and nobody has asked them for it so far."""
    open_still = request.what in NEEDS_YES and request.state in ("open", "asked")
    return open_still and request.sent_ms is None and not request.waits


def otherwise_from_ms(request: Request, person: Person, wait_days: int, now_ms: int) -> int | None:
    """From when on identity may be checked another way.

    None where nothing needs it, or not yet: the days count from when the question went out, and it may wait,
    such as for the end of quiet hours. One that can never go out is not waited for; but where messages were
    stopped, the days count from then: an admin may have stopped them so that nobody is asked.
    """
    if request.what not in NEEDS_YES or request.state not in ("open", "asked"):
        return None
    if person.stopped_ms is not None:
        return (request.sent_ms or person.stopped_ms) + wait_days * DAY_MS
    if request.asked_ms is None or not can_be_asked(person, now_ms):
        return now_ms
    if request.sent_ms is not None:
        return request.sent_ms + wait_days * DAY_MS
    return None if request.waits else now_ms


def about(request_id: int) -> str:
    """The name by which the question to the person is remembered."""
    return f"{_ABOUT} {request_id}"


def asked_about(about: str) -> int:
    """The request whose question has this name; 0 where it is no such name."""
    topic, _, number = about.partition(" ")
    return int(number) if topic == _ABOUT and number.isascii() and number.isdecimal() else 0
