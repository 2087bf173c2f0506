"""What the bot changes: edits, deletions, and answers to pressed buttons."""

from . import markup, utf16, wording
from .params import Params
from .people import Chat, Message, Wire
from .queue import DAY_MS
from .refusal import NOT_MODIFIED, bad
from .sending import chat_id, same_content
from .telegram import Telegram

DELETABLE_MS = 2 * DAY_MS
ANSWER_LIMIT = 200


def edit_text(telegram: Telegram, params: Params) -> Wire:
    text, entities = wording.text(params)
    keyboard, _ = markup.read(params)
    message = _editable(telegram, params)
    if "text" not in message.wire:
        raise bad("there is no text in the message to edit")
    return _change(telegram, message, telegram.text_content(text, entities), keyboard)


def edit_caption(telegram: Telegram, params: Params) -> Wire:
    caption, entities = wording.caption(params)
    keyboard, _ = markup.read(params)
    message = _editable(telegram, params)
    if "text" in message.wire:
        raise bad("there is no caption in the message to edit")
    content = telegram.text_content(caption, entities, "caption") if caption else {}
    return _change(telegram, message, content, keyboard)


def edit_reply_markup(telegram: Telegram, params: Params) -> Wire:
    keyboard, _ = markup.read(params)
    message = _editable(telegram, params)
    names = ("text", "entities", "caption", "caption_entities")
    content = {name: message.wire[name] for name in names if name in message.wire}
    return _change(telegram, message, content, keyboard)


def delete_message(telegram: Telegram, params: Params) -> bool:
    chat = telegram.known_chat(chat_id(params))
    message = chat.messages.get(_message_id(params))
    if message is None:
        raise bad("message to delete not found")
    if telegram.clock.now_ms() - message.date_ms >= DELETABLE_MS:
        raise bad("message can't be deleted for everyone")
    telegram.forget_message(chat, message.message_id)
    return True


def answer_callback_query(telegram: Telegram, params: Params) -> bool:
    text = params.text("text")
    if utf16.length(text) > ANSWER_LIMIT:
        raise bad("MESSAGE_TOO_LONG")
    answer: Wire = {"text": text, "show_alert": params.flag("show_alert")}
    query_id = params.text("callback_query_id")
    person_id = telegram.queries.answer(query_id, answer)
    for tell in telegram.when_answered:
        tell(person_id)
    if telegram.is_shown(person_id):
        telegram.events.send("answer", {"person": person_id, "query_id": query_id, **answer})
    return True


def _message_id(params: Params) -> int:
    message_id = params.integer("message_id")
    if message_id <= 0:
        raise bad("message identifier is not specified")
    return message_id


def _editable(telegram: Telegram, params: Params) -> Message:
    if params.text("inline_message_id"):
        raise bad("MESSAGE_ID_INVALID")
    chat: Chat = telegram.writable_chat(chat_id(params))
    message = chat.messages.get(_message_id(params))
    if message is None:
        raise bad("message to edit not found")
    if not message.from_bot or message.has_reply_keyboard:
        raise bad("message can't be edited")
    return message


def _change(telegram: Telegram, message: Message, content: Wire, keyboard: Wire | None) -> Wire:
    if keyboard is not None:
        content = content | {"reply_markup": keyboard}
    if same_content(message, content):
        raise bad(NOT_MODIFIED)
    kept = {
        name: value
        for name, value in message.wire.items()
        if name not in ("text", "entities", "caption", "caption_entities", "reply_markup", "edit_date")
    }
    message.edited_ms = telegram.clock.now_ms()
    message.wire = kept | {"edit_date": message.edited_ms // 1000} | content
    telegram.note_message(message, "edit")
    return message.wire
