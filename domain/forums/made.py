"""A coordinator's pages of forums: all there are, one of them, and the last question before it ends."""

from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from domain.days import moment_words
from domain.forums import card
from domain.forums.forum import Forum, Meeting
from domain.forums.member_page import next_button
from domain.many import audience
from domain.organisation import Organisation
from domain.say import Button, Label, Say, Value, phrase

HELP = Button("help-now", "go:help")
NEXT = 4
"""So many of its next meetings have a button."""

LISTED = 8

ACCESS_MS = 7 * 24 * 3600 * 1000
"""So long before its first meeting a forum says how people get in."""

ACCESS, OVER = "access", "over"
"""Steps, as `storage.forums.meetings.mark` keeps them."""


def overview(
    drafts: Sequence[Forum], running: Sequence[Forum], page: int, home: Sequence[Button], ended: int = 0
) -> Say:
    """One's drafts on the first page, and the forums that run. ended: how many met once, and meet no more."""
    pages = max(1, -(-len(running) // LISTED))
    page = min(max(page, 1), pages)
    begun = drafts if page == 1 else ()
    shown = running[(page - 1) * LISTED : page * LISTED]
    ways = (
        Button("new-forum", "go:fmnew"),
        *(Button("forum-draft", f"go:fmdraft:{one.forum_id}", {"name": one.name}) for one in begun),
        *(Button(one.name, f"go:fmforum:{one.forum_id}", literal=True) for one in shown),
        *([Button("next-page", f"go:fmforums:{page % pages + 1}")] if pages > 1 else []),
        *([Button("ended-forums", "go:fmover")] if ended else []),
    )
    values: dict[str, Value] = {"running": len(running), "drafts": len(drafts)}
    return Say("forums-made", values, (*ways, *home, HELP))


def over(some: Sequence[Forum], more: int, home: Sequence[Button]) -> Say:
    """Those that ended, the newest first. more: the next page; 0 where this is the last."""
    ways = (
        *(Button(one.name, f"go:fmforum:{one.forum_id}", literal=True) for one in some),
        *([Button("next-page", f"go:fmover:{more}")] if more else []),
        Button("our-forums", "go:fmforums"),
    )
    return Say("forums-over", {"count": len(some)}, (*ways, *home, HELP))


def one(
    forum: Forum,
    coming: Sequence[Meeting],
    followers: int,
    home: Sequence[Button],
    of: Organisation,
    was: bool = False,
) -> Say:
    """coming: its next meetings, cancelled ones too: they can be put back. was: whether it has met before."""
    values: dict[str, Value] = {
        **card.values(forum, [], of),
        "plan": card.when(forum, coming, of),
        "next_lines": tuple(_line(meeting, of.zone) for meeting in coming[:NEXT]),
        "followers": audience.people(followers),
        "ended": int(forum.state == "ended"),
    }
    tag = str(forum.forum_id)
    meetings = (_to_page(meeting, of.zone) for meeting in coming[:NEXT])
    acts = (
        Button("tell-people", f"go:fmtell:{tag}"),
        Button("change-the-forum", f"go:fcchange:{tag}"),
        Button("forum-poster", f"go:fpposter:{tag}"),
        Button("print-meetings", f"go:fpprint:{tag}"),
        Button("end-forum", f"go:fmend:{tag}"),
    )
    ways = (*meetings, *acts) if forum.state == "running" else ()
    back = (Button("past-meetings", f"go:fmpast:{tag}"),) if was else ()
    return Say("forum-made-page", values, (*ways, *back, Button("our-forums", "go:fmforums"), *home, HELP))


def past(forum: Forum, held: Sequence[Meeting], zone: ZoneInfo) -> Say:
    """Those that were, the newest first: to count who came, to tell of it, and to answer the agenda."""
    ways = (
        *(_to_page(meeting, zone) for meeting in held),
        Button("the-forum", f"go:fmforum:{forum.forum_id}"),
    )
    values: dict[str, Value] = {"name": forum.name, "meetings": len(held)}
    return Say("forum-past", values, (*ways, HELP))


def told(forum: Forum, coming: Sequence[int], zone: ZoneInfo) -> dict[str, Value]:
    """For the first words of a message to many about it. coming: when its next meetings begin."""
    return {
        "name": forum.name,
        "next_lines": tuple(label for ms in coming for label in moment_words(ms, zone)),
        "place": forum.details.place,
        "access": forum.details.access,
    }


def end_sure(forum: Forum, meetings: int, told: int, unheard: int, number: str) -> Say:
    """So many meetings would be cancelled, and so many people told. unheard: who is told beside them."""
    ways = (
        Button("end-forum-now", f"go:fmendnow:{number}"),
        Button("leave-it", f"go:fmforum:{forum.forum_id}"),
        HELP,
    )
    values: dict[str, Value] = {
        "name": forum.name,
        "meetings": meetings,
        "told": told,
        "people": audience.people(told),
        "unheard": int(unheard > 0),
    }
    return Say("forum-end-sure", values, ways)


def _line(meeting: Meeting, zone: ZoneInfo) -> Label:
    when = moment_words(meeting.starts_ms, zone)
    return phrase("forum-meeting-off" if meeting.cancelled else "forum-meeting-on", when=when)


def _to_page(meeting: Meeting, zone: ZoneInfo) -> Button:
    return replace(next_button(meeting, zone), data=f"go:fwmeet:{meeting.meeting_id}")
