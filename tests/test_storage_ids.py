"""Ids increase, whatever the clock does: order is the order of ids."""

from dataclasses import replace
from pathlib import Path

import pytest

from storage import ids
from storage.database import Database
from tests.storage_kit import keys, leave, message, person, replies, sign_up


async def test_ids_increase_within_one_millisecond_and_when_the_clock_is_set_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ids, "_last", 0)
    made = [ids.new_id(now_ms) for now_ms in [1000] * 3000 + [999, 5, 0, 1001, 2_000_000_000_000]]
    assert made == sorted(set(made))
    assert made[-1] < 2**63


async def test_ids_increase_across_a_restart_with_the_clock_set_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise what is said now would go before what still waits, and an id could be somebody else's."""
    path, late_ms, early_ms = tmp_path / "bot.sqlite3", 2_000_000, 1_000
    database = await Database.open(path, late_ms)
    await leave(database, message("first"), now_ms=late_ms)
    newest = ids.new_id(late_ms)
    somebody = person(9)
    assert somebody.person
    await sign_up(database, replace(somebody, person=replace(somebody.person, person_id=newest)))
    await database.close()
    monkeypatch.setattr(ids, "_last", 0)
    database = await Database.open(path, early_ms)
    await leave(database, message("second"), now_ms=early_ms)
    (first,) = await replies(database, now_ms=late_ms)
    assert keys([first]) == ["first"]
    assert ids.new_id(early_ms) > newest
    await database.close()
