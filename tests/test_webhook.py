"""Webhook mode, over HTTP: the same bot, whose updates are brought to it."""

import asyncio
import contextlib
import gc
import hmac
import json
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from telegram import Bot

from bot import gaps
from bot.flood import Flood, Verdict
from bot.health import Reading, reasons
from bot.inbox import Inbox
from bot.opening import StartError
from bot.raw_update import RawUpdate
from bot.settings import Settings
from bot.webhook import door as doors
from bot.webhook import hook as hooks
from bot.webhook import standing
from bot.webhook.door import BODY_LIMIT, MOST_CONNECTIONS, SECRET_HEADER, Door
from storage import facts
from storage.database import StorageTrouble
from tests.kit import Town, until
from tests.many_kit import joins
from tests.test_signing_up import signs_up
from tests.test_start_and_stop import away

ROOT = Path(__file__).parent.parent
SECRET = "the-secret"
UPDATE = {"update_id": 7, "message": {"chat": {"id": 5, "type": "private"}, "from": {"id": 5}, "text": "hi"}}


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


class HookedTown(Town):
    """A town whose bot is brought its updates."""

    def __init__(self, folder: Path, restarts: bool = False) -> None:
        super().__init__(folder, restarts)
        self.port = self.door = free_port()
        self.hooked = True

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/in"

    @property
    def settings(self) -> Settings:
        settings = super().settings
        if not self.hooked:
            return settings
        return replace(settings, webhook_url=self.url, webhook_listen=("127.0.0.1", self.door))

    def info(self) -> dict[str, Any]:
        return self.telegram.telegram.webhook


@pytest.fixture
async def hooked(tmp_path: Path) -> AsyncIterator[HookedTown]:
    town = HookedTown(tmp_path)
    await town.open()
    yield town
    assert town.problems() == []
    await town.close()


@pytest.mark.parametrize("restarts", [False, True], ids=["", "restarted after every step"])
async def test_somebody_signs_up_as_they_would_anywhere(tmp_path: Path, restarts: bool) -> None:
    town = HookedTown(tmp_path, restarts)
    await town.open()
    ada = town.person()
    await signs_up(ada)
    assert ada.seen() == ["welcome", "ask-notice", "ask-kinds", "ask-areas", "signup-done"]
    assert await ada.profile() == {"kinds": ("used",), "areas": ("bolton",)}
    assert "getupdates" not in {call["method"].lower() for call in town.calls()}
    assert town.calls("deleteWebhook") == []
    assert town.problems() == []
    await town.close()


async def test_telegram_is_told_where_with_a_new_secret_and_one_connection(hooked: HookedTown) -> None:
    (first,) = hooked.calls("setWebhook")
    await hooked.restart()
    _, second = hooked.calls("setWebhook")
    assert first["params"]["url"] == hooked.url
    assert int(first["params"]["max_connections"]) == 1
    assert "callback_query" in first["params"]["allowed_updates"]
    assert len(first["params"]["secret_token"]) >= 32
    assert first["params"]["secret_token"] != second["params"]["secret_token"]


async def test_what_comes_while_the_bot_is_off_waits_at_telegram(hooked: HookedTown) -> None:
    await hooked.stop_bot()
    assert hooked.info()["url"] == hooked.url
    ada = hooked.person()
    hooked.telegram.phones.type(ada.id, "/start")
    assert len(hooked.telegram.telegram.updates) == 1
    await hooked.start_bot()
    await hooked.look()
    ada.sees("welcome")


async def test_one_changes_to_long_polling_and_back_without_losing_anything(hooked: HookedTown) -> None:
    ada = hooked.person()
    for hook in (False, True):
        await hooked.stop_bot()
        hooked.telegram.phones.type(ada.id, "/start")
        hooked.hooked = hook
        await hooked.start_bot()
        assert bool(hooked.info()) == hook
        await hooked.look()
    assert ada.seen().count("welcome") == 2


