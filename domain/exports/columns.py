"""What stands in each column of an export: listed before it is made, and at the head of the file."""

from collections.abc import Mapping

from domain.exports.wanted import Level, Wanted, What

_RESULT = ("poll", "question", "closed", "group", "answer", "people", "shown", "asked", "answered")
_ANSWER = ("question", "closed", "area", "kind", "answer", "own words")

COLUMNS: Mapping[tuple[What, Level], tuple[str, ...]] = {
    ("results", "counts"): _RESULT,
    ("answers", "rows"): ("poll", "reference", *_ANSWER),
    ("answers", "names"): ("poll", "reference", "name", "speaks as", *_ANSWER),
    ("members", "counts"): ("group", "answer", "people", "shown"),
    ("members", "rows"): ("reference", "area", "kind"),
    ("members", "names"): ("reference", "name", "area", "kind", "joined", "messages"),
    ("ideas", "counts"): ("poll", "question", "state", "ideas", "shown"),
    ("ideas", "rows"): ("poll", "question", "idea", "words"),
    ("meetings", "counts"): ("meeting", "forum", "starts", "state", "says", "people", "shown"),
    ("meetings", "rows"): ("meeting", "forum", "starts", "reference", "says", "guest", "came"),
    ("meetings", "names"): ("meeting", "forum", "starts", "reference", "name", "says", "guest", "came"),
    ("messages", "counts"): ("message", "sent", "kind", "outcome", "people", "shown"),
    ("messages", "rows"): ("message", "sent", "kind", "reference", "outcome"),
    ("messages", "names"): ("message", "sent", "kind", "reference", "name", "outcome"),
    ("loop", "counts"): ("of", "number", "question", "owed since", "due", "stage", "answered", "did", "what"),
    ("audit", "counts"): ("act", "entries", "shown"),
    ("audit", "rows"): ("entry", "at", "who", "act", "detail"),
    ("audit", "names"): ("entry", "at", "who", "act", "whom", "detail", "hash"),
}


def columns(wanted: Wanted) -> tuple[str, ...]:
    assert wanted.what, "chosen before"
    assert wanted.level, "chosen before"
    return COLUMNS[wanted.what, wanted.level]
