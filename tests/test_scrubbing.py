"""When the file is written anew after somebody left: soon, after the goodbye, and not over and over."""

from pathlib import Path

import pytest

from bot.scrubbing import GOODBYE_MS, REST_MS, Scrubbing
from domain.person import Sender
from storage import outbox, senders
from storage.database import Database
from storage.oneself import erasing
from tests.storage_kit import claim, drop, message, opened, person, replies, sign_up

pytestmark = pytest.mark.disk

LEFT_MS = 1_000_000


async def leaves(database: Database, chat_id: int, now_ms: int = LEFT_MS) -> None:
    """As the inbox writes it: the person goes, and the goodbye is to be sent."""
    async with database.transaction() as tx:
        await senders.save(tx, await senders.load(tx, [chat_id]), [Sender(chat_id)], now_ms)
        await outbox.leave(tx, [message("left", chat_id)], now_ms)


async def goodbyes_go(database: Database) -> None:
    sent = await replies(database, now_ms=10 * LEFT_MS)
    await claim(database, *sent)
    await drop(database, *sent)


async def traces(database: Database) -> bool:
    async with database.read() as view:
        return await erasing.traces(view) is not None


def is_fresh(path: Path) -> bool:
    """Right after the file was written anew, nothing stands in its -wal but that this is done."""
    return path.with_name(path.name + "-wal").stat().st_size < 20_000


@pytest.fixture
async def left(database: Database) -> Database:
    """Ada has left; Bob has not yet."""
    await sign_up(database, person(1), person(2), person(3))
    await leaves(database, 1)
    return database


async def test_it_waits_for_the_goodbye_and_then_does_not_wait(left: Database, tmp_path: Path) -> None:
    scrubbing = Scrubbing(left)
    assert await scrubbing.look(LEFT_MS) == LEFT_MS + GOODBYE_MS
    assert await traces(left)
    await goodbyes_go(left)
    assert await scrubbing.look(LEFT_MS + 1) is None
    assert not await traces(left)
    assert is_fresh(tmp_path / "bot.sqlite3")


async def test_a_goodbye_that_is_on_its_way_is_waited_for_too(left: Database) -> None:
    await claim(left, *await replies(left, now_ms=LEFT_MS))
    assert await Scrubbing(left).look(LEFT_MS) == LEFT_MS + GOODBYE_MS


async def test_but_for_a_minute_only_and_once_more_when_it_has_gone(left: Database) -> None:
    scrubbing, minute_ms = Scrubbing(left), LEFT_MS + GOODBYE_MS
    assert await scrubbing.look(minute_ms) is None
    assert await traces(left), "the goodbye is still a row"
    for later_ms in (minute_ms + 1, minute_ms + 2 * REST_MS):
        assert await scrubbing.look(later_ms) is None
    await goodbyes_go(left)
    assert await scrubbing.look(minute_ms + 2 * REST_MS) is None
    assert not await traces(left)


async def test_a_second_one_who_leaves_soon_after_has_to_wait_five_minutes(left: Database) -> None:
    scrubbing = Scrubbing(left)
    await goodbyes_go(left)
    assert await scrubbing.look(LEFT_MS) is None
    await leaves(left, 2, LEFT_MS + 10)
    await goodbyes_go(left)
    assert await scrubbing.look(LEFT_MS + 20) == LEFT_MS + REST_MS
    assert await traces(left)
    assert await scrubbing.look(LEFT_MS + REST_MS) is None
    assert not await traces(left)


async def test_a_clock_that_was_set_back_holds_nothing_up(left: Database) -> None:
    scrubbing = Scrubbing(left)
    await goodbyes_go(left)
    await scrubbing.look(100 * LEFT_MS)
    await leaves(left, 2, 10)
    await goodbyes_go(left)
    await scrubbing.look(20)
    assert not await traces(left)


async def test_when_nobody_left_nothing_is_done(database: Database) -> None:
    await sign_up(database, person(1))
    assert await Scrubbing(database).look(LEFT_MS) is None


async def test_it_is_not_forgotten_by_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite3"
    async with opened(path) as database:
        await sign_up(database, person(1))
        await leaves(database, 1)
        await goodbyes_go(database)
    async with opened(path) as database:
        assert await traces(database)
        await Scrubbing(database).look(LEFT_MS)
        assert not await traces(database)


async def test_nor_is_somebody_who_leaves_at_the_same_moment_as_it_is_done(left: Database) -> None:
    """The clock need not have moved in between."""
    await goodbyes_go(left)
    async with left.read() as view:
        before = await erasing.traces(view)
    assert before
    await leaves(left, 2)
    async with left.transaction() as tx:
        await erasing.scrubbed(tx, before[0])
    assert await traces(left)
