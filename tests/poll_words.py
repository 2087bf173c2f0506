"""What the tests of the words must know of polls."""

from collections.abc import Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo

from domain.many.audience import Audience
from domain.polls import card as poll_card
from domain.polls import poll
from domain.polls.poll import Card, Poll
from domain.say import Label, Value
from tests import making_words, to_many_words
from tests.team_words import MOMENT

WORDS = "W" * poll.LONGEST_QUESTION
OPTIONS = tuple(f"{n:02} " + "W" * (poll.LONGEST_OPTION - 3) for n in range(poll.MOST_OPTIONS))
CARD = Card("one", WORDS, OPTIONS, can_change=WORDS, cannot_change=WORDS)
POLL = Poll(1, 1, CARD, Audience(), closes_ms=1_795_000_000_000, hears_ms=1_796_000_000_000)
LIVE: dict[str, Value] = {
    **{**to_many_words.REACH, **to_many_words.WHOM, **making_words.LIVE},
    **{"closes": MOMENT, "hears": MOMENT},
}
"""What the check shows beside the answers."""

ANSWERS: dict[str, tuple[str, ...]] = {
    "poll_kind": ("one",),
    "poll_options": ("\n".join(OPTIONS),),
    "poll_opens_own": ("once 1795000000000",),
    "poll_closes_own": ("once 1795000000000",),
    **dict.fromkeys(("poll_can", "poll_question", "poll_cannot"), (WORDS,)),
}
"""At great length, to every question that is kept in a way of its own."""

GIVEN: Mapping[str, Mapping[str, Value]] = {
    "poll-asked": poll_card.asked(replace(POLL, sees="team"), "en", "0").values,
    "poll-about": poll_card.about(POLL, ZoneInfo("Europe/London")).values,
    "poll-option": {"number": 12, "option": (Label("W" * poll.LONGEST_OPTION, literal=True),)},
    "poll-scale": {"number": 5, "words": "W" * 40},
    "poll-recorded": {"answer": (Label("W" * poll.LONGEST_OPTION, literal=True),), "question": ""},
}

WORST: dict[str, Value] = {
    "option": "W" * poll.LONGEST_OPTION,
    "count": 100,
    "most": 140,
    "opens": MOMENT,
    "least": 2,
    "can_change": WORDS,
    "cannot_change": WORDS,
    "decides": "staff",
    "sees": "team",
    "pen": "staff",
    "closes": MOMENT,
    "hears": MOMENT,
}

LABELS = {"poll-pick", "poll-scale", "ask-so-many"}
"""Labels that are drawn with values."""

COMPUTED = {
    *(f"poll-kind-{name}" for name in poll.KINDS),
    *(f"poll-decides-{name}" for name in poll.DECIDES),
    *(f"poll-sees-{name}" for name in poll.SEES),
    *(f"poll-{name}" for name in poll.BESIDE),
}

YES_OR_NO: set[str] = set()

STARTED_BY_THE_BOT = ("poll-asked",)
