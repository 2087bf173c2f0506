"""One meeting as its coordinators see it: counts first; names, needs and words each on a page of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from domain.days import moment_words
from domain.forums import feeling, places
from domain.forums.forum import Forum, Meeting, Reply, Says
from domain.many.audience import people
from domain.own_words import mark
from domain.reference import shown
from domain.say import Button, Label, Say, Value, phrase

HELP = Button("help-now", "go:help")
A_PAGE = 8
"""Short enough to be read, and for a number typed to mean the button in that place."""


@dataclass(frozen=True)
class Expected:
    """Somebody who comes, may, or waits for a place, by name. old: what they said is to an older time."""

    person_id: int
    reference: str
    name: str
    says: Says
    old: bool
    guests: int
    needs: str
    arranged: bool
    came: bool | None


def counts(
    forum: Forum, meeting: Meeting, replies: Sequence[Reply], agenda: int, over: bool
) -> tuple[Label, ...]:
    """A line for each that there is. Who comes is counted exactly: chairs are. Who cannot is not."""
    said = {says: [reply for reply in replies if reply.says == says] for says in ("yes", "maybe", "no")}
    coming = [reply for reply in said["yes"] if not reply.is_to_old_time(meeting)]
    waits = [reply for reply in replies if reply.says in ("waiting", "offered")]
    needs = [reply for reply in (*said["yes"], *said["maybe"]) if reply.needs]
    ticked, most = sum(reply.came is True for reply in replies), meeting.details(forum).most
    old = len(said["yes"]) - len(coming)
    lines = (
        phrase("staff-coming", count=len(coming), guests=sum(one.guests for one in coming), over=int(over)),
        *((phrase("staff-old", count=old),) if old else ()),
        *((phrase("staff-maybe", count=len(said["maybe"])),) if said["maybe"] else ()),
        *((phrase("staff-no", people=people(len(said["no"]))),) if said["no"] else ()),
        *((phrase("staff-waiting", count=len(waits)),) if waits else ()),
        *((phrase("staff-left", count=places.free(replies, most), most=most),) if most else ()),
        *((phrase("staff-needs", count=len(needs), arranged=_arranged(needs)),) if needs else ()),
        *((phrase("staff-agenda", count=agenda),) if agenda else ()),
        *((phrase("staff-came", count=meeting.came),) if meeting.came is not None else ()),
        *((phrase("staff-ticked", count=ticked),) if ticked else ()),
    )
    felt = feeling.lines(meeting.felt)
    return (*lines, *((phrase("staff-felt", numbers=felt),) if felt else ()))


def page(
    forum: Forum, meeting: Meeting, replies: Sequence[Reply], agenda: int, now_ms: int, zone: ZoneInfo
) -> Say:
    tag, over = str(meeting.meeting_id), meeting.starts_ms <= now_ms
    state = "cancelled" if meeting.cancelled else "over" if over else "planned"
    values: dict[str, Value] = {
        **which(forum, meeting, zone),
        "state": state,
        "count_lines": counts(forum, meeting, replies, agenda, over),
    }
    return Say("meeting-staff", values, (*_ways(meeting, replies, tag, state), _to_forum(forum), HELP))


def who(forum: Forum, meeting: Meeting, some: Sequence[Expected], more: str, zone: ZoneInfo) -> Say:
    """`more`: the argument of the next page, where there is one."""
    values: dict[str, Value] = {**which(forum, meeting, zone), "who_lines": tuple(map(_who, some))}
    next_page = (Button("next-page", f"go:fwwho:{more}"),) if more else ()
    return Say("meeting-who", values, (*next_page, to_page(meeting), HELP))


def needs(forum: Forum, meeting: Meeting, some: Sequence[Expected], more: str, zone: ZoneInfo) -> Say:
    """Each with a button that carries the state to set, and whose words it was drawn for."""
    lines = tuple(
        phrase(
            "staff-need",
            number=number,
            who=_named(one),
            words=(Label(one.needs, literal=True),),
            arranged=int(one.arranged),
        )
        for number, one in enumerate(some, 1)
    )
    ticks = (
        Button(
            "arranged-on" if one.arranged else "arranged-off",
            f"{_tick('fwarrange', meeting, one, not one.arranged)}-{mark(one.needs)}",
            {"number": number},
        )
        for number, one in enumerate(some, 1)
    )
    next_page = (Button("next-page", f"go:fwneeds:{more}"),) if more else ()
    values: dict[str, Value] = {**which(forum, meeting, zone), "need_lines": lines}
    return Say("meeting-needs", values, (*ticks, *next_page, to_page(meeting), HELP))


def ticking(forum: Forum, meeting: Meeting, some: Sequence[Expected], more: str, zone: ZoneInfo) -> Say:
    """Who came, one by one."""
    lines = tuple(
        phrase("staff-name", number=number, who=_named(one), ticked=int(one.came is True))
        for number, one in enumerate(some, 1)
    )
    ticks = (
        Button(
            "came-on" if one.came else "came-off",
            _tick("fwtick", meeting, one, not one.came),
            {"number": number},
        )
        for number, one in enumerate(some, 1)
    )
    next_page = (Button("next-page", f"go:fwticks:{more}"),) if more else ()
    values: dict[str, Value] = {**which(forum, meeting, zone), "who_lines": lines}
    return Say("meeting-ticks", values, (*ticks, *next_page, to_page(meeting), HELP))


def which(forum: Forum, meeting: Meeting, zone: ZoneInfo) -> dict[str, Value]:
    return {"name": forum.name, "when": moment_words(meeting.starts_ms, zone)}


def to_page(meeting: Meeting) -> Button:
    return Button("the-meeting", f"go:fwmeet:{meeting.meeting_id}")


def _to_forum(forum: Forum) -> Button:
    return Button("the-forum", f"go:fmforum:{forum.forum_id}")


def _ways(meeting: Meeting, replies: Sequence[Reply], tag: str, state: str) -> tuple[Button, ...]:
    """What may be done now, the most usual first."""
    there = any(reply.says != "no" for reply in replies)
    names = (Button("who-is-coming", f"go:fwwho:{tag}-1"),) if there else ()
    if state == "cancelled":
        return (Button("change-or-cancel", f"go:fcmeet:{tag}"),)
    if state == "over":
        ticks = (Button("tick-who-came", f"go:fwticks:{tag}-1"),) if there else ()
        count, write = Button("count-came", f"go:fwcame:{tag}"), Button("write-up", f"go:fwwriteup:{tag}")
        return (count, *ticks, write, Button("agenda-team", f"go:fastaff:{tag}"))
    asked = any(reply.needs for reply in replies if reply.says in ("yes", "maybe"))
    arrange = (Button("to-arrange", f"go:fwneeds:{tag}-1"),) if asked else ()
    change = Button("change-or-cancel", f"go:fcmeet:{tag}")
    to_print = Button("print-meetings", f"go:fpprint:{meeting.forum_id}")
    return (*names, *arrange, Button("agenda-team", f"go:fastaff:{tag}"), change, to_print)


def _tick(command: str, meeting: Meeting, one: Expected, to: bool) -> str:
    """By their reference, which is short; it names the state to set, so that two presses do no harm."""
    return f"go:{command}:{meeting.meeting_id}-{one.reference.lower()}-{int(to)}"


def _who(one: Expected) -> Label:
    return phrase("staff-who", who=_named(one), says=one.says, old=int(one.old), guests=one.guests)


def _named(one: Expected) -> tuple[Label, ...]:
    return (phrase("staff-named", name=one.name, reference=shown(one.reference)),)


def _arranged(needs: Sequence[Reply]) -> int:
    return sum(reply.arranged for reply in needs)
