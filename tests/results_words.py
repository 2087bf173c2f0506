"""What the tests of the words must know of results, and of the page of a poll."""

from collections.abc import Mapping
from dataclasses import replace

from domain.disclosure import published
from domain.many.audience import Audience
from domain.polls import paper, poll, result_lines, results, withdrawal
from domain.polls.poll import Card, Poll
from domain.polls.results import Named, Told
from domain.published import Published, ShownPart
from domain.say import Label, Value, phrase
from domain.small_numbers import Shown
from tests.kit import organisation
from tests.team_words import MOMENT

QUESTION = "W" * 300
OPTIONS = tuple(f"{n:02} " + "W" * 97 for n in range(poll.MOST_OPTIONS))
POLL = Poll(1, 1, Card("one", QUESTION, OPTIONS), Audience(), breakdown="areas")
MANY = 100_000
_FIGURES = Published(
    MANY,
    MANY,
    (Shown((MANY,) * 6 + (None,) * 6),),
    none=MANY,
    wrong=MANY,
    parts=tuple(ShownPart(area.key, (MANY,) * 12) for area in organisation().areas),
)
_NAMES = tuple(Named("W" * 60, "0") for _ in range(4))
TOLD = Told(_FIGURES, _FIGURES, _FIGURES)
NAMED = Told(published(results.counted(POLL, {}, 30)), names=_NAMES, words=("W" * 500,))
ANSWER = (Label("W" * poll.LONGEST_OPTION, literal=True),)
PEOPLE = (phrase("people-count", count=1_000_000),)
COUNT = (phrase("result-count", count=MANY, share=100),)
LINES = result_lines.short(POLL.card, _FIGURES)
COUNTS = paper.lines(POLL.card, (MANY,) * 14)

GIVEN: Mapping[str, Mapping[str, Value]] = {
    "poll-results": results.say(POLL, TOLD, "en").values,
    "result-chart": results.short_say(POLL, TOLD, "en").values,
    "result-parts": results.by_parts(POLL, _FIGURES, organisation(), "en").values,
    "result-trend": {
        **results.trend(POLL, [(MOMENT, _FIGURES)] * 8, "en").values,
        "choice_lines": result_lines.numbered(replace(POLL.card, options=OPTIONS[:8]), "en"),
    },
    "result-time": {"moment": MOMENT, "numbers": LINES},
    "result-part": {"part": ANSWER, "numbers": LINES},
    **{
        f"results-{name}": {"answer": ANSWER}
        for name in (
            "most",
            "more",
            "first",
            "most-first",
            "nearly",
            "dates-best",
            "dates-nearly",
            "dates-most",
        )
    },
    **{f"result-{word}": {} for word in ("nearly", "most", "listed")},
    "result-option": {"number": 12, "answer": ANSWER, "count": COUNT},
    "result-beside": {"answer": ANSWER, "count": COUNT},
    "result-date": {"number": 12, "answer": ANSWER, "numbers": LINES[:3]},
    "result-suits": {"suits": (Label("poll-maybe"),), "count": COUNT},
    "result-count": {"count": MANY, "share": 100},
    "result-number": {"count": MANY},
    "result-short": {"number": 12, "count": COUNT},
    "result-short-beside": {"answer": (Label("poll-wrong"),), "count": COUNT},
    "result-few": {"answered": PEOPLE},
    "result-name": {"name": "W" * 60, "answer": ANSWER},
    "result-words": {"words": "W" * 500},
    "people-about": {"count": MANY},
    "poll-page": {
        **{"question": QUESTION, "state": "waiting", "sees": "team", "asked": PEOPLE, "answered": PEOPLE},
        **{"closes": MOMENT, "until": MOMENT, "paper": 1},
    },
    "poll-row": {"state": "withdrawn", "opening": "W" * 15},
    "poll-close-sure": {"opening": "W" * 40, "people": PEOPLE, "kind": "one", "paper": 1},
    "poll-closes-now": {"then": "results"},
    "poll-withdraw-sure": {"people": PEOPLE, "answers": PEOPLE, "given": 1},
    "poll-withdrawn": withdrawal.say(POLL, "other", "W" * withdrawal.LONGEST, "en").values,
    "who-said": {
        "page": 99,
        "said_lines": (
            phrase("who-said-line", name="W" * 60, reference="K7P-MTQ", said=ANSWER, use="team", staff=1),
        )
        * 10,
    },
    "who-said-line": {"name": "W" * 60, "reference": "K7P-MTQ", "said": ANSWER, "use": "team", "staff": 1},
    "said-instead": {"page": 99, "word_lines": (phrase("result-words", words="W" * 500),) * 3},
    "pass-these": {"words": "W" * 1000, "left": 99},
    "counts-ask": {
        "column_lines": paper.columns(POLL.card),
        "example": paper.example(POLL.card),
        "so_far_lines": COUNTS,
    },
    "counts-line": {"answer": ANSWER, "count": MANY},
    "counts-sure": {"count_lines": COUNTS},
    "counts-wait": {"open": 1},
    "counts-waiting": {"until": MOMENT},
    "counts-published": {"open": 1},
    "counts-awaited": {"opening": "W" * 40, "until": MOMENT},
    "polls-page": {"polls": 8, "drafts": 5},
    "wait-days": {"days": 14},
    "form-can-change": {"words": "W" * 300},
    "printed-outcome": {"did": "will", "line": "W" * 300, "by": MOMENT},
    "printed-answered": {"people": PEOPLE},
    "printed-wrong": {"count": COUNT},
    "printed-paper": {"numbers": LINES},
}

WORST: dict[str, Value] = {
    "share": 100,
    "suits": (Label("poll-maybe"),),
    "part": ANSWER,
    "moment": MOMENT,
    "answered": PEOPLE,
    "needed": 14,
    "page": 99,
    "pages": 99,
    "count_lines": COUNTS,
    "example": paper.example(POLL.card),
    "left": 99,
    "did": "will",
    "by": MOMENT,
    "said": ANSWER,
    "use": "team",
    "staff": 1,
    "polls": 8,
    "drafts": 5,
    "then": "results",
}

LABELS = {"poll-row", "wait-days"}
"""Labels that are drawn with values."""

COMPUTED = {
    "show-areas",
    "show-kinds",
    *(f"withdrawn-{name}" for name in withdrawal.REASONS if name != "other"),
    *(f"why-{name}" for name in withdrawal.REASONS if name != "other"),
    *(f"form-how-{name}" for name in ("order", "dates", "words")),
}

YES_OR_NO: set[str] = {"paper"}

STARTED_BY_THE_BOT = ("poll-withdrawn", "counts-awaited")
