"""What the bot sends: messages, documents, pictures, and the sign that it is busy."""

import json

from . import markup, wording
from .files import StoredFile
from .images import image_size
from .params import TOO_LARGE, Params, Upload
from .people import Chat, Message, Wire
from .refusal import bad
from .telegram import Telegram

ACTIONS = {
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
}  # fmt: skip
PHOTO_LIMIT = 10 * 1024 * 1024
DOCUMENT_LIMIT = 50 * 1024 * 1024


def send_message(telegram: Telegram, params: Params) -> Wire:
    text, entities = wording.text(params)
    content = telegram.text_content(text, entities)
    preview = params.structure("link_preview_options", "link preview options")
    if preview:
        content["link_preview_options"] = preview
    return _send(telegram, params, content)


def send_document(telegram: Telegram, params: Params) -> Wire:
    caption, entities = wording.caption(params)
    given = _file(params, "document")
    if isinstance(given, str):
        file = _known_file(telegram, given, "document")
    else:
        telegram.writable_chat(chat_id(params))
        if len(given.data) > DOCUMENT_LIMIT:
            raise TOO_LARGE
        file = telegram.files.add("document", given.name, given.mime_type, given.data)
    content: Wire = {"document": file.document()}
    return _send(telegram, params, content | _caption(telegram, caption, entities))


def send_photo(telegram: Telegram, params: Params) -> Wire:
    caption, entities = wording.caption(params)
    given = _file(params, "photo")
    if isinstance(given, str):
        file = _known_file(telegram, given, "photo")
    else:
        telegram.writable_chat(chat_id(params))
        width, height = _picture_size(given.data)
        file = telegram.files.add("photo", given.name, given.mime_type, given.data, width, height)
    return _send(telegram, params, {"photo": [file.photo_size()]} | _caption(telegram, caption, entities))


def send_chat_action(telegram: Telegram, params: Params) -> bool:
    if params.text("action") not in ACTIONS:
        raise bad("wrong parameter action in request")
    telegram.writable_chat(chat_id(params))
    return True


def chat_id(params: Params) -> int:
    """The chat that a call names, or Telegram's refusal."""
    given = params.values.get("chat_id")
    if given is None or given == "":
        raise bad("chat_id is empty")
    try:
        return int(given)
    except (TypeError, ValueError, OverflowError):
        raise bad("chat not found") from None


def _send(telegram: Telegram, params: Params, content: Wire) -> Wire:
    keyboard, is_other = markup.read(params)
    chat = telegram.writable_chat(chat_id(params))
    content = _reply(telegram, params, chat) | content
    if keyboard is not None:
        content["reply_markup"] = keyboard
    if params.flag("protect_content"):
        content["has_protected_content"] = True
    message = telegram.new_message(chat, telegram.bot, content, has_reply_keyboard=is_other)
    return message.wire


def _reply(telegram: Telegram, params: Params, chat: Chat) -> Wire:
    about = params.structure("reply_parameters", "reply parameters") or {}
    if not isinstance(about, dict):
        raise bad("object expected as reply parameters")
    replied_id = Params(about).integer("message_id") or params.integer("reply_to_message_id")
    if not replied_id:
        return {}
    reply = telegram.reply_content(chat, replied_id)
    may_be_gone = about.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply")
    if not reply and not may_be_gone:
        raise bad("message to be replied not found")
    return reply


def _caption(telegram: Telegram, caption: str, entities: list[Wire]) -> Wire:
    return telegram.text_content(caption, entities, "caption") if caption else {}


def _file(params: Params, name: str) -> Upload | str:
    """An upload, or the id of a file that is known already."""
    given = params.text(name)
    upload = params.files.get(given.removeprefix("attach://") if given else name)
    if upload is not None:
        if not upload.data:
            raise bad("file must be non-empty")
        return upload
    if not given:
        raise bad(f"there is no {name} in the request")
    return given


def _known_file(telegram: Telegram, file_id: str, kind: str) -> StoredFile:
    file = telegram.files.get(file_id)
    if file is None:
        raise bad("wrong file identifier/HTTP URL specified")
    if file.kind != kind:
        raise bad(f"can't use file of type {file.kind.capitalize()} as {kind.capitalize()}")
    return file


def _picture_size(data: bytes) -> tuple[int, int]:
    if len(data) > PHOTO_LIMIT:
        raise bad(
            f"file of size {len(data)} bytes is too big for a photo; the maximum size is {PHOTO_LIMIT} bytes"
        )
    size = image_size(data)
    if size is None:
        raise bad("IMAGE_PROCESS_FAILED")
    width, height = size
    if width + height > 10_000 or max(size) > 20 * min(size):
        raise bad("PHOTO_INVALID_DIMENSIONS")
    return size


def same_content(message: Message, content: Wire) -> bool:
    """Whether an edit would change nothing."""
    fields = ("text", "entities", "caption", "caption_entities", "reply_markup")
    now = {name: message.wire[name] for name in fields if name in message.wire}
    return json.dumps(now, sort_keys=True) == json.dumps(content, sort_keys=True)
