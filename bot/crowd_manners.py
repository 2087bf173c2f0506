"""What made-up people in a rehearsal make of the bot's buttons: patterns of what stands in them.

The rehearsal knows nothing of the bot, so this is handed over as data. The first pattern that fits all of
a button's data counts; what fits none is an answer, as are those of polls and forums.
"""

_FORM = r"[a-z]+:[a-z_]+:\d+:"

CROWD_MANNERS: tuple[tuple[str, str], ...] = (
    (r"go:join", "onward"),
    (r"go:(agree|decline):.*", "answer"),
    (r"go:vote:\d+-\d{1,2}", "answer"),  # one press
    (r"go:mark:\d+-\d-[a-l]+", "answer"),  # a tick
    (r"go:mark:\d+-\d-[\dymn][\dymn-]*", "onward"),  # a step of an order, or of dates
    (r"go:vote:\d+-(none|wrong|nosay)", "leave"),
    (r"go:vote:.*", "onward"),  # what was marked is sent
    (r"go:(idea|writepoll):\d+", "past"),  # in words
    (r"go:(sendwords|ideayes):.*", "onward"),
    (r"go:(answersit|felt):.*", "answer"),
    (r"go:.*", "leave"),
    (_FORM + r"(yes|next|done|keep)", "onward"),
    (_FORM + r"skip", "past"),
    (_FORM + r"(no|read|why|back|later|more|off|own|again|remove|change)(:.*)?", "leave"),
)
