"""What the tests of the words must know of changes to forums."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from domain.days import local_moment
from domain.forums import notices
from domain.forums.notices import Told
from domain.many import audience
from domain.say import Label, Value, phrase
from handlers.forums import changing_says
from tests.forum_making_words import FORUM, LONGEST_MS, MEETINGS, NAME
from tests.team_words import MOMENT

ZONE = ZoneInfo("UTC")
MANY = 1_000
_MEETING = MEETINGS[0]
_LOCAL = local_moment(LONGEST_MS)
_LINE: Mapping[str, Value] = {"what": "moved", "was": MOMENT, "now": MOMENT}
_TOLD = [Told("moved", _MEETING, LONGEST_MS, "yes")] * 13
_ONE = {
    f"mine-{what}": notices.mine(FORUM, [Told(what, _MEETING, LONGEST_MS, "yes")], ZONE, "place").values
    for what in ("moved", "cancelled", "restored", "changed")
}
_SEVERAL = {
    key: notices.mine(FORUM, _TOLD, ZONE, "place", key == "mine-ended").values
    for key in ("mine-several", "mine-changed-all", "mine-ended")
}
_DETAIL_LINES = notices.moved(FORUM, _MEETING, LONGEST_MS).made
_ABOUT: Mapping[str, Value] = {
    **(_DETAIL_LINES.usual.values if _DETAIL_LINES else {}),
    "was": _LOCAL,
    "when": _LOCAL,
}
_PEOPLE: Mapping[str, Value] = {"people": audience.people(MANY), "how": "many"}

GIVEN: Mapping[str, Mapping[str, Value]] = {
    **_ONE,
    **_SEVERAL,
    "told-moved": _ABOUT,
    "told-restored": _ABOUT,
    "told-cancelled": {"name": NAME, "when": _LOCAL, "next": _LOCAL},
    "told-rhythm": {
        **{"name": NAME, "plan": MOMENT, "old": MOMENT, "next_lines": _LOCAL * 3},
        "detail_lines": _ABOUT["detail_lines"],
    },
    "told-ended": {"name": NAME},
    "change-line": _LINE,
    "change-meeting": {"name": NAME, "when": MOMENT, "state": "planned"},
    "change-detail": {"what": "access", "now": MOMENT, "on": 1, "limit": 250},
    "change-time": {"what": "time", "now": MOMENT, "on": 0, "limit": 0},
    "change-rhythm": {"what": "time", "now": MOMENT, "on": 1, "limit": 0},
    "change-about": {
        **{"name": NAME, "area": (Label("W" * 26, literal=True),), "reminders_count": 3},
        "reminders": tuple(Label(f"reminded-{kind}") for kind in FORUM.reminders),
    },
    "change-sure": {
        **_PEOPLE,
        **{"what": "rhythm", "field": "time", "was": MOMENT, "now": MOMENT, "on": 1, "night": "passes"},
        **{"change_lines": (phrase("change-line", **_LINE),) * changing_says.LINES, "added": 13},
    },
    "forum-still-goes": {"messages": 3},
    "change-done": {**_PEOPLE, "night": "waits", "what": "rhythm", "anew": 1},
    **{f"again-change-{name}": {"moment": MOMENT} for name in ("same", "clash")},
    "again-change-same-plan": {"plan": MOMENT},
    "again-change-clocks": {"from": "01:00", "to": "01:59"},
    **dict.fromkeys(("move-tell", "cancel-tell", "restore-tell", "change-tell"), _PEOPLE),
}

WORST: dict[str, Value] = {"now": MOMENT, "was": MOMENT, "plan": MOMENT}

YES_OR_NO = {"asks", "on", "added", "anew"}

LABELS = {"move-tell", "cancel-tell", "restore-tell", "change-tell"}
"""Labels that are drawn with values."""

COMPUTED = {f"alter-{what}" for what in ("time", "place", "link", "length", "access", "support")} | {
    f"alter-{what}" for what in ("bring", "expenses", "most")
}

STARTED_BY_THE_BOT = tuple(_ONE) + tuple(_SEVERAL)
"""What goes to followers arrives closed where it would say too much; these must be neutral themselves."""
