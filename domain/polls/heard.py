"""What people make of an outcome, as it is published: does it answer, was it done to, for or with them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain import disclosure
from domain.counted import Counted, Group
from domain.polls.ladder import FELT
from domain.polls.outcome import ANSWERS
from domain.published import Published
from domain.say import Label, phrase

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
    """Only published numbers are added up: what was not shown counts as nothing."""
    added = [
        sum(number or 0 for number in numbers)
        for numbers in zip(*(table.groups[0].numbers for table in tables), strict=True)
    ]
    return tuple(
        phrase("heard-number", answer=(Label(f"{before}{name}"),), count=number)
        for name, number in zip(names, added, strict=bool(added))
        if any(added)
    )


def counted(asked: int, names: Sequence[str], given: Mapping[str, int]) -> Published:
    """What may be published of a question with these answers."""
    cells = tuple(given.get(name, 0) for name in names)
    return disclosure.published(Counted(asked, sum(cells), (Group(cells),)))


def numbers_of(table: Published, before: str, names: Sequence[str]) -> tuple[Label, ...]:
    """Of one such table; `before` and each name make the key of what an answer is called."""
    (group,) = table.groups
    if group.nearly:
        return tuple(phrase("heard-nearly", answer=(Label(f"{before}{names[n]}"),)) for n in group.nearly)
    if not any(group.numbers):
        return (Label("heard-few"),)
    return tuple(
        phrase("heard-number", answer=(Label(f"{before}{name}"),), count=number)
        if number is not None
        else phrase("heard-hidden", answer=(Label(f"{before}{name}"),))
        for name, number in zip(names, group.numbers, strict=True)
    )
