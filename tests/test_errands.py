"""Errands for the running bot: done once, for its own user alone, and whatever comes, the bot goes on."""

import asyncio
import json
import os
import stat
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest

from bot.errands import SOCKET, Errands, Invite, NoAnswer, ask, understood
from domain.team.audit import Chain
from rehearsal import RehearsalClock
from storage import facts
from storage.database import Database
from storage.team import audit, invitations, roles
from tests.kit import organisation, until
from tests.storage_kit import paced, person, sign_up

CODE = "abcdefghijklmnopqr-_12"
INVITE = Invite("coordinator", CODE)
HOUR_MS = 3600 * 1000


class Beside:
    """A bot's part for errands, while it runs."""

    def __init__(self, database: Database, folder: Path, patience: float = 5.0) -> None:
        self.folder, self.clock, self.wake = folder, RehearsalClock(), asyncio.Event()
        self.stop = asyncio.Event()
        part = Errands(database, organisation(), self.clock, self.wake, folder, patience)
        self.running = asyncio.create_task(part.run(self.stop))

    async def ended(self) -> None:
        self.stop.set()
        async with asyncio.timeout(3):
            await self.running


@asynccontextmanager
async def beside(database: Database, folder: Path, patience: float = 5.0) -> AsyncIterator[Beside]:
    part = Beside(database, folder, patience)
    await until(lambda: part.running.done() or _is_socket(folder / SOCKET))
    yield part
    await part.ended()


def _is_socket(path: Path) -> bool:
    return path.exists() and stat.S_ISSOCK(path.stat().st_mode)


@pytest.fixture
async def bot(database: Database, tmp_path: Path) -> AsyncIterator[Beside]:
    async with beside(database, tmp_path) as part:
        yield part


async def said(bot: Beside, line: bytes) -> bytes:
    """What is answered to these bytes, sent as they are."""
    reader, writer = await asyncio.open_unix_connection(_short(bot.folder))
    writer.write(line)
    if not line.endswith(b"\n"):
        writer.write_eof()
    answer = await reader.read()
    writer.close()
    return answer


def _short(folder: Path) -> str:
    """As seen from here: pytest's folders may be too long for a socket."""
    return os.path.relpath(folder / SOCKET)


async def count(database: Database, table: str) -> int:
    async with database.read() as view:
        ((number,),) = await view.rows(f"SELECT count(*) FROM {table}")  # noqa: S608
    return int(number)


async def test_an_invitation_is_made_for_a_command_beside_the_bot(bot: Beside, database: Database) -> None:
    made = await ask(bot.folder, INVITE)
    assert made.bot is None
    assert 0 <= made.until_ms - bot.clock.now_ms() <= organisation().team.invitation_hours * HOUR_MS
    async with database.read() as view:
        found = await invitations.by_fingerprint(view, invitations.fingerprint(CODE), bot.clock.now_ms())
        entries = [link.entry async for page in audit.links(view) for link in page]
        assert isinstance(await audit.verified(view), Chain)
    assert found is not None
    assert (found.role, found.made_by, found.expires_ms) == ("coordinator", None, made.until_ms)
    (entry,) = entries
    assert (entry.act, entry.actor, entry.detail) == (
        "invited",
        None,
        {"role": "coordinator", "where": "host"},
    )


async def test_the_code_itself_is_kept_nowhere(bot: Beside, database: Database, tmp_path: Path) -> None:
    await ask(bot.folder, INVITE)
    for file in tmp_path.glob("bot.sqlite3*"):
        assert CODE.encode() not in file.read_bytes()


async def test_the_bots_name_comes_with_it_once_it_is_known(bot: Beside, database: Database) -> None:
    async with database.transaction() as tx:
        await facts.put(tx, "bot_username", "share_the_pen_bot")
    assert (await ask(bot.folder, INVITE)).bot == "share_the_pen_bot"


async def test_every_admin_hears_of_it_and_nobody_else(bot: Beside, database: Database) -> None:
    await sign_up(database, person(1), person(2), person(3))
    async with database.transaction() as tx:
        await roles.give(tx, 1, "admin", "Ada", 1)
        await roles.give(tx, 1, "coordinator", "Ada", 1)
        await roles.give(tx, 2, "coordinator", "Bram", 1)
    await ask(bot.folder, INVITE)
    assert bot.wake.is_set()
    now_ms = bot.clock.now_ms() + 1
    told = await paced(database, "notice", now_ms) or await paced(database, "notice", now_ms + 24 * HOUR_MS)
    assert [
        (message.outgoing.chat_id, message.outgoing.say and message.outgoing.say.key) for message in told
    ] == [(1, "audit-invited")]


async def test_many_at_once_each_get_their_own(bot: Beside, database: Database) -> None:
    codes = [f"{n:022}" for n in range(20)]
    made = await asyncio.gather(*(ask(bot.folder, Invite("pen", code)) for code in codes))
    assert len(made) == await count(database, "invitation") == await count(database, "audit") == 20


async def test_the_same_code_again_is_refused_and_the_bot_goes_on(bot: Beside, database: Database) -> None:
    await ask(bot.folder, INVITE)
    with pytest.raises(NoAnswer, match="no invitation was made"):
        await ask(bot.folder, INVITE)
    await ask(bot.folder, Invite("pen", CODE[::-1]))
    assert await count(database, "invitation") == await count(database, "audit") == 2


async def test_a_database_that_cannot_be_written_is_told(bot: Beside, database: Database) -> None:
    await database._writer.execute_fetchall("PRAGMA query_only = ON")
    with pytest.raises(NoAnswer, match="cannot write"):
        await ask(bot.folder, INVITE)
    await database._writer.execute_fetchall("PRAGMA query_only = OFF")
    await ask(bot.folder, INVITE)


