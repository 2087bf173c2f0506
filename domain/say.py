"""What is said, as a value: a key of `texts/`, the values in it, and one column of buttons."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal


@dataclass(frozen=True)
class Label:
    """A key of `texts/` with the values it needs (see `phrase`), or with `literal` somebody's own words."""

    text: str
    literal: bool = False
    values: tuple[tuple[str, "Value"], ...] = ()


Value = str | int | tuple[Label, ...]
"""A tuple of labels is a list, joined by `texts` in the way of the language."""


def phrase(key: str, **values: Value) -> Label:
    """A few words inside a message, such as a date: said in the language of whoever reads it."""
    return Label(key, values=tuple(values.items()))


@dataclass(frozen=True)
class Button:
    """`label` is a key of `texts/`, or with `literal` somebody's own words; `data` at most 64 bytes."""

    label: str
    data: str
    values: Mapping[str, Value] = field(default_factory=dict)
    literal: bool = False


FileKind = Literal["photo", "document"]


@dataclass(frozen=True)
class File:
    """A picture or document that Telegram has already; `file_id` is this bot's name for it."""

    kind: FileKind
    file_id: str


@dataclass(frozen=True)
class Say:
    """One message. Values are shown escaped, so whatever a person typed is safe to put in.

    With a `file`, the words stand beneath it. `first` stands above it in the same message, without buttons:
    such as why something is asked again.
    """

    key: str
    values: Mapping[str, Value] = field(default_factory=dict)
    buttons: tuple[Button, ...] = ()
    file: File | None = None
    first: "Say | None" = None


def to_json(say: Say) -> str:
    return json.dumps(_parts(say), ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Say:
    return _whole(*json.loads(text))


def _parts(say: Say) -> list[object]:
    """Mostly three, as they always were; a fourth holds by name what few have."""
    buttons = [[b.label, b.data, _plain(b.values), b.literal] for b in say.buttons]
    more: dict[str, object] = {}
    if say.file:
        more["file"] = [say.file.kind, say.file.file_id]
    if say.first:
        more["first"] = _parts(say.first)
    return [say.key, _plain(say.values), buttons, *([more] if more else [])]


def _whole(
    key: str, values: Mapping[str, Any], buttons: list[Any], more: Mapping[str, Any] | None = None
) -> Say:
    more = more or {}
    return Say(
        key,
        _lists_again(values),
        tuple(Button(label, data, _lists_again(vs), literal) for label, data, vs, literal in buttons),
        File(*more["file"]) if "file" in more else None,
        _whole(*more["first"]) if "first" in more else None,
    )


def _plain(values: Mapping[str, Value]) -> dict[str, object]:
    return {
        name: [_written(label) for label in value] if isinstance(value, tuple) else value
        for name, value in values.items()
    }


def _written(label: Label) -> list[object]:
    inside = [_plain(dict(label.values))] if label.values else []
    return [label.text, label.literal, *inside]


def _lists_again(values: Mapping[str, Any]) -> dict[str, Value]:
    if not values:  # as with most buttons
        return {}
    return {
        name: tuple(_read(*label) for label in value) if isinstance(value, list) else value
        for name, value in values.items()
    }


def _read(text: str, literal: bool, inside: Mapping[str, Any] | None = None) -> Label:
    return Label(text, literal, tuple(_lists_again(inside or {}).items()))
