"""What the tests of the words must know of blank sheets."""

from collections.abc import Mapping
from dataclasses import replace

from domain.many.audience import Audience
from domain.many.broadcast import OPENING
from domain.polls import sheet_says
from domain.polls.ideas import A_PAGE, REASONS, Idea, Sheet, themes
from domain.polls.poll import LONGEST_IDEA, LONGEST_QUESTION, Card, Poll
from domain.say import Label, Value, phrase
from tests.team_words import MOMENT

WORDS = "W" * LONGEST_IDEA
POLL = Poll(1, 1, Card("blank", "W" * LONGEST_QUESTION), Audience(), state="sorting")
IDEAS = tuple(Idea(1, n, WORDS, "passed", n, paper=True) for n in range(101, 121))
SHORT = replace(POLL, card=Card("blank", "W" * OPENING))
"""Where only the beginning of the question is shown."""
TEN = IDEAS[:A_PAGE]
SHEET = Sheet(999, dict.fromkeys(("new", "passed", "down", "back", "safety"), 200), themes(IDEAS))
_LINES = tuple(phrase("wording-line", number=12, words=WORDS, paper=1, head=0) for _ in range(20))

GIVEN: Mapping[str, Mapping[str, Value]] = {
    "blank-asked": {"question": "W" * LONGEST_QUESTION, "state": "answered"},
    "idea-ask": {"question": "W" * LONGEST_QUESTION, "limit": LONGEST_IDEA, "again": 1},
    "idea-sent": {"words": WORDS, "left": 2, "again": 1},
    "idea-came-back": {"question": "W" * 100, "words": WORDS, "reason": ""},
    "idea-turned-down": {"question": "W" * 100, "words": WORDS, "reason": "said"},
    "idea-yours": sheet_says.yours([10, 11, 12]).values,
    "idea-wordings": {"wording_lines": _LINES},
    "wording-line": {"number": 12, "words": WORDS, "paper": 1, "head": 0},
    "idea-line": {"number": 120, "words": WORDS, "paper": 1},
    "idea-passed-line": {"number": 120, "words": WORDS, "paper": 1, "same": 101, "out": 1},
    "sheet-board": sheet_says.board(POLL, SHEET, True, True).values,
    "sheet-row": {"opening": "W" * 17, "new": 20},
    "ideas-new": sheet_says.ten(SHORT, TEN, 200, "1").values,
    "ideas-passed": sheet_says.passed(SHORT, SHEET, 0).values,
    "ideas-safety": sheet_says.about_safety(SHORT, TEN).values,
    "idea-one": sheet_says.one(replace(TEN[0], state="safety"), 1, True).values,
    "idea-why": sheet_says.reasons([idea.number for idea in TEN], "1").values,
    "idea-merge-which": sheet_says.merging(TEN[0], IDEAS, 0).values,
    "idea-safety": sheet_says.safety(TEN[0], "W" * OPENING).values,
    "round-over": sheet_says.over(SHORT, SHEET).values,
    "paper-sure": {"count": 20, "paper_lines": (Label(WORDS, literal=True),) * 20},
    "ideas-now-passed": {"count": 10},
}

WORST: dict[str, Value] = {
    "other": "120",
    "first": "101",
    "last": "120",
    "told": 3,
    "paper_lines": (Label(WORDS, literal=True),) * 20,
    "wording_lines": _LINES,
    "paper": 1,
    "same": 101,
    "out": 1,
    "head": 0,
    "new": 20,
    "ready": 1,
    "few": 1,
    "line": WORDS,
    "closes": MOMENT,
}

LABELS = {"sheet-row", "begin-round", "idea-number", "merge-with"}
"""Labels that are drawn with values."""

COMPUTED = {
    *(f"reason-{reason}" for reason in REASONS),
    *("idea-decided", "idea-gone", "idea-help-sent", "idea-now-back", "idea-no-danger-now"),
}

YES_OR_NO = {"told", "ready", "few", "paper", "out"}

STARTED_BY_THE_BOT = (
    *("blank-asked", "idea-came-back", "idea-turned-down", "idea-help-lines", "idea-yours"),
    *("idea-safety", "round-over", "ideas-wait"),
)
"""What a lock screen may show unawaited."""
