"""The letters that pictures and pages are drawn with: which ones there are, and how wide words are."""

import re
import unicodedata
from functools import cache
from pathlib import Path

import matplotlib
from matplotlib.ft2font import FT2Font, LoadFlags

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
"""Stands for letters that the font does not have. Nobody takes it for a box to tick."""

_LEFT_OUT = {"Cc", "Cf", "Cs"}  # control characters, turned writing, halves of characters
_PICTURES = {"So", "Sk"}  # emoji, and the shades of their skin
_VARIANTS = range(0xFE00, 0xFE10)  # they only say how the character before them looks


class Lettering:
    """One font. Sizes and widths are in the same unit, whichever that is."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._font = FT2Font(path)
        self._known = frozenset(self._font.get_charmap())
        self._advances: dict[str, float] = {}

    def drawable(self, text: str) -> str:
        """The same in one line, with only what this font can draw.

        Of emoji it has few. Words can do without them, but where there is nothing else, that is seen.
        """
        whole = unicodedata.normalize("NFC", text)
        drawn = " ".join("".join(map(self._drawn, whole)).split())
        drawn = re.sub(f"{UNKNOWN}+", UNKNOWN, drawn)
        return drawn or (UNKNOWN if any(unicodedata.category(c) in _PICTURES for c in whole) else "")

    def _drawn(self, character: str) -> str:
        kind = unicodedata.category(character)
        if character.isspace():
            return " "
        if kind in _LEFT_OUT or ord(character) in _VARIANTS:
            return ""
        if ord(character) in self._known:
            return character
        return "" if kind in _PICTURES else UNKNOWN

    def width(self, text: str, size: float) -> float:
        return sum(map(self._advance, text)) * size

    def _advance(self, character: str) -> float:
        """How far it is to the next letter, in letters of size one."""
        if character not in self._advances:
            glyph = self._font.load_char(ord(character), flags=LoadFlags.NO_SCALE)
            self._advances[character] = glyph.horiAdvance / self._font.units_per_EM
        return self._advances[character]

    def lines(self, text: str, size: float, room: float) -> list[str]:
        """Broken between words, and a word that is wider than a line within itself. Nothing is left out."""
        lines: list[str] = []
        line = ""
        for word in self.drawable(text).split():
            longer = f"{line} {word}".lstrip()
            if self.width(longer, size) <= room:
                line = longer
                continue
            if line:
                lines.append(line)
            *full, line = self._pieces(word, size, room)
            lines += full
        return [*lines, line] if line else lines

    def _pieces(self, word: str, size: float, room: float) -> list[str]:
        pieces = [""]
        for character in word:
            if pieces[-1] and self.width(pieces[-1] + character, size) > room:
                pieces.append("")
            pieces[-1] += character
        return pieces


@cache
def plain() -> Lettering:
    return Lettering(_shipped("DejaVuSans.ttf"))


@cache
def bold() -> Lettering:
    return Lettering(_shipped("DejaVuSans-Bold.ttf"))


def _shipped(name: str) -> Path:
    """matplotlib brings the fonts, so that every machine draws the same."""
    return Path(matplotlib.get_data_path(), "fonts", "ttf", name)
