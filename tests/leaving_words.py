"""What the tests of the words must know of leaving, and of the file with everything that is held."""

import json
from collections.abc import Iterator
from typing import Any

from bot.oneself.details import WISHES, told
from domain.organisation import Organisation
from domain.say import Say, Value, to_json
from storage.oneself.held import PARTS

AT_MS = 1_795_000_000_000

WORST: dict[str, Value] = {
    "staff": 1,
    "begun": 1,
    "audit_years": 10,
    "at": "26/11/2026 09:10",
    "zone": "America/Argentina/ComodRivadavia",
    "table": "profile_answer",
    "most": "10000",
    "answer_count": 1,
    "stopped": 1,
    "deed": "viewed",
    "act": "viewed",
    "item": "what",
    "coded": "meeting",
    "topic": "passed",
}

YES_OR_NO = {"staff", "begun"}


def file(organisation: Organisation) -> Iterator[Say]:
    """Every line of the file: with all that can be held, and with as little as can be."""
    wish = {"at_ms": AT_MS, "kind": "pause", "resumes_ms": AT_MS}
    for full in (True, False):
        for table, part in PARTS.items():
            row = {column: _held(column) for column in (*part.columns, *part.known_by)}
            yield from told(table, [row if full else _sparse(row)], organisation)
        yield from told(
            WISHES, [wish if full else {**wish, "kind": "stop", "resumes_ms": None}], organisation
        )
    yield from (Say("held-title", {"table": table}) for table in (*PARTS, WISHES))


def _held(column: str) -> Any:
    if column.endswith("_ms"):
        return AT_MS
    return {
        "role": "coordinator",
        "locale": "en-plain",
        "question": "helps_words",
        "action": "send",
        "say": to_json(Say("held-end")),
        "of_poll": json.dumps({"kind": "one", "question": "W" * 60}),
        "answers": json.dumps({"areas": ["bolton"], "draft": ["W" * 60]}),
        "detail": json.dumps({"role": "coordinator"}),
        "name": "W" * 60,
        "value": "W" * 60,
        "reference": "K7PMTQ",
        "form": "profile",
        "step": "helps_share/ask",
        "act": "withdrawn",
        "about": "leave",
        "version": "2",
        "notice_version": "1",
        "notice_told": "2",
        "lane": "notice",
        "state": "waiting",
        "actor": "you",
        "subject": "other",
        "asked_by": "you",
        "begun_by": "other",
        "by_post": 1,
        "quiet_from": 0,
        "quiet_until": 1439,
        **dict.fromkeys(("answered", "tell", "shows_name", "guests", "arranged", "still_tell", "came"), 1),
        "says": "offered",
        "felt": "bad",
        "speaks": "works",
        "may_use": "team",
    }.get(column, 5_000_000_001)


def _sparse(row: dict[str, Any]) -> dict[str, Any]:
    may_be_empty = {
        "stopped_ms",
        "paused_ms",
        "resumes_ms",
        "unreachable_ms",
        "messages_a_week",
        "quiet_from",
    }
    may_be_empty |= {"offered_until_ms", "needs", "came", "felt", "because", "of_poll"}
    may_be_empty |= {"quiet_until", "reminded_ms", "declined_ms", "until_ms", "actor", "subject", "detail"}
    return {name: None if name in may_be_empty else value for name, value in row.items()}
