"""Writes the lines of an export as CSV, XLSX or JSON lines into a zip file, a few at a time."""

import csv
import hashlib
import io
import json
import os
import zlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from itertools import chain, islice
from pathlib import Path

from stream_zip import ZIP_32, stream_zip

from domain.exports.cells import Cell, harmless

AT_ONCE = 1000
"""Lines that become bytes together."""

FASTEST = 1
"""How hard it is pressed: a fast export is worth a larger file."""

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
            from bot.exports.sheets import xlsx  # it takes long to load, and much memory

            return xlsx(columns, lines, folder)
    return _json_lines(columns, lines)


def _csv(columns: Sequence[str], lines: Lines) -> Iterator[bytes]:
    """With the mark by which spreadsheets know that it is UTF-8.

    All words stand in quotation marks: LibreOffice divides cells at semicolons and tabs, too, and what
    follows one in somebody's words would be a cell of its own, perhaps a formula.
    """
    rest = chain([tuple(columns)], lines)
    yield "\ufeff".encode()
    while some := list(islice(rest, AT_ONCE)):
        written = io.StringIO(newline="")
        csv.writer(written, quoting=csv.QUOTE_NONNUMERIC).writerows(
            [harmless(cell) for cell in line] for line in some
        )
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
