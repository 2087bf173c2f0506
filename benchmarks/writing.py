"""Figures as words: paragraphs, lists, tables, and whether an aim was met."""

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .rounds import Spread

SPREAD = ("median", "least to most")


@dataclass(frozen=True)
class Aim:
    """What was wanted of a figure: at least, or else at most, this much."""

    what: str
    got: Spread
    aim: float
    at_most: bool = False
    digits: int = 2

    @property
    def missed_by(self) -> float:
        """By how much the median missed it; 0 where it was met."""
        over = self.got.median - self.aim
        return max(0.0, over if self.at_most else -over)

    def told(self) -> str:
        wanted = "most" if self.at_most else "least"
        missed = f"**missed by {self.missed_by:,.{self.digits + 1}f}**"
        verdict = missed if self.missed_by else "met"
        return f"{self.what}: {shown(self.got, self.digits)}; the aim is at {wanted} {self.aim:g}: {verdict}"


@dataclass(frozen=True)
class Section:
    """What one part of the run has to tell."""

    title: str
    blocks: Sequence[str]
    aims: Sequence[Aim] = ()


def shown(spread: Spread, digits: int = 0) -> str:
    median, span = cells(spread, digits)
    return f"{median} ({span})"


def cells(spread: Spread, digits: int = 0) -> tuple[str, str]:
    return f"{spread.median:,.{digits}f}", f"{spread.least:,.{digits}f} to {spread.most:,.{digits}f}"


def prose(words: str) -> str:
    return textwrap.fill(" ".join(words.split()), 110)


def listing(*items: str) -> str:
    return "\n".join(
        textwrap.fill(f"- {' '.join(item.split())}", 110, subsequent_indent="  ") for item in items
    )


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(header) + " |", "|---" + "|---:" * (len(header) - 1) + "|"]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)])
