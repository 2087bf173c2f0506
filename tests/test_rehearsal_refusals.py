"""What Telegram refuses, the rehearsal refuses in the same words."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from tests.rehearsal_client import Client, keyboard, running

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)


@pytest_asyncio.fixture
async def bot() -> AsyncIterator[Client]:
    async with running() as (_, client):
        yield client


async def test_someone_unknown_is_not_found(bot: Client) -> None:
    assert await bot.refusal("sendMessage", chat_id=1, text="x") == "Bad Request: chat not found"
    assert await bot.refusal("sendMessage", chat_id="@nobody", text="x") == "Bad Request: chat not found"
    assert await bot.refusal("sendMessage", text="x") == "Bad Request: chat_id is empty"


async def test_the_bot_cannot_write_first(bot: Client) -> None:
    person = await bot.person(started=False)
    refusal = await bot.refusal("sendMessage", chat_id=person, text="x")
    assert refusal == "Forbidden: bot can't initiate conversation with a user"


async def test_someone_who_blocked_the_bot_gets_nothing_until_they_come_back(bot: Client) -> None:
    person = await bot.person()
    await bot.control("POST", f"people/{person}/block")
    refusal = await bot.refusal("sendMessage", chat_id=person, text="x")
    assert refusal == "Forbidden: bot was blocked by the user"
    blocked = (await bot.updates())[0]["my_chat_member"]
    assert (blocked["old_chat_member"]["status"], blocked["new_chat_member"]["status"]) == (
        "member",
        "kicked",
    )
    await bot.control("POST", f"people/{person}/start")
    back, start = await bot.updates()
    assert back["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert start["message"]["text"] == "/start"
    assert await bot.ok("sendMessage", chat_id=person, text="x")


async def test_a_deleted_account_cannot_be_written_to(bot: Client) -> None:
    person = await bot.person()
    await bot.control("POST", f"people/{person}/deactivate")
    refusal = await bot.refusal("sendMessage", chat_id=person, text="x")
    assert refusal == "Forbidden: user is deactivated"


async def test_text_has_1_to_4096_utf_16_units_after_entities(bot: Client) -> None:
    person = await bot.person()

    async def refusal(text: str, **more: Any) -> str:
        return await bot.refusal("sendMessage", chat_id=person, text=text, **more)

    for empty in ("", "   \n ", "<b></b>"):
        assert await refusal(empty, parse_mode="HTML") == "Bad Request: message text is empty"
    assert await refusal("x" * 4097) == "Bad Request: message is too long"
    assert await refusal("👋" * 2049) == "Bad Request: message is too long"
    assert await bot.ok("sendMessage", chat_id=person, text="👋" * 2048)
    marked = "<b>" + "x" * 4090 + "</b>&amp;&amp;"
    assert await bot.ok("sendMessage", chat_id=person, text=marked, parse_mode="HTML")


async def test_a_caption_has_at_most_1024(bot: Client) -> None:
    sent: dict[str, Any] = {"chat_id": await bot.person(), "document": "x", "caption": "x" * 1025}
    assert await bot.refusal("sendDocument", **sent) == "Bad Request: message caption is too long"


@pytest.mark.parametrize(
    ("source", "refusal"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("é<x>y</x>", 'Unsupported start tag "x" at byte offset 2'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>é</i>", 'Unmatched end tag at byte offset 5, expected "</b>", found "</i>"'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("1 <2", "Unclosed start tag at byte offset 2"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<a href='x", "Unclosed start tag at byte offset 0"),
        ("<a ='x'>y</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x/y>z</a>", "Unexpected end of name token at byte offset 8"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
async def test_bad_html_is_refused_as_telegram_refuses_it(bot: Client, source: str, refusal: str) -> None:
    person = await bot.person()
    found = await bot.refusal("sendMessage", chat_id=person, text=source, parse_mode="HTML")
    assert found == f"Bad Request: can't parse entities: {refusal}"


async def test_callback_data_has_1_to_64_bytes(bot: Client) -> None:
    person = await bot.person()

    async def refusal(data: str) -> str:
        return await bot.refusal(
            "sendMessage", chat_id=person, text="x", reply_markup=keyboard([("A", data)])
        )

    assert await bot.ok("sendMessage", chat_id=person, text="x", reply_markup=keyboard([("A", "é" * 32)]))
    assert await refusal("é" * 33) == "Bad Request: BUTTON_DATA_INVALID"
    assert await refusal("") == (
        "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
    )


async def test_there_are_at_most_100_buttons(bot: Client) -> None:
    person = await bot.person()
    column = [[("A", str(number))] for number in range(101)]
    assert await bot.ok("sendMessage", chat_id=person, text="x", reply_markup=keyboard(*column[:100]))
    refusal = await bot.refusal("sendMessage", chat_id=person, text="x", reply_markup=keyboard(*column))
    assert refusal == "Bad Request: reply markup is too long"


@pytest.mark.parametrize(
    ("markup", "refusal"),
    [
        ("{", "can't parse reply keyboard markup JSON object"),
        ("[]", "object expected as reply markup"),
        ('{"inline_keyboard": 1}', 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array'),
        (
            '{"inline_keyboard": [1]}',
            'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
        ),
        (
            '{"inline_keyboard": [[1]]}',
            "can't parse inline keyboard button: InlineKeyboardButton must be an Object",
        ),
        ('{"inline_keyboard": [[{}]]}', "can't parse inline keyboard button: Can't find field \"text\""),
    ],
)
async def test_bad_markup_is_refused(bot: Client, markup: str, refusal: str) -> None:
    person = await bot.person()
    found = await bot.refusal("sendMessage", chat_id=person, text="x", reply_markup=markup)
    assert found == f"Bad Request: {refusal}"


async def test_an_edit_must_change_something_that_is_there_and_the_bots(bot: Client) -> None:
    person = await bot.person()
    theirs = (await bot.chat(person))["messages"][0]["message_id"]
    mine = (await bot.ok("sendMessage", chat_id=person, text="<b>x</b>", parse_mode="HTML"))["message_id"]
    shown = (await bot.ok("sendMessage", chat_id=person, text="x", reply_markup={"keyboard": [["A"]]}))[
        "message_id"
    ]

    async def refusal(message_id: int, text: str) -> str:
        edit = {"chat_id": person, "message_id": message_id, "text": text, "parse_mode": "HTML"}
        return await bot.refusal("editMessageText", **edit)

    assert await refusal(mine, "<b>x</b> ") == NOT_MODIFIED
    assert await refusal(99999, "y") == "Bad Request: message to edit not found"
    assert await refusal(0, "y") == "Bad Request: message identifier is not specified"
    assert await refusal(theirs, "y") == "Bad Request: message can't be edited"
    assert await refusal(shown, "y") == "Bad Request: message can't be edited"
    assert await refusal(mine, "x" * 4097) == "Bad Request: message is too long"
    gone = await bot.refusal("deleteMessage", chat_id=person, message_id=99999)
    assert gone == "Bad Request: message to delete not found"


async def test_a_press_can_be_answered_for_150_seconds(bot: Client) -> None:
    person = await bot.person()
    sent = await bot.ok("sendMessage", chat_id=person, text="?", reply_markup=keyboard([("A", "a")]))
    press = {"message_id": sent["message_id"], "row": 0, "column": 0, "wait_s": 0}
    query_id = (await bot.control("POST", f"people/{person}/tap", **press))["query_id"]
    await bot.control("POST", "clock", by_ms=150_000)
    assert await bot.refusal("answerCallbackQuery", callback_query_id=query_id) == (
        "Bad Request: query is too old and response timeout expired or query ID is invalid"
    )


async def test_an_answer_has_at_most_200_characters(bot: Client) -> None:
    refusal = await bot.refusal("answerCallbackQuery", callback_query_id="1", text="x" * 201)
    assert refusal == "Bad Request: MESSAGE_TOO_LONG"


async def test_there_are_at_most_100_commands(bot: Client) -> None:
    menu = [{"command": f"c{number}", "description": "x"} for number in range(101)]
    assert await bot.refusal("setMyCommands", commands=menu) == "Bad Request: BOT_COMMANDS_TOO_MUCH"
    assert await bot.ok("setMyCommands", commands=menu[:100])
    bad = [{"command": "No Spaces", "description": "x"}]
    assert await bot.refusal("setMyCommands", commands=bad) == "Bad Request: BOT_COMMAND_INVALID"


async def test_a_wrong_token_is_401_and_what_is_no_method_404(bot: Client) -> None:
    other = bot.token[:-4] + "abcd"
    for path, status, description in (
        (f"/bot{other}/getMe", 401, "Unauthorized"),
        (f"/bot{bot.token}/juggle", 404, "Not Found: method not found"),
        ("/botnonsense/getMe", 404, "Not Found"),
        ("/bot", 404, "Not Found"),
    ):
        async with bot.session.get(bot.url + path) as response:
            assert response.status == status
            assert (await response.json())["description"] == description
