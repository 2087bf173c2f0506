"""Ids increase, whatever the clock does: order is the order of ids."""

from dataclasses import replace
from pathlib import Path

import pytest

from storage import ids
from tests.storage_kit import keys, leave, message, opened, person, replies, sign_up


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
    """Otherwise what is said now would go before what still waits."""
    path, late_ms, early_ms = tmp_path / "bot.sqlite3", 2_000_000, 1_000
    async with opened(path, late_ms) as database:
        await leave(database, message("first"), now_ms=late_ms)
        (first,) = await replies(database, late_ms)
    monkeypatch.setattr(ids, "_last", 0)
    async with opened(path, early_ms) as database:
        await leave(database, message("second"), now_ms=early_ms)
        assert keys(await replies(database, late_ms)) == ["first"]
        assert ids.new_id(early_ms) > first.outbox_id


async def test_nobody_gets_the_id_of_somebody_who_joined_before_the_clock_was_set_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, late = tmp_path / "bot.sqlite3", person(9)
    assert late.person
    newest = ids.new_id(2_000_000)
    async with opened(path) as database:
        await sign_up(database, replace(late, person=replace(late.person, person_id=newest)))
    monkeypatch.setattr(ids, "_last", 0)
    async with opened(path):
        assert ids.new_id(1_000) > newest
