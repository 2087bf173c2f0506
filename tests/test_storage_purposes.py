"""Whoever looks after data protection finds every table and column explained."""

import sqlite3
import tomllib
from contextlib import closing
from pathlib import Path

from domain.retention import Retention
from storage import purposes
from storage.migrate import migrate

PAGE = Path(__file__).parent.parent / "docs" / "data.md"


def columns(path: Path) -> dict[str, list[str]]:
    """By table."""
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute(
            """
            SELECT tables.name, columns.name
            FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
            WHERE tables.type = 'table'
            ORDER BY columns.cid
            """
        ).fetchall()
    return {table: [column for of, column in found if of == table] for table, _ in found}


def test_every_table_and_column_has_a_purpose_and_no_other_has(tmp_path: Path) -> None:
    migrate(tmp_path / "bot.sqlite3", now_ms=0)
    explained = {table: list(purpose.columns) for table, purpose in purposes.purposes().items()}
    assert explained == columns(tmp_path / "bot.sqlite3")


def test_the_page_is_what_the_purposes_make() -> None:
    assert PAGE.read_text("utf-8") == purposes.document(), "please run `make docs`"


def test_nothing_is_left_empty_or_open() -> None:
    for purpose in purposes.purposes().values():
        sentences = [purpose.about, purpose.whose, purpose.kept, *purpose.columns.values()]
        assert all(sentence.endswith(".") and "{" not in sentence for sentence in sentences)


def test_every_period_of_the_organisation_is_named_with_its_usual_length() -> None:
    kept = " ".join(purposes.document().split())
    for name, days in Retention().model_dump().items():
        assert f"({name})" in kept
        assert f"{days} days" in kept


def test_the_table_of_purposes_is_plain_toml() -> None:
    assert tomllib.loads(purposes.FILE.read_text("utf-8"))
