"""The forums that run: those of somebody's own areas first; and one of them, to follow or not."""

from dataclasses import replace

from domain.authority import MEMBER
from domain.days import moment_words
from domain.forums import member_page
from domain.forums.forum import Forum, Meeting
from domain.many.broadcast import opening
from domain.person import Person
from domain.say import Button, Label, Say, Value, phrase
from handlers import asked, screens
from handlers.command import Command, go
from handlers.forums import attending
from handlers.many import reaching
from handlers.oneself.signup import profile
from handlers.visit import Visit
from storage.forums import forums, meetings, replies

A_PAGE = 4
LABEL = 28


async def overview(visit: Visit, argument: str) -> None:
    """`argument`: which page of them, from 0."""
    person = visit.sender.person
    assert person, "asked of members only"
    areas = (await profile(visit, person)).get("areas", ())
    found = member_page.in_order(await forums.running(visit.tx), areas)
    page = min(reaching.number(argument), max(0, len(found) - 1) // A_PAGE)
    some = found[page * A_PAGE : (page + 1) * A_PAGE]
    more = (go("forums-more", "forums", str(page + 1)),) if len(found) > (page + 1) * A_PAGE else ()
    ways = tuple(_way(forum) for forum in some)
    values: dict[str, Value] = {
        "count": len(found),
        "forum_lines": tuple([await _line(visit, forum) for forum in some]),
        "mine_lines": await _mine(visit, person),
    }
    asked.offer(visit, Say("forums-page", values, (*ways, *more, *screens.back(visit), screens.HELP)))


def _way(forum: Forum) -> Button:
    return Button(opening(forum.name, LABEL), f"go:forum:{forum.forum_id}", literal=True)


async def _line(visit: Visit, forum: Forum) -> Label:
    """One of them, with its next meeting."""
    following = await _coming(visit, forum)
    zone = visit.organisation.zone
    moment = moment_words(following[0].starts_ms, zone) if following else ()
    return phrase("forum-line", name=forum.name, next=moment)


async def _mine(visit: Visit, person: Person) -> tuple[Label, ...]:
    """The next meetings to which they said something, with what they said."""
    lines = []
    for reply in (await replies.of_person(visit.tx, person.person_id, visit.now_ms))[:A_PAGE]:
        meeting = await meetings.one(visit.tx, reply.meeting_id)
        forum = await forums.one(visit.tx, meeting.forum_id) if meeting else None
        if meeting and forum:
            moment = moment_words(meeting.starts_ms, visit.organisation.zone)
            old = int(reply.is_to_old_time(meeting))
            lines.append(phrase("mine-line", name=forum.name, when=moment, says=reply.says, old=old))
    return tuple(lines)


async def one(visit: Visit, argument: str) -> None:
    forum = await _running(visit, argument)
    if forum:
        asked.offer(visit, await _page(visit, forum))


async def follow(visit: Visit, argument: str) -> None:
    await _follow(visit, argument, follows=True)


async def unfollow(visit: Visit, argument: str) -> None:
    await _follow(visit, argument, follows=False)


async def _follow(visit: Visit, argument: str, follows: bool) -> None:
    """Told at the press, and said above the page: an edit is not read out."""
    forum, person = await _running(visit, argument), visit.sender.person
    if forum is None or person is None:
        return
    change = forums.follow if follows else forums.unfollow
    await change(visit.tx, forum.forum_id, person.person_id)
    told = Say("forum-followed", {"follows": int(follows)})
    visit.tell(told)
    asked.offer(visit, replace(await _page(visit, forum), first=told))


async def _page(visit: Visit, forum: Forum) -> Say:
    person = visit.sender.person
    assert person, "asked of members only"
    follows = forum.forum_id in await forums.followed(visit.tx, person.person_id)
    coming = await _coming(visit, forum)
    return member_page.of_forum(forum, coming, follows, visit.organisation)


async def next_of_followed(visit: Visit) -> list[int]:
    """The next meeting of each forum that they follow."""
    person = visit.sender.person
    followed = await forums.followed(visit.tx, person.person_id) if person else set()
    there = [forum for forum in await forums.running(visit.tx) if forum.forum_id in followed]
    return [meeting.meeting_id for forum in there for meeting in (await _coming(visit, forum))[:1]]


async def _coming(visit: Visit, forum: Forum) -> list[Meeting]:
    """Its meetings to come, without those that were cancelled."""
    found = await meetings.of_forum(visit.tx, forum.forum_id, visit.now_ms + 1)
    return [meeting for meeting in found if not meeting.cancelled]


async def _running(visit: Visit, argument: str) -> Forum | None:
    """The forum, if people may come to it; where not, that is said."""
    forum = await forums.one(visit.tx, reaching.number(argument))
    if forum and forum.state == "running":
        return forum
    attending.refuse(visit, Say("forum-gone"))
    return None


COMMANDS = (
    Command("forums", overview, slashes=("forums",), labels={"forums": ""}, capability=MEMBER, open=True),
    Command("forum", one, capability=MEMBER),
    Command("follow", follow, capability=MEMBER, stays=True),
    Command("unfollow", unfollow, capability=MEMBER, stays=True),
)
