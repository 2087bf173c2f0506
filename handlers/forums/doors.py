"""All that is heard of forums, in one place for the doors."""

from collections.abc import Mapping

from handlers import asked
from handlers.command import Command
from handlers.forums import agenda, agenda_putting, calendar
from handlers.running import Endings

COMMANDS: tuple[Command, ...] = (
    *calendar.COMMANDS,
    *agenda.COMMANDS,
    *agenda_putting.COMMANDS,
)
ENDINGS: Endings = {}
HEARERS: Mapping[str, asked.Hearer] = {**agenda_putting.HEARERS}
"""Who takes what is typed on which screen."""
