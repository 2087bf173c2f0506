"""What staff export comes as a file, holds what its level says and no more, and is deleted again."""

import sys
from asyncio.subprocess import PIPE, Process, create_subprocess_exec
from hashlib import sha256

import pytest

from bot.exports.exporting import Exporting
from bot.exports.folder import ExportFolder
from bot.files import Made
from domain.outgoing import Outgoing
from storage.exports import exports
from tests.export_kit import asks, comes, inside, noted, sent, set_up, stays, table
from tests.kit import Town, until
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
    assert "Numbers only:" in cleo.reads()
    assert "Lines with" not in cleo.reads()
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
    async with town.database.transaction() as tx:
        assert await exports.ask(tx, admin.id, "loop_counts_csv_ever", 1)
        assert await exports.ask(tx, admin.id, "loop_counts_csv_ever", 2) is None


async def test_one_sees_how_far_it_is_and_can_stop_it(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = instead(monkeypatch, "import time; print('{\"lines\": 5000}', flush=True); time.sleep(60)")
    monkeypatch.setattr("bot.exports.exporting.TELL_SECONDS", 0.0)
    admin = await joins(town, "Bob", "admin")
    await asks(admin, "loop", "counts", "csv", "ever")
    await until(lambda: "5,000 lines" in admin.reads() or "5000 lines" in admin.reads())
    admin.sees("export-making")
    await admin.taps("export-stop")
    await until(lambda: begun[0].returncode is not None)
    admin.sees("export-stopped")
    assert list((town.folder / "exports").iterdir()) == []
    assert await noted(town) == []


async def test_what_was_in_the_making_when_the_bot_ended_is_made_afterwards(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        begun = instead(patched, "import time; time.sleep(60)")
        admin = await joins(town, "Bob", "admin")
        await asks(admin, "loop", "counts", "csv", "ever")
        await until(lambda: bool(begun))
        await town.stop_bot()
    assert begun[0].returncode is not None
    await town.start_bot()
    await until(lambda: len(sent(admin)) == 1)
    assert len(await noted(town)) == 1


async def test_it_says_so_where_the_process_dies(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, "")
    admin = await joins(town, "Bob", "admin")
    await asks(admin, "loop", "counts", "csv", "ever")
    await until(lambda: "export-failed" in admin.seen())


async def test_what_is_too_large_stays_on_the_computer(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("domain.exports.wanted.MOST_BYTES", 10)
    admin = await joins(town, "Bob", "admin")
    path = await stays(town, admin, "loop", "counts", "csv", "ever")
    assert path.name in admin.reads()
    await town.settle()
    assert not sent(admin)


def instead(monkeypatch: pytest.MonkeyPatch, code: str) -> list[Process]:
    """Another process is begun than the one that exports; those that were."""
    begun: list[Process] = []

    async def started(_self: Exporting) -> Process:
        begun.append(await create_subprocess_exec(sys.executable, "-c", code, stdin=PIPE, stdout=PIPE))
        return begun[-1]

    monkeypatch.setattr(Exporting, "_started", started)
    return begun


async def test_somebody_elses_export_cannot_be_stopped(town: Town) -> None:
    admin, other = await joins(town, "Bob", "admin"), await joins(town, "Eve", "admin")
    async with town.database.transaction() as tx:
        export_id = await exports.ask(tx, admin.id, "loop_counts_csv_ever", town.clock.now_ms())
    await other.sends("/export")
    message_id, _ = other.button_data("export-loop")
    await other.taps_old(message_id, f"go:exportstop:{export_id}")
    other.sees_told("old-button")


async def test_a_file_is_deleted_after_a_day(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    await set_up(town, monkeypatch)
    admin = await joins(town, "Bob", "admin")
    path = await stays(town, admin, "members", "names", "csv", "ever", "report")
    assert " MB" not in admin.reads(), "of a few lines it would say one"
    await town.move_on(hours=23)
    assert path.exists()
    await town.move_on(hours=2)
    await until(lambda: not path.exists())
    async with town.database.read() as view:
        assert await view.rows("SELECT * FROM export") == []


async def test_a_file_about_people_is_deleted_when_one_of_them_leaves(town: Town) -> None:
    admin, ada = await joins(town, "Bob", "admin"), await joins(town)
    path = await stays(town, admin, "members", "names", "csv", "ever", "report")
    await ada.sends("/leave")
    await ada.taps("erase-now")
    await until(lambda: not path.exists())
    assert admin.seen()[-1] == "export-made"


async def role_ends(town: Town) -> None:
    async with town.database.transaction() as tx:
        await tx.rows("DELETE FROM role_held")


async def test_what_is_made_when_a_role_ends_is_not_told_or_sent(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    admin, go = await joins(town, "Bob", "admin"), town.folder / "go"
    waits = f"import os, time\nwhile not os.path.exists({str(go)!r}): time.sleep(0.02)\n"
    begun = instead(monkeypatch, waits + 'print(\'{"lines": 3, "sha256": "00", "bytes": 9}\', flush=True)')
    await asks(admin, "loop", "counts", "csv", "ever")
    await until(lambda: bool(begun))
    await role_ends(town)
    go.touch()
    await until(lambda: "export-failed" in admin.seen())
    assert await noted(town) == []
    assert not sent(admin)


async def test_a_file_that_waited_is_not_sent_to_whose_role_ended_meanwhile(town: Town) -> None:
    admin = await joins(town, "Bob", "admin")
    await comes(town, admin, "loop", "counts", "csv", "ever")
    ((export_id,),) = await town.remembered(lambda tx: tx.rows("SELECT export_id FROM export"))
    waiting = Outgoing(admin.id, "en", None, "file", file=f"export {export_id}")
    folder = ExportFolder(town.database, town.folder / "exports")
    assert isinstance(await folder.file(waiting), Made)
    await role_ends(town)
    assert await folder.file(waiting) is None


async def test_nothing_is_made_for_whose_role_has_ended(town: Town) -> None:
    admin = await joins(town, "Bob", "admin")
    await role_ends(town)
    async with town.database.transaction() as tx:
        await exports.ask(tx, admin.id, "loop_counts_csv_ever", town.clock.now_ms())
    await until(lambda: "export-failed" in admin.seen())
    assert await noted(town) == []
