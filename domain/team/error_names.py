"""What the name of an error means. Only names are kept of errors, because their words may be somebody's."""

from typing import Literal, get_args

Meaning = Literal[
    "no-connection",
    "no-answer",
    "refused",
    "elsewhere",
    "not-accepted",
    "blocked",
    "wait",
    "telegram",
    "disk-full",
    "disk",
    "read-only",
    "damaged",
    "busy",
    "fault",
]
MEANINGS: tuple[Meaning, ...] = get_args(Meaning)

_CLASSES: dict[str, Meaning] = {
    "NotSent": "no-connection",
    "NoAnswer": "no-answer",
    "TimedOut": "no-answer",
    "TimeoutError": "no-answer",
    "InvalidToken": "refused",
    "EndPointNotFound": "refused",
    "Conflict": "elsewhere",
    "BadRequest": "not-accepted",
    "Forbidden": "blocked",
    "RetryAfter": "wait",
    "NetworkError": "telegram",
    "TelegramError": "telegram",
}
"""What our own connection and python-telegram-bot raise."""

_OF_THE_MACHINE = {"OSError", "PermissionError", "ConnectionError", "ConnectionResetError", "BrokenPipeError"}
"""These may be anything: nobody is blamed."""

_SQLITE: dict[str, Meaning] = {
    "SQLITE_FULL": "disk-full",
    "SQLITE_IOERR": "disk",
    "SQLITE_READONLY": "read-only",
    "SQLITE_CANTOPEN": "read-only",
    "SQLITE_CORRUPT": "damaged",
    "SQLITE_NOTADB": "damaged",
    "SQLITE_BUSY": "busy",
    "SQLITE_LOCKED": "busy",
}
"""By their beginnings: SQLite says more behind them, such as SQLITE_IOERR_WRITE."""


def meaning(name: str) -> Meaning | None:
    """Of an error's class, with its module or without, or of SQLite's name; None where it is neither."""
    kind = name.rpartition(".")[2]
    if kind in _CLASSES:
        return _CLASSES[kind]
    if kind in _OF_THE_MACHINE:
        return None
    if kind.isidentifier() and kind.endswith(("Error", "Exception", "Group")):
        return "fault"
    return next((means for begins, means in _SQLITE.items() if kind.startswith(begins)), None)
