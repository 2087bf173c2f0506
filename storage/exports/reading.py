"""Reads what is exported in a process of its own: read-only, line by line, at one moment."""

import hashlib
import sqlite3
from base64 import b32encode
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from domain.counted import Counted, Group
from domain.disclosure import published
from domain.exports.cells import Cell, number
from domain.exports.wanted import Wanted
from domain.nearly import word
from domain.published import USUAL_THRESHOLD

Line = tuple[Cell, ...]

_BETWEEN = "; "


class Labels:
    """What people ticked of a question, in the words that they were offered."""

    def __init__(self, offered: Mapping[str, str]) -> None:
        self._offered = offered
        self._said: dict[str, str] = {}

    def of(self, ticked: str) -> str:
        """ticked: the keys, as `profile` gives them. One that is offered no more stays as it is."""
        if ticked not in self._said:
            keys = ticked.split(_BETWEEN)
            self._said[ticked] = _BETWEEN.join(self._offered.get(key, key) for key in keys)
        return self._said[ticked]


@dataclass(frozen=True)
class Asked:
    """What is read, from `since_ms` to `until_ms`. mine: only of what this person made.

    key: chance, made for this export and thrown away.
    words: those for the keys in `domain.exports.cells.WORDS`; ticked: those of profiles, by question.
    """

    wanted: Wanted
    since_ms: int
    until_ms: int
    mine: int | None
    words: dict[str, str]
    ticked: Mapping[str, Labels]
    zone: ZoneInfo
    key: bytes = field(repr=False)

    @property
    def named(self) -> bool:
        return self.wanted.level == "names"

    @property
    def params(self) -> dict[str, Any]:
        return {"since_ms": self.since_ms, "until_ms": self.until_ms, "mine": self.mine}

    def whose(self, areas: str, kinds: str) -> tuple[str, str]:
        """Area and kind of somebody in words, from what `profile` gives."""
        return self.ticked["areas"].of(areas), self.ticked["kinds"].of(kinds)

    def day(self, at_ms: int | None) -> date | None:
        return None if at_ms is None else datetime.fromtimestamp(at_ms / 1000, self.zone).date()


@contextmanager
def opened(path: Path, key: bytes) -> Iterator[sqlite3.Connection]:
    """As it is at this moment. `mixed(of, person_id)` is somebody's reference in this export.

    It is another one for everything it is about, so that nobody can be followed from one poll to the next.
    """

    def mixed(of: int, person_id: int) -> str:
        digest = hashlib.blake2b(b"%d %d" % (of, person_id), key=key, digest_size=10).digest()
        return b32encode(digest).decode()

    read_only = f"{path.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(read_only, uri=True, isolation_level=None)) as db:
        db.create_function("mixed", 2, mixed, deterministic=True)
        db.execute("PRAGMA query_only = ON")
        db.execute("PRAGMA busy_timeout = 5000")
        db.execute("BEGIN")
        yield db


def profile(question: str) -> str:
    """SQL: the keys of all that somebody ticked of a question, in the order of the alphabet."""
    return f"""coalesce((
        SELECT group_concat(value, '{_BETWEEN}') FROM (
            SELECT value FROM profile_answer
            WHERE profile_answer.person_id = person.person_id AND question = '{question}'
            ORDER BY value
        )
    ), '')"""  # noqa: S608 (names of ours)


def name() -> str:
    """SQL: what somebody wants to be called."""
    return """coalesce((
        SELECT min(value) FROM profile_answer
        WHERE profile_answer.person_id = person.person_id AND question = 'name'
    ), '')"""


def told_apart(db: sqlite3.Connection, people: str, params: dict[str, Any]) -> tuple[bool, bool]:
    """Whether area and kind may stand in the lines of these people.

    Every combination of what stands there must hold enough of them; both if possible, else one of the two.
    people: SQL with the columns area and kind, a row each.
    """
    for columns in ("area, kind", "area", "kind"):
        ((least,),) = db.execute(
            f"SELECT min(people) FROM (SELECT count(*) AS people FROM ({people}) GROUP BY {columns})",  # noqa: S608
            params,
        )
        if least is not None and least >= USUAL_THRESHOLD:
            return "area" in columns, "kind" in columns
    return False, False


def disclosed(cells: tuple[int, ...]) -> Iterator[tuple[Cell, str]]:
    """So many in each cell, as it may be published; everybody is in one."""
    everybody = sum(cells)
    shown = published(Counted(everybody, everybody, (Group(cells),)))
    (group,) = shown.groups
    for place, count in enumerate(group.numbers):
        yield number(count, word(shown) if place in group.nearly else None)
