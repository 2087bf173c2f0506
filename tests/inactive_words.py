"""What the tests of the words must know of asking who was silent for long, and of the report to admins."""

from collections.abc import Mapping

from domain.oneself.inactive_says import OF_ENTRIES, OF_PEOPLE
from domain.say import Value, phrase
from tests.team_words import DAY

_PEOPLE = (phrase("people-count", count=1_000_000),)
_ENTRIES = (phrase("entries-count", count=1_000_000_000),)

GIVEN: Mapping[str, Mapping[str, Value]] = {
    "stopped": {"until": DAY, "role": 0},
    "erased-report": {
        "people_lines": tuple(phrase(f"erased-{what}", people=_PEOPLE) for what in OF_PEOPLE),
        "entries_lines": tuple(phrase(f"erased-{what}", entries=_ENTRIES) for what in OF_ENTRIES),
        "team": 100,
        "days": 3650,
    },
    **{f"erased-{what}": {"people": _PEOPLE} for what in OF_PEOPLE},
    **{f"erased-{what}": {"entries": _ENTRIES} for what in OF_ENTRIES},
}

STARTED_BY_THE_BOT = ("stay-question", "inactive-many", "erased-report")
