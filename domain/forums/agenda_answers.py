"""What came of an agenda: asked of the team thing by thing, looked at once more, and told to everybody."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from domain.days import local_moment
from domain.forums.agenda import DIDS, LONGEST_BECAUSE, Did, Item
from domain.forums.agenda_says import HELP, MENU, answer_line, of_meeting, to_meeting
from domain.forums.forum import Forum, Meeting
from domain.loop.page import Agenda, stands
from domain.many.audience import Audience
from domain.many.message import WITH_ROUNDUP, Content, Made, Message
from domain.say import Button, Say, Value
from domain.when import date_words


def which(item: Item, left: int) -> Say:
    """What came of this one? `left`: how many more come after it."""
    ways = tuple(Button(f"outcome-{did}", f"go:fadid:{item.item_id}-{did}") for did in DIDS)
    values: dict[str, Value] = {"number": item.place, "words": item.words, "left": left}
    return Say("agenda-did", values, (*ways, MENU, HELP))


def by_when(item: Item, first: Say | None = None) -> Say:
    return Say("agenda-by", {"words": item.words}, (_other(item), MENU, HELP), first=first)


def because(item: Item, did: Did, by: date | None, first: Say | None = None) -> Say:
    """The one line that is needed."""
    values: dict[str, Value] = {
        "words": item.words,
        "did": did,
        "by": date_words(by) if by else (),
        "limit": LONGEST_BECAUSE,
    }
    return Say("agenda-because", values, (_other(item), MENU, HELP), first=first)


def _other(item: Item) -> Button:
    """Back to the choice."""
    return Button("agenda-choose", f"go:fachange:{item.item_id}")


def check(forum: Forum, meeting: Meeting, items: Sequence[Item], zone: ZoneInfo) -> Say:
    """All answers, before it goes out; each can be changed."""
    values: dict[str, Value] = {
        **of_meeting(forum, meeting, zone),
        "item_lines": tuple(answer_line(item) for item in items),
    }
    ways = tuple(Button("agenda-change", f"go:fachange:{i.item_id}", {"number": i.place}) for i in items)
    see = Button("see-message", f"go:fasee:{meeting.meeting_id}")
    return Say("agenda-check", values, (*ways, see, MENU, HELP))


def message_of(
    forum: Forum, meeting: Meeting, items: Sequence[Item], message_id: int, writer: int
) -> Message:
    """News to everybody who said something to the meeting, or raised or backed something on its agenda."""
    draft = Message(
        message_id,
        writer,
        content(forum, meeting, items),
        Audience(agenda=meeting.meeting_id),
        WITH_ROUNDUP,
        "news",
        None,
        "draft",
        meeting_id=meeting.meeting_id,
        tells="answers",
    )
    return draft


def content(forum: Forum, meeting: Meeting, items: Sequence[Item]) -> Content:
    """As it goes out. A locked phone shows the forum's name and what was talked about first."""
    values: dict[str, Value] = {
        "forum": forum.name,
        "when": local_moment(meeting.starts_ms),
        "item_lines": tuple(answer_line(item) for item in items),
    }
    say = Say("agenda-answers", values, (to_meeting(meeting.meeting_id), HELP))
    words = (word for item in items for word in (item.words, item.because) if word)
    return Content("\n".join((forum.name, *words)), made=Made(say, say))


def told(
    ask: Agenda | None, forum: Forum, meeting: Meeting, items: Sequence[Item], now_ms: int, zone: ZoneInfo
) -> Say:
    """For everybody: what was on it, what came of each, and how it stands. Without `ask` nothing is owed."""
    state, day = stands(ask, now_ms, zone) if ask else ("none", ())
    values: dict[str, Value] = {
        **of_meeting(forum, meeting, zone),
        "count": len(items),
        "item_lines": tuple(answer_line(item) for item in items),
        "state": state,
        "day": day,
        "agenda": int(ask is not None and ask.debt.agenda_ms is not None and state == "overdue"),
    }
    return Say("agenda-told", values)
