"""Updates in: each has its effect exactly once, whatever comes with it."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from telegram import Message
from telegram.ext import BaseHandler, CommandHandler, MessageHandler, filters

import bot.dispatch
from handlers import routes
from handlers.visit import Visit, hears
from storage.database import Transaction
from tests.kit import Town, until


async def one_more(tx: Transaction, word: str) -> None:
    """An effect that can be seen to have happened twice."""
    await tx.rows(
        "INSERT INTO arrival VALUES (:word, 1) ON CONFLICT (code) DO UPDATE SET arrivals = arrivals + 1",
        {"word": word},
    )


async def count(visit: Visit) -> None:
    """/count word"""
    await one_more(visit.tx, visit.text.split()[1])


async def boom(visit: Visit) -> None:
    await one_more(visit.tx, "half-done")
    raise RuntimeError("secret words of a person")


class ExplodingFilter(filters.MessageFilter):
    def filter(self, message: Message) -> bool:
        if message.text == "explode in the filter":
            raise LookupError("in the filter")
        return False


def with_test_handlers() -> list[BaseHandler[Any, Any, Any]]:
    return [
        CommandHandler("count", hears(count)),
        CommandHandler("boom", hears(boom)),
        MessageHandler(ExplodingFilter(), hears(count)),
        *routes(),
    ]


@pytest.fixture
async def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Town]:
    monkeypatch.setattr(bot.dispatch, "routes", with_test_handlers)
    town = Town(tmp_path)
    await town.open()
    yield town
    await town.close()
    assert town.problems() == []


async def counted(town: Town) -> dict[str, int]:
    async def query(tx: Transaction) -> dict[str, int]:
        return {str(c): int(n) for c, n in await tx.rows("SELECT code, arrivals FROM arrival")}

    return dict(await town.remembered(query))


async def rows(town: Town, sql: str) -> list[Any]:
    return list(await town.remembered(lambda tx: tx.rows(sql)))


def message(town: Town, person_id: int, text: str, update_id: int) -> dict[str, Any]:
    entities = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
    return {
        "update_id": update_id,
        "message": {
            "message_id": update_id,
            "date": town.clock.now_ms() // 1000,
            "chat": {"id": person_id, "type": "private", "first_name": "Ada"},
            "from": {"id": person_id, "is_bot": False, "first_name": "Ada"},
            "text": text,
            **({"entities": entities} if text.startswith("/") else {}),
        },
    }


async def offers(town: Town, *raw: dict[str, Any]) -> None:
    """All of these in one batch: the bot is off while they arrive."""
    await town.stop_bot()
    for update in raw:
        town.telegram.telegram.updates.add_raw(update)
    await town.start_bot()
    await town.settle()


async def test_an_update_offered_twice_counts_once(town: Town) -> None:
    ada = town.person().id
    twice = message(town, ada, "/count twice", 501)
    await offers(town, twice, twice, message(town, ada, "/count once", 502))
    assert await counted(town) == {"twice": 1, "once": 1}


async def test_an_update_offered_again_after_a_restart_counts_once(town: Town) -> None:
    again = message(town, town.person().id, "/count again", 501)
    await offers(town, again)
    await offers(town, again)
    assert await counted(town) == {"again": 1}


async def test_but_a_lower_number_that_was_never_seen_counts(town: Town) -> None:
    ada = town.person().id
    await offers(town, message(town, ada, "/count high", 900_000_000))
    await offers(town, message(town, ada, "/count low", 3))
    assert await counted(town) == {"high": 1, "low": 1}


@pytest.mark.parametrize(
    "broken",
    [
        {"message": {"text": "no chat, no date"}},
        {"message": "not even an object"},
        {"message": None},
        {"callback_query": {"id": 7, "from": {"id": "seven"}, "data": ["x"]}},
        {"something_new": {"chat": {"id": 1}}},
        {},
    ],
)
async def test_a_malformed_update_harms_no_other_in_its_batch(town: Town, broken: dict[str, Any]) -> None:
    ada = town.person().id
    await offers(
        town,
        message(town, ada, "/count before", 501),
        {"update_id": 502, **broken},
        message(town, ada, "/count after", 503),
    )
    assert await counted(town) == {"before": 1, "after": 1}
    assert await rows(town, "SELECT update_id FROM quarantined_update") == [(502,)]


@pytest.mark.parametrize("trouble", ["/boom", "explode in the filter"])
async def test_a_handler_or_filter_that_raises_harms_no_other_and_keeps_no_half_effect(
    town: Town, trouble: str
) -> None:
    ada, bob = town.person("Ada"), town.person("Bob")
    await bob.sends("/start")
    await offers(
        town,
        message(town, ada.id, "/count before", 501),
        message(town, bob.id, trouble, 502),
        message(town, ada.id, "/count after", 503),
    )
    assert await counted(town) == {"before": 1, "after": 1}
    bob.sees("sorry")


async def test_nobody_can_write_or_press_in_another_persons_chat(town: Town) -> None:
    ada, bob = town.person("Ada"), town.person("Bob")
    forged = message(town, ada.id, "/count forged", 502)
    forged["message"]["from"]["id"] = bob.id
    await offers(town, forged)
    assert await counted(town) == {}


async def test_of_what_failed_only_the_kind_and_the_error_are_kept(town: Town) -> None:
    await offers(town, message(town, town.person().id, "/boom", 502))
    assert await rows(town, "SELECT update_id, kind, error FROM quarantined_update") == [
        (502, "message", "RuntimeError")
    ]


async def test_a_press_that_is_offered_twice_is_answered_and_counts_once(town: Town) -> None:
    ada = town.person()
    await ada.sends("/start")
    town.telegram.set_faults({"duplicate": 1.0})
    await ada.taps("join")
    assert ada.seen().count("ask-notice") == 1


async def test_updates_of_one_person_are_heard_in_order(town: Town) -> None:
    ada = town.person()
    await town.stop_bot()
    for text in ("/start", "Join", "yes"):
        town.telegram.phones.type(ada.id, text)
    await town.start_bot()
    await town.settle()
    assert ada.seen() == ["welcome", "ask-notice", "ask-kinds"]


async def test_a_full_disk_acknowledges_nothing_and_quarantines_nobody_and_help_is_still_given(
    town: Town,
) -> None:
    ada = town.person()
    await ada.sends("/count before")
    await fill_up(town)
    town.telegram.phones.type(ada.id, "/count " + "x" * 3000)
    await until(lambda: "emergency" in ada.seen())
    assert len(town.telegram.telegram.updates) == 1
    await make_room(town)
    await town.settle()
    assert await counted(town) == {"before": 1, "x" * 3000: 1}
    assert await rows(town, "SELECT * FROM quarantined_update") == []
    assert ada.seen().count("emergency") == 1


async def fill_up(town: Town) -> None:
    """No page more: the next INSERT that needs one fails as on a full disk."""
    await town.database.scrub()  # so that no page is free
    async with town.database.transaction() as tx:
        ((pages,),) = await tx.rows("PRAGMA page_count")
        await tx.rows(f"PRAGMA max_page_count = {pages}")


async def make_room(town: Town) -> None:
    async with town.database.transaction() as tx:
        await tx.rows("PRAGMA max_page_count = 1000000")
