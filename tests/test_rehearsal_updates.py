"""Updates: numbered, kept until confirmed or too old, and handed out by one long poll at a time."""

import asyncio
import time
from collections.abc import AsyncIterator
from email.utils import parsedate_to_datetime
from typing import Any

import pytest_asyncio

from rehearsal.queue import DAY_MS
from tests.rehearsal_client import Client, keyboard, running


@pytest_asyncio.fixture
async def bot() -> AsyncIterator[Client]:
    async with running() as (_, client):
        yield client


async def types(bot: Client, person: int, *texts: str) -> None:
    for text in texts:
        await bot.control("POST", f"people/{person}/type", text=text)


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in updates]


async def test_updates_come_again_until_a_higher_offset_confirms_them(bot: Client) -> None:
    person = await bot.person()
    await types(bot, person, "one", "two", "three")
    first = await bot.ok("getUpdates")
    assert texts(first) == ["one", "two", "three"]
    assert texts(await bot.ok("getUpdates", offset=first[0]["update_id"])) == ["one", "two", "three"]
    assert texts(await bot.ok("getUpdates", offset=first[1]["update_id"], limit=1)) == ["two"]
    assert texts(await bot.ok("getUpdates")) == ["two", "three"]
    assert await bot.ok("getUpdates", offset=first[2]["update_id"] + 1) == []


async def test_a_negative_offset_keeps_only_the_newest(bot: Client) -> None:
    person = await bot.person()
    await types(bot, person, "one", "two", "three")
    assert texts(await bot.ok("getUpdates", offset=-1)) == ["three"]
    assert texts(await bot.ok("getUpdates")) == ["three"]


async def test_a_long_poll_waits_for_what_comes(bot: Client) -> None:
    person = await bot.person()
    poll = asyncio.create_task(bot.ok("getUpdates", timeout=30))
    await bot.until_polling()
    await types(bot, person, "hello")
    assert texts(await poll) == ["hello"]
    assert not (await bot.control("GET", "state"))["polling"]


async def test_a_long_poll_ends_after_its_timeout_whatever_the_rehearsals_clock_does(bot: Client) -> None:
    began = time.monotonic()
    poll = asyncio.create_task(bot.ok("getUpdates", timeout=1))
    await bot.control("POST", "clock", by_ms=3_600_000)
    assert await poll == []
    assert 0.9 < time.monotonic() - began < 5


async def test_a_second_poller_ends_the_first_with_409(bot: Client) -> None:
    first = asyncio.create_task(bot.refusal("getUpdates", timeout=30))
    await bot.until_polling()
    assert await bot.ok("getUpdates") == []
    assert await first == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )


async def test_a_poller_that_went_away_is_not_polling(bot: Client) -> None:
    poll = asyncio.create_task(bot.ok("getUpdates", timeout=30))
    await bot.until_polling()
    poll.cancel()
    await bot.until_polling(False)


async def test_only_the_kinds_that_were_asked_for_are_made(bot: Client) -> None:
    person = await bot.person()
    await bot.ok("getUpdates", allowed_updates=["message"])
    await bot.control("POST", f"people/{person}/block")
    assert await bot.ok("getUpdates") == []
    await bot.ok("getUpdates", allowed_updates=["message", "my_chat_member"])
    assert await bot.ok("getUpdates") == []  # what was not wanted when it happened never comes
    await bot.control("POST", f"people/{person}/unblock")
    assert len(await bot.ok("getUpdates")) == 1  # and a call that says nothing keeps what was asked


async def test_a_list_without_a_known_kind_means_the_default(bot: Client) -> None:
    await bot.ok("getUpdates", allowed_updates=["message"])
    for nothing in ("not json", 5, {"message": 1}):
        await bot.ok("getUpdates", allowed_updates=nothing)
    assert (await bot.ok("getWebhookInfo"))["allowed_updates"] == ["message"]
    await bot.ok("getUpdates", allowed_updates=["juggling"])
    assert "allowed_updates" not in await bot.ok("getWebhookInfo")


async def test_messages_are_kept_for_a_day_and_presses_for_150_seconds(bot: Client) -> None:
    person = await bot.person()
    sent = await bot.ok("sendMessage", chat_id=person, text="?", reply_markup=keyboard([("A", "a")]))
    press = {"message_id": sent["message_id"], "row": 0, "column": 0, "wait_s": 0}
    await bot.control("POST", f"people/{person}/tap", **press)
    await types(bot, person, "hello")
    await bot.control("POST", "clock", by_ms=140_000)
    assert len(await bot.ok("getUpdates")) == 2
    await bot.control("POST", "clock", by_ms=10_000)
    assert texts(await bot.ok("getUpdates")) == ["hello"]
    await bot.control("POST", "clock", by_ms=DAY_MS)
    assert await bot.ok("getUpdates") == []
    assert (await bot.control("GET", "state"))["unconfirmed"] == 0


async def test_a_typed_command_can_be_recognised(bot: Client) -> None:
    person = await bot.person()
    await bot.control("POST", f"people/{person}/start", payload="src_poster-1")
    await types(bot, person, "👋 /help now", "half/time")
    start, command, plain = (update["message"] for update in await bot.updates())
    assert start["text"] == "/start src_poster-1"
    assert start["entities"] == [{"offset": 0, "length": 6, "type": "bot_command"}]
    assert command["entities"] == [{"offset": 3, "length": 5, "type": "bot_command"}]
    assert "entities" not in plain


async def test_forged_and_stale_presses_come_as_telegram_sends_them(bot: Client) -> None:
    person = await bot.person()
    sent = await bot.ok("sendMessage", chat_id=person, text="?", reply_markup=keyboard([("A", "a")]))
    for message_id, data in ((sent["message_id"], "'; DROP TABLE"), (424242, "old")):
        await bot.control("POST", f"people/{person}/tap", message_id=message_id, data=data, wait_s=0)
    forged, stale = (update["callback_query"] for update in await bot.updates())
    assert (forged["data"], forged["message"]["text"]) == ("'; DROP TABLE", "?")
    assert stale["message"] == {"message_id": 424242, "date": 0, "chat": forged["message"]["chat"]}


async def test_a_raw_update_comes_as_it_is_even_when_its_number_is_confirmed(bot: Client) -> None:
    person = await bot.person()
    await types(bot, person, "hello")
    hello = (await bot.updates())[0]
    await bot.control("POST", "updates", raw=hello)
    await bot.control("POST", "updates", raw={"message": {"text": 5}})
    again, malformed = await bot.updates(offset=hello["update_id"] + 1)
    assert again == hello
    assert malformed["message"] == {"text": 5}
    assert malformed["update_id"] > hello["update_id"]
    assert await bot.ok("getUpdates") == []


async def test_dates_follow_the_rehearsals_clock(bot: Client) -> None:
    person = await bot.person()
    moved = await bot.control("POST", "clock", to="tomorrow-morning")
    sent = await bot.ok("sendMessage", chat_id=person, text="Good morning")
    assert abs(sent["date"] - moved["now_ms"] / 1000) < 5
    async with bot.session.get(f"{bot.url}/bot{bot.token}/getMe") as response:
        told = parsedate_to_datetime(response.headers["Date"]).timestamp()
    assert abs(told - moved["now_ms"] / 1000) < 5
