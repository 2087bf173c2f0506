"""Each side of the benchmarks does what it is timed for, and counts it right. Nothing here is timed."""

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from benchmarks import crowd, measuring, ours, rounds, shares, starting
from benchmarks.report import aims, document
from benchmarks.results import Results, Size
from benchmarks.rounds import Side, Spread
from benchmarks.server import Server, serving
from storage.database import Database

TINY = Size(rounds=1, people=3, people_in_conversation=2, messages=4, messages_by_default_client=2)


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with serving() as server:
        yield server


async def test_every_side_hears_all_answers_or_says_that_it_did_not(server: Server) -> None:
    measured = await _all(measuring.answer_sides(server, TINY))
    assert len(measured) == 6
    assert all(spread.least > 0 for spread in measured.values())


async def test_every_side_sends_all_messages_and_each_person_gets_one(server: Server) -> None:
    for name, side in measuring.send_sides(server, TINY).items():
        before = len(await server.calls_after(0))
        await side()
        sent = [c for c in await server.calls_after(before) if c["method"].lower() == "sendmessage"]
        assert len({c["params"]["chat_id"] for c in sent}) == len(sent), name
        assert len(sent) == (2 if name.startswith("httpx") else 4), name


async def test_the_replies_are_sent_too_and_every_press_is_answered(server: Server) -> None:
    await ours.hear_and_reply(server, 3, "taps")
    calls = [call["method"] for call in await server.calls_after(0)]
    assert calls.count("answerCallbackQuery") == 3 * crowd.ANSWERS
    assert calls.count("sendmessage") >= 3 * 4


async def test_whoever_did_not_sign_up_is_missed(tmp_path: Path) -> None:
    database = await Database.open(tmp_path / "bot.sqlite3", 1)
    try:
        with pytest.raises(ours.WrongCount):
            await ours.check(database, 3)
    finally:
        await database.close()


async def test_the_shares_add_up_to_the_whole_and_none_is_missing(server: Server) -> None:
    spent = await shares.measured(server, 3, "typed")
    assert len(spent) == 10
    assert all(spent[name] > 0 for name in spent if "hops" not in name and "all else" not in name)


async def test_the_first_poll_is_seen_by_telegram(server: Server, tmp_path: Path) -> None:
    await starting.fill(tmp_path, 3)
    assert 0 < await starting.first_poll(server, tmp_path) < ours.PATIENCE


async def test_a_bot_that_ends_instead_is_no_start(server: Server, tmp_path: Path) -> None:
    (tmp_path / "bot.sqlite3").write_text("no database")
    with pytest.raises(ours.WrongCount):
        await starting.first_poll(server, tmp_path)


def test_imports_are_added_up_by_package() -> None:
    told = "import time:   1000 |  9000 |   aiohttp.web\nimport time:  2000 | 2000 | json\n"
    assert starting.by_package(told) == [("Python's own library", 2.0), ("aiohttp", 1.0)]


def test_a_ratio_is_of_the_same_round() -> None:
    assert rounds.ratio(Spread((1.0, 9.0, 2.0)), Spread((2.0, 3.0, 4.0))).values == (0.5, 3.0, 0.5)


@pytest.mark.parametrize(
    ("rate", "verdict"), [(350.0, "met"), (349.0, "**missed by 0.001**"), (100.0, "**missed by 0.250**")]
)
def test_an_aim_says_by_how_much_it_was_missed(rate: float, verdict: str) -> None:
    told = aims(_results(ours=rate, empty=1000.0))
    assert told[0].endswith(verdict)


def test_the_document_has_every_side_in_it() -> None:
    results = _results(ours=400.0, empty=1000.0)
    written = document(results, "make bench", date(2026, 1, 2))
    assert "2026-01-02" in written
    for name in (*results.answers, *results.sends, *results.starts):
        assert f"| {name} |" in written


def _results(ours: float, empty: float) -> Results:
    """As if everything had run once."""
    unused = Server("", "", None)  # type: ignore[arg-type]
    answers = {name: Spread((ours,)) for name in measuring.answer_sides(unused, TINY)}
    answers |= {name: Spread((empty,)) for name in answers if name.startswith("empty")}
    sends = {name: Spread((100.0,)) for name in measuring.send_sides(unused, TINY)}
    starts = {name: Spread((1.0,)) for name in ("existing database", "new database", "imports alone")}
    parts = {way: {"parsing": 10.0, "all else": 30.0} for way in measuring.WAYS}
    return Results(TINY, {"Python": "3"}, (0.1, 0.2), 60.0, answers, parts, sends, starts, [("aiohttp", 9.0)])


async def _all(sides: dict[str, Side]) -> dict[str, Spread]:
    return await rounds.take_turns(sides, 1, lambda _: None)
