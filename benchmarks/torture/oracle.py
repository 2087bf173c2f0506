"""What the same updates come to when they are heard one after another and nothing ever goes wrong.

The oracle shares the rules with the bot (handlers, domain, texts) and none of the machine: no inbox, no
batch, no outbox, no restart. Senders stay in its memory and are never read back. It takes one thing from the
bot's database: when each update was heard, because the revisions in buttons follow the clock. So everything
else can be compared exactly, to the millisecond and to the letter.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from telegram import Update

from bot import dispatch
from bot.settings import load_organisation
from bot.telegram_http import AiohttpRequest
from domain.notes import sorry
from domain.outgoing import Outgoing
from domain.person import Sender
from domain.say import Say
from handlers.visit import Visit
from rehearsal import Rehearsal
from rehearsal.people import FIRST_PERSON_ID
from storage import senders
from storage.database import Database
from texts import Texts

from .bot import ROOT
from .posters import hang

Raw = dict[str, Any]


@dataclass(frozen=True)
class Reply:
    """One message as it arrives: what is done, to which message, the words, and what its buttons hold."""

    action: str
    target: int | None
    html: str
    buttons: str


@dataclass
class Expected:
    """Replies by chat, in order; and the ids of updates that no handler can take."""

    replies: dict[int, list[Reply]] = field(default_factory=lambda: defaultdict(list))
    quarantined: set[int] = field(default_factory=set)


class Oracle:
    def __init__(self, rehearsal: Rehearsal, path: Path) -> None:
        self._organisation = load_organisation(ROOT / "organisation.toml")
        self._texts = Texts(self._organisation)
        self._request = AiohttpRequest()
        self._application = dispatch.build(rehearsal.token, rehearsal.url, self._request)
        self._path = path
        self._known: dict[int, Sender] = {}
        self._expected = Expected()

    async def hear(self, updates: Iterable[Raw], heard_ms: Mapping[int, int]) -> Expected:
        """All of them, in the order in which Telegram offered them. Its database is at `path` afterwards."""
        await self._application.initialize()
        await hang(self._path, 0)
        database = await Database.open(self._path, 0)
        try:
            for raw in updates:
                await self._hear(database, raw, heard_ms[raw["update_id"]])
        finally:
            await database.close()
            await self._application.shutdown()
            await self._request.shutdown()
        return self._expected

    async def _hear(self, database: Database, raw: Raw, now_ms: int) -> None:
        chat_id = 0
        try:
            parsed = Update.de_json(raw, self._application.bot)
            assert parsed.effective_chat, "an update without a chat"
            chat_id = parsed.effective_chat.id
            before = replace(self._known.get(chat_id, Sender(chat_id)), answers={})
            after = replace(before, answers={})
            async with database.transaction() as tx:
                visit = Visit(parsed, after, self._organisation, now_ms, tx, self._texts)
                await self._application.hear(visit)
                await senders.save(tx, {chat_id: before}, [after], now_ms)
        except Exception:
            self._expected.quarantined.add(raw["update_id"])
            if chat_id > 0:
                self._expect(Outgoing(chat_id, self._known[chat_id].locale, sorry()))
            return
        self._known[chat_id] = after
        for outgoing in visit.outgoing:
            self._expect(outgoing)

    def _expect(self, outgoing: Outgoing) -> None:
        """Command menus are left out: they are set, not said, and a newer one takes an older one's place."""
        if outgoing.action == "commands":
            return
        html, buttons = "", "[]"
        if outgoing.say:
            rendered = self._texts.render(outgoing.say, outgoing.locale)
            html = rendered.html
            buttons = json.dumps([[label, data] for row in rendered.rows for label, data in row])
        reply = Reply(outgoing.action, outgoing.message_id, html, buttons)
        self._expected.replies[outgoing.chat_id].append(reply)


def words(say: Say, locale: str = "en") -> str:
    """As it is said to somebody of whom nothing is known."""
    return Texts(load_organisation(ROOT / "organisation.toml")).render(say, locale).html


BY_CHANCE = {"person_id", "reference"}


def state(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All that is remembered of those who came by themselves, with what is made by chance left out."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            "people": _rows(connection, "person", "person.telegram_id"),
            "consent": _rows(connection, "consent JOIN person USING (person_id)", "person.telegram_id"),
            "answers": _rows(
                connection, "profile_answer JOIN person USING (person_id)", "person.telegram_id"
            ),
            "conversations": _rows(connection, "conversation", "chat_id"),
            "arrivals": sorted(connection.execute("SELECT code, arrivals FROM arrival")),
        }


def _rows(connection: sqlite3.Connection, tables: str, whose: str) -> list[tuple[Any, ...]]:
    rows = connection.execute(f"SELECT * FROM {tables} WHERE {whose} >= {FIRST_PERSON_ID}")  # noqa: S608
    kept = [n for n, (name, *_) in enumerate(rows.description) if name not in BY_CHANCE]
    return sorted((tuple(row[n] for n in kept) for row in rows), key=repr)


def differences(ours: Path, serial: Path) -> list[str]:
    """What the two databases do not agree about; empty when all is well."""
    found, expected = state(ours), state(serial)
    return [
        f"{name}: {len(set(found[name]) - set(expected[name]))} rows that should not be there, "
        f"{len(set(expected[name]) - set(found[name]))} missing"
        for name in found
        if found[name] != expected[name]
    ]
