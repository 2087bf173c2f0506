"""The ladder of co-production: the rung that a poll's settings allow, and what would take it higher.

The ladder is by Think Local Act Personal and its National Co-production Advisory Group.
"""

from typing import Literal

from domain.polls.poll import Kind, Poll
from domain.say import Label, Say

TOLD, CONSULTED, ENGAGED, CO_DESIGN, CO_PRODUCTION = 3, 4, 5, 6, 7
"""Rungs, from the bottom. The lower two, coercion and educating, are never offered."""

Felt = Literal["to", "for", "with"]
FELT: tuple[Felt, ...] = ("to", "for", "with")
"""How members say it was: done to us, for us, with us."""

FROM_MEMBERS: tuple[Kind, ...] = ("blank", "words")
"""Kinds that are answered with ideas, instead of choosing among what staff wrote."""


def rung(poll: Poll, closed: bool = False) -> int:
    """The highest of 7 that its settings do not contradict. `closed`: people were told what came of it."""
    if not (_has_pen(poll) and _help_decide(poll)):
        return ENGAGED if _ideas(poll) else CONSULTED
    return CO_PRODUCTION if _blank(poll) and closed else CO_DESIGN


def group(rung: int) -> Felt:
    """Which of the ladder's own groups a rung belongs to."""
    return "to" if rung < TOLD else "for" if rung < CO_DESIGN else "with"


def name(rung: int) -> tuple[Label, ...]:
    """As it is called, to stand in a message."""
    return (Label(f"rung-{rung}"),)


def higher(poll: Poll) -> Say:
    """The rung it stands on now, and what to change to go higher."""
    return Say("ladder-higher", {"rung": rung(poll), "name": name(rung(poll)), "step_lines": _steps(poll)})


def _steps(poll: Poll) -> tuple[Label, ...]:
    blank = _blank(poll)
    wanted = {
        "ladder-step-blank": not blank,
        "ladder-step-pen": not _has_pen(poll),
        "ladder-step-decide": not _help_decide(poll),
        "ladder-step-loop": blank and _has_pen(poll) and _help_decide(poll),
    }
    return tuple(Label(key) for key, missing in wanted.items() if missing)


def _blank(poll: Poll) -> bool:
    """It began with a blank sheet, in either of its two rounds."""
    return poll.card.kind == "blank" or poll.card.second_round


def _ideas(poll: Poll) -> bool:
    return poll.card.kind in FROM_MEMBERS or poll.card.second_round


def _has_pen(poll: Poll) -> bool:
    """A member checked the words, and said yes to them."""
    return poll.pen == "approved"


def _help_decide(poll: Poll) -> bool:
    return poll.card.decides != "staff"
