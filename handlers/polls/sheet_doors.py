"""All there is about blank sheets, in one place for the doors."""

from handlers.command import Command
from handlers.polls import blank_sheet, idea_fates, paper_ideas, sheet_rounds, sheets, wordings

COMMANDS: tuple[Command, ...] = (
    *blank_sheet.COMMANDS,
    *wordings.COMMANDS,
    *sheets.COMMANDS,
    *idea_fates.COMMANDS,
    *paper_ideas.COMMANDS,
    *sheet_rounds.COMMANDS,
)

HEARERS = {**blank_sheet.HEARERS, **sheets.HEARERS, **paper_ideas.HEARERS}
"""Who takes what is typed on which screen."""
