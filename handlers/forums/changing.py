"""Changing a forum or one of its meetings: what, and whether only this once or from now on."""

from domain.authority import WRITE
from domain.days import moment_words
from domain.forums import changes, plan
from domain.forums.forum import Forum, Meeting
from domain.forums.wanted import CANCEL, FIELDS, QUESTIONS, RESTORE, TIME, Wanted
from domain.say import Button, Say, Value
from domain.when import Repeating
from handlers import asked, screens
from handlers.command import Command, go
from handlers.forums import changing_last, changing_says, changing_words
from handlers.many import reaching
from handlers.visit import Visit
from storage.forums import forums, meetings

MOST = 10
"""So many of the next meetings are offered to change only one."""

_FIRST = (TIME, "place", "link")


async def meeting(visit: Visit, argument: str) -> None:
    """What shall change about this one?"""
    found = await _found(visit, argument)
    if found is None:
        return
    forum, this = found
    tag, past = str(this.meeting_id), this.starts_ms <= visit.now_ms
    acts = () if past else (go("meeting-back-on", "fcrestore", tag),) if this.cancelled else _acts(tag)
    values: dict[str, Value] = {
        "name": forum.name,
        "when": moment_words(this.starts_ms, visit.organisation.zone),
        "state": "past" if past else "cancelled" if this.cancelled else "planned",
    }
    asked.offer(visit, Say("change-meeting", values, (*acts, *_back(tag))))


def _acts(tag: str) -> tuple[Button, ...]:
    return (
        *(go(f"alter-{what}", "fcwhat", f"{tag}-{what}") for what in _FIRST),
        go("alter-more", "fcmore", tag),
        go("cancel-meeting", "fccancel", tag),
    )


async def more(visit: Visit, argument: str) -> None:
    """The other details."""
    if await _found(visit, argument):
        fields = (go(f"alter-{what}", "fcwhat", f"{argument}-{what}") for what in FIELDS[2:])
        asked.offer(visit, Say("change-more", buttons=(*fields, *_back(argument))))


async def forum(visit: Visit, argument: str) -> None:
    """What shall change from now on? Or only about one of its meetings."""
    found = await forum_of(visit, argument)
    if found is None:
        return
    there = await _coming(visit, found)
    ways = (
        *(go(f"alter-{what}", "fcon", f"{argument}-{what}") for what in (TIME, *FIELDS)),
        go("alter-about", "fcabout", argument),
        *((go("one-meeting", "fclist", argument),) if there else ()),
        go("the-forum", "fmforum", argument),
        screens.HELP,
    )
    asked.offer(visit, Say("change-forum", {"name": found.name}, ways))


async def choose(visit: Visit, argument: str) -> None:
    """Which one of its next meetings?"""
    found = await forum_of(visit, argument)
    if found is None:
        return
    zone = visit.organisation.zone
    there = changes.listed(found, await _coming(visit, found))
    rows = (changing_says.row(one, zone) for one in there[:MOST])
    ways = (*rows, go("the-forum", "fmforum", argument), screens.HELP)
    asked.offer(visit, Say("change-which", {"name": found.name}, ways))


async def what(visit: Visit, argument: str) -> None:
    """Only this one, or from now on? Asked where there are more to come."""
    tag, _, _ = argument.partition("-")
    found = await _found(visit, tag)
    if found is None:
        return
    if not _is_open(visit, found[1]):
        return await meeting(visit, tag)
    there = changes.upcoming(await _coming(visit, found[0]), visit.now_ms)
    repeats = isinstance(plan.from_text(found[0].plan), Repeating)
    if not repeats and len(there) < 2:
        return await only(visit, argument)
    ways = (
        go("only-this-one", "fcone", argument),
        go("from-now-on", "fcall", argument),
        *_back(tag),
    )
    asked.offer(
        visit,
        Say("change-scope", {"moment": moment_words(found[1].starts_ms, visit.organisation.zone)}, ways),
    )


async def only(visit: Visit, argument: str) -> None:
    await _ask(visit, argument, on=False)


async def from_this_on(visit: Visit, argument: str) -> None:
    await _ask(visit, argument, on=True)


async def _ask(visit: Visit, argument: str, on: bool) -> None:
    tag, _, field = argument.partition("-")
    found = await _found(visit, tag)
    if found is None:
        return
    of, this = found
    if not _is_open(visit, this) or field not in (TIME, *FIELDS):
        visit.tell(Say("old-button"))
        return await meeting(visit, tag)
    changing_words.ask(visit, of, this, Wanted(field, this.meeting_id, on))


async def from_now_on(visit: Visit, argument: str) -> None:
    """From the next meeting on; also where there is none."""
    tag, _, field = argument.partition("-")
    found = await forum_of(visit, tag)
    if found is None:
        return
    if field != TIME and field not in QUESTIONS:
        visit.tell(Say("old-button"))
        return await forum(visit, tag)
    there = changes.upcoming(await _coming(visit, found), visit.now_ms)
    first = there[0] if there else None
    wanted = Wanted(field, first.meeting_id if first else 0, on=True)
    changing_words.ask(visit, found, first, wanted)


async def cancel(visit: Visit, argument: str) -> None:
    await _last(visit, argument, CANCEL)


async def restore(visit: Visit, argument: str) -> None:
    """It is on after all, until it would have begun."""
    await _last(visit, argument, RESTORE)


async def _last(visit: Visit, argument: str, act: str) -> None:
    found = await _found(visit, argument)
    if found:
        wrong = await changing_last.look(visit, found[0], Wanted(act, found[1].meeting_id, on=False))
        if wrong:
            visit.say(Say(wrong.key, wrong.values, _back(argument)))


def _is_open(visit: Visit, this: Meeting) -> bool:
    """Whether something about it can still be changed; an old button may offer that for long."""
    return not this.cancelled and this.starts_ms > visit.now_ms


async def _found(visit: Visit, argument: str) -> tuple[Forum, Meeting] | None:
    """The meeting with this number, and its forum; where there is none, that is said."""
    this = await meetings.one(visit.tx, reaching.number(argument))
    found = await forums.one(visit.tx, this.forum_id) if this else None
    if this and found and found.state == "running":
        return found, this
    visit.say(Say("change-no-meeting", buttons=screens.to_team(visit)))
    return None


async def forum_of(visit: Visit, argument: str) -> Forum | None:
    found = await forums.one(visit.tx, reaching.number(argument))
    if found and found.state == "running":
        return found
    visit.say(Say("change-no-meeting", buttons=screens.to_team(visit)))
    return None


async def _coming(visit: Visit, found: Forum) -> list[Meeting]:
    return await changing_last.coming(visit, found)


def _back(tag: str) -> tuple[Button, ...]:
    return (go("the-meeting", "fwmeet", tag), screens.HELP)


COMMANDS = (
    Command("fcmeet", meeting, capability=WRITE),
    Command("fcchange", forum, capability=WRITE),
    Command("fcmore", more, capability=WRITE),
    Command("fclist", choose, capability=WRITE),
    Command("fcwhat", what, capability=WRITE),
    Command("fcone", only, capability=WRITE),
    Command("fcall", from_this_on, capability=WRITE),
    Command("fcon", from_now_on, capability=WRITE),
    Command("fccancel", cancel, capability=WRITE),
    Command("fcrestore", restore, capability=WRITE),
)
