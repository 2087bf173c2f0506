"""Entities: commands are found in any text, and text with entities becomes HTML that is safe to show."""

import re
from html import escape

from . import utf16
from .html import Entity

_COMMAND = re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")
_LITERAL = {"code", "pre", "text_link"}
_TAGS = {
    "bold": ("<b>", "</b>"), "italic": ("<i>", "</i>"), "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"), "code": ("<code>", "</code>"), "pre": ("<pre>", "</pre>"),
    "blockquote": ("<blockquote>", "</blockquote>"), "spoiler": ('<span class="spoiler">', "</span>"),
    "expandable_blockquote": ('<blockquote class="expandable">', "</blockquote>"),
    "bot_command": ('<span class="command">', "</span>"),
}  # fmt: skip


def with_commands(text: str, entities: list[Entity]) -> list[Entity]:
    """Add what Telegram itself finds: commands, except inside code and links."""
    if "/" not in text:
        return entities
    found = []
    for match in _COMMAND.finditer(text):
        offset = utf16.length(text[: match.start()])
        command = {"offset": offset, "length": len(match.group()), "type": "bot_command"}
        if not any(entity["type"] in _LITERAL and _overlap(entity, command) for entity in entities):
            found.append(command)
    return sorted(entities + found, key=lambda entity: (entity["offset"], -entity["length"]))


def _overlap(one: Entity, other: Entity) -> bool:
    return bool(
        one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"]
    )


def trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """White space around a message is cut off, and entities shrink with it."""
    if not text or not (text[0].isspace() or text[-1].isspace()):
        return text, entities
    left = len(text) - len(text.lstrip())
    short = text.strip()
    end = utf16.length(short)
    kept = []
    for entity in entities:
        start = max(0, entity["offset"] - left)
        stop = min(end, entity["offset"] + entity["length"] - left)
        if stop > start:
            kept.append(entity | {"offset": start, "length": stop - start})
    return short, kept


def safe_html(text: str, entities: list[Entity]) -> str:
    """HTML that can be put into a page as it is: everything else in the text is escaped."""
    return "".join(_pieces(utf16.encoded(text), entities)).replace("\n", "<br>")


def _pieces(units: bytes, entities: list[Entity]) -> list[str]:
    pieces: list[str] = []
    open_until: list[tuple[int, str]] = []
    at = 0

    def go_to(offset: int) -> None:
        nonlocal at
        pieces.append(escape(utf16.decoded(units[at * 2 : offset * 2])))
        at = max(at, offset)

    for entity in sorted(entities, key=lambda one: (one["offset"], -one["length"])):
        while open_until and open_until[-1][0] <= entity["offset"]:
            end, closing = open_until.pop()
            go_to(end)
            pieces.append(closing)
        go_to(entity["offset"])
        end = entity["offset"] + entity["length"]
        opening, closing = _tags(entity)
        pieces.append(opening)
        open_until.append((min([end, *(outer for outer, _ in open_until)]), closing))
    for end, closing in reversed(open_until):
        go_to(end)
        pieces.append(closing)
    go_to(len(units) // 2)
    return pieces


def _tags(entity: Entity) -> tuple[str, str]:
    if entity["type"] == "text_link" and re.match(r"(?i)(https?|mailto|tel|tg):", entity["url"]):
        return f'<a href="{escape(entity["url"])}" target="_blank" rel="noopener noreferrer">', "</a>"
    return _TAGS.get(entity["type"], ("", ""))
