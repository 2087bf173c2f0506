"""All that is heard of forums, in one place for the doors."""

from collections.abc import Mapping

from handlers import asked
from handlers.command import Command
from handlers.running import Endings

COMMANDS: tuple[Command, ...] = ()
ENDINGS: Endings = {}
HEARERS: Mapping[str, asked.Hearer] = {}
"""Who takes what is typed on which screen."""
