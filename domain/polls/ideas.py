"""The ideas on a blank sheet: how they are sorted, and which of them people choose from afterwards."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args
from zoneinfo import ZoneInfo

from domain.many.audience import Audience
from domain.polls import times
from domain.polls.poll import MOST_OPTIONS, Poll

IdeaState = Literal["new", "passed", "down", "back", "safety"]
"""down: turned down. back: it points to a person, and waits for its writer to say it in other words."""

Reason = Literal["about", "said", "ours", "unkind", "unclear"]
REASONS: tuple[Reason, ...] = get_args(Reason)
"""Why one is turned down: not about the question, said already, not ours to change, unkind, not clear."""

A_PAGE = 10
"""So many are sorted at a time."""
LEAST = 2
"""Among fewer there is nothing to choose."""
MAY_CHOOSE = 3


@dataclass(frozen=True)
class Idea:
    """Whoever sorts it sees no more than this: nothing here says who wrote it.

    number: its own for good, so that what is said about it is never about another.
    theme: ideas that were put together have the same. left_out: not among those that people choose from.
    place: where it stands among these, from 1; 0 while it does not.
    """

    poll_id: int
    number: int
    words: str
    state: IdeaState
    theme: int
    reason: str = ""
    paper: bool = False
    left_out: bool = False
    place: int = 0


@dataclass(frozen=True)
class Theme:
    """Ideas that say the same, each in its own words; the first of them stands for all."""

    wordings: tuple[Idea, ...]

    @property
    def head(self) -> Idea:
        return self.wordings[0]


@dataclass(frozen=True)
class Sheet:
    """How a blank sheet stands: how many ideas came, and what became of them."""

    came: int
    counts: dict[str, int]
    themes: tuple[Theme, ...]

    def of(self, state: IdeaState) -> int:
        return self.counts.get(state, 0)


def themes(passed: Iterable[Idea]) -> tuple[Theme, ...]:
    """In the order in which the first of each came."""
    found: dict[int, list[Idea]] = {}
    for idea in sorted(passed, key=lambda idea: idea.number):
        found.setdefault(idea.theme, []).append(idea)
    return tuple(Theme(tuple(wordings)) for wordings in found.values())


def chosen(found: Sequence[Theme]) -> tuple[Theme, ...]:
    """Those that people choose from: the first that nobody left out."""
    return tuple(theme for theme in found if not theme.head.left_out)[:MOST_OPTIONS]


def second_round(sheet: Poll, found: Sequence[Theme], now_ms: int, zone: ZoneInfo, written_by: int) -> Poll:
    """A poll of its own, so that answers, results and what came of it are those of every poll.

    By when people hear back stays as they were told, unless that would be before it closes.
    """
    options = tuple(theme.head.words for theme in found)
    card = replace(
        sheet.card,
        kind="several",
        options=options,
        plain_options=(),
        most=min(MAY_CHOOSE, len(options)),
        second_round=True,
    )
    begun = Poll(
        0,
        written_by,
        card,
        Audience(poll=sheet.poll_id),
        sheet.sees,
        sheet.breakdown,
        parent=sheet.poll_id,
        pen=sheet.pen,
    )
    in_time = times.closes_ms(begun, now_ms, zone) < sheet.hears_ms
    return replace(begun, hears_ms=sheet.hears_ms if in_time else 0)