async def test_what_comes_at_once_is_heard_one_after_another_in_the_order_it_came(
    hooked: HookedTown, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Telegram brings one at a time; whoever has its secret could do otherwise."""
    take, heard = Inbox.take, list[tuple[str, int]]()

    async def noting(inbox: Inbox, batch: list[RawUpdate]) -> None:
        heard.append(("begun", batch[0].update_id))
        await take(inbox, batch)
        heard.append(("done", batch[0].update_id))

    monkeypatch.setattr(Inbox, "take", noting)
    headers = {SECRET_HEADER: hooked.info()["secret"]}
    async with aiohttp.ClientSession(headers=headers) as session:
        await asyncio.gather(*(session.post(hooked.url, json=UPDATE | {"update_id": n}) for n in range(9)))
    assert len(heard) == 18
    assert [kind for kind, _ in heard] == ["begun", "done"] * 9
    assert [number for _, number in heard[::2]] == [number for _, number in heard[1::2]]


async def test_an_update_that_comes_twice_at_once_has_one_effect_and_two_answers(hooked: HookedTown) -> None:
    ada = hooked.person()
    await ada.sends("/start")
    assert hooked.app
    before = hooked.app.vitals.updates
    update = UPDATE | {"update_id": 99, "message": help_for(ada.id)}
    headers = {SECRET_HEADER: hooked.info()["secret"]}
    async with aiohttp.ClientSession(headers=headers) as session:
        answers = await asyncio.gather(*(session.post(hooked.url, json=update) for _ in range(5)))
    assert [answer.status for answer in answers] == [200] * 5
    assert hooked.app.vitals.updates == before + 1
    await hooked.look()
    assert ada.seen() == ["welcome", "help"]


def help_for(chat_id: int) -> dict[str, Any]:
    chat = {"id": chat_id, "type": "private", "first_name": "Ada"}
    sender = {"id": chat_id, "is_bot": False, "first_name": "Ada"}
    return {"message_id": 1, "date": 1_700_000_000, "chat": chat, "from": sender, "text": "help"}


# When something goes wrong


async def test_what_cannot_be_written_is_brought_again_and_has_its_effect_once(
    hooked: HookedTown, monkeypatch: pytest.MonkeyPatch
) -> None:
    take, failures = Inbox.take, [1]

    async def fails_once(inbox: Inbox, batch: list[RawUpdate]) -> None:
        if failures:
            failures.pop()
            raise StorageTrouble("the disk is full")
        await take(inbox, batch)

    monkeypatch.setattr(Inbox, "take", fails_once)
    ada = hooked.person()
    await ada.sends("/start")
    assert ada.got().count("welcome") == 1
    assert hooked.info()["error"][1] == "Wrong response from the webhook: 503 Service Unavailable"
    assert "emergency" in ada.seen()
    assert hooked.app
    assert hooked.app.vitals.trouble == ""


async def test_what_comes_again_is_counted_once_for_who_sends_too_much(
    hooked: HookedTown, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though somebody else's update was taken meanwhile."""
    charged, inside, failing = list[int](), Inbox._inside, [True]
    admit = Flood.admit

    def noting(flood: Flood, chat_id: int, text: str, data: str, now: float) -> Verdict:
        charged.append(chat_id)
        return admit(flood, chat_id, text, data, now)

    async def fails(inbox: Inbox, tx: Any, batch: list[RawUpdate], verdicts: Any) -> Any:
        if failing and batch[0].chat_id == ada.id:
            raise StorageTrouble("the disk is full")
        return await inside(inbox, tx, batch, verdicts)

    ada, ben = hooked.person("Ada"), hooked.person("Ben")
    monkeypatch.setattr(Flood, "admit", noting)
    monkeypatch.setattr(Inbox, "_inside", fails)
    hooked.telegram.phones.type(ada.id, "/start")
    await until(lambda: "error" in hooked.info())
    hooked.telegram.phones.type(ben.id, "/start")
    await until(lambda: ben.id in charged and len(hooked.telegram.telegram.updates) == 1)
    failing.clear()
    await hooked.look()
    ada.sees("welcome")
    assert sorted(charged) == sorted([ada.id, ben.id])


@pytest.mark.long
async def test_an_update_that_was_committed_but_never_answered_has_no_second_effect(
    hooked: HookedTown, tmp_path: Path
) -> None:
    """The process is killed in between; Telegram brings the update again."""
    await hooked.stop_bot()
    killed = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.killed_webhook", str(tmp_path), hooked.telegram.token),
        *(hooked.telegram.url, hooked.url, f"127.0.0.1:{hooked.port}", str(hooked.clock.offset_ms)),
        cwd=ROOT,
    )
    await until(lambda: len(hooked.calls("setWebhook")) == 2, 30)
    ada = hooked.person()
    hooked.telegram.phones.type(ada.id, "/start")
    assert await asyncio.wait_for(killed.wait(), 30) == -9
    assert len(hooked.telegram.telegram.updates) == 1, "nobody has acknowledged it"
    await hooked.start_bot()
    await hooked.look()
    assert ada.got() == ["welcome"]


