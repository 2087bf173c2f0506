"""An invitation made on the computer the bot runs on: how the first admin comes, and anybody later."""

import re
import signal
import sqlite3
import stat
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.errands import Invite, ask
from bot.lock import only_one
from bot.team.invite_command import told
from bot.team.inviting import Invited, invite
from rehearsal import Rehearsal, RehearsalClock
from storage.team.invitations import fingerprint
from tests.commands import Environment, ended, environment_in, started
from tests.kit import Town, organisation
from tests.storage_kit import opened
from tests.test_first_team import on_to, staffed

OTHER_TOKEN = "7000000002:AAHmarker-marker-marker-marker-marker"
HOUR_MS = 3600 * 1000
CODE = r"inv_([A-Za-z0-9_-]{22})"


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    return environment_in(tmp_path)


@pytest.fixture
async def telegram() -> AsyncIterator[Rehearsal]:
    telegram = Rehearsal(clock=RehearsalClock(), page=False)
    await telegram.start()
    yield telegram
    await telegram.stop()


@pytest.fixture
def real(environment: Environment, telegram: Rehearsal) -> Environment:
    """Of a bot with a token."""
    return environment | {"BOT_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.url}


def database(environment: Environment) -> Path:
    return Path(environment["DATA_DIR"]) / "bot.sqlite3"


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def code_in(said: list[str], pattern: str) -> str:
    (found,) = [match for line in said if (match := re.search(pattern + CODE, line))]
    return found[1]


async def test_where_the_database_was_lost_an_invitation_does_not_begin_a_new_one(real: Environment) -> None:
    """It would hide the loss: the bot would start on it, without anybody in it."""
    backups = database(real).parent / "backups"
    backups.mkdir(mode=0o700, parents=True)
    (backups / "hourly-20261126-140000-123.sqlite3.age").touch(mode=0o600)
    status, (sentence,) = await ended(real, "invite", "admin")
    assert (status, "Put one back" in sentence) == (1, True)
    assert not database(real).exists()


async def test_the_first_admin_can_be_invited_before_the_bot_has_ever_run(environment: Environment) -> None:
    status, said = await ended(environment | {"BOT_TOKEN": OTHER_TOKEN}, "invite", "admin")
    assert status == 0
    code = code_in(said, "^    /start ")
    assert said[0] == "This is an invitation for an admin."
    ((code_hash, role, made_by, made_ms, expires_ms),) = rows(
        database(environment), "SELECT code_hash, role, made_by, made_ms, expires_ms FROM invitation"
    )
    assert (code_hash, role, made_by) == (fingerprint(code), "admin", None)
    assert isinstance(made_ms, int)
    assert expires_ms == made_ms + 72 * HOUR_MS
    assert rows(database(environment), "SELECT number, act, actor FROM audit") == [(1, "invited", None)]
    for path in (folder := database(environment).parent, *folder.iterdir()):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path.name
        assert path.is_dir() or code.encode() not in path.read_bytes()


async def test_beside_a_running_bot_it_is_a_link_and_afterwards_too(
    real: Environment, telegram: Rehearsal
) -> None:
    async with started(real, "run") as bot:
        await bot.says("listening")
        beside = await ended(real, "invite")
        whole = await ended(real, "audit", "verify")
        assert await bot.told_to_stop(signal.SIGTERM) == 0
    assert not (database(real).parent / "bot.sock").exists()
    after = await ended(real, "invite", "pen")
    link = rf"^    https://t\.me/{telegram.telegram.bot['username']}\?start="
    codes = [code_in(said, link) for _, said in (beside, after)]
    assert (beside[0], after[0], whole[0]) == (0, 0, 0)
    assert "whole: 1 entry" in whole[1][0]
    assert rows(database(real), "SELECT code_hash, role FROM invitation ORDER BY made_ms") == [
        (fingerprint(codes[0]), "admin"),
        (fingerprint(codes[1]), "pen"),
    ]


async def test_beside_one_that_was_killed_too(real: Environment) -> None:
    async with started(real, "run") as bot:
        await bot.says("listening")
        await ended(real, "invite")
    assert (database(real).parent / "bot.sock").exists()
    assert (await ended(real, "invite", "pen"))[0] == 0
    assert rows(database(real), "SELECT count(*) FROM invitation") == [(2,)]


async def test_in_a_rehearsal_two_have_roles_and_more_can_be_invited(environment: Environment) -> None:
    path = database(environment).parent / "rehearsal" / "bot.sqlite3"
    held = "SELECT role, name FROM role_held WHERE until_ms IS NULL ORDER BY role"
    for _ in range(2):  # also when it is started again they are made once
        async with started(environment, "rehearse") as rehearsing:
            await rehearsing.says("ready")
            status, said = await ended(environment, "invite", "chair", "--rehearsal")
        assert status == 0
        assert code_in(said, "^    /start ")
        assert rows(path, held) == [("admin", "Carys"), ("coordinator", "Bogdan")]
    assert rows(path, "SELECT count(*) FROM person") == [(2,)]
    assert rows(path, "SELECT act, actor FROM audit ORDER BY number") == [
        ("made for the rehearsal", None),
        ("made for the rehearsal", None),
        ("invited", None),
        ("invited", None),
    ]
    assert (await ended(environment, "audit", "verify", "--rehearsal"))[0] == 0


@pytest.mark.parametrize(
    ("arguments", "given", "status", "told"),
    [
        (["boss"], {}, 2, "There is no such role. There are: admin, coordinator, chair, pen, council."),
        ([], {}, 2, "There is no bot here yet: BOT_TOKEN is not set. For the rehearsal, add --rehearsal."),
        (["pen", "--rehearsal"], {}, 1, "No rehearsal is running. Start it first: make run"),
        ([], {"SEND_RATE": "fast"}, 2, "SEND_RATE must be"),
        ([], {"BOT_TOKEN": OTHER_TOKEN, "DATABASE_URL": "sqlite:////gone/bot.sqlite3"}, 1, "The database ("),
    ],
)
async def test_what_cannot_be_is_one_sentence_and_leaves_nothing(
    environment: Environment, arguments: list[str], given: Environment, status: int, told: str
) -> None:
    ended_with, (sentence,) = await ended(environment | given, "invite", *arguments)
    assert ended_with == status
    assert sentence.startswith(told)
    assert not database(environment).exists()


async def test_a_damaged_or_newer_database_is_one_sentence(environment: Environment) -> None:
    given = environment | {"BOT_TOKEN": OTHER_TOKEN}
    await ended(given, "invite")
    with closing(sqlite3.connect(database(given))) as connection, connection:
        connection.execute("INSERT INTO migration VALUES (99, 'of tomorrow', 1)")
    status, (sentence,) = await ended(given, "invite")
    assert (status, "newer release" in sentence) == (1, True)
    database(given).write_bytes(b"Dear diary, today it rained. " * 100)
    status, (sentence,) = await ended(given, "invite")
    assert (status, "is damaged" in sentence) == (1, True)


async def test_a_bot_that_holds_the_data_and_does_not_answer_is_one_sentence(
    environment: Environment,
) -> None:
    given = environment | {"BOT_TOKEN": OTHER_TOKEN}
    folder = database(given).parent
    folder.mkdir(mode=0o700)
    with only_one(folder):
        status, (sentence,) = await ended(given, "invite")
    assert (status, "cannot be asked" in sentence) == (1, True)
    assert [path.name for path in folder.iterdir()] == ["bot.lock"]


def test_what_is_told_says_when_it_ends_and_how_to_pass_it_on() -> None:
    at_ms = 1_795_600_000_000
    lines = told(Invited(at_ms, "pen_bot"), organisation(), "coordinator", "c" * 22)
    assert lines == [
        "This is an invitation for a coordinator.",
        "It works once, until 25/11/2026 09:46 (Europe/London).",
        "Send this link to that one person, and to nobody else:",
        "",
        f"    https://t.me/pen_bot?start=inv_{'c' * 22}",
        "",
        "Whoever uses it first can have the role. It is kept nowhere, so it cannot be shown again.",
    ]


async def test_a_running_bot_tells_its_admins_and_nobody_else(town: Town) -> None:
    bram, cleo = await staffed(town)
    await on_to(town, hour=10)
    before = len(bram.messages())
    await ask(town.folder, Invite("admin", "c" * 22))
    await town.settle()
    cleo.sees("audit-invited")
    assert "an admin" in cleo.reads()
    assert len(bram.messages()) == before


async def test_what_was_made_while_the_bot_was_off_is_told_when_it_is_back(town: Town) -> None:
    _, cleo = await staffed(town)
    await on_to(town, hour=10)
    await town.stop_bot()
    path, now_ms = town.settings.database_path, town.clock.now_ms()
    async with opened(path, now_ms) as database, database.transaction() as tx:
        await invite(tx, organisation(), "pen", "c" * 22, now_ms)
    await town.start_bot()
    await town.settle()
    cleo.sees("audit-invited")
    assert "a pen-holder" in cleo.reads()


async def test_whoever_takes_it_up_is_the_first_admin(town: Town) -> None:
    ada = town.person()
    await ask(town.folder, Invite("admin", "c" * 22))
    await ada.sends(f"/start inv_{'c' * 22}")
    await ada.taps("take-on")
    ada.sees("took-on")
    assert (await ada.sender()).person.roles == {"admin"}
    ben = town.person("Ben")
    await ben.sends(f"/start inv_{'c' * 22}")
    assert (await ben.sender()).person is None
