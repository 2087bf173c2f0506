"""Putting a backup back: who left since stays gone, and nothing goes out until an admin says so."""

import asyncio
import shutil
from pathlib import Path

import pytest

from bot.backups import key, making, restoring, telling
from bot.backups.making import Made, Place
from bot.backups.restoring import CannotRestore, Restored
from bot.opening import StartError
from domain.outgoing import Outgoing
from domain.say import Say
from storage import migrate, outbox
from storage.backups import release
from storage.inspection import describe
from storage.oneself import wishes
from storage.polls import ballots
from storage.team import audit
from tests.kit import Town, until
from tests.many_kit import daily, joins, local_ms, plans
from tests.test_signing_up import signs_up
from tests.test_start_and_stop import run_once

pytestmark = pytest.mark.disk


class Copies:
    """Backups of a town's bot, and putting one back as somebody at its computer would."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.place = Place(town.folder, town.folder / "bot.sqlite3")
        self.private = key.private(key.make(town.folder))

    async def made(self) -> Made:
        return await asyncio.to_thread(making.make, self.place, "asked", self.town.clock.now_ms())

    async def put_back(self, made: Made, start: bool = True) -> Restored:
        await self.town.stop_bot()
        for left in self.town.folder.glob("bot.sqlite3*"):
            left.unlink()
        restored = await restoring.restore(made.path, self.place, self.private, self.town.clock.now_ms())
        if start:
            await self.town.start_bot()
            await self.town.settle()
        return restored


@pytest.fixture
def copies(town: Town) -> Copies:
    return Copies(town)


async def leave_waiting(town: Town, *chats: int) -> None:
    """A notice to each, which has been waiting for tomorrow."""
    async with town.database.transaction() as tx:
        say = Say("gap", {"from": "12:00", "until": "12:05"})
        due = [Outgoing(chat, "en", say, lane="notice") for chat in chats]
        await outbox.leave(tx, due, town.clock.now_ms() + 24 * 3600 * 1000)


async def test_who_left_since_stays_gone_and_who_stopped_since_stays_stopped(
    town: Town, copies: Copies
) -> None:
    leaver, stopper, other = await joins(town, "Leo"), await joins(town, "Sam"), await joins(town, "Ola")
    made = await copies.made()
    await town.move_on(minutes=1)
    await leaver.sends("/leave")
    await leaver.taps("erase-now")
    await stopper.sends("stop")
    restored = await copies.put_back(made)
    assert (restored.replayed.left, restored.replayed.changed) == (1, 1)
    assert (await leaver.sender()).person is None
    assert (await stopper.sender()).person.stopped_ms is not None
    assert (await other.sender()).person.stopped_ms is None
    number = str(leaver.id).encode()
    assert number not in copies.place.database.read_bytes()


async def test_who_had_not_said_yes_to_the_notice_is_not_brought_back(town: Town, copies: Copies) -> None:
    """Who says no leaves no line in the log, so it cannot tell; and the bot is to write to nobody of them."""
    nora, sam = town.person("Nora"), town.person("Sam")
    for somebody in (nora, sam):
        await somebody.sends("/start")
        await somebody.taps("join")
    await sam.taps("agree-yes")
    made = await copies.made()
    await town.move_on(minutes=10)
    await nora.taps("agree-no")
    restored = await copies.put_back(made)
    assert restored.replayed.left == 0
    assert (await nora.sender()).conversation is None
    assert (await sam.sender()).conversation is not None


async def test_but_who_left_and_came_back_before_the_copy_stays(town: Town, copies: Copies) -> None:
    ada = await joins(town)
    await ada.sends("/leave")
    await ada.taps("erase-now")
    await town.move_on(minutes=1)
    await signs_up(ada)
    before = (await ada.sender()).person
    assert before
    restored = await copies.put_back(await copies.made())
    assert restored.replayed.left == 0
    assert (await ada.sender()).person.person_id == before.person_id


async def test_after_a_restore_replies_go_and_nothing_else_until_an_admin_says_so(
    town: Town, copies: Copies
) -> None:
    ada, admin = await joins(town, "Ada"), await joins(town, "Cleo", "admin")
    await plans(town.database, town.clock.now_ms(), "Come on Tuesday", admin.id)
    await leave_waiting(town, ada.id)
    restored = await copies.put_back(await copies.made())
    await until(lambda: "restored-waits" in admin.seen())
    await town.move_on(hours=30)
    assert ada.seen() == []
    await ada.sends("help")
    ada.sees("help")
    async with town.database.read() as view:
        held = await release.held(view)
        assert held
        assert held.made_ms == restored.manifest.made_ms
        assert await ballots.waits(view) is not None, "secret polls wait for a decision of their own"
    await admin.taps("restored-go")
    assert "stays in their chats" in admin.reads_of("restored-over"), "which messages those are is not known"
    await town.settle()
    assert "gap" in ada.seen()
    assert await town.remembered(release.held) is None


async def test_an_admin_can_drop_what_waited(town: Town, copies: Copies) -> None:
    ada, admin = await joins(town, "Ada"), await joins(town, "Cleo", "admin")
    await leave_waiting(town, ada.id)
    await copies.put_back(await copies.made())
    await until(lambda: "restored-waits" in admin.seen())
    await admin.taps("restored-drop")
    await town.move_on(hours=48)
    assert ada.seen() == []
    await admin.sends("/restored")
    admin.sees("restored-nothing")


@pytest.mark.parametrize("choice", ["go", "drop"])
async def test_of_a_message_to_many_that_came_due_since_its_writer_is_asked_if_an_admin_drops_what_waits(
    town: Town, copies: Copies, choice: str
) -> None:
    """It went out before the data was lost, and nothing here can tell."""
    ada, admin = await joins(town), await joins(town, "Cleo", "admin")
    writer, now_ms = await joins(town, "Wim", "coordinator"), town.clock.now_ms()
    each_day = daily(local_ms(now_ms, 12, 20))
    await plans(town.database, now_ms, "Come on Tuesday", writer.id, each_day)
    made = await copies.made()
    await town.move_on(hours=1)
    await town.settle()
    assert ada.reads() == "Come on Tuesday"
    await copies.put_back(made)
    await until(lambda: "restored-waits" in admin.seen())
    await town.look()
    await admin.sends("/restored")
    assert "that came due since: 1." in admin.reads()
    await admin.taps(f"restored-{choice}")
    await town.look()
    await town.settle()
    assert [message["text"] for message in ada.messages()].count("Come on Tuesday") == (1 + (choice == "go"))
    assert ("message-late" in writer.seen()) is (choice == "drop")
    if choice == "drop":
        assert "so it may have gone already" in writer.reads_of("message-late")
        await writer.taps("act-stopthis")
    await town.move_on(days=1)
    await town.settle()
    assert [message["text"] for message in ada.messages()].count("Come on Tuesday") == (2 + (choice == "go"))


async def test_a_member_cannot_release_anything(town: Town, copies: Copies) -> None:
    ada = await joins(town, "Ada")
    await copies.put_back(await copies.made())
    await ada.sends("/restored")
    await ada.taps_old(1, "go:restored:go")
    assert await town.remembered(release.held) is not None


async def test_a_later_start_still_holds_back(town: Town, copies: Copies) -> None:
    ada = await joins(town, "Ada")
    await leave_waiting(town, ada.id)
    await copies.put_back(await copies.made())
    await town.move_on(hours=30)
    await town.restart()
    await town.settle()
    assert ada.seen() == []


async def test_it_is_in_the_audit(town: Town, copies: Copies) -> None:
    await joins(town, "Ada")
    await copies.put_back(await copies.made())
    entries = await town.remembered(lambda tx: tx.rows("SELECT act FROM audit ORDER BY number"))
    assert [act for (act,) in entries][-1] == "restored"
    assert await town.remembered(audit.head)


async def test_what_was_wished_after_the_log_was_copied_is_said_to_be_unknown(
    town: Town, copies: Copies, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    leaver = await joins(town, "Leo")
    made = await copies.made()
    await town.move_on(minutes=1)
    await leaver.sends("/leave")
    await leaver.taps("erase-now")
    await town.stop_bot()
    copied_ms = town.clock.now_ms()
    copy = making.copy_of_wishes(copies.place, copied_ms)
    assert copy
    elsewhere = tmp_path / "new machine"
    elsewhere.mkdir()
    (elsewhere / wishes.LOG).write_bytes(copy.read_bytes())
    place = Place(elsewhere, elsewhere / "bot.sqlite3")
    restored = await restoring.restore(made.path, place, copies.private, copied_ms)
    assert restored.replayed.left == 1, "the key of the log came in the backup"
    assert "lost its key" not in caplog.text
    assert restored.wishes_until_ms == copied_ms
    assert any("wished later" in sentence for sentence in telling.what_became_of_it(restored, True))


async def test_without_the_log_it_says_that_who_left_is_back(
    town: Town, copies: Copies, tmp_path: Path
) -> None:
    await joins(town, "Leo")
    made = await copies.made()
    elsewhere = tmp_path / "new machine"
    elsewhere.mkdir()
    place = Place(elsewhere, elsewhere / "bot.sqlite3")
    restored = await restoring.restore(made.path, place, copies.private, town.clock.now_ms())
    assert restored.wishes_until_ms == restored.manifest.made_ms
    assert any("not known" in sentence for sentence in telling.what_became_of_it(restored, False))
    said = " ".join(telling.what_became_of_it(restored, True))
    assert "If it was always here, nobody has left or stopped." in said, "an empty log says no more"


@pytest.mark.parametrize("how", ["changed", "shorter"])
async def test_a_log_that_is_not_whole_is_told_as_the_copy_is_put_back(
    town: Town, copies: Copies, how: str
) -> None:
    """A disk that spoilt the database may have spoilt the log as well, and then who left is back."""
    leaver, stopper = await joins(town, "Leo"), await joins(town, "Sam")
    await stopper.sends("stop")
    made = await copies.made()
    await town.move_on(minutes=1)
    await leaver.sends("/leave")
    await leaver.taps("erase-now")
    await town.stop_bot()
    log = town.folder / wishes.LOG
    whole = log.read_bytes()
    log.write_bytes(whole[:-60] + b"x" + whole[-59:] if how == "changed" else whole[:60])
    restored = await copies.put_back(made, start=False)
    assert restored.replayed.left == 0
    said = " ".join(telling.what_became_of_it(restored, True))
    assert "1 of the lines of wishes.log cannot be read" in said
    assert ("has less in it than when this backup was made" in said) is (how == "shorter")
    assert (restored.wishes_until_ms == restored.manifest.made_ms) is (how == "shorter")


async def test_another_log_s_key_is_refused(town: Town, copies: Copies, tmp_path: Path) -> None:
    """With it nobody in the log would be recognised, and all who left would be back."""
    made = await copies.made()
    elsewhere = tmp_path / "new machine"
    elsewhere.mkdir()
    wishes.Wishes.open(elsewhere, bytes(wishes.KEY_BYTES))
    place = Place(elsewhere, elsewhere / "bot.sqlite3")
    with pytest.raises(CannotRestore, match=wishes.KEY):
        await restoring.restore(made.path, place, copies.private, town.clock.now_ms())
    assert not place.database.exists()


@pytest.mark.parametrize("where", [".", "elsewhere"])
async def test_of_a_backup_of_an_older_release_no_open_copy_is_left(tmp_path: Path, where: str) -> None:
    """Who left since is in it, and it would be kept anew for as long as people were told of the first."""
    older, place = tmp_path / "older", Place(tmp_path, tmp_path / where / "bot.sqlite3")
    older.mkdir()
    place.database.parent.mkdir(exist_ok=True)
    for migration in sorted(migrate.FOLDER.glob("0*.sql"))[:-1]:
        shutil.copy(migration, older)
    migrate.migrate(place.database, 1, older)
    private = key.private(key.make(tmp_path))
    made = making.make(place, "asked", 2)
    for left in place.database.parent.glob("bot.sqlite3*"):
        left.unlink()
    await restoring.restore(made.path, place, private, 3)
    assert describe(place.database).version == len(migrate.migrations())
    assert [path.name for path in place.backups.iterdir()] == [made.path.name]
    assert list(tmp_path.rglob("before-*")) == []


async def test_nothing_is_put_where_a_database_is(town: Town, copies: Copies) -> None:
    made = await copies.made()
    with pytest.raises(CannotRestore, match="There is a database"):
        await restoring.restore(made.path, copies.place, copies.private, town.clock.now_ms())


async def test_where_the_database_has_no_folder_yet_it_is_not_the_backup_that_is_called_missing(
    copies: Copies, tmp_path: Path
) -> None:
    made = await copies.made()
    place = Place(tmp_path, tmp_path / "nowhere" / "bot.sqlite3")
    with pytest.raises(CannotRestore, match=r"^There is no folder .*nowhere \(DATABASE_URL\)"):
        await restoring.restore(made.path, place, copies.private, 1)


async def test_a_restore_that_failed_leaves_nothing_in_the_way(town: Town, copies: Copies) -> None:
    made = await copies.made()
    broken = town.folder / "broken.age"
    broken.write_bytes(made.path.read_bytes()[:-1])
    with pytest.raises(CannotRestore):
        await copies.put_back(Made(broken, made.manifest, made.second_key), start=False)
    assert [path.name for path in town.folder.glob("bot.sqlite3*")] == []
    await copies.put_back(made)


async def test_where_backups_are_and_no_database_the_bot_does_not_begin_anew(
    town: Town, copies: Copies
) -> None:
    await copies.made()
    await town.stop_bot()
    for left in town.folder.glob("bot.sqlite3*"):
        left.unlink()
    with pytest.raises(StartError, match=r"Put one back: docs/operations\.md"):
        await run_once(town)
    assert not copies.place.database.exists()


@pytest.mark.parametrize("left", [None, b""])
async def test_nor_where_the_log_of_wishes_shows_that_there_was_one(town: Town, left: bytes | None) -> None:
    """After a power cut a file may be there and empty; and nobody had made a key for backups."""
    ada = await joins(town)
    await ada.sends("stop")
    await town.stop_bot()
    for path in town.folder.glob("bot.sqlite3*"):
        path.unlink()
    if left is not None:
        (town.folder / "bot.sqlite3").write_bytes(left)
    with pytest.raises(StartError, match=r"wishes\.log shows that there was one.*“Restoring”"):
        await run_once(town)
