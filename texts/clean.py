"""Values made harmless: what people type is shown, but cannot disturb the message around it."""

import re
import unicodedata
from html import escape

LONGEST = 8192  # twice what fits in a message; nothing beyond it is looked at
MOST_MARKS = 4  # accents on one letter; scripts that stack them need three
_JOINERS = "\u200c\u200d"  # inside emoji and in Persian and Indian scripts
_LINES = {"\n": "\n", "\r": "", "\t": " ", "\u2028": "\n", "\u2029": "\n\n"}
_FLAGS = range(0xE0020, 0xE0080)  # spell the flags of England, Scotland and Wales


def clean(value: str) -> str:
    """Without control, direction-override and half characters, towers of accents, long empty stretches."""
    if value.isascii() and value.isprintable():
        return value[:LONGEST]
    shown: list[str] = []
    marks = 0
    for character in value[:LONGEST]:
        category = unicodedata.category(character)
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if marks <= MOST_MARKS:
            shown.append(_allowed(character, category))
    return re.sub(r"\n{3,}", "\n\n", "".join(shown))


def for_html(value: str) -> str:
    return escape(value, quote=False)


def on_one_line(value: str) -> str:
    return " ".join(value.split())


def _allowed(character: str, category: str) -> str:
    if character in _LINES:
        return _LINES[character]
    if category[0] == "C" and character not in _JOINERS and ord(character) not in _FLAGS:
        return ""
    return character
