"""Kills each migration at random moments: the schema is the old or the new one, never half."""

import random
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from storage.migrate import FOLDER, migrations
from tests.killed_migrations import Kills

from .verdict import Claim

FILL = """
CREATE TABLE heap (heap_id INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT;
WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 20000)
INSERT INTO heap SELECT n, 'some words ' || n FROM number;
"""
"""A made-up migration that brings along what years of use would: so that the next one has work to do."""

BUILD_ANEW = """
CREATE TABLE new_heap (heap_id INTEGER PRIMARY KEY, words TEXT NOT NULL, whose TEXT NOT NULL) STRICT;
INSERT INTO new_heap SELECT heap_id, words, 'everybody' FROM heap;
DROP TABLE heap;
ALTER TABLE new_heap RENAME TO heap;
CREATE INDEX heap_by_words ON heap (words);
"""
"""Another one, which builds a table anew as real ones will."""


def killed_migrations(seed: int, kills: int, tell: Callable[[str], None]) -> list[Claim]:
    """Every migration there is, and a made-up one that takes longer; `kills` times each."""
    claims = []
    for migration in migrations():
        claims.append(_killed(f"migration {migration.name}", FOLDER, migration.number, seed, kills))
        tell(claims[-1].words)
    with tempfile.TemporaryDirectory() as folder:
        everything = Path(folder) / "everything"
        shutil.copytree(FOLDER, everything)
        number = len(migrations()) + 1
        (everything / f"{number:04}_fill.sql").write_text(FILL)
        (everything / f"{number + 1:04}_build_anew.sql").write_text(BUILD_ANEW)
        claims.append(_killed("a made-up migration", everything, number + 1, seed, kills))
        tell(claims[-1].words)
    return claims


def _killed(name: str, migrations: Path, number: int, seed: int, count: int) -> Claim:
    with tempfile.TemporaryDirectory() as folder:
        kills, chance = Kills(Path(folder), number, migrations), random.Random(f"{seed} {name}")
        found = [kills.kill(chance) for _ in range(count)]
    before = sum(aftermath.version < number for aftermath in found)
    problems = sorted({aftermath.problem for aftermath in found} - {""})
    words = f"{count} kills of {name}: {before} times not begun or undone, {count - before} times whole"
    return Claim(f"{name} is never half", not problems, "; ".join([words, *problems]), shown=True)
