"""Exports, and files to be posted, where something cannot be written: nothing else waits for them."""

import errno

import pytest

from bot.exports.exporting import Exporting
from storage.database import StorageTrouble
from storage.exports import exports
from tests.export_kit import asks, noted, sent
from tests.kit import Member, Town, until
from tests.many_kit import joins
from tests.test_requests import begins, two

OTHER = "in the way"
"""A file that stands where the folder of exports is to be."""


def in_the_way(town: Town) -> None:
    (town.folder / "exports").write_text(OTHER)


async def still_answers(member: Member) -> None:
    await member.sends("/menu")
    assert member.seen()[-1] != "export-making"


async def test_an_export_that_the_database_could_not_end_is_made_anew(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    ends, tried = exports.end, list[str]()

    async def full_at_first(*given: object) -> bool:
        tried.append(str(given[2]))
        if len(tried) == 1:
            raise StorageTrouble("database or disk is full")
        return await ends(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(exports, "end", full_at_first)
    admin = await joins(town, "Bob", "admin")
    await asks(admin, "loop", "counts", "csv", "ever")
    await until(lambda: len(sent(admin)) == 1)
    assert tried == ["made", "made"]
    assert len(await noted(town)) == 1


async def test_an_export_with_no_folder_to_lie_in_fails_and_the_bot_goes_on(town: Town) -> None:
    admin = await joins(town, "Bob", "admin")
    in_the_way(town)
    await asks(admin, "loop", "counts", "csv", "ever")
    await until(lambda: "export-failed" in admin.seen())
    await still_answers(admin)
    assert (town.folder / "exports").read_text() == OTHER


async def test_an_export_without_memory_for_its_process_fails_and_the_bot_goes_on(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def no_room(_self: Exporting) -> None:
        raise OSError(errno.ENOMEM, "Cannot allocate memory")

    monkeypatch.setattr(Exporting, "_started", no_room)
    admin = await joins(town, "Bob", "admin")
    await asks(admin, "loop", "counts", "csv", "ever")
    await until(lambda: "export-failed" in admin.seen())
    await still_answers(admin)


async def test_a_file_to_be_posted_is_written_once_there_is_room(town: Town) -> None:
    admin, ada = await two(town)
    await begins(admin, ada, "data", "rq-to-post")
    in_the_way(town)
    await ada.taps("was-you-yes")
    ada.sees("was-you-post")
    assert "rq-file-made" not in admin.seen()
    (town.folder / "exports").unlink()
    await town.look()
    await town.settle()
    admin.sees("rq-file-made")


async def test_a_file_that_cannot_be_deleted_is_once_it_can_be(town: Town) -> None:
    """A folder stands in for it, which no program deletes as a file."""
    admin, ada = await two(town)
    await begins(admin, ada, "data", "rq-to-post")
    await ada.taps("was-you-yes")
    (path,) = (town.folder / "exports").iterdir()
    path.unlink()
    path.mkdir()
    await ada.sends("/leave")
    await ada.taps("erase-now")
    await still_answers(admin)
    path.rmdir()
    path.touch()
    await town.look()
    assert not path.exists()
