"""The process that makes one export: it reads what to make, tells how far it is, and ends."""

import json
import os
import secrets
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.exports.writing import write_zip
from domain.exports.columns import columns
from domain.exports.wanted import Wanted
from storage.exports.lines import lines
from storage.exports.reading import Asked, Labels, Line, opened

KEY_BYTES = 32
SECONDS = 0.5
"""So often it tells how far it is."""


@dataclass(frozen=True)
class Order:
    """All that the process is told. `wanted` has the fields of a Wanted; see `Asked` for the rest.

    ticked: the words for the keys of what people tick, by question.
    """

    database: str
    path: str
    wanted: dict[str, str]
    between_ms: tuple[int, int]
    mine: int | None
    words: dict[str, str]
    ticked: dict[str, dict[str, str]]
    time_zone: str
    passphrase: str | None

    def to_text(self) -> str:
        return json.dumps(asdict(self))


def main() -> None:
    """What the bot is ended with is the bot's to hear; when the bot is gone, this ends by itself."""
    for told in (signal.SIGINT, signal.SIGTERM):
        signal.signal(told, signal.SIG_IGN)
    os.nice(10)  # answers go first
    os.umask(0o077)
    try:
        _tell(_made(Order(**json.loads(sys.stdin.readline()))))
    except Exception as error:  # never its words, which may be people's
        _tell({"wrong": type(error).__name__})


def _made(order: Order) -> dict[str, int | str]:
    wanted = Wanted(**order.wanted)  # type: ignore[arg-type]
    key = secrets.token_bytes(KEY_BYTES)
    labels = {question: Labels(words) for question, words in order.ticked.items()}
    asked = Asked(wanted, *order.between_ms, order.mine, order.words, labels, ZoneInfo(order.time_zone), key)
    path, told = Path(order.path), _Told()
    with opened(Path(order.database), key) as db:
        found = told.counting(lines(db, asked))
        name = f"{wanted.what}.{wanted.format}"
        sha256 = write_zip(path, name, wanted.format, columns(wanted), found, order.passphrase)
    return {"lines": told.lines, "sha256": sha256, "bytes": path.stat().st_size}


class _Told:
    """Counts the lines as they go by."""

    def __init__(self) -> None:
        self.lines, self._parent, self._next = 0, os.getppid(), time.monotonic() + SECONDS

    def counting(self, found: Iterator[Line]) -> Iterator[Line]:
        for line in found:
            self.lines += 1
            if not self.lines % 1000 and time.monotonic() > self._next:
                self._next = time.monotonic() + SECONDS
                if os.getppid() != self._parent:
                    sys.exit(1)
                _tell({"lines": self.lines})
            yield line


def _tell(what: dict[str, int | str]) -> None:
    print(json.dumps(what), flush=True)


if __name__ == "__main__":
    main()
