"""The agenda of a meeting as members see it: what is proposed, and a button to back each or take it back."""

from dataclasses import replace

from domain.authority import MEMBER
from domain.forums import agenda as rules
from domain.forums import agenda_says
from domain.forums.agenda import MOST_OPEN, Item
from domain.forums.forum import Forum, Meeting
from domain.say import Say
from handlers import asked, screens
from handlers.command import Command
from handlers.many import reaching
from handlers.visit import Visit
from storage.forums import agenda, forums, meetings


async def page(visit: Visit, argument: str) -> None:
    """As it stands. `argument`: the meeting, and which page of it."""
    tag, _, number = argument.partition("-")
    found = await meeting_of(visit, tag)
    if found:
        await show(visit, *found, reaching.number(number))


async def show(
    visit: Visit, forum: Forum, meeting: Meeting, number: int = 0, first: Say | None = None
) -> None:
    asked.offer(visit, replace(await _page(visit, forum, meeting, number), first=first))


async def _page(visit: Visit, forum: Forum, meeting: Meeting, number: int) -> Say:
    me, zone = me_of(visit), visit.organisation.zone
    own = await agenda.waiting_of(visit.tx, forum.forum_id, me)
    items = await seen(visit, meeting)
    later, room = await agenda.next_meeting(visit.tx, forum.forum_id, visit.now_ms), MOST_OPEN - len(own)
    return agenda_says.page(forum, meeting, items, number, room, later, visit.now_ms, zone)


async def seen(visit: Visit, meeting: Meeting) -> list[Item]:
    """What this person may see of it: what somebody of the team has looked at, and all their own."""
    me = me_of(visit)
    if rules.state(meeting, visit.now_ms, visit.organisation.zone) in ("early", "open"):
        proposed = await agenda.proposed(visit.tx, meeting, visit.now_ms, me)
        return [item for item in proposed if item.mine or item.state == "passed"]
    return await agenda.on_agenda(visit.tx, meeting.meeting_id, me)


async def back(visit: Visit, argument: str) -> None:
    """The button carries whether they back it now, so that pressing it twice is pressing it once."""
    tag, _, on = argument.partition("-")
    item = await agenda.one(visit.tx, reaching.number(tag), me_of(visit))
    found = await where(visit, item) if item else None
    if item is None or found is None or on not in ("0", "1"):
        visit.tell(Say("old-button"))
        return visit.say(screens.home(visit))
    forum, meeting = found
    taken = await agenda.back(visit.tx, item.item_id, me_of(visit), on == "1")
    visit.tell(Say(("agenda-backed" if on == "1" else "agenda-unbacked") if taken else "old-button"))
    items = [each.item_id for each in await seen(visit, meeting)]
    place = items.index(item.item_id) if item.item_id in items else 0
    asked.change(visit, await _page(visit, forum, meeting, place // rules.A_PAGE))


async def own(visit: Visit, argument: str) -> None:
    """One they raised themselves."""
    found = await _mine(visit, argument)
    if found:
        item, _, meeting = found
        asked.offer(visit, agenda_says.own(item, meeting.meeting_id))


async def take(visit: Visit, argument: str) -> None:
    """One of their own is on it no longer."""
    found = await _mine(visit, argument)
    if found:
        item, forum, meeting = found
        await agenda.take_back(visit.tx, item.item_id, me_of(visit))
        await show(visit, forum, meeting, first=Say("agenda-taken"))


async def _mine(visit: Visit, argument: str) -> tuple[Item, Forum, Meeting] | None:
    """One of their own that is on no agenda yet; where there is none, that is said."""
    item = await agenda.one(visit.tx, reaching.number(argument), me_of(visit))
    found = await where(visit, item) if item and item.mine and item.state in rules.WAITING else None
    if item and found:
        return (item, *found)
    visit.say(Say("agenda-item-gone", buttons=(*screens.back(visit), screens.HELP)))
    return None


async def where(visit: Visit, item: Item) -> tuple[Forum, Meeting] | None:
    """The meeting whose agenda an item waits for; where none is planned, the forum's last."""
    forum = await forums.one(visit.tx, item.forum_id)
    meeting = await meetings.one(visit.tx, item.meeting_id) if item.meeting_id else None
    meeting = meeting or await agenda.next_meeting(visit.tx, item.forum_id, visit.now_ms)
    last = [] if meeting else await meetings.past(visit.tx, item.forum_id, visit.now_ms, 1)
    meeting = meeting or next(iter(last), None)
    return (forum, meeting) if forum and meeting else None


async def meeting_of(visit: Visit, tag: str) -> tuple[Forum, Meeting] | None:
    """The meeting in a button, and its forum; where there is none, that is said."""
    meeting = await meetings.one(visit.tx, reaching.number(tag))
    forum = await forums.one(visit.tx, meeting.forum_id) if meeting else None
    if meeting and forum and forum.state != "draft":
        return forum, meeting
    visit.say(Say("agenda-gone", buttons=(*screens.back(visit), screens.HELP)))
    return None


def me_of(visit: Visit) -> int:
    person = visit.sender.person
    assert person, "asked of members only"
    return person.person_id


COMMANDS = (
    Command("faagenda", page, capability=MEMBER),
    Command("faback", back, capability=MEMBER, stays=True),
    Command("faown", own, capability=MEMBER),
    Command("fatake", take, capability=MEMBER),
)
