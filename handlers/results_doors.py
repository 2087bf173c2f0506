"""All there is about results and the page of a poll, in one place for the doors."""

from handlers import poll_counts, poll_page, poll_printing, poll_results, poll_seen, poll_withdrawing
from handlers.command import Command

COMMANDS: tuple[Command, ...] = (
    *poll_results.COMMANDS,
    *poll_page.COMMANDS,
    *poll_seen.COMMANDS,
    *poll_withdrawing.COMMANDS,
    *poll_counts.COMMANDS,
    *poll_printing.COMMANDS,
)

HEARERS = {**poll_withdrawing.HEARERS, **poll_counts.HEARERS}
"""Who takes what is typed on which screen."""
