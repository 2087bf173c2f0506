"""Files that are too large, without end, too deep, or no files at all, are refused in words."""

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pyrage
import pytest
from pyrage import x25519

from bot.backups import key, making, restoring
from bot.backups.making import Place
from bot.backups.restoring import CannotRestore
from bot.exports.folder import ExportFolder
from bot.organisation_file import LARGEST, MOST_FILES, OrganisationError, load_organisation
from bot.polls.keys import KEY_BYTES as POLL_KEY_BYTES
from bot.polls.keys import NAME, PollKeys
from bot.settings import ENV_FILE_BYTES, SettingsError, load_settings
from domain.exports.wanted import MOST_BYTES
from storage.backups import copying
from storage.backups.copying import Damaged
from storage.database import StorageTrouble
from storage.oneself import wishes
from storage.oneself.wishes import KEY_BYTES, Wishes
from storage.small_files import read_small
from tests.commands import ROOT
from tests.new_database import new_database

pytestmark = pytest.mark.disk

NOW_MS = 1_800_000_000_000
HUGE = 2**30
OURS = (ROOT / "organisation.toml").read_text("utf-8")
QUICK_SECONDS = 10.0


def huge(path: Path, beginning: bytes = b"") -> Path:
    """A file of 1 GB, of which the disk holds only the beginning."""
    path.write_bytes(beginning)
    os.truncate(path, HUGE)
    return path


def mistake_in(path: Path) -> str:
    before = time.monotonic()
    with pytest.raises(OrganisationError) as mistake:
        load_organisation(path)
    assert time.monotonic() - before < QUICK_SECONDS
    (sentence,) = mistake.value.sentences
    assert len(sentence) < 500, "nothing of the file is shown at length"
    return sentence


def written(folder: Path, text: str) -> Path:
    path = folder / "ours.toml"
    path.write_text(text, "utf-8")
    return path


# The organisation's file, and ready-made polls


def test_a_huge_organisation_is_not_read(tmp_path: Path) -> None:
    assert f"is larger than {LARGEST // 1024} KiB" in mistake_in(huge(tmp_path / "ours.toml", OURS.encode()))


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
def test_a_device_is_no_organisation(device: str) -> None:
    assert "cannot be read (it is no ordinary file)" in mistake_in(Path(device))


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ours.toml")
    assert "cannot be read (it is no ordinary file)" in mistake_in(tmp_path / "ours.toml")


def test_a_ready_made_question_that_cannot_be_read_is_not_called_the_organisations_file(
    tmp_path: Path,
) -> None:
    path = written(tmp_path, f'ready_made_folder = "polls"\n{OURS}')
    (tmp_path / "polls").mkdir(exist_ok=True)
    os.mkfifo(tmp_path / "polls" / "ours.toml")
    assert mistake_in(path).endswith("(it is no ordinary file); it is a ready-made question.")


@pytest.mark.parametrize(
    "bomb",
    [
        "x = " + "[" * 100_000,
        "x = " + "[" * 5_000 + "]" * 5_000,
        "x = " + "{a=" * 50_000,
        "x" + ".a" * 100_000 + " = 1",
        "[" + "a." * 100_000 + "a]",
        "x = {" + "a . " * 50_000 + "a = 1}",
        "'x'" + '."a"' * 50_000 + " = 1",
    ],
    ids=["lists", "closed lists", "tables", "name", "heading", "inner name", "quoted name"],
)
def test_what_stands_too_deep_in_one_another_is_not_read(tmp_path: Path, bomb: str) -> None:
    assert "so deep that it is not read" in mistake_in(written(tmp_path, f"{bomb}\n{OURS}"))


def test_a_number_of_too_many_digits_is_not_read(tmp_path: Path) -> None:
    path = written(tmp_path, OURS.replace("minimum_age = 16", "minimum_age = " + "9" * 100_000))
    assert "far too many digits" in mistake_in(path)


@pytest.mark.parametrize("name", ["9" * 200_000, '"\\u001b[31m"', '"' + "a\\n" * 50_000 + '"'])
def test_a_name_that_is_not_known_is_shown_in_a_few_plain_letters(tmp_path: Path, name: str) -> None:
    mistake = mistake_in(written(tmp_path, f"{name} = 1\n{OURS}"))
    assert "is not known here" in mistake
    assert mistake.isprintable()


@pytest.mark.parametrize(
    "text", ["a" * 200_000, "." * 200_000, '"' * 200_000, "a-" * 100_000, "a " * 100_000, "a.b " * 60_000]
)
def test_looking_for_them_takes_no_time(tmp_path: Path, text: str) -> None:
    mistake_in(written(tmp_path, text))


def test_long_texts_and_many_dots_are_no_fault(tmp_path: Path) -> None:
    words = OURS.replace('name = "', 'name = "www.a.b.c.d.e.example.org ... ', 1)
    assert load_organisation(written(tmp_path, words)).name.startswith("www.a.b.c")


