"""Published numbers in words, option by option, and the one plain sentence that sums them up.

Nothing here knows more than what is published: what is said holds for every count that can stand behind it.
"""

from collections.abc import Sequence

from domain import nearly
from domain.polls.answers import SUITS, beside, beside_apart, choices
from domain.polls.poll import NONE, WRONG, Card
from domain.published import Published, ShownPart, Total, percent
from domain.say import Label, phrase
from domain.small_numbers import STEP, Number, Shown, behind

Row = tuple[Label, Number, bool]
"""An answer's words, its number, and whether nearly everyone gave it."""


def sentence(card: Card, shown: Published, locale: str) -> Label:
    """What came out, in one sentence."""
    if card.kind in ("words", "blank"):
        return Label("results-in-words")
    named = choices(card, locale)
    if shown.nearly:
        return _all_but_few(nearly.word(shown), (Label(f"poll-{shown.nearly}"),))
    if card.kind == "dates":
        return _of_dates(shown, named)
    (group,) = shown.groups
    if group.nearly:
        said = tuple(named[place] for place in group.nearly)
        return _all_but_few(_word(card, shown), said, card.kind)
    if not any((*group.numbers, shown.none, shown.wrong)):
        return Label("results-hidden")
    rows = [*zip(named, group.numbers, strict=True)]
    if group.numbers.count(None) == len(group.numbers):
        return Label("results-in-part")
    rows += [(Label(f"poll-{name}"), number) for name, number in _beside(card, shown)]
    return _most(rows, shown, card.kind)


def lines(card: Card, shown: Published, locale: str) -> tuple[Label, ...]:
    """A line for each answer, with its number in the list; last who found that none of them fits."""
    if _nothing_shown(shown):
        return ()
    named = choices(card, locale)
    if card.kind == "dates":
        found = [
            phrase("result-date", number=n, answer=(name,), numbers=_suits(card, group, shown))
            for n, (name, group) in enumerate(zip(named, shown.groups, strict=True), 1)
        ]
    else:
        found = [
            _option(card, n, name, _count(number, _said(card, shown, is_nearly), shown.answered))
            for n, (name, number, is_nearly) in enumerate(_rows(named, shown), 1)
        ]
    if NONE in beside(card):
        none = _count(shown.none, _beside_said(shown, NONE), shown.answered)
        found.append(phrase("result-beside", answer=(Label("poll-none"),), count=(none,)))
    return tuple(found)


def wrong(card: Card, shown: Published) -> tuple[Label, ...]:
    """How many found it the wrong question: apart from all others. Empty where nothing at all is shown."""
    if WRONG not in beside(card) or _nothing_shown(shown):
        return ()
    return (_count(shown.wrong, _beside_said(shown, WRONG), "few"),)


def short(card: Card, shown: Published) -> tuple[Label, ...]:
    """All in one line: answers by their numbers in the list."""
    if _nothing_shown(shown):
        return (phrase("result-few", answered=people(shown.answered)),)
    if card.kind == "dates":
        pairs = [(n, group.numbers[0], 0 in group.nearly) for n, group in enumerate(shown.groups, 1)]
    else:
        pairs = [(n, number, is_nearly) for n, (_, number, is_nearly) in enumerate(_rows((), shown), 1)]
    found = [
        phrase("result-short", number=n, count=(_bare(number, _said(card, shown, is_nearly)),))
        for n, number, is_nearly in pairs
    ]
    for name, number in _beside(card, shown):
        count = _bare(number, _beside_said(shown, name))
        found.append(phrase("result-short-beside", answer=(Label(f"poll-{name}"),), count=(count,)))
    return tuple(found)


def of_part(card: Card, part: ShownPart, whole: Published) -> tuple[Label, ...]:
    """One area or kind, in one line."""
    shown = Published("few", "few", (Shown(part.numbers),), part.none, part.wrong)
    if not any((*part.numbers, part.none, part.wrong)):
        return (Label("result-not-shown"),)
    return short(card, shown)


def numbered(card: Card, locale: str) -> tuple[Label, ...]:
    """The answers with their numbers, above lines that name them by these."""
    named = enumerate(choices(card, locale), 1)
    return tuple(phrase("poll-option", number=n, option=(choice,)) for n, choice in named)


def people(total: Total) -> tuple[Label, ...]:
    return (Label("people-few") if total == "few" else phrase("people-about", count=total),)


