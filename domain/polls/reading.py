"""What somebody typed as their answer to a poll: its words, its numbers, or why it is no answer."""

import re
from collections.abc import Iterator

from domain.number_words import figure
from domain.polls import answers
from domain.polls.answers import LETTERS, SUITS
from domain.polls.poll import Card
from domain.questions import Words
from domain.say import Label, Say
from domain.typed import folded, means

NOT_THERE = Say("again-poll-choose")
_LONGEST = 1500
_BETWEEN = re.compile(r"[\s,;:.)=–-]+")


def read(card: Card, text: str, words: Words, locale: str) -> str | Say:
    """The answer that `text` is, whole; an exact label comes before a number."""
    if len(text) > _LONGEST:
        return NOT_THERE
    found = next((name for name in answers.beside(card) if means(text, f"poll-{name}", words)), None)
    if found:
        return found
    match card.kind:
        case "several":
            return _several(card, text, words, locale)
        case "order":
            return _order(card, text, words, locale)
        case "dates":
            return _dates(card, text, words)
    place = _place(card, text, words, locale)
    return NOT_THERE if place is None else str(place)


def _several(card: Card, text: str, words: Words, locale: str) -> str | Say:
    found = _places(card, text, words, locale)
    if found is None:
        return NOT_THERE
    most = answers.most(card)
    answer = "".join(LETTERS[place] for place in sorted(set(found)))
    return answer if len(answer) <= most else Say("again-poll-most", {"most": most})


def _order(card: Card, text: str, words: Words, locale: str) -> str | Say:
    """All of them, or all but the last; numbers may stand together, as in "312"."""
    many, heard = len(card.options), folded(text)
    together = heard.isascii() and heard.isdecimal() and len(heard) in (many, many - 1) and len(heard) > 1
    found = _places(card, " ".join(heard) if together else text, words, locale)
    if found is None:
        return NOT_THERE
    missing = [place for place in range(many) if place not in found]
    if len(missing) > 1 or len(set(found)) != len(found):
        return Say("again-poll-order", {"count": many})
    return "-".join(map(str, [*found, *missing]))


def _dates(card: Card, text: str, words: Words) -> str | Say:
    """A word for each, in their order; or each with its number before it."""
    many, place = len(card.options), None
    in_order: list[str] = []
    numbered: dict[int, str] = {}
    for part in filter(None, _BETWEEN.split(text)):
        suits = next((letter for letter, label in SUITS.items() if means(part, label, words)), None)
        if (number := _number(folded(part), words)) is not None:
            place = number
        elif suits and place is not None:
            numbered[place - 1], place = suits, None
        elif suits:
            in_order.append(suits)
        else:
            return NOT_THERE
    if numbered and not in_order and place is None and sorted(numbered) == list(range(many)):
        return "".join(numbered[n] for n in range(many))
    if not numbered and place is None and len(in_order) == many:
        return "".join(in_order)
    return Say("again-poll-dates", {"count": many})


def _places(card: Card, text: str, words: Words, locale: str) -> list[int] | None:
    """On lines of their own, with commas or "and" between them; numbers also with spaces. None: not all."""
    found = []
    for part in _parts(card, text, words, locale):
        place = _place(card, part, words, locale)
        if place is None:
            return None
        found.append(place)
    return found or None


def _parts(card: Card, text: str, words: Words, locale: str, depth: int = 0) -> Iterator[str]:
    """Cut at ends of lines, then at commas, then at "and": but an answer that has one in it stays whole."""
    if _place(card, text, words, locale) is not None or depth == len(_CUTS):
        numbers = re.fullmatch(r"[0-9]+( [0-9]+)+", folded(text))
        yield from folded(text).split() if numbers else [text]
        return
    cut = _CUTS[depth] or _joints(words)
    for part in filter(folded, cut.split(text)):
        yield from _parts(card, part, words, locale, depth + 1)


_CUTS = (re.compile("\n+"), re.compile("[,;>]+"), None)
"""From the strongest to the weakest; None stands for the words that mean "and"."""


def _joints(words: Words) -> re.Pattern[str]:
    ways = (rf"\s{re.escape(word)}\s" if word.isalpha() else re.escape(word) for word in words("and-words"))
    return re.compile("|".join(ways), re.IGNORECASE)


def _place(card: Card, text: str, words: Words, locale: str) -> int | None:
    """By its words, by its number with its words as the button has it, or by its number alone."""
    heard = folded(text)
    choices = answers.choices(card, locale)
    spoken = [_spoken(label, words) for label in choices]
    for said in (heard, figure(heard, words)):
        for n, ways in enumerate(spoken):
            if said in ways:
                return n
    for n, ways in enumerate(spoken, 1):
        if any(heard in (f"{n} {way}", f"{n}. {way}") for way in ways):
            return n - 1
    number = _number(heard, words)
    if number is None or any(way.isdecimal() for ways in spoken for way in ways):
        return None
    return number - 1 if 0 < number <= len(choices) else None


def _number(heard: str, words: Words) -> int | None:
    number = figure(heard, words)
    return int(number) if re.fullmatch(r"[0-9]{1,3}", number) else None


def _spoken(label: Label, words: Words) -> set[str]:
    """Of a step of a scale its number, and the words beside it."""
    if label.values:
        said = dict(label.values)
        return {str(said["number"]), *filter(None, [folded(str(said["words"]))])}
    return {folded(word) for word in ((label.text,) if label.literal else words(label.text))}
