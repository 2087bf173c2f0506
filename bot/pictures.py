"""What can be drawn: ready-made words and numbers, before they are a picture or a page to print."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal


@dataclass(frozen=True)
class Chart:
    """One bar for each answer, in this order.

    bars: an answer's words and its number. Where that is None, the words `not_shown` stand instead.
    note: stands small beneath all, such as how numbers are rounded.
    """

    title: str
    bars: tuple[tuple[str, int | None], ...]
    not_shown: str
    note: str = ""


@dataclass(frozen=True)
class Trend:
    """A question that was asked again: for each answer its number each time.

    times: the words for each time, the oldest first; of more than `charts.MOST_TIMES` the newest are drawn.
    answers: an answer's words, and for each of `times` its number, or None as in a `Chart`.
    """

    title: str
    times: tuple[str, ...]
    answers: tuple[tuple[str, tuple[int | None, ...]], ...]
    not_shown: str
    note: str = ""


PartKind = Literal["strong", "words", "box", "line"]


@dataclass(frozen=True)
class Page:
    """Something to print in large letters, on as many sheets of A4 as it needs.

    parts: what stands under the heading, in this order. "strong" and "words" are a paragraph; "box" is an
    empty box to tick, with its words; "line" is a line to write on, with words above it or none.
    footer: stands on every sheet, and above it a number such as 1 of 2. `numbering` is how that is said, with
    {page} and {pages} in it.
    language: as screen readers want it, such as en-GB.
    """

    heading: str
    parts: tuple[tuple[PartKind, str], ...]
    footer: str
    numbering: str
    language: str = "en-GB"


PosterStyle = Literal["heading", "name", "words", "strong"]


@dataclass(frozen=True)
class Poster:
    """One sheet of A4 with a code that phones read: the same as a page to print and as a picture.

    link: what the code leads to. beside: what to do with it. above, beneath: what stands there, downwards.
    """

    link: str
    above: tuple[tuple[PosterStyle, str], ...]
    beside: str
    beneath: tuple[tuple[PosterStyle, str], ...]
    format: Literal["pdf", "png"]
    language: str = "en-GB"


Drawable = Chart | Trend | Page | Poster

_KINDS: Mapping[str, type[Drawable]] = {"Chart": Chart, "Trend": Trend, "Page": Page, "Poster": Poster}


def to_json(drawable: Drawable) -> bytes:
    return json.dumps([type(drawable).__name__, vars(drawable)]).encode()


def from_json(text: bytes) -> Drawable:
    kind, fields = json.loads(text)
    return _KINDS[kind](**{name: _tuples(value) for name, value in fields.items()})


def _tuples(value: Any) -> Any:
    return tuple(_tuples(one) for one in value) if isinstance(value, list) else value
