"""Meetings of forums in an export, and what was said to each."""

import sqlite3
from collections.abc import Iterator

from storage.exports.reading import Asked, Line, disclosed, name

_SAYS = ("yes", "maybe", "no", "waiting", "offered")


def meetings(db: sqlite3.Connection, asked: Asked) -> Iterator[Line]:
    for meeting_id, forum, starts_ms, state in db.execute(
        """
        SELECT meeting_id, name, starts_ms, meeting.state
        FROM meeting
        JOIN forum ON forum.forum_id = meeting.forum_id
        WHERE forum.state <> 'draft' AND starts_ms BETWEEN :since_ms AND :until_ms
              AND (:mine IS NULL OR made_by = :mine)
        ORDER BY starts_ms, meeting_id
        """,
        asked.params,
    ):
        head = (meeting_id, forum, asked.day(starts_ms))
        if asked.wanted.level == "counts":
            found = dict(db.execute(_COUNTED, (meeting_id,)).fetchall())
            shown = disclosed(tuple(found.get(says, 0) for says in _SAYS))
            for says, count in zip(_SAYS, shown, strict=True):
                yield (*head, state, says, *count)
        else:
            for row in db.execute(_said(asked.named), (meeting_id,)):
                yield (*head, *row)


_COUNTED = "SELECT says, count(*) FROM reply WHERE meeting_id = ? GROUP BY says"


def _said(named: bool) -> str:
    who = f"reference, {name()}" if named else "mixed(meeting_id, reply.person_id)"
    return f"""
        SELECT {who}, says, CASE guests WHEN 1 THEN 'yes' ELSE 'no' END,
               CASE came WHEN 1 THEN 'yes' WHEN 0 THEN 'no' ELSE '' END
        FROM reply
        JOIN person ON person.person_id = reply.person_id
        WHERE meeting_id = ?
        ORDER BY 1
    """  # noqa: S608 (names of ours)
