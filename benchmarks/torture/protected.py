"""What nobody may change without authority, before and after; read without any of the bot's code."""

import sqlite3
from collections.abc import Collection
from contextlib import closing
from pathlib import Path
from typing import Any

Rows = dict[str, frozenset[tuple[Any, ...]]]

OF_OTHERS = {
    "person": "person_id",
    "consent": "person_id",
    "profile_answer": "person_id",
    "conversation": "chat_id",
    "role_held": "person_id",
    "notice_asked": "person_id",
}
"""The rows of those who did nothing, whatever others did."""

OF_ALL = ("invitation", "approval", "notice")
MOVING_FACTS = (
    *("last_poll_ms", "erased", "wishes", "restore drill", "exports are"),
    *("machine", "troubles"),
)
"""Somebody may leave: that is said for the file, and noted in the log of wishes. Backups go on meanwhile, and
the bot looks how it is."""
ADMINS_MAY = {"role_held", "notice_asked", *OF_ALL}


def protected(database: Path, others: Collection[int]) -> Rows:
    listed = ",".join(map(str, others))
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=10)) as connection:
        tables = {
            name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        }
        found = {
            table: _rows(connection, f"SELECT * FROM {table} WHERE {key} IN ({listed})")  # noqa: S608
            for table, key in OF_OTHERS.items()
            if table in tables
        }
        for table in tables.intersection(OF_ALL):
            found[table] = _rows(connection, f"SELECT * FROM {table}")  # noqa: S608
        found["fact"] = frozenset(
            r for r in _rows(connection, "SELECT * FROM fact") if r[0] not in MOVING_FACTS
        )
        found["in force"] = _rows(connection, "SELECT person_id, role FROM role_held WHERE until_ms IS NULL")
        found["audit"] = _rows(connection, "SELECT number, actor, act, subject, hash FROM audit")
    return found


def _rows(connection: sqlite3.Connection, sql: str) -> frozenset[tuple[Any, ...]]:
    return frozenset(connection.execute(sql))


def trespasses(before: Rows, after: Rows, role: str, others: Collection[int]) -> list[str]:
    """What changed that somebody with this role may not change; for "admin", what not even they may."""
    wrong = []
    for table in before:
        if table in ("in force", "audit") or (role == "admin" and table in ADMINS_MAY):
            continue
        if before[table] != after[table]:
            wrong.append(f"{role}: {len(before[table] ^ after[table])} rows of {table} differ")
    new_roles, new_entries = after["in force"] - before["in force"], after["audit"] - before["audit"]
    if role != "admin" and new_roles:
        wrong.append(f"{role}: {len(new_roles)} roles were given")
    if before["audit"] - after["audit"]:
        wrong.append(f"{role}: entries of the audit are gone")
    if role != "admin" and any(
        actor in others or (subject in others and not _may_look(role, act))
        for _, actor, act, subject, _ in new_entries
    ):
        wrong.append(f"{role}: the audit tells of people who did nothing")
    return wrong


def _may_look(role: str, act: str) -> bool:
    """Coordinators see the team's names, and that is written down."""
    return role == "coordinator" and act == "viewed"
