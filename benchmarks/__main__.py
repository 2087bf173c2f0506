"""Where `python -m benchmarks` begins: measures, prints the tables and writes docs/benchmarks.md."""

import argparse
import asyncio
import sys
import time
from collections.abc import Sequence
from datetime import datetime

from . import machine
from .parts import PARTS
from .report import Run, document, with_parts
from .rounds import Tell
from .server import ROOT
from .size import FULL, QUICK, Size
from .writing import Section

DOCUMENT = ROOT / "docs" / "benchmarks.md"


def main() -> None:
    wanted = _wanted(sys.argv[1:])
    if wanted.list:
        print("\n".join(f"{name:10}{part.about}" for name, part in PARTS.items()))
        return
    whole = not (wanted.only or wanted.quick)
    command = "make bench" if whole else f"python -m benchmarks {' '.join(sys.argv[1:])}"
    names = [name for name in PARTS if name in wanted.only] if wanted.only else list(PARTS)
    run, sections = _run(names, QUICK if wanted.quick else FULL, command)
    written = document(run, sections)
    print(written)
    if whole:
        DOCUMENT.write_text(written, encoding="utf-8")
    elif wanted.write:
        DOCUMENT.write_text(with_parts(DOCUMENT.read_text("utf-8"), run, sections), encoding="utf-8")


def _wanted(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Measures how fast the bot is. Without options: everything (make bench), into "
        f"{DOCUMENT.relative_to(ROOT)}. With options the figures are only printed, but for --write.",
    )
    parser.add_argument("--list", action="store_true", help="say what can be measured, and end")
    parser.add_argument(
        "--only", action="append", metavar="NAME", choices=PARTS, help="only this; may be repeated"
    )
    parser.add_argument("--quick", action="store_true", help="a little of everything, to see that it runs")
    parser.add_argument(
        "--write", action="store_true", help="with --only: into the document, in place of what it says there"
    )
    wanted = parser.parse_args(arguments)
    if wanted.write and not wanted.only:
        parser.error("--write is for --only; make bench writes everything")
    return wanted


def _run(names: Sequence[str], size: Size, command: str) -> tuple[Run, list[Section]]:
    began, load = time.monotonic(), machine.load()
    now, described = datetime.now().astimezone(), machine.described()
    sections = asyncio.run(_measured(names, size, lambda line: print(line, file=sys.stderr)))
    seconds = time.monotonic() - began
    return Run(command, now, seconds, described, (load, machine.load())), sections


async def _measured(names: Sequence[str], size: Size, tell: Tell) -> list[Section]:
    sections = []
    for name in names:
        tell(f"{datetime.now().astimezone():%H:%M:%S} {name}: {PARTS[name].about}")
        sections.append(await PARTS[name].measured(size, tell))
    return sections


if __name__ == "__main__":
    main()
