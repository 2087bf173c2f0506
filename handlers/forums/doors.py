"""All that is heard of forums, in one place for the doors."""

from collections.abc import Mapping

from handlers import asked
from handlers.command import Command
from handlers.forums import agenda, agenda_adding, agenda_putting, agenda_team, calendar, making
from handlers.running import Endings

COMMANDS: tuple[Command, ...] = (
    *making.COMMANDS,
    *calendar.COMMANDS,
    *agenda.COMMANDS,
    *agenda_putting.COMMANDS,
    *agenda_team.COMMANDS,
    *agenda_adding.COMMANDS,
)
ENDINGS: Endings = {**making.ENDINGS}
HEARERS: Mapping[str, asked.Hearer] = {
    **agenda_putting.HEARERS,
    **agenda_team.HEARERS,
    **agenda_adding.HEARERS,
}
"""Who takes what is typed on which screen."""