def test_too_many_ready_made_polls_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "polls").mkdir()
    for number in range(MOST_FILES + 1):
        (tmp_path / "polls" / f"{number}.toml").touch()
    path = written(tmp_path, f'ready_made_folder = "polls"\n{OURS}')
    assert f"holds more than {MOST_FILES} files" in mistake_in(path)


def test_a_huge_ready_made_poll_is_named(tmp_path: Path) -> None:
    (tmp_path / "polls").mkdir()
    huge(tmp_path / "polls" / "big.toml")
    assert "big.toml: is larger than" in mistake_in(written(tmp_path, f'ready_made_folder = "polls"\n{OURS}'))


# Settings


def test_a_huge_env_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_text("LOG_FORMAT=text\n" + "#" * ENV_FILE_BYTES)
    with pytest.raises(SettingsError, match=r"^\.env cannot be read \(File too large\)\.$"):
        load_settings()


def test_a_pipe_called_env_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo(tmp_path / ".env")
    with pytest.raises(SettingsError, match=r"^\.env cannot be read \(it is no ordinary file\)\.$"):
        load_settings()


def test_a_folder_called_env_is_none_of_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").mkdir()
    assert load_settings().unknown == ()


# Backups


@pytest.fixture
def place(tmp_path: Path) -> Place:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    new_database(folder / "bot.sqlite3")
    return Place(folder, folder / "bot.sqlite3")


@pytest.fixture
def identity() -> x25519.Identity:
    return x25519.Identity.generate()


def sealed(path: Path, content: bytes, identity: x25519.Identity) -> Path:
    path.write_bytes(pyrage.encrypt(content, [identity.to_public()]))
    return path


async def refused(backup: Path, place: Place, identity: x25519.Identity) -> str:
    """Why it was not put back; and nothing of it is left."""
    place.database.unlink(missing_ok=True)
    before = sorted(place.folder.rglob("*"))
    with pytest.raises(CannotRestore) as why:
        await restoring.restore(backup, place, identity, NOW_MS)
    assert sorted(place.folder.rglob("*")) == before
    return str(why.value)


async def test_a_backup_that_has_no_end_is_not_begun(place: Place, identity: x25519.Identity) -> None:
    assert "is no ordinary file" in await refused(Path("/dev/zero"), place, identity)
    os.mkfifo(place.folder / "pipe")
    assert "is no ordinary file" in await refused(place.folder / "pipe", place, identity)


async def test_a_backup_larger_than_the_disk_is_not_begun(place: Place, identity: x25519.Identity) -> None:
    """What comes out of it is as large as it is: nothing sealed with age is packed."""
    backup = sealed(place.folder / "x.age", b"x", identity)
    os.truncate(backup, 2**42)
    assert "Please make room first." in await refused(backup, place, identity)


async def test_a_huge_file_that_is_no_backup_is_refused_at_once(
    place: Place, identity: x25519.Identity
) -> None:
    assert "it is no backup" in await refused(huge(place.folder / "x.age"), place, identity)


async def test_a_backup_sealed_for_a_million_people_is_refused_at_once(
    place: Place, identity: x25519.Identity
) -> None:
    one = b"-> X25519 " + b"A" * 43 + b"\n" + b"A" * 43 + b"\n"
    (place.folder / "x.age").write_bytes(b"age-encryption.org/v1\n" + one * 1_000_000)
    before = time.monotonic()
    assert "it is no backup" in await refused(place.folder / "x.age", place, identity)
    assert time.monotonic() - before < QUICK_SECONDS


@pytest.mark.parametrize("content", [b"", b"\0" * 5_000_000, b"SQLite format 3\0" + b"\xff" * 100_000])
async def test_what_is_sealed_well_and_is_no_database_is_refused(
    place: Place, identity: x25519.Identity, content: bytes
) -> None:
    backup = sealed(place.folder / "x.age", content, identity)
    assert "Please use another backup." in await refused(backup, place, identity)


@pytest.mark.parametrize(
    "account", ["[" * 90_000, "x" * (copying.LONGEST_MANIFEST + 1), "[]", "null", "1e999", "{}"]
)
def test_a_copy_whose_account_of_itself_is_nonsense_is_damaged(place: Place, account: str) -> None:
    with closing(sqlite3.connect(place.database, isolation_level=None)) as connection:
        connection.execute("INSERT INTO fact (name, value) VALUES ('backup', ?)", (account,))
    with pytest.raises(Damaged, match="does not say when it was made"):
        copying.inspect(place.database)


def changed(database: Path, statement: str, *values: str) -> None:
    """By somebody who writes the file itself."""
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(statement, values)


