"""A short torture: what `make torture` does many times, a few times each."""

from pathlib import Path

import pytest

from benchmarks.torture_disk import LeftOut, full_disks
from benchmarks.torture_kills import kills, stops
from benchmarks.torture_migrations import killed_migrations
from benchmarks.torture_verdict import Claim
from tests.kit import Town

SEED = 1
FEW = 6
GRACE = 2.0  # seconds in which people may finish at the end


def broken(claims: list[Claim]) -> list[Claim]:
    return [claim for claim in claims if not claim.held]


def quiet(words: str) -> None:
    """Progress is of no interest here."""


async def test_killed_while_people_sign_up_nothing_is_lost_and_nothing_counts_twice() -> None:
    figures, claims = await kills(SEED, 4, FEW, quiet, GRACE)
    assert broken(claims) == []
    assert figures.updates > FEW


async def test_told_to_stop_it_stops_at_once_and_nothing_comes_twice() -> None:
    figures, claims = await stops(SEED, 2, FEW, quiet, GRACE)
    assert broken(claims) == []
    assert figures.repeats == 0


def test_killed_migrations_are_wholly_there_or_not_at_all() -> None:
    assert broken(killed_migrations(SEED, 2, quiet)) == []


async def test_on_a_disk_that_really_fills_up_nothing_is_half_written_and_it_goes_on_by_itself() -> None:
    try:
        _, claims = await full_disks(SEED, 1, FEW, quiet, GRACE)
    except LeftOut as because:
        pytest.skip(str(because))
    assert broken(claims) == []


async def test_short_lives_do_not_pile_up_command_menus(tmp_path: Path) -> None:
    """Found by torture: after many crashes they would have gone out at one a second."""
    town = Town(tmp_path)
    await town.telegram.start()
    town.telegram.set_faults({"errors": {"share": 1, "status": 500, "methods": ["setMyCommands"]}})
    await town.start_bot()
    await town.restart()
    await town.restart()
    menus = await town.remembered(lambda tx: tx.rows("SELECT 1 FROM outbox WHERE action = 'commands'"))
    await town.close()
    assert len(menus) == 1
