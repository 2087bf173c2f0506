"""What is typed about the ideas on screen: "pass all but 3 and 7", "turn down 4", or a number."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from domain.number_words import figure
from domain.questions import Words
from domain.say import Say
from domain.typed import folded

Verb = Literal["pass", "down", "look"]

VERBS: dict[str, Verb] = {"idea-pass": "pass", "idea-down": "down"}
"""The buttons whose words are also typed at the beginning of a line."""


@dataclass(frozen=True)
class Sorted:
    """What is to become of which: passed, turned down, or only looked at."""

    verb: Verb
    numbers: tuple[int, ...]


def read(text: str, shown: Sequence[int], words: Words, verbs: Mapping[str, Verb] = VERBS) -> Sorted | Say:
    """What they mean, or why it cannot be done.

    Only of what is on screen: nobody passes what they have not seen.
    Nothing is guessed: a line with a word that is not understood does nothing.
    """
    heard = _spaced(folded(text))
    said = {verb: _phrases(words(key)) for key, verb in verbs.items()}
    found = {verb: _take(heard, phrases) for verb, phrases in said.items()}
    named: list[Verb] = [verb for verb, (count, _) in found.items() if count]
    if len(named) > 1 or any(count > 1 for count, _ in found.values()):
        return Say("sort-one-thing")
    verb: Verb = named[0] if named else "look"
    rest = found[verb][1] if named else heard
    numbers = _numbers(rest, shown, words)
    if isinstance(numbers, Say):
        return numbers
    if not named and len(numbers) > 1:
        return Say("sort-which-verb")
    return Sorted(verb, numbers)


def _numbers(rest: str, shown: Sequence[int], words: Words) -> tuple[int, ...] | Say:
    everything, rest = _take(rest, _phrases(words("sort-all-words")))
    but, rest = _take(rest, _phrases(words("sort-but-words")))
    _, rest = _take(rest, _phrases(words("sort-and-words")))
    named = _read_numbers(rest, words)
    if named is None or (but and not (everything and named)) or (everything and named and not but):
        return Say("sort-not-understood")
    if not everything and not named:
        return Say("sort-which")
    missing = next((number for number in named if number not in shown), None)
    if missing is not None:
        return Say("sort-not-there", {"number": str(missing), "first": str(shown[0]), "last": str(shown[-1])})
    left = [number for number in shown if (number not in named if everything else number in named)]
    return tuple(left) or Say("sort-which")


def _read_numbers(text: str, words: Words) -> set[int] | None:
    """Single ones and ranges such as 3-5; None where there is anything else."""
    found: set[int] = set()
    for part in (figure(each, words) for each in text.split()):
        if not re.fullmatch(r"[0-9]{1,6}(?:-[0-9]{1,6})?", part):
            return None
        first, _, last = part.partition("-")
        if int(last or first) - int(first) not in range(100):
            return None
        found.update(range(int(first), int(last or first) + 1))
    return found


def _spaced(heard: str) -> str:
    """With spaces for commas, and a plain dash between two numbers."""
    ranged = re.sub(r"(?<=[0-9])\s*[-–—]\s*(?=[0-9])", "-", heard)
    return " ".join(re.sub(r"[,;:.#]+", " ", ranged).split())


def _phrases(typed: Collection[str]) -> list[str]:
    return sorted({folded(word) for word in typed}, key=len, reverse=True)


def _take(text: str, phrases: Sequence[str]) -> tuple[int, str]:
    """How often one of these stands in it as whole words, and what is left without them."""
    if not phrases:
        return 0, text
    either = "|".join(map(re.escape, phrases))
    left, count = re.subn(rf"(?<!\S)(?:{either})(?!\S)", " ", text)
    return count, " ".join(left.split())
