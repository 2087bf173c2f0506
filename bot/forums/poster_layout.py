"""Where everything stands on a poster: worked out once, for the page to print and for the picture."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot import lettering
from bot.forums.poster_code import QUIET, squares
from bot.lettering import Lettering
from bot.pictures import Poster, PosterStyle

WIDTH, HEIGHT = 210.0, 297.0  # A4 in millimetres, as everything here but sizes of letters
MARGIN = 18.0
ROOM = WIDTH - 2 * MARGIN
POINT = 25.4 / 72
LEADING = POINT * 1.25  # from one line to the next, for each point
GAP = 5.0
CODE, LEAST_CODE = 95.0, 70.0
BESIDE_CODE = 8.0

SIZES = {"heading": 54.0, "name": 34.0, "words": 22.0, "strong": 26.0}  # points
LEAST = {"heading": 26.0, "name": 20.0, "words": 18.0, "strong": 20.0}
LEAST_STRONG = 18.0
"""Still large print. Only where this would not fit either, letters become smaller than this."""

_SHRINKING = tuple(1 - step / 20 for step in range(18))


@dataclass(frozen=True)
class Line:
    """Words in one line; `x` and `y` are where its first letter stands, from the top left."""

    text: str
    bold: bool
    size: float
    x: float
    y: float


@dataclass(frozen=True)
class Layout:
    """code_x, code_y, side: where the code for phones is, and how large, with the white around it."""

    lines: tuple[Line, ...]
    code_x: float
    code_y: float
    side: float
    height: float


def laid_out(poster: Poster) -> Layout:
    """As large as it can be on one sheet. Headings become smaller first, then all the rest."""
    for shrink in _SHRINKING:
        found = _at(poster, shrink)
        if found.height <= HEIGHT - MARGIN:
            return found
    return found


def _at(poster: Poster, shrink: float) -> Layout:
    """The white around the code reaches into the margins, so that the code itself begins where words do."""
    side = max(LEAST_CODE * min(1.0, 2 * shrink), CODE * shrink)
    white = side * QUIET / (squares(poster.link) - 2 * QUIET)
    above, y = _stacked(poster.above, shrink, MARGIN)
    y += GAP
    size, beside_x = _size("words", shrink), MARGIN + side + max(white, BESIDE_CODE)
    beside = lettering.plain().lines(poster.beside, size * POINT, WIDTH - MARGIN - beside_x)
    beside_y = y + max(0.0, (side - len(beside) * size * LEADING) / 2)
    told = _lines(beside, False, size, beside_x, beside_y)
    top = y + max(side, len(beside) * size * LEADING) + max(white, GAP)
    beneath, end = _stacked(poster.beneath, shrink, top)
    return Layout((*above, *told, *beneath), MARGIN - white, y - white, side + 2 * white, end)


def _stacked(
    parts: Iterable[tuple[PosterStyle, str]], shrink: float, y: float
) -> tuple[tuple[Line, ...], float]:
    """One below the other, and where they end. What is strong belongs to the words above it."""
    lines: list[Line] = []
    for style, words in parts:
        bold, size = style in ("heading", "strong"), _size(style, shrink)
        font = lettering.bold() if bold else lettering.plain()
        if style == "strong":
            words, size = _as_typed(font, words, size)
        broken = font.lines(words, size * POINT, ROOM)
        lines += _lines(broken, bold, size, MARGIN, y)
        y += len(broken) * size * LEADING + (0.0 if style == "words" else GAP)
    return tuple(lines), y


def _as_typed(font: Lettering, words: str, size: float) -> tuple[str, float]:
    """What people type is in one line, a little smaller if need be; or it is broken where a link may be.

    There it becomes smaller, too, until no other part of it is broken: people would type it wrongly.
    """
    whole, broken = font.drawable(words), words.replace("?", " ?")
    for said, parts in ((words, [whole]), (broken, font.drawable(broken).split())):
        widest = max((font.width(part, POINT) for part in parts), default=0.0)
        fits = 0.99 * ROOM / widest if widest else size
        if fits >= LEAST_STRONG:
            return said, min(size, fits)
    return broken, size


def _size(style: PosterStyle, shrink: float) -> float:
    return max(LEAST[style] * min(1.0, 2 * shrink), SIZES[style] * shrink)


def _lines(broken: Iterable[str], bold: bool, size: float, x: float, y: float) -> tuple[Line, ...]:
    return tuple(
        Line(text, bold, size, x, y + number * size * LEADING + size * POINT)
        for number, text in enumerate(broken)
    )
