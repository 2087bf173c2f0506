"""A coordinator's pages of forums: all there are, and one of them, which they may end there."""

from domain.authority import WRITE
from domain.forums import changes, made
from domain.forums.forum import Forum
from domain.say import Say
from handlers import asked, screens
from handlers.command import Command, go
from handlers.forums import still_going
from handlers.many import reaching
from handlers.visit import Visit
from storage.forums import agendas_out, changing, forums, meetings, telling
from storage.team import audit

END = "fmend"
MOST_PAGES = 1000
"""Of what a button asks for: anybody can make one up."""


async def overview(visit: Visit, argument: str) -> None:
    """One's drafts, and all that run, whoever made them. `argument` may name a page."""
    person = visit.sender.person
    drafts = await forums.drafts(visit.tx, person.person_id) if person else []
    page = reaching.number(argument) or 1
    there, over = await forums.running(visit.tx), len(await forums.ended(visit.tx, 1, 0))
    asked.offer(visit, made.overview(drafts, there, page, screens.back(visit), over))


async def ended(visit: Visit, argument: str) -> None:
    """Those that meet no more: what came of their meetings is found there."""
    page = min(reaching.number(argument) or 1, MOST_PAGES)
    found = await forums.ended(visit.tx, made.LISTED + 1, (page - 1) * made.LISTED)
    more = page + 1 if len(found) > made.LISTED else 0
    asked.offer(visit, made.over(found[: made.LISTED], more, screens.back(visit)))


async def page(visit: Visit, argument: str) -> None:
    forum = await found(visit, argument)
    if forum:
        coming = changes.listed(forum, await meetings.of_forum(visit.tx, forum.forum_id, visit.now_ms))
        followers = await forums.followers(visit.tx, forum.forum_id)
        was = bool(await meetings.past(visit.tx, forum.forum_id, visit.now_ms, 1))
        asked.offer(visit, made.one(forum, coming, followers, screens.back(visit), visit.organisation, was))


async def past(visit: Visit, argument: str) -> None:
    """Its last meetings: what is done after them can wait, and is found here."""
    forum = await found(visit, argument)
    if forum:
        held = await meetings.past(visit.tx, forum.forum_id, visit.now_ms)
        asked.offer(visit, made.past(forum, held, visit.organisation.zone))


async def found(visit: Visit, argument: str) -> Forum | None:
    """The forum with this number, unless it is still a draft; where there is none, that is said."""
    forum = await forums.one(visit.tx, reaching.number(argument))
    if forum and forum.state != "draft":
        return forum
    ways = (go("our-forums", "fmforums"), *screens.back(visit), screens.HELP)
    asked.offer(visit, Say("forum-not-there", buttons=ways))
    return None


async def end(visit: Visit, argument: str) -> None:
    """The last question: what would be cancelled, and who would be told."""
    forum = await found(visit, argument)
    if forum is None:
        return
    if forum.state != "running":
        return await page(visit, argument)
    change = await changing.ending(visit.tx, forum, visit.now_ms)
    said, others = await telling.reach(visit.tx, change, visit.now_ms) if change.ids else (0, 0)
    unheard = len(await agendas_out.unheard(visit.tx, forum.forum_id, visit.now_ms))
    tag, number = str(forum.forum_id), asked.number(visit)
    say = made.end_sure(forum, len(change.shifts), said + others, unheard, number)
    asked.show(visit, say, END, forum=(tag,))


async def end_now(visit: Visit, revision: str) -> None:
    """They are sure: it meets no more."""
    person = visit.sender.person
    if not (revision and asked.at(visit, END, revision)):
        visit.tell(Say("old-button"))
        return visit.say(screens.home(visit))
    (tag,) = asked.kept(visit, "forum")
    asked.end(visit)
    forum = await found(visit, tag)
    if forum is None or forum.state != "running" or person is None:
        return
    await changing.end(visit.tx, forum, person.person_id, visit.now_ms, visit.organisation.zone)
    await audit.note(visit.tx, visit.now_ms, "forum ended", person.person_id)
    await still_going.say(visit, forum.forum_id)
    ways = (go("the-forum", "fmforum", tag), go("our-forums", "fmforums"), *screens.back(visit), screens.HELP)
    asked.offer(visit, Say("forum-ended", {"name": forum.name}, ways))


COMMANDS = (
    Command(
        "fmforums", overview, slashes=("ourforums",), labels={"our-forums": ""}, capability=WRITE, open=True
    ),
    Command("fmover", ended, labels={"ended-forums": ""}, capability=WRITE),
    Command("fmforum", page, capability=WRITE),
    Command("fmpast", past, capability=WRITE),
    Command("fmend", end, capability=WRITE),
    Command("fmendnow", end_now, capability=WRITE),
)
