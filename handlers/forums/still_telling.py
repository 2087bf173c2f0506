"""Somebody pauses who said that they come to a meeting: whether a change of it is told all the same."""

from dataclasses import replace

from domain.authority import MEMBER
from domain.days import moment_words
from domain.forums import member_page
from domain.forums.forum import Forum, Meeting, Reply
from domain.say import Button, Say, phrase
from handlers import asked, screens
from handlers.command import Command
from handlers.forums import attending
from handlers.many import reaching
from handlers.visit import Visit
from storage.forums import forums, meetings, replies

MOST = 5
"""More meetings than this nobody looks through at once; they are the next ones."""

Coming = tuple[Forum, Meeting, Reply]


async def ask(visit: Visit) -> None:
    """One message with the meetings; without any, nothing is asked."""
    found = await _coming(visit)
    if found:
        asked.offer(visit, _say(visit, found))


async def choose(visit: Visit, argument: str) -> None:
    """For one of them; the button carries what is to be so, and the list follows."""
    number, _, way = argument.partition("-")
    there = await attending.to_come(visit, reaching.number(number))
    if there is None:
        return
    reply = await attending.own_reply(visit, there[1])
    if reply is None or reply.says != "yes" or way not in ("on", "off"):
        return await attending.show(visit, *there)
    await replies.save(visit.tx, replace(reply, still_tell=way == "on"))
    told = Say("still-told", {"tells": int(way == "on")})
    visit.tell(told)
    asked.offer(visit, replace(_say(visit, await _coming(visit)), first=told))


def _say(visit: Visit, found: list[Coming]) -> Say:
    zone = visit.organisation.zone
    lines = tuple(
        phrase(
            "still-line",
            name=forum.name,
            when=moment_words(meeting.starts_ms, zone),
            tells=int(reply.still_tell),
        )
        for forum, meeting, reply in found
    )
    ways = tuple(_way(visit, meeting, reply) for _, meeting, reply in found)
    return Say("pause-still-tell", {"meeting_lines": lines}, (*ways, *screens.back(visit), screens.HELP))


def _way(visit: Visit, meeting: Meeting, reply: Reply) -> Button:
    label, way = ("still-untell", "off") if reply.still_tell else ("still-tell", "on")
    day = member_page.next_button(meeting, visit.organisation.zone).values
    return Button(label, f"go:fstill:{meeting.meeting_id}-{way}", day)


async def _coming(visit: Visit) -> list[Coming]:
    person = visit.sender.person
    assert person, "asked of members only"
    found: list[Coming] = []
    for reply in await replies.of_person(visit.tx, person.person_id, visit.now_ms):
        meeting = await meetings.one(visit.tx, reply.meeting_id)
        forum = await forums.one(visit.tx, meeting.forum_id) if meeting else None
        if meeting and forum and reply.says == "yes":
            found.append((forum, meeting, reply))
    return found[:MOST]


COMMANDS = (Command("fstill", choose, capability=MEMBER, stays=True),)
