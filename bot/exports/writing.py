"""Writes the lines of an export as CSV, XLSX or JSON lines into a zip file, a few at a time."""

import csv
import hashlib
import io
import json
import os
import tempfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from itertools import chain, islice
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from stream_zip import ZIP_32, stream_zip

from domain.exports.cells import Cell, harmless

AT_ONCE = 1000
"""Lines that become bytes together."""

SHEET_LINES = 1_000_000
"""A sheet takes 1,048,576; what is more goes on another one."""

FASTEST = 1
"""How hard it is pressed: a fast export is worth a larger file."""

_PIECE = 1 << 16

Lines = Iterable[Sequence[Cell]]


def write_zip(
    path: Path, name: str, kind: str, columns: Sequence[str], lines: Lines, passphrase: str | None
) -> str:
    """Write it, locked with AES-256 where there is a passphrase. Its SHA-256, in hexadecimal."""
    digest, moment = hashlib.sha256(), datetime.now(UTC)
    inside = ((name, moment, 0o600, ZIP_32, _content(kind, columns, lines, path.parent)),)
    chunks = stream_zip(
        inside,
        get_compressobj=lambda: zlib.compressobj(level=FASTEST, wbits=-zlib.MAX_WBITS),
        password=passphrase,
    )
    with open(path, "xb", opener=_private) as file:
        for chunk in chunks:
            file.write(chunk)
            digest.update(chunk)
        file.flush()
        os.fsync(file.fileno())
    return digest.hexdigest()


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _content(kind: str, columns: Sequence[str], lines: Lines, folder: Path) -> Iterator[bytes]:
    match kind:
        case "csv":
            return _csv(columns, lines)
        case "xlsx":
            return _xlsx(columns, lines, folder)
    return _json_lines(columns, lines)


def _csv(columns: Sequence[str], lines: Lines) -> Iterator[bytes]:
    """With the mark by which spreadsheets know that it is UTF-8."""
    rest = chain([tuple(columns)], lines)
    yield "\ufeff".encode()
    while some := list(islice(rest, AT_ONCE)):
        written = io.StringIO(newline="")
        csv.writer(written).writerows([harmless(cell) for cell in line] for line in some)
        yield written.getvalue().encode("utf-8", "replace")


def _json_lines(columns: Sequence[str], lines: Lines) -> Iterator[bytes]:
    """For programs, so words stand in it as they are."""
    rest = iter(lines)
    while some := list(islice(rest, AT_ONCE)):
        objects = (dict(zip(columns, map(_plain, line), strict=True)) for line in some)
        yield "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in objects).encode(
            "utf-8", "replace"
        )


def _plain(cell: Cell) -> str | int | None:
    return cell.isoformat() if isinstance(cell, date) else cell


def _xlsx(columns: Sequence[str], lines: Lines, folder: Path) -> Iterator[bytes]:
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
    """Without the signs that no sheet can hold."""
    return "".join(sign for sign in cell if sign in "\t\n" or sign >= " ") if type(cell) is str else cell
