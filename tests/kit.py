"""A town to test in: the real bot, a local Telegram, and people whose tests read like a conversation."""

import asyncio
import re
import sqlite3
import sys
import time
import warnings
from collections import defaultdict
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from bot.app import App
from bot.clock import Clock
from bot.pace import Pace
from bot.settings import Settings, load_organisation
from domain.organisation import Organisation
from domain.say import Say
from rehearsal import Rehearsal, RehearsalClock
from storage import people, senders
from storage.database import Database, Transaction
from tests.new_database import new_database
from texts import Rendered, Texts

ROOT = Path(__file__).parent.parent
PATIENCE = 15.0
# The document is strict about capitals, Telegram is not.
DOCUMENTED = {
    "getupdates": "getUpdates",
    "sendmessage": "sendMessage",
    "editmessagetext": "editMessageText",
    "senddocument": "sendDocument",
    "sendphoto": "sendPhoto",
    "editmessagecaption": "editMessageCaption",
}
CONTRACT = ROOT.parent / "shared" / "botapi"


@cache
def organisation() -> Organisation:
    return load_organisation(ROOT / "organisation.toml")


class RememberingTexts(Texts):
    """The real texts, remembering which key each message and label came from: rewording breaks no test."""

    def __init__(self, of: Organisation) -> None:
        super().__init__(of)
        self.said: dict[str, str] = {}
        self.above: dict[str, str] = {}
        self.labels: defaultdict[str, set[str]] = defaultdict(set)

    def render(self, say: Say, locale: str) -> Rendered:
        rendered = super().render(say, locale)
        self.said[rendered.html] = say.key
        if say.first:
            self.above[rendered.html] = say.first.key
        for button, row in zip(say.buttons, rendered.rows, strict=True):
            answers = [
                label.text for value in button.values.values() if isinstance(value, tuple) for label in value
            ]
            self.labels[row[0][0]].update([button.label, *answers])
        return rendered

    def keys_of(self, html: str) -> list[str]:
        """That of the message, and before it that of what stands above in it."""
        return [*([self.above[html]] if html in self.above else []), self.said[html]]

    def plain(self, say: Say, locale: str) -> str:
        words = super().plain(say, locale)
        self.said[words] = say.key
        return words


def fast_pace() -> Pace:
    """No limits: tests of the pace itself bring their own."""
    return Pace(100_000, time.monotonic(), chat_rate=1_000_000)


def next_noon_ms(now_ms: int) -> int:
    now = datetime.fromtimestamp(now_ms / 1000, organisation().zone)
    noon = now.replace(hour=12, minute=0, second=0, microsecond=0)
    return int((noon if noon > now else noon + timedelta(days=1)).timestamp() * 1000)


