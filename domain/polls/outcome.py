"""What came of a poll, as those who were asked read it: we did it, we will, or we can't, and why."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from domain.many.message import Content, Made
from domain.polls.ladder import FELT, Felt
from domain.polls.poll import Poll
from domain.say import Button, Label, Say, Value
from domain.when import date_words

Did = Literal["did", "will", "cant"]
DIDS: tuple[Did, ...] = get_args(Did)

Answers = Literal["yes", "partly", "no"]
ANSWERS: tuple[Answers, ...] = get_args(Answers)
"""Whether it answers the question, as members say it."""

State = Literal["draft", "told", "taken back"]

LONGEST_LINE = 300
LONGEST_MORE = 600
HELP = Button("help-now", "go:help")


@dataclass(frozen=True)
class Outcome:
    """It has the number of the message that tells it. A poll may have several: what changed since is added.

    by: by which day, where it is promised. to_wrong: to those who said that it was the wrong question.
    heard: what was published of what people made of it; empty until then.
    """

    outcome_id: int
    poll_id: int
    written_by: int | None
    did: Did
    line: str
    by: date | None = None
    said: str = ""
    wrong_about: str = ""
    to_wrong: str = ""
    more: str = ""
    state: State = "draft"
    told_ms: int | None = None
    heard: str = ""


def content(poll: Poll, outcome: Outcome) -> Content:
    """As it goes out. A locked phone shows the question first, which those who were asked know."""
    say = said(poll, outcome)
    words = "\n".join(part for part in (poll.card.question, outcome.said, outcome.line) if part)
    return Content(words, made=Made(say, say))


def said(poll: Poll, outcome: Outcome, answers: Answers | None = None, felt: Felt | None = None) -> Say:
    """With the two questions at its end, one after the other: what this person has said is read back."""
    values: dict[str, Value] = {
        **written(poll, outcome),
        "state": "felt" if felt else "answered" if answers else "open",
        "answers": (Label(f"outcome-{answers}"),) if answers else (),
        "felt": (Label(f"felt-{felt}"),) if felt else (),
    }
    return Say("outcome-said", values, (*_ways(outcome, answers, felt), HELP))


def written(poll: Poll, outcome: Outcome) -> dict[str, Value]:
    """What it says, for any text that shows it."""
    return {
        "question": poll.card.question,
        "did": outcome.did,
        "line": outcome.line,
        "by": date_words(outcome.by) if outcome.by else (),
        "said": outcome.said,
        "wrong_about": outcome.wrong_about,
        "to_wrong": outcome.to_wrong,
        "besides": outcome.more,
    }


def wrong_shown(figures: str | None) -> bool:
    """Whether so many said "This is the wrong question" that it was published: they are owed a line."""
    told = json.loads(figures) if figures else {}
    return bool(told.get("wrong")) or told.get("nearly") == "wrong"


def _ways(outcome: Outcome, answers: Answers | None, felt: Felt | None) -> tuple[Button, ...]:
    if answers is None:
        return tuple(
            Button(f"outcome-{name}", f"go:answersit:{outcome.outcome_id}-{name}") for name in ANSWERS
        )
    if felt is None:
        return tuple(Button(f"felt-{name}", f"go:felt:{outcome.outcome_id}-{name}") for name in FELT)
    return ()
