"""What happened, as one door: all that can be asked for, finished, or typed about it."""

from handlers.polls import calling_for, loop, outcome_hearing, outcome_making

COMMANDS = (
    *outcome_making.COMMANDS,
    *outcome_hearing.COMMANDS,
    *calling_for.COMMANDS,
    *loop.COMMANDS,
)
ENDINGS = outcome_making.ENDINGS
typed = outcome_hearing.typed
