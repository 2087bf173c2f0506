"""The log of wishes: written before anything is committed, and naming nobody."""

import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.oneself.wishes import Kept, Wish, replayed, wishes
from domain.person import Conversation, Person, Sender
from storage.database import StorageTrouble
from storage.oneself.wishes import KEY, KEY_BYTES, LOG, Wishes, standing
from tests.kit import Town, until
from tests.test_leaving import leaves
from tests.test_signing_up import signs_up

pytestmark = pytest.mark.disk

CHAT = 5_000_000_001
ADA = Person(1, CHAT, "en", 100, "1")
TALK = Conversation(CHAT, "en", "signup", "areas/ask", 1, {"notice": ("1",)}, 1)


def wished(before: Sender, after: Sender) -> list[str]:
    return [wish.kind for wish in wishes({CHAT: before}, [after])]


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        (ADA, ADA, []),
        (None, ADA, []),
        (ADA, replace(ADA, heard_ms=5, locale="en-plain"), []),
        (ADA, None, ["leave"]),
        (ADA, replace(ADA, person_id=2, joined_ms=200), ["leave"]),
        (ADA, replace(ADA, person_id=2, joined_ms=200, stopped_ms=200), ["leave", "stop"]),
        (ADA, replace(ADA, stopped_ms=5), ["stop"]),
        (replace(ADA, stopped_ms=5), ADA, ["unstop"]),
        (replace(ADA, stopped_ms=5), replace(ADA, paused_ms=6), ["pause"]),
        (replace(ADA, paused_ms=5), replace(ADA, stopped_ms=6), ["stop"]),
        (ADA, replace(ADA, paused_ms=5, resumes_ms=9), ["pause"]),
        (replace(ADA, paused_ms=5), replace(ADA, paused_ms=5, resumes_ms=9), ["pause"]),
        (replace(ADA, paused_ms=5, resumes_ms=9), replace(ADA, paused_ms=5, resumes_ms=9), []),
        (replace(ADA, paused_ms=5), ADA, ["resume"]),
    ],
)
def test_what_must_outlast_the_database_is_a_wish(
    before: Person | None, after: Person | None, kinds: list[str]
) -> None:
    assert wished(Sender(CHAT, before), Sender(CHAT, after)) == kinds


def test_so_is_the_end_of_what_somebody_had_only_begun() -> None:
    assert wished(Sender(CHAT, None, TALK), Sender(CHAT)) == ["leave"]
    assert wished(Sender(CHAT, None, TALK), Sender(CHAT, ADA)) == [], "they have signed up"
    assert wished(Sender(CHAT, ADA, TALK), Sender(CHAT, ADA)) == []


def test_but_who_had_not_said_yes_to_the_notice_leaves_no_line() -> None:
    """They are told that nothing is kept, and the log is kept for good."""
    assert wished(Sender(CHAT, None, replace(TALK, answers={})), Sender(CHAT)) == []


class Model:
    """One person over time, and what the log has of them."""

    def __init__(self) -> None:
        self.now_ms = 1000
        self.person: Person | None = None
        self.kept: list[Kept] = []
        self.copies: list[Person | None] = []

    def does(self, what: str) -> None:
        self.now_ms += 10
        before = self.person
        if what == "copy":
            self.copies.append(before)
        elif what == "join":
            self.person = before or Person(self.now_ms, CHAT, "en", self.now_ms, "1")
        elif before:
            self.person = self._changed(before, what)
        for wish in wishes({CHAT: Sender(CHAT, before)}, [Sender(CHAT, self.person)]):
            self.kept.append(Kept(self.now_ms, wish.kind, wish.resumes_ms))

    def _changed(self, person: Person, what: str) -> Person | None:
        match what:
            case "leave":
                return None
            case "leave and join":
                return Person(self.now_ms, CHAT, "en", self.now_ms, "1")
            case "stop":
                stopped_ms = person.stopped_ms or self.now_ms
                return replace(person, stopped_ms=stopped_ms, paused_ms=None, resumes_ms=None)
            case "pause":
                return replace(person, stopped_ms=None, paused_ms=self.now_ms, resumes_ms=self.now_ms + 99)
            case "pause until I say":
                return replace(person, stopped_ms=None, paused_ms=self.now_ms, resumes_ms=None)
        return replace(person, stopped_ms=None, paused_ms=None, resumes_ms=None)


