"""Rows of a broadcast, left in the database before the bot is started, for members of long ago."""

import time
from collections import defaultdict
from pathlib import Path

from bot.settings import load_organisation
from domain.notes import gap
from domain.outgoing import Outgoing
from domain.person import Person, Sender
from domain.say import Say
from rehearsal import Rehearsal
from rehearsal.people import Person as OnThePhone
from storage import outbox, senders
from storage.database import Database
from texts import Texts

from ..members import scattered_reference
from .bot import ROOT
from .oracle import Reply

FIRST = 4_000_000_001  # below everybody who comes by themselves
EACH = 2  # rows for one person, so that their order can be seen
AT_ONCE = 500
MINUTE_NS, DAY_MINUTES = 60 * 10**9, 24 * 60
LONG_AGO_MS = 1_700_000_000_000


async def leave(rehearsal: Rehearsal, database: Path, rows: int) -> dict[int, list[Reply]]:
    """Everybody's first row, then everybody's second. What has to arrive, by chat."""
    people = [FIRST + number for number in range(-(-rows // EACH))]
    for chat_id in people:
        rehearsal.telegram.place(OnThePhone(chat_id, "Somebody", started=True))
    database.parent.mkdir(parents=True, exist_ok=True)
    opened = await Database.open(database, LONG_AGO_MS)
    due: dict[int, list[Reply]] = defaultdict(list)
    texts = Texts(load_organisation(ROOT / "organisation.toml"))
    try:
        await _sign_up(opened, people)
        outgoing = [
            Outgoing(chat, "en", _say(turn), lane="broadcast") for turn in range(EACH) for chat in people
        ]
        for begin in range(0, rows, AT_ONCE):
            async with opened.transaction() as tx:
                await outbox.leave(tx, outgoing[begin : min(begin + AT_ONCE, rows)], LONG_AGO_MS)
    finally:
        await opened.close()
    for one in outgoing[:rows]:
        assert one.say
        due[one.chat_id].append(Reply("send", None, texts.render(one.say, "en").html, "[]"))
    return due


def _say(turn: int) -> Say:
    """A note that has no buttons, another one each time: so their order can be seen."""
    return gap(LONG_AGO_MS + turn * 3_600_000, LONG_AGO_MS + (turn + 1) * 3_600_000, "Europe/London")


async def _sign_up(database: Database, people: list[int]) -> None:
    version = load_organisation(ROOT / "organisation.toml").notice.version
    for begin in range(0, len(people), AT_ONCE):
        some = people[begin : begin + AT_ONCE]
        async with database.transaction() as tx:
            before = await senders.load(tx, some)
            await senders.save(tx, before, [Sender(i, member(i, version)) for i in some], LONG_AGO_MS)


def member(chat_id: int, version: str) -> Person:
    """Somebody who agreed long ago, and whose quiet hours are a minute in the other half of the day."""
    opposite = (time.time_ns() // MINUTE_NS + DAY_MINUTES // 2) % DAY_MINUTES
    return Person(
        chat_id,
        chat_id,
        "en",
        LONG_AGO_MS,
        version,
        reference=scattered_reference(chat_id),
        notice_told=version,
        quiet=(opposite, (opposite + 1) % DAY_MINUTES),
    )
