"""Secret polls close step by step: killed between any two, the rest is done at the next start, and once."""

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from bot.many.broadcasting import Broadcasting
from bot.many.standing import Standings
from bot.polls.ballot_box import BallotBox
from bot.polls.closing import PollClosing
from bot.polls.keys import PollKeys
from bot.polls.secret_polls import SecretPolls
from domain.polls.poll import Poll
from storage.database import Database, StorageTrouble, Transaction
from storage.polls import ballots, electors, polls
from storage.team import roles
from tests.kit import organisation
from tests.secret_kit import plan, sign_up
from tests.storage_kit import opened

pytestmark = pytest.mark.disk

NOON_MS = 1_796_040_000_000  # 30 November 2026, 12:00
CLOSED_MS = NOON_MS + 8 * 24 * 3600 * 1000
VOTES = ("0", "1", "1", "none", "nosay", "0", "1", "1", "1", "1")


class Killed(BaseException):
    """As by SIGKILL: nothing that was not on the disk is left."""


class Closing(PollClosing):
    """Remembers what was counted: of that nothing else is kept than the published table."""

    given: Any = None

    async def _publish(self, tx: Transaction, poll: Poll, given: Any, now_ms: int) -> None:
        self.given = given
        await super()._publish(tx, poll, given, now_ms)


