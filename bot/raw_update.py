"""An update as Telegram sent it, before anything in it is believed."""

from dataclasses import dataclass
from typing import Any

KINDS = ("message", "callback_query", "my_chat_member")
_WHICH = ("message_id", "date", "chat")
_BIGGEST = 2**63 - 1


@dataclass(frozen=True)
class RawUpdate:
    """`chat_id` is None where none can be read; `private` whether it may be answered with help lines."""

    update_id: int
    kind: str
    raw: dict[str, Any]
    chat_id: int | None
    private: bool
    text: str
    data: str
    query_id: str | None


def read(raw: object) -> RawUpdate | None:
    """None for what has no usable id: it can be neither remembered nor acknowledged by itself."""
    if not isinstance(raw, dict) or not _is_id(raw.get("update_id")):
        return None
    kind = next((kind for kind in KINDS if kind in raw), "other")
    body = _dict(raw.get(kind))
    message = _dict(body.get("message")) if kind == "callback_query" else body
    chat = _dict(message.get("chat")) or (_dict(body.get("from")) if kind == "callback_query" else {})
    chat_id = chat.get("id")
    somebodys = isinstance(chat_id, int) and chat_id > 0  # groups and channels have numbers below zero
    private = somebodys and chat.get("type", "private") == "private"
    if somebodys and not (private and _dict(body.get("from")).get("id") == chat_id):
        chat_id = None  # in a private chat nobody else can write or press, whatever sort it is said to be
    return RawUpdate(
        update_id=raw["update_id"],
        kind=kind,
        raw=raw,
        chat_id=chat_id if _is_id(chat_id) else None,
        private=private,
        text=_text(body.get("text")) if kind == "message" else "",
        data=_text(body.get("data")) if kind == "callback_query" else "",
        query_id=_text(body.get("id")) or None if kind == "callback_query" else None,
    )


def to_parse(update: RawUpdate) -> dict[str, Any]:
    """`raw` without the words and buttons of the message that was pressed: only which one it is matters."""
    query = _dict(update.raw.get("callback_query"))
    message = query.get("message")
    if not isinstance(message, dict):
        return update.raw
    which = {name: message[name] for name in _WHICH if name in message}
    return {**update.raw, "callback_query": {**query, "message": which}}


def _is_id(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and -_BIGGEST <= value <= _BIGGEST


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
