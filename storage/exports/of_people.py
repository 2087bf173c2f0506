"""Members in an export, and what became of messages to many with each of them."""

import sqlite3
from collections import Counter
from collections.abc import Iterator

from domain.counted import Counted, Group
from domain.disclosure import published
from domain.exports.cells import number
from domain.nearly import word
from storage.exports.reading import Asked, Line, disclosed, name, profile, told_apart


def members(db: sqlite3.Connection, asked: Asked) -> Iterator[Line]:
    if asked.wanted.level == "counts":
        yield from _counted(db, asked)
        return
    people = f"""
        SELECT {profile("areas")} AS area, {profile("kinds")} AS kind
        FROM person WHERE joined_ms BETWEEN :since_ms AND :until_ms
    """  # noqa: S608 (names of ours)
    params = asked.params
    if asked.named:
        for reference, who, area, kind, joined_ms, state in db.execute(
            f"""
            SELECT reference, {name()}, {profile("areas")}, {profile("kinds")}, joined_ms,
                   CASE WHEN stopped_ms IS NOT NULL THEN 'stopped' WHEN paused_ms IS NOT NULL THEN 'paused'
                        WHEN unreachable_ms IS NOT NULL THEN 'unreachable' ELSE 'yes' END
            FROM person WHERE joined_ms BETWEEN :since_ms AND :until_ms ORDER BY person_id
            """,  # noqa: S608 (names of ours)
            params,
        ):
            yield (reference, who, *asked.whose(area, kind), asked.day(joined_ms), state)
        return
    with_area, with_kind = told_apart(db, people, params)
    for reference, area, kind in db.execute(
        f"""
        SELECT mixed(0, person_id), {profile("areas") if with_area else "''"},
               {profile("kinds") if with_kind else "''"}
        FROM person WHERE joined_ms BETWEEN :since_ms AND :until_ms ORDER BY 1
        """,  # noqa: S608 (names of ours)
        params,
    ):
        yield (reference, *asked.whose(area, kind))


def _counted(db: sqlite3.Connection, asked: Asked) -> Iterator[Line]:
    """Of everybody at this moment, never of those of some weeks only: two such could be compared."""
    ((everybody,),) = db.execute("SELECT count(*) FROM person")
    found = [
        (question, db.execute(_BY_ANSWER, {"question": question}).fetchall())
        for question in ("areas", "kinds")
    ]
    cells = [(question, rows) for question, rows in found if rows]
    groups = tuple(Group(tuple(count for _, count in rows), max(len(rows), 2)) for _, rows in cells)
    if not groups:
        return
    table = published(Counted(everybody, everybody, groups))
    for (question, rows), shown in zip(cells, table.groups, strict=True):
        for place, (value, _) in enumerate(rows):
            yield (
                question,
                asked.ticked[question].of(value),
                *number(shown.numbers[place], word(table) if place in shown.nearly else None),
            )


_BY_ANSWER = """
    SELECT value, count(*) FROM profile_answer WHERE question = :question GROUP BY value ORDER BY value
"""


def messages(db: sqlite3.Connection, asked: Asked) -> Iterator[Line]:
    """Messages to many, and what became of each with everybody. Their words are nowhere in it.

    Of secret polls only counts: a reminder went to nobody who had answered by then.
    """
    sent = db.execute(
        """
        SELECT broadcast_id, began_ms, kind
        FROM broadcast
        JOIN message ON message.message_id = broadcast.message_id
        LEFT JOIN poll ON poll.poll_id = message.poll_id
        WHERE began_ms BETWEEN :since_ms AND :until_ms AND (:counts OR coalesce(sees, '') <> 'secret')
        ORDER BY broadcast_id
        """,
        {**asked.params, "counts": asked.wanted.level == "counts"},
    )
    for broadcast_id, began_ms, kind in sent:
        head = (broadcast_id, asked.day(began_ms), kind)
        if asked.wanted.level == "counts":
            found = Counter(dict(db.execute(_OUTCOMES, (broadcast_id,))))
            outcomes = sorted(found)
            shown = disclosed(tuple(found[outcome] for outcome in outcomes)) if outcomes else ()
            for outcome, count in zip(outcomes, shown, strict=True):
                yield (*head, outcome, *count)
        else:
            for row in db.execute(_delivered(asked.named), (broadcast_id,)):
                yield (*head, *row)


_OUTCOMES = "SELECT outcome, count(*) FROM delivery WHERE broadcast_id = ? GROUP BY outcome"


def _delivered(named: bool) -> str:
    who = f"reference, {name()}" if named else "mixed(broadcast_id, delivery.person_id)"
    return f"""
        SELECT {who}, outcome FROM delivery
        JOIN person ON person.person_id = delivery.person_id
        WHERE broadcast_id = ?
        ORDER BY 1
    """  # noqa: S608 (names of ours)
