"""Pictures of numbers, to be read on a small phone, and in black and white."""

from collections.abc import Sequence
from itertools import chain

from bot import lettering
from bot.pictures import Chart, Trend
from bot.sheet import LEADING, MARGIN, ROOM, Sheet

TITLE, WORDS, SMALL = 54, 44, 36
BAR, GAP, NEAR = 50, 40, 16
STUB = 70
COLUMN_HEIGHT, COLUMN_SHARE = 150, 0.56

MOST_TIMES = 8
"""More would stand too close to each other to be read."""


def chart_png(chart: Chart) -> bytes:
    """The words of each answer in full, its bar below them, and the number at the bar's end."""
    sheet = _begun(chart.title)
    most = max((number or 0 for _, number in chart.bars), default=0)
    widest = lettering.bold().width(_figure(most), WORDS)
    for words, number in chart.bars:
        sheet.paragraph(words, lettering.plain(), WORDS)
        sheet.y += NEAR / 2
        if number is None:
            _hidden_bar(sheet, chart.not_shown)
        else:
            _bar(sheet, number, (ROOM - widest - NEAR) * _share(number, most))
        sheet.y += GAP
    return _ended(sheet, chart.note)


def trend_png(trend: Trend) -> bytes:
    """For each answer its words, and below them a column for each time: there is no key to look up."""
    sheet = _begun(trend.title)
    times = trend.times[-MOST_TIMES:]
    answers = [(words, numbers[-MOST_TIMES:]) for words, numbers in trend.answers]
    most = max((number or 0 for number in chain(*(numbers for _, numbers in answers))), default=0)
    for words, numbers in answers:
        sheet.paragraph(words, lettering.bold(), WORDS)
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


def _bar(sheet: Sheet, number: int, length: float) -> None:
    """Nought has no bar, but a line where it would begin."""
    sheet.bar(MARGIN, sheet.y, length, BAR)
    _beside(sheet, [_figure(number)], lettering.bold(), MARGIN + length + NEAR)


def _hidden_bar(sheet: Sheet, not_shown: str) -> None:
    sheet.bar(MARGIN, sheet.y, STUB, BAR, hatched=True)
    words = lettering.plain().lines(not_shown, WORDS, ROOM - STUB - NEAR)
    _beside(sheet, words, lettering.plain(), MARGIN + STUB + NEAR)


def _beside(sheet: Sheet, lines: Sequence[str], font: lettering.Lettering, x: float) -> None:
    below = sheet.lines(lines, font, WORDS, x, sheet.y - 4)
    sheet.y = max(sheet.y + BAR, below)


def _columns(
    sheet: Sheet, times: Sequence[str], numbers: Sequence[int | None], most: int, not_shown: str
) -> None:
    """Side by side, the oldest first; above each its number, below it its time."""
    width = ROOM / max(len(times), 4)
    heads = [_head(number, not_shown, width - NEAR) for number in numbers]
    foot = sheet.y + COLUMN_HEIGHT + max((_height(head) for head in heads), default=0)
    below = foot
    for place, (time, number, head) in enumerate(zip(times, numbers, heads, strict=True)):
        x = MARGIN + place * width
        height = STUB / 2 if number is None else COLUMN_HEIGHT * _share(number, most)
        sheet.bar(x, foot - height, width * COLUMN_SHARE, height, hatched=number is None)
        sheet.lines(head, lettering.bold(), SMALL, x, foot - height - _height(head))
        dated = lettering.plain().lines(time, SMALL, width - NEAR)
        below = max(below, sheet.lines(dated, lettering.plain(), SMALL, x, foot + NEAR / 2))
    sheet.y = below


def _head(number: int | None, not_shown: str, room: float) -> list[str]:
    words = not_shown if number is None else _figure(number)
    return lettering.bold().lines(words, SMALL, room)


def _height(lines: Sequence[str]) -> float:
    return len(lines) * SMALL * LEADING + NEAR / 2


def _share(number: int, most: int) -> float:
    return number / most if most else 0.0


def _figure(number: int) -> str:
    return f"{number:,}"
