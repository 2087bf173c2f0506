"""A forum and its meetings: what is known of them, and what somebody said to one."""

import json
from dataclasses import asdict, dataclass, replace
from typing import Literal

from domain.organisation import Organisation
from domain.say import Label

State = Literal["draft", "running", "ended"]
Reminder = Literal["week", "day", "hours"]
Says = Literal["yes", "maybe", "no", "waiting", "offered"]
Felt = Literal["good", "mixed", "bad"]

COMING: tuple[Says, ...] = ("yes", "maybe")
"""Who is reminded. Whoever waits for a place is never counted among them."""

EVERYWHERE = ""
"""The area of a forum that is for all of them."""


@dataclass(frozen=True)
class Details:
    """What people need to know to come; one meeting may have its own.

    minutes: how long it lasts, 0 where that is not said. most: how many may come, 0 where anybody may.
    """

    place: str
    link: str = ""
    minutes: int = 0
    access: str = ""
    support: str = ""
    bring: str = ""
    expenses: str = ""
    most: int = 0


@dataclass(frozen=True)
class Forum:
    """plan: when it meets, as `domain.forums.plan` writes it. series: how often that was changed, from 1.

    area: the key of one of the organisation's areas, or EVERYWHERE.
    """

    forum_id: int
    made_by: int | None
    name: str
    area: str
    plan: str
    details: Details
    reminders: tuple[Reminder, ...] = ("day",)
    state: State = "draft"
    series: int = 1
    changed_ms: int = 0


@dataclass(frozen=True)
class Meeting:
    """day: the local date that the plan gave it, which stays its key when it moves.

    own: its own details, where they differ from the forum's. moves: how often its time was changed.
    sequence: how often anything that stands in a calendar was changed.
    done: the steps that were taken by themselves, each a word, so that each is taken once.
    came: how many came, as staff counted them. felt: what was published of how it was.
    """

    meeting_id: int
    forum_id: int
    series: int
    day: str
    starts_ms: int
    own: Details | None = None
    cancelled: bool = False
    moves: int = 0
    sequence: int = 0
    done: tuple[str, ...] = ()
    came: int | None = None
    felt: str = ""

    def details(self, forum: Forum) -> Details:
        return self.own or forum.details


@dataclass(frozen=True)
class Reply:
    """What somebody said to one meeting.

    to_move: how often the meeting had moved when they said it; behind `Meeting.moves` it is to the old time.
    since_ms: when they said so, by which those who wait are in order. guests: 1 where they bring somebody.
    offered_until_ms: until when a place is kept for them. passed: those that are free now were offered to
    them before. needs: what helps them take part, until it is over.
    still_tell: whether a change is told although they have paused. came: whether staff ticked that they did.
    """

    meeting_id: int
    person_id: int
    says: Says
    to_move: int
    since_ms: int
    guests: int = 0
    offered_until_ms: int | None = None
    needs: str = ""
    arranged: bool = False
    still_tell: bool = False
    came: bool | None = None
    felt: Felt | None = None
    passed: bool = False

    @property
    def people(self) -> int:
        return 1 + self.guests

    def is_to_old_time(self, meeting: Meeting) -> bool:
        return self.says in COMING and self.to_move < meeting.moves


def moved(meeting: Meeting, starts_ms: int) -> Meeting:
    """At another time: what people said is to the old one until they say it again."""
    return replace(meeting, starts_ms=starts_ms, moves=meeting.moves + 1, sequence=meeting.sequence + 1)


def area_label(forum: Forum, organisation: Organisation) -> Label:
    """In the organisation's own words; an area that is no longer among them is said as it is kept."""
    if forum.area == EVERYWHERE:
        return Label("forum-everywhere")
    found = next((area.label for area in organisation.areas if area.key == forum.area), forum.area)
    return Label(found, literal=True)


def details_to_text(details: Details) -> str:
    said = {name: value for name, value in asdict(details).items() if value}
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def details_from_text(text: str) -> Details:
    return Details(**{"place": "", **json.loads(text)})
