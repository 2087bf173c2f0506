"""What the messages about requests are given whose values are put together in the code."""

from collections.abc import Mapping

from domain.requests.request import CHECKS
from domain.say import Label, Value, phrase
from tests.team_words import DAY, NAME, REFERENCE

_WHO: dict[str, Value] = {"name": NAME, "reference": REFERENCE}
_WHAT: tuple[Label, ...] = (Label("rq-what-data"),)
_DATES: dict[str, Value] = {"came": DAY, "due": DAY, "left": 30, "late": 0}
_NOTE = "🙂" * 100
_FILE = "details-1000000000000000000.txt"
_LINE = phrase("rq-line", number=8, what=_WHAT, left=30, late=0, step="post", **_WHO)

COMPUTED = {
    *(f"rq-check-{check}" for check in CHECKS),
    *(f"rq-fix-{name}" for name in ("name", "areas", "kinds")),
    *(f"rq-by-{asker}" for asker in ("self", "family", "lawful")),
    *(f"rq-what-{what}" for what in ("data", "correct", "stop", "erase")),
    *(f"rq-{what}" for what in ("data", "correct", "erase")),
}

GIVEN: Mapping[str, Mapping[str, Value]] = {
    "rq-person": {
        **_WHO,
        **{"areas": _WHAT, "areas_count": 1, "kinds": _WHAT, "kinds_count": 1, "since": DAY},
        **{"state": "gone", "roles": _WHAT, "roles_count": 1, "open_count": 3},
    },
    "rq-stopped": {**_WHO, "was": 1},
    **{key: {**_WHO, "what": _WHAT} for key in ("rq-ask-where", "rq-ask-asker", "rq-ask-came")},
    "rq-ask-note": {**_WHO, "what": _WHAT, "limit": 100},
    "rq-check": {
        **_WHO,
        **{"what": _WHAT, "kind": "data", "asker": "lawful", "post": 1, "came": DAY, "due": DAY},
        **{"note": _NOTE, "askable": 1, "days": 21},
    },
    "rq-one": {
        **_WHO,
        **_DATES,
        **{"what": _WHAT, "kind": "data", "asker": "lawful", "post": 1, "note": _NOTE, "state": "making"},
        **{"standing": "there", "file": _FILE, "until": DAY, "question": "waits"},
        **{"otherwise": "later", "from": DAY, "days": 21, "urgent": 1},
    },
    "rq-requests": {"request_lines": (_LINE,) * 8, "count": 100, "shown": 8, "more": 92},
    "rq-line": dict(_LINE.values),
    "rq-was-posted": _WHO,
    "rq-finished": {**_WHO, "changed": 1},
    "rq-corrected": {
        **{"changed": 1, "name_new": 1, "name_before": NAME, "name_now": NAME},
        **{"areas_new": 1, "areas_before": _WHAT, "areas_before_count": 1, "areas_now": _WHAT},
        **{"kinds_new": 1, "kinds_before": _WHAT, "kinds_before_count": 1, "kinds_now": _WHAT},
    },
    "rq-dropped": {**_WHO, "state": "making"},
    "rq-making": {**_WHO, "told": "nobody"},
    "rq-ask-how": {**_WHO, "what": _WHAT, "kind": "data", "asker": "self"},
    "rq-ask-proof": {"check": _WHAT, "limit": 100},
    "rq-sure": {
        **_WHO,
        **{"what": _WHAT, "kind": "erase", "asker": "self", "check": _WHAT, "note": _NOTE, "post": 0},
    },
    "rq-fix": {**_WHO, "question": "areas"},
    "rq-ask-name": {**_WHO, "limit": 60},
    "was-you-press": {"kind": "data"},
    "was-you": {"kind": "erase", "asker": "self", "post": 1, "came": DAY},
    "rq-told-no": {"what": _WHAT, "reference": REFERENCE},
    "rq-told-yes": {"what": _WHAT, "reference": REFERENCE},
    "rq-told-erased": {"what": _WHAT},
    "rq-told-left": {"what": _WHAT, "themselves": 1, "post": 1, "file": _FILE},
}

WORST: Mapping[str, Value] = {"shown": _WHAT, "file": _FILE, "late": 0, "left": 30, "step": "post"}

LABELS = {"rq-number", "rq-see"}
"""Labels that are drawn with values."""

STARTED_BY_THE_BOT = (
    "was-you",
    "rq-told-no",
    "rq-told-yes",
    "rq-told-erased",
    "rq-told-left",
    "rq-corrected",
    "rq-file-made",
)
