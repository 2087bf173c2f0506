"""The Bot API methods there are, by name in small letters, and the short ones themselves."""

from collections.abc import Callable
from typing import Any

from . import editing, sending
from .commands import CHAT_SCOPES, PLAIN_SCOPES, Key, checked_menu
from .files import DOWNLOAD_LIMIT
from .params import Params
from .people import Wire
from .refusal import bad
from .sending import chat_id
from .telegram import Telegram
from .webhook import delete_webhook, get_webhook_info, set_webhook


def get_me(telegram: Telegram, params: Params) -> Wire:
    return telegram.bot | {
        "can_join_groups": True,
        "can_read_all_group_messages": True,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def get_chat(telegram: Telegram, params: Params) -> Wire:
    chat = telegram.known_chat(chat_id(params))
    return chat.wire | {
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": False,
            "limited_gifts": False,
            "unique_gifts": False,
            "premium_subscription": False,
            "gifts_from_channels": False,
        },
    }


def leave_chat(telegram: Telegram, params: Params) -> bool:
    chat = telegram.known_chat(chat_id(params))
    group = telegram.groups.get(chat.id)
    if group is None:
        raise bad("chat member status can't be changed in private chats")
    if group.bot_is_member:
        group.bot_is_member = False
        telegram.note_group(group)
        telegram.bot_membership(chat, telegram.bot, "member", "left")
    return True


def get_file(telegram: Telegram, params: Params) -> Wire:
    file_id = params.text("file_id")
    if not file_id:
        raise bad("file_id not specified")
    file = telegram.files.get(file_id)
    if file is None:
        raise bad("invalid file_id")
    if file.size > DOWNLOAD_LIMIT:
        raise bad("file is too big")
    return file.brief() | {"file_path": file.path}


def _key(params: Params) -> Key:
    scope = params.structure("scope", "BotCommandScope") or {"type": "default"}
    if not isinstance(scope, dict) or not isinstance(scope.get("type"), str):
        raise bad('can\'t parse BotCommandScope: expected an Object with the field "type"')
    kind, language = scope["type"], params.text("language_code")
    if language and not (len(language) == 2 and language.isalpha() and language.islower()):
        raise bad("LANG_CODE_INVALID" if language.isascii() else "BOT_COMMAND_LANGUAGE_INVALID")
    if kind in PLAIN_SCOPES:
        return kind, 0, language
    if kind in CHAT_SCOPES:
        return kind, chat_id(Params(scope)), language
    raise bad("can't parse BotCommandScope: Unsupported type specified")


def set_my_commands(telegram: Telegram, params: Params) -> bool:
    key = _key(params)
    if not params.values.get("commands"):
        raise bad('parameter "commands" is required')
    menu = checked_menu(params.structure("commands", "commands"))
    if key[1]:
        telegram.known_chat(key[1])
    telegram.commands.set(key, menu)
    _show_commands(telegram, key)
    return True


def delete_my_commands(telegram: Telegram, params: Params) -> bool:
    key = _key(params)
    telegram.commands.set(key, [])
    _show_commands(telegram, key)
    return True


def get_my_commands(telegram: Telegram, params: Params) -> list[dict[str, str]]:
    return telegram.commands.get(_key(params))


def _show_commands(telegram: Telegram, key: Key) -> None:
    """One person's menu changed, or (person null) everybody's may have."""
    telegram.events.send("commands", {"person": key[1] or None})


Method = Callable[[Telegram, Params], Any]
METHODS: dict[str, Method] = {
    "getme": get_me,
    "sendmessage": sending.send_message,
    "senddocument": sending.send_document,
    "sendphoto": sending.send_photo,
    "sendchataction": sending.send_chat_action,
    "editmessagetext": editing.edit_text,
    "editmessagecaption": editing.edit_caption,
    "editmessagereplymarkup": editing.edit_reply_markup,
    "deletemessage": editing.delete_message,
    "answercallbackquery": editing.answer_callback_query,
    "getchat": get_chat,
    "leavechat": leave_chat,
    "getfile": get_file,
    "setmycommands": set_my_commands,
    "getmycommands": get_my_commands,
    "deletemycommands": delete_my_commands,
    "setwebhook": set_webhook,
    "deletewebhook": delete_webhook,
    "getwebhookinfo": get_webhook_info,
}
SENDING = {"sendmessage", "senddocument", "sendphoto"}
