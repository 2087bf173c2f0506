"""The record of the team is followed each night, and admins are told where it does not hold."""

import asyncio
import sqlite3
import tracemalloc
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.team import chain
from bot.team.chain_check import ChainCheck
from domain.team.audit import BEGINNING, Break, Chain, Entry, hash_of
from storage import facts
from storage.migrate import migrate
from storage.team import audit
from tests.kit import Member, Town
from tests.many_kit import joins

GOING = asyncio.Event()
"""Not set: nobody has told it to stop."""


def checker_of(town: Town) -> ChainCheck:
    assert town.app
    assert town.app._parts
    return town.app._parts.chain


async def check(town: Town) -> ChainCheck:
    """As it looks twice a minute by itself; then an alert goes out, if there is something to tell."""
    found = checker_of(town)
    await found.look(town.clock.now_ms(), GOING)
    await town.move_on(minutes=2)
    await town.look()
    return found


async def with_entries(town: Town) -> Member:
    admin = await joins(town, "Cleo", "admin")
    async with town.database.transaction() as tx:
        for number in range(3):
            await audit.note(tx, town.clock.now_ms(), "role given", 1, number, role="pen")
    return admin


def write_into(town: Town, sql: str) -> None:
    """As somebody who can write the file."""
    with closing(sqlite3.connect(town.settings.database_path)) as connection, connection:
        connection.execute(sql)


async def last_checked(town: Town) -> object:
    return await town.remembered(lambda tx: facts.get(tx, facts.CHAIN_CHECKED))


async def test_a_record_that_holds_is_no_news(town: Town) -> None:
    admin = await with_entries(town)
    checker = await check(town)
    assert isinstance(checker.found, Chain)
    assert checker.found.length >= 3
    assert "alert" not in admin.seen()
    await admin.sends("/status")
    assert admin.reads_of("status-now").startswith("All is well.")


async def test_it_is_looked_at_once_a_night_also_after_a_new_start(town: Town) -> None:
    await check(town)
    first = await last_checked(town)
    await town.restart()
    await town.move_on(hours=12)  # past midnight
    await check(town)
    assert await last_checked(town) == first
    await town.move_on(hours=6)
    await check(town)
    assert await last_checked(town) != first


async def test_a_record_that_was_changed_is_told_in_the_morning_with_what_to_do(town: Town) -> None:
    admin = await with_entries(town)
    await check(town)
    write_into(town, "UPDATE audit SET subject = 9 WHERE number = 2")
    await town.move_on(hours=17)  # five in the morning
    await check(town)
    assert "alert" not in admin.seen()
    await town.move_on(hours=5)
    await town.look()
    words = admin.reads_of("alert")
    assert "entry 2 was changed, or is missing" in words
    assert "run the command audit verify" in words
    await admin.sends("/status")
    assert "• The record of what the team did does not hold" in admin.reads_of("status-now")


async def test_what_is_wrong_is_remembered_until_the_next_look_says_otherwise(town: Town) -> None:
    admin = await with_entries(town)
    write_into(town, "UPDATE audit SET at_ms = at_ms + 1 WHERE number = 2")
    await check(town)
    assert admin.seen().count("alert") == 1
    await town.restart()
    await town.move_on(hours=2)
    await admin.sends("/status")
    assert "does not hold" in admin.reads_of("status-now")
    write_into(town, "UPDATE audit SET at_ms = at_ms - 1 WHERE number = 2")
    await town.move_on(days=1)
    await check(town)
    assert "The record of what the team did holds again." in admin.reads_of("alert")


async def test_what_cannot_be_looked_at_is_no_verdict_and_is_tried_again(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    admin = await with_entries(town)
    checker = checker_of(town)
    monkeypatch.setattr(checker, "_path", town.folder / "nowhere.sqlite3")
    await check(town)
    assert checker.found is None
    assert "alert" not in admin.seen()
    monkeypatch.undo()
    await check(town)
    assert checker.found is None, "it rests for a while"
    await town.move_on(minutes=10)
    await check(town)
    assert isinstance(checker.found, Chain)


async def test_whoever_stops_the_bot_does_not_wait_for_it(town: Town) -> None:
    await with_entries(town)
    checker, stop = checker_of(town), asyncio.Event()
    stop.set()
    await checker.look(town.clock.now_ms(), stop)
    assert checker.found is None
    assert await last_checked(town) is None


def recorded(path: Path, entries: int) -> None:
    """A database with so many entries in its audit."""
    migrate(path, 0)
    before, rows = BEGINNING, []
    for number in range(1, entries + 1):
        entry = Entry(number, number, 1, "role given", 2, {"role": "pen"})
        before = hash_of(entry, before)
        rows.append((number, number, 1, "role given", 2, '{"role": "pen"}', before))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executemany("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


@pytest.mark.disk
async def test_while_it_is_followed_others_write(tmp_path: Path) -> None:
    path, written = tmp_path / "bot.sqlite3", 0
    recorded(path, 3 * audit.PAGE)

    def going() -> bool:
        nonlocal written
        with closing(sqlite3.connect(path, timeout=0)) as connection, connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("INSERT INTO fact VALUES (?, 'x')", [str(written)])
        written += 1
        return True

    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("INSERT INTO fact VALUES ('the bot', 'runs')")
        connection.commit()
        assert isinstance(await chain.followed(path, going), Chain)
    assert written == 3


async def test_told_to_stop_it_stops_at_the_next_page(tmp_path: Path) -> None:
    recorded(tmp_path / "bot.sqlite3", 3 * audit.PAGE)
    found = await chain.followed(tmp_path / "bot.sqlite3", lambda: False)
    assert isinstance(found, Chain)
    assert found.length == audit.PAGE


async def test_a_long_record_takes_no_more_memory_than_a_short_one(tmp_path: Path) -> None:
    def peak_of(entries: int) -> Callable[[], int]:
        path = tmp_path / f"{entries}.sqlite3"
        recorded(path, entries)
        return lambda: _peak(path)

    short, long = peak_of(1_000), peak_of(10_000)
    assert await asyncio.to_thread(long) < 1.5 * await asyncio.to_thread(short)


def _peak(path: Path) -> int:
    tracemalloc.start()
    try:
        found = asyncio.run(chain.followed(path, lambda: True))
        assert not isinstance(found, Break)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
