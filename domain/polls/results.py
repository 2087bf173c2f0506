"""What is published of a poll, and how it is told to those who were asked."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from domain import disclosure
from domain.counted import Counted, Part
from domain.many.message import Content, Made
from domain.organisation import Organisation
from domain.polls import answers, result_lines
from domain.polls.answers import counts, groups, named_beside
from domain.polls.poll import Card, Poll
from domain.published import Published
from domain.say import Button, Label, Say, Value, phrase

Given = Mapping[str, Mapping[str, int]]
"""By the part of the breakdown, how often each answer was given; in "" who belongs to none."""

HELP = Button("help-now", "go:help")
KINDS = ("used", "cared", "works")


@dataclass(frozen=True)
class Named:
    """Somebody who wants their name to stand with their answer."""

    name: str
    answer: str


@dataclass(frozen=True)
class Told:
    """What can be told at this moment. staff, paper: the same apart, where there is any.

    names: only in a poll that shows them. words: those that may be used, as they were written.
    earlier: whether it was asked before, so that there is a trend.
    """

    figures: Published
    staff: Published | None = None
    paper: Published | None = None
    names: tuple[Named, ...] = ()
    words: tuple[str, ...] = ()
    earlier: bool = False


def figures(poll: Poll, given: Given, asked: int, parts: Sequence[str] = (), named: int = 0) -> str:
    """The published table of these answers.

    parts: every area or kind there is, see `parts_of`. named: how many of them stand there with their names.
    """
    return disclosure.published(counted(poll, given, asked, parts), named=named).to_text()


def apart(poll: Poll, given: Given, named: int = 0) -> str | None:
    """The same for answers that are never mixed with the others: of staff. None where there are none."""
    answered = _answered(_all(given))
    return figures(poll, {"": _all(given)}, answered, named=named) if answered else None


def counted(poll: Poll, given: Given, asked: int, parts: Sequence[str] = ()) -> Counted:
    """Only what everybody gave one answer to can be shown by area or kind."""
    everybody = _all(given)
    none, wrong = named_beside(poll.card, everybody)
    every = dict.fromkeys((*parts, *sorted(given))) if poll.breakdown else {}
    return Counted(
        max(asked, _answered(everybody)),
        _answered(everybody),
        groups(poll.card, everybody),
        none,
        wrong,
        tuple(_part(poll.card, name, given.get(name, {})) for name in every),
    )


def parts_of(poll: Poll, organisation: Organisation) -> tuple[str, ...]:
    """Every area or kind there is, also those that nobody belongs to; last those who named none."""
    if not poll.breakdown:
        return ()
    named = [area.key for area in organisation.areas] if poll.breakdown == "areas" else KINDS
    return (*named, "")


def content(poll: Poll, told: Told) -> Content:
    """As it goes out. A locked phone shows the question first, which those who were asked know."""
    card = poll.card
    made = Made(say(poll, told, "en"), say(poll, told, "en-plain"))
    return Content(card.question, card.question_in("en-plain"), made=made)


def say(poll: Poll, told: Told, locale: str) -> Say:
    """One plain sentence, and the numbers in words."""
    shown = told.figures
    lines = result_lines.lines(poll.card, shown, locale)
    values: dict[str, Value] = {
        "question": poll.card.question_in(locale),
        "sentence": (result_lines.sentence(poll.card, shown, locale),),
        "answered": result_lines.people(shown.answered),
        "asked": result_lines.people(shown.asked),
        "kind": poll.card.kind if lines else "",
        "secret": int(poll.sees == "secret"),
        "option_lines": lines,
        "wrong_count": result_lines.wrong(poll.card, shown),
        "paper_numbers": result_lines.short(poll.card, told.paper) if told.paper else (),
        "staff_numbers": result_lines.short(poll.card, told.staff) if told.staff else (),
        "name_lines": _names(poll.card, told.names, locale),
        "word_lines": tuple(phrase("result-words", words=words) for words in told.words),
    }
    return Say("poll-results", values, _ways(poll, told))


def short_say(poll: Poll, told: Told, locale: str) -> Say:
    """Beneath the chart: the numbers, as short as a caption must be."""
    lines = result_lines.lines(poll.card, told.figures, locale)
    room = sum(len(choice.text) for choice in answers.choices(poll.card, locale)) <= _ROOM
    numbers = lines if room else result_lines.short(poll.card, told.figures)
    answered = result_lines.people(told.figures.answered)
    values: dict[str, Value] = {"kind": poll.card.kind, "number_lines": numbers, "answered": answered}
    return Say("result-chart", values, (Button("poll-results-again", f"go:results:{poll.poll_id}"), HELP))


_ROOM = 400


def by_parts(poll: Poll, shown: Published, organisation: Organisation, locale: str) -> Say:
    """The same numbers by area or kind, or why there are none."""
    values: dict[str, Value] = {
        "by": poll.breakdown or "areas",
        "kind": poll.card.kind,
        "why": shown.no_parts,
        "choice_lines": result_lines.numbered(poll.card, locale),
        "part_lines": tuple(
            phrase(
                "result-part",
                part=(_part_label(part.name, poll, organisation),),
                numbers=result_lines.of_part(poll.card, part, shown),
            )
            for part in shown.parts
        ),
    }
    return Say("result-parts", values, (Button("poll-results-again", f"go:results:{poll.poll_id}"), HELP))


def trend(poll: Poll, times: Iterable[tuple[tuple[Label, ...], Published]], locale: str) -> Say:
    """How it was each time it was asked, the newest first."""
    values: dict[str, Value] = {
        "question": poll.card.question_in(locale),
        "kind": poll.card.kind,
        "choice_lines": result_lines.numbered(poll.card, locale),
        "time_lines": tuple(
            phrase("result-time", moment=day, numbers=result_lines.short(poll.card, shown))
            for day, shown in times
        ),
    }
    return Say("result-trend", values, (Button("poll-results-again", f"go:results:{poll.poll_id}"), HELP))


def can_be_drawn(shown: Published) -> bool:
    """One bar for each answer: not of several dates, nor of nothing but hidden numbers.

    Nor where all but a few gave one: of the longest bar nothing could be drawn.
    """
    return len(shown.groups) == 1 and any(shown.groups[0].numbers) and not shown.groups[0].nearly


def _ways(poll: Poll, told: Told) -> tuple[Button, ...]:
    number, shown = poll.poll_id, told.figures
    chart = (Button("show-chart", f"go:chart:{number}"),) if can_be_drawn(shown) else ()
    by = (Button(f"show-{poll.breakdown}", f"go:byparts:{number}"),) if poll.breakdown else ()
    before = (Button("show-trend", f"go:trend:{number}"),) if told.earlier else ()
    return (*chart, *by, *before, Button("poll-about-this", f"go:aboutpoll:{number}"), HELP)


def _names(card: Card, names: Sequence[Named], locale: str) -> tuple[Label, ...]:
    return tuple(
        phrase("result-name", name=named.name, answer=answers.said(card, named.answer, locale))
        for named in names
        if named.answer != answers.WORDS
    )


def _part_label(name: str, poll: Poll, organisation: Organisation) -> Label:
    if not name:
        return Label("result-no-part")
    if poll.breakdown == "kinds":
        return Label(f"kind-{name}")
    return Label(next((area.label for area in organisation.areas if area.key == name), name), literal=True)


def _part(card: Card, name: str, given: Mapping[str, int]) -> Part:
    cells = groups(card, given)
    none, wrong = named_beside(card, given)
    return Part(name, cells[0].cells if cells else (), none or 0, wrong or 0)


def _all(given: Given) -> dict[str, int]:
    whole: Counter[str] = Counter()
    for part in given.values():
        whole.update(part)
    return dict(whole)


def _answered(given: Mapping[str, int]) -> int:
    return sum(count for answer, count in given.items() if counts(answer))
