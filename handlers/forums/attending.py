"""A meeting for those who may come: its page, their answer to it, and whether they bring somebody."""

from dataclasses import replace

from domain.authority import MEMBER
from domain.forums import answering, member_page, places
from domain.forums.forum import Forum, Meeting, Reply, Says
from domain.say import Say
from handlers import asked, screens
from handlers.command import Command, go
from handlers.forums import naming, seats
from handlers.many import reaching
from handlers.visit import Visit
from storage import sent_messages
from storage.forums import chats, forums, meetings, replies


async def meeting_page(visit: Visit, argument: str) -> None:
    found = await to_come(visit, reaching.number(argument))
    if found:
        await show(visit, *found)


async def to_come(visit: Visit, meeting_id: int) -> tuple[Forum, Meeting] | None:
    """The meeting, if people can still say whether they come; where not, that is said."""
    meeting = await meetings.one(visit.tx, meeting_id)
    forum = await forums.one(visit.tx, meeting.forum_id) if meeting else None
    if meeting is None or forum is None or forum.state == "draft":
        refuse(visit, Say("meet-gone"))
        return None
    over = meeting.starts_ms <= visit.now_ms
    if over or meeting.cancelled or forum.state == "ended":
        key = "meet-over" if over and not meeting.cancelled else "meet-cancelled"
        refuse(visit, Say(key, member_page.answer_values(forum, meeting, None, visit.organisation.zone)))
        return None
    return forum, meeting


def refuse(visit: Visit, say: Say) -> None:
    """Said as a message: the words at a press come at best."""
    visit.tell(Say("old-button"))
    visit.say(replace(say, buttons=(go("forums", "forums"), *screens.back(visit), screens.HELP)))


async def show(
    visit: Visit, forum: Forum, meeting: Meeting, first: Say | None = None, again: bool = False
) -> None:
    page = await _page(visit, forum, meeting, again)
    offer(visit, replace(page, first=first), meeting)


async def _page(visit: Visit, forum: Forum, meeting: Meeting, again: bool = False) -> Say:
    own, others = await _replies(visit, meeting)
    return member_page.of_meeting(forum, meeting, own, others, visit.organisation.zone, again)


def offer(visit: Visit, say: Say, meeting: Meeting) -> None:
    """Say it; its buttons may be typed too, unless a form listens. It is found again when they answer."""
    asked.offer(visit, say, about=chats.about(meeting.meeting_id))


async def reply(visit: Visit, argument: str) -> None:
    """One press answers; a button that was drawn for another time shows the time that it has now."""
    answer = answering.read(argument)
    found = await to_come(visit, answer.meeting_id if answer else 0)
    if found is None or answer is None:
        return
    forum, meeting = found
    if answer.to_move != meeting.moves:
        visit.tell(Say("meet-moved"))
        return await show(visit, forum, meeting, Say("meet-moved"), again=True)
    await take(visit, forum, meeting, answer.says)


async def take(visit: Visit, forum: Forum, meeting: Meeting, says: Says) -> None:
    """It is kept at once; then it is said in words, as a new message."""
    person, organisation = visit.sender.person, visit.organisation
    assert person, "asked of members only"
    visit.outgoing.extend(await seats.settle(visit.tx, forum, meeting, organisation, visit.now_ms))
    own, others = await _replies(visit, meeting)
    most = meeting.details(forum).most
    given = places.saying(says, own, others, most, meeting, person.person_id, visit.now_ms)
    await _keep(visit, forum, meeting, given)
    await _said(visit, forum, meeting, given)
    if given.says in ("yes", "waiting") and own is None:
        await naming.ask(visit, person, meeting)


async def _keep(visit: Visit, forum: Forum, meeting: Meeting, given: Reply) -> None:
    offers = await seats.answer(visit.tx, forum, meeting, given, visit.organisation, visit.now_ms)
    visit.outgoing.extend(offers)


async def _said(visit: Visit, forum: Forum, meeting: Meeting, given: Reply) -> None:
    """In words. What was pressed shows it as well: nowhere it stands as it was."""
    visit.tell(Say("meet-told", {"says": given.says}))
    await _where_pressed(visit, forum, meeting)
    values = member_page.answer_values(forum, meeting, given, visit.organisation.zone)
    offer(visit, Say("meet-answered", values, member_page.ways(forum, meeting, given)), meeting)


async def _where_pressed(visit: Visit, forum: Forum, meeting: Meeting) -> None:
    query, about = visit.update.callback_query, chats.about(meeting.meeting_id)
    newest = await sent_messages.newest(visit.tx, visit.sender.chat_id, about)
    if query and query.message and newest and newest[0] == query.message.message_id:
        visit.change(await _page(visit, forum, meeting))


async def again(visit: Visit, argument: str) -> None:
    """ "Change my answer": the three answers; nothing changes before one of them is pressed."""
    found = await to_come(visit, reaching.number(argument))
    if found:
        await show(visit, *found, again=True)


async def guest(visit: Visit, argument: str) -> None:
    """Whether they bring somebody. Where all places are taken they cannot, and keep their own."""
    number, _, way = argument.partition("-")
    found = await to_come(visit, reaching.number(number))
    if found is None:
        return
    forum, meeting = found
    own, others = await _replies(visit, meeting)
    if own is None or own.says not in ("yes", "waiting") or way not in ("on", "off"):
        return await show(visit, forum, meeting, Say("meet-answer-first"))
    given = places.bringing(int(way == "on"), own, others, meeting.details(forum).most)
    if given is None:
        refused = Say("meet-no-guest", {"says": own.says})
        visit.tell(refused)
        return await show(visit, forum, meeting, refused)
    await _keep(visit, forum, meeting, given)
    visit.tell(Say("meet-guest", {"guests": given.guests}))
    await show(visit, forum, meeting, Say("meet-guest", {"guests": given.guests}))


async def own_reply(visit: Visit, meeting: Meeting) -> Reply | None:
    own, _ = await _replies(visit, meeting)
    return own


async def _replies(visit: Visit, meeting: Meeting) -> tuple[Reply | None, list[Reply]]:
    """Theirs, and those of everybody else."""
    person = visit.sender.person
    assert person, "asked of members only"
    found = await replies.of_meeting(visit.tx, meeting.meeting_id)
    own = next((each for each in found if each.person_id == person.person_id), None)
    return own, [each for each in found if each.person_id != person.person_id]


COMMANDS = (
    Command("meet", meeting_page, capability=MEMBER),
    Command("reply", reply, capability=MEMBER, stays=True),
    Command("fagain", again, capability=MEMBER, stays=True),
    Command("fguest", guest, capability=MEMBER, stays=True),
)
