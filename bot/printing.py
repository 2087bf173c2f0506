"""Pages to print, in large letters: forms to fill in by hand, and results for a noticeboard."""

from datetime import UTC, datetime

from fpdf import FPDF
from fpdf.fonts import TTFFont

from bot import lettering
from bot.pictures import Page, PartKind

MARGIN = 20.0  # millimetres, as everything here but sizes of letters
HEADING, STRONG, WORDS, FOOTER = 30.0, 22.0, 20.0, 18.0  # points
POINT = 25.4 / 72
LEADING = POINT * 1.45  # from one line to the next, for each point
GAP = 6.0
BOX, BESIDE_BOX = 11.0, 6.0
TO_WRITE = 15.0  # from one line for handwriting to the next

NO_DATE = datetime(1970, 1, 1, tzinfo=UTC)
"""With the time of printing in it, no two would be the same."""

PLAIN, BOLD = "plain", "bold"


def form_pdf(page: Page) -> bytes:
    """The same bytes each time. It is laid out twice: how many sheets there are is known only afterwards."""
    once = _Sheets(page, pages=1)
    pdf = once.printed()
    return pdf if once.pages_count == 1 else _Sheets(page, once.pages_count).printed()


class _Sheets(FPDF):
    """As many sheets of A4 as the page needs, with the footer on each."""

    def __init__(self, page: Page, pages: int) -> None:
        super().__init__("portrait", "mm", "A4")
        self._page, self._pages = page, pages
        self.add_font(PLAIN, "", lettering.plain().path)
        self.add_font(BOLD, "", lettering.bold().path)
        self.set_margin(MARGIN)
        self.c_margin = 0.0
        self.set_creation_date(NO_DATE)
        self.set_lang(page.language)
        self.set_title(lettering.plain().drawable(page.heading))
        self.set_font(PLAIN, size=FOOTER)
        self._footer_height = self._height(page.footer, FOOTER) + FOOTER * LEADING + GAP
        self.set_auto_page_break(True, MARGIN + self._footer_height + GAP)

    def printed(self) -> bytes:
        self.add_page()
        self._paragraph(self._page.heading, BOLD, HEADING)
        for kind, words in self._page.parts:
            self._part(kind, words)
        pdf = bytes(self.output())
        for font in self.fonts.values():
            if isinstance(font, TTFFont):
                font.ttfont.close()  # the library leaves its files open
        return pdf

    def footer(self) -> None:
        """A rule, the words of the footer, and which sheet of how many this is."""
        self.set_y(self.h - MARGIN - self._footer_height)
        self.set_line_width(0.6)
        self.line(MARGIN, self.y, self.w - MARGIN, self.y)
        self.set_y(self.y + GAP / 2)
        self.set_font(PLAIN, size=FOOTER)
        self._write(self._page.footer, FOOTER)
        numbered = self._page.numbering.replace("{pages}", str(self._pages))
        self._write(numbered.replace("{page}", str(self.page_no())), FOOTER)

    def _part(self, kind: PartKind, words: str) -> None:
        match kind:
            case "strong":
                self._title(words)
            case "words":
                self._paragraph(words, PLAIN, WORDS)
            case "box":
                self._box(words)
            case "line":
                self._line(words)

    def _title(self, words: str) -> None:
        """Never parted from what it stands above, as far as one line of that."""
        self.set_font(BOLD, size=STRONG)
        self._keep_together(self._height(words, STRONG) + GAP + WORDS * LEADING)
        self._paragraph(words, BOLD, STRONG)

    def _paragraph(self, words: str, font: str, size: float) -> None:
        self.set_font(font, size=size)
        self._write(words, size)
        self.set_y(self.y + GAP)

    def _box(self, words: str) -> None:
        """A box is never parted from its words."""
        self.set_font(PLAIN, size=WORDS)
        left = BOX + BESIDE_BOX
        height = max(BOX, self._height(words, WORDS, left))
        self._keep_together(height)
        top = self.y
        self.set_line_width(0.9)
        self.rect(MARGIN, top, BOX, BOX)
        self.set_y(top + max(0.0, (BOX - WORDS * LEADING) / 2))
        self._write(words, WORDS, left)
        self.set_y(top + height + GAP)

    def _line(self, words: str) -> None:
        self.set_font(PLAIN, size=WORDS)
        self._keep_together((self._height(words, WORDS) if words else 0.0) + TO_WRITE)
        if words:
            self._write(words, WORDS)
        self.set_y(self.y + TO_WRITE)
        self.set_line_width(0.5)
        self.line(MARGIN, self.y, self.w - MARGIN, self.y)
        self.set_y(self.y + GAP / 2)

    def _keep_together(self, height: float) -> None:
        if self.will_page_break(height):
            self.add_page()

    def _write(self, words: str, size: float, left: float = 0.0) -> None:
        self.set_x(MARGIN + left)
        for line in self._lines(words, size, left):
            self.set_x(MARGIN + left)
            self.cell(0, size * LEADING, line, new_x="LMARGIN", new_y="NEXT")

    def _height(self, words: str, size: float, left: float = 0.0) -> float:
        return len(self._lines(words, size, left)) * size * LEADING

    def _lines(self, words: str, size: float, left: float) -> list[str]:
        """In the font that is set."""
        font = lettering.bold() if self.font_family == BOLD else lettering.plain()
        return font.lines(words, size * POINT, self.w - 2 * MARGIN - left)
