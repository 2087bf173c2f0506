"""What made-up people make of a bot's buttons: which are answers, which lead on, and which they let be."""

import random
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, cast, get_args

from .people import Message, Wire

Kind = Literal["answer", "onward", "past", "leave"]
"""answer: something to choose; onward: to what comes next; past: without an answer; leave: not pressed."""

WORDS = (
    "Something I care about.",
    "It should be easier to ask for help.",
    "I would like to hear more first.",
)
_MARK = re.compile(r"^[^\w(]+")


@dataclass(frozen=True, slots=True)
class Button:
    """One that can be pressed: where it is, and what it says and holds."""

    row: int
    column: int
    label: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Offer:
    """What one message offers to do, without the buttons that are let be."""

    message: Message
    buttons: tuple[Button, ...]

    def of(self, kind: Kind) -> list[Button]:
        return [button for button in self.buttons if button.kind == kind]


class Manners:
    """The rehearsal knows no bot: what it is told about buttons is a list of patterns of their data.

    The first pattern that fits all of a button's data says its kind; what fits none is an answer.
    """

    def __init__(self, told: Iterable[tuple[str, str]] = ()) -> None:
        self._told = [(re.compile(pattern), _kind(name)) for pattern, name in told]

    def offer(self, message: Message) -> Offer:
        rows: list[list[Wire]] = message.wire.get("reply_markup", {}).get("inline_keyboard", [])
        found = [
            Button(row, column, button["text"], self._kind_of(button["callback_data"]))
            for row, buttons in enumerate(rows)
            for column, button in enumerate(buttons)
            if "callback_data" in button
        ]
        return Offer(message, tuple(button for button in found if button.kind != "leave"))

    def _kind_of(self, data: str) -> Kind:
        return next((kind for pattern, kind in self._told if pattern.fullmatch(data)), "answer")


def choose(offer: Offer, again: bool, chance: random.Random) -> Button | str | None:
    """The button somebody presses, or words they type; None when they are done with this message.

    again: they have pressed something on it before, and it was changed since: they only go on choosing
    where the way on is still before them, as below a list of ticks.
    """
    answers, onward, past = offer.of("answer"), offer.of("onward"), offer.of("past")
    if again and not onward:
        return None
    if answers and (not onward or chance.random() < (0.3 if again else 0.9)):
        return chance.choice(answers)
    if onward:
        return chance.choice(onward)
    if past:
        return chance.choice(WORDS) if chance.random() < 0.5 else chance.choice(past)
    return None


def typed(button: Button) -> str:
    """What somebody types instead of pressing it: its words, without a mark before them."""
    return _MARK.sub("", button.label) or button.label


def _kind(name: str) -> Kind:
    if name not in get_args(Kind):
        raise ValueError(f"{name!r} is not one of {', '.join(get_args(Kind))}.")
    return cast(Kind, name)
