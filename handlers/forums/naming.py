"""A name, asked for at somebody's first yes to a meeting if none is known; it may be made up or left out."""

from domain.forms import Standing
from domain.forums.forum import Meeting
from domain.oneself import signup
from domain.person import Person
from domain.say import Say
from handlers import asked, running, screens
from handlers.running import Endings
from handlers.visit import Visit
from storage import people
from storage.forums import replies


async def ask(visit: Visit, person: Person, meeting: Meeting) -> None:
    """Not of somebody who is in the middle of something else, or who came to other meetings without one."""
    answers = {**await people.profile(visit.tx, person.person_id), **visit.sender.answers}
    if answers.get("name") or running.running(visit) or asked.waits_behind(visit):
        return
    if not await replies.to_others(visit.tx, meeting.meeting_id, person.person_id):
        await running.ask(visit, running.begun(visit, signup.NAMING), first=Say("meet-name"))


async def _named(visit: Visit, at: Standing) -> None:
    name = next(iter(at.answers.get("name", ())), "")
    visit.sender.conversation = None
    visit.say(Say("meet-named", {"name": name}, (*screens.back(visit), screens.HELP)))


async def _not_named(visit: Visit, at: Standing) -> None:
    """Nothing waits then: a name can be given at any time, in "Change my answers"."""
    visit.sender.conversation = None
    visit.say(Say("meet-named", {"name": ""}, (*screens.back(visit), screens.HELP)))


ENDINGS: Endings = {
    ("naming", "finished"): _named,
    ("naming", "left"): _not_named,
    ("naming", "later"): _not_named,
}
