"""The reading check: what in somebody's words is hard to read or tells too much; it stops nobody."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from domain.many.broadcast import opening
from domain.organisation import Organisation
from domain.say import Say, phrase
from domain.sentences import grade, sentences, words
from domain.wording import telling_word

BUTTON = "reading-check"
"""The label of the button that asks for it."""

MOST_SENTENCES = 3
"""So many are shown; how many there are is said."""

SHOWN = 300
"""Of a hard sentence so many characters are shown, to know it by."""


@dataclass(frozen=True)
class Advice:
    """hardest: all hard sentences, hardest first. jargon: the words as they stand, plainer words.

    telling: of the organisation's neutral words the one that the beginning gives away, or None.
    """

    hardest: tuple[str, ...] = ()
    jargon: tuple[tuple[str, str], ...] = ()
    telling: str | None = None


@dataclass(frozen=True)
class _Limit:
    """Anything above is hard to read. `grade`: see `domain.sentences.grade`."""

    words: int
    grade: float


_USUAL = _Limit(words=20, grade=6)
"""The NHS content guide aims at a reading age of 9 to 11, and grade 6 is 11. Sentences of 21 words are
"fairly difficult" (studies that GOV.UK quotes in "Sentence length: why 25 words is our limit", 2014).
Of the sentences in texts/en, written for that age, 4 in 100 come out as hard; of dense prose about the same,
every other one."""

_PLAIN = _Limit(words=15, grade=4)
"""For people who chose short plain words: the lower end, 9. In texts/en-plain 3 in 100 come out as hard."""


def advice(
    texts: Sequence[str], jargon: Mapping[str, str], organisation: Organisation, plain: bool = False
) -> Advice:
    """What could be easier in `texts`, which people see one below the other in this order.

    jargon: words and what to say instead; the organisation's own count before them. A * at the end of one
    stands for any ending. plain: the texts are for people who chose short plain words.
    """
    names = _names(organisation)
    whole = "\n".join(texts)
    return Advice(
        _hardest(whole, names, _PLAIN if plain else _USUAL),
        _jargon(names.sub(_NAME, whole), organisation.jargon, jargon),
        telling_word(whole, organisation.neutral_words),
    )


def said(found: Advice) -> Say:
    if found == Advice():
        return Say("reading-fine")
    return Say(
        "reading-advice",
        {
            "hard_count": len(found.hardest),
            "hard_lines": tuple(
                phrase("reading-sentence", words=opening(sentence, SHOWN))
                for sentence in found.hardest[:MOST_SENTENCES]
            ),
            "jargon_lines": tuple(
                phrase("reading-word", word=word, plainer=plainer) for word, plainer in found.jargon
            ),
            "telling": (found.telling or "").rstrip("*"),
        },
    )


def _hardest(text: str, names: re.Pattern[str], limit: _Limit) -> tuple[str, ...]:
    grades = {sentence: grade(names.sub(_NAME, sentence)) for sentence in sentences(text)}
    hard = [
        sentence
        for sentence, years in grades.items()
        if years > limit.grade or len(words(names.sub(_NAME, sentence))) > limit.words
    ]
    return tuple(sorted(hard, key=lambda sentence: -grades[sentence]))


_NAME = "It"
"""What stands for a name while words are weighed: people know it, however long it is."""


def _names(organisation: Organisation) -> re.Pattern[str]:
    """What the organisation calls itself, its places, its help lines and what one can take part in."""
    own = (
        organisation.name,
        organisation.neutral_name,
        organisation.contact.name,
        organisation.complaints.name,
    )
    lines = (line.name for line in organisation.help_lines.lines)
    ticked = (choice.label for choice in (*organisation.areas, *organisation.interests))
    longest_first = sorted({*own, *lines, *ticked}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})s?(?!\w)", re.IGNORECASE)


def _jargon(text: str, own: Mapping[str, str], usual: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Each entry once, where it first stands."""
    plainer = {**usual, **own}
    entries = tuple(dict.fromkeys([*_longest_first(own), *_longest_first(usual)]))
    stands: dict[str, str] = {}
    for found in _any_of(entries).finditer(text) if entries else ():
        stands.setdefault(entries[(found.lastindex or 1) - 1], found[0])
    return tuple((word, plainer[entry]) for entry, word in stands.items())


def _longest_first(entries: Mapping[str, str]) -> list[str]:
    """So that of two that begin at one place the one that says more is found."""
    return sorted(entries, key=len, reverse=True)


@lru_cache(maxsize=8)
def _any_of(entries: tuple[str, ...]) -> re.Pattern[str]:
    """A group for each entry, in their order."""
    return re.compile("|".join(f"({_pattern(entry)})" for entry in entries), re.IGNORECASE)


def _pattern(entry: str) -> str:
    """Whole words, with or without their hyphen and a final s; what ends in * may go on as it likes."""
    parts = ("[-\u2010\u2011–]?".join(map(re.escape, part.split("-"))) for part in entry.rstrip("*").split())
    end = r"\w*" if entry.endswith("*") else r"(?:['’]?s)?(?!\w)"
    return r"(?<!\w)" + r"[\s-]+".join(parts) + end
