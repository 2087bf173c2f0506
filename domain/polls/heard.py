"""What people make of an outcome, as it is published: does it answer, was it done to, for or with them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain import disclosure, nearly
from domain.counted import Counted, Group
from domain.polls.ladder import FELT
from domain.polls.outcome import ANSWERS
from domain.published import Published
from domain.say import Label, phrase
from domain.small_numbers import STEP

DAYS = 21
"""So many days after it went out this is published: up to seven until the round-up, and fourteen."""


@dataclass(frozen=True)
class Heard:
    """Two tables, each made by the one disclosure function. Who gave no second answer is not in `felt`."""

    answers: Published
    felt: Published


def figures(asked: int, answers: Mapping[str, int], felt: Mapping[str, int]) -> str:
    """What is published of these exact counts, as it is kept."""
    tables = (counted(asked, ANSWERS, answers), counted(asked, FELT, felt))
    return json.dumps([table.to_text() for table in tables])


def read(figures: str) -> Heard:
    answers, felt = json.loads(figures)
    return Heard(Published.from_text(answers), Published.from_text(felt))


def lines(heard: Heard) -> tuple[Label, ...]:
    """Both, each in one line."""
    return (
        phrase("heard-answers", numbers=numbers_of(heard.answers, "outcome-", ANSWERS)),
        phrase("heard-felt", numbers=numbers_of(heard.felt, "felt-", FELT)),
    )


def sums(some: Sequence[Heard]) -> tuple[Label, ...]:
    """Of several outcomes together, in the same two lines; none where no number at all was published."""
    answers = _added([one.answers for one in some], "outcome-", ANSWERS)
    felt = felt_sums(some)
    return (
        *((phrase("heard-answers", numbers=answers),) if answers else ()),
        *((phrase("heard-felt", numbers=felt),) if felt else ()),
    )


def felt_sums(some: Sequence[Heard]) -> tuple[Label, ...]:
    """How many said it was done to, for and with them."""
    return _added([one.felt for one in some], "felt-", FELT)


def _added(tables: Sequence[Published], before: str, names: Sequence[str]) -> tuple[Label, ...]:
    """Only what is published is added up: of what was not shown, as many as there were for certain."""
    each = [[_certain(table, place) for table in tables] for place in range(len(names))]
    if not any(count for counts in each for count, _ in counts):
        return ()
    return tuple(
        _sum(Label(f"{before}{name}"), sum(count for count, _ in counts), all(whole for _, whole in counts))
        for name, counts in zip(names, each, strict=True)
    )


def _certain(table: Published, place: int) -> tuple[int, bool]:
    """How many gave this answer at least, to the nearest five, and whether that is all."""
    (group,) = table.groups
    if place in group.nearly:
        return nearly.least(table) // STEP * STEP, False
    number = group.numbers[place]
    return number or 0, number is not None


def _sum(answer: Label, count: int, whole: bool) -> Label:
    if whole:
        return phrase("heard-number", answer=(answer,), count=count)
    return (
        phrase("heard-more", answer=(answer,), count=count)
        if count
        else phrase("heard-hidden", answer=(answer,))
    )


def counted(asked: int, names: Sequence[str], given: Mapping[str, int]) -> Published:
    """What may be published of a question with these answers."""
    cells = tuple(given.get(name, 0) for name in names)
    return disclosure.published(Counted(asked, sum(cells), (Group(cells),)))


def numbers_of(table: Published, before: str, names: Sequence[str]) -> tuple[Label, ...]:
    """Of one such table; `before` and each name make the key of what an answer is called."""
    (group,) = table.groups
    if group.nearly:
        said = nearly.word(table)
        return tuple(phrase(f"heard-{said}", answer=(Label(f"{before}{names[n]}"),)) for n in group.nearly)
    if not any(group.numbers):
        return (Label("heard-few"),)
    return tuple(
        phrase("heard-number", answer=(Label(f"{before}{name}"),), count=number)
        if number is not None
        else phrase("heard-hidden", answer=(Label(f"{before}{name}"),))
        for name, number in zip(names, group.numbers, strict=True)
    )
