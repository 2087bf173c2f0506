"""A name, asked for at somebody's first yes to a meeting if none is known; it may be made up or left out."""

from domain.forms import Standing
from domain.forums import member_page
from domain.forums.forum import Meeting
from domain.oneself import signup
from domain.person import Person
from domain.say import Say
from handlers import asked, running, screens
from handlers.running import Endings
from handlers.visit import Visit
from storage import people
from storage.forums import chats, forums, meetings, replies


async def ask(visit: Visit, person: Person, meeting: Meeting) -> None:
    """Not of somebody who is in the middle of something else, or who came to other meetings without one."""
    answers = {**await people.profile(visit.tx, person.person_id), **visit.sender.answers}
    if answers.get("name") or running.running(visit) or asked.waits_behind(visit):
        return
    if not await replies.to_others(visit.tx, meeting.meeting_id, person.person_id):
        await running.ask(visit, running.begun(visit, signup.NAMING), first=Say("meet-name"))


async def _named(visit: Visit, at: Standing) -> None:
    name = next(iter(at.answers.get("name", ())), "")
    await _said(visit, name)


async def _not_named(visit: Visit, at: Standing) -> None:
    """Nothing waits then: a name can be given at any time, in "Change my answers"."""
    await _said(visit, "")


async def _said(visit: Visit, name: str) -> None:
    """Beneath it what can be done with the answer that it was asked for stands once more."""
    visit.sender.conversation, person = None, visit.sender.person
    given = await replies.of_person(visit.tx, person.person_id, visit.now_ms) if person else []
    newest = max(given, key=lambda reply: reply.since_ms, default=None)
    meeting = await meetings.one(visit.tx, newest.meeting_id) if newest else None
    forum = await forums.one(visit.tx, meeting.forum_id) if meeting else None
    if newest is None or meeting is None or forum is None:
        return visit.say(Say("meet-named", {"name": name}, (*screens.back(visit), screens.HELP)))
    ways = member_page.ways(forum, meeting, newest)
    asked.offer(visit, Say("meet-named", {"name": name}, ways), about=chats.about(meeting.meeting_id))


ENDINGS: Endings = {
    ("naming", "finished"): _named,
    ("naming", "left"): _not_named,
    ("naming", "later"): _not_named,
}
