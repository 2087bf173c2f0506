"""How the page sees messages: plain text, safe HTML, buttons, files."""

from typing import Any

from .entities import safe_html
from .people import Message, Wire

_OTHER_KINDS = ("voice", "location", "contact", "sticker", "group_chat_created")


def shown_message(message: Message) -> Wire:
    wire = message.wire
    text: str = wire["text"] if "text" in wire else wire.get("caption", "")
    entities: list[Wire] = wire.get("entities") or wire.get("caption_entities") or []
    return {
        "message_id": message.message_id,
        "from": "bot" if message.from_bot else "person",
        "date_ms": message.date_ms,
        "edited_ms": message.edited_ms,
        "text": text,
        "html": safe_html(text, entities),
        "entities": entities,
        "buttons": [[_button(one) for one in row] for row in _rows(wire)],
        "document": _document(wire.get("document")),
        "photo": _photo(wire.get("photo")),
        "reply_to": wire["reply_to_message"]["message_id"] if "reply_to_message" in wire else None,
        "other": next((kind for kind in _OTHER_KINDS if kind in wire), None),
    }


def shown_event(data: dict[str, Any]) -> dict[str, Any]:
    """An event's data, its message (if it has one) as the page sees it."""
    message = data.get("message")
    return data | {"message": shown_message(message)} if isinstance(message, Message) else data


def _rows(wire: Wire) -> list[list[Wire]]:
    rows: list[list[Wire]] = wire.get("reply_markup", {}).get("inline_keyboard", [])
    return rows


def _button(button: Wire) -> Wire:
    if "callback_data" in button:
        return {"text": button["text"], "data": button["callback_data"]}
    return {"text": button["text"], "url": button.get("url", "")}


def _document(document: Wire | None) -> Wire | None:
    if document is None:
        return None
    return document | {"url": f"/rehearsal/files/{document['file_id']}"}


def _photo(sizes: list[Wire] | None) -> Wire | None:
    if not sizes:
        return None
    return sizes[-1] | {"url": f"/rehearsal/files/{sizes[-1]['file_id']}"}
