"""Made-up members, put into a database in any number without signing up one by one."""

import os
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from bot.clock import SystemClock
from domain.many.audience import Audience
from domain.many.message import NOW, Content, Message
from domain.reference import ALPHABET, LENGTH
from domain.say import Say
from storage import ids
from storage.database import Database
from storage.many import broadcasts, messages

from . import asked, crowd
from .bot_process import DATABASE

AT_ONCE = 50_000
EVERYBODY = "1 = 1"
MESSAGE = Say("welcome")
"""What is planned for a million; the words do not matter, only that it is one text for all."""

WORDS = (
    "The walk is on Sunday at ten, at the north gate of the park. It takes about an hour, and we stop "
    "for tea. You need not say that you are coming. If it rains, we meet in the hall instead."
)
"""What is said to many."""

_SCATTERED = 61_803_397  # coprime to what it is taken the remainder of, so that no two come out alike
_CHATS = 4_000_000_007


async def fill(folder: Path, chat_ids: Sequence[int]) -> None:
    """A database with these members in it; their own quiet hours are far off."""
    now_ms = SystemClock().now_ms()
    database = await Database.open(folder / DATABASE, now_ms)
    try:
        rows = _rows(chat_ids, now_ms)
        while at_once := list(islice(rows, AT_ONCE)):
            async with database.transaction() as tx:
                await tx.run_many(
                    """
                    INSERT INTO person (
                        person_id, telegram_id, reference, locale, joined_ms, heard_ms, notice_version,
                        notice_told, quiet_from, quiet_until
                    )
                    VALUES (
                        :person_id, :telegram_id, :reference, 'en', :now_ms, :now_ms, :version, :version,
                        :quiet_from, :quiet_until
                    )
                    """,
                    at_once,
                )
    finally:
        await database.close()


def on_disk(path: Path) -> None:
    """What filled this database is not what is measured: or else the first checkpoint writes all of it."""
    with path.open("rb") as file:
        os.fsync(file.fileno())


def strangers(count: int) -> list[int]:
    """Chat ids as people have them who join one by one: in no order, each once."""
    return [1 + number * _SCATTERED % _CHATS for number in range(1, count + 1)]


async def write_to_all(folder: Path) -> None:
    """A message to everybody is confirmed and due: the bot plans, sends and keeps what became of it."""
    now_ms = SystemClock().now_ms()
    draft = Message(0, None, Content(WORDS), Audience(), NOW, "message", None, "draft")
    database = await Database.open(folder / DATABASE, now_ms)
    try:
        async with database.transaction() as tx:
            message_id = await messages.save(tx, draft, now_ms)
            await messages.move(tx, message_id, "draft", "planned", now_ms, 0)
            await broadcasts.add(tx, message_id, now_ms, now_ms, now_ms)
    finally:
        await database.close()


async def ask_all(folder: Path) -> None:
    """The same with a poll: its question is made of the poll as each row is sent, and electors planned."""
    database = await Database.open(folder / DATABASE, SystemClock().now_ms())
    try:
        await asked.opened(database)
    finally:
        await database.close()


def _rows(chat_ids: Sequence[int], now_ms: int) -> Iterator[dict[str, Any]]:
    version = crowd.organisation().notice.version
    quiet_from, quiet_until = crowd.far_off()
    first_id = ids.new_ids(now_ms, len(chat_ids))
    for number, chat_id in enumerate(chat_ids):
        yield {
            "person_id": first_id + number,
            "telegram_id": chat_id,
            "reference": scattered_reference(number),
            "now_ms": now_ms,
            "version": version,
            "quiet_from": quiet_from,
            "quiet_until": quiet_until,
        }


def scattered_reference(number: int) -> str:
    """Another one for each number: drawn by chance, two of so many would come out alike."""
    place = number * _SCATTERED % len(ALPHABET) ** LENGTH
    letters = []
    for _ in range(LENGTH):
        place, letter = divmod(place, len(ALPHABET))
        letters.append(ALPHABET[letter])
    return "".join(letters)
