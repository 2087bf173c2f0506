"""All that is heard of messages to many people, in one place for the doors."""

from handlers.command import Command
from handlers.many import calendar, confirming, going_out, groups, reading, saying_yes, writing

COMMANDS: tuple[Command, ...] = (
    *writing.COMMANDS,
    *confirming.COMMANDS,
    *saying_yes.COMMANDS,
    *groups.COMMANDS,
    *going_out.COMMANDS,
    *calendar.COMMANDS,
    *reading.COMMANDS,
)

HEARERS = {**going_out.HEARERS, **groups.HEARERS}
"""Who takes what is typed on which screen."""

ENDINGS = writing.ENDINGS
