"""What survives a kill: an append-only file, one flushed line a change, replayed and compacted at start."""

import json
import logging
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

Record = tuple[str, Any]
log = logging.getLogger(__name__)


class Journal:
    """Collects the records of one change and writes them as one line. Without a file it does nothing."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._file: TextIO | None = None
        self._pending: list[Record] = []

    @property
    def open(self) -> bool:
        return self._file is not None

    def note(self, kind: str, value: Any) -> None:
        if self._file is not None:
            self._pending.append((kind, value))

    def commit(self) -> None:
        """End of a change: its records reach the operating system together, or not at all."""
        if self._pending and self._file is not None:
            line = json.dumps(self._pending, separators=(",", ":"))
            self._pending.clear()
            self._file.write(line + "\n")
            self._file.flush()

    def replay(self) -> Iterator[Record]:
        """Every record, in order. A line torn by a kill, or by a full disk, is left out."""
        if self.path is None or not self.path.exists():
            return
        for line in self.path.read_text("utf-8", errors="replace").splitlines():
            try:
                yield from json.loads(line)
            except ValueError:
                log.warning("A line of the rehearsal's state cannot be read and is left out.")

    def begin(self, state: Iterable[Record]) -> None:
        """Replace the file with the present state, all or nothing, and write to it from here on."""
        if self.path is None:
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self.path.with_name(self.path.name + ".new")
        with fresh.open("w", encoding="utf-8") as file:
            for record in state:
                file.write(json.dumps([record], separators=(",", ":")) + "\n")
            file.flush()
            os.fsync(file.fileno())
        if self._file is not None:
            self._file.close()
        self._pending.clear()
        fresh.replace(self.path)
        self._file = self.path.open("a", encoding="utf-8")

    def close(self) -> None:
        self.commit()
        if self._file is not None:
            self._file.close()
            self._file = None
