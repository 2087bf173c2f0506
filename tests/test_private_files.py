"""Everything in the bot's folder is for its own user alone, and the doctor names what is not."""

import os
import stat
from pathlib import Path

import pytest

from bot import private_files
from bot.backups import key, making
from bot.backups.making import Place
from bot.doctor import examine
from tests.commands import ended, environment_in
from tests.kit import Town

pytestmark = pytest.mark.disk


def made(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)


def test_what_is_for_one_user_alone_is_well(tmp_path: Path) -> None:
    made(tmp_path / "data", "bot.sqlite3", "exports/export-1.zip", "backups/x.age", "wishes.key")
    assert private_files.open_to_others(tmp_path / "data") == []


@pytest.mark.parametrize(
    "name",
    ["exports/export-1.zip", "backups/x.age", "wishes.key", "backup.pub", "poll-keys/1.key", "exports"],
)
@pytest.mark.parametrize("bit", [stat.S_IRGRP, stat.S_IWGRP, stat.S_IXGRP, stat.S_IROTH, stat.S_IWOTH])
def test_whatever_others_can_do_with_anything_is_named_with_what_mends_it(
    tmp_path: Path, name: str, bit: int
) -> None:
    data = tmp_path / "data of ours"
    made(
        data,
        "bot.sqlite3",
        "exports/export-1.zip",
        "backups/x.age",
        "wishes.key",
        "backup.pub",
        "poll-keys/1.key",
    )
    path = data / name
    path.chmod(stat.S_IMODE(path.stat().st_mode) | bit)
    found = private_files.open_to_others(data)
    assert found == [path]
    sentence = private_files.in_a_sentence(data, found)
    assert sentence.endswith(f"chmod {'700' if path.is_dir() else '600'} '{path}'")
    assert os.system(sentence.rpartition(": ")[2]) == 0  # noqa: S605 (what an admin copies)
    assert private_files.open_to_others(data) == []


def test_many_are_mended_at_once(tmp_path: Path) -> None:
    made(tmp_path, *(f"exports/{number}" for number in range(9)))
    tmp_path.chmod(0o755)
    for path in (tmp_path / "exports").iterdir():
        path.chmod(0o644)
    sentence = private_files.in_a_sentence(tmp_path, private_files.open_to_others(tmp_path))
    assert "and 5 more: " in sentence
    assert os.system(sentence.rpartition(": ")[2]) == 0  # noqa: S605 (what an admin copies)
    assert private_files.open_to_others(tmp_path) == []


def test_links_and_odd_names_do_no_harm(tmp_path: Path) -> None:
    data = tmp_path / "data"
    made(data, "a\nwrong: a line of its own")
    (data / "nowhere").symlink_to("there is nothing")
    (data / "round").symlink_to(data)
    assert private_files.open_to_others(data) == []
    outside = tmp_path / "outside"
    outside.touch(mode=0o644)
    (data / "link").symlink_to(outside)
    (data / "a\nwrong: a line of its own").chmod(0o644)
    found = private_files.open_to_others(data)
    assert {path.name for path in found} == {"link", "a\nwrong: a line of its own"}
    assert "\n" not in private_files.in_a_sentence(data, found)


async def test_the_doctor_names_an_export_that_others_can_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, value in environment_in(tmp_path).items():
        monkeypatch.setenv(name, value)
    (tmp_path / "data").mkdir(mode=0o700)
    made(tmp_path / "data", "exports/export-1.zip")
    assert [one.verdict for one in await examine(0) if one.subject == "data folder"] == ["ok"]
    (tmp_path / "data/exports/export-1.zip").chmod(0o640)
    (said,) = [one for one in await examine(0) if one.subject == "data folder"]
    assert said.verdict == "wrong"
    assert "exports/export-1.zip (0640): chmod 600 " in said.sentence


async def test_what_a_running_bot_makes_is_for_its_own_user(town: Town) -> None:
    """Whatever the umask: a service may have one of its own."""
    before = os.umask(0o022)
    try:
        place = Place(town.folder, town.folder / "bot.sqlite3")
        key.make(place.folder)
        making.make(place, "hourly", town.clock.now_ms())
        making.copy_of_wishes(place, town.clock.now_ms())
        await town.restart()
        open_ones = private_files.open_to_others(town.folder)
        assert [path.name for path in open_ones if path != town.folder] == []
    finally:
        os.umask(before)


# Files of another user


def test_a_folder_of_ones_own_is_in_nobodys_way(tmp_path: Path) -> None:
    made(tmp_path / "data", "bot.sqlite3", "backup.pub", "backups/x.age", "lost+found/of the disk's")
    assert private_files.not_usable(tmp_path / "data", tmp_path / "data" / "bot.sqlite3") is None
    assert private_files.not_usable(tmp_path / "new", tmp_path / "new" / "bot.sqlite3") is None


@pytest.mark.parametrize("closed", ["data", "bot.sqlite3", "bot.lock", "backups", "wishes.key"])
def test_what_this_user_cannot_use_is_named_with_what_mends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, closed: str
) -> None:
    """As after a command that somebody gave as root, or files that were copied by somebody else."""
    data = tmp_path / "data"
    made(data, "bot.sqlite3", "bot.lock", "backups/x.age", "wishes.key")
    monkeypatch.setattr(os, "access", lambda path, mode: path.name != closed)
    sentence = private_files.not_usable(data, data / "bot.sqlite3")
    assert sentence
    assert f"{closed} belongs to" in sentence
    assert sentence.endswith(f"u+rwX {data}")
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    sentence = private_files.not_usable(data, data / "bot.sqlite3")
    assert sentence
    assert sentence.endswith(f"sudo chown -R 12345: {data}")


async def test_root_leaves_no_files_that_the_bots_own_user_could_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    if os.geteuid() == 0:
        os.chown(data, 65534, 65534)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    sentence = private_files.not_usable(data, data / "bot.sqlite3")
    assert sentence
    assert sentence.endswith("Please run this as that user, not as root.")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
@pytest.mark.parametrize("command", [("doctor",), ("backup",), ("audit", "verify"), ("backup", "new-key")])
async def test_with_a_folder_of_somebody_else_each_command_says_one_sentence(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    environment = environment_in(tmp_path)
    data = Path(environment["DATA_DIR"])
    made(data, "bot.sqlite3")
    os.chown(data, 65534, 65534)
    status, (sentence,) = await ended(environment, *command)
    assert status
    assert "DATA_DIR: " in sentence
    assert "belongs to" in sentence
