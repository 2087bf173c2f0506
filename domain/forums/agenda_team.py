"""What the team is shown of an agenda: what is new, one thing on it, how it stands; never who raised it."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from domain.days import day_words
from domain.forums import agenda as rules
from domain.forums.agenda import A_PAGE, WHYS, Item
from domain.forums.agenda_says import HELP, answer_line, line, of_meeting
from domain.forums.forum import Forum, Meeting
from domain.say import Button, Label, Say, Value, phrase

MOST_LINES = 10
"""So many things the team types at a time."""


def ten(
    forum: Forum, meeting: Meeting, some: Sequence[Item], waiting: int, showing: str, zone: ZoneInfo
) -> Say:
    """The next that nobody has looked at. `showing`: so that nothing passes that is not on this screen."""
    tag = str(meeting.meeting_id)
    values: dict[str, Value] = {
        **of_meeting(forum, meeting, zone),
        "item_lines": tuple(_new_line(number, item) for number, item in enumerate(some, 1)),
        "waiting": waiting,
        "more": waiting - len(some),
    }
    buttons = (
        Button("pass-all", f"go:fapassall:{showing}"),
        *(_numbered(number, item) for number, item in enumerate(some, 1)),
        Button("agenda-add", f"go:faadd:{tag}"),
        _to_meeting(meeting),
        HELP,
    )
    return Say("agenda-new", values, buttons)


def _new_line(number: int, item: Item) -> Label:
    return phrase("agenda-new-line", number=number, words=item.words)


def board(
    forum: Forum, meeting: Meeting, items: Sequence[Item], number: int, now_ms: int, zone: ZoneInfo
) -> Say:
    """How it stands once all is looked at: what waits for it, or what is on it."""
    state, tag = rules.state(meeting, now_ms, zone), str(meeting.meeting_id)
    waits = state in ("early", "open")
    first = min(number, max(0, len(items) - 1) // A_PAGE) * A_PAGE
    some = list(enumerate(items[first : first + A_PAGE], 1))
    values: dict[str, Value] = {
        **of_meeting(forum, meeting, zone),
        "state": state,
        "count": len(items),
        "item_lines": tuple(line(place, item) if waits else answer_line(item) for place, item in some),
    }
    answer = bool(items) and now_ms >= meeting.starts_ms
    buttons = (
        *(_numbered(place, item) for place, item in some if waits),
        *((Button("agenda-more", f"go:fastaff:{tag}-{number + 1}"),) if len(items) > first + A_PAGE else ()),
        *((Button("agenda-add", f"go:faadd:{tag}"),) if waits else ()),
        *((Button("agenda-answer", f"go:faanswer:{tag}"),) if answer else ()),
        _to_meeting(meeting),
        HELP,
    )
    return Say("agenda-board", values, buttons)


def one(item: Item, meeting: Meeting) -> Say:
    """One thing, and what can become of it. Nobody can change a word of it."""
    tag, staff = str(item.item_id), item.raised_by == "staff"
    ways = (
        *((Button("idea-pass", f"go:fapass:{tag}"),) if item.state == "new" else ()),
        *((Button("item-return", f"go:fareturn:{tag}"),) if _can_go_back(item) else ()),
        *((Button("item-drop", f"go:fadrop:{tag}"),) if staff and item.state == "passed" else ()),
        Button("agenda-team", f"go:fastaff:{meeting.meeting_id}"),
        HELP,
    )
    return Say("agenda-one", {"words": item.words, "state": item.state, "staff": int(staff)}, ways)


def reasons(count: int, meeting: Meeting, showing: str) -> Say:
    """Why these are sent back: what their writers are told. `showing`: so that an old button does nothing."""
    ways = tuple(Button(f"back-{why}", f"go:fafor:{why}-{showing}") for why in WHYS)
    leave = Button("leave-it", f"go:fastaff:{meeting.meeting_id}")
    return Say("agenda-why", {"count": count}, (*ways, leave, HELP))


def waiting(forum: Forum, meeting: Meeting, count: int, last: bool, zone: ZoneInfo) -> Say:
    """To the coordinators: nobody has looked at so many things. `last`: soon the agenda goes out."""
    until = day_words(rules.goes_ms(meeting.starts_ms, zone), zone)
    values = {**of_meeting(forum, meeting, zone), "count": count, "last": int(last), "until": until}
    return Say("agenda-waits", values, (Button("agenda-team", f"go:fastaff:{meeting.meeting_id}"), HELP))


def adding(forum: Forum, meeting: Meeting, zone: ZoneInfo, first: Say | None = None) -> Say:
    values = {**of_meeting(forum, meeting, zone), "most": MOST_LINES, "limit": rules.LONGEST}
    ways = (Button("agenda-team", f"go:fastaff:{meeting.meeting_id}"), HELP)
    return Say("agenda-add-ask", values, ways, first=first)


def added(lines: Sequence[str], meeting: Meeting, showing: str) -> Say:
    """What they typed, read back."""
    ways = (
        Button("agenda-add-yes", f"go:faaddyes:{showing}"),
        Button("type-again", f"go:faadd:{meeting.meeting_id}"),
        HELP,
    )
    shown = tuple(Label(words, literal=True) for words in lines)
    return Say("agenda-add-sure", {"count": len(lines), "add_lines": shown}, ways)


def _can_go_back(item: Item) -> bool:
    return item.raised_by == "member" and item.state in ("new", "passed")


def _numbered(number: int, item: Item) -> Button:
    """Without its words: what stands in a button stays in the chat's memory after the writer has left."""
    return Button("item-number", f"go:faone:{item.item_id}", {"number": number})


def _to_meeting(meeting: Meeting) -> Button:
    return Button("the-meeting", f"go:fwmeet:{meeting.meeting_id}")
