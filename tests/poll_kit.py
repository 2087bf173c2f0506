"""Short words for the tests of polls: a coordinator and members, and a poll made in a hurry."""

from domain.polls.poll import Poll
from storage.polls import polls
from tests.kit import Member, Town
from tests.many_kit import joins

QUESTION = "When shall we meet?"
LINE = f"/poll {QUESTION} | Tuesday | Friday | Sunday"


async def crowd(town: Town, members: int = 2) -> tuple[Member, list[Member]]:
    """A coordinator without areas of their own, and so many members."""
    coordinator = await joins(town, "Cleo", role="coordinator")
    return coordinator, [await joins(town, f"Ada {n}") for n in range(members)]


async def makes(coordinator: Member, line: str = LINE) -> None:
    """Up to the check."""
    await coordinator.sends(line)
    coordinator.sees("ask-poll_can")
    await coordinator.sends("The day of the meeting.")
    coordinator.sees("poll-check")


async def sends(town: Town, coordinator: Member) -> None:
    """From the check until it has arrived."""
    await coordinator.taps("see-message")
    await coordinator.taps("ask-so-many")
    coordinator.sees("message-standing")
    await arrives(town)


async def arrives(town: Town) -> None:
    await town.move_on(minutes=11)
    await town.settle()


async def asks(town: Town, coordinator: Member, line: str = LINE) -> None:
    await makes(coordinator, line)
    await sends(town, coordinator)


async def newest(town: Town) -> Poll:
    found = await town.remembered(lambda tx: tx.rows("SELECT max(poll_id) FROM poll"))
    poll = await town.remembered(lambda tx: polls.one(tx, found[0][0]))
    assert isinstance(poll, Poll)
    return poll
