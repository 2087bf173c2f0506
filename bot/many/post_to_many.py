"""One row of a message to many, done at Telegram: sent, corrected, or taken back."""

from dataclasses import replace

from telegram import Bot
from telegram.error import BadRequest

from bot.outcome import Outcome, outcome_of
from bot.post import EDIT, captioned, message_of, send
from domain.many import message
from domain.many.message import Content
from domain.organisation import Organisation
from domain.outgoing import Outgoing
from domain.say import Say
from texts import Texts

CAPTION = "editmessagecaption"
TAKEN_BACK = Say("message-taken-back")


async def deliver_to_many(
    bot: Bot,
    texts: Texts,
    organisation: Organisation,
    outgoing: Outgoing,
    broadcast_id: int,
    content: Content,
) -> Outcome:
    """Do it. Raises what python-telegram-bot raises. `content` is what the message says at this moment."""
    if outgoing.action == "edit" and content.corrected:
        content = replace(content, made=content.corrected)
    closed = message.is_closed(content, outgoing.locale, organisation)
    has_caption = content.file is not None and not closed
    say = message.as_sent(content, outgoing.locale, message.of_broadcast(broadcast_id), organisation)
    if outgoing.action == "delete":
        return await _take_back(bot, texts, outgoing, has_caption)
    if outgoing.action == "edit":
        taken = outgoing.say == TAKEN_BACK
        return await _change(bot, texts, outgoing, TAKEN_BACK if taken else say, has_caption)
    return await send(bot, texts, outgoing, say)


async def _take_back(bot: Bot, texts: Texts, outgoing: Outgoing, has_caption: bool) -> Outcome:
    """Deleted; where it is too old for that by now, changed to a notice. Not there any more: it is gone."""
    try:
        await bot.delete_message(outgoing.chat_id, outgoing.message_id or 0)
    except BadRequest as error:
        if "can't be deleted" not in error.message.lower():
            raise
        outcome = await _change(bot, texts, outgoing, TAKEN_BACK, has_caption)
        return Outcome(outcome.kind, error="too old to delete")
    return Outcome("sent")


async def _change(
    bot: Bot, texts: Texts, outgoing: Outgoing, say: Say, has_caption: bool, again: bool = True
) -> Outcome:
    """Not there any more: whoever deleted it wants it no more."""
    method = CAPTION if has_caption else EDIT
    shown = captioned(texts, outgoing, say) if has_caption else message_of(texts, outgoing, say)
    try:
        await bot.do_api_request(method, {**shown, "message_id": outgoing.message_id})
    except BadRequest as error:
        if again and "there is no" in error.message.lower():  # it arrived closed, or was opened since
            return await _change(bot, texts, outgoing, say, not has_caption, again=False)
        if outcome_of(error, "edit").kind == "missing":
            return Outcome("missing", error="message to edit not found")
        raise
    return Outcome("sent", message_id=outgoing.message_id)
