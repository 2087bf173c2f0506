"""What people write, who they are, and the token: none of it is ever logged or shown on the health page."""

import asyncio
import io
import logging
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from telegram.ext import BaseHandler, CommandHandler

import bot.dispatch
from bot import health, logs
from bot.app import App
from bot.opening import StartError
from handlers import routes
from handlers.visit import Visit, hears
from tests.kit import Town, organisation, until

NAME, TEXT, DATA = "Marker-name-Qxz", "Marker-text-Qxz", "go:marker-data-qxz"


async def boom(visit: Visit) -> None:
    raise RuntimeError(f"about {visit.text} of {visit.update.effective_user} in {visit.sender.chat_id}")


def with_a_broken_handler() -> list[BaseHandler[Any, Any, Any]]:
    return [CommandHandler("boom", hears(boom)), *routes()]


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """Everything logged, from DEBUG on."""
    stream = io.StringIO()
    root = logging.getLogger()
    before = root.handlers[:], root.level
    logs.configure("json", logging.DEBUG, stream)
    yield stream
    root.handlers[:], root.level = before
    logging.captureWarnings(False)


@pytest.fixture
async def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: io.StringIO) -> AsyncIterator[Town]:
    monkeypatch.setattr(bot.dispatch, "routes", with_a_broken_handler)
    town = Town(tmp_path)
    await town.open()
    yield town
    await town.close()


async def a_bad_day(town: Town) -> int:
    """Everything that may make the bot complain, with markers in it. Returns the chat id."""
    ada = town.person(NAME)
    await ada.sends(f"/start {TEXT}")
    await ada.sends(TEXT)
    await ada.sends(f"/boom {TEXT}")
    await ada.taps_old(7, DATA)
    town.telegram.telegram.updates.add_raw(
        {"message": {"text": TEXT, "chat": {"id": ada.id}, "from": {"first_name": NAME}}}
    )
    await town.settle()
    refused = {"status": 400, "body": {"ok": False, "description": TEXT}}
    nonsense = {"status": 200, "body": {"ok": True, "result": TEXT}}
    for answer in (refused, nonsense, "drop_after"):
        town.telegram.set_faults({"next": [{"method": "sendMessage", "answer": answer}]})
        town.telegram.phones.type(ada.id, TEXT)
        await until(lambda: not town.telegram.api.faults.faults.next)
    town.telegram.set_faults({"refuse_token": True})
    await until(lambda: town.app is not None and town.app.connection.state == "refused")
    town.telegram.set_faults({})
    town.clock.shift(400_000)
    await town.settle()
    await ada.blocks()
    return ada.id


async def test_markers_planted_everywhere_reach_no_log_line(town: Town, written: io.StringIO) -> None:
    chat_id = await a_bad_day(town)
    await town.stop_bot()
    logged = written.getvalue()
    assert "an update could not be handled" in logged, "the bad day left no trace, so nothing was tried"
    secret = town.telegram.token.partition(":")[2]
    for marker in (NAME, TEXT, DATA, str(chat_id), secret):
        assert marker.lower() not in logged.lower()


async def test_nor_the_health_page(town: Town) -> None:
    chat_id = await a_bad_day(town)
    assert town.app
    app = town.app
    reading = lambda: health.Reading(  # noqa: E731
        town.clock.now_ms(), app.vitals, app.connection.state, app.connection.clock_off_ms, 10**9
    )
    async with health.serving(0, reading) as port, aiohttp.ClientSession() as session:
        for page in ("health", "metrics"):
            async with session.get(f"http://127.0.0.1:{port}/{page}") as response:
                shown = await response.text()
            for marker in (NAME, TEXT, DATA, str(chat_id), town.telegram.token.partition(":")[2]):
                assert marker.lower() not in shown.lower()


async def test_nor_an_error_at_the_start(town: Town) -> None:
    await town.stop_bot()
    town.telegram.set_faults({"refuse_token": True})
    with pytest.raises(StartError) as refused:
        await App(town.settings, organisation(), town.clock).run(asyncio.Event())
    assert town.telegram.token.partition(":")[2] not in str(refused.value) + repr(refused.value.__cause__)
