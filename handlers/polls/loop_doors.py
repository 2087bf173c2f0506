"""What happened, as one door: all that can be asked for, finished, or typed about it."""

from handlers.loop import calling_for, page
from handlers.polls import outcome_hearing, outcome_making

COMMANDS = (
    *outcome_making.COMMANDS,
    *outcome_hearing.COMMANDS,
    *calling_for.COMMANDS,
    *page.COMMANDS,
)
ENDINGS = outcome_making.ENDINGS
typed = outcome_hearing.typed
