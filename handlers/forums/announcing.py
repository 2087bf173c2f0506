"""Telling people about a forum: a draft of a message to many, with its words filled in."""

from dataclasses import replace

from domain.authority import WRITE
from domain.forums import made
from domain.forums.forum import EVERYWHERE
from domain.many.audience import Audience
from domain.many.message import NOW, Content, Message
from domain.say import Say
from handlers.command import Command
from handlers.forums import forums_made
from handlers.many import writing
from handlers.visit import Visit
from storage.forums import meetings
from storage.many import messages

NEXT = 3
PLAIN = "-plain"


async def tell(visit: Visit, argument: str) -> None:
    """To the people of its area. They change the words as they like, and nothing goes before they say so.

    Where a meeting is to come, a button beneath leads to the forum.
    """
    forum, person = await forums_made.found(visit, argument), visit.sender.person
    if forum is None or person is None:
        return
    if forum.state != "running":
        return await forums_made.page(visit, argument)
    there = await meetings.of_forum(visit.tx, forum.forum_id, visit.now_ms)
    coming = [meeting for meeting in there if not meeting.cancelled][:NEXT]
    starts = [meeting.starts_ms for meeting in coming]
    say = Say("forum-told", made.told(forum, starts, visit.organisation.zone))
    usual = visit.sender.locale.removesuffix(PLAIN)
    content = Content(visit.texts.text(say, usual), visit.texts.text(say, usual + PLAIN))
    whom = Audience() if forum.area == EVERYWHERE else Audience(areas=(forum.area,))
    draft = Message(0, person.person_id, content, whom, NOW, "message", None, "draft")
    draft = replace(draft, meeting_id=coming[0].meeting_id if coming else None)
    message_id = await messages.save(visit.tx, draft, visit.now_ms)
    await writing.go_on(visit, str(message_id))


COMMANDS = (Command("fmtell", tell, capability=WRITE),)