class Town:
    """With `restarts`, the whole bot is rebuilt on the same database after everything anybody does."""

    def __init__(self, folder: Path, restarts: bool = False, pace: Callable[[], Pace] = fast_pace) -> None:
        self.folder, self.restarts, self._pace = folder, restarts, pace
        self.clock = RehearsalClock()
        self.clock.move_to(next_noon_ms(self.clock.now_ms()))  # at night the bot would start nothing
        self.bot_clock: Clock = self.clock
        self.telegram = Rehearsal(clock=self.clock, page=False)
        self.organisation = organisation()
        self.texts = RememberingTexts(self.organisation)
        self.app: App | None = None
        self._stop = asyncio.Event()
        self._running: asyncio.Task[None] | None = None

    @property
    def settings(self) -> Settings:
        return Settings(
            bot_token=SecretStr(self.telegram.token),
            telegram_api_url=self.telegram.url,
            data_dir=self.folder,
            database_path=self.folder / "bot.sqlite3",
            organisation_file=ROOT / "organisation.toml",
            rehearsal_port=8080,
            health_port=None,
            log_format="text",
            send_rate=28.0,
        )

    @property
    def database(self) -> Database:
        assert self.app is not None
        assert self.app.database is not None
        return self.app.database

    async def open(self) -> None:
        new_database(self.settings.database_path)
        await self.telegram.start()
        await self.start_bot()

    async def close(self) -> None:
        await self.stop_bot()
        await self.telegram.stop()

    async def start_bot(self) -> None:
        self._stop = asyncio.Event()
        ready = asyncio.Event()
        self.app = App(self.settings, self.organisation, self.bot_clock, self._pace(), self.texts)
        self._running = asyncio.create_task(self.app.run(self._stop, lambda _: ready.set()))
        listening = asyncio.create_task(ready.wait())
        await asyncio.wait({self._running, listening}, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)
        listening.cancel()
        if self._running.done():
            self._running.result()
        app = self.app
        await until(lambda: app.vitals.last_poll_ms > 0)

    async def stop_bot(self) -> None:
        if self._running:
            self._stop.set()
            running, self._running = self._running, None
            await running

    async def restart(self) -> None:
        await self.stop_bot()
        await self.start_bot()

    async def restart_as(self, changed: Organisation) -> None:
        """As after somebody changed organisation.toml."""
        await self.stop_bot()
        before = self.texts
        self.organisation, self.texts = changed, RememberingTexts(changed)
        self.texts.said.update(before.said)
        self.texts.above.update(before.above)
        self.texts.labels.update(before.labels)
        await self.start_bot()

    async def settle(self) -> None:
        """Until everything done on a phone was heard, and everything due was said."""
        deadline = time.monotonic() + PATIENCE
        while len(self.telegram.telegram.updates):
            assert time.monotonic() < deadline, "the bot does not take its updates"
            assert self._running is None or not self._running.done(), "the bot has ended"
            await asyncio.sleep(0.001)
        assert self.app is not None
        assert await self.app.quiet(PATIENCE), "messages are still waiting"

    async def look(self) -> None:
        """As at the tick, which comes once a second by itself: until all that is due is done, and said."""
        assert self.app is not None
        await self.settle()
        with closing(sqlite3.connect(self.settings.database_path)) as beside:
            before = -1
            while before != (before := beside.execute("PRAGMA data_version").fetchone()[0]):
                await self.app.step_to(self.clock.now_ms(), lambda _: None)
                await self.settle()

    async def after_a_step(self) -> None:
        if self.restarts:
            await self.settle()
            await self.restart()
        await self.look()

    def person(self, name: str = "Ada") -> "Member":
        return Member(self, self.telegram.telegram.add_person(name).id)

    async def move_on(self, **by: float) -> None:
        """Move the clock on: days=1, hours=2 …"""
        target_ms = self.clock.now_ms() + int(timedelta(**by).total_seconds() * 1000)
        assert self.app is not None
        await self.app.step_to(target_ms, self.clock.move_to)

    def calls(self, method: str | None = None) -> list[dict[str, Any]]:
        """What the bot asked of Telegram, oldest first."""
        calls = [call.shown() for call in self.telegram.api.transcript.after(0)]
        return [call for call in calls if method is None or call["method"].lower() == method.lower()]

    async def remembered(self, query: Callable[[Transaction], Any]) -> Any:
        async with self.database.read() as view:
            return await query(view)

    def problems(self) -> list[str]:
        """What in all calls so far the Bot API document does not allow; nothing where it is not at hand."""
        spec = contract()
        if spec is None:
            return []
        return [
            f"{call['method']}: {problem}"
            for call in self.calls()
            if call["params"] or call["status"]  # in an outage nothing of it arrives
            for problem in spec.check(DOCUMENTED.get(call["method"], call["method"]), call["params"])
        ]


