"""Whatever the rehearsal says, python-telegram-bot and aiogram understand, with nothing left over."""

import json
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

import aiogram
import aiohttp
import pytest_asyncio
import telegram
from aiogram import types as models
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from pydantic import BaseModel
from telegram.request import HTTPXRequest

from rehearsal.canned import KINDS
from tests.rehearsal_client import Client, keyboard, running


@pytest_asyncio.fixture
async def bot() -> AsyncIterator[Client]:
    async with running() as (_, client):
        yield client


def leftovers(value: object) -> list[str]:
    """The fields that python-telegram-bot's object, or any within it, did not know."""
    found: list[str] = []
    if isinstance(value, telegram.TelegramObject):
        found += [f"{type(value).__name__}.{name}" for name in value.api_kwargs]
        for kind in type(value).__mro__:
            for name in getattr(kind, "__slots__", ()):
                found += leftovers(getattr(value, name, None))
    elif isinstance(value, list | tuple):
        for one in value:
            found += leftovers(one)
    return found


def extras(value: object) -> list[str]:
    """The same for aiogram, whose models let unknown fields through unless they are looked for."""
    found: list[str] = []
    if isinstance(value, BaseModel):
        found += [f"{type(value).__name__}.{name}" for name in value.model_extra or {}]
        for name in type(value).model_fields:
            found += extras(getattr(value, name))
    elif isinstance(value, list | tuple):
        for one in value:
            found += extras(one)
    return found


def changed(model: object, wire: Any, name: str = "") -> list[str]:
    """Where aiogram had to bend a value (a number out of text, say) to make it fit."""
    if isinstance(wire, dict):
        fields = type(model).model_fields if isinstance(model, BaseModel) else {}
        names = {field.alias or own: own for own, field in fields.items()}
        return [
            found
            for key, value in wire.items()
            for found in changed(getattr(model, names[key]), value, f"{name}.{key}")
        ]
    if isinstance(wire, list):
        assert isinstance(model, list)
        return [found for one, other in zip(model, wire, strict=True) for found in changed(one, other, name)]
    if isinstance(model, datetime):
        return [] if type(wire) is int and model.timestamp() == wire else [name]
    return [] if model == wire and isinstance(model, type(wire)) else [name]


def check(wire: dict[str, Any], ours: type[telegram.TelegramObject], theirs: type[BaseModel]) -> None:
    understood = ours.de_json(json.loads(json.dumps(wire)), None)
    assert leftovers(understood) == []
    strict = theirs.model_validate(wire)
    assert extras(strict) == []
    assert changed(strict, wire) == []


async def everything_people_do(bot: Client) -> list[dict[str, Any]]:
    person = await bot.person(started=False)
    at = f"people/{person}"
    await bot.control("POST", f"{at}/start", payload="src_x")
    sent = await bot.ok("sendMessage", chat_id=person, text="<b>?</b>", parse_mode="HTML",
                        reply_markup=keyboard([("A", "a")]))  # fmt: skip
    await bot.control("POST", f"{at}/type", text="/help", reply_to=sent["message_id"])
    for kind in KINDS:
        await bot.control("POST", f"{at}/send", kind=kind)
    for data in ("a", "forged"):
        await bot.control("POST", f"{at}/tap", message_id=sent["message_id"], data=data, wait_s=0)
    await bot.control("POST", f"{at}/tap", message_id=424242, data="stale", wait_s=0)
    await bot.ok("editMessageText", chat_id=person, message_id=sent["message_id"], text="Edited",
                 reply_markup=keyboard([("B", "b")]))  # fmt: skip
    await bot.control("POST", f"{at}/tap", message_id=sent["message_id"], row=0, column=0, wait_s=0)
    group = await bot.control("POST", "group", person=person, title="Friends")
    await bot.control("POST", f"group/{group['id']}/type", person=person, text="hello")
    await bot.ok("leaveChat", chat_id=group["id"])
    await bot.control("POST", f"{at}/block")
    await bot.control("POST", f"{at}/start")
    return await bot.updates()


async def test_every_update_is_understood(bot: Client) -> None:
    updates = await everything_people_do(bot)
    kinds = {next(name for name in update if name != "update_id") for update in updates}
    assert kinds == {"message", "callback_query", "my_chat_member"}
    for update in updates:
        check(update, telegram.Update, models.Update)


