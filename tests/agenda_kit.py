"""Short words for the tests of agendas: a meeting whose agenda is open, and what is on it."""

from domain.forums.agenda import Item
from domain.forums.forum import Forum, Meeting
from storage.forums import agenda, meetings
from tests.forum_kit import running_forum, upcoming
from tests.kit import Member, Town
from tests.many_kit import joins, local_ms, moves_to

HALL = "Can we meet in a bigger hall?"


async def opened(
    town: Town, *names: str, done: str = "access agenda-first"
) -> tuple[Forum, Meeting, list[Member]]:
    """A coordinator's forum, the meeting whose agenda is open longest, and members with these names.

    done: what the coordinator has heard of it already, so that nothing comes between what they say.
    """
    cleo = await joins(town, "Cleo", "coordinator")
    forum = await running_forum(town, made_by=cleo)
    async with town.database.transaction() as tx:
        await tx.rows("UPDATE meeting SET done = :done", {"done": done})
    meeting = (await upcoming(town, forum))[1]
    return forum, meeting, [cleo, *[await joins(town, name) for name in names]]


async def raises(town: Town, meeting: Meeting, member: Member | None, words: str = HALL) -> int:
    """A member's, which has passed; without one the team's. Its id."""
    async with town.database.transaction() as tx:
        item_id = await agenda.add(tx, meeting, member.id if member else None, words, town.clock.now_ms())
        await agenda.move(tx, [item_id], ("new",), "passed")
    return item_id


async def backs(town: Town, item_id: int, *members: Member) -> None:
    async with town.database.transaction() as tx:
        for member in members:
            await agenda.back(tx, item_id, member.id, True)


async def item(town: Town, item_id: int) -> Item:
    found = await town.remembered(lambda tx: agenda.one(tx, item_id))
    assert isinstance(found, Item)
    return found


async def all_items(town: Town) -> list[Item]:
    """In the order in which they came."""
    rows = await town.remembered(lambda tx: tx.rows("SELECT item_id FROM agenda_item ORDER BY item_id"))
    return [await item(town, item_id) for (item_id,) in rows]


async def look(member: Member, meeting: Meeting, command: str = "faagenda") -> None:
    """As by a button on the meeting's page."""
    await member.taps_old(1, f"go:{command}:{meeting.meeting_id}")


async def days_before(town: Town, meeting: Meeting, days: int, hour: int = 10, minute: int = 1) -> None:
    """The bot runs until then."""
    await moves_to(town, local_ms(meeting.starts_ms, hour, minute, days=-days))


async def as_now(town: Town, meeting: Meeting) -> Meeting:
    found = await town.remembered(lambda tx: meetings.one(tx, meeting.meeting_id))
    assert isinstance(found, Meeting)
    return found
