"""A meeting for somebody's own calendar: a file, which changes the same entry when the meeting does."""

from domain.authority import MEMBER
from domain.forums.calendar import gives_away
from domain.outgoing import Outgoing
from domain.say import Say
from handlers import screens
from handlers.command import Command, go
from handlers.many.reaching import number
from handlers.visit import Visit
from storage.forums import forums, meetings


async def neutral(visit: Visit, argument: str) -> None:
    """Called “Meeting”, so that nobody who sees their calendar learns more."""
    await _send(visit, argument, named=False)


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
    chat, locale = visit.sender.chat_id, visit.sender.locale
    visit.outgoing.append(Outgoing(chat, locale, Say("calendar-file", values, ways), "file", file=file))


COMMANDS = (
    Command("fpcal", neutral, capability=MEMBER, stays=True),
    Command("fpcalname", by_name, capability=MEMBER, stays=True),
)