async def test_every_answer_is_understood(bot: Client) -> None:
    person = await bot.person()
    marked = (
        "<a href='https://example.org'>x</a><blockquote expandable>y</blockquote><tg-spoiler>z</tg-spoiler>"
        "<pre><code class='language-python'>p</code></pre> /help"
    )
    shown = {"link_preview_options": {"is_disabled": True}, "protect_content": True, "parse_mode": "HTML"}
    message = await bot.ok(
        "sendMessage", chat_id=person, text=marked, reply_markup=keyboard([("A", "a")]), **shown
    )
    check(message, telegram.Message, models.Message)
    assert [entity["type"] for entity in message["entities"]] == [
        "text_link", "expandable_blockquote", "spoiler", "pre", "bot_command",
    ]  # fmt: skip
    about = {"chat_id": person, "message_id": message["message_id"]}
    check(await bot.ok("editMessageText", **about, text="y"), telegram.Message, models.Message)
    check(await bot.ok("getMe"), telegram.User, models.User)
    check(await bot.ok("getChat", chat_id=person), telegram.ChatFullInfo, models.ChatFullInfo)
    check(await bot.ok("getWebhookInfo"), telegram.WebhookInfo, models.WebhookInfo)
    await bot.control("POST", f"people/{person}/send", kind="document")
    document = (await bot.updates())[-1]["message"]["document"]
    check(await bot.ok("getFile", file_id=document["file_id"]), telegram.File, models.File)


async def test_python_telegram_bot_can_work_with_it(bot: Client) -> None:
    person = await bot.person()
    request = HTTPXRequest(httpx_kwargs={"trust_env": False})
    async with telegram.Bot(
        bot.token, f"{bot.url}/bot", f"{bot.url}/file/bot", request=request, get_updates_request=request
    ) as ptb:
        sent = await ptb.send_message(person, "<b>Hi</b>", parse_mode="HTML")
        assert (await sent.edit_text("Bye")).text == "Bye"  # type: ignore[union-attr]
        document = await ptb.send_document(person, b"made-up", filename="list.csv", caption="The list")
        assert document.document is not None
        file = await ptb.get_file(document.document.file_id)
        assert bytes(await file.download_as_bytearray()) == b"made-up"
        again = await ptb.send_document(person, document.document.file_id)
        assert again.document == document.document
        await ptb.set_my_commands([("help", "Help")], scope=telegram.BotCommandScopeChat(person))
        assert (await ptb.get_my_commands(scope=telegram.BotCommandScopeChat(person)))[0].command == "help"
        await bot.control("POST", f"people/{person}/type", text="hello")
        update = (await ptb.get_updates(timeout=5, allowed_updates=["message"]))[0]
        assert update.message is not None
        assert update.message.text == "hello"


async def test_aiogram_can_work_with_it(bot: Client) -> None:
    person = await bot.person()
    session = AiohttpSession(api=TelegramAPIServer.from_base(bot.url))
    async with aiogram.Bot(bot.token, session=session).context() as theirs:
        sent = await theirs.send_message(person, "<i>Hi</i>", parse_mode="HTML")
        assert extras(sent) == []
        file = models.BufferedInputFile(b"made-up", "list.csv")
        document = await theirs.send_document(person, file)
        assert document.document is not None
        assert document.document.file_name == "list.csv"
        await bot.control("POST", f"people/{person}/type", text="hello")
        assert extras(await theirs.get_updates()) == []


async def test_aiohttp_form_and_json_give_the_same(bot: Client) -> None:
    person = await bot.person()
    form = aiohttp.FormData({"chat_id": str(person), "text": "x", "reply_markup": keyboard([("A", "a")])})
    async with bot.session.post(f"{bot.url}/bot{bot.token}/sendMessage", data=form) as response:
        by_form = (await response.json())["result"]
    by_json = await bot.ok(
        "sendMessage", chat_id=person, text="x", reply_markup=json.loads(keyboard([("A", "a")]))
    )
    for one in (by_form, by_json):
        del one["message_id"], one["date"]
    assert by_form == by_json
