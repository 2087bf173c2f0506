"""Meetings that somebody was asked about: of late, or longer ago and still without an answer."""

from domain.forums import member_page
from domain.forums.forum import Reply, Says
from domain.say import Button
from handlers import asked
from handlers.command import pressed
from handlers.forums import board
from handlers.many import reaching
from handlers.polls import poll_typing
from handlers.visit import Visit
from storage.forums import chats, meetings, replies

RECENT_MS = poll_typing.RECENT_MS
LATE_MS = 3 * 24 * 3600 * 1000
"""For so long a mere yes or no, or an "ok", may be meant for what was asked."""

_OF_A_MEETING = {"fagain", "fneeds", "fpcal", "faagenda"}
"""Buttons of which one stands under each meeting's page, with its number."""


async def lately(visit: Visit, since_ms: int) -> list[int]:
    """Those to come that somebody was asked about since then, each once, in the order of asking."""
    person = visit.sender.person
    if person is None:
        return []
    found = await chats.lately(visit.tx, person.person_id, visit.sender.chat_id, since_ms)
    return [meeting_id for meeting_id in found if await _is_to_come(visit, meeting_id)]


async def unanswered(visit: Visit, within_ms: int = LATE_MS, says: Says | None = None) -> list[int]:
    """Those of them that still wait for an answer, what was asked last first.

    says: and those where this would be another answer than they gave, because reminders ask as well.
    """
    person, found = visit.sender.person, []
    for meeting_id in reversed(await lately(visit, visit.now_ms - within_ms)):
        own = await replies.one(visit.tx, meeting_id, person.person_id) if person else None
        if await _waits(visit, meeting_id, own) or (says and own and _differs(own, says)):
            found.append(meeting_id)
    return found


async def others(visit: Visit, with_followed: bool) -> list[int]:
    """Those to which they said something; with_followed: and the next ones of the forums they follow."""
    person = visit.sender.person
    said = await replies.of_person(visit.tx, person.person_id, visit.now_ms) if person else []
    followed = await board.next_of_followed(visit) if with_followed else []
    return [*(reply.meeting_id for reply in said), *followed]


def on_screen(visit: Visit) -> list[int]:
    """The meeting whose page is the list that waits, if one is."""
    ways = asked.kept(visit, "ways") if asked.listens(visit, asked.LIST) else ()
    found = (pressed(way) for way in ways)
    return [reaching.number(way[1]) for way in found if way and way[0] in _OF_A_MEETING][:1]


async def buttons(visit: Visit, found: list[int]) -> tuple[Button, ...]:
    there = [await meetings.one(visit.tx, meeting_id) for meeting_id in found]
    return tuple(member_page.next_button(each, visit.organisation.zone) for each in there if each)


async def _waits(visit: Visit, meeting_id: int, own: Reply | None) -> bool:
    meeting = await meetings.one(visit.tx, meeting_id)
    return meeting is not None and (own is None or own.says == "offered" or own.is_to_old_time(meeting))


def _differs(own: Reply, says: Says) -> bool:
    return says != own.says and (says, own.says) != ("yes", "waiting")


async def _is_to_come(visit: Visit, meeting_id: int) -> bool:
    meeting = await meetings.one(visit.tx, meeting_id)
    return meeting is not None and not meeting.cancelled and meeting.starts_ms > visit.now_ms
