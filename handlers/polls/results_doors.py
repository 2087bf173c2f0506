"""All there is about results and the page of a poll, in one place for the doors."""

from handlers.command import Command
from handlers.polls import counts, page, printing, results, seen, withdrawing

COMMANDS: tuple[Command, ...] = (
    *results.COMMANDS,
    *page.COMMANDS,
    *seen.COMMANDS,
    *withdrawing.COMMANDS,
    *counts.COMMANDS,
    *printing.COMMANDS,
)

HEARERS = {**withdrawing.HEARERS, **counts.HEARERS}
"""Who takes what is typed on which screen."""
