"""The audit's chain: each entry's hash covers the one before, so that a changed or missing one shows."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

BEGINNING = "0" * 64
"""What stands before the first entry."""

Detail = Mapping[str, str | int]


@dataclass(frozen=True)
class Entry:
    """`actor` and `subject` are person ids; None is the bot itself or the host, and nobody in particular.

    detail: codes, counts, roles, versions; never a name, and nothing that was typed.
    """

    number: int
    at_ms: int
    actor: int | None
    act: str
    subject: int | None
    detail: Detail


def hash_of(entry: Entry, before: str) -> str:
    """SHA-256 over the hash before and the entry, written in one way only."""
    fields = [before, entry.number, entry.at_ms, entry.actor, entry.act, entry.subject, entry.detail]
    written = json.dumps(fields, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()
