"""Correcting what somebody told us: their name, areas and kinds, as their own form would have it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.oneself import signup
from domain.organisation import Organisation
from domain.questions import Question

CHOSEN = {question.name: question for question in (signup.AREAS, signup.KINDS)}
"""What is corrected by ticks."""
LONGEST_NAME = signup.NAME.longest


@dataclass(frozen=True)
class Change:
    """Of one question: what stood there, and what stands there now."""

    question: str
    before: tuple[str, ...]
    now: tuple[str, ...]


def changes(found: Mapping[str, tuple[str, ...]], told: Mapping[str, tuple[str, ...]]) -> tuple[Change, ...]:
    """What is another than a correction found it; in which order the answers stand does not matter."""
    both = ((question, was, told.get(question, ())) for question, was in found.items())
    return tuple(Change(question, was, now) for question, was, now in both if set(was) != set(now))


def ticked(
    question: Question, before: Sequence[str], value: str, on: bool, organisation: Organisation
) -> tuple[str, ...]:
    """With this one ticked or not; what stands alone takes the others away. One must always be left."""
    offered = question.options(organisation)
    alone = {option.value for option in offered if option.alone}
    if not on:
        return tuple(other for other in before if other != value) or tuple(before)
    beside = () if value in alone else tuple(other for other in before if other not in alone)
    wanted = {*beside, value}
    return tuple(option.value for option in offered if option.value in wanted)
