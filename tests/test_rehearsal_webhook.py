"""The rehearsal as a webhook's Telegram: what it brings, how often, with what, and what it refuses."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from tests.rehearsal_client import Client, running


class Hook:
    """Somebody's webhook: answers in turn with `statuses`, and then with 200."""

    def __init__(self) -> None:
        self.url = ""
        self.statuses: list[int] = []
        self.headers: dict[str, str] = {}
        self.got: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self._more = asyncio.Event()

    async def answer(self, request: web.BaseRequest) -> web.Response:
        assert request.method == "POST"
        assert request.content_type == "application/json"
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.got.append(await request.json() if request.can_read_body else {})
        self._more.set()
        status = self.statuses.pop(0) if self.statuses else 200
        return web.Response(status=status, headers=self.headers if status != 200 else None)

    async def until(self, count: int) -> list[str]:
        """The texts it got, once there are so many updates."""
        async with asyncio.timeout(10):
            while len(self.got) < count:
                self._more.clear()
                await self._more.wait()
        return [update["message"]["text"] for update in self.got]


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook = Hook()
    runner = web.ServerRunner(web.Server(hook.answer))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/in"
    yield hook
    await runner.cleanup()


@pytest.fixture
async def bot() -> AsyncIterator[Client]:
    async with running(page=False) as (_, client):
        yield client


async def until_none_waits(bot: Client) -> dict[str, Any]:
    async with asyncio.timeout(10):
        while (info := await bot.ok("getWebhookInfo"))["pending_update_count"]:
            pass
    return dict(info)


async def type_to(bot: Client, person: int, *texts: str) -> None:
    for text in texts:
        await bot.control("POST", f"people/{person}/type", text=text)


async def test_what_waits_and_what_comes_is_brought_in_order_with_the_secret(bot: Client, hook: Hook) -> None:
    person = await bot.person()
    await type_to(bot, person, "before")
    await bot.ok("setWebhook", url=hook.url, secret_token="s-3_cret", max_connections=1)
    await type_to(bot, person, "one", "two")
    assert await hook.until(3) == ["before", "one", "two"]
    info = await until_none_waits(bot)
    assert (info["url"], info["max_connections"]) == (hook.url, 1)
    assert "last_error_message" not in info
    assert set(hook.secrets) == {"s-3_cret"}
    assert "s-3_cret" not in str(info)


async def test_what_is_not_taken_comes_again_and_holds_back_only_its_own_chat(
    bot: Client, hook: Hook
) -> None:
    ada, bob = await bot.person(), await bot.person()
    hook.statuses, hook.headers = [503], {"Retry-After": "1"}
    await type_to(bot, ada, "first", "second")
    await bot.ok("setWebhook", url=hook.url)
    await hook.until(1)
    await type_to(bot, bob, "other chat")
    assert await hook.until(4) == ["first", "other chat", "first", "second"]
    info = await until_none_waits(bot)
    assert info["last_error_message"] == "Wrong response from the webhook: 503 Service Unavailable"


async def test_a_webhook_where_nobody_answers_keeps_what_waits(bot: Client, hook: Hook) -> None:
    person = await bot.person()
    await bot.ok("setWebhook", url="http://127.0.0.1:9/nobody")
    await type_to(bot, person, "hello")
    async with asyncio.timeout(10):
        while "last_error_message" not in (info := await bot.ok("getWebhookInfo")):
            pass
    assert (info["last_error_message"], info["pending_update_count"]) == ("Connection refused", 1)
    await bot.ok("setWebhook", url=hook.url)
    assert await hook.until(1) == ["hello"]


async def test_every_delivery_is_remembered_with_what_was_answered(hook: Hook) -> None:
    hook.statuses = [500, 200]
    async with running(page=False) as (rehearsal, bot):
        person = await bot.person()
        await bot.ok("setWebhook", url=hook.url)
        await type_to(bot, person, "one", "two")
        await until_none_waits(bot)
        brought = [(one.chat_id, one.status) for one in rehearsal.delivering.brought]
        texts = [json.loads(one.encoded)["message"]["text"] for one in rehearsal.delivering.brought]
    assert brought == [(person, 500), (person, 200), (person, 200)]
    assert texts == ["one", "one", "two"]


async def test_nothing_is_brought_to_an_address_that_is_not_this_machine(bot: Client) -> None:
    person = await bot.person()
    await bot.ok("setWebhook", url="https://example.org/hook")
    await type_to(bot, person, "hello")
    await bot.ok("getMe")
    info = await bot.ok("getWebhookInfo")
    assert info["pending_update_count"] == 1
    assert "last_error_message" not in info


async def test_setting_one_ends_a_waiting_poll_and_deleting_it_lets_one_poll_again(
    bot: Client, hook: Hook
) -> None:
    poll = asyncio.create_task(bot.refusal("getUpdates", timeout=30))
    await bot.until_polling()
    await bot.ok("setWebhook", url=hook.url)
    assert await poll == "Conflict: terminated by setWebhook request"
    await bot.ok("deleteWebhook")
    assert (await bot.ok("getWebhookInfo"))["url"] == ""
    person = await bot.person()
    await type_to(bot, person, "hello")
    assert [update["message"]["text"] for update in await bot.updates()] == ["hello"]
    assert hook.got == []


@pytest.mark.parametrize(
    ("params", "refusal"),
    [
        ({"url": "http://example.org/in"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "http://[/in"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "https://x.org/", "secret_token": "ä"}, "secret token contains unallowed characters"),
        ({"url": "https://x.org/", "secret_token": "a" * 257}, "secret token is too long"),
    ],
)
async def test_a_webhook_that_cannot_be_is_refused(bot: Client, params: dict[str, str], refusal: str) -> None:
    assert await bot.refusal("setWebhook", **params) == f"Bad Request: {refusal}"
    assert (await bot.ok("getWebhookInfo"))["url"] == ""


async def test_what_was_taken_does_not_come_again_after_a_kill(hook: Hook, tmp_path: Path) -> None:
    state = tmp_path / "telegram.jsonl"
    async with running(page=False, state_file=state) as (_, bot):
        person = await bot.person()
        await bot.ok("setWebhook", url=hook.url)
        await type_to(bot, person, "hello")
        await until_none_waits(bot)
        left = state.read_bytes()
    state.write_bytes(left)
    async with running(page=False, state_file=state) as (_, bot):
        info = await bot.ok("getWebhookInfo")
        assert (info["url"], info["pending_update_count"]) == (hook.url, 0)
        await type_to(bot, person, "again")
        assert await hook.until(2) == ["hello", "again"]
