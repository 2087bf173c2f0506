"""All that is heard of polls, in one place for the doors."""

from collections.abc import Mapping

from handlers import asked
from handlers.command import Command
from handlers.polls import (
    answering_doors,
    loop_doors,
    making_doors,
    results_doors,
    secret_voting,
    sheet_doors,
)
from handlers.running import Endings

COMMANDS: tuple[Command, ...] = (
    *making_doors.COMMANDS,
    *loop_doors.COMMANDS,
    *answering_doors.COMMANDS,
    *sheet_doors.COMMANDS,
    *results_doors.COMMANDS,
    *secret_voting.COMMANDS,
)
ENDINGS: Endings = {**making_doors.ENDINGS, **loop_doors.ENDINGS}
HEARERS: Mapping[str, asked.Hearer] = {
    **answering_doors.HEARERS,
    **sheet_doors.HEARERS,
    **results_doors.HEARERS,
    **making_doors.HEARERS,
}
"""Who takes what is typed on which screen."""
