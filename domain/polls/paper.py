"""Answers on paper or by show of hands, typed in one line: how many gave each answer, in the list's order."""

import re
from collections.abc import Sequence

from domain import disclosure
from domain.counted import Counted, Group
from domain.number_words import figure
from domain.polls import answers
from domain.polls.poll import NONE, SINGLE, WRONG, Card, Poll
from domain.questions import Words
from domain.say import Label, Say, phrase

MOST = 100_000
_NUMBER = re.compile("[0-9]{1,7}")


def can_be_typed(card: Card) -> bool:
    """Where each form is one choice, or several of a list: with an order or dates there is more to count."""
    return card.kind in (*SINGLE, "several")


def columns(card: Card) -> tuple[Label, ...]:
    """What each number of the line counts. Of several choices first how many people there were."""
    first = (Label("counts-people"),) if card.kind == "several" else ()
    others = tuple(Label(f"poll-{name}") for name in (NONE, WRONG) if name in answers.beside(card))
    return (*first, *answers.choices(card, "en"), *others)


def read(card: Card, line: str, words: Words) -> tuple[int, ...] | Say:
    """The counts, or what is wrong with them."""
    said = re.sub(r"[\s,;/|+·-]+", " ", line.strip()).split(" ")
    found = [figure(part.casefold(), words) for part in said]
    needed = len(columns(card))
    if not all(_NUMBER.fullmatch(part) for part in found):
        return Say("again-counts-numbers", {"example": example(card)})
    counts = tuple(map(int, found))
    if len(counts) != needed:
        return Say("again-counts-many", {"count": len(counts), "needed": needed, "example": example(card)})
    if max(counts) > MOST:
        return Say("again-counts-large", {"most": MOST})
    if not any(counts):
        return Say("again-counts-nothing", {"example": example(card)})
    return counts if _adds_up(card, counts) else Say("again-counts-people", {"example": example(card)})


def example(card: Card) -> str:
    """A line that would do."""
    rest = [str(5 - n % 5) for n in range(len(columns(card)))]
    return " ".join(["12", *rest[1:]] if card.kind == "several" else rest)


def lines(card: Card, counts: Sequence[int]) -> tuple[Label, ...]:
    """Read back: each number with what it counts."""
    pairs = zip(columns(card), counts, strict=True)
    return tuple(phrase("counts-line", answer=(name,), count=count) for name, count in pairs)


def added(one: Sequence[int], other: Sequence[int]) -> tuple[int, ...]:
    return tuple(map(sum, zip(one, other, strict=True))) if one else tuple(other)


def figures(poll: Poll, counts: Sequence[int]) -> str | None:
    """The published table of all of them together; None where there are none."""
    if not any(counts):
        return None
    card, places = poll.card, len(answers.choices(poll.card, "en"))
    people = counts[0] if card.kind == "several" else sum(counts)
    rest = tuple(counts[1:] if card.kind == "several" else counts)
    offered = (name for name in (NONE, WRONG) if name in answers.beside(card))
    beside = dict(zip(offered, rest[places:], strict=True))
    most = answers.most(card) if card.kind == "several" else 1
    group = Group(rest[:places], most)
    counted = Counted(people, people, (group,), beside.get(NONE), beside.get(WRONG))
    return disclosure.published(counted).to_text()


def _adds_up(card: Card, counts: Sequence[int]) -> bool:
    """Nobody is counted twice for one answer, and each person gave one."""
    if card.kind != "several":
        return True
    people, *rest = counts
    places = len(card.options)
    chose = people - sum(rest[places:])
    return max(rest[:places]) <= chose <= sum(rest[:places]) <= chose * answers.most(card)
