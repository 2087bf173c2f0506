"""What is kept about whom, why and how long: reads purposes.toml and prints docs/data.md."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from domain.retention import Retention

FILE = Path(__file__).parent / "purposes.toml"

_INTRODUCTION = """\
# What is kept

Everything the bot remembers is in one database file (`DATABASE_URL`), which only the user it runs as
may read. This page lists every table and column: what it is for, whose data it is, and how long it is
kept. It is written for whoever looks after data protection, and made from `storage/purposes.toml` by
`make docs`.

- **How long.** Periods in days are the usual ones; the name in brackets is the entry under
  `[retention_days]` in `organisation.toml` that changes it. What is due is erased each night at 03:30.
- **Erased means gone.** A database keeps old copies of rows in places of its own, so the file is then
  written anew: each night, and within six minutes of somebody leaving. Until then, someone who holds the
  files may still find what was erased. Without a connection to Telegram it takes until the goodbye to who
  left has gone, because its row names their chat.
- **The log of wishes.** Beside the database stands `wishes.log`: a line for each wish to leave, to stop or
  pause messages, and to go on again. It says when, what, and a fingerprint of the person's number at
  Telegram that only the key in `wishes.key` can make again; no name and no number. It is there so that an
  older copy of the database, put back one day, brings nobody back who has left. It is kept for good. Who
  holds both files can find out whose a line is by trying all numbers there are, which takes some hours.
- **Asked for by the person.** `/mydata` sends each person everything below that is about them, in a file
  that is made when it is sent and kept nowhere. `/leave` erases it.
- **Times** are kept to the thousandth of a second, in UTC.
- **Never asked for**: phone numbers, NHS numbers, dates of birth, diagnoses, wards. Someone may still
  write such things where they answer in their own words.
- **Never kept**: names and usernames at Telegram; pictures, voice messages, files, contacts and places
  that people send; messages that are no answer to a question. One exception: who opens an invitation to
  the team is shown the name on their Telegram profile to take on, and it is kept until they answer, at
  most 14 days (unfinished_sign_up).
- **Copies.** Each hour, and before a new release changes the tables, the bot copies the whole database into
  the folder `backups` in `DATA_DIR`. Such a copy holds everything below as it was then, also what was erased
  since. It is sealed: only who has the private key, which is kept elsewhere, can open it. The newest 48 are
  kept, and one for each day; the bot deletes what is older than {backups} days (backups) as soon as there is
  a newer one. When a copy is put back, the log of wishes is applied before it is used, so whoever left since
  stays erased. Copies that somebody takes elsewhere are theirs to delete in time. A copy made before a change
  of the tables lies open for a minute of the new release; where there is no key to seal it, for a day, and
  then it is deleted.
- **Elsewhere.** Telegram keeps the chat itself, under its own rules. The bot's log holds no names, texts
  or numbers of people.
"""


@dataclass(frozen=True)
class Purpose:
    """Of one table."""

    about: str
    whose: str
    kept: str
    columns: dict[str, str]


def purposes() -> dict[str, Purpose]:
    """By table, in the order of the document."""
    periods = Retention().model_dump()
    with FILE.open("rb") as file:
        found = {table: Purpose(**entry) for table, entry in tomllib.load(file).items()}
    return {
        table: Purpose(p.about, p.whose, p.kept.format_map(periods), p.columns) for table, p in found.items()
    }


def document() -> str:
    introduction = _INTRODUCTION.replace("{backups}", str(Retention().backups))
    return "\n".join([introduction, *(_section(*item) for item in purposes().items())])


def _section(table: str, purpose: Purpose) -> str:
    return "\n".join(_lines(table, purpose)) + "\n"


def _lines(table: str, purpose: Purpose) -> Iterator[str]:
    yield f"## {table}"
    yield ""
    yield purpose.about
    yield ""
    yield f"- **Whose:** {purpose.whose}"
    yield f"- **Kept:** {purpose.kept}"
    yield ""
    yield "| column | what it is for |"
    yield "|---|---|"
    for column, what_for in purpose.columns.items():
        yield f"| {column} | {what_for} |"


if __name__ == "__main__":
    print(document(), end="")
