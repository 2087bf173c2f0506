"""All that is heard of making polls: writing one, checking its words, starting from another, reminding."""

from handlers.polls import making, pens, ready_made, reminding, words

COMMANDS = (
    *making.COMMANDS,
    *words.COMMANDS,
    *reminding.COMMANDS,
    *pens.COMMANDS,
    *ready_made.COMMANDS,
)
ENDINGS = making.ENDINGS
HEARERS = pens.HEARERS
