"""Polls in an export: what was published of each, and for admins what single people answered."""

import sqlite3
from collections.abc import Iterator
from itertools import chain

from domain.exports import cells
from domain.exports.cells import Cell
from domain.nearly import word
from domain.polls import answers
from domain.polls.poll import Card, card_from_text
from domain.published import Published, ShownPart
from storage.exports.reading import Asked, Labels, Line, name, profile, told_apart

_SPEAKS = {"uses": "uses services", "works": "works here", "unsaid": "not said"}


def results(db: sqlite3.Connection, asked: Asked) -> Iterator[Line]:
    """Only the published tables, of polls whose results were told."""
    for poll_id, breakdown, card, closed_ms, *tables in db.execute(
        """
        SELECT poll.poll_id, breakdown, card, closed_ms, figures, staff, paper
        FROM poll
        JOIN published ON published.poll_id = poll.poll_id AND told_ms IS NOT NULL
        WHERE state = 'closed' AND closed_ms BETWEEN :since_ms AND :until_ms
              AND (:mine IS NULL OR written_by = :mine)
        ORDER BY poll.poll_id
        """,
        asked.params,
    ):
        read, labels = card_from_text(card), asked.ticked[breakdown or "areas"]
        for apart, figures in zip(("", "staff", "paper"), tables, strict=True):
            shown = Published.from_text(figures) if figures else None
            beside = (cells.total(shown.asked), cells.total(shown.answered)) if shown else ()
            for group, answer, *count in _shown(read, shown, asked, labels) if shown else ():
                where = ": ".join(str(part) for part in (apart, group) if part)
                yield (poll_id, read.question, asked.day(closed_ms), where, answer, *count, *beside)


def _shown(card: Card, shown: Published, asked: Asked, labels: Labels) -> Iterator[Line]:
    """Of dates a group each; then what stands beside the list; then by area or kind."""
    named = cells.choices(card, asked.words)
    said = word(shown, of_list=answers.beside_apart(card))
    for place, group in enumerate(shown.groups):
        dates = card.kind == "dates"
        in_group = tuple(asked.words[key] for key in answers.SUITS.values()) if dates else named
        for n, (answer, count) in enumerate(zip(in_group, group.numbers, strict=True)):
            instead = said if n in group.nearly else None
            yield (named[place] if dates else "", answer, *cells.number(count, instead))
    yield from _beside(card, shown, asked)
    for part in shown.parts:
        of_part = labels.of(part.name) if part.name else "not said"
        for answer, count in zip(named, part.numbers, strict=True):
            yield (of_part, answer, *cells.number(count))
        yield from _beside(card, part, asked, of_part)


def _beside(card: Card, shown: Published | ShownPart, asked: Asked, group: str = "") -> Iterator[Line]:
    for key, count in (("none", shown.none), ("wrong", shown.wrong)):
        if key in answers.beside(card):
            instead = word(shown) if isinstance(shown, Published) and shown.nearly == key else None
            yield (group, asked.words[f"poll-{key}"], *cells.number(count, instead))


def answered(db: sqlite3.Connection, asked: Asked) -> Iterator[Line]:
    """Poll by poll. Of secret ones nothing is kept that could be read; they are left out all the same."""
    polls = db.execute(
        """
        SELECT poll.poll_id, card, closed_ms
        FROM poll
        JOIN published ON published.poll_id = poll.poll_id AND told_ms IS NOT NULL
        WHERE state = 'closed' AND sees <> 'secret' AND closed_ms BETWEEN :since_ms AND :until_ms
        ORDER BY poll.poll_id
        """,
        asked.params,
    )
    return chain.from_iterable(_answers(db, asked, *poll) for poll in polls)


def _answers(
    db: sqlite3.Connection, asked: Asked, poll_id: int, card_text: str, closed_ms: int
) -> Iterator[Line]:
    card = card_from_text(card_text)
    named, said = cells.choices(card, asked.words), dict[str, str]()
    head: tuple[Cell, ...] = (card.question, asked.day(closed_ms))
    for reference, who, speaks, area, kind, given, words in _rows(db, asked, poll_id):
        if given not in said:
            said[given] = cells.answer(card, given, asked.words, named)
        before = (reference, who, _SPEAKS[speaks]) if asked.named else (reference,)
        yield (poll_id, *before, *head, *asked.whose(area, kind), said[given], words)


def _rows(db: sqlite3.Connection, asked: Asked, poll_id: int) -> Iterator[tuple[str, ...]]:
    """Without names: in the order of chance references, so that the order tells nothing either.

    Of those who speak as staff there are few, so without names they are left out. Own words stand there as
    far as their writer allowed it: to be published, or with names, to be used inside the team. Where a poll
    shows names, who is only counted is in no line.
    """
    params = {"poll_id": poll_id}
    shown = "(shows_name = 1 OR (SELECT sees FROM poll WHERE poll.poll_id = :poll_id) <> 'names')"
    people = f"""
        SELECT {profile("areas")} AS area, {profile("kinds")} AS kind
        FROM poll_answer
        JOIN person ON person.person_id = poll_answer.person_id
        WHERE poll_id = :poll_id AND speaks = 'uses' AND {shown}
    """  # noqa: S608 (names of ours)
    if asked.named:
        columns = f"reference, {name()}, speaks, {profile('areas')}, {profile('kinds')}"
        whom, order = "", "poll_answer.person_id"
        words = "CASE WHEN may_use IN ('yes', 'team') THEN words ELSE '' END"
    else:
        with_area, with_kind = told_apart(db, people, params)
        area, kind = profile("areas") if with_area else "''", profile("kinds") if with_kind else "''"
        columns = f"mixed(poll_id, poll_answer.person_id), '', speaks, {area}, {kind}"
        whom, order = "AND speaks = 'uses'", "1"
        words = "CASE WHEN may_use = 'yes' AND passed = 1 THEN words ELSE '' END"
    yield from db.execute(
        f"""
        SELECT {columns}, answer, coalesce({words}, '')
        FROM poll_answer
        JOIN person ON person.person_id = poll_answer.person_id
        WHERE poll_id = :poll_id AND {shown} {whom}
        ORDER BY {order}
        """,  # noqa: S608 (names of ours)
        params,
    )
