"""The code on a poster that phones read with their camera."""

from functools import lru_cache

import segno
from PIL import Image

QUIET = 4  # squares of white around it, or else phones do not find it

BLACK, WHITE = 0, 255


def squares(link: str) -> int:
    """How many it has in each direction, the white ones around it among them."""
    return len(_matrix(link)) + 2 * QUIET


def code_picture(link: str, square: int) -> Image.Image:
    """With so many pixels for each square."""
    side = squares(link)
    small = Image.new("L", (side, side), WHITE)
    for down, row in enumerate(_matrix(link)):
        for across, dark in enumerate(row):
            if dark:
                small.putpixel((across + QUIET, down + QUIET), BLACK)
    return small.resize((side * square, side * square), Image.Resampling.NEAREST)


@lru_cache(maxsize=8)
def _matrix(link: str) -> tuple[bytearray, ...]:
    """A quarter of it may be dirty or torn."""
    return tuple(segno.make_qr(link, error="q").matrix)
