"""A forum's next meetings on paper, for those who have no phone and for walls."""

from domain.authority import WRITE
from domain.forums import changes
from domain.say import Say
from handlers import asked, screens
from handlers.command import Command, go
from handlers.many.reaching import number
from handlers.visit import Visit
from storage.forums import forums, meetings


async def meetings_to_print(visit: Visit, argument: str) -> None:
    forum = await forums.one(visit.tx, number(argument))
    if forum is None or forum.state == "draft":
        return visit.say(Say("print-no-forum", buttons=(*screens.to_team(visit), screens.HELP)))
    ways = (go("the-forum", "fmforum", str(forum.forum_id)), *screens.back(visit), screens.HELP)
    if not changes.listed(forum, await meetings.of_forum(visit.tx, forum.forum_id, visit.now_ms)):
        return asked.offer(visit, Say("print-no-meetings", buttons=ways))
    asked.offer(visit, Say("print-meetings-file", buttons=ways), file=f"meetings {forum.forum_id}")


COMMANDS = (Command("fpprint", meetings_to_print, capability=WRITE),)
