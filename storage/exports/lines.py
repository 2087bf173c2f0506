"""What reads each subject of an export."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping

from domain.exports.wanted import What
from storage.exports.of_meetings import meetings
from storage.exports.of_people import members, messages
from storage.exports.of_polls import answered, results
from storage.exports.of_the_team import audit, ideas, loop
from storage.exports.reading import Asked, Line

Read = Callable[[sqlite3.Connection, Asked], Iterator[Line]]

READERS: Mapping[What, Read] = {
    "results": results,
    "answers": answered,
    "members": members,
    "ideas": ideas,
    "meetings": meetings,
    "messages": messages,
    "loop": loop,
    "audit": audit,
}


def lines(db: sqlite3.Connection, asked: Asked) -> Iterator[Line]:
    """One after another, each as wide as `domain.exports.columns` says."""
    assert asked.wanted.what, "chosen before"
    return READERS[asked.wanted.what](db, asked)
