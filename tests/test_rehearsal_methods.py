"""Every Bot API method that the rehearsal knows does what Telegram's does."""

from collections.abc import AsyncIterator
from io import BytesIO

import aiohttp
import pytest
import pytest_asyncio

from rehearsal.canned import _DOT as PICTURE
from tests.rehearsal_client import Client, keyboard, running


@pytest_asyncio.fixture
async def bot() -> AsyncIterator[Client]:
    async with running() as (_, client):
        yield client


async def test_the_bot_knows_itself(bot: Client) -> None:
    me = await bot.ok("getMe")
    assert me["is_bot"] is True
    assert str(me["id"]) == bot.token.partition(":")[0]


async def test_calls_may_be_get_or_post_json_form_or_multipart(bot: Client) -> None:
    person = await bot.person()
    url = f"{bot.url}/bot{bot.token}/sendMessage"
    told = {"chat_id": str(person), "text": "Tea & toast? ✓"}
    multipart = aiohttp.FormData(told)
    multipart.add_field("unused", b"1", filename="unused.txt")
    for sent in ({"params": told}, {"json": told}, {"data": told}, {"data": multipart}):
        verb = "GET" if "params" in sent else "POST"
        async with bot.session.request(verb, url, **sent) as response:
            assert (await response.json())["result"]["text"] == "Tea & toast? ✓"


async def test_method_names_may_be_in_any_case(bot: Client) -> None:
    assert (await bot.ok("GETME"))["is_bot"]


async def test_a_message_arrives_with_entities_and_buttons(bot: Client) -> None:
    person = await bot.person()
    sent = await bot.ok(
        "sendMessage", chat_id=person, text="<b>Hello</b> 👋 <i>you</i>", parse_mode="HTML",
        reply_markup=keyboard([("Join", "join"), ("Later", "later")]),
    )  # fmt: skip
    assert sent["text"] == "Hello 👋 you"
    assert sent["entities"] == [
        {"offset": 0, "length": 5, "type": "bold"},
        {"offset": 9, "length": 3, "type": "italic"},
    ]
    seen = (await bot.chat(person))["messages"][-1]
    assert seen["html"] == "<b>Hello</b> 👋 <i>you</i>"
    assert seen["buttons"] == [[{"text": "Join", "data": "join"}, {"text": "Later", "data": "later"}]]
    assert seen["from"] == "bot"


async def test_an_edit_changes_text_and_takes_the_buttons_away(bot: Client) -> None:
    person = await bot.person()
    sent = await bot.ok("sendMessage", chat_id=person, text="One", reply_markup=keyboard([("A", "a")]))
    edited = await bot.ok("editMessageText", chat_id=person, message_id=sent["message_id"], text="Two")
    assert edited["text"] == "Two"
    assert "reply_markup" not in edited
    assert edited["edit_date"] >= edited["date"]
    assert (await bot.chat(person))["messages"][-1]["edited_ms"] is not None


async def test_only_the_buttons_can_be_changed(bot: Client) -> None:
    person = await bot.person()
    sent = await bot.ok("sendMessage", chat_id=person, text="One", reply_markup=keyboard([("A", "a")]))
    about = {"chat_id": person, "message_id": sent["message_id"]}
    edited = await bot.ok("editMessageReplyMarkup", **about, reply_markup=keyboard([("B", "b")]))
    assert edited["text"] == "One"
    assert edited["reply_markup"]["inline_keyboard"] == [[{"text": "B", "callback_data": "b"}]]
    assert "reply_markup" not in await bot.ok("editMessageReplyMarkup", **about)


async def test_a_message_can_be_deleted_within_48_hours_and_not_later(bot: Client) -> None:
    person = await bot.person()
    young = await bot.ok("sendMessage", chat_id=person, text="One")
    assert await bot.ok("deleteMessage", chat_id=person, message_id=young["message_id"])
    assert "One" not in [message["text"] for message in (await bot.chat(person))["messages"]]
    old = await bot.ok("sendMessage", chat_id=person, text="Two")
    await bot.control("POST", "clock", by_ms=48 * 3_600_000)
    refusal = await bot.refusal("deleteMessage", chat_id=person, message_id=old["message_id"])
    assert refusal == "Bad Request: message can't be deleted for everyone"


