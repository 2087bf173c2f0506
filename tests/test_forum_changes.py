"""When a forum changes: whom it concerns is told once, and nothing is said of a time that is over."""

from datetime import datetime

from domain.forums.forum import Details, Forum
from storage.forums import meetings
from tests.forum_kit import PLACE, follow, reply_of, running_forum, say, upcoming
from tests.kit import Member, Town
from tests.many_kit import ZONE, joins, looks


async def everybody(town: Town) -> tuple[Member, Member, Member, Member]:
    """A coordinator; one who comes, one who may, and one who follows and has said nothing."""
    coordinator = await joins(town, "Cleo", role="coordinator")
    ada, ben, dot = [await joins(town, name) for name in ("Ada", "Ben", "Dot")]
    return coordinator, ada, ben, dot


async def invited(town: Town) -> Forum:
    """A forum to all of whose meetings people were invited before, so that nothing else is on its way."""
    forum = await running_forum(town, details=Details(PLACE, access="No steps"))
    async with town.database.transaction() as tx:
        for meeting in await meetings.of_forum(tx, forum.forum_id, 0):
            await meetings.mark(tx, meeting.meeting_id, "invite")
    return forum


def local(starts_ms: int) -> str:
    return f"{datetime.fromtimestamp(starts_ms / 1000, ZONE):%Y-%m-%d %H:%M}"


def day_after(starts_ms: int) -> str:
    """The next day, as a coordinator types it."""
    there = datetime.fromtimestamp(starts_ms / 1000 + 24 * 3600, ZONE)
    return f"{there.day} {there:%B} {there:%Y} 10am"


async def test_a_move_is_told_to_all_who_follow_and_asks_those_who_come(conversation: Town) -> None:
    coordinator, ada, ben, dot = await everybody(conversation)
    forum = await invited(conversation)
    _, meeting, *_ = await upcoming(conversation, forum)
    await follow(conversation, forum, [ada, dot])
    await say(conversation, meeting, ada, "yes")
    await say(conversation, meeting, ben, "maybe")
    await coordinator.taps_old(1, f"go:fcmeet:{meeting.meeting_id}")
    coordinator.sees("change-meeting")
    await coordinator.taps("alter-time")
    coordinator.sees("change-scope")
    await coordinator.taps("only-this-one")
    coordinator.sees("change-time")
    await coordinator.sends("every Monday 10am")
    coordinator.sees("again-change-one", "change-time")
    await coordinator.sends(day_after(meeting.starts_ms))
    coordinator.sees("mine-moved", "told-moved", "change-sure")
    await coordinator.taps("move-tell")
    coordinator.sees("change-done")
    await looks(conversation)
    ada.sees("mine-moved")
    ben.sees("mine-moved")
    dot.sees("told-moved")
    _, moved, *_ = await upcoming(conversation, forum)
    assert (moved.meeting_id, moved.day, moved.moves) == (meeting.meeting_id, meeting.day, 1)
    assert local(moved.starts_ms).endswith("10:00")
    reply = await reply_of(conversation, moved, ada)
    assert reply
    assert reply.is_to_old_time(moved)
    await ada.taps("meet-yes")
    reply = await reply_of(conversation, moved, ada)
    assert reply
    assert (reply.says, reply.is_to_old_time(moved)) == ("yes", False)
