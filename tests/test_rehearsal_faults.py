"""Each thing that can go wrong with Telegram can be switched on, alone, and off again."""

import asyncio
import time
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
import pytest_asyncio

from tests.rehearsal_client import Client, running


@pytest_asyncio.fixture
async def bot() -> AsyncIterator[Client]:
    async with running() as (_, client):
        yield client


async def faults(bot: Client, **what: Any) -> None:
    await bot.control("PUT", "faults", **what)


async def sends(bot: Client, person: int, text: str = "x") -> dict[str, Any]:
    return await bot.call("sendMessage", chat_id=person, text=text)


async def seen(bot: Client, person: int) -> list[str]:
    return [message["text"] for message in (await bot.chat(person))["messages"] if message["from"] == "bot"]


async def test_a_flood_of_one_chat_leaves_the_others_alone(bot: Client) -> None:
    one, other = await bot.person(), await bot.person()
    await faults(bot, flood={"share": None, "retry_after": 7, "chats": [one]}, errors=None)
    assert await sends(bot, one) == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 7",
        "parameters": {"retry_after": 7},
    }
    assert (await sends(bot, other))["ok"]
    assert (await bot.call("sendChatAction", chat_id=one, action="typing"))["ok"]
    await faults(bot)
    assert (await sends(bot, one))["ok"]


async def test_a_share_of_calls_fails_and_the_same_seed_fails_the_same(bot: Client) -> None:
    person = await bot.person()
    runs = []
    for _ in range(2):
        await faults(bot, errors={"share": 0.5, "status": 502, "methods": ["sendMessage"]}, seed=4)
        runs.append([(await sends(bot, person)).get("error_code", 200) for _ in range(40)])
        assert (await bot.call("getMe"))["ok"]
    assert runs[0] == runs[1]
    assert set(runs[0]) == {200, 502}


async def test_calls_can_be_slow(bot: Client) -> None:
    person = await bot.person()
    await faults(bot, slow_ms=200)
    began = time.monotonic()
    await sends(bot, person)
    assert time.monotonic() - began >= 0.2


async def test_a_connection_cut_before_accepting_sends_nothing(bot: Client) -> None:
    person = await bot.person()
    await faults(bot, drop_before=1)
    with pytest.raises(aiohttp.ClientError):
        await sends(bot, person)
    assert await seen(bot, person) == []


async def test_a_connection_cut_after_accepting_has_sent(bot: Client) -> None:
    person = await bot.person()
    await faults(bot, drop_after=1)
    with pytest.raises(aiohttp.ClientError):
        await sends(bot, person)
    assert await seen(bot, person) == ["x"]
    assert (await bot.control("GET", "calls"))[-1]["answer"]["result"]["text"] == "x"


async def test_updates_can_come_twice_and_again_after_they_were_confirmed(bot: Client) -> None:
    person = await bot.person()
    await faults(bot, duplicate=1)
    await bot.control("POST", f"people/{person}/type", text="hello")
    first = await bot.ok("getUpdates")
    assert [update["update_id"] for update in first] == [first[0]["update_id"]] * 2
    assert first[0] == first[1]
    confirm = {"offset": first[0]["update_id"] + 1}
    assert await bot.ok("getUpdates", **confirm) == [first[0]]
    assert await bot.ok("getUpdates", **confirm) == []


async def test_in_an_outage_nothing_answers_and_long_polls_are_cut(bot: Client) -> None:
    person = await bot.person()
    poll = asyncio.create_task(bot.call("getUpdates", timeout=30))
    await bot.until_polling()
    await faults(bot, outage=True)
    with pytest.raises(aiohttp.ClientError):
        await poll
    with pytest.raises(aiohttp.ClientError):
        await sends(bot, person)
    await bot.control("POST", f"people/{person}/type", text="are you there?")
    await faults(bot)
    assert [update["message"]["text"] for update in await bot.updates()] == ["are you there?"]
    assert await seen(bot, person) == []


async def test_the_token_can_be_refused(bot: Client) -> None:
    await faults(bot, refuse_token=True)
    assert await bot.refusal("getMe") == "Unauthorized"


async def test_the_next_fitting_call_gets_the_answer_laid_out_for_it(bot: Client) -> None:
    one, other = await bot.person(), await bot.person()
    body = {"ok": False, "error_code": 418, "description": "I'm a teapot"}
    plan = [
        {"method": "sendMessage", "chat_id": other, "answer": {"status": 418, "body": body}},
        {"method": "sendMessage", "chat_id": one, "answer": "drop"},
        {"method": "sendMessage", "chat_id": one, "answer": "drop_after"},
    ]
    await faults(bot, next=plan)
    for text in ("lost", "taken"):
        with pytest.raises(aiohttp.ClientError):
            await sends(bot, one, text)
    assert await seen(bot, one) == ["taken"]
    assert [call["status"] for call in await bot.control("GET", "calls")][-2:] == [0, 200]
    assert await sends(bot, other) == body
    assert (await sends(bot, other))["ok"]
    assert (await bot.control("GET", "faults"))["next"] == []


async def test_too_fast_is_always_written_down_but_refused_only_when_asked(bot: Client) -> None:
    person = await bot.person()
    for _ in range(3):
        assert (await sends(bot, person))["ok"]
    assert await bot.control("GET", "violations") == []
    assert (await sends(bot, person))["ok"]
    (violation,) = await bot.control("GET", "violations")
    assert (violation["chat_id"], violation["rule"]) == (person, "1/s per chat")
    await faults(bot, rate={"per_second": 30})
    refused = await sends(bot, person)
    assert refused["error_code"] == 429
    assert refused["parameters"] == {"retry_after": 1}


async def test_more_than_thirty_a_second_overall_is_written_down(bot: Client) -> None:
    people = (await bot.control("POST", "people", count=40))["people"]
    for person in people:
        await bot.control("POST", f"people/{person['id']}/start")
    await asyncio.gather(*(sends(bot, person["id"]) for person in people))
    rules = {violation["rule"] for violation in await bot.control("GET", "violations")}
    assert rules == {"30/s overall"}
    assert (await bot.control("GET", "state"))["violations"] == 10


@pytest.mark.parametrize(
    "what",
    [
        {"flod": 1},
        {"flood": {"share": 2}},
        {"flood": 1},
        {"flood": {"chats": 5}},
        {"flood": {"retry_after": "soon"}},
        {"errors": {"status": 200}},
        {"errors": {"status": "x"}},
        {"errors": {"methods": [1]}},
        {"slow_ms": -1},
        {"outage": "yes"},
        {"rate": {"per_second": "x"}},
        {"next": [{}]},
        {"next": [{"method": "x", "answer": {"status": "x"}}]},
        {"seed": "x"},
    ],
)
async def test_a_mistake_in_the_faults_is_named(bot: Client, what: dict[str, Any]) -> None:
    status, answer = await bot.control_raw("PUT", "faults", **what)
    assert status == 400
    assert next(iter(what)) in answer["error"]
