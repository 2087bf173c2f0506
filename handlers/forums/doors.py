"""All that is heard of forums, in one place for the doors."""

from collections.abc import Mapping

from handlers import asked
from handlers.command import Command
from handlers.forums import (
    agenda,
    agenda_adding,
    agenda_answering,
    agenda_putting,
    agenda_team,
    announcing,
    attending,
    board,
    calendar,
    changing,
    changing_forum,
    changing_last,
    changing_words,
    feeling,
    forums_made,
    making,
    meeting_after,
    meeting_page,
    naming,
    needs,
    posters,
    printing,
    still_telling,
    typing,
)
from handlers.running import Endings

COMMANDS: tuple[Command, ...] = (
    *board.COMMANDS,
    *attending.COMMANDS,
    *needs.COMMANDS,
    *still_telling.COMMANDS,
    *typing.COMMANDS,
    *making.COMMANDS,
    *forums_made.COMMANDS,
    *announcing.COMMANDS,
    *calendar.COMMANDS,
    *changing.COMMANDS,
    *changing_forum.COMMANDS,
    *changing_words.COMMANDS,
    *changing_last.COMMANDS,
    *meeting_page.COMMANDS,
    *meeting_after.COMMANDS,
    *feeling.COMMANDS,
    *posters.COMMANDS,
    *printing.COMMANDS,
    *agenda.COMMANDS,
    *agenda_putting.COMMANDS,
    *agenda_team.COMMANDS,
    *agenda_adding.COMMANDS,
    *agenda_answering.COMMANDS,
)
ENDINGS: Endings = {**naming.ENDINGS, **making.ENDINGS}
HEARERS: Mapping[str, asked.Hearer] = {
    **needs.HEARERS,
    **meeting_after.HEARERS,
    **posters.HEARERS,
    **changing_words.HEARERS,
    **agenda_putting.HEARERS,
    **agenda_team.HEARERS,
    **agenda_adding.HEARERS,
    **agenda_answering.HEARERS,
}
"""Who takes what is typed on which screen."""
