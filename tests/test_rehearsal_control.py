"""The control API: people and their phones, the clock, the transcript, news for the page, and who may ask."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from yarl import URL

from rehearsal import Rehearsal
from rehearsal.events import BUFFER, Events
from tests.rehearsal_client import Client, keyboard, running


@pytest_asyncio.fixture
async def bot() -> AsyncIterator[Client]:
    async with running() as (_, client):
        yield client


async def test_people_are_made_up_and_say_so(bot: Client) -> None:
    made = (await bot.control("POST", "people", count=3))["people"]
    assert len({person["first_name"] for person in made}) == 3
    assert all(person["made_up"] and not person["blocked"] for person in made)
    named = await bot.control("POST", "people", first_name="Olu", language_code="cy")
    assert (named["people"][0]["first_name"], named["people"][0]["language_code"]) == ("Olu", "cy")
    assert len((await bot.control("GET", "state"))["people"]) == 4


async def test_a_tap_waits_for_its_answer(bot: Client) -> None:
    person = await bot.person()
    sent = await bot.ok("sendMessage", chat_id=person, text="?", reply_markup=keyboard([("A", "a")]))
    tap = {"message_id": sent["message_id"], "row": 0, "column": 0}
    tapping = asyncio.create_task(bot.control("POST", f"people/{person}/tap", **tap))
    query = (await bot.updates(timeout=5))[0]["callback_query"]
    await bot.ok("answerCallbackQuery", callback_query_id=query["id"], text="Thanks", show_alert=True)
    assert await tapping == {"answer": {"text": "Thanks", "show_alert": True}, "query_id": query["id"]}


async def test_what_was_not_read_is_counted_until_the_chat_is_looked_at(bot: Client) -> None:
    person = await bot.person()
    for _ in range(2):
        await bot.ok("sendMessage", chat_id=person, text="x")
    assert (await bot.control("GET", "state"))["people"][0]["unread"] == 2
    await bot.chat(person)
    assert (await bot.control("GET", "state"))["people"][0]["unread"] == 0


async def test_an_upload_reaches_the_bot(bot: Client) -> None:
    person = await bot.person()
    form = aiohttp.FormData()
    form.add_field("file", b"made-up", filename="page.html", content_type="text/html")
    async with bot.session.post(f"{bot.url}/rehearsal/people/{person}/send", data=form) as response:
        assert response.status == 200
    document = (await bot.updates())[0]["message"]["document"]
    assert document["file_name"] == "page.html"
    async with bot.session.get(f"{bot.url}/rehearsal/files/{document['file_id']}") as response:
        assert response.headers["Content-Disposition"].startswith("attachment")
        assert response.headers["Content-Security-Policy"].startswith("sandbox")


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("people/1/start", {}),
        ("people/x/start", {}),
        ("people/{person}/start", {"payload": "two words"}),
        ("people/{person}/type", {"text": " "}),
        ("people/{person}/type", {"text": "x" * 4097}),
        ("people/{person}/type", {"text": 5}),
        ("people/{person}/tap", {"message_id": 1, "row": 0, "column": 0}),
        ("people/{person}/tap", {"message_id": 1, "row": -1, "column": -1}),
        ("people/{person}/tap", {}),
        ("people/{person}/send", {"kind": "elephant"}),
        ("people", {"count": 0}),
        ("people", {"language_code": "/etc"}),
        ("group", {"person": 1}),
        ("group/1/type", {"person": 1, "text": "x"}),
        ("clock", {}),
        ("clock", {"to_ms": 1}),
        ("clock", {"by_ms": -1}),
        ("clock", {"by_ms": "x"}),
        ("clock", {"by_ms": 10**12}),
        ("updates", {"raw": 1}),
    ],
)
async def test_what_cannot_be_done_is_answered_with_a_sentence(
    bot: Client, path: str, body: dict[str, Any]
) -> None:
    person = await bot.person()
    status, answer = await bot.control_raw("POST", path.format(person=person), **body)
    assert status == 400
    assert answer["error"].endswith(".")


async def test_nothing_is_404_and_the_wrong_verb_405(bot: Client) -> None:
    assert (await bot.control_raw("GET", "juggle"))[0] == 404
    assert (await bot.control_raw("GET", "people"))[0] == 405


async def test_someone_who_blocked_the_bot_must_unblock_it_to_write(bot: Client) -> None:
    person = await bot.person()
    await bot.control("POST", f"people/{person}/block")
    status, _ = await bot.control_raw("POST", f"people/{person}/type", text="hello")
    assert status == 400
    await bot.control("POST", f"people/{person}/type", text="/start again")
    kinds = [next(iter(update.keys() - {"update_id"})) for update in await bot.updates()]
    assert kinds == ["my_chat_member", "my_chat_member", "message"]


async def test_the_transcript_has_every_call_in_order(bot: Client) -> None:
    person = await bot.person()
    before = (await bot.control("GET", "calls"))[-1]["n"]
    await bot.ok("sendMessage", chat_id=person, text="one")
    await bot.refusal("sendMessage", chat_id=1, text="two")
    one, two = await bot.control("GET", f"calls?after={before}")
    assert (one["n"], one["method"], one["status"]) == (before + 1, "sendMessage", 200)
    assert one["params"] == {"chat_id": person, "text": "one"}
    assert one["answer"]["result"]["text"] == "one"
    assert (two["status"], two["answer"]["description"]) == (400, "Bad Request: chat not found")


async def test_moving_the_clock_is_left_to_the_bot_where_one_is_attached() -> None:
    async with running() as (rehearsal, bot):
        steps: list[int] = []

        async def step(target_ms: int) -> None:
            steps.append(target_ms)
            rehearsal.clock.move_to(target_ms - 60_000)

        rehearsal.on_move = step
        target_ms = rehearsal.clock.now_ms() + 3_600_000
        now_ms = (await bot.control("POST", "clock", to_ms=target_ms))["now_ms"]
        assert steps == [target_ms]
        assert target_ms <= now_ms < target_ms + 5_000


async def test_the_page_hears_what_happens(bot: Client) -> None:
    person = await bot.person()
    names: list[str] = []
    datas: list[dict[str, Any]] = []
    async with bot.session.get(f"{bot.url}/rehearsal/events") as events:
        assert events.headers["Content-Type"] == "text/event-stream"
        await events.content.readuntil(b"\n\n")
        sent = await bot.ok("sendMessage", chat_id=person, text="<b>x</b>", parse_mode="HTML",
                            reply_markup=keyboard([("A", "a")]))  # fmt: skip
        about = {"chat_id": person, "message_id": sent["message_id"]}
        tap = {"message_id": sent["message_id"], "row": 0, "column": 0, "wait_s": 0}
        query_id = (await bot.control("POST", f"people/{person}/tap", **tap))["query_id"]
        await bot.ok("answerCallbackQuery", callback_query_id=query_id, text="Thanks")
        await bot.ok("editMessageText", **about, text="y")
        await bot.ok("deleteMessage", **about)
        await bot.ok("setMyCommands", commands=[{"command": "help", "description": "Help"}])
        await bot.control("POST", f"people/{person}/block")
        await bot.control("POST", "clock", by_ms=1000)
        await bot.control("PUT", "faults", slow_ms=1)
        while len(names) < 9:
            name, data = (await events.content.readuntil(b"\n\n")).decode().strip().split("\n")
            names.append(name.removeprefix("event: "))
            datas.append(json.loads(data.removeprefix("data: ")))
    assert names == ["message", "answer", "edit", "delete", "commands", "person", "moving", "moving", "state"]
    assert datas[0]["message"]["html"] == "<b>x</b>"
    assert [data["person"] for data in datas] == [person] * 4 + [None, person, None, None, None]
    assert [data["going"] for data in datas[6:8]] == [True, False]


async def test_a_page_that_lags_far_behind_is_told_to_look_again_and_others_miss_nothing() -> None:
    events = Events()
    slow, quick = events.listen(), events.listen()
    for number in range(BUFFER + 1):
        events.send("clock", {"person": None, "now_ms": number})
        assert f'"now_ms": {number}}}'.encode() in quick.get_nowait()
    assert slow.qsize() == 1
    assert slow.get_nowait().startswith(b"event: state")


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "example.org"},
        {"Host": "127.0.0.1"},
        {"Origin": "https://example.org"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
    ],
)
@pytest.mark.parametrize("path", ["/", "/rehearsal/state", "/rehearsal/events", "/rehearsal/files/x"])
async def test_other_sites_are_refused(bot: Client, path: str, headers: dict[str, str]) -> None:
    async with bot.session.get(bot.url + path, headers=headers) as response:
        assert response.status == 403


async def test_its_own_page_is_let_in_by_either_name(bot: Client) -> None:
    port = bot.url.rpartition(":")[2]
    for name in (f"127.0.0.1:{port}", f"localhost:{port}"):
        headers = {"Host": name, "Origin": f"http://{name}"}
        async with bot.session.get(f"{bot.url}/rehearsal/state", headers=headers) as response:
            assert response.status == 200


async def test_it_listens_on_this_machine_only() -> None:
    with pytest.raises(ValueError, match="this machine only"):
        await Rehearsal().start(host="0.0.0.0")  # noqa: S104 - that is what must be refused


async def test_only_the_pages_own_files_are_served(bot: Client) -> None:
    async with bot.session.get(bot.url + "/") as response:
        assert response.status == 200
        rules = response.headers["Content-Security-Policy"]
        assert "default-src 'none'" in rules
        assert not any(loose in rules for loose in ("unsafe", "data:", "blob:", "*"))
    for path in ("/../server.py", "/%2e%2e/server.py", "/..%2fserver.py", "//etc/passwd", "/nothing.js"):
        url = URL(bot.url + path, encoded=True)
        async with bot.session.get(url) as response:
            assert response.status == 404


async def test_a_reset_leaves_nobody_and_no_faults_but_the_clock(bot: Client) -> None:
    person = await bot.person()
    await bot.control("PUT", "faults", slow_ms=1)
    before = (await bot.control("POST", "clock", by_ms=3_600_000))["now_ms"]
    await bot.control("POST", "reset")
    state = await bot.control("GET", "state")
    assert (state["people"], state["unconfirmed"], state["faults"]["slow_ms"]) == ([], 0, 0)
    assert state["now_ms"] >= before
    assert await bot.person() > person  # nobody new is taken for somebody old


async def test_it_can_be_stopped_and_started_again() -> None:
    async with running() as (rehearsal, bot):
        person = await bot.person()
        await rehearsal.stop()
        await rehearsal.start(port=int(rehearsal.url.rpartition(":")[2]))
        assert await bot.ok("sendMessage", chat_id=person, text="Still there?")


async def test_no_page_may_be_a_bot() -> None:
    async with running() as (rehearsal, _), aiohttp.ClientSession() as session:
        for headers in (
            {"Origin": "https://evil.example"},
            {"Sec-Fetch-Site": "cross-site"},
            {"Host": "evil.example"},
        ):
            address = f"{rehearsal.url}/bot{rehearsal.token}/getMe"
            async with session.get(address, headers=headers) as answer:
                assert answer.status == 403
        async with session.get(address) as answer:
            assert answer.status == 200


async def test_names_that_no_file_can_have_are_not_there() -> None:
    async with running() as (rehearsal, _), aiohttp.ClientSession() as session:
        for name in ("%00", "a" * 400):
            async with session.get(URL(f"{rehearsal.url}/{name}", encoded=True)) as answer:
                assert answer.status == 404
