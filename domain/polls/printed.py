"""What stands on paper: a poll's form to fill in by hand, and its results for a noticeboard."""

from collections.abc import Sequence
from typing import Literal

from domain.polls import answers, result_lines
from domain.polls.outcome import Outcome, written
from domain.polls.poll import NONE, WRONG, Card, Poll
from domain.polls.results import Told
from domain.say import Label, phrase

Kind = Literal["strong", "words", "box", "line"]
Part = tuple[Kind, Label]
"""A paragraph, a box to tick with its words, or a line to write on with words above it."""

LINES = 5
NOTHING = Label("", literal=True)


def form(poll: Poll, locale: str) -> tuple[Part, ...]:
    """Beneath the question: what to do, all there is to tick, and room for what should be asked instead."""
    card = poll.card
    change: tuple[Part, ...] = (
        (("words", phrase("form-can-change", words=card.can_change)),) if card.can_change else ()
    )
    offered = [name for name in (NONE, WRONG) if name in answers.beside(card)]
    beside: list[Part] = [("box", Label(f"poll-{name}")) for name in offered]
    return (
        *change,
        ("strong", _how(card)),
        *_answers(card, locale),
        *beside,
        ("line", Label("form-instead")),
        *_lines(1),
        ("words", Label("form-private")),
    )


def noticeboard(poll: Poll, told: Told, outcomes: Sequence[Outcome], locale: str) -> tuple[Part, ...]:
    """The sentence, the numbers, and what came of it so far; no names."""
    card, shown = poll.card, told.figures
    sentence: Part = ("strong", result_lines.sentence(card, shown, locale))
    answered: Part = ("words", phrase("printed-answered", people=result_lines.people(shown.answered)))
    lines: list[Part] = [("words", line) for line in result_lines.lines(card, shown, locale)]
    wrong: list[Part] = [
        ("words", phrase("printed-wrong", count=(count,))) for count in result_lines.wrong(card, shown)
    ]
    paper: list[Part] = []
    if told.paper:
        paper = [("words", phrase("printed-paper", numbers=result_lines.short(card, told.paper)))]
    return (
        *(sentence, answered, *lines, *wrong, *paper, ("words", Label("printed-rounded"))),
        *(part for outcome in outcomes for part in _outcome(poll, outcome)),
    )


def _outcome(poll: Poll, outcome: Outcome) -> tuple[Part, ...]:
    values = written(poll, outcome)
    said = phrase("printed-outcome", did=outcome.did, line=outcome.line, by=values["by"])
    more: tuple[Part, ...] = (("words", Label(outcome.more, literal=True)),) if outcome.more else ()
    return (("strong", Label("printed-came")), ("words", said), *more)


def _how(card: Card) -> Label:
    if card.kind == "several":
        return phrase("form-how-several", most=answers.most(card))
    if card.kind in ("order", "dates", "words"):
        return Label(f"form-how-{card.kind}")
    return Label("form-how-words" if card.kind == "blank" else "form-how-one")


def _answers(card: Card, locale: str) -> tuple[Part, ...]:
    if card.kind in ("words", "blank"):
        return (("line", NOTHING), *_lines(LINES - 1))
    choices = answers.choices(card, locale)
    if card.kind == "dates":
        suits: tuple[Part, ...] = tuple(("box", Label(key)) for key in answers.SUITS.values())
        return tuple(part for choice in choices for part in (("strong", choice), *suits))
    return tuple(("box", choice) for choice in choices)


def _lines(count: int) -> tuple[Part, ...]:
    return (("line", NOTHING),) * count
