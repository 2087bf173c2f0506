"""Starting, stopping, being away, and what is refused at the start."""

import asyncio
import errno
import time
from pathlib import Path

import pytest

from bot.app import App
from bot.errands import SOCKET
from bot.gaps import LAST_POLL
from bot.opening import StartError, plainly
from domain.organisation import Organisation
from storage import facts
from storage.database import Database, StorageTrouble
from tests.kit import Town, fast_pace, organisation, until

MINUTE_MS = 60_000
NOT_OURS = "this user may not write it, or the disk can only be read"


async def run_once(town: Town, described: Organisation | None = None) -> None:
    """Start a bot and stop it as soon as it listens; raises StartError where it does not."""
    stop = asyncio.Event()
    app = App(town.settings, described or organisation(), town.clock, fast_pace(), town.texts)
    await app.run(stop, lambda _: stop.set())


async def test_a_second_bot_on_the_same_data_does_not_start(town: Town) -> None:
    with pytest.raises(StartError, match="already running"):
        await run_once(town)


async def test_the_database_refuses_another_bots_token(town: Town, tmp_path: Path) -> None:
    await town.stop_bot()
    town.telegram.token = "7000000002:" + "B" * 35
    await town.telegram.stop()
    other = Town(tmp_path)
    other.telegram = type(town.telegram)(clock=town.clock, page=False, token=town.telegram.token)
    await other.telegram.start()
    with pytest.raises(StartError, match="another bot's"):
        await run_once(other)
    await other.telegram.stop()
    await town.telegram.start()


async def test_a_changed_notice_with_its_old_version_is_refused(town: Town) -> None:
    await town.stop_bot()
    notice = organisation().notice
    reworded = notice.model_copy(update={"summary": notice.summary + " And more."})
    with pytest.raises(StartError, match="new version"):
        await run_once(town, organisation().model_copy(update={"notice": reworded}))


async def test_but_with_a_new_version_it_starts(town: Town) -> None:
    await town.stop_bot()
    notice = organisation().notice
    reworded = notice.model_copy(update={"summary": notice.summary + " And more.", "version": "next"})
    await run_once(town, organisation().model_copy(update={"notice": reworded}))


async def test_a_database_of_a_newer_release_is_refused(town: Town) -> None:
    async with town.database.transaction() as tx:
        await tx.rows("INSERT INTO migration (number, name, applied_ms) VALUES (99, 'later', 1)")
    await town.stop_bot()
    with pytest.raises(StartError, match=r"newer release: it is at 99.*Going back"):
        await run_once(town)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("SQLITE_FULL", "the disk is full (SQLITE_FULL)"),
        ("SQLITE_READONLY_DIRECTORY", f"{NOT_OURS} (SQLITE_READONLY_DIRECTORY)"),
        ("somebody else is reading the database", "somebody else is reading the database"),
    ],
)
def test_what_is_wrong_with_the_disk_is_said_in_words_and_with_the_name_to_look_up(
    name: str, words: str
) -> None:
    assert plainly(StorageTrouble(name)) == words


async def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    town = Town(tmp_path)
    (tmp_path / "bot.sqlite3").write_bytes(b"this is no database" * 100)
    await town.telegram.start()
    with pytest.raises(StartError, match=r"is damaged.*Restoring"):
        await run_once(town)
    await town.telegram.stop()


async def test_it_stops_at_once_in_the_middle_of_a_long_poll(town: Town) -> None:
    began = time.monotonic()
    await town.stop_bot()
    assert time.monotonic() - began < 2


async def test_with_slow_answers_it_stops_within_ten_seconds_and_repeats_nothing(town: Town) -> None:
    ada = town.person()
    town.telegram.set_faults({"slow_ms": 800})
    town.telegram.phones.type(ada.id, "/start")
    await until(lambda: len(town.telegram.telegram.updates) == 0)
    began = time.monotonic()
    await town.stop_bot()
    assert time.monotonic() - began < 10
    town.telegram.set_faults({})
    await town.start_bot()
    await town.settle()
    assert ada.seen() == ["welcome"]


async def test_it_stops_as_always_where_the_disk_can_only_be_read(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = []

    def closed(path: Path, missing_ok: bool = False) -> None:
        tried.append(path.name)
        raise OSError(errno.EROFS, "Read-only file system")

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(Path, "unlink", closed)
        await town.stop_bot()
    assert SOCKET in tried
    await town.start_bot()


async def test_it_stops_in_the_middle_of_moving_the_clock(town: Town) -> None:
    assert town.app
    moving = asyncio.create_task(town.app.step_to(town.clock.now_ms() + 365 * 86_400_000, town.clock.move_to))
    for _ in range(20):
        await asyncio.sleep(0)
    await town.stop_bot()
    await moving
    await town.start_bot()


async def test_without_network_at_the_start_it_waits_and_then_works(tmp_path: Path) -> None:
    town = Town(tmp_path)
    await town.telegram.start()
    town.telegram.set_faults({"outage": True})
    starting = asyncio.create_task(town.start_bot())
    await until(lambda: town.app is not None and town.app.connection.state == "no connection")
    town.telegram.set_faults({})
    await starting
    ada = town.person()
    await ada.sends("/start")
    ada.sees("welcome")
    await town.close()


async def test_after_a_gap_who_is_in_the_middle_of_a_form_is_told_once(town: Town) -> None:
    ada, bob = town.person("Ada"), town.person("Bob")
    await bob.sends("/start")
    await ada.sends("/start")
    await ada.taps("join")
    await away(town, 8 * MINUTE_MS)
    ada.sees("gap")
    bob.sees("welcome")
    await town.restart()
    await town.settle()
    assert ada.seen().count("gap") == 1


async def test_but_not_after_a_short_one_or_days_after_they_stopped_answering(town: Town) -> None:
    ada = town.person("Ada")
    await ada.sends("/start")
    await ada.taps("join")
    await away(town, MINUTE_MS)
    assert "gap" not in ada.seen()
    await town.move_on(days=2)
    await away(town, 8 * MINUTE_MS)
    assert "gap" not in ada.seen()


async def away(town: Town, for_ms: int) -> None:
    """The bot was off for so long."""
    await town.stop_bot()
    database = await Database.open(town.settings.database_path, town.clock.now_ms())
    async with database.transaction() as tx:
        await facts.put(tx, LAST_POLL, str(town.clock.now_ms() - for_ms))
    await database.close()
    await town.start_bot()
    await town.settle()


async def test_when_someone_else_polls_with_our_token_we_stop_sending_and_say_so(town: Town) -> None:
    town.telegram.set_faults(
        {"next": [{"method": "getUpdates", "answer": {"status": 409, "body": conflict()}}]}
    )
    ada = town.person()
    town.telegram.phones.type(ada.id, "/start")
    await until(lambda: town.app is not None and town.app.connection.state == "conflict")


def conflict() -> dict[str, object]:
    words = (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    return {"ok": False, "error_code": 409, "description": words}


async def test_a_database_that_was_cut_off_or_changed_on_the_disk_is_refused_with_what_to_do(
    town: Town,
) -> None:
    await town.stop_bot()
    path = town.settings.database_path
    whole = path.read_bytes()
    for damaged in (whole[:-5000], whole[:100], whole[:4100] + bytes(64) + whole[4164:]):
        path.write_bytes(damaged)
        with pytest.raises(StartError, match=r"is damaged: .*docs/operations\.md"):
            await run_once(town)
        assert path.read_bytes() == damaged, "whoever looks into it later finds it as it was"
    path.write_bytes(whole)
    await town.start_bot()
