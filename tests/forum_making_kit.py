"""Short words for the tests of making forums: one made with four answers."""

from domain.forums.forum import Forum
from storage.forums import forums
from tests.kit import Member, Town

NAME = "Bolton forum"
PLACE = "Central Library, room 2"
WHEN = "2nd Tuesday 2pm"


async def makes(coordinator: Member, when: str = WHEN, area: str = "Bolton", name: str = NAME) -> None:
    """Up to the check."""
    await coordinator.sends("/newforum")
    await coordinator.sends(name)
    await coordinator.sends(PLACE)
    await coordinator.sends(when)
    await coordinator.sends(area)
    coordinator.sees("forum-check")


async def runs(town: Town, coordinator: Member, when: str = WHEN, area: str = "Bolton") -> Forum:
    """Made, with its meetings planned."""
    await makes(coordinator, when, area)
    await coordinator.taps("make-forum")
    coordinator.sees("forum-made")
    return await newest(town)


async def newest(town: Town) -> Forum:
    found = await town.remembered(lambda tx: tx.rows("SELECT max(forum_id) FROM forum"))
    forum = await town.remembered(lambda tx: forums.one(tx, found[0][0]))
    assert isinstance(forum, Forum)
    return forum
