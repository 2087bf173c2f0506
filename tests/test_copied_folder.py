"""Somebody copies the bot's folder: it is as SECURITY.md says, also where it says that nothing holds."""

import shutil
import sqlite3
import stat
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from bot.polls.ballot_box import BallotBox
from bot.polls.keys import PollKeys
from domain.polls.ballot import Ballot
from tests.kit import Town
from tests.secret_kit import presses_twice
from tests.test_leaving import NAME, marks, on_disk
from tests.test_secret_polls import poll_in
from tests.test_signing_up import signs_up


@pytest.fixture
def taken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the thief puts the copy."""
    return tmp_path_factory.mktemp("thief") / "taken"


def takes(town: Town, taken: Path) -> None:
    """In another process: closing a file here would drop the database's locks."""
    subprocess.run(["cp", "-a", str(town.folder), str(taken)], check=True)


def in_the_box(folder: Path) -> list[Ballot]:
    with closing(sqlite3.connect(folder / "bot.sqlite3")) as thief:
        return [Ballot(*row) for row in thief.execute("SELECT ballot_key, sealed FROM ballot")]


def who_answered(folder: Path) -> list[int]:
    with closing(sqlite3.connect(folder / "bot.sqlite3")) as thief:
        return [person for (person,) in thief.execute("SELECT person_id FROM elector WHERE answered = 1")]


async def test_while_a_secret_poll_is_open_whoever_copies_keys_and_database_reads_answers(
    town: Town, taken: Path
) -> None:
    """The weakness that is admitted. Where it is mended, say so in SECURITY.md and docs/secret-polls.md."""
    poll_id, ada, _ = await poll_in(town)
    await presses_twice(ada, "2 Friday")
    takes(town, taken)
    opened, false = BallotBox(PollKeys(taken / "poll-keys")).opened(poll_id, in_the_box(taken))
    assert (opened, false) == ({"1": 1}, 0)
    person = (await ada.sender()).person
    assert who_answered(taken) == [person.person_id]


async def test_but_without_the_keys_nothing_is_read(town: Town, taken: Path) -> None:
    poll_id, ada, _ = await poll_in(town)
    await presses_twice(ada, "2 Friday")
    takes(town, taken)
    shutil.rmtree(taken / "poll-keys")
    other = PollKeys(taken / "another-key")
    other.make(poll_id)
    assert BallotBox(other).opened(poll_id, in_the_box(taken)) == ({}, 1)


async def test_and_once_it_has_closed_neither_answer_nor_key_are_there(town: Town, taken: Path) -> None:
    poll_id, ada, _ = await poll_in(town)
    await presses_twice(ada, "2 Friday")
    takes(town, taken)
    (ballot,) = in_the_box(taken)
    key = (taken / "poll-keys" / f"{poll_id}.key").read_bytes()
    assert key in on_disk(town)
    assert ballot.sealed in on_disk(town)
    await town.move_on(days=9)
    after = on_disk(town)
    assert [what for what in (ballot.key, ballot.sealed, key) if what in after] == []


async def test_a_copy_of_the_folder_shows_what_members_told_in_the_clear(town: Town, taken: Path) -> None:
    """The other weakness that is admitted: the disk has to be encrypted, because the database is not."""
    ada = town.person("Ada")
    await signs_up(ada)
    await ada.taps("tell-more")
    await ada.sends(NAME)
    await ada.taps("keep-yes")
    takes(town, taken)
    found = b"".join(path.read_bytes() for path in taken.rglob("bot.sqlite3*"))
    theirs = marks(ada, (await ada.sender()).person.reference)
    assert {"name", "number, as SQLite keeps it", "reference"} <= {
        what for what, mark in theirs.items() if mark in found
    }


async def test_no_file_of_a_running_bot_can_be_read_by_others_on_the_computer(town: Town) -> None:
    await poll_in(town)
    town.folder.chmod(0o755)  # as an unzipped or hand-made folder may be: each file has to hold by itself
    others = stat.S_IRWXG | stat.S_IRWXO
    paths = [path for path in town.folder.rglob("*") if path.parent == town.folder or path.is_dir()]
    assert len(paths) > 5
    assert [path.name for path in paths if path.stat().st_mode & others] == []
