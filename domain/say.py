"""What is said, as a value: a key of `texts/`, the values in it, and one column of buttons."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

Value = str | int


@dataclass(frozen=True)
class Button:
    """`label` is a key of `texts/`, or if `literal` the organisation's own words; `data` at most 64 bytes."""

    label: str
    data: str
    values: Mapping[str, Value] = field(default_factory=dict)
    literal: bool = False


@dataclass(frozen=True)
class Say:
    """One message. Values are shown escaped, so whatever a person typed is safe to put in."""

    key: str
    values: Mapping[str, Value] = field(default_factory=dict)
    buttons: tuple[Button, ...] = ()


def to_json(say: Say) -> str:
    buttons = [[b.label, b.data, dict(b.values), b.literal] for b in say.buttons]
    return json.dumps([say.key, dict(say.values), buttons], ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Say:
    key, values, buttons = json.loads(text)
    return Say(key, values, tuple(Button(*button) for button in buttons))
