"""A meeting for somebody's own calendar: a file, which changes the same entry when the meeting does."""

from dataclasses import replace

from domain.authority import MEMBER
from domain.forums.calendar import gives_away
from domain.forums.member_page import next_button
from domain.say import Say
from handlers import asked, screens
from handlers.command import Command, go
from handlers.many.reaching import number
from handlers.visit import Visit
from storage.forums import forums, meetings, replies

MOST = 5


async def neutral(visit: Visit, argument: str) -> None:
    """Called “Meeting”, so that nobody who sees their calendar learns more."""
    if argument:
        await _send(visit, argument, named=False)
    else:
        await _ask_which(visit)


async def _ask_which(visit: Visit) -> None:
    """They typed it: of the meetings that they said something to."""
    person = visit.sender.person
    assert person, "asked of members only"
    found = [
        await meetings.one(visit.tx, reply.meeting_id)
        for reply in await replies.of_person(visit.tx, person.person_id, visit.now_ms)
    ]
    ways = [
        replace(next_button(meeting, visit.organisation.zone), data=f"go:fpcal:{meeting.meeting_id}")
        for meeting in found[:MOST]
        if meeting
    ]
    buttons = (*ways, go("forums", "forums"), *screens.back(visit), screens.HELP)
    asked.offer(visit, Say("calendar-which", {"count": len(ways)}, buttons))


async def by_name(visit: Visit, argument: str) -> None:
    await _send(visit, argument, named=True)


async def _send(visit: Visit, argument: str, named: bool) -> None:
    meeting = await meetings.one(visit.tx, number(argument))
    forum = await forums.one(visit.tx, meeting.forum_id) if meeting else None
    if meeting is None or forum is None or forum.state == "draft":
        return visit.say(Say("calendar-none", buttons=(*screens.back(visit), screens.HELP)))
    tag, details = str(meeting.meeting_id), meeting.details(forum)
    left_out = not named and any(
        gives_away(words, forum, visit.organisation) for words in (details.place, details.link)
    )
    values = {"cancelled": int(meeting.cancelled), "named": int(named), "left_out": int(left_out)}
    other = () if named else (go("calendar-named", "fpcalname", tag),)
    ways = (*other, go("the-meeting", "meet", tag), *screens.back(visit), screens.HELP)
    file = f"calendar {tag}{' named' * named}"
    asked.offer(visit, Say("calendar-file", values, ways), file=file)


COMMANDS = (
    Command(
        "fpcal",
        neutral,
        labels={"add-to-calendar": "", "calendar-off": ""},
        capability=MEMBER,
        open=True,
    ),
    Command("fpcalname", by_name, capability=MEMBER),
)
