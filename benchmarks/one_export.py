"""One export in a process of its own: by the bot's worker, or by the sqlite3 command line."""

import io
import json
import subprocess
import sys
import time
from contextlib import redirect_stdout
from pathlib import Path

from bot.exports import export_worker
from storage.exports.reading import name, profile

from .machine import memory_mib

BY_HAND = f"""
    SELECT poll_id, reference, {name()}, speaks, 'question', '2026-01-01', {profile("areas")},
           {profile("kinds")}, answer, coalesce(words, '')
    FROM poll_answer
    JOIN person ON person.person_id = poll_answer.person_id
    WHERE poll_id = 1
    ORDER BY poll_answer.person_id
"""  # noqa: S608 (names of ours)


def main() -> None:
    kind, database = sys.argv[1], Path(sys.argv[2])
    print(json.dumps(_by_hand(database) if kind == "sqlite3" else _by_the_worker()))


def _by_the_worker() -> dict[str, float]:
    with redirect_stdout(io.StringIO()) as told:
        export_worker.main()
    return {**json.loads(told.getvalue().splitlines()[-1]), "memory": memory_mib("VmHWM")}


def _by_hand(database: Path) -> dict[str, float]:
    """The command alone: the process that begins it is no part of it."""
    made = database.with_name("by-hand.csv")
    command = ("sqlite3", "-readonly", "-csv", str(database), BY_HAND)
    began = time.perf_counter()
    with made.open("wb") as file:
        subprocess.run(command, stdout=file, check=True)
    seconds = time.perf_counter() - began
    with made.open("rb") as file:
        lines = sum(1 for _ in file)
    made.unlink()
    return {"lines": lines, "memory": 0.0, "seconds": seconds}


if __name__ == "__main__":
    main()
