"""What made-up people in a rehearsal make of the bot's buttons: patterns of what stands in them.

The rehearsal knows nothing of the bot, so this is handed over as data. The first pattern that fits all of
a button's data counts; what fits none is an answer, as are those of polls and forums.
"""

_FORM = r"[a-z]+:[a-z_]+:\d+:"

CROWD_MANNERS: tuple[tuple[str, str], ...] = (
    (r"go:join", "onward"),
    (r"go:(agree|decline):.*", "answer"),
    (r"go:.*", "leave"),
    (_FORM + r"(yes|next|done|keep)", "onward"),
    (_FORM + r"skip", "past"),
    (_FORM + r"(no|read|why|back|later|more|off|own|again|remove|change)(:.*)?", "leave"),
)
