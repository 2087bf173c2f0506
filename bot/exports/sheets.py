"""Writes the lines of an export as the sheets of an XLSX file."""

import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ERROR_CODES
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from domain.exports.cells import Cell, harmless

SHEET_LINES = 1_000_000
"""A sheet takes 1,048,576; what is more goes on another one."""

_PIECE = 1 << 16

_DIGITS = 10**15
"""A sheet keeps fifteen digits of a number: two of our own with more would become the same."""

Lines = Iterable[Sequence[Cell]]


def xlsx(columns: Sequence[str], lines: Lines, folder: Path) -> Iterator[bytes]:
    """It is put together beside the export, readable to nobody else, and read from there."""
    with tempfile.TemporaryFile(dir=folder) as file:
        _workbook(columns, lines).save(file)
        file.seek(0)
        while piece := file.read(_PIECE):
            yield piece


def _workbook(columns: Sequence[str], lines: Lines) -> Workbook:
    """Numbers and dates are numbers and dates; the head stays in sight, and each column can be filtered."""
    book, rest = Workbook(write_only=True), iter(lines)
    some = list(islice(rest, 1))
    while some or not book.worksheets:
        sheet = book.create_sheet()
        sheet.freeze_panes = "A2"
        for place in range(1, len(columns) + 1):
            sheet.column_dimensions[get_column_letter(place)].width = 20
        sheet.append([_bold(sheet, column) for column in columns])
        count = 1
        for line in chain(some, islice(rest, SHEET_LINES - len(some))):
            sheet.append([_readable(harmless(cell)) for cell in line])
            count += 1
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{count}"
        sheet.close()
        some = list(islice(rest, 1))
    return book


def _bold(sheet: object, words: str) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, value=words)
    cell.font = Font(bold=True)
    return cell


def _readable(cell: Cell) -> Cell:
    """As a sheet can hold it, and show it as it is."""
    if type(cell) is int:
        return cell if -_DIGITS < cell < _DIGITS else str(cell)
    return _words(cell) if type(cell) is str else cell


def _words(cell: str) -> str:
    """Without the signs that no sheet can hold; what it would take for a sign, or an error, stays words."""
    if not cell.isprintable():
        cell = "".join(sign for sign in cell if sign in "\t\n" or (sign >= " " and not _no_sign(sign)))
    if "_x" in cell:
        cell = re.sub("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", cell)
    return f"'{cell}" if cell in ERROR_CODES else cell


def _no_sign(sign: str) -> bool:
    """One half of a sign, or what never is one: with it in it no program opens the file."""
    return "\ud800" <= sign <= "\udfff" or sign in "\ufffe\uffff"
