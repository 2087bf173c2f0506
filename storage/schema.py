"""The whole schema as the migrations leave it, to be read in one go: prints storage/schema.sql."""

import sqlite3
import tempfile
import textwrap
from contextlib import closing
from pathlib import Path

from storage.migrate import migrate

FILE = Path(__file__).parent / "schema.sql"


def schema() -> str:
    """Made by migrating an empty file: each table, followed by its indexes and triggers."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "new.sqlite3"
        migrate(path, now_ms=0)
        with closing(sqlite3.connect(path)) as connection:
            found = connection.execute(
                """
                SELECT sql FROM sqlite_schema
                WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
                ORDER BY tbl_name, type <> 'table', name
                """
            ).fetchall()
    return "\n".join(["-- What the migrations make. `make docs` writes this file.\n", *map(_tidy, found)])


def _tidy(row: tuple[str]) -> str:
    first, _, rest = row[0].rstrip().partition("\n")
    return f"{first}\n{textwrap.dedent(rest)};\n" if rest else f"{first};\n"


if __name__ == "__main__":
    print(schema(), end="")
