"""What the tests of the words must know of making polls."""

from collections.abc import Mapping

from domain.polls import ladder, poll
from domain.polls import pens as poll_pens
from domain.polls import rules as poll_rules
from domain.say import Value
from tests import to_many_words
from tests.team_words import MOMENT

WORDS = "W" * poll.LONGEST_QUESTION
OPTIONS = "\n".join("W" * poll.LONGEST_OPTION for _ in range(poll.MOST_OPTIONS))
PEOPLE = to_many_words.REACH["people"]

LIVE: dict[str, Value] = {
    "rung": 7,
    "rung_name": ladder.name(ladder.CO_PRODUCTION),
    "hides": "all",
    "sheet": 1,
    "pen": "staff",
    "short": 1,
    "repeats": "quarterly",
    "by": "kinds",
}
"""What the check of a poll shows beside the answers, and what is said elsewhere."""

ANSWERS: dict[str, tuple[str, ...]] = {
    "poll_hears_own": ("once 1796000000000",),
    "poll_plain": (f"{WORDS}\n{OPTIONS}",),
    "poll_ends": ("W" * poll.LONGEST_END + "\n" + "W" * poll.LONGEST_END,),
}
"""At great length, to every question that is kept in a way of its own."""

GIVEN: Mapping[str, Mapping[str, Value]] = {
    "poll-look": {"pen": "asked", "until": MOMENT, "reading": 1},
    **{f"poll-refused-{name}": {} for name in ("options", "past", "closes", "kind", "group", "few")},
    "poll-refused-order": {"most": poll.MOST_TO_ORDER, "count": poll.MOST_OPTIONS},
    "poll-refused-hears": {"closes": MOMENT},
    "poll-refused-secret": {"least": poll.SECRET_LEAST, "people": PEOPLE},
    "poll-refused-many": {"most": poll.NAMES_MOST, "people": PEOPLE},
    "pen-said-yes": {"opening": "W" * 40},
    "pen-said-other": {"opening": "W" * 40, "words": "W" * poll_pens.LONGEST},
    "pen-other": {"limit": poll_pens.LONGEST},
    "poll-correct": {},
    "poll-reminder": {},
}

WORST: dict[str, Value] = {
    "until": MOMENT,
    "waited": 1,
    "needed": 13,
    "answers": 12,
    "hours": 72,
    "closes": MOMENT,
    "least": poll_rules.FEWEST,
}

YES_OR_NO = {"waited", "reading", "sheet"}

COMPUTED = {
    *(f"poll-most-{name}" for name in ("any", "2", "3", "4", "5")),
    *(f"poll-by-{name}" for name in ("none", "areas", "kinds")),
    *(f"poll-repeats-{name}" for name in ("never", "monthly", "quarterly")),
    *(f"poll-button-{name}" for name in ("yes", "no")),
    *(f"poll-refused-{name}" for name in ("options", "past", "closes", "kind", "group", "few")),
    *("own-day-on", "poll-hears-usual", "poll-correct", "poll-reminder"),
}

STARTED_BY_THE_BOT = ("pen-look", "pen-said-yes", "pen-said-other", "pen-waited", "poll-no-breakdown")
"""What a lock screen may show unawaited."""

LABELS: set[str] = set()


def of_other_kinds(form: str) -> tuple[Mapping[str, tuple[str, ...]], ...]:
    """More settings that are asked only of some kinds."""
    kinds = ("several", "scale", "dates") if form == "pollmore" else ()
    return tuple({**ANSWERS, "poll_kind": (kind,)} for kind in kinds)
