"""What stands in one cell, and how it is made harmless for spreadsheets."""

from collections.abc import Mapping, Sequence
from datetime import date
from unicodedata import category

from domain.nearly import Word
from domain.polls import answers
from domain.polls.poll import BESIDE, Card
from domain.published import Total
from domain.small_numbers import Number

Cell = str | int | date | None

_DANGEROUS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "−", "﹢", "﹣", "﹦", "﹫")
"""What a spreadsheet may take for the beginning of a formula, also in full width."""

_UNSEEN = {"Cc", "Cf", "Cn", "Co", "Cs"}
"""Signs that a spreadsheet, or whoever writes one, may pass over: what follows them begins the cell."""


def harmless(cell: Cell) -> Cell:
    """Words that would begin a formula are shown as words: an apostrophe stands before them."""
    if type(cell) is not str or not cell or "a" <= cell[0].lower() <= "z":
        return cell  # as most are
    seen = next((sign for sign in cell if not sign.isspace() and category(sign) not in _UNSEEN), "")
    return f"'{cell}" if seen in _DANGEROUS or cell.startswith(("\t", "\r", "\n")) else cell


INSTEAD: Mapping[Word, str] = {
    "nearly": "nearly all",
    "most": "most",
    "listed": "most of those who chose from the list",
}


def number(count: Number, instead: Word | None = None) -> tuple[Cell, str]:
    """The number, and how it is shown; or what is said instead, because all but a few are behind it."""
    if instead:
        return None, INSTEAD[instead]
    return (None, "not shown") if count is None else (count, "to the nearest 5")


def total(people: Total) -> Cell:
    return "few" if people == "few" else people


def choices(card: Card, words: Mapping[str, str]) -> tuple[str, ...]:
    """What could be chosen. words: those for the keys of fixed choices."""
    if card.kind == "scale":
        return tuple(str(place + 1) for place in range(len(answers.choices(card, "en"))))
    return tuple(label.text if label.literal else words[label.text] for label in answers.choices(card, "en"))


def answer(card: Card, given: str, words: Mapping[str, str], named: Sequence[str]) -> str:
    """An answer as it is read; `named` are the choices. Own words stand in a column of their own."""
    if given in BESIDE:
        return words[f"poll-{given}"]
    if given == answers.WORDS:
        return ""
    if card.kind == "dates":
        suits = (words[answers.SUITS[suit]] for suit in given)
        return "; ".join(f"{date}: {suit}" for date, suit in zip(named, suits, strict=False))
    return "; ".join(named[place] for place in answers.places(card, given))


WORDS = ("poll-yes", "poll-no", "poll-not-sure", "poll-maybe", "poll-none", "poll-wrong", "poll-nosay")
"""The keys whose words are needed."""
