"""All that is heard of making polls: writing one, checking its words, starting from another, reminding."""

from handlers import pens, poll_making, poll_reminding, poll_words, ready_made

COMMANDS = (
    *poll_making.COMMANDS,
    *poll_words.COMMANDS,
    *poll_reminding.COMMANDS,
    *pens.COMMANDS,
    *ready_made.COMMANDS,
)
ENDINGS = poll_making.ENDINGS
HEARERS = pens.HEARERS
