"""A coordinator's page of one meeting: counts first; names and needs only on a tap, which is noted."""

from collections.abc import Sequence
from dataclasses import replace

from domain.authority import WRITE
from domain.forums import staff_page
from domain.forums.forum import Forum, Meeting
from domain.forums.staff_page import A_PAGE, Expected
from domain.own_words import mark as mark_of
from domain.say import Say
from handlers import asked, screens
from handlers.command import Command, go
from handlers.many import reaching
from handlers.visit import Visit
from storage.forums import agenda, expected, forums, meetings, replies

SHOWN = "meeting"
"""What the audit calls what is shown of people."""
A_LIST = 15


async def page(visit: Visit, argument: str) -> None:
    found = await of(visit, argument)
    if found:
        await show(visit, *found)


async def show(visit: Visit, forum: Forum, meeting: Meeting, first: Say | None = None) -> None:
    """Also after something was done about it; `first` says what."""
    said = await replies.of_meeting(visit.tx, meeting.meeting_id)
    items = await agenda.on_agenda(visit.tx, meeting.meeting_id)
    if not items and meeting.starts_ms > visit.now_ms:
        items = await agenda.proposed(visit.tx, meeting, visit.now_ms)
    zone = visit.organisation.zone
    say = staff_page.page(forum, meeting, said, len(items), visit.now_ms, zone)
    asked.offer(visit, replace(say, first=first))


async def of(visit: Visit, argument: str) -> tuple[Forum, Meeting] | None:
    """The meeting with this number and its forum; where there is none, that is said."""
    meeting = await meetings.one(visit.tx, reaching.number(argument.partition("-")[0]))
    forum = await forums.one(visit.tx, meeting.forum_id) if meeting else None
    if meeting and forum and forum.state != "draft":
        return forum, meeting
    ways = (go("our-forums", "fmforums"), *screens.back(visit), screens.HELP)
    visit.say(Say("meeting-not-there", buttons=ways))
    return None


async def who(visit: Visit, argument: str) -> None:
    """A page of those who come, may, or wait."""
    found = await of(visit, argument)
    if found is None:
        return
    forum, meeting = found
    number = page_of(argument)
    rows = await expected.people(visit.tx, meeting.meeting_id, A_LIST + 1, (number - 1) * A_LIST)
    if not rows:
        return await show(visit, *found, Say("meeting-nobody"))
    more = f"{meeting.meeting_id}-{number + 1}" if len(rows) > A_LIST else ""
    some = rows[:A_LIST]
    offer(visit, staff_page.who(forum, meeting, some, more, visit.organisation.zone), some)


async def needs(visit: Visit, argument: str) -> None:
    """A page of what people asked for, each with a tick for "arranged"."""
    found = await of(visit, argument)
    if found:
        await _needs(visit, *found, page_of(argument), ticked=False)


async def arrange(visit: Visit, argument: str) -> None:
    """The person reads it in their reminder. Where they ask for something else by now, nothing is ticked."""
    found, (reference, state, mark) = await of(visit, argument), tick_of(argument)
    if found is None:
        return
    forum, meeting = found
    words = await expected.needs_of(visit.tx, meeting.meeting_id, reference)
    if state is None or not words or mark != mark_of(words):
        visit.tell(Say("old-button"))
    else:
        await expected.arrange(visit.tx, meeting.meeting_id, reference, state)
        visit.tell(Say("meeting-ticked" if state else "meeting-unticked"))
    place = await expected.place_asking(visit.tx, meeting.meeting_id, reference)
    await _needs(visit, forum, meeting, place // A_PAGE + 1, ticked=True)


async def _needs(visit: Visit, forum: Forum, meeting: Meeting, number: int, ticked: bool) -> None:
    rows = await expected.asking(visit.tx, meeting.meeting_id, A_PAGE + 1, (number - 1) * A_PAGE)
    if not rows:
        return await show(visit, forum, meeting, Say("meeting-no-needs"))
    more = f"{meeting.meeting_id}-{number + 1}" if len(rows) > A_PAGE else ""
    some = rows[:A_PAGE]
    offer(visit, staff_page.needs(forum, meeting, some, more, visit.organisation.zone), some, ticked)


def offer(visit: Visit, say: Say, some: Sequence[Expected], ticked: bool = False) -> None:
    """It shows these people to staff: noted, and taken away again. ticked: in place of what stood there."""
    asked.offer(visit, say, shows=[one.person_id for one in some])
    left, query = replace(visit.outgoing[-1], shows_what=SHOWN), visit.update.callback_query
    if ticked and query and query.message:
        left = replace(left, action="edit", message_id=query.message.message_id)
    visit.outgoing[-1] = left


def page_of(argument: str) -> int:
    """Which page it asks for, from 1."""
    number = argument.partition("-")[2]
    return max(1, int(number)) if number.isascii() and number.isdecimal() and len(number) < 5 else 1


def tick_of(argument: str) -> tuple[str, bool | None, str]:
    """Whose tick, by their reference; the state to set, None where it is none; and for which words."""
    _, reference, state, mark = (*argument.split("-"), "", "", "", "")[:4]
    return reference.upper(), {"0": False, "1": True}.get(state), mark


COMMANDS = (
    Command("fwmeet", page, capability=WRITE),
    Command("fwwho", who, capability=WRITE),
    Command("fwneeds", needs, capability=WRITE),
    Command("fwarrange", arrange, capability=WRITE),
)
