"""A poster as a page to print and as a picture to send on: black on white, one sheet of A4."""

from io import BytesIO

from fpdf import FPDF
from fpdf.fonts import TTFFont
from PIL import Image, ImageDraw, ImageFont

from bot import lettering
from bot.forums.poster_code import BLACK, WHITE, code_picture, squares
from bot.forums.poster_layout import HEIGHT, POINT, WIDTH, Layout, Line, laid_out
from bot.pictures import Poster
from bot.printing import BOLD, NO_DATE, PLAIN

DPI = 200
PIXELS = DPI / 25.4  # for each millimetre
SQUARE = 16  # pixels of each square of the code on paper: its edges stay sharp however large it is printed


def poster_file(poster: Poster) -> bytes:
    """The same bytes each time."""
    layout = laid_out(poster)
    return _pdf(poster, layout) if poster.format == "pdf" else _png(poster, layout)


def _pdf(poster: Poster, layout: Layout) -> bytes:
    pdf = FPDF("portrait", "mm", "A4")
    pdf.add_font(PLAIN, "", lettering.plain().path)
    pdf.add_font(BOLD, "", lettering.bold().path)
    pdf.set_creation_date(NO_DATE)
    pdf.set_lang(poster.language)
    pdf.set_title(lettering.plain().drawable(poster.above[0][1]))
    pdf.add_page()
    code = code_picture(poster.link, SQUARE)
    pdf.image(code, layout.code_x, layout.code_y, layout.side, layout.side, alt_text=poster.link)
    for line in layout.lines:
        pdf.set_font(BOLD if line.bold else PLAIN, size=line.size)
        pdf.text(line.x, line.y, line.text)
    made = bytes(pdf.output())
    for font in pdf.fonts.values():
        if isinstance(font, TTFFont):
            font.ttfont.close()  # the library leaves its files open
    return made


def _png(poster: Poster, layout: Layout) -> bytes:
    picture = Image.new("L", (round(WIDTH * PIXELS), round(HEIGHT * PIXELS)), WHITE)
    square = round(layout.side * PIXELS) // squares(poster.link)
    where = round(layout.code_x * PIXELS), round(layout.code_y * PIXELS)
    picture.paste(code_picture(poster.link, square), where)
    draw = ImageDraw.Draw(picture)
    for line in layout.lines:
        draw.text((line.x * PIXELS, line.y * PIXELS), line.text, fill=BLACK, font=_font(line), anchor="ls")
    made = BytesIO()
    picture.quantize(16).save(made, "PNG", optimize=True, dpi=(DPI, DPI))
    return made.getvalue()


def _font(line: Line) -> ImageFont.FreeTypeFont:
    path = (lettering.bold() if line.bold else lettering.plain()).path
    return ImageFont.truetype(str(path), line.size * POINT * PIXELS, layout_engine=ImageFont.Layout.BASIC)