DOINGS = ("copy", "join", "leave", "leave and join", "stop", "pause", "pause until I say", "go on")


@given(st.lists(st.sampled_from(DOINGS), max_size=30))
def test_a_copy_put_back_and_the_wishes_since_are_as_if_nothing_had_been_lost(doings: list[str]) -> None:
    model = Model()
    for what in doings:
        model.does(what)
    for copy in filter(None, model.copies):
        now = model.person
        if now and now.person_id == copy.person_id:
            assert replayed(copy, model.kept) == now
        else:
            assert replayed(copy, model.kept) is None, "they left, and are not brought back"


@given(st.lists(st.sampled_from(DOINGS), max_size=30))
def test_replaying_it_twice_changes_nothing_more(doings: list[str]) -> None:
    model = Model()
    for what in doings:
        model.does(what)
    for copy in filter(None, model.copies):
        once = replayed(copy, model.kept)
        assert once is None or replayed(once, model.kept) == once


@pytest.fixture
def log(tmp_path: Path) -> Wishes:
    return Wishes.open(tmp_path, bytes(range(KEY_BYTES)))


async def test_a_wish_is_read_back_by_whose_it_is(log: Wishes, tmp_path: Path) -> None:
    await log.keep([Wish(CHAT, "pause", 99), Wish(CHAT + 1, "leave")], 7)
    await log.keep([], 8)
    await log.keep([Wish(CHAT, "resume")], 9)
    again = Wishes.open(tmp_path, os.urandom(KEY_BYTES))
    assert again.of(CHAT) == [Kept(7, "pause", 99), Kept(9, "resume")]
    assert again.of(CHAT + 1) == [Kept(7, "leave")]
    assert again.of(CHAT + 2) == []


async def test_it_names_nobody(log: Wishes, tmp_path: Path) -> None:
    await log.keep([Wish(CHAT, "leave")], 7)
    written = (tmp_path / LOG).read_bytes()
    assert str(CHAT).encode() not in written
    assert CHAT.to_bytes(6, "big") not in written
    assert written.startswith(b"7 leave ")
    assert len(written.split(b" ")[2]) == 64


async def test_a_line_that_was_cut_off_is_passed_over_and_the_next_stands_alone(
    log: Wishes, tmp_path: Path
) -> None:
    await log.keep([Wish(CHAT, "stop")], 7)
    with (tmp_path / LOG).open("ab") as file:
        file.write(b"8 leave abc")
    await log.keep([Wish(CHAT, "unstop")], 9)
    assert log.of(CHAT) == [Kept(7, "stop"), Kept(9, "unstop")]


