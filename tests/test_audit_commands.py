"""The audit, as whoever looks after the bot's computer sees it."""

import asyncio
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from typer.testing import CliRunner, Result

from bot.command_line import FOUND_WRONG, WRONG_SETTINGS
from bot.doctor import examine
from bot.team.audit_commands import group
from bot.team.chain import LONGEST, People, as_line
from domain.team.audit import BEGINNING, Entry, shown
from storage import inspection
from storage.migrate import migrate
from storage.team import audit
from tests.commands import ROOT
from tests.storage_kit import opened

LONDON = ZoneInfo("Europe/London")
DAY_MS = 24 * 3600 * 1000

Says = Callable[..., Result]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Of a database with four entries in its audit, and closed."""
    path = tmp_path / "data" / "bot.sqlite3"
    path.parent.mkdir(mode=0o700)
    asyncio.run(_noted(path, 4))
    return path


async def _noted(path: Path, count: int) -> None:
    async with opened(path) as database:
        for n in range(count):
            async with database.transaction() as tx:
                await audit.note(tx, n * DAY_MS, "role given", 1, n, role="pen")


@pytest.fixture
def says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Says:
    """What `python -m bot audit …` says."""
    monkeypatch.chdir(tmp_path)
    for name in (
        "BOT_TOKEN",
        "BOT_TOKEN_FILE",
        "DATABASE_URL",
        "HEALTH_PORT",
        "LOG_FORMAT",
        "TELEGRAM_API_URL",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("ORGANISATION_FILE", str(ROOT / "organisation.toml"))

    def say(*arguments: str) -> Result:
        result = CliRunner().invoke(group, arguments)
        assert result.exception is None or isinstance(result.exception, SystemExit)
        assert "Traceback" not in result.output
        return result

    return say


def heads(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [head for (head,) in connection.execute("SELECT hash FROM audit ORDER BY number")]


def change(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(sql)


def test_a_whole_chain_is_called_so_with_its_head(path: Path, says: Says) -> None:
    result = says("verify")
    assert result.exit_code == 0
    assert result.output == f"The audit chain is whole: 4 entries, check number {shown(heads(path)[-1])}.\n"


def test_looking_at_it_leaves_nothing_behind(path: Path, says: Says) -> None:
    before = path.read_bytes()
    says("verify", "--head", "0" * 32)
    says("show")
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    assert path.read_bytes() == before


def test_a_new_database_has_a_chain_without_entries(tmp_path: Path, says: Says) -> None:
    (tmp_path / "data").mkdir()
    asyncio.run(_noted(tmp_path / "data" / "bot.sqlite3", 0))
    result = says("verify")
    assert (result.exit_code, result.output) == (0, "The audit chain is whole: it has no entries yet.\n")
    assert says("show").output == "There are no entries yet.\n"
    assert says("verify", "--head", BEGINNING).exit_code == FOUND_WRONG


@pytest.mark.parametrize(
    ("sql", "told"),
    [
        ("UPDATE audit SET subject = 9 WHERE number = 3", "broken at entry 3: it is not as it was written"),
        ("DELETE FROM audit WHERE number = 2", "broken at entry 2: it is missing"),
        ("DELETE FROM audit WHERE number = 1", "broken at entry 1: nothing tells what became"),
    ],
)
def test_the_first_broken_entry_is_named(path: Path, says: Says, sql: str, told: str) -> None:
    change(path, sql)
    result = says("verify")
    assert result.exit_code == FOUND_WRONG
    assert told in result.output


def test_a_head_told_earlier_is_still_there(path: Path, says: Says) -> None:
    for number, head in enumerate(heads(path), 1):
        for typed in (shown(head), shown(head).lower(), shown(head).replace("-", ""), head):
            result = says("verify", "--head", typed)
            assert result.exit_code == 0
            assert f"That check number is still there, at entry {number}:" in result.output


def test_an_end_cut_off_shows_against_a_head_told_earlier(path: Path, says: Says) -> None:
    head = heads(path)[-1]
    change(path, "DELETE FROM audit WHERE number = 4")
    assert says("verify").exit_code == 0
    result = says("verify", "--head", shown(head))
    assert result.exit_code == FOUND_WRONG
    assert (
        "That check number is not in it: something was changed or cut off since it was told.\n"
        in result.output
    )


def test_of_a_broken_chain_it_is_told_which_heads_still_count(path: Path, says: Says) -> None:
    change(path, "UPDATE audit SET subject = 9 WHERE number = 3")
    before, after = (says("verify", "--head", heads(path)[n]) for n in (1, 3))
    assert before.exit_code == after.exit_code == FOUND_WRONG
    assert "still there, at entry 2: up to it, all is as it was" in before.output
    assert "still at entry 4, but the chain is broken before it" in after.output


def test_a_head_from_before_what_was_let_go_is_told_so(path: Path, says: Says) -> None:
    head = heads(path)[0]

    async def prune() -> None:
        async with opened(path) as database, database.transaction() as tx:
            await audit.prune(tx, 2 * DAY_MS, 9 * DAY_MS)

    asyncio.run(prune())
    assert "5 entries" in says("verify").output
    assert "The first 2 are gone, because of their age." in says("verify").output
    assert "It may also be from before what is gone." in says("verify", "--head", head).output


@pytest.mark.parametrize("typed", ["x", "ABCD", "0" * 33, "\x1b[31m" + "0" * 32, "é"])
def test_what_is_no_head_is_told_so(path: Path, says: Says, typed: str) -> None:
    result = says("verify", "--head", typed)
    assert (result.exit_code, result.output) == (
        WRONG_SETTINGS,
        "That is no check number. It has 32 letters and digits, from 0 to 9 and A to F.\n",
    )


@pytest.mark.parametrize("command", ["verify", "show"])
def test_no_database_is_a_sentence_and_none_is_made(tmp_path: Path, says: Says, command: str) -> None:
    result = says(command)
    assert result.exit_code == FOUND_WRONG
    assert result.output.startswith("There is no database at ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["verify", "show"])
def test_a_damaged_database_is_a_sentence(path: Path, says: Says, command: str) -> None:
    whole = path.read_bytes()
    path.write_bytes(b"Dear diary, today it rained. " * 100)
    assert "is damaged" in says(command).output
    path.write_bytes(whole[: len(whole) // 2])
    result = says(command)
    assert (result.exit_code, "is damaged" in result.output) == (FOUND_WRONG, True)
    path.write_bytes(whole[:5000] + os.urandom(4000) + whole[9000:])
    assert says(command).exit_code == FOUND_WRONG


def test_what_cannot_be_read_is_not_called_damaged(
    path: Path, says: Says, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cannot(_: Path) -> tuple[int, str]:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(inspection, "_look_into", cannot)
    result = says("verify")
    assert (result.exit_code, "restore nothing yet" in result.output) == (FOUND_WRONG, True)


def test_a_newer_database_is_a_sentence(path: Path, says: Says) -> None:
    change(path, "INSERT INTO migration VALUES (99, 'of tomorrow', 1)")
    result = says("verify")
    assert (result.exit_code, "newer release" in result.output) == (FOUND_WRONG, True)


def test_an_older_database_is_a_sentence(tmp_path: Path, says: Says) -> None:
    (tmp_path / "data").mkdir()
    first = tmp_path / "migrations"
    first.mkdir()
    (first / "0001_begin.sql").write_text(
        (ROOT / "storage/migrations/sqlite/0001_begin.sql").read_text("utf-8"), "utf-8"
    )
    migrate(tmp_path / "data" / "bot.sqlite3", 0, first)
    result = says("verify")
    assert (result.exit_code, "from before this release" in result.output) == (FOUND_WRONG, True)


def test_the_newest_entries_are_shown_with_local_times(path: Path, says: Says) -> None:
    assert says("show", "--last", "2").output.splitlines() == [
        "     3  1970-01-03 01:00  role given by somebody who left (6B86) about somebody who left (D473),"
        " role: pen",
        "     4  1970-01-04 01:00  role given by somebody who left (6B86) about somebody who left (4E07),"
        " role: pen",
    ]
    assert len(says("show").output.splitlines()) == 4
    assert says("show", "--last", "0").exit_code == WRONG_SETTINGS


def test_people_are_shown_by_reference_and_who_asked_for_what_was_approved() -> None:
    known = People({11: "K7PMTQ", 12: "HVJNGG", 13: "BBBCCC"}, {7: 12})
    entry = Entry(8, 0, 11, "approved", 13, {"role": "admin", "asked": 7})
    assert as_line(entry, LONDON, known).endswith(
        "approved by K7P-MTQ about BBB-CCC, asked for by HVJ-NGG, role: admin"
    )


def test_where_there_is_a_rehearsals_record_only_it_says_so(path: Path, says: Says) -> None:
    rehearsed = path.parent / "rehearsal" / path.name
    rehearsed.parent.mkdir(mode=0o700)
    for file in path.parent.glob(f"{path.name}*"):
        file.rename(rehearsed.parent / file.name)
    for command in ("show", "verify"):
        result = says(command)
        assert (result.exit_code, result.output) == (
            FOUND_WRONG,
            "There is a rehearsal's record only: add --rehearsal\n",
        )
        assert says(command, "--rehearsal").exit_code == 0


def test_whatever_was_written_into_the_file_is_shown_harmlessly(path: Path, says: Says) -> None:
    change(path, "UPDATE audit SET act = char(27) || '[2J' || char(10, 8238) || 'é' WHERE number = 2")
    change(path, "UPDATE audit SET act = CAST(x'ff00fe' AS TEXT), detail = 'x' WHERE number = 3")
    change(path, "UPDATE audit SET at_ms = 9223372036854775807 WHERE number = 4")
    result = says("show")
    assert result.exit_code == 0
    assert all(" " <= c <= "~" or c == "\n" for c in result.output)
    assert "?[2J???" in result.output
    assert "at no known time" in result.output
    assert len(result.output.splitlines()) == 4


def test_an_entry_of_endless_length_is_cut() -> None:
    entry = Entry(1, 0, None, "x" * 10_000, None, {"y": "z" * 10_000})
    assert len(as_line(entry, LONDON, People())) == LONGEST


def test_the_doctor_looks_at_the_chain_too(path: Path, says: Says) -> None:
    def finding() -> tuple[str, str]:
        (found,) = [one for one in asyncio.run(examine(0)) if one.subject == "audit"]
        return found.verdict, found.sentence

    assert finding() == ("ok", f"The audit chain is whole: 4 entries, check number {shown(heads(path)[-1])}.")
    change(path, "DELETE FROM audit WHERE number = 2")
    assert finding() == ("wrong", "The audit chain is broken at entry 2: it is missing.")
    path.write_bytes(b"Dear diary, today it rained. " * 100)
    assert finding()[0] == "note"
