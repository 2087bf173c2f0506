"""The run as a document: every number in it comes out of the run."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from .pages import with_items, with_section
from .writing import Section, listing, prose, table

AIMS = "The aims"


@dataclass(frozen=True)
class Run:
    """By which command, when, for how long, where; `load` before and after."""

    command: str
    began: datetime
    seconds: float
    machine: Mapping[str, str]
    load: tuple[float, float]


def document(run: Run, sections: Sequence[Section]) -> str:
    parts = [*_head(run), *_aims(sections)]
    for section in sections:
        parts += [f"## {section.title}", *section.blocks]
    return "\n\n".join(parts) + "\n"


def with_parts(page: str, run: Run, sections: Sequence[Section]) -> str:
    """The page with these parts of it measured anew, each saying so; all the others stay."""
    made = prose(
        f"""Measured by itself, with `{run.command}`, on {run.began:%Y-%m-%d at %H:%M}, in
        {run.seconds / 60:.1f} minutes; commit {run.machine["Commit"]}, load {run.load[0]:.1f} before,
        {run.load[1]:.1f} after."""
    )
    for section in sections:
        page = with_section(page, section.title, "\n\n".join([*section.blocks, made]))
        page = with_items(page, AIMS, [(f"{aim.what}:", listing(aim.told())) for aim in section.aims])
    return page


def _head(run: Run) -> Iterable[str]:
    yield "# How fast it is"
    yield prose(
        f"""Made by `{run.command}` on {run.began:%Y-%m-%d at %H:%M}, in {run.seconds / 60:.1f} minutes. What
        is compared ran in one run, by turns (A B C, A B C, …), over HTTP against the rehearsal server in a
        process of its own on the same machine. Shown are medians of rounds, and the least and the most. A
        ratio is taken round by round, of sides that ran within seconds of each other. Compare ratios: rates
        depend on the machine and on what else it is doing (load {run.load[0]:.1f} before, {run.load[1]:.1f}
        after)."""
    )
    yield table(("measured on", ""), run.machine.items())


def _aims(sections: Sequence[Section]) -> Iterable[str]:
    """Each aim with what was measured, and by how much it was missed."""
    aims = [aim for section in sections for aim in section.aims]
    if aims:
        yield f"## {AIMS}"
        yield listing(*(aim.told() for aim in aims))
