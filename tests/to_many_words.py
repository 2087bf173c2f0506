"""What the tests of the words must know of messages to many."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from domain import when
from domain.many import audience, broadcast, message_form, roundup
from domain.many.audience import Reach
from domain.many.broadcast import MAY, Counts
from domain.say import Label, Value, phrase
from tests.team_words import MOMENT

MANY = 1_000_000
REACH = audience.reach_values(Reach(MANY * 7, *[MANY] * 5))
AREAS = (Label("A long name of an area", literal=True),) * 2
WHOM: dict[str, Value] = {
    "whom_lines": tuple(phrase(f"whom-{q.name}", chosen=AREAS) for q in message_form.AUDIENCE.questions)
}
LIVE: dict[str, Value] = {**REACH, **WHOM, "telling": "schizo"}
"""What the checks show beside the answers."""

RULE = when.to_text(when.from_text("month 840 2026-12-07 weekday=2 nth=-1 until=2028-09-30"))
ANSWERS: dict[str, tuple[str, ...]] = {
    "text": ("🙂" * (message_form.TEXT.longest // 2),),
    "when": (),
    "when_own": (RULE,),
    "plain": ("🙂" * 400,),
    "file": ("document:x",),
    "buttons": ("Tell me more: 🙂",),
    "urgent": ("once 1795000000000",),
}
"""At great length, to every question that is kept in a way of its own."""

_COUNTS = Counts(
    MANY * 2,
    MANY,
    dict.fromkeys(("sent", "gone", "failed", "unwanted", "finished"), MANY),
)
STANDING = dict(broadcast.standing(1, "sending", _COUNTS, MOMENT, "W" * broadcast.OPENING).values)
_WHEN = when.spoken(when.from_text(RULE), ZoneInfo("UTC"))

_LINES = ("noticed", "resting", "later", "gone", "failed", "unwanted", "finished")
_LEFT = ("stopped", "paused", "unreachable", "unasked", "enough")

GIVEN: Mapping[str, Mapping[str, Value]] = {
    **{f"standing-{name}": {"people": audience.people(MANY)} for name in _LINES},
    **{f"left-{name}": {"people": audience.people(MANY)} for name in _LEFT},
    **{f"whom-{q.name}": {"chosen": AREAS} for q in message_form.AUDIENCE.questions},
    "standing-soon": {"count": MANY, "minutes": MANY},
    "message-standing": STANDING,
    "message-row": {"state": "taking-back", "opening": "W" * 17},
    "message-send": {
        **{**REACH, **WHOM, "when": _WHEN, "urgent": 1, "minutes": 60},
        **{"closed": 1, "approve": 1, "plain": 1, "quiet": 1, "repeats": 1},
    },
    "message-approve": {
        **{"people": REACH["people"], "when": _WHEN},
        **{"urgent": 1, "minutes": 60, "quiet": 1, "repeats": 1},
    },
    "message-take-back": {"sent": REACH["people"], "waiting": 1, "news": 0, "again": MOMENT},
    "message-correct": {"news": 1},
    "message-correct-sure": {"sent": REACH["people"], "sent_count": MANY, "news": 1, "plain": 1},
    "standing-again": {"when": MOMENT},
    "message-more": {"words": "🙂" * 900},
    "message-words": {"words": "🙂" * (message_form.TEXT.longest // 2)},
    "messages-page": {"drafts": 5, "others": 8},
    **{f"calendar-{what}": {"name": "W" * broadcast.OPENING} for what in ("meets", "invites")},
    "calendar-page": {
        "planned_lines": (Label("W" * 60, literal=True),) * 20,
        "planned": MANY,
        "more": MANY,
    },
    "roundup": dict(roundup.roundup(roundup.News(MANY, MANY, MANY)).values),
    **{f"roundup-{name}": {"count": MANY} for name in ("results", "outcomes", "others")},
    "now-page": {"messages": 10, "things": 10},
    "message-late": {"opening": "W" * broadcast.OPENING, "due": MOMENT, "dropped": 1},
}

WORST: dict[str, Value] = {
    "news": roundup.roundup(roundup.News(MANY, MANY, MANY)).values["news"],
    "messages": 10,
    "sent": MANY,
    "total": MANY,
    "removed": MANY,
    "minutes": MANY,
    "people": audience.people(MANY),
    "chosen": AREAS,
    "things": MANY,
    "more": 1,
    "due": MOMENT,
    "opening": "W" * broadcast.OPENING,
    "needed": 2,
    "word": "schizo*",
    "megabytes": 20,
    "label": "W" * 60,
    "what": (Label("W" * 40, literal=True),),
}

LABELS = {"send-to", "use-group", "forget-group", "message-row"}
"""Labels that are drawn with values."""

COMPUTED = {
    *(f"act-{act}" for acts in MAY.values() for act in acts),
    *("own-time-on", "file-photo", "file-document", "when-now", "when-roundup", "to-council-yes"),
}

YES_OR_NO = {
    "quiet",
    "repeats",
    "drafts",
    "others",
    "planned",
    "more",
    "messages",
    "things",
    "closed",
    "urgent",
    "approve",
}

STARTED_BY_THE_BOT = (
    *("message-closed", "message-approve", "message-came-back", "message-late", "roundup"),
    "message-standing",
)
