"""Places at a meeting: an answer and all that follows from it are kept together, offers among them."""

from domain.forums import member_page, places
from domain.forums.forum import Forum, Meeting, Reply
from domain.notes import started
from domain.organisation import Organisation
from domain.outgoing import Outgoing
from domain.say import Button, Say, Value
from domain.wording import unless_telling
from storage.database import Transaction
from storage.forums import chats, replies
from storage.forums import places as lines


async def settle(
    tx: Transaction, forum: Forum, meeting: Meeting, organisation: Organisation, now_ms: int
) -> list[Outgoing]:
    """Do what is due by itself; what is to be said of it."""
    return await _keep(tx, forum, meeting, await due(tx, forum, meeting, now_ms), organisation)


async def due(tx: Transaction, forum: Forum, meeting: Meeting, now_ms: int) -> list[Reply]:
    """What changes by itself now: offers that have run out, and new ones."""
    found = await replies.of_meeting(tx, meeting.meeting_id)
    away = await lines.away(tx, meeting.meeting_id, now_ms)
    return places.settle(found, _most(forum, meeting), now_ms, _ends_ms(meeting), away)


async def answer(
    tx: Transaction, forum: Forum, meeting: Meeting, given: Reply, organisation: Organisation, now_ms: int
) -> list[Outgoing]:
    """Somebody's answer, and at once the offer of a place that it sets free."""
    found = await replies.of_meeting(tx, meeting.meeting_id)
    away = await lines.away(tx, meeting.meeting_id, now_ms)
    changed = places.with_answer(found, given, _most(forum, meeting), now_ms, _ends_ms(meeting), away)
    return await _keep(tx, forum, meeting, changed, organisation)


async def _keep(
    tx: Transaction, forum: Forum, meeting: Meeting, changed: list[Reply], organisation: Organisation
) -> list[Outgoing]:
    for reply in changed:
        await replies.save(tx, reply)
    about = chats.about(meeting.meeting_id)
    offered = [reply for reply in changed if reply.says == "offered"]
    others = [reply.person_id for reply in changed if reply.says != "offered"]
    await lines.drop_offers(tx, about, others)
    there = await lines.chats(tx, [reply.person_id for reply in offered])
    return [
        Outgoing(
            *there[reply.person_id],
            offer(forum, meeting, reply, organisation),
            lane="notice",
            about=about,
            begins_ms=meeting.starts_ms,
        )
        for reply in offered
        if reply.person_id in there
    ]


def offer(forum: Forum, meeting: Meeting, reply: Reply, organisation: Organisation) -> Say:
    """A place is free for them. Its beginning says no name that would give something away."""
    values: dict[str, Value] = {
        **member_page.answer_values(forum, meeting, reply, organisation.zone),
        "name": unless_telling(forum.name, organisation.neutral_words),
    }
    see = Button("the-meeting", f"go:meet:{meeting.meeting_id}")
    ways = (*member_page.offer_buttons(meeting), see, member_page.HELP)
    return started(Say("place-offer", values, ways))


def _most(forum: Forum, meeting: Meeting) -> int:
    return meeting.details(forum).most


def _ends_ms(meeting: Meeting) -> int:
    """Until when places are offered: for one that is cancelled, never."""
    return 0 if meeting.cancelled else meeting.starts_ms
