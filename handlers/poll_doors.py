"""All there is about answering polls, in one place for the doors."""

from handlers import asked, poll_answering, poll_asides, poll_own_words, poll_typing
from handlers.command import Command
from handlers.visit import Visit

COMMANDS: tuple[Command, ...] = (
    *poll_answering.COMMANDS,
    *poll_asides.COMMANDS,
    *poll_typing.COMMANDS,
    *poll_own_words.COMMANDS,
)

HEARERS = {**poll_asides.HEARERS, **poll_typing.HEARERS, **poll_own_words.HEARERS}
"""Who takes what is typed on which screen."""


async def answered(visit: Visit, hearer: asked.Hearer | None) -> bool:
    """Whether it is for a poll before all else: in reply to it, or it came last and no screen takes words."""
    return await poll_typing.replied(visit) or (hearer is None and await poll_typing.came_last(visit))
