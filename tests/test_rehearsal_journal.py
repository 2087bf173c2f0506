"""With a state file, nothing that happened is lost when the process is killed."""

import asyncio
import json
import signal
import sys
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from rehearsal import Rehearsal, RehearsalClock
from tests.rehearsal_client import Client, keyboard, running

pytestmark = pytest.mark.disk

ROOT = Path(__file__).parent.parent


async def remembered(bot: Client, person: int) -> dict[str, Any]:
    """Everything that must be the same after a restart."""
    state = await bot.control("GET", "state")
    del state["now_ms"], state["polling"], state["violations"]
    return {
        "state": state,
        "chat": await bot.chat(person),
        "updates": await bot.ok("getUpdates"),
        "webhook": await bot.ok("getWebhookInfo"),
    }


async def live_a_little(bot: Client) -> int:
    person = await bot.person()
    await bot.ok("getUpdates", allowed_updates=["message", "callback_query"])
    sent = await bot.ok("sendMessage", chat_id=person, text="One", reply_markup=keyboard([("A", "a")]))
    await bot.ok("editMessageText", chat_id=person, message_id=sent["message_id"], text="Two")
    gone = await bot.ok("sendMessage", chat_id=person, text="Gone")
    await bot.ok("deleteMessage", chat_id=person, message_id=gone["message_id"])
    await bot.ok("setMyCommands", commands=[{"command": "help", "description": "Help"}])
    await bot.control("POST", f"people/{person}/send", kind="document")
    await bot.control("POST", f"people/{person}/tap", message_id=1, data="x", wait_s=0)
    await bot.control("POST", "clock", by_ms=60_000)
    await bot.control("POST", "people", first_name="Olu")
    return person


async def test_a_restart_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "state" / "telegram.jsonl"
    async with running(state_file=file) as (_, bot):
        person = await live_a_little(bot)
        before = await remembered(bot, person)
    async with running(clock=RehearsalClock(), state_file=file) as (_, bot):
        assert await remembered(bot, person) == before
        document = before["updates"][0]["message"]["document"]
        assert await bot.ok("sendDocument", chat_id=person, document=document["file_id"])
        query = before["updates"][1]["callback_query"]
        assert await bot.ok("answerCallbackQuery", callback_query_id=query["id"])
        newest = await bot.ok("sendMessage", chat_id=person, text="Three")
        assert newest["message_id"] > max(one["message_id"] for one in before["chat"]["messages"]) + 1
        await bot.control("POST", f"people/{person}/type", text="hello")
        assert (await bot.updates())[-1]["update_id"] > before["updates"][-1]["update_id"]


async def test_what_was_confirmed_does_not_come_again(tmp_path: Path) -> None:
    file = tmp_path / "telegram.jsonl"
    async with running(state_file=file) as (_, bot):
        person = await bot.person()
        await bot.control("POST", f"people/{person}/type", text="hello")
        assert len(await bot.updates()) == 1
    async with running(state_file=file) as (_, bot):
        assert await bot.ok("getUpdates") == []


@pytest.mark.parametrize("torn", ['[["person", {"id": 5', "\x00\x00", '[["message"'])
async def test_a_torn_last_line_is_ignored(tmp_path: Path, torn: str) -> None:
    file = tmp_path / "telegram.jsonl"
    async with running(state_file=file) as (_, bot):
        person = await live_a_little(bot)
        before = await remembered(bot, person)
    with file.open("a") as journal:
        journal.write(torn)
    for _ in range(2):
        async with running(state_file=file) as (_, bot):
            assert await remembered(bot, person) == before


async def test_a_line_that_a_full_disk_broke_is_left_out(tmp_path: Path) -> None:
    file = tmp_path / "telegram.jsonl"
    async with running(state_file=file) as (_, bot):
        person = await bot.person()
    lines = file.read_text().splitlines()
    file.write_text("\n".join([*lines[:2], '[["message", {"ch', *lines[2:]]) + "\n")
    async with running(state_file=file) as (_, bot):
        assert (await bot.chat(person))["messages"][0]["text"] == "/start"


async def test_what_happens_while_it_is_stopped_is_kept_too(tmp_path: Path) -> None:
    file = tmp_path / "telegram.jsonl"
    async with running(state_file=file) as (rehearsal, bot):
        person = await bot.person()
        await rehearsal.stop()
        rehearsal.phones.type(person, "Are you there?")
        await rehearsal.start()
    async with running(state_file=file) as (_, bot):
        assert [update["message"]["text"] for update in await bot.updates()] == ["Are you there?"]


async def test_any_beginning_of_the_journal_can_be_read(tmp_path: Path) -> None:
    file = tmp_path / "telegram.jsonl"
    async with running(state_file=file) as (_, bot):
        await live_a_little(bot)
        whole = file.read_bytes()
    short = tmp_path / "short.jsonl"
    (tmp_path / "telegram.jsonl.files").rename(tmp_path / "short.jsonl.files")
    for length in range(0, len(whole), 97):
        short.write_bytes(whole[:length])
        Rehearsal(state_file=short).telegram.journal.close()


async def test_it_is_made_small_at_start(tmp_path: Path) -> None:
    file = tmp_path / "telegram.jsonl"
    async with running(state_file=file) as (_, bot):
        person = await bot.person()
        sent = await bot.ok("sendMessage", chat_id=person, text="0")
        for number in range(1, 50):
            await bot.ok("editMessageText", chat_id=person, message_id=sent["message_id"], text=str(number))
        large = len(file.read_text().splitlines())
    async with running(state_file=file):
        assert len(file.read_text().splitlines()) < large - 40


async def test_a_killed_process_has_forgotten_nothing_that_it_answered(tmp_path: Path) -> None:
    file = tmp_path / "telegram.jsonl"
    sent: list[int] = []
    for _ in range(3):
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "rehearsal", "--state", str(file), stdout=asyncio.subprocess.PIPE, cwd=ROOT
        )
        assert process.stdout is not None
        told = json.loads(await process.stdout.readline())
        async with aiohttp.ClientSession() as session:
            bot = Client(told["url"], told["token"], session)
            state = await bot.control("GET", "state")
            person = state["people"][0]["id"] if state["people"] else await bot.person()
            seen = [one["message_id"] for one in (await bot.chat(person))["messages"] if one["from"] == "bot"]
            assert seen == sent
            for text in range(20):
                answer = await bot.ok("sendMessage", chat_id=person, text=str(text))
                sent.append(answer["message_id"])
            process.send_signal(signal.SIGKILL)
            await process.wait()
    assert sorted(set(sent)) == sent


async def test_it_ends_when_told_to(tmp_path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "rehearsal", stdout=asyncio.subprocess.PIPE, cwd=ROOT
    )
    assert process.stdout is not None
    told = json.loads(await process.stdout.readline())
    async with aiohttp.ClientSession() as session:
        bot = Client(told["url"], told["token"], session)
        poll = asyncio.create_task(bot.call("getUpdates", timeout=50))
        await bot.until_polling()
        process.terminate()
        async with asyncio.timeout(10):
            assert await process.wait() == 0
        await asyncio.gather(poll, return_exceptions=True)
