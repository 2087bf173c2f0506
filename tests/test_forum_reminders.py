"""Reminders of meetings: when they come, to whom, and that each comes once."""

from datetime import datetime

from domain.forums.forum import Meeting
from tests.forum_kit import running_forum, say, upcoming
from tests.kit import Town
from tests.many_kit import ZONE, arrived_at, joins, local_ms, moves_to

REMINDS = "You said that you"


def before(meeting: Meeting, days: int, hour: int, minute: int = 0) -> int:
    """At that time by the wall clock, so many days before it."""
    return local_ms(meeting.starts_ms, hour, minute, days=-days)


async def test_who_comes_is_reminded_the_day_before_at_ten_and_who_does_not_is_left_in_peace(
    conversation: Town,
) -> None:
    ada, ben, cat = [await joins(conversation, name) for name in ("Ada", "Ben", "Cat")]
    forum = await running_forum(conversation)
    meeting = (await upcoming(conversation, forum))[1]
    await say(conversation, meeting, ada, "yes", needs="A quiet seat by the door")
    await say(conversation, meeting, ben, "maybe")
    await say(conversation, meeting, cat, "waiting")
    await moves_to(conversation, before(meeting, 1, 9, 59))
    assert not arrived_at(ada, REMINDS)
    await moves_to(conversation, before(meeting, 0, 15))
    ada.sees("meeting-reminder")
    assert "The library, Le Mans Crescent" in ada.reads()
    assert "A quiet seat by the door" in ada.reads()
    assert "may come" in ben.reads()
    ten = datetime.fromtimestamp(before(meeting, 1, 10) / 1000, ZONE)
    for member in (ada, ben):
        assert [at.replace(second=0) for at in arrived_at(member, REMINDS)] == [ten]
    assert not arrived_at(cat, REMINDS)