async def test_a_reply_shows_what_it_replies_to(bot: Client) -> None:
    person = await bot.person()
    first = (await bot.chat(person))["messages"][0]["message_id"]
    sent = await bot.ok("sendMessage", chat_id=person, text="Yes", reply_parameters={"message_id": first})
    assert sent["reply_to_message"]["message_id"] == first
    refusal = await bot.refusal(
        "sendMessage", chat_id=person, text="Yes", reply_parameters={"message_id": 99999}
    )
    assert refusal == "Bad Request: message to be replied not found"


async def test_a_document_is_uploaded_once_and_reused_by_its_id(bot: Client) -> None:
    person = await bot.person()
    form = aiohttp.FormData({"chat_id": str(person), "caption": "<b>Minutes</b>", "parse_mode": "HTML"})
    form.add_field("document", b"Made-up minutes", filename="minutes.txt", content_type="text/plain")
    async with bot.session.post(f"{bot.url}/bot{bot.token}/sendDocument", data=form) as response:
        sent = (await response.json())["result"]
    assert sent["document"]["file_name"] == "minutes.txt"
    assert sent["document"]["file_size"] == 15
    assert sent["caption_entities"][0]["type"] == "bold"
    again = await bot.ok("sendDocument", chat_id=person, document=sent["document"]["file_id"])
    assert again["document"] == sent["document"]
    seen = (await bot.chat(person))["messages"][-1]["document"]
    async with bot.session.get(bot.url + seen["url"]) as response:
        assert response.headers["Content-Disposition"].startswith("attachment")
        assert await response.read() == b"Made-up minutes"


async def test_a_picture_has_its_size_and_can_be_fetched_again(bot: Client) -> None:
    person = await bot.person()
    form = aiohttp.FormData({"chat_id": str(person), "photo": "attach://chart"})
    form.add_field("chart", PICTURE, filename="chart.png", content_type="image/png")
    async with bot.session.post(f"{bot.url}/bot{bot.token}/sendPhoto", data=form) as response:
        sent = (await response.json())["result"]
    size = sent["photo"][-1]
    assert (size["width"], size["height"]) == (1, 1)
    found = await bot.ok("getFile", file_id=size["file_id"])
    async with bot.session.get(f"{bot.url}/file/bot{bot.token}/{found['file_path']}") as response:
        assert await response.read() == PICTURE
    assert (await bot.ok("sendPhoto", chat_id=person, photo=size["file_id"]))["photo"] == sent["photo"]


async def test_what_is_no_picture_is_refused(bot: Client) -> None:
    form = aiohttp.FormData({"chat_id": str(await bot.person())})
    form.add_field("photo", b"not a picture", filename="chart.png")
    async with bot.session.post(f"{bot.url}/bot{bot.token}/sendPhoto", data=form) as response:
        assert (await response.json())["description"] == "Bad Request: IMAGE_PROCESS_FAILED"


async def test_a_file_is_reused_only_as_what_it_is(bot: Client) -> None:
    person = await bot.person()
    await bot.control("POST", f"people/{person}/send", kind="photo")
    photo = (await bot.updates())[0]["message"]["photo"][-1]["file_id"]
    refusal = await bot.refusal("sendDocument", chat_id=person, document=photo)
    assert refusal == "Bad Request: can't use file of type Photo as Document"
    refusal = await bot.refusal("sendDocument", chat_id=person, document="https://example.org/x.pdf")
    assert refusal == "Bad Request: wrong file identifier/HTTP URL specified"


@pytest.mark.parametrize(
    ("method", "name", "size", "refusal"),
    [
        ("sendDocument", "document", 0, "Bad Request: file must be non-empty"),
        (
            "sendPhoto",
            "photo",
            10 * 1024 * 1024 + 1,
            "Bad Request: file of size 10485761 bytes is too big for a photo; "
            "the maximum size is 10485760 bytes",
        ),
    ],
)
async def test_uploads_have_limits(bot: Client, method: str, name: str, size: int, refusal: str) -> None:
    form = aiohttp.FormData({"chat_id": str(await bot.person())})
    form.add_field(name, BytesIO(bytes(size)), filename="upload")
    async with bot.session.post(f"{bot.url}/bot{bot.token}/{method}", data=form) as response:
        assert (await response.json())["description"] == refusal


