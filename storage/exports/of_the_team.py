"""Ideas, the loop and the audit in an export."""

import sqlite3
from collections.abc import Iterator

from domain.polls.poll import card_from_text
from storage.exports.reading import Asked, Line, disclosed

_STATES = ("new", "passed", "down", "back", "safety")


def ideas(db: sqlite3.Connection, asked: Asked) -> Iterator[Line]:
    """Only those that people chose from: all who were asked could read them. Never whose they are."""
    for poll_id, card in db.execute(
        """
        SELECT poll_id, card FROM poll
        WHERE ideas > 0 AND opened_ms BETWEEN :since_ms AND :until_ms
        ORDER BY poll_id
        """,
        asked.params,
    ):
        head = (poll_id, card_from_text(card).question)
        if asked.wanted.level == "counts":
            found = dict(db.execute(_BY_STATE, (poll_id,)).fetchall())
            shown = disclosed(tuple(found.get(state, 0) for state in _STATES))
            for state, count in zip(_STATES, shown, strict=True):
                yield (*head, state, *count)
        else:
            for row in db.execute(_PASSED, (poll_id,)):
                yield (*head, *row)


_BY_STATE = "SELECT state, count(*) FROM idea WHERE poll_id = ? GROUP BY state"
_PASSED = "SELECT number, words FROM idea WHERE poll_id = ? AND place > 0 ORDER BY number"


def loop(db: sqlite3.Connection, asked: Asked) -> Iterator[Line]:
    """What is owed after each question and each meeting, and what was told of it.

    Of meetings it is a line for each thing that members had put on the agenda, as everybody could read it.
    """
    for of, number, card, words, opened_ms, due_ms, stage, answered_ms, did, line in db.execute(
        """
        SELECT 'poll', debt.poll_id, card, '', debt.opened_ms, due_ms, stage, answered_ms,
               coalesce(did, ''), coalesce(line, '')
        FROM debt
        JOIN poll ON poll.poll_id = debt.poll_id
        LEFT JOIN outcome ON outcome.poll_id = poll.poll_id AND outcome.state = 'told'
        WHERE debt.opened_ms BETWEEN :since_ms AND :until_ms
        UNION ALL
        SELECT 'meeting', debt.meeting_id, NULL, words, opened_ms, due_ms, stage, agenda_item.answered_ms,
               CASE state WHEN 'on' THEN '' ELSE state END, because
        FROM debt
        JOIN agenda_item ON agenda_item.meeting_id = debt.meeting_id
        WHERE raised_by = 'member' AND state IN ('on', 'did', 'will', 'cant')
              AND opened_ms BETWEEN :since_ms AND :until_ms
        ORDER BY 1 DESC, 2
        """,
        asked.params,
    ):
        days = (asked.day(opened_ms), asked.day(due_ms), stage, asked.day(answered_ms))
        yield (of, number, card_from_text(card).question if card else words, *days, did, line)


def audit(db: sqlite3.Connection, asked: Asked) -> Iterator[Line]:
    if asked.wanted.level == "counts":
        found = db.execute(
            """
            SELECT act, count(*) FROM audit
            WHERE at_ms BETWEEN :since_ms AND :until_ms
            GROUP BY act ORDER BY act
            """,
            asked.params,
        ).fetchall()
        shown = disclosed(tuple(count for _, count in found)) if found else ()
        for (act, _), count in zip(found, shown, strict=True):
            yield (act, *count)
        return
    who = (
        "coalesce((SELECT min(name) FROM role_held WHERE role_held.person_id = audit.actor), '')"
        if asked.named
        else "CASE WHEN actor IS NULL THEN '' ELSE mixed(0, actor) END"
    )
    for number, at_ms, actor, act, whom, detail, written in db.execute(
        f"""
        SELECT number, at_ms, {who}, act,
               coalesce((SELECT reference FROM person WHERE person.person_id = audit.subject), ''),
               detail, hash
        FROM audit WHERE at_ms BETWEEN :since_ms AND :until_ms ORDER BY number
        """,  # noqa: S608 (names of ours)
        asked.params,
    ):
        about = (whom, detail, written) if asked.named else (detail,)
        yield (number, asked.day(at_ms), actor, act, *about)
