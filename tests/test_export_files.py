"""Files of exports open elsewhere, with types, and with no formula in them."""

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from xml.parsers import expat
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from bot.exports.writing import write_zip
from domain.exports.cells import Cell, harmless
from domain.exports.columns import COLUMNS, columns
from domain.exports.wanted import Level, Wanted, What
from storage.exports.lines import lines
from storage.exports.reading import Asked, Labels, opened
from storage.ids import new_id
from tests import results_kit, sheet_kit
from tests.export_kit import inside, objects, profiled, table
from tests.forum_kit import running_forum, say, upcoming
from tests.kit import Town
from tests.many_kit import joins

EVIL = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x", "  =1", "−1"]
UNSEEN = ["\a=1+1", "\0 =1", "\u200b@x", "\ufeff+1", "\uffff=1"]
"""What may be passed over stands before it."""
WIDTH = ("words", "number", "day")
DAY = date(2026, 11, 26)


def written(folder: Path, kind: str, some: Sequence[Sequence[Cell]]) -> bytes:
    path = folder / f"{kind}.zip"
    path.unlink(missing_ok=True)
    write_zip(path, f"x.{kind}", kind, WIDTH, some, None)
    return inside(path.read_bytes())


def test_no_cell_of_a_csv_file_begins_a_formula(tmp_path: Path) -> None:
    found = table(written(tmp_path, "csv", [(evil, 1, DAY) for evil in EVIL + UNSEEN]))
    assert [line["words"] for line in found] == [f"'{evil}" for evil in EVIL + UNSEEN]
    assert {line["number"] for line in found} == {"1"}


@pytest.mark.parametrize("words", ["Soup;=1+1", "Soup\t=1+1", "Soup"])
def test_words_stay_in_their_cell_where_more_than_commas_divides_cells(tmp_path: Path, words: str) -> None:
    file = written(tmp_path, "csv", [(words, 1, DAY)])
    assert file.decode("utf-8-sig").splitlines()[1] == f'"{words}",1,"{DAY}"'


def test_another_library_finds_no_formula_in_an_xlsx_file(tmp_path: Path) -> None:
    file = written(tmp_path, "xlsx", [(evil, 1, DAY) for evil in EVIL + UNSEEN])
    (head, *rest) = CalamineWorkbook.from_filelike(io.BytesIO(file)).get_sheet_by_index(0).to_python()
    assert head == list(WIDTH)
    assert all(str(line[0]).startswith("'") for line in rest)
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        sheets = [parts.read(name).decode() for name in parts.namelist() if "worksheets/" in name]
    assert sheets
    assert not any(re.search(r"<f[ >]", sheet) for sheet in sheets)


def test_numbers_and_days_are_typed_and_the_head_stays_in_sight(tmp_path: Path) -> None:
    file = written(tmp_path, "xlsx", [("a\x07b", 12, DAY), ("b", None, None)])
    (_, line, empty) = CalamineWorkbook.from_filelike(io.BytesIO(file)).get_sheet_by_index(0).to_python()
    assert line == ["ab", 12, DAY]
    assert empty == ["b", "", ""]
    sheet = load_workbook(io.BytesIO(file)).worksheets[0]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:C3"


def test_words_that_no_sheet_can_hold_do_not_spoil_it(tmp_path: Path) -> None:
    """As they can come in an answer: a name with a letter that is none, or an error's name as an answer."""
    words = ["Ada\uffff", "Ada\ufffe", "Ada\ud83d", "#N/A", "_x003D_1+1", "Ada 👩🏽‍🦽 عادة"]
    file = written(tmp_path, "xlsx", [(word, 1, DAY) for word in words])
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        expat.ParserCreate().Parse(parts.read("xl/worksheets/sheet1.xml"), True)
    (_, *rest) = CalamineWorkbook.from_filelike(io.BytesIO(file)).get_sheet_by_index(0).to_python()
    assert [line[0] for line in rest] == ["Ada", "Ada", "Ada", "'#N/A", "_x003D_1+1", "Ada 👩🏽‍🦽 عادة"]


