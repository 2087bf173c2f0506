"""The command line, as the person or the server sees it that starts the bot."""

import errno
import os
import re
import signal
import socket
import sqlite3
import stat
import time
import tomllib
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import aiohttp
import pytest

import bot
from bot.doctor import Finding, examine
from bot.polls.keys import PollKeys
from domain.oneself.wishes import Wish
from rehearsal import Rehearsal, RehearsalClock
from storage import inspection
from storage.oneself.wishes import KEY, KEY_BYTES, Wishes
from tests.commands import ROOT, Environment, ended, environment_in, started

OTHER_TOKEN = "7000000002:AAHmarker-marker-marker-marker-marker"


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    return environment_in(tmp_path)


@pytest.fixture
async def telegram() -> AsyncIterator[Rehearsal]:
    telegram = Rehearsal(clock=RehearsalClock(), page=False)
    await telegram.start()
    yield telegram
    await telegram.stop()


async def test_a_server_without_a_token_is_told_so_and_never_rehearses(environment: Environment) -> None:
    status, said = await ended(environment, "run")
    assert (status, said) == (2, ["BOT_TOKEN is not set (nor BOT_TOKEN_FILE), so there is no bot to run."])


async def test_every_wrong_setting_is_one_sentence_and_no_traceback(environment: Environment) -> None:
    status, said = await ended(environment | {"BOT_TOKEN": "marker", "SEND_RATE": "fast"})
    assert status == 2
    assert [line.split()[0] for line in said] == ["BOT_TOKEN", "SEND_RATE"]
    assert "marker" not in "".join(said)


async def test_every_mistake_in_the_organisation_is_one_sentence(
    environment: Environment, tmp_path: Path
) -> None:
    file = tmp_path / "ours.toml"
    words = (ROOT / "organisation.toml").read_text("utf-8")
    file.write_text(words.replace('"Bolton"', '""').replace("minimum_age = 16", "minimum_age = 99"), "utf-8")
    status, said = await ended(environment | {"ORGANISATION_FILE": str(file)})
    assert status == 2
    assert [line.split()[1] for line in said] == ["areas[1]", "minimum_age"]


async def test_a_token_that_telegram_refuses_is_one_sentence_without_it(
    environment: Environment, telegram: Rehearsal
) -> None:
    given = environment | {"BOT_TOKEN": OTHER_TOKEN, "TELEGRAM_API_URL": telegram.url}
    status, said = await ended(given, "run")
    assert (status, said) == (1, ["Telegram refuses this token. Please check BOT_TOKEN."])