async def test_a_stop_waits_for_what_is_being_heard_and_answers_it(
    hooked: HookedTown, monkeypatch: pytest.MonkeyPatch
) -> None:
    take, begun, go_on = Inbox.take, asyncio.Event(), asyncio.Event()

    async def slow(inbox: Inbox, batch: list[RawUpdate]) -> None:
        begun.set()
        await go_on.wait()
        await take(inbox, batch)

    monkeypatch.setattr(Inbox, "take", slow)
    ada = hooked.person()
    hooked.telegram.phones.type(ada.id, "/start")
    await begun.wait()
    stopping = asyncio.create_task(hooked.stop_bot())
    for _ in range(20):
        await asyncio.sleep(0)
    assert not stopping.done()
    go_on.set()
    await stopping
    await until(lambda: len(hooked.telegram.telegram.updates) == 0)
    assert "error" not in hooked.info(), "it was answered"
    await hooked.start_bot()
    await hooked.look()
    assert ada.got() == ["welcome"]


async def test_a_stop_does_not_wait_for_a_telegram_that_is_silent(
    hooked: HookedTown, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, silence = asyncio.Event(), asyncio.Event()

    async def silent(*_: object, **__: object) -> None:
        asked.set()
        await silence.wait()

    monkeypatch.setattr(hooks, "LOOK_SECONDS", 0.01)
    await hooked.restart()
    monkeypatch.setattr(Bot, "get_webhook_info", silent)
    await asyncio.wait_for(asked.wait(), 10)
    await asyncio.wait_for(hooked.stop_bot(), 5)
    assert not silence.is_set()


async def test_where_telegram_has_another_secret_it_is_told_ours_again(
    hooked: HookedTown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hooks, "LOOK_SECONDS", 0.01)
    await hooked.restart()
    assert hooked.app
    vitals = hooked.app.vitals
    hooked.info()["secret"] = "another"
    ada = hooked.person()
    hooked.telegram.phones.type(ada.id, "/start")
    await until(lambda: hooked.info()["secret"] != "another")
    await hooked.look()
    ada.sees("welcome")
    await until(lambda: vitals.undelivered == "")


async def test_who_is_in_the_middle_of_a_form_is_told_after_the_bot_was_away(hooked: HookedTown) -> None:
    ada = hooked.person()
    await ada.sends("/start")
    await ada.taps("join")
    await away(hooked, 8 * 60_000)
    ada.sees("gap")


async def test_when_somebody_else_takes_the_webhook_we_stop_sending_and_take_it_back(
    hooked: HookedTown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hooks, "LOOK_SECONDS", 0.01)
    await hooked.restart()
    assert hooked.app
    connection = hooked.app.connection
    async with aiohttp.ClientSession() as session:
        await session.post(f"{hooked.telegram.url}/bot{hooked.telegram.token}/deleteWebhook")
    await until(lambda: connection.state == "conflict")
    monkeypatch.setattr(hooks, "CONFLICT_SECONDS", 0.01)
    await hooked.restart()
    async with aiohttp.ClientSession() as session:
        await session.post(f"{hooked.telegram.url}/bot{hooked.telegram.token}/deleteWebhook")
    await until(lambda: bool(hooked.info()))
    ada = hooked.person()
    await ada.sends("/start")
    ada.sees("welcome")


async def test_while_telegram_cannot_reach_us_the_health_page_says_why_and_afterwards_people_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when the web server before the bot is off."""
    monkeypatch.setattr(hooks, "LOOK_SECONDS", 0.01)
    monkeypatch.setattr(gaps, "GAP_MS", 500)
    town = HookedTown(tmp_path)
    town.door = free_port()
    await town.open()
    assert town.app
    vitals = town.app.vitals
    ada = town.person()
    async with before_the_door(town):
        await ada.sends("/start")
        await ada.taps("join")
        assert vitals.undelivered == ""
    town.telegram.phones.type(ada.id, "hello")
    await until(lambda: vitals.undelivered == "Connection refused")
    reading = Reading(vitals.last_poll_ms, vitals, "working", 0, 10**12)
    assert reasons(reading) == ["updates do not arrive: Connection refused"]
    async with before_the_door(town):
        await until(lambda: vitals.undelivered == "")
        await town.look()
        assert ada.seen().count("gap") == 1
    await town.close()


async def test_admins_are_told_when_nothing_reaches_us_and_when_it_does_again(hooked: HookedTown) -> None:
    admin = await joins(hooked, "Cleo", "admin")
    assert hooked.app
    vitals = hooked.app.vitals
    vitals.undelivered = "Connection refused"
    await hooked.move_on(minutes=3)
    await hooked.look()
    assert admin.seen() == []
    await hooked.move_on(minutes=4)
    await hooked.look()
    admin.sees("alert")
    assert "minutes nothing that people write has reached me" in admin.reads()
    vitals.undelivered = ""
    await hooked.move_on(hours=2)
    await hooked.look()
    assert "What people write reaches me again." in admin.reads()


@asynccontextmanager
async def before_the_door(town: HookedTown) -> AsyncIterator[None]:
    """A web server that hands on what comes."""

    async def hand_on(asked: asyncio.StreamReader, answer: asyncio.StreamWriter) -> None:
        answered, asking = await asyncio.open_connection("127.0.0.1", town.door)
        there = asyncio.create_task(pass_on(asked, asking))
        await pass_on(answered, answer)
        there.cancel()
        for one in (asking, answer):
            one.close()
            await one.wait_closed()

    async def pass_on(come: asyncio.StreamReader, go: asyncio.StreamWriter) -> None:
        while some := await come.read(4096):
            go.write(some)
            await go.drain()

    server = await asyncio.start_server(hand_on, "127.0.0.1", town.port)
    async with server:
        yield


@pytest.mark.parametrize(
    ("wanted", "info", "verdict"),
    [
        ("", {"url": ""}, "ok"),
        ("", {"url": "https://x.org/in"}, "note"),
        ("https://X.org/", {"url": "https://x.org", "pending_update_count": 3}, "ok"),
        ("https://x.org/in", {"url": ""}, "note"),
        ("https://x.org/in", {"url": "https://x.org/in", "last_error_message": "refused"}, "ok"),
        (
            "https://x.org/in",
            {"url": "https://x.org/in", "last_error_message": "refused", "pending_update_count": 3},
            "wrong",
        ),
    ],
)
def test_the_doctor_says_how_updates_come(wanted: str, info: dict[str, Any], verdict: str) -> None:
    assert standing._said(wanted, info)[0] == verdict


async def test_the_doctor_asks_telegram(hooked: HookedTown) -> None:
    assert await standing.of(hooked.settings) == [("ok", "Telegram brings them to WEBHOOK_URL.")]


async def test_a_port_that_is_taken_is_said_at_the_start(hooked: HookedTown) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        await hooked.stop_bot()
        hooked.door = taken.getsockname()[1]
        with pytest.raises(StartError, match=r"WEBHOOK_LISTEN: 127\.0\.0\.1:\d+ cannot be used"):
            await hooked.start_bot()
        hooked._running = None


# The door


class Knocker:
    """Whoever found the address."""

    def __init__(self, port: int, session: aiohttp.ClientSession) -> None:
        self.port, self.session = port, session
        self.heard: list[RawUpdate] = []
        self.trouble = False

    async def hear(self, update: RawUpdate) -> bool:
        if not self.trouble:
            self.heard.append(update)
        return not self.trouble

    async def brings(
        self, data: Any, secret: str | None = SECRET, method: str = "POST", path: str = "/in", **more: Any
    ) -> tuple[int, str]:
        headers = {SECRET_HEADER: secret} if secret is not None else {}
        url = f"http://127.0.0.1:{self.port}{path}"
        async with self.session.request(method, url, data=data, headers=headers | more) as answer:
            return answer.status, await answer.text()


@asynccontextmanager
async def knocking(patience: float = 10.0) -> AsyncIterator[Knocker]:
    port = free_port()
    async with aiohttp.ClientSession() as session:
        knocker = Knocker(port, session)
        async with Door(("127.0.0.1", port), "/in", SECRET, knocker.hear, patience):
            yield knocker


@pytest.fixture
async def knocker() -> AsyncIterator[Knocker]:
    async with knocking() as one:
        yield one


async def test_an_update_with_the_secret_is_heard(knocker: Knocker) -> None:
    assert await knocker.brings(json.dumps(UPDATE)) == (200, "")
    assert [update.text for update in knocker.heard] == ["hi"]


@pytest.mark.parametrize(
    "secret", [None, "", "the-secre", "the-secret2", "THE-SECRET", "ä", "the-secret\xff"]
)
async def test_without_the_right_secret_nothing_is_heard_or_said(knocker: Knocker, secret: str) -> None:
    assert await knocker.brings(json.dumps(UPDATE), secret) == (403, "")
    assert knocker.heard == []


async def test_the_secret_is_compared_in_a_time_that_tells_nothing(
    knocker: Knocker, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared, compare = list[tuple[bytes, bytes]](), hmac.compare_digest

    def noting(given: bytes, right: bytes) -> bool:
        compared.append((given, right))
        return compare(given, right)

    monkeypatch.setattr(hmac, "compare_digest", noting)
    assert await knocker.brings(json.dumps(UPDATE), "guess") == (403, "")
    assert compared == [(b"guess", SECRET.encode())]


async def test_strangers_do_not_learn_what_answers_them(knocker: Knocker) -> None:
    answer = await says(knocker.port, head(0).replace(SECRET.encode(), b"guess"))
    assert answer.startswith(b"HTTP/1.1 403 ")
    assert b"aiohttp" not in answer
    assert b"Python" not in answer


async def test_who_does_not_know_the_secret_need_not_send_all_they_have(knocker: Knocker) -> None:
    guess = head(BODY_LIMIT * 1000).replace(SECRET.encode(), b"guess")
    assert (await says(knocker.port, guess)).startswith(b"HTTP/1.1 403 ")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/in"),
        ("PUT", "/in"),
        ("POST", "/"),
        ("POST", "/in/"),
        ("POST", "/in?x=1"),
        ("POST", "/health"),
    ],
)
async def test_any_other_way_in_does_not_exist(knocker: Knocker, method: str, path: str) -> None:
    assert await knocker.brings(json.dumps(UPDATE), method=method, path=path) == (404, "")
    assert knocker.heard == []


@pytest.mark.parametrize(
    "body",
    [
        *("", "{", "[]", "null", "7", '{"update_id": "7"}', '{"update_id": 1e999}', "[" * 100_000),
        *(b"\xff\xfe", b"\x1f\x8b" + b"\0" * 50, '{"message": {}}'),
    ],
    ids=lambda body: repr(body[:20]),
)
async def test_what_is_no_update_is_refused_and_written_down_without_its_words(
    knocker: Knocker, body: str | bytes, caplog: pytest.LogCaptureFixture
) -> None:
    assert await knocker.brings(body) == (400, "")
    assert [record.message for record in caplog.records] == ["what came to the webhook is no update"]
    assert await knocker.brings(json.dumps(UPDATE)) == (200, "")


async def test_a_body_of_over_a_megabyte_is_refused_whether_it_says_so_or_not(knocker: Knocker) -> None:
    async def unannounced() -> AsyncIterator[bytes]:
        for _ in range(40):
            yield b" " * 30_000

    assert await knocker.brings(unannounced()) == (413, "")
    just = BytesIO(json.dumps(UPDATE).encode().ljust(BODY_LIMIT))
    assert await knocker.brings(just) == (200, "")
    assert (await says(knocker.port, head(BODY_LIMIT + 1))).startswith(b"HTTP/1.1 413 "), "before any came"


async def test_a_packed_body_is_not_unpacked(knocker: Knocker) -> None:
    assert await knocker.brings(b"\x1f\x8b" + b"\0" * 50, **{"Content-Encoding": "gzip"}) == (400, "")


@pytest.mark.parametrize("begun", [b"", b"POST /in HT", b"POST /in HTTP/1.1\r\nHost: x\r\nX-Slow: 1"])
async def test_who_does_not_finish_their_headers_is_cut_off(begun: bytes) -> None:
    async with knocking(patience=0.05) as knocker:
        assert await says(knocker.port, begun) == b""
        assert await knocker.brings(json.dumps(UPDATE)) == (200, "")


async def test_who_does_not_finish_their_body_is_cut_off() -> None:
    async with knocking(patience=0.05) as knocker:
        assert (await says(knocker.port, head(90) + b"{")).startswith(b"HTTP/1.1 408 ")
        assert knocker.heard == []


async def test_a_body_that_goes_on_and_on_is_cut_off_however_often_something_comes() -> None:
    async with knocking(patience=0.2) as knocker:
        reader, writer = await asyncio.open_connection("127.0.0.1", knocker.port)
        writer.write(head(0).replace(b"Content-Length: 0", b"Transfer-Encoding: chunked"))

        async def drip() -> None:
            with contextlib.suppress(ConnectionError):
                while not writer.is_closing():
                    writer.write(b"1\r\n \r\n")
                    await writer.drain()
                    await asyncio.sleep(0)

        dripping = asyncio.create_task(drip())
        try:
            answer = await asyncio.wait_for(reader.readline(), 5)
        finally:
            writer.close()
            await dripping
        assert answer.startswith((b"HTTP/1.1 408 ", b"HTTP/1.1 413 "))
        assert knocker.heard == []


async def test_half_a_body_changes_nothing_and_is_written_down_nowhere(
    knocker: Knocker, caplog: pytest.LogCaptureFixture
) -> None:
    whole = json.dumps(UPDATE).encode()
    _, writer = await asyncio.open_connection("127.0.0.1", knocker.port)
    writer.write(head(len(whole) + 1) + whole)
    await writer.drain()
    writer.close()
    await writer.wait_closed()
    assert await knocker.brings(json.dumps(UPDATE | {"update_id": 8})) == (200, "")
    assert [update.update_id for update in knocker.heard] == [8]
    assert caplog.records == []


async def test_of_requests_sent_ahead_only_the_first_is_heard_and_the_connection_ends(
    knocker: Knocker,
) -> None:
    bodies = [json.dumps(UPDATE | {"update_id": number}).encode() for number in (7, 8, 9)]
    answer = await says(knocker.port, b"".join(head(len(body)) + body for body in bodies))
    assert answer.count(b"HTTP/1.1 ") == answer.count(b"HTTP/1.1 200 ") == 1
    assert [update.update_id for update in knocker.heard] == [7]


async def test_a_door_that_closes_does_not_wait_for_what_never_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doors, "CLOSING_SECONDS", 0.05)
    async with asyncio.timeout(5), knocking(patience=60) as knocker:
        held = [await asyncio.open_connection("127.0.0.1", knocker.port) for _ in range(3)]
        for (_, writer), begun in zip(held, (b"", b"POST /in HT", head(90) + b"{"), strict=True):
            writer.write(begun)
            await writer.drain()
        assert await knocker.brings(json.dumps(UPDATE)) == (200, "")
    assert [update.update_id for update in knocker.heard] == [7]
    for _, writer in held:
        writer.close()


def test_a_stop_is_over_within_ten_seconds_whoever_is_at_the_door() -> None:
    assert 2 * doors.CLOSING_SECONDS < 10


def head(length: int) -> bytes:
    return (
        f"POST /in HTTP/1.1\r\nHost: x\r\n{SECRET_HEADER}: {SECRET}\r\nContent-Length: {length}\r\n\r\n"
    ).encode()


async def says(port: int, sent: bytes) -> bytes:
    """All that is answered until the connection is closed."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(sent)
    answer = await asyncio.wait_for(reader.read(), 10)
    writer.close()
    await writer.wait_closed()
    return answer


async def test_more_connections_than_a_few_are_cut_off_and_others_work_again(
    knocker: Knocker, caplog: pytest.LogCaptureFixture
) -> None:
    held = [await asyncio.open_connection("127.0.0.1", knocker.port) for _ in range(MOST_CONNECTIONS)]
    with pytest.raises((aiohttp.ClientError, ConnectionError)):
        await knocker.brings(json.dumps(UPDATE))
    for _, writer in held:
        writer.close()
        await writer.wait_closed()
    assert await knocker.brings(json.dumps(UPDATE)) == (200, "")
    gc.collect()
    assert caplog.records == [], "or else whoever knocks often enough fills the log"


@pytest.mark.parametrize(
    "sent", [b"rubbish\r\n\r\n", b"POST /in HTTP/1.1\r\nBad Header\r\n\r\n", b"\x16\x03\x01\x02"]
)
async def test_rubbish_is_answered_and_written_down_nowhere(
    knocker: Knocker, sent: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    async with asyncio.timeout(5):
        answer = await says(knocker.port, sent + b"\r\n\r\n")
    assert answer.startswith(b"HTTP/1.0 400 ")
    assert answer.endswith(b"\r\n\r\n"), "nothing is said"
    assert b"aiohttp" not in answer
    assert caplog.records == []


async def test_trouble_of_the_machine_is_told_so_that_the_update_comes_again(knocker: Knocker) -> None:
    knocker.trouble = True
    assert await knocker.brings(json.dumps(UPDATE)) == (503, "")
    knocker.trouble = False
    assert await knocker.brings(json.dumps(UPDATE)) == (200, "")


async def test_the_facts_of_being_in_touch_are_written_in_this_mode_too(hooked: HookedTown) -> None:
    assert await hooked.remembered(lambda tx: facts.get(tx, "last_poll_ms"))
