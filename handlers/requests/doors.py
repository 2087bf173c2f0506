"""All there is about requests, in one place for the doors."""

from handlers.command import Command
from handlers.requests import beginning, correcting, leaving, one, otherwise, page, posting, was_you

COMMANDS: tuple[Command, ...] = (
    *page.COMMANDS,
    *beginning.COMMANDS,
    *one.COMMANDS,
    *otherwise.COMMANDS,
    *posting.COMMANDS,
    *correcting.COMMANDS,
    *was_you.COMMANDS,
)

_HEARERS = {**page.HEARERS, **beginning.HEARERS, **otherwise.HEARERS, **correcting.HEARERS}
HEARERS = {topic: leaving.hearer(heard) for topic, heard in _HEARERS.items()}
"""Who takes what is typed on which screen."""

meant = page.meant
