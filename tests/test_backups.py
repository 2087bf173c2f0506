"""Backups: made beside a running bot, sealed, opened again, kept for as long as was said."""

import asyncio
import errno
import os
import shlex
import shutil
import sqlite3
import stat
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.backups import commands as backup_commands
from bot.backups import key, leftovers, making, restoring, sealing, standing
from bot.backups.keeping import Keeping
from bot.backups.making import BackupFailed, Place
from bot.backups.restoring import CannotRestore
from bot.settings import load_settings
from domain.backups import HOURLY_KEPT, KINDS, Backup, known, superseded
from domain.durations import DAY_MS
from storage import facts, migrate
from storage.oneself import wishes
from tests.commands import ended, environment_in
from tests.kit import Town, until
from tests.many_kit import HOUR_MS
from tests.new_database import new_database
from tests.storage_kit import opened
from tests.test_signing_up import signs_up

pytestmark = pytest.mark.disk

NOW_MS = 1_800_000_000_000
LONDON = ZoneInfo("Europe/London")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    new_database(tmp_path / "bot.sqlite3")
    return Place(tmp_path, tmp_path / "bot.sqlite3")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def opens(place: Place, path: Path, private: str) -> dict[str, int]:
    """The rows of each table in a backup, when it is opened with this key."""
    scratch = place.folder / "scratch"
    return dict(restoring.verify(path, scratch, key.private(private)).rows)


def test_a_backup_is_opened_with_the_private_key_and_holds_everything(place: Place) -> None:
    private = key.make(place.folder)
    made = making.make(place, "asked", NOW_MS)
    rows = opens(place, made.path, private)
    assert rows == made.manifest.rows
    assert rows["migration"] == made.manifest.version > 0


def test_nothing_beside_it_is_left_and_only_the_owner_may_look(place: Place) -> None:
    key.make(place.folder)
    made = making.make(place, "hourly", NOW_MS)
    assert [path.name for path in place.backups.iterdir()] == [made.path.name]
    assert mode(place.backups) == 0o700
    assert {mode(made.path), mode(place.folder / key.FILE), mode(place.folder / "backup.lock")} == {0o600}


def test_without_a_key_none_is_made_and_it_says_how_to_make_one(place: Place) -> None:
    with pytest.raises(BackupFailed, match="backup new-key"):
        making.make(place, "asked", NOW_MS)
    assert not place.backups.exists()


def test_another_key_does_not_open_it(place: Place, tmp_path: Path) -> None:
    key.make(place.folder)
    made = making.make(place, "asked", NOW_MS)
    (tmp_path / "other").mkdir()
    with pytest.raises(CannotRestore, match=r"another key.*use the key that was made before"):
        opens(place, made.path, key.make(tmp_path / "other"))


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9999])
def test_a_backup_that_was_cut_off_or_changed_is_refused(place: Place, share: float) -> None:
    private = key.make(place.folder)
    whole = making.make(place, "asked", NOW_MS).path.read_bytes()
    at = int(len(whole) * share)
    for damaged in (whole[:at], whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]):
        bad = place.folder / "bad.age"
        bad.write_bytes(damaged)
        with pytest.raises(CannotRestore, match="another backup"):
            opens(place, bad, private)
    assert not (place.folder / "scratch").exists()


def test_what_was_sealed_and_is_no_database_of_ours_is_refused(place: Place) -> None:
    private = key.make(place.folder)
    recipient = key.public(place.folder).recipient
    trapped = place.folder / "trapped"
    making.make(place, "asked", NOW_MS)
    for content in (b"", b"no database at all", os.urandom(9000)):
        trapped.write_bytes(content)
        (place.folder / "sealed").unlink(missing_ok=True)
        sealing.seal(trapped, place.folder / "sealed", [recipient])
        with pytest.raises(CannotRestore):
            opens(place, place.folder / "sealed", private)