async def test_with_a_token_the_bare_command_runs_the_bot(
    environment: Environment, telegram: Rehearsal
) -> None:
    given = environment | {"BOT_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.url}
    async with started(given) as bot_started:
        line = await bot_started.says("listening")
        assert telegram.token not in line
        status, said = await bot_started.ends(signal.SIGTERM)
    assert status == 0
    told, stopped = said[-2:]
    assert "Told to stop: what is on its way is finished first" in told
    assert "has stopped; what waits is kept for its next start  messages=" in stopped
    assert (Path(environment["DATA_DIR"]) / "bot.sqlite3").exists()
    assert not (Path(environment["DATA_DIR"]) / "rehearsal").exists()


async def test_a_second_bot_on_the_same_data_does_not_start(
    environment: Environment, telegram: Rehearsal
) -> None:
    """The port of the first one's health page is not what is told: with another port it is no better."""
    given = environment | {"BOT_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.url}
    given |= {"HEALTH_PORT": str(free_port())}
    async with started(given, "run") as first:
        await first.says("listening")
        await first.says("No backups are made: there is no key for them.")
        await first.says("People are sent to a contact that does not exist")
        status, said = await ended(given, "run")
    assert status == 1
    assert len(said) == 1
    assert "already running" in said[0]


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
async def test_without_a_token_it_rehearses_until_it_is_told_to_stop(
    environment: Environment, how: signal.Signals
) -> None:
    elsewhere = Path(environment["DATA_DIR"]).parent / "real.sqlite3"
    async with started(environment | {"DATABASE_URL": f"sqlite:///{elsewhere}"}) as rehearsing:
        line = await rehearsing.says("The rehearsal is ready")
        (address,) = re.findall(r"http://127\.0\.0\.1:\d+", line)
        async with aiohttp.ClientSession() as session:
            async with session.get(address) as page:
                assert page.status == 200
            async with session.get(f"{address}/rehearsal/state") as answer:
                state = await answer.json()
        assert len(state["people"]) == 3
        began = time.monotonic()
        assert await rehearsing.told_to_stop(how) == 0
        assert time.monotonic() - began < 10
    assert not elsewhere.exists()
    folder = Path(environment["DATA_DIR"]) / "rehearsal"
    assert (folder / "bot.sqlite3").exists()
    for path in (folder.parent, folder, *folder.iterdir()):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path.name


async def test_beside_a_real_bot_nothing_is_rehearsed(environment: Environment) -> None:
    status, (sentence,) = await ended(environment | {"BOT_TOKEN": OTHER_TOKEN}, "rehearse")
    assert status == 2
    assert sentence.startswith("BOT_TOKEN is set")


@pytest.mark.parametrize("setting", ["REHEARSAL_PORT", "HEALTH_PORT"])
async def test_a_port_in_use_is_one_sentence_that_names_the_setting(
    environment: Environment, telegram: Rehearsal, setting: str
) -> None:
    port = telegram.url.rpartition(":")[2]
    status, said = await ended(environment | {setting: port})
    assert status == 1
    assert said == [f"{setting}: port {port} is in use already. Stop what uses it, or set another."]


async def test_two_rehearsals_on_the_same_data_are_one_too_many(environment: Environment) -> None:
    async with started(environment, "rehearse") as first:
        await first.says("ready")
        status, (sentence,) = await ended(environment, "rehearse")
    assert status == 1
    assert sentence.startswith("A rehearsal is running already")


async def test_a_data_folder_that_cannot_be_made_is_one_sentence(
    environment: Environment, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    status, (sentence,) = await ended(environment | {"DATA_DIR": str(tmp_path / "file" / "data")})
    assert status == 1
    assert sentence.startswith("DATA_DIR: the folder")


async def test_the_version_is_the_projects(environment: Environment) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == bot.__version__
    assert await ended(environment, "version") == (0, [f"Share the Pen {bot.__version__}"])


@pytest.fixture
def settings(environment: Environment, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    """The doctor's patient: these settings, in this process."""
    monkeypatch.chdir(tmp_path)
    for name in (
        "BOT_TOKEN",
        "BOT_TOKEN_FILE",
        "TELEGRAM_API_URL",
        "DATABASE_URL",
        "HEALTH_PORT",
        "LOG_FORMAT",
    ):
        monkeypatch.delenv(name, raising=False)
    for name in ("DATA_DIR", "ORGANISATION_FILE", "REHEARSAL_PORT"):
        monkeypatch.setenv(name, environment[name])
    return monkeypatch


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as door:
        return int(door.getsockname()[1])


def now_ms() -> int:
    return time.time_ns() // 1_000_000


def about(findings: list[Finding], subject: str) -> Finding:
    (finding,) = [one for one in findings if one.subject == subject]
    return finding


async def test_the_doctor_finds_nothing_wrong_with_a_fresh_checkout(settings: pytest.MonkeyPatch) -> None:
    findings = await examine(int(_midnight_ms(date(2026, 12, 1))))
    subjects = [finding.subject for finding in findings]
    assert subjects == [
        "settings",
        "organisation",
        "help lines",
        "data folder",
        "disk",
        "database",
        "SQLite",
        "poll keys",
        "wishes",
        "backups",
        "token",
        "clock",
    ]
    assert [finding for finding in findings if finding.verdict == "wrong"] == []


def _midnight_ms(day: date) -> int:
    return (day.toordinal() - date(1970, 1, 1).toordinal()) * 24 * 3600 * 1000


async def test_the_doctor_asks_to_check_the_help_lines_twice_a_year(settings: pytest.MonkeyPatch) -> None:
    checked = _midnight_ms(date(2026, 11, 1))
    for days, verdict in ((180, "ok"), (181, "wrong"), (-1, "wrong")):
        findings = await examine(checked + days * 24 * 3600 * 1000 + 12 * 3600 * 1000)
        assert about(findings, "help lines").verdict == verdict


async def test_the_doctor_compares_periods_that_were_changed_with_the_notice(
    settings: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    words = (ROOT / "organisation.toml").read_text("utf-8")
    file = tmp_path / "organisation.toml"
    settings.setenv("ORGANISATION_FILE", str(file))
    longer = words.replace("backups = 35", "backups = 60").replace("seen_updates = 2", "seen_updates = 3")
    file.write_text(longer, "utf-8")
    found = about(await examine(now_ms()), "notice")
    assert found.verdict == "note"
    assert found.sentence.startswith(
        "backups under [retention_days] is 60, and one of its texts does not say"
    )
    file.write_text(longer.replace("for 35 more days", "for 60 more days"), "utf-8")
    assert about(await examine(now_ms()), "notice").verdict == "note", "the plain words still say 35"
    file.write_text(re.sub("35( more)? days", r"60\1 days", longer), "utf-8")
    assert "notice" not in [finding.subject for finding in await examine(now_ms())]


async def test_the_doctor_sees_who_may_look_into_the_data(
    settings: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir(mode=0o700)
    assert about(await examine(now_ms()), "data folder").verdict == "ok"
    (tmp_path / "data").chmod(0o755)
    assert about(await examine(now_ms()), "data folder").verdict == "wrong"


async def test_the_doctor_sees_who_may_read_the_log_of_wishes(
    settings: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir(mode=0o700)
    Wishes.open(tmp_path / "data", bytes(KEY_BYTES))
    assert about(await examine(now_ms()), "wishes").verdict == "ok"
    (tmp_path / "data" / KEY).chmod(0o644)
    assert about(await examine(now_ms()), "wishes").verdict == "wrong"


async def test_the_doctor_sees_a_damaged_key_of_the_log_of_wishes(
    settings: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The bot would not start with it."""
    (tmp_path / "data").mkdir(mode=0o700)
    Wishes.open(tmp_path / "data", bytes(KEY_BYTES))
    (tmp_path / "data" / KEY).write_bytes(bytes(KEY_BYTES - 1))
    found = about(await examine(now_ms()), "wishes")
    assert (found.verdict, "is damaged" in found.sentence) == ("wrong", True)


async def test_the_doctor_sees_who_may_read_the_keys_of_secret_polls(
    settings: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settings.setenv("POLL_KEY_DIR", str(tmp_path / "keys"))
    assert about(await examine(now_ms()), "poll keys").verdict == "ok"
    PollKeys(tmp_path / "keys").make(1)
    assert about(await examine(now_ms()), "poll keys").verdict == "ok"
    (tmp_path / "keys" / "1.key").chmod(0o644)
    assert about(await examine(now_ms()), "poll keys").verdict == "wrong"


async def test_the_doctor_sees_who_may_read_the_token(settings: pytest.MonkeyPatch, tmp_path: Path) -> None:
    held = tmp_path / "token"
    held.write_text("7000000001:" + "x" * 35)
    held.chmod(0o644)
    settings.setenv("BOT_TOKEN_FILE", str(held))
    settings.setenv("TELEGRAM_API_URL", "http://127.0.0.1:9")
    assert f"chmod 600 {held}" in " ".join(finding.sentence for finding in await examine(now_ms()))
    settings.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    assert "chmod 600" not in " ".join(finding.sentence for finding in await examine(now_ms()))
    settings.delenv("CREDENTIALS_DIRECTORY")
    held.chmod(0o600)
    assert "chmod 600" not in " ".join(finding.sentence for finding in await examine(now_ms()))


async def test_a_token_in_the_wrong_setting_is_not_shown(environment: Environment) -> None:
    secret = "7123456789:AAH" + "x" * 32
    for setting in ("BOT_TOKEN_FILE", "ORGANISATION_FILE"):
        for command in ("run", "doctor"):
            _, lines = await ended(environment | {setting: secret}, command)
            assert lines
            assert secret not in " ".join(lines)


@pytest.mark.parametrize("line", ["BOT_TOKEN: 123", 'BOT_TOKEN="123', "7123456789:AAHxxxx"])
async def test_a_line_of_env_that_says_nothing_is_named_and_not_shown(
    environment: Environment, tmp_path: Path, line: str
) -> None:
    (tmp_path / ".env").write_text(f"# mine\n{line}\n")
    status, lines = await ended(environment, "run")
    assert status == 2
    assert lines == [".env, line 2, is not NAME=value."]


async def test_the_doctor_sees_a_damaged_database(settings: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(mode=0o700)
    (tmp_path / "data" / "bot.sqlite3").write_bytes(b"this is not a database" * 100)
    assert about(await examine(now_ms()), "database").verdict == "wrong"


def cannot(_: Path) -> tuple[int, str]:
    raise sqlite3.OperationalError("disk I/O error")


async def test_what_cannot_be_read_is_not_called_damaged(
    settings: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """As on a full disk: restoring then would throw away a database that is whole."""
    (tmp_path / "data").mkdir(mode=0o700)
    (tmp_path / "data" / "bot.sqlite3").touch()
    settings.setattr(inspection, "_look_into", cannot)
    found = about(await examine(now_ms()), "database")
    assert (found.verdict, "is the disk full" in found.sentence) == ("wrong", True)
    assert "Stop the bot and restore" not in found.sentence


@pytest.mark.parametrize("left", [None, b""])
async def test_the_doctor_sees_that_the_database_is_gone_where_backups_are_there(
    settings: pytest.MonkeyPatch, tmp_path: Path, left: bytes | None
) -> None:
    """Whether nothing is left of it or an empty file: nobody reads that all is well."""
    (tmp_path / "data" / "backups").mkdir(mode=0o700, parents=True)
    (tmp_path / "data" / "backups" / "hourly-20261126-140000-123.sqlite3.age").touch(mode=0o600)
    if left is not None:
        (tmp_path / "data" / "bot.sqlite3").write_bytes(left)
    found = about(await examine(now_ms()), "database")
    assert found.verdict == "wrong"
    assert "Put one back" in found.sentence


async def test_the_doctor_does_not_let_the_example_go_live(settings: pytest.MonkeyPatch) -> None:
    assert about(await examine(now_ms()), "organisation").verdict == "note"
    settings.setenv("BOT_TOKEN", OTHER_TOKEN)
    settings.setenv("TELEGRAM_API_URL", "http://127.0.0.1:9")
    assert about(await examine(now_ms()), "organisation").verdict == "wrong"


async def test_the_doctor_meets_telegram(settings: pytest.MonkeyPatch, telegram: Rehearsal) -> None:
    settings.setenv("BOT_TOKEN", telegram.token)
    settings.setenv("TELEGRAM_API_URL", telegram.url)
    findings = await examine(now_ms())
    assert about(findings, "token").verdict == about(findings, "clock").verdict == "ok"
    assert about(findings, "updates") == Finding("updates", "ok", "the bot asks Telegram for them.")


async def test_the_doctor_sees_a_wrong_clock(settings: pytest.MonkeyPatch, telegram: Rehearsal) -> None:
    settings.setenv("BOT_TOKEN", telegram.token)
    settings.setenv("TELEGRAM_API_URL", telegram.url)
    clock = about(await examine(now_ms() - 300_000), "clock")
    assert (clock.verdict, "behind" in clock.sentence) == ("wrong", True)


async def test_the_doctor_sees_a_refused_token_and_does_not_show_it(
    settings: pytest.MonkeyPatch, telegram: Rehearsal
) -> None:
    settings.setenv("BOT_TOKEN", OTHER_TOKEN)
    settings.setenv("TELEGRAM_API_URL", telegram.url)
    findings = await examine(now_ms())
    assert about(findings, "token").verdict == "wrong"
    assert "marker" not in str(findings)


async def test_the_doctor_says_so_when_telegram_does_not_answer(settings: pytest.MonkeyPatch) -> None:
    settings.setenv("BOT_TOKEN", OTHER_TOKEN)
    settings.setenv("TELEGRAM_API_URL", "http://127.0.0.1:9")
    findings = await examine(now_ms())
    assert about(findings, "token").sentence.startswith("Telegram does not answer")
    assert "marker" not in str(findings)


async def test_the_doctor_sees_a_disk_that_was_closed_to_writing(
    settings: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder, opens = tmp_path / "data", os.open
    folder.mkdir(mode=0o700)
    assert about(await examine(now_ms()), "data folder").verdict == "ok"
    assert list(folder.iterdir()) == [], "it tried, and left nothing"

    def closed(path: Path, flags: int, *others: int, **more: int) -> int:
        if flags & os.O_TMPFILE == os.O_TMPFILE:
            raise OSError(errno.EROFS, "closed")
        return opens(path, flags, *others, **more)

    settings.setattr(os, "open", closed)
    found = about(await examine(now_ms()), "data folder")
    assert (found.verdict, "Read-only file system" in found.sentence) == ("wrong", True)


async def test_the_doctor_counts_the_lines_of_the_wishes_that_cannot_be_read(
    settings: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    log = Wishes.open(folder, b"k" * KEY_BYTES)
    await log.keep([Wish(7, "stop"), Wish(8, "leave"), Wish(9, "leave")], 1_800_000_000_000)
    assert about(await examine(now_ms()), "wishes").verdict == "ok"
    path = folder / "wishes.log"
    whole = path.read_text()
    path.write_text(whole[:-30])
    found = about(await examine(now_ms()), "wishes")
    assert found.verdict == "note"
    assert found.sentence.startswith(
        "1 line of wishes.log cannot be read. One after each power cut is no loss."
    )
    path.write_text(whole.replace(" leave ", " stop "))
    found = about(await examine(now_ms()), "wishes")
    assert found.verdict == "wrong"
    assert found.sentence.startswith("2 lines of wishes.log cannot be read.")
    assert "restore no backup" in found.sentence


@pytest.mark.parametrize(
    "command", ["audit show", "audit verify", "backup", "backup release", "backup --rehearsal"]
)
async def test_where_there_is_no_database_a_command_says_what_to_do(
    environment: Environment, command: str
) -> None:
    status, said = await ended(environment, *command.split())
    assert status == 1
    assert len(said) == 1
    assert re.match(r"There is no database at /.*bot\.sqlite3 .*Start the bot once, and it makes it", said[0])
    assert not Path(environment["DATA_DIR"]).exists()


async def test_whoever_has_no_key_pair_yet_is_not_asked_for_half_of_it(environment: Environment) -> None:
    status, said = await ended(environment, "backup", "key-is-kept")
    assert (status, len(said)) == (1, 1)
    assert "Make one: python -m bot backup new-key" in said[0]


async def test_what_is_wrong_shows_in_the_doctors_exit_status(environment: Environment) -> None:
    status, said = await ended(environment | {"LOG_FORMAT": "xml"}, "doctor")
    assert (status, said) == (1, ["wrong  settings: LOG_FORMAT must be text or json."])
