"""What comes of a move in a form, for whoever has to say and remember it."""

from dataclasses import dataclass
from typing import Literal

from domain.forms import Standing
from domain.say import Say

How = Literal["finished", "declined", "later", "left"]


@dataclass(frozen=True)
class Asked:
    """They have moved on: show where they are now, and above it say why, if there is something to say."""

    at: Standing
    because: Say | None = None


@dataclass(frozen=True)
class Ticked:
    """An answer on the same showing changed: change the message in place."""

    at: Standing
    page: int
    told: Say


@dataclass(frozen=True)
class Turned:
    """Nothing changed; show this page of the answers."""

    at: Standing
    page: int


@dataclass(frozen=True)
class Again:
    """Nothing changed: say why, and ask again. A reason with buttons stands alone: it asks again itself."""

    at: Standing
    reason: Say


@dataclass(frozen=True)
class Explained:
    """Nothing changed: say this, and ask again. `apart`: as a message of its own, because it may be long."""

    at: Standing
    said: Say
    apart: bool = False


@dataclass(frozen=True)
class Ended:
    """The form is left: finished, declined, put off until later, or by going back from its first question."""

    at: Standing
    how: How


@dataclass(frozen=True)
class Stale:
    """The button is not of this showing, or of no showing at all: nothing changed."""


Result = Asked | Ticked | Turned | Again | Explained | Ended | Stale
