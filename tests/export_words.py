"""What the messages about exports are given whose values are put together in the code."""

from collections.abc import Mapping

from domain.exports.columns import COLUMNS
from domain.exports.period import SINCES, spoken
from domain.exports.says import ended, file, kept, level, made, making
from domain.exports.wanted import FORMATS, LEVELS, REASONS, WHATS, Keeping, Wanted
from domain.say import Label, Say, Value

_WANTED = Wanted("members", "names", "jsonl", "quarter", "verify")
_NAMED: dict[str, Value] = {
    "what": (Label("export-results"),),
    "how": (Label("export-rows"),),
    "format": (Label("export-jsonl"),),
    "since": spoken("20260921-20261130"),
    "why": (Label("export-verify"),),
}
_KEPT = kept(Keeping(locked=True, sent=False))
_MOST = max(COLUMNS.values(), key=len)

COMPUTED = {
    *(f"export-{value}" for value in (*WHATS, *LEVELS, *FORMATS, *SINCES, *REASONS)),
    *(f"export-ask-{step}" for step in ("format", "reason")),
    "export-says-counts",
    *(f"export-{state}" for state in ("failed", "stopped", "unlocked")),
}

SAID: tuple[Say, ...] = (
    making(1_000_000_000_000, 1_000_000),
    made(_WANTED, 1_000_000, False, True, "export-1000000000000000.zip", 45_000_000),
    made(_WANTED, 1, True, False, "export-1.zip", 1),
    made(_WANTED, 0, True, False, "export-1.zip", 1),
    file(_WANTED),
    ended("failed"),
    ended("stopped"),
    ended("unlocked"),
)

WORST: Mapping[str, Value] = {
    "everything": 1,
    "has_days": 1,
    "lines": 1_000_000,
    "locked": 1,
    "sent": 0,
    "level_lines": tuple(level(name, Keeping(locked=True, sent=False)) for name in LEVELS),
}

YES_OR_NO = {"everything", "has_days", "locked", "sent"}

GIVEN: Mapping[str, Mapping[str, Value]] = {
    "export-check": {
        **_NAMED,
        "level": "rows",
        "locked": 1,
        "sent": 0,
        "columns": tuple(Label(c, literal=True) for c in _MOST),
        "has_days": 1,
        "subject": "results",
    },
    "export-made": SAID[1].values,
    "export-says-rows": _KEPT,
    "export-says-names": _KEPT,
}
