"""What the tests of the words must know of answering polls."""

from collections.abc import Mapping

from domain.polls import poll
from domain.polls.answers import LONGEST_WORDS
from domain.say import Label, Value

_QUESTION = "W" * poll.LONGEST_QUESTION
_OPTION = (Label("W" * poll.LONGEST_OPTION, literal=True),)
_ASIDES = ("speaks", "name", "use")

GIVEN: Mapping[str, Mapping[str, Value]] = {
    **{key: {"kept": 1, "hard": 1} for key in ("poll-which", "poll-earlier")},
    "poll-date": {"date": _OPTION, "suits": (Label("poll-maybe"),)},
    "poll-how-dates": {"date": _OPTION},
    **{key: {"number": 12, "answer": _OPTION} for key in ("poll-pick", "poll-pick-on")},
    **{f"poll-aside-{name}": {"question": _QUESTION, "said": "team"} for name in _ASIDES},
    **{f"poll-said-{name}": {"said": "team"} for name in _ASIDES},
    **{f"poll-ask-{what}": {"question": _QUESTION, "limit": LONGEST_WORDS} for what in ("answer", "instead")},
    **{f"poll-sure-{what}": {"words": "W" * LONGEST_WORDS} for what in ("answer", "instead")},
    **{f"poll-marked-{kind}": {"marked": _OPTION} for kind in ("several", "order", "dates")},
}

WORST: dict[str, Value] = {
    "kept": 1,
    "hard": 1,
    "stands": "change",
    "tell": 1,
    "questions": 10,
    "meetings": 2,
    "date": _OPTION,
    "suits": (Label("poll-maybe"),),
}

LABELS = {"poll-pick-on"}
"""Labels that are drawn with values."""

YES_OR_NO = {"kept", "tell", "hard"}
