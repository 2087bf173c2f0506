"""What the tests of the words must know of when a message goes."""

from domain.say import Label, Value, phrase

COMPUTED = {
    *(f"weekdays-{n}" for n in range(7)),
    *(f"nth-{n}" for n in range(1, 5)),
    *(f"number-{n}" for n in range(1, 13)),
}
"""Words that are read back, and words that are only typed."""

_DAY = phrase("date-words", day=30, month=(Label("month-9"),), year="2026")
_WEDNESDAY = (Label("weekday-2"),)
_MOMENT = phrase(
    "moment-words", weekday=_WEDNESDAY, day=30, month=(Label("month-9"),), year="2026", time="14:00"
)
_RHYTHM = phrase("when-nth-weekday", nth=(Label("nth-last"),), weekday=_WEDNESDAY, time="14:00")

WORST: dict[str, Value] = {
    "date": (_DAY,),
    "end": (_DAY,),
    "first": (_MOMENT,),
    "moment": (_MOMENT,),
    "when": (_RHYTHM,),
    "nth": (Label("nth-last"),),
    "interval": 12,
    "weeks": 4,
}
