"""Short words for the tests of what is stored."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from domain.outgoing import Action, Lane, Outgoing
from domain.person import Person, Sender
from domain.reference import reference
from domain.say import Say
from storage import outbox, senders, waiting
from storage.database import Database
from storage.waiting import Message


@asynccontextmanager
async def opened(path: Path, now_ms: int = 0) -> AsyncIterator[Database]:
    """Closed again also where the test fails: a connection left open keeps the process from ending."""
    database = await Database.open(path, now_ms)
    try:
        yield database
    finally:
        await database.close()


def message(
    key: str,
    chat_id: int = 1,
    action: Action = "send",
    lane: Lane = "reply",
    about: str | None = None,
    message_id: int | None = None,
) -> Outgoing:
    return Outgoing(chat_id, "en", Say(key), action, lane, about, message_id)


async def leave(database: Database, *outgoing: Outgoing, now_ms: int = 100) -> None:
    async with database.transaction() as tx:
        await outbox.leave(tx, outgoing, now_ms)


async def replies(database: Database, now_ms: int = 100, limit: int = 10) -> list[Message]:
    async with database.read() as view:
        return await waiting.replies(view, now_ms, limit)


async def paced(database: Database, lane: Lane, now_ms: int = 100, limit: int = 10) -> list[Message]:
    async with database.read() as view:
        return await waiting.paced(view, lane, now_ms, 0, limit)


async def claim(database: Database, *messages: Message) -> None:
    async with database.transaction() as tx:
        await outbox.claim(tx, messages)


async def drop(database: Database, *messages: Message) -> None:
    async with database.transaction() as tx:
        await outbox.drop(tx, [m.outbox_id for m in messages])


def keys(messages: Sequence[Message]) -> list[str]:
    return [m.outgoing.say.key for m in messages if m.outgoing.say]


async def drained(database: Database, lane: Lane = "reply") -> list[str]:
    """All of a lane in the order in which it goes."""
    said = []
    while found := await (replies(database) if lane == "reply" else paced(database, lane)):
        said += keys(found)
        await drop(database, *found)
    return said


def person(chat_id: int, stopped_ms: int | None = None, unreachable_ms: int | None = None) -> Sender:
    return Sender(
        chat_id, Person(chat_id, chat_id, "en", 1, "1", stopped_ms, unreachable_ms, reference(chat_id))
    )


async def sign_up(database: Database, *signed_up: Sender) -> None:
    async with database.transaction() as tx:
        before = await senders.load(tx, [sender.chat_id for sender in signed_up])
        await senders.save(tx, before, signed_up, 1)
