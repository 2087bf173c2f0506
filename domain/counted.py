"""How many gave each answer, exactly. This never leaves the machine: see `domain/disclosure.py`."""

from dataclasses import dataclass

from domain.published import Beside


@dataclass(frozen=True)
class Group:
    """How many gave each answer. most: 1 if everybody is in exactly one cell, or how many one may choose."""

    cells: tuple[int, ...]
    most: int = 1


@dataclass(frozen=True)
class Part:
    """The same counts for one area or kind of people; each person is in exactly one part."""

    name: str
    cells: tuple[int, ...]
    none: int = 0
    wrong: int = 0


@dataclass(frozen=True)
class Counted:
    """A poll's tally. "Rather not say" is nowhere in it, nor in `answered`.

    groups: one, or for dates one a date, of the same people. Where there are several, each has three cells or
        more: with two, not showing them would say too much.
    none, wrong: how many said that none fits, or that the question is wrong, instead of choosing from the
        groups; None where the poll does not offer it.
    parts: every area or kind there is, also those where nobody answered.

    Counts from paper are of other people: they are a `Counted` of their own.
    Raises ValueError when the counts contradict one another.
    """

    asked: int
    answered: int
    groups: tuple[Group, ...]
    none: int | None = None
    wrong: int | None = None
    parts: tuple[Part, ...] = ()

    def __post_init__(self) -> None:
        if any(group.most == 1 and sum(group.cells) != self.listed for group in self.groups):
            raise ValueError("a group's counts are not as many as chose from it")
        if any(max(group.cells) > self.listed for group in self.groups):
            raise ValueError("more people gave one answer than chose at all")
        if self.single and self.parts and not self._parts_add_up():
            raise ValueError("the parts do not add up to the whole")

    @property
    def single(self) -> bool:
        """Whether everybody gave exactly one answer."""
        return len(self.groups) == 1 and self.groups[0].most == 1

    @property
    def listed(self) -> int:
        """How many chose from the groups, and not what stands beside them."""
        return self.answered - sum(self.beside)

    @property
    def offered(self) -> tuple[Beside, ...]:
        beside: tuple[tuple[Beside, int | None], ...] = (("none", self.none), ("wrong", self.wrong))
        return tuple(name for name, count in beside if count is not None)

    @property
    def beside(self) -> tuple[int, ...]:
        """The counts of what is offered beside the groups."""
        return tuple(count for count in (self.none, self.wrong) if count is not None)

    @property
    def row(self) -> tuple[int, ...]:
        """Everything that is offered with the first group, in one row."""
        return self.groups[0].cells + self.beside

    @property
    def rows(self) -> tuple[tuple[int, ...], ...]:
        """The same for each part."""
        return tuple(
            part.cells + tuple(part.none if name == "none" else part.wrong for name in self.offered)
            for part in self.parts
        )

    def _parts_add_up(self) -> bool:
        return tuple(map(sum, zip(*self.rows, strict=True))) == self.row
