"""A million answers exported, beside the sqlite3 command line's CSV of the same lines."""

import asyncio
import json
import shutil
import sqlite3
import sys
import time
from asyncio.subprocess import PIPE
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.clock import SystemClock
from bot.exports.export_worker import Order
from domain.exports.cells import WORDS
from domain.polls.poll import card_to_text
from domain.published import Published
from storage.database import Database

from . import asked
from .bot_process import DATABASE
from .ours import WrongCount
from .rounds import Spread, Tell, ratio
from .server import ROOT
from .size import Size
from .waiting import Beside, measured_beside
from .writing import SPREAD, Aim, Section, cells, prose, table

CSV_AIM = 5.0
MEMORY_AIM = 1.2
"""Of the larger export to the smaller: flat."""


BESIDE_REPLIES = 300_000
"""Lines of the export during which replies are timed: as XLSX it takes longer than they do."""

BEGIN = 900_000_000_000
"""Their numbers at Telegram lie above it, those of who writes below."""


@dataclass(frozen=True)
class Made:
    seconds: float
    memory_mib: float


async def measured(size: Size, tell: Tell) -> Section:
    sides: dict[str, list[Made]] = {}
    with TemporaryDirectory() as name:
        for people in size.exported:
            folder = Path(name) / str(people)
            folder.mkdir()
            await _filled(folder / DATABASE, people)
            for number in range(1, size.export_rounds + 1):
                for kind in ("sqlite3", "csv", "xlsx"):
                    made = await _made(folder, kind, people)
                    sides.setdefault(f"{kind} {people:,}", []).append(made)
                    tell(f"round {number}: {kind}, {people:,} lines: {made}")
            shutil.rmtree(folder)
    return section(size, sides)


async def _filled(path: Path, people: int) -> None:
    """A closed poll that they all have answered. Each has an area and a kind."""
    database = await Database.open(path, 1)
    await database.close()
    with closing(sqlite3.connect(path)) as db, db:
        _fill(db, people)


async def beside_replies(size: Size, tell: Tell) -> Section:
    how = f"an admin's export of {BESIDE_REPLIES:,} answers (XLSX, with names) is being made"
    return await measured_beside(Beside("an export", how, _asked_for), size, tell)


async def _asked_for(folder: Path) -> None:
    """An admin has asked for it, and the bot begins as it starts."""
    now_ms = SystemClock().now_ms()
    with closing(sqlite3.connect(folder / DATABASE)) as db, db:
        _fill(db, BESIDE_REPLIES)
        db.execute(
            """
            INSERT INTO role_held (person_id, role, name, since_ms, confirmed_ms)
            VALUES (1, 'admin', 'A', ?, ?)
            """,
            (now_ms, now_ms),
        )
        db.execute(
            """
            INSERT INTO export (export_id, person_id, wanted, state, asked_ms)
            VALUES (1, 1, 'answers_names_xlsx_ever_report', 'waiting', ?)
            """,
            (now_ms,),
        )


def _fill(db: sqlite3.Connection, people: int) -> None:
    """The numbers of these people, and their references, are none that the bot gives."""
    now_ms = SystemClock().now_ms()
    db.execute(
        """
        WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ?)
        INSERT INTO person (person_id, telegram_id, reference, locale, joined_ms, heard_ms,
                            notice_version, notice_told)
        SELECT n, ? + n, printf('%06X', n), 'en', ?, ?, '1', '1' FROM n
        """,
        (people, BEGIN, now_ms, now_ms),
    )
    for question, value in (("areas", "'area' || person_id % 7"), ("kinds", "'kind' || person_id % 3")):
        db.execute(
            f"INSERT INTO profile_answer SELECT person_id, ?, {value} FROM person WHERE telegram_id > ?",  # noqa: S608
            (question, BEGIN),
        )
    db.execute(
        """
        INSERT INTO poll (poll_id, card, audience, sees, breakdown, plan, closes_ms, hears_ms, state, pen,
                          repeats, made_ms, changed_ms, closed_ms)
        VALUES (1, ?, '{}', 'team', '', 'now', 1, 1, 'closed', '', '', 1, 1, 1)
        """,
        (card_to_text(asked.CARD),),
    )
    db.execute("INSERT INTO published VALUES (1, ?, NULL, NULL, 1, 1)", (Published(8, 8, ()).to_text(),))
    answers = "SELECT 1, person_id, person_id % 2 FROM person WHERE telegram_id > ?"
    db.execute(f"INSERT INTO poll_answer (poll_id, person_id, answer) {answers}", (BEGIN,))


async def _made(folder: Path, kind: str, people: int) -> Made:
    """In a process of its own; what it took, and its memory at its highest."""
    path = folder / "export.zip"
    command, told = _command(folder / DATABASE, kind), _order(folder / DATABASE, path, kind)
    began = time.perf_counter()
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdin=PIPE, stdout=PIPE)
    answer, _ = await process.communicate(told.encode() + b"\n")
    seconds = time.perf_counter() - began
    said = json.loads(answer.splitlines()[-1])
    path.unlink(missing_ok=True)
    if said["lines"] != people:
        raise WrongCount(f"{said['lines']} of {people} lines were exported")
    return Made(said.get("seconds", seconds), said["memory"])


def _command(database: Path, kind: str) -> tuple[str, ...]:
    return (sys.executable, "-m", "benchmarks.one_export", kind, str(database))


def _order(database: Path, path: Path, kind: str) -> str:
    wanted = {"what": "answers", "level": "names", "format": kind, "since": "ever", "reason": "report"}
    words = {key: key for key in WORDS}
    ticked: dict[str, dict[str, str]] = {"areas": {}, "kinds": {}}
    order = Order(str(database), str(path), wanted, (0, 2**62), None, words, ticked, "Europe/London", None)
    return order.to_text()


def section(size: Size, sides: Mapping[str, list[Made]]) -> Section:
    least, most = (f"{people:,}" for people in size.exported)
    seconds = {name: Spread(tuple(one.seconds for one in made)) for name, made in sides.items()}
    memory = {name: Spread(tuple(one.memory_mib for one in made)) for name, made in sides.items()}
    aims = [
        Aim(
            f"CSV of {most} lines, times the sqlite3 command line's",
            ratio(seconds[f"csv {most}"], seconds[f"sqlite3 {most}"]),
            CSV_AIM,
            at_most=True,
        ),
        *(
            Aim(
                f"memory of {kind.upper()} at {most} lines, times that at {least}",
                ratio(memory[f"{kind} {most}"], memory[f"{kind} {least}"]),
                MEMORY_AIM,
                at_most=True,
            )
            for kind in ("csv", "xlsx")
        ),
    ]
    return Section("Exports", list(_told(size, seconds, memory)), aims)


def _told(size: Size, seconds: Mapping[str, Spread], memory: Mapping[str, Spread]) -> Iterable[str]:
    yield prose(
        f"""Answers to a poll with names, areas and kinds, read and written by the process that makes exports
        (`bot/exports/export_worker.py`), from its start to the zip file on the disk. Beside it the sqlite3
        command line writes the same lines as CSV, not zipped, with the same query. Memory is the most that
        the process ever took. Rounds: {size.export_rounds}."""
    )
    yield table(("seconds", *SPREAD), [(name, *cells(one, 2)) for name, one in seconds.items()])
    yield table(
        ("memory, MiB", *SPREAD),
        [(name, *cells(one, 1)) for name, one in memory.items() if "sqlite3" not in name],
    )
