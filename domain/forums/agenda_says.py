"""What members are shown of an agenda: what is proposed, what they can do about it, and what goes out."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from domain.days import day_words, local_moment, moment_words
from domain.forums import agenda as rules
from domain.forums.agenda import A_PAGE, DIDS, LONGEST, Item
from domain.forums.forum import Forum, Meeting
from domain.many.audience import people
from domain.many.message import Content, Made
from domain.say import Button, Label, Say, Value, phrase
from domain.when import date_words

HELP = Button("help-now", "go:help")
MENU = Button("menu", "go:menu")


def of_meeting(forum: Forum, meeting: Meeting, zone: ZoneInfo) -> dict[str, Value]:
    """Which meeting it is about, for any text that says so."""
    return {"forum": forum.name, "when": moment_words(meeting.starts_ms, zone)}


def to_meeting(meeting_id: int) -> Button:
    return Button("the-meeting", f"go:meet:{meeting_id}")


def page(
    forum: Forum,
    meeting: Meeting,
    items: Sequence[Item],
    number: int,
    room: int,
    later: Meeting | None,
    now_ms: int,
    zone: ZoneInfo,
) -> Say:
    """As members see it. `items`: all that this one may see. `room`: how many more they may raise.

    later: once it has gone out, the meeting whose agenda is next.
    """
    state, tag = rules.state(meeting, now_ms, zone), str(meeting.meeting_id)
    first = min(number, max(0, len(items) - 1) // A_PAGE) * A_PAGE
    some = list(enumerate(items[first : first + A_PAGE], 1))
    values: dict[str, Value] = {
        **of_meeting(forum, meeting, zone),
        "state": state,
        "from": day_words(rules.opens_ms(meeting.starts_ms, zone), zone),
        "until": day_words(rules.goes_ms(meeting.starts_ms, zone), zone),
        "count": len(items),
        "room": room,
        "item_lines": tuple(line(place, item) for place, item in some),
    }
    waits = state in ("early", "open")
    buttons = (
        *(_way(place, item) for place, item in some if waits),
        *((Button("agenda-put", f"go:faput:{tag}"),) if state == "open" and room else ()),
        *((Button("agenda-more", f"go:faagenda:{tag}-{number + 1}"),) if len(items) > first + A_PAGE else ()),
        *((Button("agenda-came", f"go:fatold:{tag}"),) if any(item.answered_ms for item in items) else ()),
        *((Button("agenda-next", f"go:faagenda:{later.meeting_id}"),) if later and not waits else ()),
        to_meeting(meeting.meeting_id),
        MENU,
        HELP,
    )
    return Say("agenda-page", values, buttons)


def line(number: int, item: Item) -> Label:
    """One to a line: who raised it, and how many back it, which is said of none and of few alike."""
    return phrase(
        "agenda-line",
        number=number,
        words=item.words,
        staff=int(item.raised_by == "staff"),
        mine=int(item.mine),
        backed=int(item.backed),
        state=item.state,
        backers=people(item.backers) if item.backers else (),
        carried=int(item.carried > 0),
    )


def _way(number: int, item: Item) -> Button:
    """To back it, with the state to set; or to what can be done with one's own.

    One for each, and these first: a typed number means the button in that place.
    """
    place: dict[str, Value] = {"number": number}
    if item.mine:
        return Button("item-mine", f"go:faown:{item.item_id}", place)
    key, on = ("item-backed", 0) if item.backed else ("item-back", 1)
    return Button(key, f"go:faback:{item.item_id}-{on}", place)


def asking(forum: Forum, meeting: Meeting, zone: ZoneInfo, again: str, first: Say | None = None) -> Say:
    """Type it now. `again`: the words that came back to them."""
    values: dict[str, Value] = {**of_meeting(forum, meeting, zone), "limit": LONGEST, "again": again}
    ways = (Button("agenda-see", f"go:faagenda:{meeting.meeting_id}"), MENU, HELP)
    return Say("agenda-ask", values, ways, first=first)


def own(item: Item, meeting_id: int) -> Say:
    """To whoever raised it: how it stands, and what they can do."""
    ways = (
        *((Button("item-again", f"go:fareword:{item.item_id}"),) if item.state == "back" else ()),
        Button("item-drop", f"go:fatake:{item.item_id}"),
        Button("agenda-see", f"go:faagenda:{meeting_id}"),
        HELP,
    )
    return Say("agenda-own", {"words": item.words, "state": item.state}, ways)


def came_back(item: Item, forum: Forum, why: str) -> Say:
    """To its writer alone, by what somebody of the team decided."""
    ways = (
        Button("item-again", f"go:fareword:{item.item_id}"),
        Button("item-drop", f"go:fatake:{item.item_id}"),
        HELP,
    )
    return Say("agenda-came-back", {"forum": forum.name, "words": item.words, "why": why}, ways)


def carried(item: Item, forum: Forum) -> Say:
    """To its writer alone: it was not on the agenda that went out."""
    looked = int(item.state == "passed")
    return Say("agenda-carried", {"forum": forum.name, "words": item.words, "looked": looked}, (HELP,))


def ended(forum: Forum, words: Sequence[str]) -> Say:
    """To their writer alone: the forum ended before these were talked about."""
    values: dict[str, Value] = {"forum": forum.name, "words": "\n".join(words)}
    return Say("agenda-ended", values, (Button("forums", "go:forums"), HELP))


def going_out(forum: Forum, meeting: Meeting, items: Sequence[Item]) -> Content:
    """The agenda, to those who come or may. A locked phone shows the forum's name and the first of it."""
    values: dict[str, Value] = {
        "forum": forum.name,
        "when": local_moment(meeting.starts_ms),
        "item_lines": tuple(out_line(item) for item in items),
        "members": int(any(item.raised_by == "member" for item in items)),
    }
    say = Say("agenda-out", values, (to_meeting(meeting.meeting_id), HELP))
    return Content("\n".join((forum.name, *(item.words for item in items))), made=Made(say, say))


def out_line(item: Item) -> Label:
    return phrase(
        "agenda-out-line",
        number=item.place,
        words=item.words,
        staff=int(item.raised_by == "staff"),
        backers=people(item.backers) if item.backers else (),
    )


def answer_line(item: Item) -> Label:
    """With what came of it, where that was said."""
    return phrase(
        "agenda-answer-line",
        number=item.place,
        words=item.words,
        staff=int(item.raised_by == "staff"),
        did=item.state if item.state in DIDS else "open",
        because=item.because,
        by=date_words(item.by) if item.by else (),
    )