def test_a_trigger_that_somebody_put_in_is_refused(place: Place) -> None:
    private = key.make(place.folder)
    with closing(sqlite3.connect(place.database)) as connection:
        connection.execute("CREATE TRIGGER t AFTER INSERT ON fact BEGIN DELETE FROM person; END")
        connection.commit()
    made = making.make(place, "asked", NOW_MS)
    with pytest.raises(CannotRestore, match="tables"):
        opens(place, made.path, private)


def test_what_a_newer_release_made_is_to_be_put_back_with_that_release(place: Place) -> None:
    private = key.make(place.folder)
    with closing(sqlite3.connect(place.database)) as connection:
        connection.execute("INSERT INTO migration (number, name, applied_ms) VALUES (99, 'later', 1)")
        connection.commit()
    made = making.make(place, "asked", NOW_MS)
    with pytest.raises(CannotRestore, match=r"it is at 99, .*Please put it back with that release"):
        opens(place, made.path, private)


def test_of_a_damaged_database_no_backup_is_made(place: Place) -> None:
    key.make(place.folder)
    whole = place.database.read_bytes()
    place.database.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(BackupFailed, match=r"damaged.*restore a backup"):
        making.make(place, "hourly", NOW_MS)
    assert list(place.backups.iterdir()) == []


def test_only_one_is_made_at_a_time(place: Place) -> None:
    key.make(place.folder)
    with making._alone(place), pytest.raises(BackupFailed, match="Another backup"):
        making.make(place, "asked", NOW_MS)


def test_what_a_killed_one_left_is_removed(place: Place) -> None:
    key.make(place.folder)
    place.backups.mkdir()
    (place.backups / "copy.unfinished").write_bytes(b"half")
    made = making.make(place, "asked", NOW_MS)
    assert [path.name for path in place.backups.iterdir()] == [made.path.name]


def test_one_made_by_hand_does_not_disturb_a_rehearsal_in_the_bot(place: Place) -> None:
    key.make(place.folder)
    drill = place.backups / "drill.unfinished"
    drill.mkdir(parents=True)
    (drill / "bot.sqlite3.restoring").write_bytes(b"half")
    making.make(place, "asked", NOW_MS)
    assert (drill / "bot.sqlite3.restoring").exists()


def test_of_an_open_copy_it_is_said_that_it_is_one_and_where_to_read_on(place: Place) -> None:
    """Somebody is in a hurry after an upgrade, and what they have is good."""
    copy = place.folder / "before-0002-1.sqlite3"
    copy.write_bytes(place.database.read_bytes())
    with pytest.raises(CannotRestore, match=r"an open database\. Is it the copy .*“Going back”"):
        opens(place, copy, key.make(place.folder))


def test_copies_made_before_an_upgrade_are_sealed_once_it_has_started(place: Place) -> None:
    private = key.make(place.folder)
    place.backups.mkdir()
    copy = place.backups / f"before-0002-{NOW_MS}.sqlite3"
    copy.write_bytes(place.database.read_bytes())
    assert making.seal_what_migrations_left(place) == 1
    (path,) = place.backups.iterdir()
    assert known(path.name) == Backup("before", NOW_MS)
    assert opens(place, path, private)["migration"] > 0
    assert making.seal_what_migrations_left(place) == 0


# Keys


def test_the_key_is_confirmed_only_by_whoever_has_it(tmp_path: Path) -> None:
    private = key.make(tmp_path)
    assert key.public(tmp_path).kept_ms is None
    (tmp_path / "other").mkdir()
    with pytest.raises(key.NoKey, match="not the one"):
        key.confirm(tmp_path, key.private(key.make(tmp_path / "other")), NOW_MS)
    assert key.public(tmp_path).kept_ms is None
    key.confirm(tmp_path, key.private(f"# a comment\n  {private.lower()}\n"), NOW_MS)
    assert key.public(tmp_path).kept_ms == NOW_MS


