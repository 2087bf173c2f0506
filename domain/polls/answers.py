"""What can be answered to a poll of each kind: as it is kept, offered, read back and counted.

An answer is kept as one short text, so that equal answers are equal texts: the place of a choice from 0; of
several choices a letter each, in the order of the list ("ac"); an order as its places ("2-0-1"); of dates
y, m or n for each ("ymn"); `WORDS` for own words, which stand elsewhere; or one of `poll.BESIDE`.
"""

from collections.abc import Mapping
from typing import Literal

from domain.counted import Group
from domain.polls.poll import BESIDE, NONE, NOSAY, SCALE, WRONG, Card
from domain.say import Label, phrase

YES_NO = ("poll-yes", "poll-no", "poll-not-sure")
WORDS = "words"
LONGEST_WORDS = 1000
LONGEST_INSTEAD = 500
"""Of what should be asked instead."""

LETTERS = "abcdefghijkl"
SUITS: Mapping[str, str] = {"y": "poll-yes", "m": "poll-maybe", "n": "poll-no"}
"""What can be said of a date, in the order of its buttons."""

Speaks = Literal["uses", "works", "unsaid"]
"""As what somebody answers. unsaid: they work here and use services too, and have not said which it is."""
Uses = Literal["yes", "team", "no"]
"""Whether their own words may be used: published without their name, only inside the team, or not."""


def choices(card: Card, locale: str) -> tuple[Label, ...]:
    """In their order, as this language says them."""
    if card.kind == "yesno":
        return tuple(Label(key) for key in YES_NO)
    if card.kind == "scale":
        return tuple(_scale(card, place) for place in range(SCALE))
    return tuple(Label(words, literal=True) for words in card.options_in(locale))


def beside(card: Card) -> tuple[str, ...]:
    """What stands under every list of fixed choices."""
    if card.kind in ("words", "blank"):
        return ()
    return tuple(name for name in BESIDE if name != WRONG or card.wrong_question)


def beside_apart(card: Card) -> bool:
    """Whether who chose what stands beside the list is not among those in its numbers."""
    return card.kind in ("several", "dates")


def is_answer(card: Card, answer: str) -> bool:
    """Whether this can be an answer: it comes from a button, which may hold anything."""
    many = len(choices(card, "en"))
    if answer in beside(card):
        return True
    match card.kind:
        case "words":
            return answer == WORDS
        case "several":
            return bool(answer) and are_ticks(card, answer)
        case "order":
            return answer.count("-") == many - 1 and are_ordered(card, answer)
        case "dates":
            return len(answer) == many and set(answer) <= SUITS.keys()
        case "yesno" | "one" | "scale":
            return answer in map(str, range(many))
    return False


def are_ticks(card: Card, letters: str) -> bool:
    """Each once, in their order, and not too many; none is possible while they are ticked."""
    there = LETTERS[: len(card.options)]
    return letters == "".join(sorted(set(letters) & set(there))) and len(letters) <= most(card)


def are_ordered(card: Card, places: str) -> bool:
    """Some of the places, each once, the first first."""
    found = places.split("-") if places else []
    return len(set(found)) == len(found) and set(found) <= set(map(str, range(len(card.options))))


def most(card: Card) -> int:
    """How many of several may be chosen."""
    return card.most or len(card.options)


def places(card: Card, answer: str) -> tuple[int, ...]:
    """Which choices an answer names, also one that is not whole yet; of an order the first first."""
    if card.kind == "several":
        return tuple(LETTERS.index(letter) for letter in answer)
    return tuple(int(place) for place in answer.split("-") if place)


def counts(answer: str) -> bool:
    """Whether it counts as an answer at all."""
    return answer != NOSAY


def said(card: Card, answer: str, locale: str) -> tuple[Label, ...]:
    """An answer, to be read back. Own words are read back from where they stand."""
    if answer in BESIDE:
        return (Label(f"poll-{answer}"),)
    named = choices(card, locale)
    if card.kind == "dates":
        pairs = zip(named, answer, strict=False)
        return tuple(phrase("poll-date", date=(date,), suits=(Label(SUITS[suits]),)) for date, suits in pairs)
    if card.kind == "order":
        ranked = enumerate(places(card, answer), 1)
        return tuple(phrase("poll-option", number=rank, option=(named[place],)) for rank, place in ranked)
    return () if answer == WORDS else tuple(named[place] for place in places(card, answer))


def groups(card: Card, given: Mapping[str, int]) -> tuple[Group, ...]:
    """How often each choice was named: for dates a group each (yes, maybe, no), of an order who is put first.

    What stands beside the list is in none of them: see `named_beside`. Own words have no groups.
    """
    chosen = [(answer, count) for answer, count in given.items() if answer not in BESIDE]
    many = len(choices(card, "en"))
    match card.kind:
        case "words" | "blank":
            return ()
        case "dates":
            return tuple(
                Group(tuple(sum(count for answer, count in chosen if answer[n] == suits) for suits in SUITS))
                for n in range(many)
            )
        case "several":
            ticked = (sum(count for answer, count in chosen if letter in answer) for letter in LETTERS[:many])
            return (Group(tuple(ticked), most(card)),)
    first = [(answer.partition("-")[0], count) for answer, count in chosen]
    return (Group(tuple(sum(count for name, count in first if name == str(n)) for n in range(many))),)


def named_beside(card: Card, given: Mapping[str, int]) -> tuple[int | None, int | None]:
    """How many said that none fits, and that the question is wrong; None where that is not offered."""
    offered = beside(card)
    none, wrong = (given.get(name, 0) if name in offered else None for name in (NONE, WRONG))
    return none, wrong


def tally(card: Card, given: Mapping[str, int]) -> dict[str, int]:
    """How many gave each answer of a list that one press answers, also those that nobody gave."""
    named = [str(place) for place in range(len(choices(card, "en")))]
    return {name: given.get(name, 0) for name in (*named, *beside(card)) if counts(name)}


def _scale(card: Card, place: int) -> Label:
    ends = dict(zip((0, SCALE - 1), card.ends, strict=False))
    return phrase("poll-scale", number=place + 1, words=ends.get(place, ""))
