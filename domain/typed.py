"""Typed answers: they count as well as taps, an exact label before a number."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from domain.answering import Move, take
from domain.forms import Standing, wake
from domain.number_words import figure
from domain.questions import Question, Words
from domain.result import Again, Result
from domain.say import Label, Say
from domain.showing import control_label, controls, listed, pages, takes_own_words, yes_or_no

_NUMBERS = re.compile(r"[0-9]{1,3}(?: [0-9]{1,3})*")

_LONGEST = 300
_LONGEST_LIST = 1000


def folded(text: str) -> str:
    """`text` as it is compared: capitals, spaces, kinds of apostrophe and marks at its ends do not count.

    No label is longer than `_LONGEST`. What is longer is cut, with a mark that no label has: bringing
    thousands of combining marks in order would take seconds.
    """
    if len(text) > _LONGEST:
        text = text[:_LONGEST] + "\0"
    alike = unicodedata.normalize("NFKC", text).replace("’", "'").casefold()
    return " ".join(alike.split()).strip(" .!?\"'“”‘…")


def means(text: str, label: str, words: Words) -> bool:
    """Whether `text` is one of the things to type for `label`."""
    return stands_for(folded(text), label, words)


def means_fully(text: str, label: str, words: Words) -> bool:
    """As `means`, but a mere yes or no will not do: it may be meant for anything."""
    mere = any(means(text, key, words) for key in ("yes-words", "wrong-words"))
    return not mere and means(text, label, words)


def stands_for(heard: str, label: str, words: Words) -> bool:
    """As `means`, for a text that is folded already, because it is compared with many labels."""
    return heard in _all_folded(tuple(words(label)))


@lru_cache(maxsize=1024)
def _all_folded(words: tuple[str, ...]) -> frozenset[str]:
    """Kept, because the same words are compared with everything that is typed. Never for what people type."""
    return frozenset(map(folded, words))


def hear(at: Standing, text: str, words: Words) -> Result:
    """What they typed at the question on screen."""
    heard = understood(at, text, words)
    return take(at, heard) if isinstance(heard, Move) else Again(wake(at), heard)


def understood(at: Standing, text: str, words: Words) -> Move | Say:
    """The move that `text` stands for, or the reason why it stands for none."""
    move = word_for_word(at, text, words)
    if move:
        return move
    if at.question is None:
        return _change(at, text, words) or _wrong(text, words) or _not_here(text)
    return _nothing_to_say(at, at.question, text, words) or _answer(at, at.question, text, words)


def word_for_word(at: Standing, text: str, words: Words) -> Move | None:
    """The answer or the button here whose very words `text` is."""
    question = at.question
    if question and listed(at) and (chosen := _exactly(at, question, text, words)):
        return _choosing(question, chosen)
    return _control(at, text, words)


def _nothing_to_say(at: Standing, question: Question, text: str, words: Words) -> Move | Say | None:
    """Where own words may be given, "no" or "done" is none of them: what is there already stays as it is."""
    if not question.takes_words or not any(
        means(text, key, words) for key in ("nothing-words", "next", "skip")
    ):
        return None
    if at.place.part == "keep":
        return Say("again-keep")
    ways = [act for act in ("next", "skip", "back") if act in controls(at)]
    return Move(ways[0])


def _answer(at: Standing, question: Question, text: str, words: Words) -> Move | Say:
    if question.kind == "agree":
        return Say("again-agree", buttons=yes_or_no(at))
    if not listed(at):
        return _own(at, question, text, words)
    picked = _several(at, question, text, words)
    if isinstance(picked, tuple):
        if question.kind == "one" and len(picked) > 1:
            return Say("again-one")
        return _choosing(question, picked)
    if question.kind == "ticks" and (untick := _unticking(at, question, text, words)):
        return Move("untick", untick)
    if question.own_words and not _only_numbers(text, words):
        return _own(at, question, text, words)
    return picked


def _own(at: Standing, question: Question, text: str, words: Words) -> Move | Say:
    read = question.read(text, words, at) if question.read else text
    return read if isinstance(read, Say) else Move("words", (read,))


def _choosing(question: Question, values: tuple[str, ...]) -> Move:
    return Move("pick" if question.kind == "one" else "tick", values)


def _control(at: Standing, text: str, words: Words) -> Move | None:
    # "next" is understood also where it is not offered, so that the answer can be why.
    question, on_list = at.question, bool(listed(at))
    acts = dict.fromkeys([*controls(at), *["next"] * on_list])
    heard = folded(text)
    found = next((act for act in acts if stands_for(heard, control_label(at, act), words)), None)
    if found:
        return Move(found)
    if on_list:
        if question and takes_own_words(at) and means(text, question.own_label, words):
            return Move("own")
        if pages(listed(at)) > 1 and means(text, "more", words):
            return Move("more", page=1)
    return None


def _change(at: Standing, text: str, words: Words) -> Move | None:
    asked = [question.name for question in at.asked()]
    found = next((name for name in asked if means(text, f"change-{name}", words)), None)
    if found is None:
        return _numbered_change(figure(folded(text), words), asked, at.form.done_first)
    return Move("change", (found,))


def _numbered_change(number: str, asked: list[str], done_first: bool) -> Move | None:
    """By its place from the top."""
    if not (_NUMBERS.fullmatch(number) and number.isdecimal()):
        return None
    place = int(number) - int(done_first)
    if place == 0:
        return Move("done") if done_first else None
    return Move("change", (asked[place - 1],)) if 0 < place <= len(asked) else None


def _wrong(text: str, words: Words) -> Say | None:
    """At the check: "no" says that something is wrong, not yet what."""
    return Say("again-change") if means(text, "wrong-words", words) else None


def _several(at: Standing, question: Question, text: str, words: Words) -> tuple[str, ...] | Say:
    """Several answers: on lines of their own, with commas or "and" between them; numbers also with spaces."""
    if len(text) > _LONGEST_LIST:
        return _not_here(text)
    values = list(_all(at, question, text, words))
    for part in [] if values else _parts(at, question, text, words):
        chosen = _exactly(at, question, part, words) or _numbered(at, question, part, words)
        if not chosen:
            return _not_here(part)
        values += chosen
    return tuple(values) or _not_here(text)


def _all(at: Standing, question: Question, text: str, words: Words) -> tuple[str, ...]:
    """As in "all of them". "Both" is all of two."""
    options = [option for option in question.options(at.organisation) if not option.alone]
    both = len(options) == 2 and means(text, "both-words", words)
    return tuple(option.value for option in options) if both or means(text, "all-words", words) else ()


def _parts(at: Standing, question: Question, text: str, words: Words) -> Iterator[str]:
    """An answer that has an "and" in it stays whole."""
    for line in filter(folded, re.split(r"[\n,;]+", text)):
        if _exactly(at, question, line, words):
            yield line
            continue
        for part in filter(folded, _joints(words).split(line)):
            yield from folded(part).split() if _NUMBERS.fullmatch(folded(part)) else [part]


def _joints(words: Words) -> re.Pattern[str]:
    """Where answers are put together: at a comma or a line's end, at "and", which is a word, or at a sign."""
    ways = (rf"\s{re.escape(word)}\s" if word.isalpha() else re.escape(word) for word in words("and-words"))
    return re.compile("|".join([r"[\n,;]+", *ways]), re.IGNORECASE)


