"""A message of a bundle as literal pieces and gaps, so that showing it again is only a join."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import unescape

from fluent.runtime import FluentBundle

_OPEN, _CLOSE = "\ue000", "\ue001"  # private characters: in no Fluent file, and taken out of every value
_GAP = re.compile(f"{_OPEN}(\\w+){_CLOSE}")
_LONG_BREAK = re.compile(r"\n{3,}")  # left where a variant has nothing to say
_TAG = re.compile(r"<[^>]*>")


class Unsayable(Exception):
    """A bundle cannot make this message with what it was given. Carries kinds of problem, never values."""


@dataclass(frozen=True)
class Gap:
    """Where the value called `name` goes."""

    name: str


Template = tuple[str | Gap, ...]


def make(bundle: FluentBundle, key: str, texts: Iterable[str], choices: Mapping[str, str | int]) -> Template:
    """Fluent chooses its words by `choices`; of `texts` it gets only names, so it never reads one."""
    if not bundle.has_message(key):
        raise Unsayable("no such message")
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise Unsayable("a message without words")
    gaps = {name: f"{_OPEN}{name}{_CLOSE}" for name in texts}
    shown, errors = bundle.format_pattern(pattern, {**gaps, **choices})
    if errors or not isinstance(shown, str):
        raise Unsayable(", ".join(sorted({type(error).__name__ for error in errors})))
    return _split(_LONG_BREAK.sub("\n\n", shown).strip())


def filled(template: Template, values: Mapping[str, str]) -> Template:
    """With those gaps filled for good whose values are known beforehand."""
    parts: list[str | Gap] = []
    for part in template:
        ready = values.get(part.name, part) if isinstance(part, Gap) else part
        last = parts[-1] if parts else None
        if isinstance(ready, str) and isinstance(last, str):
            parts[-1] = last + ready
        else:
            parts.append(ready)
    return tuple(parts)


def as_text(template: Template) -> Template:
    """The same without HTML, for labels and short notices."""
    return tuple(without_html(part) if isinstance(part, str) else part for part in template)


def without_html(html: str) -> str:
    return unescape(_TAG.sub("", html))


def _split(shown: str) -> Template:
    pieces = _GAP.split(shown)  # literal, name, literal, name, … literal
    parts = [Gap(piece) if index % 2 else piece for index, piece in enumerate(pieces)]
    return tuple(part for part in parts if part != "")
