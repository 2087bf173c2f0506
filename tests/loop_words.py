"""What the tests of the words must know of what happened after a question, and of the ladder."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from domain.loop import debt_notes
from domain.loop import page as loop
from domain.loop.debt import Debt, Owed
from domain.loop.page import Ask, Kept
from domain.many.audience import Audience
from domain.polls import heard, ladder, outcome
from domain.polls.heard import Heard
from domain.polls.ladder import FELT
from domain.polls.outcome import ANSWERS, DIDS, Outcome
from domain.polls.poll import LONGEST_QUESTION, Card, Poll
from domain.published import Published
from domain.say import Label, Value, phrase
from domain.small_numbers import Shown

ZONE = ZoneInfo("Europe/London")
NOW_MS = 1_795_000_000_000
MANY = 1_000_000
LINE = "W" * outcome.LONGEST_LINE
MORE = "W" * outcome.LONGEST_MORE
POLL = Poll(1, 1, Card("one", "W" * LONGEST_QUESTION), Audience(), closes_ms=NOW_MS, state="closed")
DEBT = Debt(1, NOW_MS, NOW_MS, given_ms=NOW_MS, agenda_ms=NOW_MS)
_SHOWN = Published(MANY, MANY, (Shown((MANY, None, MANY)),))
HEARD = Heard(_SHOWN, _SHOWN)
OUTCOME = Outcome(
    1, 1, 1, "will", LINE, date(2026, 9, 30), MORE, MORE, LINE, MORE, heard=heard.figures(0, {}, {})
)
SHORT = replace(POLL, card=replace(POLL.card, question="W" * loop.LABEL))
ASK = Ask(SHORT, DEBT)
OWED = Owed(replace(DEBT, kind="meeting"), "W" * loop.LABEL, 1, day_ms=NOW_MS)
PAGE = loop.page([ASK] * loop.PAGE, Kept(MANY, MANY, MANY), [HEARD] * 2, NOW_MS, ZONE)
_LABEL = (Label("outcome-partly"),)
OWED_DAY = debt_notes.to_chair(OWED, ZONE, chair=True).values["day"]

LIVE: dict[str, Value] = {"question": "W" * LONGEST_QUESTION, "promised": 1}
"""What the check shows beside the answers."""

ANSWERS_GIVEN: dict[str, tuple[str, ...]] = {
    "outcome_did": ("will",),
    "outcome_by": ("2026-09-30",),
    "outcome_wrong": ("yes",),
    "outcome_line": (LINE,),
    "outcome_to_wrong": (LINE,),
    **{f"outcome_{name}": (MORE,) for name in ("said", "wrong_about", "more")},
}
"""At great length, to every question."""

GIVEN: Mapping[str, Mapping[str, Value]] = {
    "ladder-higher": ladder.higher(POLL).values,
    "ladder-page": {
        "declared_lines": tuple(
            phrase("ladder-count", number=n, name=ladder.name(n), count=MANY) for n in range(1, 8)
        ),
        "felt": heard.felt_sums([HEARD]),
    },
    "loop-page": PAGE.values,
    "loop-row": PAGE.buttons[0].values,
    "loop-line": dict(PAGE.values["ask_lines"][0].values),  # type: ignore[union-attr, index]
    "loop-agenda-of": {"forum": "W" * 80, "day": OWED_DAY},
    "loop-ask": loop.one(Ask(POLL, DEBT), [OUTCOME], NOW_MS, ZONE).values,
    "loop-outcome": loop.read(POLL, OUTCOME).values,
    "outcome-said": outcome.said(POLL, OUTCOME, "partly", "with").values,
    "debt-asked": debt_notes.to_coordinator("asked", OWED, ZONE).values,
    "debt-reminded": debt_notes.to_coordinator("reminded", OWED, ZONE).values,
    "debt-overdue": debt_notes.to_coordinator("second", OWED, ZONE).values,
    "debt-chair": debt_notes.to_chair(OWED, ZONE, chair=True).values,
    "debt-called": debt_notes.called_for("give", OWED, ZONE).values,
    "debt-done": debt_notes.done("give", OWED, ZONE, ()).values,
    "heard-answers": {"numbers": (phrase("heard-number", answer=_LABEL, count=MANY),) * 3},
    "heard-felt": {"numbers": (phrase("heard-number", answer=_LABEL, count=MANY),) * 3},
    "heard-number": {"answer": _LABEL, "count": MANY},
    "heard-hidden": {"answer": _LABEL},
    "heard-nearly": {"answer": _LABEL},
    "heard-most": {"answer": _LABEL},
    "heard-more": {"answer": _LABEL, "count": MANY},
    "ladder-count": {"number": 7, "name": ladder.name(7), "count": MANY},
}

WORST: dict[str, Value] = {
    "rung": 7,
    "step_lines": ladder.higher(POLL).values["step_lines"],
    "why": "give",
    "state": "overdue",
    "numbers": GIVEN["heard-felt"]["numbers"],
}

LABELS = {"loop-row", "tell-so-many"}
"""Labels that are drawn with values."""

COMPUTED = {
    *(f"rung-{n}" for n in range(1, 8)),
    *(f"outcome-{name}" for name in (*DIDS, *ANSWERS)),
    *(f"felt-{name}" for name in FELT),
    *(f"debt-{name}" for name in ("ask", "agenda", "give")),
}

YES_OR_NO = {"chair", "promised", "meeting"}

STARTED_BY_THE_BOT = ("debt-asked", "debt-reminded", "debt-overdue", "debt-chair", "debt-called")
