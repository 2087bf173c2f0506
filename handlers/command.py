"""What can be asked for at any time: by a slash, by a button, or in words, it is the same thing."""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from domain.authority import ANYONE
from domain.say import Button
from handlers.visit import Visit

Asked = Callable[[Visit, str], Awaitable[None]]

_SLASH = re.compile(r"/([a-z_]{1,32})(?:@[a-z0-9_]+)?(?:\s+(.*))?", re.IGNORECASE | re.DOTALL)
_GO = re.compile(r"go:([a-z]{1,12})(?::([a-z0-9_-]{1,48}))?")


@dataclass(frozen=True)
class Command:
    """`labels` are the text keys that may be typed for it, each with the argument it stands for.

    always: heard before any answer to a question, so that it is never taken for one.
    open: heard in words also while a question is open, unless they are one of its own answers or buttons.
    resting: heard in words only while a form rests, because they mean something else otherwise.
    stays: a form on screen stays the one that is answered; otherwise it rests until it is carried on.
    """

    name: str
    heard: Asked
    slashes: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)
    capability: str = ANYONE
    always: bool = False
    open: bool = False
    resting: bool = False
    stays: bool = False


def go(label: str, name: str, argument: str = "") -> Button:
    """A button that does what command `name` does."""
    return Button(label, f"go:{name}:{argument}" if argument else f"go:{name}")


def pressed(data: str) -> tuple[str, str] | None:
    """The name and argument in a button made by `go`."""
    found = _GO.fullmatch(data)
    return (found[1], found[2] or "") if found else None


def slashed(text: str) -> tuple[str, str] | None:
    """The word and the rest of "/word rest"."""
    found = _SLASH.fullmatch(text.strip())
    return (found[1].lower(), (found[2] or "").strip()) if found else None
