"""A message's words: text or caption, parse mode, entities, and their limits."""

import re

from . import html, utf16
from .entities import trimmed
from .html import Entity
from .params import Params
from .refusal import bad

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")


def text(params: Params) -> tuple[str, list[Entity]]:
    words, entities = _read(params, "text", "entities")
    if not words:
        raise bad("message text is empty")
    if len(words) > TEXT_LIMIT // 2 and utf16.length(words) > TEXT_LIMIT:
        raise bad("message is too long")
    return words, entities


def caption(params: Params) -> tuple[str, list[Entity]]:
    words, entities = _read(params, "caption", "caption_entities")
    if len(words) > CAPTION_LIMIT // 2 and utf16.length(words) > CAPTION_LIMIT:
        raise bad("message caption is too long")
    return words, entities


def _read(params: Params, name: str, entities_name: str) -> tuple[str, list[Entity]]:
    source = params.text(name)
    if _CONTROL.search(source):
        source = _CONTROL.sub(" ", source.replace("\r", ""))
    mode = params.text("parse_mode").lower()
    if mode == "html":
        return trimmed(*html.parse(source))
    if mode and mode != "none":
        raise bad("unsupported parse_mode")
    return trimmed(source, _given(params, entities_name, utf16.length(source)))


def _given(params: Params, name: str, units: int) -> list[Entity]:
    """Entities that the bot lists itself; those that do not fit the text are dropped."""
    found = params.structure(name, "entities") if name in params.values else None
    if found is None:
        return []
    if not isinstance(found, list):
        raise bad("expected an Array of MessageEntity")
    return [entity for entity in found if _fits(entity, units)]


def _fits(entity: object, units: int) -> bool:
    if not isinstance(entity, dict) or not isinstance(entity.get("type"), str):
        raise bad('can\'t parse MessageEntity: expected an Object with the field "type"')
    offset, length = entity.get("offset"), entity.get("length")
    if not isinstance(offset, int) or not isinstance(length, int):
        raise bad('can\'t parse MessageEntity: fields "offset" and "length" must be Integers')
    if entity["type"] == "text_link" and not isinstance(entity.get("url"), str):
        raise bad('can\'t parse MessageEntity: field "url" must be a String')
    return offset >= 0 and length > 0 and offset + length <= units
