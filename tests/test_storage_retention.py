"""What is due is erased, what is not due stays, and what is erased cannot be found in the file."""

import subprocess
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from domain.outgoing import Lane
from domain.person import Conversation, Sender
from storage import holding, senders, sent_messages, updates
from storage.database import Database, Transaction
from tests.storage_kit import claim, drop, keys, leave, message, paced, person, replies, sign_up

DUE_MS = 1000
MARKER = "a marker that stands for somebody's own words"


async def ids_left(database: Database, sql: str) -> list[int]:
    async with database.read() as view:
        return [number for (number,) in await view.rows(sql)]


Forget = Callable[[Transaction, int], Awaitable[None]]
EACH: list[tuple[Forget, str, str]] = [
    (updates.forget_seen, "INSERT INTO seen_update VALUES (:n, :at_ms)", "SELECT update_id FROM seen_update"),
    (
        updates.forget_quarantined,
        "INSERT INTO quarantined_update VALUES (:n, 'message', 'KeyError', :at_ms)",
        "SELECT update_id FROM quarantined_update",
    ),
    (
        sent_messages.forget,
        "INSERT INTO sent_message VALUES (:n, 'poll', 1, :at_ms)",
        "SELECT chat_id FROM sent_message",
    ),
    (
        senders.forget_unfinished,
        "INSERT INTO conversation VALUES (:n, 'en', 'signup', 'areas/ask', 1, '{}', :at_ms)",
        "SELECT chat_id FROM conversation",
    ),
]


@pytest.mark.parametrize(("forget", "add", "left"), EACH, ids=[forget.__name__ for forget, *_ in EACH])
async def test_exactly_what_is_older_is_forgotten(
    database: Database, forget: Forget, add: str, left: str
) -> None:
    async with database.transaction() as tx:
        times = {1: 0, 2: DUE_MS - 1, 3: DUE_MS, 4: DUE_MS + 1}
        await tx.run_many(add, [{"n": n, "at_ms": at_ms} for n, at_ms in times.items()])
        await forget(tx, DUE_MS)
    assert await ids_left(database, left) == [3, 4]


async def test_of_what_waits_only_what_can_never_go_is_dropped(database: Database) -> None:
    await sign_up(database, person(1), person(2, stopped_ms=5), person(3, unreachable_ms=5))
    lanes: tuple[Lane, ...] = ("reply", "notice", "reminder", "broadcast")
    for chat_id in (1, 2, 3, 4):
        await leave(database, *(message(f"{lane} {chat_id}", chat_id, lane=lane) for lane in lanes))
    async with database.transaction() as tx:
        await holding.drop_unwanted(tx, 100)
    assert keys(await replies(database)) == [f"reply {chat_id}" for chat_id in (1, 2, 3, 4)]
    for lane in lanes[1:]:
        assert keys(await paced(database, lane)) == [f"{lane} {chat_id}" for chat_id in (1, 4)]
    assert len(await ids_left(database, "SELECT outbox_id FROM outbox")) == 4 + 3 * 2


async def test_what_is_on_its_way_is_not_dropped(database: Database) -> None:
    await sign_up(database, person(1))
    await leave(database, message("a", lane="notice"))
    await claim(database, *await paced(database, "notice"))
    await sign_up(database, person(1, stopped_ms=5))
    async with database.transaction() as tx:
        await holding.drop_unwanted(tx, 100)
    assert len(await ids_left(database, "SELECT outbox_id FROM outbox")) == 1


async def tell(database: Database, chat_id: int, words: str) -> None:
    """Somebody's words, everywhere they may stand."""
    talk = Conversation(chat_id, "en", "more", "name/keep", 1, {"why": (words,)}, 1)
    sender = Sender(chat_id, person(chat_id).person, talk, answers={"name": (words,)})
    async with database.transaction() as tx:
        await senders.save(tx, await senders.load(tx, [chat_id]), [sender], 1)
    reply = message("keep-words", chat_id)
    assert reply.say
    await leave(database, replace(reply, say=replace(reply.say, values={"words": words})))


def on_disk(path: Path) -> bytes:
    """Read in another process: closing the file in this one would drop the database's own locks."""
    return subprocess.run(["cat", path, f"{path}-wal"], check=True, capture_output=True).stdout


async def test_what_is_erased_is_not_in_the_file_any_more(database: Database, tmp_path: Path) -> None:
    """Once the -wal is emptied; rows that moved meanwhile need `scrub`, below."""
    path = tmp_path / "bot.sqlite3"
    await tell(database, 5, MARKER)
    assert on_disk(path).count(MARKER.encode()) >= 3
    await drop(database, *await replies(database))
    async with database.transaction() as tx:
        await senders.save(tx, await senders.load(tx, [5]), [Sender(5)], 2)
    ((busy, *_),) = await database._writer.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
    assert not busy
    assert MARKER.encode() not in on_disk(path)


async def test_scrubbing_leaves_nothing_of_those_who_left_among_many_who_stay(
    database: Database, tmp_path: Path
) -> None:
    path = tmp_path / "bot.sqlite3"
    crowd = range(1, 400)
    leaving = [chat_id for chat_id in crowd if chat_id % 3 == 0]
    for chat_id in crowd:
        shuffled = chat_id * 7919 % 100_003  # so that rows are put between others, and pages are split
        await tell(database, shuffled, f"words of {chat_id:04} " + "x" * (chat_id % 90))
    for chat_id in leaving:
        shuffled = chat_id * 7919 % 100_003
        async with database.transaction() as tx:
            await senders.save(tx, await senders.load(tx, [shuffled]), [Sender(shuffled)], 2)
            await tx.rows("DELETE FROM outbox WHERE chat_id = :chat_id", {"chat_id": shuffled})
    await database.scrub()
    found = on_disk(path)
    still_there = [chat_id for chat_id in crowd if f"words of {chat_id:04}".encode() in found]
    assert still_there == [chat_id for chat_id in crowd if chat_id not in leaving]
