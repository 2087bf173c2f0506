"""Where `python -m benchmarks` begins: measures, prints the tables and writes docs/benchmarks.md."""

import asyncio
import sys
from datetime import date

from .measuring import measure
from .report import document
from .results import Size
from .server import ROOT

COMMAND = "make bench"
WRITTEN = ROOT / "docs" / "benchmarks.md"


def main() -> None:
    results = asyncio.run(measure(Size(), lambda line: print(line, file=sys.stderr)))
    written = document(results, COMMAND, date.today())  # noqa: DTZ011 (the day where it was measured)
    print(written)
    WRITTEN.write_text(written, encoding="utf-8")


if __name__ == "__main__":
    main()
