"""What the tests of the words must know of making forums."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from domain.forums import card, made, more, plan
from domain.forums.form import LONGEST_NAME, LONGEST_PLACE
from domain.forums.forum import EVERYWHERE, Details, Forum, Meeting
from domain.forums.when_dates import LONGEST_PIECE, MOST_DATES
from domain.say import Label, Value
from domain.when import Once
from tests.kit import organisation
from tests.team_words import DAY, MOMENT

WORDS = "🙂" * (more.LONGEST // 2) + "W" * (more.LONGEST // 2)
LINK = "https://" + "w" * (more.LONGEST_LINK - 8)
LONGEST_MS = 1_790_776_800_000  # a Wednesday in September
DATES = tuple(Once(LONGEST_MS) for _ in range(MOST_DATES))
DETAILS = Details("W" * LONGEST_PLACE, LINK, 11 * 60 + 45, WORDS, WORDS, WORDS, WORDS, more.MOST_PEOPLE)
NAME = "W" * LONGEST_NAME
FORUM = Forum(1, 1, NAME, EVERYWHERE, plan.to_text(DATES), DETAILS, ("week", "day", "hours"), "running")

MEETINGS = [Meeting(n, 1, 1, "", LONGEST_MS, cancelled=True) for n in range(made.NEXT)]

LIVE: dict[str, Value] = {
    **card.values(FORUM, [LONGEST_MS] * 3, organisation()),
    "telling": "schizo",
}
"""What the check shows beside the answers, and all that is told of a forum."""

ANSWERS: dict[str, tuple[str, ...]] = {
    "forum_name": (NAME,),
    "forum_where": ("W" * LONGEST_PLACE,),
    "forum_when": (plan.to_text(DATES),),
    "forum_area": ("_all",),
    "forum_link": (LINK,),
    "forum_length": ("705",),
    "forum_access": (WORDS,),
    "forum_support": (WORDS,),
    "forum_bring": (WORDS,),
    "forum_costs": (WORDS,),
    "forum_most": ("9999",),
    "forum_remind": ("week", "day", "hours"),
}
"""At great length, to every question."""

_FACTS = ("link", "length", "access", "support", "bring", "expenses", "most")
_AGAIN: Mapping[str, Mapping[str, Value]] = {
    **{name: {} for name in ("unclear", "time", "date", "far", "never")},
    "weekday": {"date": DAY, "weekday": (Label("weekday-2"),)},
    "second": {"weeks": 4, "weekday": (Label("weekday-2"),)},
    "clocks": {"from": "01:00", "to": "01:59"},
    "past": {"moment": MOMENT},
    "end": {"end": DAY, "first": MOMENT},
    "often": {"most": 200},
    "weeks": {"most": 12},
}
"""What is said of a message's time, said of a meeting's."""

GIVEN: Mapping[str, Mapping[str, Value]] = {
    "forums-made": {"running": 2, "drafts": 1},
    "forum-draft": {"name": NAME},
    "forum-made-page": made.one(FORUM, MEETINGS, 1_000_000, (), organisation()).values,
    "forum-past": made.past(FORUM, MEETINGS, organisation().zone).values,
    "forum-meeting-on": {"when": MOMENT},
    "forum-meeting-off": {"when": MOMENT},
    "forum-end-sure": made.end_sure(FORUM, 24, 1_000_000, 1, "1").values,
    "forum-told": made.told(FORUM, [LONGEST_MS] * 3, ZoneInfo("UTC")),
    "forum-made": {"name": NAME, "next_lines": LIVE["next_lines"], "access_said": 0},
    **{f"forum-fact-{name}": {"words": WORDS} for name in _FACTS},
    **{f"again-meeting-{name}": values for name, values in _AGAIN.items()},
}

WORST: dict[str, Value] = {"piece": "W" * LONGEST_PIECE}

YES_OR_NO = {"access_said", "running", "drafts", "ended", "meetings", "told", "unheard"}

COMPUTED = {
    *(f"remind-{kind}" for kind in ("week", "day", "hours")),
    *(f"reminded-{kind}" for kind in ("week", "day", "hours")),
}

STARTED_BY_THE_BOT = ("forum-over", "forum-access")

LABELS = {"forum-draft"}
