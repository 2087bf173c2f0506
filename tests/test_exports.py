"""What staff export comes as a file, holds what its level says and no more, and is deleted again."""

from hashlib import sha256

import pytest

from tests.export_kit import asks, comes, inside, noted, table
from tests.kit import Town
from tests.many_kit import joins
from tests.results_kit import QUESTION, opened


async def closed(town: Town) -> None:
    """Results are told a minute after it closed."""
    await town.move_on(days=7, minutes=1)
    await town.settle()


async def test_an_admin_gets_the_results_of_polls_as_a_file(conversation: Town) -> None:
    town = conversation
    cleo, admin = await joins(town, "Cleo", "coordinator"), await joins(town, "Bob", "admin")
    await opened(town, cleo, answers=["0"] * 20 + ["1"] * 12 + ["2"] * 3)
    await closed(town)
    file = await comes(town, admin, "results", "counts", "csv", "ever")
    found = {line["answer"]: line for line in table(inside(file))}
    assert {line["question"] for line in found.values()} == {QUESTION}
    assert found["Tuesday"]["people"] == "20"
    assert found["Friday"]["people"] == "10"
    assert (found["Sunday"]["people"], found["Sunday"]["shown"]) == ("", "not shown")
    (entry,) = await noted(town)
    assert entry.actor == admin.id
    assert entry.detail["level"] == "counts"
    assert entry.detail["rows"] == len(found)
    assert entry.detail["sha256"] == sha256(file).hexdigest()


async def test_a_coordinator_gets_only_numbers_of_what_is_their_own(town: Town) -> None:
    cleo, dora = await joins(town, "Cleo", "coordinator"), await joins(town, "Dora", "coordinator")
    await opened(town, cleo, answers=["0"] * 20)
    await closed(town)
    await cleo.sends("/export")
    cleo.sees("export-ask-what")
    assert cleo.buttons()[:2] == ["Poll results", "Meetings and replies"]
    await cleo.taps("export-results")
    assert "Numbers only" in cleo.buttons()
    assert "Lines without names" not in cleo.buttons()
    assert table(inside(await comes(town, cleo, "results", "counts", "csv", "ever")))
    assert not table(inside(await comes(town, dora, "results", "counts", "csv", "ever")))


@pytest.mark.parametrize("forged", ["answers_names_csv_ever_report", "members_counts_csv_ever"])
async def test_a_forged_button_gets_a_coordinator_nothing_more(town: Town, forged: str) -> None:
    cleo = await joins(town, "Cleo", "coordinator")
    await cleo.sends("/export")
    message_id, _ = cleo.button_data("export-results")
    await cleo.taps_old(message_id, f"go:exportmake:{forged}")
    cleo.sees("export-ask-what")
    assert await noted(town) == []


async def test_a_member_exports_nothing(town: Town) -> None:
    ada = await joins(town)
    await ada.sends("/export")
    ada.sees("not-yours")


async def test_only_one_export_of_somebody_is_made_at_a_time(town: Town) -> None:
    admin = await joins(town, "Bob", "admin")
    await asks(admin, "loop", "counts", "csv", "ever")
    message_id, data = admin.button_data("export-stop")
    assert data.startswith("go:exportstop:")
    await admin.taps_old(message_id, "go:exportmake:loop_counts_csv_ever")
    assert "export-busy" in admin.seen() or "export-made" in admin.got()