@pytest.fixture(params=[0o000, 0o077], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


async def test_only_its_owner_may_read_the_log_and_its_key(tmp_path: Path, umask: None) -> None:
    log = Wishes.open(tmp_path, os.urandom(KEY_BYTES))
    await log.keep([Wish(CHAT, "stop")], 7)
    assert {file.name: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()} == {
        LOG: 0o600,
        KEY: 0o600,
    }


async def test_a_key_that_is_damaged_is_told_at_the_start(log: Wishes, tmp_path: Path) -> None:
    (tmp_path / KEY).write_bytes(b"short")
    with pytest.raises(StorageTrouble, match="damaged"):
        Wishes.open(tmp_path, bytes(KEY_BYTES))


async def test_a_key_that_is_gone_is_told_at_the_start(
    log: Wishes, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert not caplog.records
    await log.keep([Wish(CHAT, "stop")], 7)
    (tmp_path / KEY).unlink()
    again = Wishes.open(tmp_path, bytes(KEY_BYTES))
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert again.of(CHAT) == []


async def test_it_is_looked_at_without_changing_anything(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    assert standing(folder) == "new"
    assert not folder.exists()
    folder.mkdir()
    await Wishes.open(folder, bytes(KEY_BYTES)).keep([Wish(CHAT, "stop")], 7)
    assert standing(folder) == "whole"
    (folder / KEY).chmod(0o640)
    assert standing(folder) == "open to others"
    key = (folder / KEY).rename(tmp_path / KEY)
    assert standing(folder) == "no key"
    key.rename(folder / KEY)
    (folder / LOG).unlink()
    assert standing(folder) == "no log"


async def test_when_it_cannot_be_written_nobody_is_told_that_they_are_erased(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await ada.sends("/leave")
    path = conversation.folder / LOG
    path.unlink()
    path.mkdir()
    message_id, data = ada.button_data("erase-now")
    conversation.telegram.phones.press(ada.id, message_id, data)
    await until(lambda: "emergency" in ada.seen())
    assert "left" not in ada.seen()
    assert (await ada.sender()).person
    path.rmdir()
    await conversation.settle()
    ada.sees("left")
    assert not (await ada.sender()).person


async def test_going_on_again_is_kept_too(town: Town) -> None:
    ada = town.person()
    await signs_up(ada)
    await ada.sends("STOP")
    await ada.taps("messages-again")
    log = Wishes.open(town.folder, bytes(KEY_BYTES))
    assert [kept.kind for kept in log.of(ada.id)] == ["stop", "unstop"]


async def test_a_line_that_was_changed_is_none_and_counted(log: Wishes, tmp_path: Path) -> None:
    await log.keep([Wish(CHAT, "leave"), Wish(CHAT, "stop")], 7)
    whole = (tmp_path / LOG).read_bytes()
    assert log.damaged() == 0
    for at, bit in product(range(0, whole.index(b"\n"), 7), (1, 128)):
        (tmp_path / LOG).write_bytes(whole[:at] + bytes([whole[at] ^ bit]) + whole[at + 1 :])
        assert ([kept.kind for kept in log.of(CHAT)], log.damaged()) == (["stop"], 1)


async def test_lines_of_an_older_release_count_without_a_check(log: Wishes, tmp_path: Path) -> None:
    await log.keep([Wish(CHAT, "leave")], 7)
    line = (tmp_path / LOG).read_bytes().rpartition(b" ")[0]
    (tmp_path / LOG).write_bytes(line + b"\n")
    assert (log.of(CHAT), log.damaged()) == ([Kept(7, "leave")], 0)


async def test_a_log_that_lost_its_end_is_told_at_the_start_once(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    ada = town.person()
    await signs_up(ada)
    await ada.sends("STOP")
    await ada.taps("messages-again")
    await town.stop_bot()
    assert not [record for record in caplog.records if LOG in record.getMessage()]
    path = town.folder / LOG
    path.write_bytes(path.read_bytes().splitlines(keepends=True)[0])
    await town.start_bot()
    await town.restart()
    told = [record.getMessage() for record in caplog.records if LOG in record.getMessage()]
    assert len(told) == 1
    assert "has lost its end" in told[0]
    assert "Put its newest copy back" in told[0]


async def test_an_older_database_that_was_put_in_place_by_hand_is_told_at_the_start_once(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """Only a restore tells it of who left since: without one they are back, and nobody knows."""
    ada = town.person()
    await signs_up(ada)
    await town.stop_bot()
    database = town.folder / "bot.sqlite3"
    older = database.read_bytes()
    assert not Path(f"{database}-wal").exists()
    await town.start_bot()
    await leaves(ada)
    await town.restart()
    assert not [record for record in caplog.records if LOG in record.getMessage()]
    await town.stop_bot()
    database.write_bytes(older)
    await town.start_bot()
    await town.restart()
    told = [record.getMessage() for record in caplog.records if LOG in record.getMessage()]
    assert len(told) == 1
    assert "put in place by hand, who left since is in it again" in told[0]
