"""What can be answered to a poll of each kind: as it is chosen, kept, read back and counted.

An answer is kept as one short text: the place of a choice from 0, or one of `poll.BESIDE`.
"""

from collections.abc import Mapping

from domain.poll import BESIDE, NOSAY, SCALE, Card
from domain.questions import Words
from domain.say import Label, Say, phrase
from domain.typed import folded

YES_NO = ("poll-yes", "poll-no", "poll-not-sure")


def choices(card: Card, locale: str) -> tuple[Label, ...]:
    """In their order, as this language says them."""
    if card.kind == "yesno":
        return tuple(Label(key) for key in YES_NO)
    if card.kind == "scale":
        return tuple(_scale(card, place) for place in range(SCALE))
    return tuple(Label(words, literal=True) for words in card.options_in(locale))


def beside(card: Card) -> tuple[str, ...]:
    """What stands under every list of fixed choices."""
    return tuple(name for name in BESIDE if name != "wrong" or card.wrong_question)


def is_answer(card: Card, answer: str) -> bool:
    """Whether this can be an answer: it comes from a button, which may hold anything."""
    places = [str(place) for place in range(len(choices(card, "en")))]
    return answer in places or answer in beside(card)


def counts(answer: str) -> bool:
    """Whether it counts as an answer at all."""
    return answer != NOSAY


def said(card: Card, answer: str, locale: str) -> tuple[Label, ...]:
    """An answer, to be read back."""
    if answer in BESIDE:
        return (Label(f"poll-{answer}"),)
    return (choices(card, locale)[int(answer)],)


def read(card: Card, text: str, words: Words, locale: str) -> str | Say:
    """The answer that somebody typed, by its words or by its number; else why it is none."""
    heard = folded(text)
    found = [str(n) for n, label in enumerate(choices(card, locale)) if heard in _spoken(label, words)]
    found += [name for name in beside(card) if heard in map(folded, words(f"poll-{name}"))]
    if found:
        return found[0]
    if heard.isascii() and heard.isdecimal() and 0 < int(heard[:4]) <= len(choices(card, locale)):
        return str(int(heard) - 1)
    return Say("again-poll-choose")


def tally(card: Card, given: Mapping[str, int]) -> dict[str, int]:
    """How many gave each answer, also those that nobody gave."""
    named = [str(place) for place in range(len(choices(card, "en")))]
    return {name: given.get(name, 0) for name in (*named, *beside(card)) if counts(name)}


def _scale(card: Card, place: int) -> Label:
    ends = dict(zip((0, SCALE - 1), card.ends, strict=False))
    return phrase("poll-scale", number=place + 1, words=ends.get(place, ""))


def _spoken(label: Label, words: Words) -> set[str]:
    if label.values:
        return {str(dict(label.values)["number"])}
    return {folded(word) for word in ((label.text,) if label.literal else words(label.text))}
