"""What the bot's PDFs say on each page, and how large: it reads only as much of the format as they use."""

import re
import zlib
from dataclasses import dataclass

OBJECT = re.compile(rb"^(\d+) 0 obj\n(.*?)\nendobj$", re.S | re.M)
STREAM = re.compile(rb"stream\n(.*)\nendstream", re.S)
FONT, WORDS = rb"/(F\d+) ([\d.]+) Tf", rb"BT ([\d.]+) ([\d.]+) Td \(((?:[^\\()]|\\.)*)\) Tj"
BOX = rb"([\d.]+) ([\d.]+) ([\d.]+) -?([\d.]+) re"
DRAWN = re.compile(b"|".join((FONT, WORDS, BOX)), re.S)
ESCAPED = {b"r": b"\r", b"n": b"\n"}


@dataclass(frozen=True)
class Line:
    """Words in one line; `x` and `y` from the bottom left and `size`, all in points."""

    text: str
    x: float
    y: float
    size: float


@dataclass(frozen=True)
class Box:
    """An empty rectangle, its top left corner and its size, in points."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Sheet:
    lines: tuple[Line, ...]
    boxes: tuple[Box, ...]

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)


def sheets(pdf: bytes) -> list[Sheet]:
    objects = {int(number): body for number, body in OBJECT.findall(pdf)}
    pages = [body for body in objects.values() if b"/Type /Page\n" in body]
    return [_sheet(objects, body) for body in pages]


def _sheet(objects: dict[int, bytes], page: bytes) -> Sheet:
    resources = objects[_named(page, b"Resources")]
    fonts = {
        name: _letters(_stream(objects[_named(objects[int(font)], b"ToUnicode")]))
        for name, font in re.findall(rb"/(F\d+) (\d+) 0 R", resources)
    }
    lines, boxes = [], []
    letters: dict[int, str] = {}
    size = 0.0
    for found in DRAWN.finditer(_stream(objects[_named(page, b"Contents")])):
        font, points, x, y, words, *box = found.groups()
        if font:
            letters, size = fonts[font], float(points)
        elif words is not None:
            codes = re.sub(rb"\\(.)", lambda one: ESCAPED.get(one[1], one[1]), words, flags=re.S)
            pairs = zip(codes[::2], codes[1::2], strict=True)
            lines.append(Line("".join(letters[a * 256 + b] for a, b in pairs), float(x), float(y), size))
        else:
            boxes.append(Box(*map(float, box)))
    return Sheet(tuple(lines), tuple(boxes))


def _named(body: bytes, name: bytes) -> int:
    found = re.search(rb"/" + name + rb" (\d+) 0 R", body)
    assert found, name
    return int(found[1])


def _stream(body: bytes) -> bytes:
    found = STREAM.search(body)
    assert found
    return zlib.decompress(found[1]) if b"/FlateDecode" in body[: found.start()] else found[1]


def _letters(table: bytes) -> dict[int, str]:
    """Which letter each number stands for in one font."""
    pairs = re.findall(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>", table)
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}