class House:
    """One database, and the folder of keys beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.file = folder, folder / "bot.sqlite3"
        self.keys = PollKeys(folder / "poll-keys")

    async def an_open_poll(self) -> int:
        """Opened as the tick does it, and answered."""
        async with opened(self.file, NOON_MS) as database:
            async with database.transaction() as tx:
                await sign_up(tx, range(1, 31), NOON_MS)
                poll_id = await plan(tx, NOON_MS)
            await broadcasting(database, self.keys).look(NOON_MS)
            box = BallotBox(self.keys)
            async with database.transaction() as tx:
                assert (await polls.one(tx, poll_id) or Poll).state == "open"
                asked = await tx.rows("SELECT person_id FROM elector ORDER BY person_id")
                for (person_id,), answer in zip(asked, VOTES, strict=False):
                    sealed = box.seal(poll_id, answer)
                    assert sealed
                    await ballots.put(tx, poll_id, sealed)
                    await electors.mark(tx, poll_id, person_id, answered=True)
        return poll_id

    async def looks(self, now_ms: int = CLOSED_MS, times: int = 2) -> Any:
        """Started anew, and looked so many times; what was counted, if it was."""
        async with opened(self.file, now_ms) as database:
            closing = Closing(database, organisation(), SecretPolls(database, self.keys.folder))
            for _ in range(times):
                await closing.look(now_ms)
        return closing.given

    async def rows(self, sql: str) -> list[Any]:
        async with opened(self.file) as database, database.read() as view:
            return await view.rows(sql)

    async def stands(self) -> dict[str, Any]:
        """All that a closing leaves, but when."""
        return {
            "polls": await self.rows("SELECT poll_id, state FROM poll"),
            "ballots": await self.rows("SELECT count(*) FROM ballot"),
            "published": await self.rows("SELECT figures FROM published"),
            "told": await self.rows("SELECT shows, count(*) FROM message GROUP BY shows ORDER BY shows"),
            "keys": sorted(path.name for path in self.keys.folder.iterdir() if path.name != "folder"),
        }


def broadcasting(database: Database, keys: PollKeys) -> Broadcasting:
    return Broadcasting(database, organisation(), Standings(database, organisation()), asyncio.Event(), keys)


@pytest.fixture
def house(tmp_path: Path) -> House:
    (tmp_path / "a").mkdir()
    return House(tmp_path / "a")


def killing(
    owner: Any, name: str, monkeypatch: pytest.MonkeyPatch, nth: int = 1, after: bool = False
) -> None:
    """The nth call of it is the last thing that happens: it does nothing, or (after) all of what it does."""
    real: Callable[..., Any] = getattr(owner, name)
    calls = iter(range(1, 1_000))

    def killed(*args: Any, **kwargs: Any) -> Any:
        if next(calls) != nth:
            return real(*args, **kwargs)
        if not after:
            raise Killed
        done = real(*args, **kwargs)
        if not isinstance(done, Awaitable):
            raise Killed
        return _then_killed(done)

    monkeypatch.setattr(owner, name, killed)


async def _then_killed(done: Awaitable[Any]) -> None:
    await done
    raise Killed


STEPS = {
    "before it is counted": (SecretPolls, "counted", 1, False),
    "when it is counted": (SecretPolls, "counted", 1, True),
    "before the ballots are deleted": (ballots, "clear", 1, False),
    "when all is written and nothing committed": (ballots, "clear", 1, True),
    "before the log of the database is emptied": (Database, "checkpoint", 1, False),
    "when it is emptied": (Database, "checkpoint", 1, True),
    "before it is noted that there was a key": (PollKeys, "_write", 1, False),
    "when that is noted": (PollKeys, "_write", 1, True),
    "before the key is overwritten": (PollKeys, "_sync_folder", 1, True),
    "when the key is gone": (PollKeys, "_sync_folder", 2, False),
    "when the folder is on the disk": (PollKeys, "destroy", 1, True),
    "before it is told": (PollClosing, "_tell", 1, False),
    "when it is told and not committed": (PollClosing, "_tell", 1, True),
}


@pytest.mark.parametrize("step", STEPS)
async def test_killed_between_any_two_steps_the_rest_is_done_once(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    await house.an_open_poll()
    shutil.copytree(house.folder, tmp_path / "b")
    untouched = House(tmp_path / "b")
    given = await untouched.looks()
    assert given == {"": {"0": 2, "1": 6, "none": 1, "nosay": 1}}
    with monkeypatch.context() as patched:
        owner, name, nth, after = STEPS[step]
        killing(owner, name, patched, nth, after)
        with pytest.raises(Killed):
            await house.looks()
    assert await house.looks() in (given, None), "counted again from the same ballots, or not at all"
    assert await house.stands() == await untouched.stands()
    assert (await house.stands())["ballots"] == [(0,)]


async def test_nothing_can_be_read_from_the_log_of_the_database_once_the_key_is_gone(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.an_open_poll()
    logs: list[int] = []
    real = PollKeys.destroy

    def destroy(keys: PollKeys, poll_id: int) -> None:
        logs.append(house.file.with_name("bot.sqlite3-wal").stat().st_size)
        real(keys, poll_id)

    monkeypatch.setattr(PollKeys, "destroy", destroy)
    await house.looks(times=1)
    assert logs == [0]


@pytest.mark.parametrize("step", ["make", "name"])
async def test_killed_as_it_opens_the_poll_opens_at_the_next_start(
    house: House, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    async with opened(house.file, NOON_MS) as database:
        async with database.transaction() as tx:
            await sign_up(tx, range(1, 31), NOON_MS)
            await plan(tx, NOON_MS)
        with monkeypatch.context() as patched:
            killing(PollKeys, step, patched, after=True)
            with pytest.raises((Killed, BaseExceptionGroup)):
                await broadcasting(database, house.keys).look(NOON_MS)
    assert await house.rows("SELECT state FROM poll") == [("planned",)]
    await house.looks(NOON_MS)
    assert house.keys.all() == set(), "nothing was opened with it"
    async with opened(house.file, NOON_MS) as database:
        await broadcasting(database, PollKeys(house.keys.folder)).look(NOON_MS)
    assert await house.rows("SELECT state FROM poll") == [("open",)]
    assert len(house.keys.all()) == 1


@pytest.mark.parametrize("hours", [1, 11, 13, 60])
async def test_a_poll_opens_however_late_the_bot_is(house: House, hours: int) -> None:
    async with opened(house.file, NOON_MS) as database:
        async with database.transaction() as tx:
            await sign_up(tx, range(1, 31), NOON_MS)
            await plan(tx, NOON_MS)
        await broadcasting(database, house.keys).look(NOON_MS + hours * 3600 * 1000)
    assert await house.rows("SELECT state FROM poll") == [("open",)]
    assert await house.rows("SELECT count(*) FROM elector") == [(30,)]


async def test_but_not_once_it_would_be_closed(house: House) -> None:
    async with opened(house.file, NOON_MS) as database:
        async with database.transaction() as tx:
            await sign_up(tx, range(1, 31), NOON_MS)
            await plan(tx, NOON_MS)
        await broadcasting(database, house.keys).look(CLOSED_MS)
    assert await house.rows("SELECT state FROM poll") == [("draft",)]
    assert house.keys.all() == set()


async def test_where_no_key_can_be_made_the_poll_waits_and_nothing_else(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> None:
        raise StorageTrouble("POLL_KEY_DIR: No space left on device")

    async with opened(house.file, NOON_MS) as database:
        async with database.transaction() as tx:
            await sign_up(tx, range(1, 31), NOON_MS)
            await plan(tx, NOON_MS)
        with monkeypatch.context() as patched:
            patched.setattr(PollKeys, "make", full)
            await broadcasting(database, house.keys).look(NOON_MS)
        assert await house.rows("SELECT state FROM poll") == [("planned",)]
        await broadcasting(database, house.keys).look(NOON_MS)
        assert await house.rows("SELECT state FROM poll") == [("open",)]


async def test_where_the_keys_cannot_be_read_secret_polls_wait_and_nothing_else(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    poll_id = await house.an_open_poll()

    def broken(*_: Any) -> None:
        raise StorageTrouble("POLL_KEY_DIR: Input/output error")

    with monkeypatch.context() as patched:
        patched.setattr(PollKeys, "cipher", broken)
        assert await house.looks() is None
        assert BallotBox(house.keys).seal(poll_id, "0") is None
    assert (await house.stands())["polls"] == [(poll_id, "open")]
    assert await house.looks()
    assert (await house.stands())["polls"] == [(poll_id, "closed")]


async def test_an_open_poll_whose_key_was_lost_is_void_and_everybody_asked_is_told(house: House) -> None:
    poll_id = await house.an_open_poll()
    (house.keys.folder / f"{poll_id}.key").unlink()
    await house.looks(NOON_MS)
    stands = await house.stands()
    assert (stands["polls"], stands["ballots"], stands["published"]) == ([(poll_id, "void")], [(0,)], [])
    assert dict(stands["told"])["void"] == 1
    await house.looks()
    assert await house.stands() == stands, "once"


async def test_a_poll_with_its_key_is_not(house: House) -> None:
    poll_id = await house.an_open_poll()
    await house.looks(NOON_MS)
    assert (await house.stands())["polls"] == [(poll_id, "open")]


async def test_keys_that_nothing_needs_are_destroyed_at_the_next_look(house: House) -> None:
    poll_id = await house.an_open_poll()
    house.keys.make(77)
    await house.looks(NOON_MS)
    assert house.keys.all() == {poll_id}


async def test_of_a_poll_that_was_withdrawn_neither_ballots_nor_key_are_left(house: House) -> None:
    poll_id = await house.an_open_poll()
    async with opened(house.file, NOON_MS) as database, database.transaction() as tx:
        await polls.move(tx, poll_id, ("open",), "withdrawn", NOON_MS)
    await house.looks(NOON_MS)
    stands = await house.stands()
    assert (stands["ballots"], stands["keys"]) == ([(0,)], [f"{poll_id}.gone"])


async def older(house: House, folder: Path) -> int:
    """A poll that was open when the database was copied, and has been closed and told since."""
    poll_id = await house.an_open_poll()
    shutil.copytree(house.folder, folder)
    await house.looks()
    shutil.copy(folder / "bot.sqlite3", house.file)
    return poll_id


async def test_with_an_older_copy_of_the_database_nothing_happens_until_an_admin_says_so(
    house: House, tmp_path: Path
) -> None:
    poll_id = await older(house, tmp_path / "backup")
    assert await house.looks() is None
    stands = await house.stands()
    assert (stands["polls"], "void" in dict(stands["told"])) == ([(poll_id, "open")], False)


async def test_then_it_ends_when_an_admin_says_so(house: House, tmp_path: Path) -> None:
    poll_id = await older(house, tmp_path / "backup")
    await house.looks()
    async with opened(house.file, CLOSED_MS) as database, database.transaction() as tx:
        assert await ballots.decide(tx, ballots.END)
        assert not await ballots.decide(tx, ballots.GO_ON), "once"
    await house.looks()
    stands = await house.stands()
    assert (stands["polls"], dict(stands["told"])["void"]) == ([(poll_id, "void")], 1)


async def test_a_restore_makes_polls_wait_and_with_their_key_they_can_go_on(house: House) -> None:
    poll_id = await house.an_open_poll()
    async with opened(house.file, NOON_MS) as database, database.transaction() as tx:
        await ballots.wait_for_admin(tx)
    assert await house.looks() is None
    assert (await house.stands())["polls"] == [(poll_id, "open")]
    async with opened(house.file, CLOSED_MS) as database, database.transaction() as tx:
        assert await ballots.decide(tx, ballots.GO_ON)
    assert await house.looks(times=3)
    assert (await house.stands())["polls"] == [(poll_id, "closed")]


async def test_admins_who_do_not_say_are_asked_again_after_a_day(house: House) -> None:
    await house.an_open_poll()
    async with opened(house.file, NOON_MS) as database, database.transaction() as tx:
        await ballots.wait_for_admin(tx)
        await roles.give(tx, 1, "admin", "A", NOON_MS)
    asked = "SELECT count(*) FROM outbox WHERE say LIKE '%secret-waits%'"
    for hours, count in ((0, 1), (23, 1), (25, 2)):
        await house.looks(NOON_MS + hours * 3600 * 1000)
        assert await house.rows(asked) == [(count,)]


async def test_in_another_folder_of_keys_they_wait_too(house: House, tmp_path: Path) -> None:
    poll_id = await house.an_open_poll()
    shutil.rmtree(house.keys.folder)
    assert await house.looks() is None
    assert await house.rows("SELECT state FROM poll") == [("open",)]
    assert poll_id


async def test_a_ballot_that_was_put_in_from_outside_does_not_count(house: House) -> None:
    poll_id = await house.an_open_poll()
    async with opened(house.file, NOON_MS) as database, database.transaction() as tx:
        (one, *_) = await ballots.of(tx, poll_id)
        await ballots.put(tx, poll_id, type(one)(bytes(16), one.sealed))
        await ballots.put(tx, poll_id, type(one)(bytes(15) + b"1", bytes(44)))
    given = await house.looks()
    assert sum(given[""].values()) == len(VOTES)


def test_keys_are_for_this_user_alone_and_each_is_another(tmp_path: Path) -> None:
    keys = PollKeys(tmp_path / "keys")
    keys.make(1)
    keys.make(2)
    modes = {path.name: path.stat().st_mode & 0o777 for path in keys.folder.iterdir()}
    assert (keys.folder.stat().st_mode & 0o777, set(modes.values())) == (0o700, {0o600})
    assert (keys.folder / "1.key").read_bytes() != (keys.folder / "2.key").read_bytes()


@pytest.mark.parametrize("content", [b"", b"short", bytes(32)])
def test_a_key_that_is_not_whole_is_none(tmp_path: Path, content: bytes) -> None:
    keys = PollKeys(tmp_path / "keys")
    keys.make(1)
    (keys.folder / "1.key").write_bytes(content)
    assert keys.cipher(1) is None