def test_two_long_numbers_are_still_two(tmp_path: Path) -> None:
    first = new_id(1_800_000_000_000)
    file = written(tmp_path, "xlsx", [("a", first, DAY), ("b", first + 1, DAY)])
    (_, *rest) = CalamineWorkbook.from_filelike(io.BytesIO(file)).get_sheet_by_index(0).to_python()
    assert [line[1] for line in rest] == [str(first), str(first + 1)]


def test_what_does_not_fit_on_a_sheet_goes_on_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.exports.sheets.SHEET_LINES", 2)
    file = written(tmp_path, "xlsx", [("a", n, DAY) for n in range(5)])
    book = CalamineWorkbook.from_filelike(io.BytesIO(file))
    sheets = [book.get_sheet_by_index(n).to_python() for n in range(len(book.sheet_names))]
    assert [line[1] for sheet in sheets for line in sheet[1:]] == [0, 1, 2, 3, 4]
    assert all(sheet[0] == list(WIDTH) for sheet in sheets)


def test_json_lines_keep_words_as_they_are(tmp_path: Path) -> None:
    (found,) = objects(written(tmp_path, "jsonl", [("=1 “é”", 3, DAY)]))
    assert found == {"words": "=1 “é”", "number": 3, "day": "2026-11-26"}


@pytest.mark.parametrize("kind", ["csv", "xlsx", "jsonl"])
def test_an_export_of_nothing_is_a_file_with_its_head(tmp_path: Path, kind: str) -> None:
    file = written(tmp_path, kind, [])
    if kind == "xlsx":
        assert CalamineWorkbook.from_filelike(io.BytesIO(file)).get_sheet_by_index(0).to_python() == [
            list(WIDTH)
        ]
    else:
        assert file.decode("utf-8-sig") == ('"words","number","day"\r\n' if kind == "csv" else "")


@given(st.text())
def test_harmless_words_can_be_read_again(words: str) -> None:
    shown = harmless(words)
    assert shown in (words, f"'{words}")
    assert not str(shown).lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))


@pytest.mark.parametrize(("what", "level"), COLUMNS)
async def test_every_line_is_as_wide_as_its_head(town: Town, what: What, level: Level) -> None:
    """Of a town in which there is something of everything."""
    coordinator, members, sheet_id = await sheet_kit.asked(town)
    await sheet_kit.wrote(town, sheet_id, "Soup", "Curry", by=members[0])
    await results_kit.changed(town, "UPDATE idea SET state = 'passed', place = number, person_id = NULL")
    await results_kit.opened(town, coordinator, answers=["0"] * 20 + ["none"] * 9)
    forum = await running_forum(town, made_by=coordinator)
    await say(town, (await upcoming(town, forum))[0], members[0], "yes")
    await joins(town, "Bob", "admin")
    await profiled(town, range(results_kit.CROWD, results_kit.CROWD + 20), "bolton", "used")
    await results_kit.changed(
        town,
        "INSERT INTO broadcast SELECT 1, message_id, 1, 1, 'sent', NULL, NULL, 1, 1 FROM message LIMIT 1",
    )
    await results_kit.changed(town, "INSERT INTO delivery VALUES (1, :ada, 'sent', 1, 1)", ada=members[0].id)
    await town.move_on(days=8)
    await town.settle()
    wanted = Wanted(what, level, "csv", "ever")
    words = {f"poll-{key}": key for key in ("yes", "no", "not-sure", "maybe", "none", "wrong", "nosay")}
    ticked = {"areas": Labels({}), "kinds": Labels({})}
    asked = Asked(wanted, 0, 2**62, None, words, ticked, ZoneInfo("Europe/London"), b"chance")
    with opened(town.settings.database_path, b"chance") as db:
        found = list(lines(db, asked))
    assert found or what == "audit"
    assert {len(line) for line in found} <= {len(columns(wanted))}
