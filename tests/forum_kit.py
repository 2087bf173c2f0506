"""Short words for the tests of forums: one that is running, with meetings, put straight into storage."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from domain.forums import plan as plans
from domain.forums.forum import Details, Forum, Meeting, Reminder, Reply, Says
from domain.forums.plan import Plan
from domain.quiet import Quiet
from domain.when import Repeating
from storage import senders
from storage.forums import forums, meetings, replies
from tests.kit import Member, Town
from tests.many_kit import ZONE

NAME = "Bolton forum"
AREA = "Bolton"
PLACE = "The library, Le Mans Crescent"
TUESDAYS = Repeating(every="week", minute=14 * 60, start=date(2026, 1, 1), weekday=1)
"""Each Tuesday at 14:00."""


async def running_forum(
    town: Town,
    plan: Plan = TUESDAYS,
    name: str = NAME,
    area: str = AREA,
    details: Details | None = None,
    made_by: Member | None = None,
    reminders: tuple[Reminder, ...] = ("day",),
) -> Forum:
    """With its meetings planned as far ahead as they ever are."""
    now_ms = town.clock.now_ms()
    forum = Forum(
        0,
        made_by.id if made_by else None,
        name,
        area,
        plans.to_text(plan),
        details or Details(PLACE),
        reminders,
        "running",
    )
    async with town.database.transaction() as tx:
        forum = replace(forum, forum_id=await forums.save(tx, forum, now_ms))
        found = plans.occurrences(plan, now_ms, plans.horizon_ms(now_ms), ZONE)
        await meetings.plan(tx, forum.forum_id, forum.series, found, now_ms)
    return forum


async def upcoming(town: Town, forum: Forum) -> list[Meeting]:
    """Its meetings that are still to come, cancelled ones too, in order."""
    now_ms = town.clock.now_ms()
    found: list[Meeting] = await town.remembered(lambda tx: meetings.of_forum(tx, forum.forum_id, now_ms))
    return found


async def follow(town: Town, forum: Forum, members: Iterable[Member]) -> None:
    async with town.database.transaction() as tx:
        for member in members:
            await forums.follow(tx, forum.forum_id, member.id)


async def say(
    town: Town, meeting: Meeting, member: Member, says: Says, guests: int = 0, needs: str = ""
) -> Reply:
    """This member has said so to this meeting, as it stands now."""
    now_ms = town.clock.now_ms()
    until_ms = now_ms + 72 * 3600 * 1000 if says == "offered" else None
    reply = Reply(meeting.meeting_id, member.id, says, meeting.moves, now_ms, guests, until_ms, needs=needs)
    async with town.database.transaction() as tx:
        await replies.save(tx, reply)
    return reply


async def reply_of(town: Town, meeting: Meeting, member: Member) -> Reply | None:
    found: Reply | None = await town.remembered(lambda tx: replies.one(tx, meeting.meeting_id, member.id))
    return found


async def sets_quiet(town: Town, member: Member, hours: Quiet) -> None:
    """As on the page about how often and when."""
    async with town.database.transaction() as tx:
        known = await senders.load(tx, [member.id])
        after = (await senders.load(tx, [member.id]))[member.id]
        assert after.person
        after.person = replace(after.person, quiet=hours)
        await senders.save(tx, known, [after], town.clock.now_ms())