def test_a_trigger_with_a_name_of_sqlites_own_is_refused(place: Place) -> None:
    copying.label(place.database, place.folder, NOW_MS)
    trigger = "CREATE TRIGGER sqlite_stat1 AFTER INSERT ON fact BEGIN DELETE FROM person; END"
    row = "INSERT INTO sqlite_schema VALUES ('trigger', 'sqlite_stat1', 'fact', 0, ?)"
    changed(place.database, row, trigger)
    with pytest.raises(Damaged, match="tables are not those"):
        copying.inspect(place.database)


def test_what_sqlite_makes_by_itself_is_no_fault(place: Place) -> None:
    changed(place.database, "ANALYZE")
    assert copying.label(place.database, place.folder, NOW_MS) == copying.inspect(place.database)


@pytest.mark.parametrize("made_ms", [-1, 10**15, 10**30])
def test_a_copy_made_at_a_moment_that_no_clock_shows_is_damaged(place: Place, made_ms: int) -> None:
    copying.label(place.database, place.folder, made_ms)
    with pytest.raises(Damaged, match="does not say when it was made"):
        copying.inspect(place.database)


async def test_a_backup_is_found_by_any_way_to_it_and_only_its_place_is_written(
    place: Place, tmp_path: Path
) -> None:
    """A link, or .. in the name, leads to what is read; what is written has names of its own."""
    private = key.private(key.make(place.folder))
    made = making.make(place, "asked", NOW_MS)
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "link.age").symlink_to(made.path)
    for way in (outside / "link.age", outside / ".." / "data" / "backups" / made.path.name):
        place.database.unlink()
        await restoring.restore(way, place, private, NOW_MS)
        assert place.database.is_file()
        assert [path.name for path in outside.iterdir()] == ["link.age"]


def test_a_link_in_the_way_of_a_restore_is_not_written_through(
    place: Place, identity: x25519.Identity
) -> None:
    """The draft's name may be taken by a link to something else: it goes, and what it leads to stays."""
    other = place.folder.parent / "other"
    other.write_text("ours")
    draft = Path(f"{place.database}{restoring.RESTORING}")
    draft.symlink_to(other)
    backup = sealed(place.folder / "x.age", b"x" * 1000, identity)
    with pytest.raises(CannotRestore):
        restoring.verify(backup, draft, identity)
    assert other.read_text() == "ours"


# The log of wishes, and keys


def test_a_log_of_wishes_with_an_endless_line_is_read_in_pieces(tmp_path: Path) -> None:
    known = Wishes.open(tmp_path, bytes(KEY_BYTES))
    (tmp_path / wishes.LOG).write_bytes(b"x" * 10_000_000)
    assert known.damaged() > 1
    assert known.of(7) == []


def test_a_moment_that_no_clock_shows_is_a_damaged_line(tmp_path: Path) -> None:
    known = Wishes.open(tmp_path, bytes(KEY_BYTES))
    (tmp_path / wishes.LOG).write_text(f"{'9' * 100} left {'0' * 64} -\n1 stopped {'0' * 64} {'9' * 100}\n")
    assert known.damaged() == 2
    assert known.of_all().newest_ms is None


def test_a_huge_key_of_the_log_is_not_read(tmp_path: Path) -> None:
    huge(tmp_path / wishes.KEY)
    with pytest.raises(StorageTrouble, match="File too large"):
        Wishes.open(tmp_path, bytes(KEY_BYTES))


def test_a_huge_key_of_a_poll_is_no_key(tmp_path: Path) -> None:
    huge(tmp_path / "7.key", bytes([1]) * POLL_KEY_BYTES)
    huge(tmp_path / NAME)
    keys = PollKeys(tmp_path)
    assert keys.cipher(7) is None
    with pytest.raises(StorageTrouble):
        keys.name()


def test_a_public_key_that_is_huge_or_no_file_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "pipe").mkdir()
    os.mkfifo(tmp_path / "pipe" / key.FILE)
    huge(tmp_path / key.FILE)
    for folder in (tmp_path, tmp_path / "pipe"):
        with pytest.raises(key.NoKey, match="cannot be read"):
            key.public(folder)


@pytest.mark.parametrize("size", [0, 1, 10])
def test_a_small_file_is_read_whole(tmp_path: Path, size: int) -> None:
    (tmp_path / "x").write_bytes(b"x" * size)
    assert read_small(tmp_path / "x", 10) == b"x" * size
    with pytest.raises(OSError, match="ordinary"):
        read_small(tmp_path, 10)


# Exports


async def test_only_a_file_that_was_made_here_is_sent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bot.exports import folder

    secret = tmp_path / "secret"
    secret.write_text("secret")
    exports = ExportFolder(None, tmp_path)  # type: ignore[arg-type]
    found: list[Any] = []
    (exports.path(1)).symlink_to(secret)
    huge(exports.path(2))
    os.truncate(exports.path(2), MOST_BYTES + 1)
    exports.path(3).write_bytes(b"x")
    found = [folder._is_ours(exports.path(number)) for number in (1, 2, 3, 4)]
    assert found == [False, False, True, False]
