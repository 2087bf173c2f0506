"""Nothing that is sent to the rehearsal breaks it: malformed calls, odd values, uploads too large."""

from collections.abc import AsyncIterator
from io import BytesIO
from typing import Any

import aiohttp
import pytest
import pytest_asyncio

from rehearsal.methods import METHODS
from tests.rehearsal_client import Client, running


@pytest_asyncio.fixture
async def bot() -> AsyncIterator[Client]:
    async with running() as (_, client):
        yield client


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/json", b"{"),
        ("application/json", b"[1]"),
        ("application/json", b"\xff\xfe"),
        ("application/json", b'{"chat_id": {"a": []}, "text": ["x"]}'),
        ("application/json", b'{"chat_id": 1e400, "text": "\\ud800"}'),
        ("application/json", b"[" * 100_000),
        ("application/x-www-form-urlencoded", b"\xff\xff=%ff"),
        ("multipart/form-data", b"no boundary"),
        ("multipart/form-data; boundary=x", b"--y\r\n"),
        ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: nonsense\r\n\r\n\xff\r\n--x--\r\n"),
        ("image/png", b"\x89PNG"),
    ],
)
@pytest.mark.parametrize("method", ["sendMessage", "getUpdates", "setMyCommands", "answerCallbackQuery"])
async def test_nonsense_is_answered_and_never_breaks_anything(
    bot: Client, method: str, kind: str, body: bytes
) -> None:
    url = f"{bot.url}/bot{bot.token}/{method}"
    async with bot.session.post(url, data=body, headers={"Content-Type": kind}) as response:
        assert response.status in (200, 400)
        assert (await response.json())["ok"] is (response.status == 200)


@pytest.mark.parametrize("value", [None, True, -1, 1.5, "x", [], [1], {}, {"type": 1}, 10**30, "\ud800", ""])
async def test_any_value_anywhere_is_answered(bot: Client, value: Any) -> None:
    person = await bot.person()
    names = (
        "chat_id", "text", "parse_mode", "entities", "reply_markup", "reply_parameters", "message_id",
        "offset", "limit", "timeout", "allowed_updates", "commands", "scope", "language_code", "document",
        "photo", "caption", "caption_entities", "callback_query_id", "file_id", "url", "action",
        "link_preview_options",
    )  # fmt: skip
    for method in [*METHODS, "getupdates"]:
        for name in names:
            sent = {"chat_id": person, "text": "x", "message_id": 1, name: value, "timeout": 0}
            answer = await bot.call(method, **sent)
            assert answer.get("error_code", 200) in (200, 400, 403, 404, 409), answer
        await bot.call("deleteWebhook")


async def test_an_upload_has_a_limit(bot: Client) -> None:
    form = aiohttp.FormData({"chat_id": str(await bot.person())})
    form.add_field("document", BytesIO(bytes(52 * 1024 * 1024)), filename="large")
    async with bot.session.post(f"{bot.url}/bot{bot.token}/sendDocument", data=form) as response:
        assert response.status == 413
