"""What the tests of the words must know of calendar files, posters, and meetings on paper."""

from collections.abc import Mapping

from domain.forums import poster
from domain.say import Label, Value, phrase

LONG = "W" * 60
PRINTED = ("place", "minutes", "access", "bring", "expenses", "support")
_FOR: dict[str, Value] = {"kind": "place", "for": LONG}

GIVEN: Mapping[str, Mapping[str, Value]] = {
    "calendar-file": {"cancelled": 1, "named": 1, "left_out": 1},
    "poster-page": {
        **_FOR,
        "heading": (Label("W" * poster.LONGEST_HEADING, literal=True),),
        **{"named": 1, "hidden": 1, "telling": "schizo"},
        "link": poster.typed_link("w" * 32, "kmtqrw"),
        "opened": (phrase("poster-opened-few"),),
    },
    **dict.fromkeys(("poster-pdf-file", "poster-png-file", "poster-delete-sure"), _FOR),
    "poster-row": {"kind": "place", "for": "W" * 17},
    "poster-for-forum": {"for": "W" * 17},
    **{f"printed-{name}": {"words": "W" * 250} for name in PRINTED},
}

WORST: dict[str, Value] = {"for": "W" * 17, "made": 6, "older": 1}

LABELS = {"poster-row", "poster-for-forum"}
"""Labels that are drawn with values."""

COMPUTED: set[str] = set()

YES_OR_NO = {"cancelled", "named", "left_out", "hidden", "made", "older"}
"""Numbers by which a message chooses its words."""
