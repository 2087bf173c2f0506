"""What the tests of the words must know of forums as members see them."""

from collections.abc import Mapping

from domain.forums import member_page, needs
from domain.forums.forum import Reply
from domain.say import Value, phrase
from tests.forum_making_words import FORUM, LONGEST_MS, MEETINGS, NAME
from tests.kit import organisation
from tests.team_words import MOMENT

ZONE = organisation().zone
MEETING = MEETINGS[0]
WAITS = Reply(1, 1, "offered", 0, 0, guests=1, offered_until_ms=LONGEST_MS, needs="W" * needs.LONGEST)
ANSWERED = member_page.answer_values(FORUM, MEETING, WAITS, ZONE)
NEXT = member_page.next_button(MEETING, ZONE).values
_LINE: dict[str, Value] = {"name": NAME, "next": MOMENT}
_MINE: dict[str, Value] = {"name": NAME, "when": MOMENT, "says": "waiting", "old": 1}
_STILL: dict[str, Value] = {"name": NAME, "when": MOMENT, "tells": 1}

GIVEN: Mapping[str, Mapping[str, Value]] = {
    "forums-page": {
        "count": 4,
        "forum_lines": tuple(phrase("forum-line", **_LINE) for _ in range(4)),
        "mine_lines": tuple(phrase("mine-line", **_MINE) for _ in range(4)),
    },
    "mine-line": _MINE,
    "forum-line": _LINE,
    "forum-page": member_page.of_forum(FORUM, MEETINGS[:3], True, organisation()).values,
    "forum-next": NEXT,
    "meet-page": member_page.of_meeting(FORUM, MEETING, WAITS, [], ZONE).values,
    **dict.fromkeys(("meet-answered", "meet-over", "meet-cancelled"), ANSWERED),
    "meet-needs-ask": {**ANSWERED, "helps": "W" * needs.LONGEST, "limit": needs.LONGEST},
    "place-offer": {**ANSWERED, "name": NAME},
    "pause-still-tell": {"meeting_lines": tuple(phrase("still-line", **_STILL) for _ in range(5))},
    "still-line": _STILL,
    **dict.fromkeys(("still-tell", "still-untell"), NEXT),
    "meet-which": {"count": 5, "kept": 1},
    "meet-needs-kept": {"needs": "W" * needs.LONGEST, "waits": 1},
    "meet-needs-told": {"needs": "W" * needs.LONGEST},
    "meet-needs-sure": {"words": "W" * needs.LONGEST},
    "meet-named": {"name": "W" * 60},
    "meet-no-guest": {"says": "yes"},
}

WORST: dict[str, Value] = {
    "needs": "W" * needs.LONGEST,
    "helps": "W" * needs.LONGEST,
    "says": "waiting",
    "follows": 1,
    "guests": 1,
    "tells": 1,
    "next": MOMENT,
    "meeting_lines": tuple(phrase("still-line", **_STILL) for _ in range(5)),
}

LABELS = {"forum-next", "still-tell", "still-untell"}
"""Labels that are drawn with values."""

YES_OR_NO = {"follows", "guests", "tells", "limited", "old"}
"""Numbers by which a message chooses its words."""

STARTED_BY_THE_BOT = ("place-offer",)
TOLD_AT_A_PRESS = (
    "meet-told",
    "meet-moved",
    "meet-no-guest",
    "meet-guest",
    "meet-needs-told",
    "forum-followed",
)
