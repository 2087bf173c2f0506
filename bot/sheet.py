"""A sheet of white paper: words and bars are put on it from the top down, and it becomes a PNG."""

from collections.abc import Sequence
from io import BytesIO

from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Affine2D
from PIL import Image

from bot.lettering import Lettering

WIDTH = 1080  # pixels; a phone shows about a third of them
MARGIN = 48
ROOM = WIDTH - 2 * MARGIN
LEADING = 1.28  # from one line to the next, for each pixel of size

INK, PAPER = "#0b1f3a", "#ffffff"
"""So dark and so light that a photocopy of it can be read."""

_DPI = 100
_SHADES = 16  # enough for smooth letters, and a third of the bytes


class Sheet:
    """`y` is how far down it is filled. Everything is in pixels, counted from the top left."""

    def __init__(self) -> None:
        self.y = float(MARGIN)
        self._drawn: list[Artist] = []

    def paragraph(self, text: str, font: Lettering, size: float) -> None:
        self.y = self.lines(font.lines(text, size, ROOM), font, size, MARGIN, self.y)

    def lines(self, lines: Sequence[str], font: Lettering, size: float, x: float, y: float) -> float:
        """Words in lines that are broken already, from `y` downwards; where they end."""
        for number, line in enumerate(lines):
            baseline = y + (number + 0.95) * size * LEADING - size * 0.1
            properties = FontProperties(fname=str(font.path), size=size * 72 / _DPI)
            self._drawn.append(
                # What people typed is no formula, whatever it has between dollar signs.
                Text(x, baseline, line, color=INK, fontproperties=properties, parse_math=False)
            )
        return y + len(lines) * size * LEADING

    def bar(self, x: float, y: float, width: float, height: float, hatched: bool = False) -> None:
        """Hatched is what is not shown: it looks different also where there are no colours."""
        fill = PAPER if hatched else INK
        bar = Rectangle((x, y), width, height, facecolor=fill, edgecolor=INK, linewidth=2)
        if hatched:
            bar.set_hatch("/")
            bar.set_hatch_linewidth(5)
        self._drawn.append(bar)

    def png(self) -> bytes:
        """The same bytes each time."""
        height = round(self.y + MARGIN)
        figure = Figure(figsize=(WIDTH / _DPI, height / _DPI), dpi=_DPI, facecolor=PAPER)
        from_the_top = Affine2D().scale(1, -1).translate(0, height)
        for artist in self._drawn:
            artist.set_transform(from_the_top)
            figure.add_artist(artist)
        raw = BytesIO()
        FigureCanvasAgg(figure).print_raw(raw)  # type: ignore[no-untyped-call]
        drawn = Image.frombytes("RGBA", (WIDTH, height), raw.getvalue())
        made = BytesIO()
        drawn.convert("RGB").quantize(_SHADES).save(made, "PNG", optimize=True)
        return made.getvalue()
