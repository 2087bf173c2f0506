"""HTML parse mode: what a bot writes becomes plain text and entities, or is refused in Telegram's words."""

import re
from dataclasses import dataclass
from typing import Any

from . import utf16
from .refusal import bad

Entity = dict[str, Any]

KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "code": "code", "pre": "pre",
    "a": "text_link", "blockquote": "blockquote", "tg-spoiler": "spoiler", "span": "spoiler",
}  # fmt: skip
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-zA-Z]+));?")
_NEXT = re.compile(r"[<&]")
_NAME_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_SPACE = " \t\r\n\0\v"


@dataclass(slots=True)
class OpenTag:
    name: str
    argument: str
    offset: int
    text_at: int
    expandable: bool = False


def parse(source: str) -> tuple[str, list[Entity]]:
    """The text and its entities, offsets in UTF-16 units. Raises `Refused` as Telegram does."""
    if "<" not in source and "&" not in source:
        return source, []
    return _Parser(source).run()


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.parts: list[str] = []
        self.units = 0
        self.open: list[OpenTag] = []
        self.entities: list[Entity] = []

    def run(self) -> tuple[str, list[Entity]]:
        while found := _NEXT.search(self.source, self.at):
            self._say(self.source[self.at : found.start()])
            self.at = found.start()
            if found.group() == "&":
                self._say(self._reference())
            elif self.source.startswith("</", self.at):
                self._end_tag()
            else:
                self._start_tag()
        self._say(self.source[self.at :])
        if self.open:
            raise self._wrong(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        for entity in self.entities:
            if entity["type"] == "code":
                entity.pop("language", None)
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self.parts), self.entities

    def _say(self, text: str) -> None:
        if text:
            self.parts.append(text)
            self.units += utf16.length(text)

    def _reference(self) -> str:
        """The character that `&…;` stands for, or the ampersand itself where it stands for nothing."""
        character, self.at = _character(self.source, self.at)
        return character

    def _wrong(self, what: str, at: int | None = None) -> Exception:
        where = "" if at is None else f" at byte offset {len(self.source[:at].encode())}"
        return bad(f"can't parse entities: {what}{where}")

    def _skip(self, at: int) -> int:
        while at < len(self.source) and self.source[at] in _SPACE:
            at += 1
        return at

    def _until(self, at: int, stops: str) -> int:
        while at < len(self.source) and self.source[at] not in stops:
            at += 1
        return at

    def _start_tag(self) -> None:
        begin, source = self.at, self.source
        at = self._until(begin + 1, _SPACE + ">")
        if at == len(source):
            raise self._wrong("Unclosed start tag", begin)
        name = source[begin + 1 : at].lower()
        if name not in KINDS:
            raise self._wrong(f'Unsupported start tag "{name}"', begin)
        tag = OpenTag(name, "", self.units, len(self.parts))
        while True:
            at = self._skip(at)
            if at == len(source):
                raise self._wrong(f'Unclosed start tag "{name}"', begin)
            if source[at] == ">":
                break
            at = self._attribute(tag, begin, at)
        if name == "span" and tag.argument != "tg-spoiler":
            raise self._wrong('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(tag)
        self.at = at + 1

    def _attribute(self, tag: OpenTag, begin: int, at: int) -> int:
        source = self.source
        end = self._until(at, _SPACE + "=>")
        attribute = source[at:end].lower()
        if not attribute:
            raise self._wrong(f'Empty attribute name in the tag "{tag.name}"', begin)
        at = self._skip(end)
        if at < len(source) and source[at] != "=":
            tag.expandable = tag.expandable or (tag.name == "blockquote" and attribute == "expandable")
            return at
        at = self._skip(at + 1)
        if at >= len(source):
            raise self._wrong(f'Unclosed start tag "{tag.name}"', begin)
        value, at = self._value(at)
        if at >= len(source):
            raise self._wrong("Unclosed start tag", begin)
        self._keep(tag, attribute, value)
        return at

    def _value(self, at: int) -> tuple[str, int]:
        source = self.source
        quote = source[at]
        if quote not in "'\"":
            found = _NAME_TOKEN.match(source, at)
            end = found.end() if found else at
            if end < len(source) and source[end] not in _SPACE + ">":
                raise self._wrong("Unexpected end of name token", at)
            return source[at:end].lower(), end
        at, value = at + 1, ""
        while at < len(source) and source[at] != quote:
            piece, at = _character(source, at) if source[at] == "&" else (source[at], at + 1)
            value += piece
        return value, at + 1

    def _keep(self, tag: OpenTag, attribute: str, value: str) -> None:
        if (tag.name, attribute) in {("a", "href"), ("span", "class")}:
            tag.argument = value
        elif (tag.name, attribute) == ("code", "class") and value.startswith("language-"):
            tag.argument = value.removeprefix("language-")
        elif (tag.name, attribute) == ("blockquote", "expandable"):
            tag.expandable = True

    def _end_tag(self) -> None:
        begin, source = self.at, self.source
        if not self.open:
            raise self._wrong("Unexpected end tag", begin)
        at = self._until(begin + 2, _SPACE + ">")
        name = source[begin + 2 : at].lower()
        at = self._skip(at)
        if at == len(source) or source[at] != ">":
            raise self._wrong("Unclosed end tag", begin)
        tag = self.open[-1]
        if name and name != tag.name:
            byte = len(source[:begin].encode())
            raise self._wrong(
                f'Unmatched end tag at byte offset {byte}, expected "</{tag.name}>", found "</{name}>"'
            )
        self.open.pop()
        self.at = at + 1
        if self.units > tag.offset:
            self._close(tag)

    def _close(self, tag: OpenTag) -> None:
        entity: Entity = {"offset": tag.offset, "length": self.units - tag.offset, "type": KINDS[tag.name]}
        inner = self.entities[-1] if self.entities else {}
        if tag.name == "a":
            url = checked_link(tag.argument or "".join(self.parts[tag.text_at :]))
            if not url:
                return
            entity["url"] = url
        elif tag.name == "blockquote" and tag.expandable:
            entity["type"] = "expandable_blockquote"
        elif tag.name == "pre" and "language" in inner and _same_place(inner, entity):
            inner["type"] = "pre"
            return
        elif tag.name == "code" and tag.argument:
            entity["language"] = tag.argument
        self.entities.append(entity)


def _same_place(one: Entity, other: Entity) -> bool:
    return bool(one["offset"] == other["offset"] and one["length"] == other["length"])


def _character(source: str, at: int) -> tuple[str, int]:
    found = _REFERENCE.match(source, at)
    if found is None:
        return "&", at + 1
    hexadecimal, decimal, name = found.groups()
    if name is not None:
        return (NAMED[name], found.end()) if name in NAMED else ("&", at + 1)
    digits, base = (hexadecimal, 16) if hexadecimal else (decimal, 10)
    code = int(digits, base) if len(digits) <= 8 else 0
    if not 0 < code < 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return "&", at + 1
    return chr(code), found.end()


def checked_link(url: str) -> str:
    """The link as Telegram would keep it, or "" for one that it drops silently."""
    url = url.strip()
    if re.fullmatch(r"(?i)(https?|tg|ton|ftp|mailto|tel):\S+", url):
        return url
    if re.fullmatch(r"[\w-]+(\.[\w-]+)+(:\d+)?([/?#]\S*)?", url):
        return f"http://{url}/" if "/" not in url else f"http://{url}"
    return ""