def line(**changed: object) -> bytes:
    return json.dumps({"errand": "invite", "role": "pen", "code": CODE, **changed}).encode()


NONSENSE = [
    b"",
    b"invite",
    b"{}",
    b"[]",
    b"null",
    b"\xff\xfe",
    b"[" * 3000,
    b"1" * 4000,
    line(errand="erase"),
    line(role="boss"),
    line(role=["pen"]),
    line(role=None),
    line(code=CODE + "x"),
    line(code=CODE[1:]),
    line(code="'" * 22),
    line(code=CODE[1:] + "\n"),
    line(code=1),
    line(more=1),
]


@pytest.mark.parametrize("nonsense", NONSENSE)
async def test_what_makes_no_sense_changes_nothing(bot: Beside, database: Database, nonsense: bytes) -> None:
    assert understood(nonsense) is None
    answer = json.loads(await said(bot, nonsense + b"\n"))
    assert list(answer) == ["wrong"]
    assert await count(database, "invitation") == await count(database, "audit") == 0
    await ask(bot.folder, INVITE)


@pytest.mark.parametrize("cut", [b"", b"{", line(), b"x" * 20_000])
async def test_what_has_no_end_is_not_answered_and_the_bot_goes_on(
    bot: Beside, database: Database, cut: bytes
) -> None:
    with suppress(ConnectionError):  # it was closed while there was still more to say
        assert await said(bot, cut) == b""
    assert await count(database, "invitation") == 0
    await ask(bot.folder, INVITE)


async def test_somebody_who_says_nothing_is_not_waited_for(database: Database, tmp_path: Path) -> None:
    async with beside(database, tmp_path, patience=0.05) as bot:
        reader, writer = await asyncio.open_unix_connection(_short(tmp_path))
        async with asyncio.timeout(3):
            assert await reader.read() == b""
        writer.close()
        assert not bot.running.done()


async def test_somebody_who_says_nothing_does_not_keep_the_bot_from_ending(
    database: Database, tmp_path: Path
) -> None:
    async with beside(database, tmp_path) as bot:
        reader, writer = await asyncio.open_unix_connection(_short(tmp_path))
        await ask(tmp_path, INVITE)
        await bot.ended()
        async with asyncio.timeout(3):
            assert await reader.read() == b""
        writer.close()


async def test_nobody_else_on_the_machine_can_open_it(bot: Beside) -> None:
    assert stat.S_IMODE((bot.folder / SOCKET).stat().st_mode) == 0o600


async def test_what_a_killed_bot_left_there_is_no_hindrance(database: Database, tmp_path: Path) -> None:
    async with beside(database, tmp_path):
        os.link(tmp_path / SOCKET, tmp_path / "left")
    os.rename(tmp_path / "left", tmp_path / SOCKET)
    assert _is_socket(tmp_path / SOCKET)
    with pytest.raises(NoAnswer, match="cannot be asked"):
        await ask(tmp_path, INVITE, patience=0.3)
    async with beside(database, tmp_path):
        await ask(tmp_path, INVITE)


async def test_nothing_is_left_there_when_the_bot_ends(database: Database, tmp_path: Path) -> None:
    async with beside(database, tmp_path):
        assert (tmp_path / SOCKET).exists()
    assert not (tmp_path / SOCKET).exists()


async def test_a_long_path_is_no_hindrance(database: Database, tmp_path: Path) -> None:
    folder = tmp_path / ("long" * 40) / ("é" * 60)
    folder.mkdir(parents=True)
    async with beside(database, folder):
        await ask(folder, INVITE)
    assert not (folder / SOCKET).exists()


async def test_where_no_socket_can_be_made_the_bot_does_without(
    database: Database, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / SOCKET).mkdir()
    async with beside(database, tmp_path) as bot:
        await bot.running
    assert [record.getMessage() for record in caplog.records] == [
        "Commands beside this bot will not reach it"
    ]


async def test_a_bot_that_has_just_begun_is_waited_for(database: Database, tmp_path: Path) -> None:
    asking = asyncio.create_task(ask(tmp_path, INVITE))
    await asyncio.sleep(0)
    async with beside(database, tmp_path):
        await asking
    assert await count(database, "invitation") == 1


async def test_without_a_socket_it_is_told_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(NoAnswer, match="Please try again in a minute"):
        await ask(tmp_path, INVITE, patience=0.05)


async def test_without_a_folder_too(tmp_path: Path) -> None:
    with pytest.raises(NoAnswer, match="Please try again in a minute"):
        await ask(tmp_path / ("gone" * 40), INVITE, patience=0.05)


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (None, "did not answer"),
        (b"", "did not answer"),
        (b"{", "did not answer"),
        (b"x" * 5_000 + b"\n", "did not answer"),
        (b"{}\n", "makes no sense"),
        (b"\xff\n", "makes no sense"),
        (b'{"until_ms": "soon", "bot": null}\n', "makes no sense"),
        (b'{"wrong": 1}\n', "makes no sense"),
        (b'{"wrong": "Not now."}\n', "Not now."),
    ],
)
async def test_whatever_it_answers_there_is_a_sentence_for_it(
    tmp_path: Path, answer: bytes | None, told: str
) -> None:
    async def answers(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if answer is None:
            await reader.read()
        else:
            writer.write(answer)
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()
        answered.set()

    answered = asyncio.Event()
    async with await asyncio.start_unix_server(answers, _short(tmp_path)):
        with pytest.raises(NoAnswer, match=told):
            await ask(tmp_path, INVITE, patience=0.2)
        await answered.wait()