def test_the_private_key_is_in_no_file(place: Place) -> None:
    private = key.make(place.folder)
    key.confirm(place.folder, key.private(private), NOW_MS)
    making.make(place, "asked", NOW_MS)
    found = b"".join(path.read_bytes() for path in place.folder.rglob("*") if path.is_file())
    assert private.encode() not in found
    assert b"AGE-SECRET-KEY" not in found


def test_a_key_is_not_replaced_unasked_and_a_new_one_is_not_kept_yet(tmp_path: Path) -> None:
    key.confirm(tmp_path, key.private(key.make(tmp_path)), NOW_MS)
    with pytest.raises(FileExistsError):
        key.make(tmp_path)
    key.make(tmp_path, replace=True)
    assert key.public(tmp_path).kept_ms is None


@pytest.mark.parametrize("written", ["", "AGE-SECRET-KEY-1", "hello", "AGE-SECRET-KEY-1" + "Q" * 58])
def test_what_is_no_key_is_refused(written: str) -> None:
    with pytest.raises(key.NoKey):
        key.private(written)


# Which are kept


def made_hourly(hours: int) -> list[Backup]:
    return [Backup("hourly", NOW_MS - hour * HOUR_MS) for hour in range(hours)]


def test_of_two_months_of_backups_the_last_two_days_and_one_for_each_day_are_kept() -> None:
    backups = made_hourly(24 * 60)
    gone = set(superseded(backups, NOW_MS, LONDON, 35))
    kept = [backup for backup in backups if backup not in gone]
    assert kept[:HOURLY_KEPT] == backups[:HOURLY_KEPT]
    assert 34 <= len({backup.made_ms // DAY_MS for backup in kept}) <= 36
    assert len(kept) <= HOURLY_KEPT + 35


def test_after_a_long_silence_the_newest_stays_and_nothing_older_outlasts_what_was_said() -> None:
    old = [Backup("before", NOW_MS - 40 * DAY_MS), Backup("asked", NOW_MS - 50 * DAY_MS)]
    assert superseded(old, NOW_MS, LONDON, 35) == [old[1]]
    assert superseded([Backup("hourly", NOW_MS), *old], NOW_MS, LONDON, 35) == old


@given(st.sampled_from(KINDS), st.integers(0, 4_000_000_000_000))
def test_a_name_says_kind_and_time(kind: str, made_ms: int) -> None:
    backup = Backup(next(one for one in KINDS if one == kind), made_ms)
    assert known(backup.name) == backup


@pytest.mark.parametrize(
    "name",
    ["", "wishes.log", "hourly-20261399-000000-000.sqlite3.age", "x/hourly-20260101-000000-000.sqlite3.age"],
)
def test_other_names_are_none(name: str) -> None:
    assert known(name) is None


# By themselves


async def keeping(place: Place, town: Town, copy: tuple[str, ...] = ()) -> Keeping:
    return Keeping(place, town.database, town.organisation, town.clock, copy)


def names(place: Place) -> list[str]:
    return [backup.kind for backup in making.all_in(place.backups)]


async def test_one_is_made_each_hour_and_a_restore_is_rehearsed_each_day(town: Town) -> None:
    place = Place(town.folder, town.folder / "bot.sqlite3")
    ada = town.person()
    await signs_up(ada)
    kept, now_ms = await keeping(place, town), town.clock.now_ms()
    assert await kept.look(now_ms) is None
    assert names(place) == [], "there is no key yet"
    key.make(place.folder)
    for minutes in (0, 1, 59, 60, 61, 125):
        assert await kept.look(now_ms + minutes * 60_000) is None
    assert names(place) == ["hourly"] * 3
    async with town.database.read() as view:
        assert await facts.get(view, facts.DRILLED) == str(now_ms)
    assert not (place.backups / "drill.unfinished").exists()


async def test_by_a_clock_that_is_wrong_none_is_made_and_none_deleted(town: Town) -> None:
    """One that runs years ahead would call every backup there is too old."""
    key.make(town.folder)
    place, now_ms, app = Place(town.folder, town.folder / "bot.sqlite3"), town.clock.now_ms(), town.app
    assert app
    assert app._parts
    kept = app._parts.keeping
    assert await kept.look(now_ms) is None
    before = making.all_in(place.backups)
    app.connection.clock_off_ms = 400 * DAY_MS
    assert await kept.look(now_ms + 400 * DAY_MS) is None
    assert making.all_in(place.backups) == before != []
    app.connection.clock_off_ms = 0
    assert await kept.look(now_ms + HOUR_MS) is None
    assert names(place) == ["hourly"] * 2


async def test_one_with_a_name_from_the_future_is_no_reason_to_make_more_than_one_an_hour(town: Town) -> None:
    place = Place(town.folder, town.folder / "bot.sqlite3")
    key.make(place.folder)
    kept, now_ms = await keeping(place, town), town.clock.now_ms()
    making.make(place, "hourly", now_ms + 300 * DAY_MS)
    for seconds in (0, 30, 60, 3000):
        assert await kept.look(now_ms + seconds * 1000) is None
    assert names(place) == ["hourly"] * 2


async def test_a_rehearsal_that_failed_counts_as_failing_until_one_goes_well(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Place(town.folder, town.folder / "bot.sqlite3")
    key.make(place.folder)

    async def fails(*_: object) -> None:
        raise CannotRestore("as if")

    kept, now_ms = await keeping(place, town), town.clock.now_ms()
    assert kept.failing == {}, "nothing is known yet"
    with monkeypatch.context() as for_now:
        for_now.setattr(restoring, "rehearse", fails)
        trouble = await kept.look(now_ms)
    assert trouble
    assert (trouble.what, kept.failing) == ("drill", {"made": False, "drill": True})
    async with town.database.read() as view:
        assert await facts.get(view, facts.DRILLED) is None
    assert await kept.look(now_ms + 61 * 60_000) is None
    assert kept.failing == {"made": False, "drill": False, "copy": False}


def is_of(path: Path, at_ms: float) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"as if")
    os.utime(path, (at_ms / 1000,) * 2)


async def test_without_a_key_open_copies_are_kept_for_a_day_and_doctor_tells_of_them(town: Town) -> None:
    """People are told that copies are locked; a day is for going back to the release before."""
    place = Place(town.folder, town.folder / "bot.sqlite3")
    now_ms = town.clock.now_ms()
    for number, hours in ((2, 25), (3, 23)):
        is_of(place.backups / f"before-000{number}-1.sqlite3", now_ms - hours * HOUR_MS)
    assert await (await keeping(place, town)).look(now_ms) is None
    assert [path.name for path in place.backups.iterdir()] == ["before-0003-1.sqlite3"]
    told = [sentence for _, sentence in await standing.of(town.settings, now_ms)]
    assert [sentence for sentence in told if "before-0003-1.sqlite3 lies open" in sentence]


async def test_with_a_key_what_cannot_be_sealed_is_kept_no_longer_than_people_are_told(town: Town) -> None:
    place = Place(town.folder, town.folder / "bot.sqlite3")
    now_ms = town.clock.now_ms()
    key.make(place.folder)
    for number, days in ((2, 36), (3, 34)):
        is_of(place.backups / f"before-000{number}-1.sqlite3", now_ms - days * DAY_MS)
    leftovers.tidy(place, now_ms, days=35)
    assert [path.name for path in place.backups.iterdir()] == ["before-0003-1.sqlite3"]


async def test_what_lay_open_when_a_command_was_killed_goes_within_the_hour(town: Town) -> None:
    """Else somebody who left would be found in it for good."""
    place = Place(town.folder, town.folder / "bot.sqlite3")
    now_ms = town.clock.now_ms()
    left = [place.folder / "verify-77.unfinished", place.backups / "copy.unfinished-wal"]
    at_work = place.folder / "verify-78.unfinished"
    for path in left:
        is_of(path, now_ms - 61 * 60_000)
    is_of(at_work, now_ms - 59 * 60_000)
    is_of(place.folder / "bot.sqlite3.restoring", now_ms)
    assert await (await keeping(place, town)).look(now_ms) is None
    assert at_work.exists()
    assert [path for path in (*left, place.folder / "bot.sqlite3.restoring") if path.exists()] == []


async def test_a_disk_that_can_only_be_read_does_not_end_the_keeping_of_backups(
    town: Town, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuses(*_: object) -> None:
        stop.set()
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    stop = asyncio.Event()
    monkeypatch.setattr(leftovers, "tidy", refuses)
    await (await keeping(Place(town.folder, town.folder / "bot.sqlite3"), town)).run(stop)
    assert "backups must wait" in caplog.text


async def test_what_is_too_old_goes_also_while_no_backup_can_be_made(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Place(town.folder, town.folder / "bot.sqlite3")
    key.make(place.folder)
    kept, now_ms = await keeping(place, town), town.clock.now_ms()
    old = making.make(place, "hourly", now_ms - 36 * DAY_MS).path
    newest = making.make(place, "hourly", now_ms - 2 * DAY_MS).path

    def fails(*_: object) -> None:
        raise BackupFailed("as if")

    monkeypatch.setattr(making, "make", fails)
    assert await kept.look(now_ms)
    assert not old.exists()
    assert newest.exists(), "what is left of the data is never thrown away"


async def test_a_copy_goes_elsewhere_with_the_log_of_wishes_and_without_its_key(town: Town) -> None:
    place = Place(town.folder, town.folder / "bot.sqlite3")
    key.make(place.folder)
    away = town.folder / "away"
    away.mkdir()
    kept = await keeping(place, town, ("cp", "-t", str(away)))
    assert await kept.look(town.clock.now_ms()) is None
    there = sorted(path.name for path in away.iterdir())
    assert (len(there), there[-1]) == (2, wishes.LOG)


async def test_a_log_of_wishes_that_cannot_be_copied_is_trouble_too(town: Town) -> None:
    place = Place(town.folder, town.folder / "bot.sqlite3")
    key.make(place.folder)
    (place.backups / wishes.LOG).mkdir(parents=True)
    kept = await keeping(place, town, ("true",))
    trouble = await kept.look(town.clock.now_ms())
    assert trouble
    assert (trouble.what, "log of wishes" in trouble.why, names(place)) == ("copy", True, ["hourly"])


async def test_a_copy_that_fails_is_trouble_and_the_backup_is_there_all_the_same(town: Town) -> None:
    place = Place(town.folder, town.folder / "bot.sqlite3")
    key.make(place.folder)
    trouble = await (await keeping(place, town, ("false",))).look(town.clock.now_ms())
    assert trouble
    assert (trouble.what, names(place)) == ("copy", ["hourly"])


async def test_a_copy_that_takes_long_does_not_keep_the_bot_from_stopping(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    key.make(town.folder)
    begun = town.folder / "begun"
    slow = ("sh", "-c", f"touch {shlex.quote(str(begun))}; sleep 600")
    kept, stop = await keeping(Place(town.folder, town.folder / "bot.sqlite3"), town, slow), asyncio.Event()
    running = asyncio.create_task(kept.run(stop))
    await until(begun.exists)
    stop.set()
    await asyncio.wait_for(running, 5)
    assert "told to stop, so the newest backup was not copied" in caplog.text
    assert "trouble with the backup" not in caplog.text


async def test_backups_made_while_people_write_are_whole(place: Place) -> None:
    """Of each transaction a backup holds all or nothing."""
    private = key.make(place.folder)
    async with opened(place.database, NOW_MS) as database:
        stop = asyncio.Event()

        async def write() -> int:
            count = 0
            while not stop.is_set():
                async with database.transaction() as tx:
                    for table in ("one", "two"):
                        await facts.put(tx, f"{table} {count % 500}", f"{count} " + "w" * 2000)
                count += 1
                await asyncio.sleep(0)
            return count

        writing = asyncio.create_task(write())
        made = [await asyncio.to_thread(making.make, place, "asked", NOW_MS + n) for n in range(12)]
        stop.set()
        assert await writing > 12
    for number, one in enumerate(made):
        plain = place.folder / f"plain-{number}"
        restoring.verify(one.path, place.folder / "scratch", key.private(private))
        sealing.open_into(one.path, plain, key.private(private))
        with closing(sqlite3.connect(plain)) as connection:
            halves = [
                dict(
                    connection.execute(
                        "SELECT substr(name, 5), value FROM fact WHERE name LIKE ?", (f"{table} %",)
                    ).fetchall()
                )
                for table in ("one", "two")
            ]
        assert halves[0] == halves[1]


# How it stands


async def said(town: Town, hours: int = 0) -> list[tuple[str, str]]:
    now_ms = town.clock.now_ms() + hours * HOUR_MS
    return [(verdict, sentence) for verdict, sentence in await standing.of(town.settings, now_ms)]


async def test_the_doctor_nags_until_somebody_proved_that_the_key_is_kept(town: Town) -> None:
    ((verdict, sentence),) = await said(town)
    assert (verdict, "backup new-key" in sentence) == ("wrong", True)
    private = key.make(town.folder)
    assert ("wrong", True) in [(v, "key-is-kept" in s) for v, s in await said(town)]
    key.confirm(town.folder, key.private(private), NOW_MS)
    assert [verdict for verdict, _ in await said(town)] == ["note"], "none has been made yet"


async def test_the_doctor_sees_that_nothing_would_take_backups_elsewhere(town: Town) -> None:
    for program, wrong in ((sys.executable, False), ("/nowhere/copy-away", True)):
        given = replace(town.settings, backup_copy_command=(program, "--quick"))
        told = [sentence for _, sentence in await standing.of(given, town.clock.now_ms())]
        assert any("no program /nowhere/copy-away" in sentence for sentence in told) == wrong


async def test_the_doctor_sees_that_none_was_made_for_hours_and_no_restore_rehearsed_for_days(
    town: Town,
) -> None:
    place = Place(town.folder, town.folder / "bot.sqlite3")
    key.confirm(town.folder, key.private(key.make(town.folder)), NOW_MS)
    assert await (await keeping(place, town)).look(town.clock.now_ms()) is None
    assert [sentence for _, sentence in await said(town)] == [
        "1 is there; the newest is less than an hour old.",
        "as far as is known here they are on this computer alone, and a disk that dies takes them along: "
        "set BACKUP_COPY_COMMAND (docs/operations.md).",
        "a restore was rehearsed less than a day ago.",
    ]
    assert [verdict for verdict, _ in await said(town, hours=2)] == ["ok", "note", "ok"]
    assert [verdict for verdict, _ in await said(town, hours=49)] == ["wrong", "note", "wrong"]
    next(place.backups.iterdir()).chmod(0o644)
    assert "chmod" in (await said(town))[0][1]


async def test_the_doctor_sees_whether_backups_ever_reached_another_place(town: Town, tmp_path: Path) -> None:
    place = Place(town.folder, town.folder / "bot.sqlite3")
    key.confirm(town.folder, key.private(key.make(town.folder)), NOW_MS)
    fails, goes_well = ("/bin/false",), ("/bin/true",)
    given = replace(town.settings, backup_copy_command=fails)

    async def elsewhere(hours: int = 0) -> standing.Said:
        told = await standing.of(given, town.clock.now_ms() + hours * HOUR_MS)
        return next(one for one in told if "place" in one[1] or "alone" in one[1])

    trouble = await (await keeping(place, town, fails)).look(town.clock.now_ms())
    assert trouble
    verdict, sentence = await elsewhere()
    assert (verdict, "BACKUP_COPY_COMMAND has never succeeded" in sentence) == ("wrong", True)
    await town.move_on(hours=2)
    assert await (await keeping(place, town, goes_well)).look(town.clock.now_ms()) is None
    assert await elsewhere() == ("ok", "one was taken to another place less than an hour ago.")
    verdict, sentence = await elsewhere(hours=3)
    assert (verdict, "3 hours ago" in sentence) == ("wrong", True)


# As a command


async def test_a_start_on_a_terminal_shows_a_key_also_after_an_invitation_made_the_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As the README says it: the first admin is invited, and then the bot is started."""
    new_database(tmp_path / "bot.sqlite3")
    given = load_settings({"DATA_DIR": str(tmp_path)})
    backup_commands.first_key(given)
    assert not (tmp_path / key.FILE).exists()
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    for shown in (1, 0):
        backup_commands.first_key(given)
        assert capsys.readouterr().out.count("AGE-SECRET-KEY-1") == shown


async def test_where_the_database_was_lost_no_backup_is_made_of_nothing(tmp_path: Path) -> None:
    environment = environment_in(tmp_path)
    data = Path(environment["DATA_DIR"])
    (data / "backups").mkdir(mode=0o700, parents=True)
    (data / "backups" / "hourly-20261126-140000-123.sqlite3.age").touch(mode=0o600)
    (data / "bot.sqlite3").touch(mode=0o600)
    for command in (("backup",), ("backup", "release")):
        status, (sentence,) = await ended(environment, *command)
        assert (status, "Put one back" in sentence) == (1, True)
    assert (data / "bot.sqlite3").read_bytes() == b""


async def test_the_copy_before_an_upgrade_is_sealed_also_where_the_database_is_elsewhere(
    tmp_path: Path,
) -> None:
    older, environment = tmp_path / "older", environment_in(tmp_path)
    place = Place(Path(environment["DATA_DIR"]), tmp_path / "elsewhere" / "bot.sqlite3")
    for folder in (older, place.folder, place.database.parent):
        folder.mkdir(mode=0o700)
    for migration in sorted(migrate.FOLDER.glob("0*.sql"))[:-1]:
        shutil.copy(migration, older)
    migrate.migrate(place.database, 1, older)
    key.make(place.folder)
    environment["DATABASE_URL"] = f"sqlite:///{place.database}"
    assert (await ended(environment, "invite", "admin"))[0] == 0
    assert making.seal_what_migrations_left(place) == 1
    assert [path.parent for path in tmp_path.rglob("before-*")] == [place.backups], "no open one is left"
    assert making.all_in(place.backups)[0].kind == "before"


async def test_where_the_file_is_missing_nobody_has_to_type_a_key_first(tmp_path: Path) -> None:
    environment = environment_in(tmp_path)
    for command in (("restore",), ("backup", "verify")):
        status, said = await ended(environment, *command, str(tmp_path / "gone.age"))
        assert (status, said) == (1, [f"{tmp_path}/gone.age cannot be opened: No such file or directory."])


async def test_the_command_makes_a_key_proves_it_is_kept_and_makes_a_backup(tmp_path: Path) -> None:
    environment = environment_in(tmp_path)
    data = Path(environment["DATA_DIR"])
    assert (await ended(environment, "backup"))[0] == 1
    status, said = await ended(environment, "backup", "new-key")
    private = next(line.strip() for line in said if "AGE-SECRET-KEY-1" in line)
    assert status == 0
    (tmp_path / "key").write_text(private)
    assert (await ended(environment, "backup", "key-is-kept", "--key", str(tmp_path / "key")))[0] == 0
    new_database(data / "bot.sqlite3")
    status, said = await ended(environment, "backup")
    assert status == 0, said
    (path,) = (data / "backups").glob("*.age")
    status, said = await ended(environment, "backup", "verify", str(path), "--key", str(tmp_path / "key"))
    assert (status, "is whole" in said[0]) == (0, True)
    status, said = await ended(environment, "restore", str(path), "--key", str(tmp_path / "key"))
    assert (status, "There is a database" in said[0]) == (1, True)