def _rows(named: Sequence[Label], shown: Published) -> list[Row]:
    (group,) = shown.groups
    words = named or (Label("", literal=True),) * len(group.numbers)
    return [(words[n], number, n in group.nearly) for n, number in enumerate(group.numbers)]


def _beside(card: Card, shown: Published) -> list[tuple[str, Number]]:
    numbers = {NONE: shown.none, WRONG: shown.wrong}
    return [(name, numbers[name]) for name in beside(card) if name in numbers]


def _option(card: Card, number: int, name: Label, count: Label) -> Label:
    """A step of a scale is a number already."""
    if card.kind == "scale":
        return phrase("result-beside", answer=(name,), count=(count,))
    return phrase("result-option", number=number, answer=(name,), count=(count,))


def _nothing_shown(shown: Published) -> bool:
    some = any(any(group.numbers) or group.nearly for group in shown.groups)
    return not (some or shown.nearly or shown.none or shown.wrong)


def _word(card: Card, shown: Published) -> nearly.Word:
    """What all but a few gave of the list."""
    return nearly.word(shown, of_list=beside_apart(card))


def _said(card: Card, shown: Published, is_nearly: bool) -> str:
    """The word in place of a number, where there is need of one."""
    return _word(card, shown) if is_nearly else ""


def _beside_said(shown: Published, name: str) -> str:
    return nearly.word(shown) if shown.nearly == name else ""


def _all_but_few(word: nearly.Word, answer: tuple[Label, ...], kind: str = "") -> Label:
    """In one sentence. It names nothing that may be the wish of few of all who answered."""
    if word == "listed":
        return Label("results-in-part")
    if kind == "order":
        return phrase("results-most-first", answer=answer)
    return phrase(f"results-dates-{word}" if kind == "dates" else f"results-{word}", answer=answer)


def _count(number: Number, instead: str, of: Total) -> Label:
    if instead:
        return Label(f"result-{instead}")
    if number is None:
        return Label("result-hidden")
    if not number:
        return Label("result-nobody")
    share = percent(number, of)
    return phrase("result-count", count=number, share=share or 0)


def _bare(number: Number, instead: str) -> Label:
    if instead:
        return Label(f"result-{instead}")
    return Label("result-not-shown") if number is None else phrase("result-number", count=number)


def _suits(card: Card, group: Shown, shown: Published) -> tuple[Label, ...]:
    if group.hidden:
        return (Label("result-not-shown"),)
    return tuple(
        phrase(
            "result-suits",
            suits=(Label(key),),
            count=(_bare(number, _said(card, shown, place in group.nearly)),),
        )
        for place, (key, number) in enumerate(zip(SUITS.values(), group.numbers, strict=True))
    )


def _most(rows: Sequence[tuple[Label, Number]], shown: Published, kind: str) -> Label:
    """Rounding keeps the order, so a greater number is a greater count; equal ones may not be equal.

    What is hidden in a group of which something is shown is fewer than all that is shown.
    """
    ranked = sorted(rows, key=lambda row: row[1] or 0, reverse=True)
    (first, top), (_, second) = ranked[0], ranked[1]
    if not top or top == second:
        return Label("results-divided")
    if shown.answered != "few" and _more_than_half(top, shown.answered, shown.threshold):
        return phrase("results-most-first" if kind == "order" else "results-most", answer=(first,))
    return phrase("results-first" if kind == "order" else "results-more", answer=(first,))


def _more_than_half(top: int, answered: int, threshold: int) -> bool:
    return 2 * behind(top, threshold).low > answered + STEP // 2


def _of_dates(shown: Published, named: Sequence[Label]) -> Label:
    """A date of which nothing is shown may suit more people than any other: then none is said to be best."""
    if _nothing_shown(shown):
        return Label("results-hidden")
    suits = tuple(name for name, group in zip(named, shown.groups, strict=True) if 0 in group.nearly)
    if suits:
        return _all_but_few(nearly.word(shown, of_list=True), suits, "dates")
    if any(group.hidden for group in shown.groups):
        return Label("results-in-part")
    return _best_date([(name, group.numbers[0]) for name, group in zip(named, shown.groups, strict=True)])


def _best_date(rows: Sequence[tuple[Label, Number]]) -> Label:
    ranked = sorted(rows, key=lambda row: row[1] or 0, reverse=True)
    if not ranked[0][1] or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return Label("results-dates-divided")
    return phrase("results-dates-best", answer=(ranked[0][0],))
