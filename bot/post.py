"""One row of the outbox, done at Telegram."""

from collections.abc import Mapping
from typing import Any

from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat, InputFile
from telegram.constants import ParseMode

from bot.files import Files
from bot.outcome import Outcome, outcome_of
from domain.outgoing import Outgoing
from domain.say import FileKind, Say
from storage.database import StorageTrouble
from texts import Texts

# Of the message that Telegram answers with only the id is of use. python-telegram-bot's own methods parse all
# of it, which takes a third longer; in small letters it does not warn of that, and Telegram does not mind.
SEND, EDIT = "sendmessage", "editmessagetext"
METHODS: Mapping[FileKind, str] = {"document": "senddocument", "photo": "sendphoto"}
NO_PREVIEW = {"link_preview_options": {"is_disabled": True}}


async def deliver(bot: Bot, texts: Texts, outgoing: Outgoing, target: int | None, files: Files) -> Outcome:
    """Do it. Raises what python-telegram-bot raises.

    `target` is the message to be changed or deleted; `files` makes those that are made when they are sent.
    """
    match outgoing.action:
        case "edit" if target and outgoing.say:
            return await _edit(bot, texts, outgoing, outgoing.say, target)
        case "delete" if target:
            await bot.delete_message(outgoing.chat_id, target)
        case "leave":
            await bot.leave_chat(outgoing.chat_id)
        case "commands":
            await _set_commands(bot, texts, outgoing)
        case "file" if outgoing.say:
            return await _send_file(bot, texts, outgoing, outgoing.say, files)
        case "edit" if outgoing.lane != "reply":
            pass  # it was never sent, or is forgotten: there is nothing to be changed
        case "send" | "edit" if outgoing.say:
            return await send(bot, texts, outgoing, outgoing.say)
    return Outcome("sent")


async def _set_commands(bot: Bot, texts: Texts, outgoing: Outgoing) -> None:
    """The menu of one chat, in its language. Where the chat is the bot itself: of all, in each of ours."""
    if outgoing.chat_id != bot.id:
        chat = BotCommandScopeChat(outgoing.chat_id)
        if outgoing.say:
            await bot.set_my_commands(_menu(texts, outgoing.say, outgoing.locale), scope=chat)
        else:
            await bot.delete_my_commands(scope=chat)
    elif outgoing.say:
        for language in texts.languages():
            menu = _menu(texts, outgoing.say, language)
            code = None if language == outgoing.locale else language
            await bot.set_my_commands(menu, scope=BotCommandScopeAllPrivateChats(), language_code=code)


def _menu(texts: Texts, say: Say, locale: str) -> list[BotCommand]:
    rows = texts.render(say, locale).rows
    return [BotCommand(command, description) for ((description, command),) in rows]


async def send(bot: Bot, texts: Texts, outgoing: Outgoing, say: Say) -> Outcome:
    if say.file:
        method = METHODS[say.file.kind]
        message = {**captioned(texts, outgoing, say), say.file.kind: say.file.file_id}
    else:
        method, message = SEND, message_of(texts, outgoing, say)
    sent: Any = await bot.do_api_request(method, message)
    return Outcome("sent", message_id=int(sent["message_id"]))


async def _send_file(bot: Bot, texts: Texts, outgoing: Outgoing, say: Say, files: Files) -> Outcome:
    """Nothing is sent to somebody who has left since."""
    try:
        made = await files.make(outgoing)
    except StorageTrouble:
        return Outcome("unclear", error="StorageTrouble")
    if made is None:
        return Outcome("sent")
    if isinstance(made, Say):
        return await send(bot, texts, outgoing, made)
    message = {**captioned(texts, outgoing, say), made.kind: InputFile(made.content, filename=made.name)}
    sent: Any = await bot.do_api_request(METHODS[made.kind], message)
    await files.sent(outgoing, _file_id(sent.get(made.kind)))
    return Outcome("sent", message_id=int(sent["message_id"]))


def _file_id(sent: Any) -> str:
    """Of a picture there are several sizes, the largest last."""
    file = sent[-1] if isinstance(sent, list) and sent else sent
    return str(file.get("file_id", "")) if isinstance(file, dict) else ""


async def _edit(bot: Bot, texts: Texts, outgoing: Outgoing, say: Say, target: int) -> Outcome:
    """Change the message. Where it is not there any more, or too old to change, a reply is said anew.

    Nobody waits for what the bot changes by itself: that ends with the message.
    """
    try:
        await bot.do_api_request(EDIT, {**message_of(texts, outgoing, say), "message_id": target})
    except Exception as error:
        outcome = outcome_of(error, "edit")
        if outcome.kind == "missing" and outgoing.lane == "reply":
            return await send(bot, texts, outgoing, say)
        raise
    return Outcome("sent", message_id=target)


def message_of(texts: Texts, outgoing: Outgoing, say: Say) -> dict[str, Any]:
    """As Telegram takes it, in the words of whoever it is for."""
    rendered = texts.render(say, outgoing.locale)
    message = {"chat_id": outgoing.chat_id, "text": rendered.html, "parse_mode": ParseMode.HTML, **NO_PREVIEW}
    if rendered.rows:
        rows = [[{"text": label, "callback_data": data} for label, data in row] for row in rendered.rows]
        message["reply_markup"] = {"inline_keyboard": rows}
    return message


def captioned(texts: Texts, outgoing: Outgoing, say: Say) -> dict[str, Any]:
    """The same beneath a file."""
    shown = message_of(texts, outgoing, say)
    del shown["link_preview_options"]
    shown["caption"] = shown.pop("text")
    return shown
