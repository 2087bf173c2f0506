"""All there is about requests, in one place for the doors."""

from handlers.command import Command
from handlers.requests import beginning, correcting, one, otherwise, page, posting, was_you

COMMANDS: tuple[Command, ...] = (
    *page.COMMANDS,
    *beginning.COMMANDS,
    *one.COMMANDS,
    *otherwise.COMMANDS,
    *posting.COMMANDS,
    *correcting.COMMANDS,
    *was_you.COMMANDS,
)

HEARERS = {**page.HEARERS, **beginning.HEARERS, **otherwise.HEARERS, **correcting.HEARERS}
"""Who takes what is typed on which screen."""
