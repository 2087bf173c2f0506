"""One row of the outbox, done at Telegram."""

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
)
from telegram.constants import ParseMode

from bot.outcome import Outcome, outcome_of
from domain.outgoing import Outgoing
from domain.say import Say
from texts import Texts

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def deliver(bot: Bot, texts: Texts, outgoing: Outgoing, target: int | None) -> Outcome:
    """Do it. Raises what python-telegram-bot raises; `target` is the message to be changed or deleted."""
    match outgoing.action:
        case "edit" if target and outgoing.say:
            return await _edit(bot, texts, outgoing, outgoing.say, target)
        case "delete" if target:
            await bot.delete_message(outgoing.chat_id, target)
        case "leave":
            await bot.leave_chat(outgoing.chat_id)
        case "commands" if outgoing.say:
            rows = texts.render(outgoing.say, outgoing.locale).rows
            menu = [BotCommand(command, description) for ((description, command),) in rows]
            await bot.set_my_commands(menu, scope=BotCommandScopeAllPrivateChats())
        case "send" | "edit" if outgoing.say:
            return await _send(bot, texts, outgoing, outgoing.say)
    return Outcome("sent")


async def _send(bot: Bot, texts: Texts, outgoing: Outgoing, say: Say) -> Outcome:
    html, keyboard = _words(texts, say, outgoing.locale)
    message = await bot.send_message(
        outgoing.chat_id,
        html,
        parse_mode=ParseMode.HTML,
        reply_markup=keyboard,
        link_preview_options=NO_PREVIEW,
    )
    return Outcome("sent", message_id=message.message_id)


async def _edit(bot: Bot, texts: Texts, outgoing: Outgoing, say: Say, target: int) -> Outcome:
    """Change the message; where it is not there any more, or too old to change, say it anew."""
    html, keyboard = _words(texts, say, outgoing.locale)
    try:
        await bot.edit_message_text(
            html,
            chat_id=outgoing.chat_id,
            message_id=target,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard,
            link_preview_options=NO_PREVIEW,
        )
    except Exception as error:
        outcome = outcome_of(error, "edit")
        if outcome.kind == "missing":
            return await _send(bot, texts, outgoing, say)
        raise
    return Outcome("sent", message_id=target)


def _words(texts: Texts, say: Say, locale: str) -> tuple[str, InlineKeyboardMarkup | None]:
    rendered = texts.render(say, locale)
    rows = [[InlineKeyboardButton(label, callback_data=data) for label, data in row] for row in rendered.rows]
    return rendered.html, InlineKeyboardMarkup(rows) if rows else None
