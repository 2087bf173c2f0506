"""A poll: what is asked, who decides, who can see the answers, and where it stands."""

import json
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

from domain.many.audience import Audience

Kind = Literal["blank", "yesno", "one", "several", "scale", "order", "words", "dates"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""In the order in which they are offered: the blank sheet first."""

Sees = Literal["team", "names", "secret"]
SEES: tuple[Sees, ...] = get_args(Sees)

Decides = Literal["staff", "together", "members"]
DECIDES: tuple[Decides, ...] = get_args(Decides)

Breakdown = Literal["", "areas", "kinds"]

Pen = Literal["", "asked", "approved", "staff"]
"""Whether a member who checks the words first has been asked, has approved, or "written by staff only"."""

PollState = Literal["draft", "planned", "open", "sorting", "closing", "closed", "withdrawn", "void"]
"""sorting: between the two rounds of a blank sheet. closing: counted, and its key is being destroyed."""

SINGLE: tuple[Kind, ...] = ("yesno", "one", "scale")
"""Kinds that one press answers: only these can be secret."""
WITH_OPTIONS: tuple[Kind, ...] = ("one", "several", "order", "dates")
"""Kinds whose options somebody writes."""

NONE, WRONG, NOSAY = "none", "wrong", "nosay"
BESIDE = (NONE, WRONG, NOSAY)
"""Answers that stand under every list: none of these, the wrong question, rather not say."""

MOST_OPTIONS = 12
MOST_TO_ORDER = 7
SCALE = 5
LONGEST_QUESTION = 300
LONGEST_OPTION = 100
LONGEST_CARD = 300
LONGEST_END = 20
"""What 1 and 5 of a scale mean stands on a button, beside its number."""
LONGEST_IDEA = 140
MOST_IDEAS = 3
"""So many ideas one person can put on a blank sheet."""
SECRET_LEAST = 20
NAMES_MOST = 30


@dataclass(frozen=True)
class Card:
    """What people read. `options` are the writer's own words; yes or no and a scale have none.

    most: how many may be chosen of several; 0 is as many as one likes.
    ends: what 1 and 5 of a scale mean.
    wrong_question: only a poll about dates may leave that button out.
    second_round: the options are ideas from a blank sheet, in their writers' words.
    """

    kind: Kind
    question: str
    options: tuple[str, ...] = ()
    can_change: str = ""
    cannot_change: str = ""
    decides: Decides = "staff"
    plain_question: str = ""
    plain_options: tuple[str, ...] = ()
    most: int = 0
    ends: tuple[str, ...] = ()
    wrong_question: bool = True
    second_round: bool = False

    def question_in(self, locale: str) -> str:
        plain = locale.endswith("-plain") and self.plain_question
        return self.plain_question if plain else self.question

    def options_in(self, locale: str) -> tuple[str, ...]:
        """Short plain words only where every option has some."""
        plain = locale.endswith("-plain") and len(self.plain_options) == len(self.options)
        return self.plain_options if plain else self.options


@dataclass(frozen=True)
class Poll:
    """plan: NOW, or the moment it opens as `domain.when.to_text` wrote it.

    closes_ms, hears_ms: 0 while they are as usual, counted from its opening: see `closing_ms`, `hearing_ms`.
    wait_ms: until when paper answers may be added after it closed; published only then.
    parent: of what it is a copy or a repeat.
    pen_asked_ms: when a member was first asked to check the words. reminded_ms, nudged_ms: when people were
    reminded by itself, and by hand. repeated_ms: when its next repeat was planned.
    asked: how many were asked, counted once all of them were planned.
    """

    poll_id: int
    written_by: int | None
    card: Card
    audience: Audience
    sees: Sees = "team"
    breakdown: Breakdown = ""
    plan: str = "now"
    closes_ms: int = 0
    hears_ms: int = 0
    state: PollState = "draft"
    pen: Pen = ""
    repeats: Literal["", "monthly", "quarterly"] = ""
    parent: int | None = None
    changed_ms: int = 0
    opened_ms: int | None = None
    closed_ms: int | None = None
    wait_ms: int | None = None
    pen_asked_ms: int | None = None
    reminded_ms: int | None = None
    nudged_ms: int | None = None
    repeated_ms: int | None = None
    asked: int | None = None


def card_to_text(card: Card) -> str:
    """Only what is not as usual, so that a question can get new parts."""
    said = {name: value for name, value in vars(card).items() if value != getattr(_USUAL, name)}
    return json.dumps({**said, "kind": card.kind}, ensure_ascii=False, separators=(",", ":"))


def card_from_text(text: str) -> Card:
    said: dict[str, Any] = json.loads(text)
    lists = {name: tuple(value) for name, value in said.items() if isinstance(value, list)}
    return replace(_USUAL, **{**said, **lists})


_USUAL = Card("one", "")
