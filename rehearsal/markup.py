"""What can hang below a message: inline buttons are checked as Telegram does, other keyboards lightly."""

import re
from typing import Any

from .params import Params
from .people import Wire
from .refusal import bad

BUTTON_LIMIT = 100
OTHER_KINDS = ("keyboard", "remove_keyboard", "force_reply")
_UNSEEN = "can't parse inline keyboard button: "


def read(params: Params) -> tuple[Wire | None, bool]:
    """The inline keyboard, if there is one, and whether it is a keyboard of another kind."""
    found = params.structure("reply_markup", "reply keyboard markup")
    if found is None or found == {}:
        return None, False
    if not isinstance(found, dict):
        raise bad("object expected as reply markup")
    if "inline_keyboard" in found:
        return inline(found["inline_keyboard"]), False
    if any(kind in found for kind in OTHER_KINDS):
        _check_reply_keyboard(found)
        return None, True
    return None, False


def inline(rows: object) -> Wire | None:
    if not isinstance(rows, list):
        raise bad('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array')
    checked = []
    for row in rows:
        if not isinstance(row, list):
            raise bad('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
        if row:
            checked.append([_button(button) for button in row])
    if sum(map(len, checked)) > BUTTON_LIMIT:
        raise bad("reply markup is too long")
    return {"inline_keyboard": checked} if checked else None


def _button(button: object) -> Wire:
    if not isinstance(button, dict):
        raise bad(_UNSEEN + "InlineKeyboardButton must be an Object")
    text = button.get("text")
    if text is None:
        raise bad(_UNSEEN + 'Can\'t find field "text"')
    if not isinstance(text, str):
        raise bad(_UNSEEN + 'Field "text" must be of type String')
    if not text.strip():
        raise bad("BUTTON_TEXT_INVALID")
    if button.get("url"):
        return {"text": text, "url": _url(button["url"])}
    if button.get("callback_data"):
        return {"text": text, "callback_data": _data(button["callback_data"])}
    if "copy_text" in button:
        return {"text": text, "copy_text": button["copy_text"]}
    raise bad(_UNSEEN + "Text buttons are unallowed in the inline keyboard")


def _data(data: object) -> str:
    if not isinstance(data, str):
        raise bad(_UNSEEN + 'Field "callback_data" must be of type String')
    if len(data.encode("utf-8", "replace")) > 64:
        raise bad("BUTTON_DATA_INVALID")
    return data


def _url(url: object) -> str:
    if not isinstance(url, str) or not re.fullmatch(r"(?i)((https?|tg)://\S+|[\w-]+(\.[\w-]+)+\S*)", url):
        raise bad(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return url


def _check_reply_keyboard(found: dict[str, Any]) -> None:
    rows = found.get("keyboard", [])
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad('field "keyboard" of the ReplyKeyboardMarkup must be an Array of Arrays')