def _only_numbers(text: str, words: Words) -> bool:
    parts = [folded(part) for part in _joints(words).split(text)]
    return any(parts) and all(_NUMBERS.fullmatch(part) for part in parts if part)


def _exactly(at: Standing, question: Question, text: str, words: Words) -> tuple[str, ...]:
    """Mostly one: but "both" may be said of two answers."""
    heard, options = folded(text), question.options(at.organisation)
    return tuple(o.value for o in options if heard in _spoken(o.label, words))


def _numbered(at: Standing, question: Question, text: str, words: Words) -> tuple[str, ...]:
    """Numbers count only where no answer is a number itself."""
    options = question.options(at.organisation)
    number = figure(folded(text), words)
    if not re.fullmatch("[0-9]{1,3}", number) or not 0 < int(number) <= len(options):
        return ()
    if any(word.isdecimal() for option in options for word in _spoken(option.label, words)):
        return ()
    return (options[int(number) - 1].value,)


def _unticking(at: Standing, question: Question, text: str, words: Words) -> tuple[str, ...]:
    """As in "not Bolton" or "not 3"."""
    first, _, rest = text.strip().partition(" ")
    if not means(first, "not-words", words):
        return ()
    picked = _several(at, question, rest, words)
    return picked if isinstance(picked, tuple) else ()


def _spoken(label: Label, words: Words) -> frozenset[str]:
    return _all_folded((label.text,) if label.literal else tuple(words(label.text)))


def _not_here(text: str) -> Say:
    words = folded(text)
    if _NUMBERS.fullmatch(words):
        return Say("again-number", {"number": words})
    return Say("again-choose")