async def test_a_chat_action_is_accepted_and_a_made_up_one_is_not(bot: Client) -> None:
    person = await bot.person()
    assert await bot.ok("sendChatAction", chat_id=person, action="typing")
    refusal = await bot.refusal("sendChatAction", chat_id=person, action="juggling")
    assert refusal == "Bad Request: wrong parameter action in request"


async def test_a_press_is_answered_once_and_the_phone_sees_it(bot: Client) -> None:
    person = await bot.person()
    sent = await bot.ok("sendMessage", chat_id=person, text="?", reply_markup=keyboard([("A", "a")]))
    press = {"message_id": sent["message_id"], "row": 0, "column": 0, "wait_s": 0}
    query_id = (await bot.control("POST", f"people/{person}/tap", **press))["query_id"]
    query = (await bot.updates())[0]["callback_query"]
    assert (query["id"], query["data"], query["message"]["text"]) == (query_id, "a", "?")
    answer = {"callback_query_id": query_id, "text": "Thank you", "show_alert": True}
    assert await bot.ok("answerCallbackQuery", **answer)
    assert await bot.refusal("answerCallbackQuery", **answer) == (
        "Bad Request: query is too old and response timeout expired or query ID is invalid"
    )


async def test_commands_are_found_by_scope_and_language(bot: Client) -> None:
    english, welsh = await bot.person(), await bot.person(language_code="cy")

    def menu(name: str) -> list[dict[str, str]]:
        return [{"command": name, "description": "What it does"}]

    await bot.ok("setMyCommands", commands=menu("everyone"))
    await bot.ok("setMyCommands", commands=menu("pawb"), language_code="cy")
    assert (await bot.chat(english))["commands"] == menu("everyone")
    assert (await bot.chat(welsh))["commands"] == menu("pawb")
    await bot.ok("setMyCommands", commands=menu("private"), scope={"type": "all_private_chats"})
    assert (await bot.chat(welsh))["commands"] == menu("private")
    mine = {"type": "chat", "chat_id": english}
    await bot.ok("setMyCommands", commands=menu("mine"), scope=mine)
    assert (await bot.chat(english))["commands"] == menu("mine")
    assert await bot.ok("getMyCommands", scope=mine) == menu("mine")
    await bot.ok("deleteMyCommands", scope=mine)
    assert await bot.ok("getMyCommands", scope=mine) == []
    assert (await bot.chat(english))["commands"] == menu("private")


async def test_a_chat_can_be_looked_up(bot: Client) -> None:
    person = await bot.person(first_name="Zofia")
    assert (await bot.ok("getChat", chat_id=person))["first_name"] == "Zofia"


async def test_the_bot_leaves_a_group_and_hears_nothing_from_it_again(bot: Client) -> None:
    person = await bot.person()
    group = await bot.control("POST", "group", person=person, title="Friends")
    added, created = await bot.updates()
    assert added["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert added["my_chat_member"]["chat"] == {"id": group["id"], "title": "Friends", "type": "group"}
    assert created["message"]["group_chat_created"] is True
    assert await bot.ok("leaveChat", chat_id=group["id"])
    assert (await bot.updates())[0]["my_chat_member"]["new_chat_member"]["status"] == "left"
    await bot.control("POST", f"group/{group['id']}/type", person=person, text="hello")
    assert await bot.updates() == []
    refusal = await bot.refusal("sendMessage", chat_id=group["id"], text="hello")
    assert refusal == "Forbidden: bot is not a member of the group chat"


async def test_a_webhook_can_be_set_looked_at_and_deleted(bot: Client) -> None:
    await bot.ok("setWebhook", url="https://example.org/hook", allowed_updates=["message"])
    info = await bot.ok("getWebhookInfo")
    assert (info["url"], info["allowed_updates"]) == ("https://example.org/hook", ["message"])
    assert await bot.refusal("getUpdates") == (
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )
    await bot.ok("deleteWebhook")
    assert (await bot.ok("getWebhookInfo"))["url"] == ""
    assert await bot.ok("getUpdates") == []
