"""All there is about answering polls, in one place for the doors."""

from handlers import asked
from handlers.command import Command
from handlers.polls import answering, asides, own_words, poll_typing
from handlers.visit import Visit

COMMANDS: tuple[Command, ...] = (
    *answering.COMMANDS,
    *asides.COMMANDS,
    *poll_typing.COMMANDS,
    *own_words.COMMANDS,
)

HEARERS = {**asides.HEARERS, **poll_typing.HEARERS, **own_words.HEARERS}
"""Who takes what is typed on which screen."""


async def answered(visit: Visit, hearer: asked.Hearer | None) -> bool:
    """Whether it is for a poll before all else: in reply to it, or it came last and no screen takes words."""
    return await poll_typing.replied(visit) or (hearer is None and await poll_typing.came_last(visit))
