"""A forum and a meeting as members see them: what is said of each, and what can be done there."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from domain.days import moment_words
from domain.forums import answering, card, places
from domain.forums.forum import EVERYWHERE, Forum, Meeting, Reply
from domain.organisation import Organisation
from domain.say import Button, Say, Value, phrase

HELP = Button("help-now", "go:help")
MENU = Button("menu", "go:menu")
NEXT = 3
"""So many of its next meetings a forum's page offers."""

Room = Literal["any", "some", "none"]


def in_order(forums: Collection[Forum], areas: Collection[str]) -> list[Forum]:
    """Those of somebody's own areas first, then those for all areas, then the others; each by name."""

    def nearness(forum: Forum) -> int:
        return 0 if forum.area in areas else 1 if forum.area == EVERYWHERE else 2

    return sorted(forums, key=lambda forum: (nearness(forum), forum.name.casefold(), forum.forum_id))


def room(own: Reply | None, others: Collection[Reply], most: int) -> Room:
    """Whether a yes gets a place now; "any" too for who has a place or waits for one."""
    if not most or (own and own.says in ("yes", "offered", "waiting")):
        return "any"
    return "some" if places.has_room(others, most, 1) else "none"


def of_forum(forum: Forum, coming: Sequence[Meeting], follows: bool, organisation: Organisation) -> Say:
    """coming: its meetings to come that are not cancelled; the next of them have buttons."""
    zone, tag = organisation.zone, str(forum.forum_id)
    values: dict[str, Value] = {
        **card.values(forum, [meeting.starts_ms for meeting in coming[:NEXT]], organisation),
        "plan": card.when(forum, coming, organisation),
        "follows": int(follows),
        "planned": len(coming),
    }
    turn = ("forum-unfollow", "unfollow") if follows else ("forum-follow", "follow")
    ways = (
        *(next_button(meeting, zone) for meeting in coming[:NEXT]),
        Button(turn[0], f"go:{turn[1]}:{tag}"),
        Button("forums", "go:forums"),
        MENU,
        HELP,
    )
    return Say("forum-page", values, ways)


def next_button(meeting: Meeting, zone: ZoneInfo) -> Button:
    """To a meeting's page, by its date and time."""
    local = datetime.fromtimestamp(meeting.starts_ms / 1000, zone)
    values: dict[str, Value] = {
        "weekday": (phrase(f"weekday-{local.weekday()}"),),
        "day": local.day,
        "month": (phrase(f"month-{local.month}"),),
        "time": f"{local:%H:%M}",
    }
    return Button("forum-next", f"go:meet:{meeting.meeting_id}", values)


def of_meeting(
    forum: Forum,
    meeting: Meeting,
    reply: Reply | None,
    others: Collection[Reply],
    zone: ZoneInfo,
    again: bool = False,
) -> Say:
    """With what they said to it. again: although they have said something, they choose anew."""
    details = meeting.details(forum)
    values: dict[str, Value] = {
        **answer_values(forum, meeting, reply, zone),
        "place": details.place,
        "fact_lines": card.facts(details),
        "room": room(reply, others, details.most),
    }
    return Say("meet-page", values, ways(forum, meeting, reply, again))


def answer_values(forum: Forum, meeting: Meeting, reply: Reply | None, zone: ZoneInfo) -> dict[str, Value]:
    """Which meeting it is, and what somebody has said to it."""
    until_ms = reply.offered_until_ms if reply else None
    return {
        "name": forum.name,
        "when": moment_words(meeting.starts_ms, zone),
        "says": reply.says if reply else "none",
        "old": int(reply is not None and reply.is_to_old_time(meeting)),
        "guests": reply.guests if reply else 0,
        "needs": reply.needs if reply else "",
        "limited": int(meeting.details(forum).most > 0),
        "until": moment_words(until_ms, zone) if until_ms is not None else (),
    }


def ways(forum: Forum, meeting: Meeting, reply: Reply | None, again: bool = False) -> tuple[Button, ...]:
    """What can be done at a meeting: to answer, or with the answer there is; always in this order."""
    tag = str(meeting.meeting_id)
    asks = again or reply is None or reply.is_to_old_time(meeting)
    if reply and reply.says == "offered" and not again:
        return (*offer_buttons(meeting), *_more(tag))
    if asks or reply is None:
        return (*answering.buttons(meeting), *_more(tag))
    change = Button("poll-change", f"go:fagain:{tag}")
    if reply.says == "no":
        return (change, *_more(tag))
    return (
        change,
        *_guest(reply, meeting.details(forum).most),
        Button("meet-needs", f"go:fneeds:{tag}"),
        *_more(tag),
    )


def offer_buttons(meeting: Meeting) -> tuple[Button, ...]:
    """To take a place that is free, or not."""
    tag = f"go:reply:{meeting.meeting_id}"
    return (
        Button("place-yes", f"{tag}-yes-{meeting.moves}"),
        Button("place-no", f"{tag}-no-{meeting.moves}"),
    )


def _guest(reply: Reply, most: int) -> tuple[Button, ...]:
    """Where there is one place alone, nobody can bring anybody."""
    if reply.says not in ("yes", "waiting") or (most == 1 and not reply.guests):
        return ()
    label, way = ("meet-alone", "off") if reply.guests else ("meet-bring", "on")
    return (Button(label, f"go:fguest:{reply.meeting_id}-{way}"),)


def _more(tag: str) -> tuple[Button, ...]:
    return (
        Button("add-to-calendar", f"go:fpcal:{tag}"),
        Button("agenda-see", f"go:faagenda:{tag}"),
        MENU,
        HELP,
    )
