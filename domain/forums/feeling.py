"""How a meeting was, as those who came say it: asked the next morning, published once, as numbers only."""

from collections.abc import Mapping
from typing import get_args
from zoneinfo import ZoneInfo

from domain.days import day_words
from domain.forums import steps
from domain.forums.forum import Felt, Forum, Meeting
from domain.polls import heard
from domain.published import Published
from domain.say import Button, Label, Say, Value

FELT: tuple[Felt, ...] = get_args(Felt)
HELP = Button("help-now", "go:help")


def about(meeting_id: int | str) -> str:
    """What the message that asks it is about, so that what is typed at it finds it."""
    return f"felt {meeting_id}"


def ask(forum: Forum, meeting: Meeting, zone: ZoneInfo, said: Felt | None = None) -> Say:
    """Who sees it is said first. said: what this person has said so far."""
    values: dict[str, Value] = {
        "name": forum.name,
        "day": day_words(meeting.starts_ms, zone),
        "until": day_words(steps.due_ms("felt", meeting.starts_ms, zone), zone),
        "felt": (Label(f"how-{said}"),) if said else (),
    }
    ways = tuple(Button(f"how-{each}", f"go:fwfelt:{meeting.meeting_id}-{each}") for each in FELT)
    return Say("meeting-felt", values, (*ways, HELP))


def figures(asked: int, given: Mapping[str, int]) -> str:
    """What is published of these exact counts, as it is kept."""
    return heard.counted(asked, FELT, given).to_text()


def lines(felt: str) -> tuple[Label, ...]:
    """What was published, to be put into a message; nothing before that."""
    return heard.numbers_of(Published.from_text(felt), "how-", FELT) if felt else ()
