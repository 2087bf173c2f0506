"""Pictures of numbers, to be read on a small phone, and in black and white."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from bot import lettering
from bot.pictures import Chart, Trend
from bot.sheet import LEADING, MARGIN, ROOM, Sheet

TITLE, WORDS, SMALL = 54, 44, 36
GAP, NEAR = 40, 16
STUB = 70
COLUMN_HEIGHT, COLUMN_SHARE = 150, 0.56

MOST_TIMES = 6
"""More would stand too close to each other to be read."""


@dataclass(frozen=True)
class Spacing:
    """How large words are, how high bars, and how far it is to the next answer."""

    words: float
    bar: float
    gap: float


WIDE, CLOSE = Spacing(WORDS, 50, GAP), Spacing(38, 36, 26)
"""A telephone shrinks what is very high, so that many bars are easier to read closer together."""

FEW = 8


def chart_png(chart: Chart) -> bytes:
    """The words of each answer in full, its bar below them, and the number at the bar's end."""
    sheet = _begun(chart.title)
    most = max((number or 0 for _, number in chart.bars), default=0)
    spacing = WIDE if len(chart.bars) <= FEW else CLOSE
    widest = lettering.bold().width(_figure(most), spacing.words)
    for words, number in chart.bars:
        sheet.paragraph(words, lettering.plain(), spacing.words)
        sheet.y += NEAR / 2
        if number is None:
            _hidden_bar(sheet, spacing, chart.not_shown)
        else:
            _bar(sheet, spacing, number, (ROOM - widest - NEAR) * _share(number, most))
        sheet.y += spacing.gap
    return _ended(sheet, chart.note)


def trend_png(trend: Trend) -> bytes:
    """For each answer its words, and below them a column for each time: there is no key to look up."""
    sheet = _begun(trend.title)
    times = trend.times[-MOST_TIMES:]
    answers = [(words, numbers[-MOST_TIMES:]) for words, numbers in trend.answers]
    most = max((number or 0 for number in chain(*(numbers for _, numbers in answers))), default=0)
    for words, numbers in answers:
        sheet.paragraph(words, lettering.bold(), WORDS)
        sheet.y += NEAR / 2
        _columns(sheet, times, numbers, most, trend.not_shown)
        sheet.y += GAP
    return _ended(sheet, trend.note)


def _begun(title: str) -> Sheet:
    sheet = Sheet()
    sheet.paragraph(title, lettering.bold(), TITLE)
    sheet.y += GAP
    return sheet


def _ended(sheet: Sheet, note: str) -> bytes:
    sheet.paragraph(note, lettering.plain(), SMALL)
    return sheet.png()


def _bar(sheet: Sheet, spacing: Spacing, number: int, length: float) -> None:
    """Nought has no bar, but a line where it would begin."""
    sheet.bar(MARGIN, sheet.y, length, spacing.bar)
    _beside(sheet, spacing, [_figure(number)], lettering.bold(), MARGIN + length + NEAR)


def _hidden_bar(sheet: Sheet, spacing: Spacing, not_shown: str) -> None:
    sheet.bar(MARGIN, sheet.y, STUB, spacing.bar, hatched=True)
    words = lettering.plain().lines(not_shown, spacing.words, ROOM - STUB - NEAR)
    _beside(sheet, spacing, words, lettering.plain(), MARGIN + STUB + NEAR)


def _beside(
    sheet: Sheet, spacing: Spacing, lines: Sequence[str], font: lettering.Lettering, x: float
) -> None:
    """The first line stands in the middle of the bar."""
    above = (spacing.words * LEADING - spacing.bar) / 2
    below = sheet.lines(lines, font, spacing.words, x, sheet.y - above)
    sheet.y = max(sheet.y + spacing.bar, below)


def _columns(
    sheet: Sheet, times: Sequence[str], numbers: Sequence[int | None], most: int, not_shown: str
) -> None:
    """Side by side, the oldest first; above each its number, below it its time."""
    width = ROOM / max(len(times), 4)
    columns = [_column(number, most, not_shown, width - NEAR) for number in numbers]
    foot = below = sheet.y + max((height + _height(head) for height, head, _ in columns), default=0.0)
    for place, (time, number, (height, head, font)) in enumerate(zip(times, numbers, columns, strict=True)):
        x = MARGIN + place * width
        sheet.bar(x, foot - height, width * COLUMN_SHARE, height, hatched=number is None)
        sheet.lines(head, font, SMALL, x, foot - height - _height(head))
        dated = lettering.plain().lines(time, SMALL, width - 3 * NEAR)
        below = max(below, sheet.lines(dated, lettering.plain(), SMALL, x, foot + NEAR / 2))
    sheet.y = below


def _column(
    number: int | None, most: int, not_shown: str, room: float
) -> tuple[float, list[str], lettering.Lettering]:
    """How high it is, and what stands above it in which letters."""
    if number is None:
        return STUB / 2, lettering.plain().lines(not_shown, SMALL, room), lettering.plain()
    figure = lettering.bold().lines(_figure(number), SMALL, room)
    return COLUMN_HEIGHT * _share(number, most), figure, lettering.bold()


def _height(lines: Sequence[str]) -> float:
    return len(lines) * SMALL * LEADING + NEAR / 2


def _share(number: int, most: int) -> float:
    return number / most if most else 0.0


def _figure(number: int) -> str:
    return f"{number:,}"
