"""Making a forum: four answers, what can be added, what is refused, and drafts that outlive everything."""

from datetime import datetime

from tests.forum_kit import upcoming
from tests.forum_making_kit import NAME, PLACE, makes, newest
from tests.kit import Town
from tests.many_kit import ZONE, joins


async def test_a_forum_is_made_with_four_answers(conversation: Town) -> None:
    coordinator = await joins(conversation, "Cleo", role="coordinator")
    await makes(coordinator)
    assert "on the 2nd Tuesday of each month at 14:00" in coordinator.reads()
    await coordinator.taps("make-forum")
    asked = ["ask-forum_name", "ask-forum_where", "ask-forum_when", "ask-forum_area"]
    assert coordinator.seen() == [*asked, "forum-check", "forum-made"]
    forum = await newest(conversation)
    assert (forum.name, forum.details.place, forum.area, forum.state) == (NAME, PLACE, "bolton", "running")
    planned = await upcoming(conversation, forum)
    assert len(planned) >= 2
    for meeting in planned:
        starts = datetime.fromtimestamp(meeting.starts_ms / 1000, ZONE)
        assert (starts.weekday(), starts.hour, starts.minute) == (1, 14, 0)
        assert 8 <= starts.day <= 14
