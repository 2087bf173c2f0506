"""What repeats itself in the file about somebody, in plain words: the equal ones of a day are one line."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from domain.days import day, moment
from domain.say import Label, Value, phrase

Row = Mapping[str, Any]

WHEN: Mapping[str, str] = {"audit": "at_ms", "staff_view": "shown_ms", "sent_message": "sent_ms"}
"""The tables that repeat themselves, and which column says on which day."""

_WITHOUT = {"audit": {"number", "hash"}, "staff_view": {"about"}, "sent_message": {"message_id", "about"}}
"""What may differ where the words do not."""

_USUAL = {"what": "team", "post": 0}
"""What is beside every look, and beside every request that is not posted: it tells nobody anything."""


def together(table: str, rows: Sequence[Row], zone: ZoneInfo) -> Iterator[tuple[Row, dict[str, Value]]]:
    """The first of each group of equal ones, and what is said otherwise than it stands in the table."""
    groups = Counter(_group(table, row, zone) for row in rows)  # in the order in which they are first met
    said = set()
    for row in rows:
        group = _group(table, row, zone)
        if group not in said:
            said.add(group)
            yield row, _said(table, row, groups[group], zone)


def _group(table: str, row: Row, zone: ZoneInfo) -> tuple[object, ...]:
    when = WHEN[table]
    same = tuple(value for name, value in row.items() if name not in {when, *_WITHOUT[table]})
    return day(row[when], zone), _topic(row) if table == "sent_message" else "", *same


def _said(table: str, row: Row, times: int, zone: ZoneInfo) -> dict[str, Value]:
    when = WHEN[table]
    at = moment(row[when], zone) if times == 1 else day(row[when], zone)
    values: dict[str, Value] = {when: at, "times": "" if times == 1 else str(times)}
    if table == "audit":
        details = _details(json.loads(row["detail"] or "{}"))
        values |= {
            "act": (phrase("held-act", deed=row["act"].replace(" ", "-"), act=row["act"]),),
            "detail": details,
        }
        values["detail_count"] = min(len(details), 1)
    if table == "sent_message":
        values["about"] = (phrase("held-about", topic=_topic(row)),)
    return values


def _details(detail: Mapping[str, str | int]) -> tuple[Label, ...]:
    return tuple(_detail(item, str(code)) for item, code in detail.items() if _USUAL.get(item) != code)


def _detail(item: str, code: str) -> Label:
    roles = tuple(Label(f"role-{role}") for role in code.split()) if item in ("role", "roles") else ()
    shown = roles or (Label(code, literal=True),)
    return phrase("held-detail", item=item, coded=code, shown=shown)


def _topic(row: Row) -> str:
    """What such a message is about, without the number that leads to it."""
    topic, _, number = str(row["about"]).partition(" ")
    return topic if not number or number.isdecimal() else str(row["about"])
