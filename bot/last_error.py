"""The last error that our own code logged: its class and where, never its words."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager

from bot.logs import OURS, error_class

_CLASS = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,60}")


class LastError(logging.Handler):
    """at_ms: when, by this machine's clock; 0 for never."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.what, self.at_ms = "", 0

    def emit(self, record: logging.LogRecord) -> None:
        if record.name.partition(".")[0] not in OURS:
            return
        named = getattr(record, "error", None)
        error = record.exc_info[1] if record.exc_info else None
        kind = error_class(error) if error else named if isinstance(named, str) else ""
        kind = kind.rpartition(".")[2]
        self.what = f"{kind}, {record.name}" if _CLASS.fullmatch(kind) else record.name
        self.at_ms = int(record.created * 1000)

    @contextmanager
    def listening(self) -> Iterator[None]:
        logging.getLogger().addHandler(self)
        try:
            yield
        finally:
            logging.getLogger().removeHandler(self)