async def until(condition: Callable[[], bool], seconds: float = PATIENCE) -> None:
    """Wait for something to come true, in real time."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not come true"
        await asyncio.sleep(0.005)


@cache
def contract() -> Any:
    if not (CONTRACT / "validate.py").exists():
        return None
    sys.path.insert(0, str(CONTRACT))
    try:
        from validate import Spec  # type: ignore[import-not-found]
    finally:
        sys.path.remove(str(CONTRACT))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # it leaves its file to be closed by itself
        return Spec(str(CONTRACT / "api-10.0.json"))


class Member:
    """Someone on a phone."""

    def __init__(self, town: Town, person_id: int) -> None:
        self.town, self.id = town, person_id
        self.alert = ""

    async def sends(self, text: str, reply_to: int | None = None) -> None:
        self.town.telegram.phones.type(self.id, text, reply_to)
        await self.town.after_a_step()

    async def sends_a(self, kind: str) -> None:
        self.town.telegram.phones.send(self.id, kind)
        await self.town.after_a_step()

    async def taps(self, label: str) -> None:
        """Tap the newest button with this label: a text key, or the words of one that has no key."""
        message_id, row = self._button(label)
        query_id = self.town.telegram.phones.tap(self.id, message_id, row, 0)
        await self.town.after_a_step()
        self.alert = await self._answer(query_id)

    async def taps_old(self, message_id: int, data: str) -> None:
        """Press what an old message, or a forged client, has on it."""
        query_id = self.town.telegram.phones.press(self.id, message_id, data)
        await self.town.after_a_step()
        self.alert = await self._answer(query_id)

    async def blocks(self) -> None:
        self.town.telegram.phones.block(self.id)
        await self.town.after_a_step()

    async def unblocks(self) -> None:
        self.town.telegram.phones.unblock(self.id)
        await self.town.after_a_step()

    async def _answer(self, query_id: str) -> str:
        answer = await self.town.telegram.telegram.queries.wait(query_id, 5)
        return (answer or {}).get("text") or ""

    def messages(self) -> list[dict[str, Any]]:
        """The bot's messages in this chat, oldest first, as they stand now."""
        chat = self.town.telegram.telegram.chats[self.id]
        return [message.wire for message in chat.messages.values() if message.from_bot]

    def seen(self) -> list[str]:
        """The text keys of what the bot has sent here, oldest first; an edit counts as what it became.

        What says something else first counts as both, in the order in which they are read.
        """
        now = dict(self._said())
        return [key for message_id in sorted(now) for key in now[message_id]]

    def got(self) -> list[str]:
        """The text keys of what the bot has sent here, oldest first, whatever became of it."""
        first = dict(reversed(self._said()))
        return [key for message_id in sorted(first) for key in first[message_id]]

    def _said(self) -> list[tuple[int, list[str]]]:
        """Message ids with the text keys they were sent with, or changed to, in that order."""
        said = []
        for call in self.town.calls():
            if call["status"] == 200 and str(call["params"].get("chat_id")) == str(self.id):
                result = call["answer"]["result"]
                if isinstance(result, dict) and "text" in call["params"]:
                    said.append((result["message_id"], self.town.texts.keys_of(call["params"]["text"])))
        return said

    def sees(self, *keys: str) -> None:
        """The newest messages are these."""
        assert tuple(self.seen()[-len(keys) :]) == keys, f"sees {self.seen()[-len(keys) - 2 :]}, not {keys}"

    def reads_of(self, key: str) -> str:
        """The newest message that says this, as plain text; what the bot does by itself may stand below."""
        words = [message_id for message_id, keys in self._said() if key in keys]
        assert words, f"sees {self.seen()[-5:]}, not {key}"
        return next(str(wire["text"]) for wire in self.messages() if wire["message_id"] == words[-1])

    def sees_told(self, key: str) -> None:
        """The last press was answered with this."""
        assert self.town.texts.said.get(self.alert) == key, f"told {self.alert!r}"

    def reads(self) -> str:
        """The newest message, as plain text."""
        return str(self.messages()[-1]["text"])

    def buttons(self) -> list[str]:
        """The labels under the newest message that has any."""
        for wire in reversed(self.messages()):
            rows = wire.get("reply_markup", {}).get("inline_keyboard", [])
            if rows:
                return [row[0]["text"] for row in rows]
        return []

    def button_data(self, label: str) -> tuple[int, str]:
        message_id, row = self._button(label)
        wire = next(w for w in self.messages() if w["message_id"] == message_id)
        return message_id, wire["reply_markup"]["inline_keyboard"][row][0]["callback_data"]

    def _button(self, label: str) -> tuple[int, int]:
        for wire in reversed(self.messages()):
            for number, row in enumerate(wire.get("reply_markup", {}).get("inline_keyboard", [])):
                if self._is(row[0]["text"], label):
                    return wire["message_id"], number
        raise AssertionError(f"no button {label!r}; there are {self.buttons()}")

    def _is(self, shown: str, label: str) -> bool:
        bare = re.sub(r"^\W+", "", shown)
        return label in (shown, bare) or label in self.town.texts.labels.get(shown, ())

    async def sender(self) -> Any:
        known = await self.town.remembered(lambda tx: senders.load(tx, [self.id]))
        return known[self.id]

    async def profile(self) -> dict[str, tuple[str, ...]]:
        sender = await self.sender()
        assert sender.person, "not signed up"
        found = await self.town.remembered(lambda tx: people.profile(tx, sender.person.person_id))
        return dict(found)
