"""Each side of the benchmarks does what it is timed for, and counts it right. Nothing here is timed."""

import random
import subprocess
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from benchmarks import (
    answers,
    broadcast,
    crowd,
    exports,
    members,
    memory,
    ours,
    planning,
    poll_closing,
    polls,
    rounds,
    sending,
    shares,
    starting,
    steady,
    waiting,
    webhook,
)
from benchmarks.bot_process import DATABASE, running
from benchmarks.parts import PARTS
from benchmarks.report import Run, document, with_parts
from benchmarks.rounds import Side, Spread
from benchmarks.server import ROOT, Server, serving
from benchmarks.size import Size
from benchmarks.writers import Writers
from benchmarks.writing import Aim, Section
from storage.database import Database

TINY = Size(
    rounds=1,
    people=3,
    people_in_conversation=2,
    messages=4,
    messages_by_default_client=2,
    latencies=(3, 8),
    waiting=40,
    replies=6,
    steady=12,
    planned=5_000,
    members=(5, 10),
    newcomers=2,
    to_many_rounds=1,
    to_many=(5, 10),
    beside_loops=6,
    beside_loops_paced=4,
    loop_latencies=(3,),
    asked=40,
    webhook_people=4,
    webhook_updates=8,
)


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with serving() as server:
        yield server


async def test_every_side_hears_all_answers_or_says_that_it_did_not(server: Server) -> None:
    measured = await _all(answers.sides(server, TINY))
    assert len(measured) == 6
    assert all(spread.least > 0 for spread in measured.values())


async def test_every_side_sends_all_messages_and_each_person_gets_one(server: Server) -> None:
    for name, side in sending.sides(server, TINY).items():
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
    database = await Database.open(tmp_path / DATABASE, 1)
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
    (tmp_path / DATABASE).write_text("no database")
    with pytest.raises(ours.WrongCount):
        await starting.first_poll(server, tmp_path)


def test_imports_are_added_up_by_package() -> None:
    told = "import time:   1000 |  9000 |   aiohttp.web\nimport time:  2000 | 2000 | json\n"
    assert starting.by_package(told) == [("Python's own library", 2.0), ("aiohttp", 1.0)]


async def test_everybody_who_writes_is_waited_for_also_while_a_message_to_all_goes_out(
    server: Server, tmp_path: Path
) -> None:
    people = await server.new_people(TINY.waiting)
    await members.fill(tmp_path, people)
    await members.write_to_all(tmp_path)
    writers = Writers(server, people, random.Random(1), gap_seconds=0.01)
    async with running(server, tmp_path):
        waits = await writers.write(TINY.replies)
    assert len(waits) == TINY.replies
    assert all(0 < wait < 60_000 for wait in waits)
    assert any(map(writers.is_to_many, writers.sent))
    assert sum(not writers.is_to_many(call) for call in writers.sent) == TINY.replies


async def test_every_message_to_many_is_counted_and_what_was_refused(server: Server) -> None:
    ran = await steady.run(server, TINY.waiting, TINY.steady, 3)
    assert ran.sends == TINY.steady + ran.replies
    assert 0 < ran.share < 2
    assert 1 <= ran.worst_second <= 30


async def test_a_message_to_many_reaches_everybody_on_every_side(server: Server) -> None:
    for name, side in broadcast.sides(server, TINY).items():
        before = len(await server.calls_after(0))
        assert await side() > 0
        sent = [c for c in await server.calls_after(before) if c["method"].lower() == "sendmessage"]
        assert len({c["params"]["chat_id"] for c in sent}) == len(sent) == TINY.beside_loops, name


async def test_everybody_is_written_to_at_the_rate_or_it_is_no_figure(server: Server) -> None:
    for name, side in broadcast.paced_sides(server, TINY, 3).items():
        assert await side() > 0, name
    with pytest.raises(ours.WrongCount):
        broadcast._share(await server.new_calls(), TINY.beside_loops_paced + 1)


async def test_a_message_to_many_costs_something(server: Server) -> None:
    sent = await broadcast.to_many(server, TINY.to_many[0])
    assert sent.a_second > 0
    assert sent.most_mib >= sent.before_mib > 0


def test_the_worst_second_may_begin_anywhere() -> None:
    judged = steady.judge([0, 900, 1000, 1100, 1899, 1900, 3000], 2, 1)
    assert judged.worst_second == 4
    assert judged.share == pytest.approx(6 / 3 / 28)


async def test_everybody_is_planned_for_once_and_the_holds_are_timed(tmp_path: Path) -> None:
    await members.fill(tmp_path, members.strangers(TINY.planned))
    told = await planning.in_a_process(tmp_path / DATABASE, TINY.planned)
    assert 0 < told.median_hold <= told.longest_hold < told.seconds * 1000


async def test_planning_for_fewer_than_there_are_is_no_figure(tmp_path: Path) -> None:
    await members.fill(tmp_path, members.strangers(3))
    with pytest.raises(ours.WrongCount):
        await planning.plan(tmp_path / DATABASE, 4)


def test_a_ratio_is_of_the_same_round() -> None:
    assert rounds.ratio(Spread((1.0, 9.0, 2.0)), Spread((2.0, 3.0, 4.0))).values == (0.5, 3.0, 0.5)


@pytest.mark.parametrize(
    ("got", "at_most", "verdict"),
    [
        (0.35, False, "met"),
        (0.349, False, "**missed by 0.001**"),
        (0.35, True, "met"),
        (0.4, True, "**missed by 0.050**"),
    ],
)
def test_an_aim_says_by_how_much_it_was_missed(got: float, at_most: bool, verdict: str) -> None:
    assert Aim("this", Spread((got, got)), 0.35, at_most).told().endswith(verdict)


def test_the_document_has_every_part_and_every_aim_in_it_and_says_how_it_was_made() -> None:
    sections = _made_up()
    run = Run("make bench", datetime(2026, 1, 2, tzinfo=UTC), 60.0, {"Commit": "1234abcd"}, (0.1, 0.2))
    written = document(run, sections)
    assert len(sections) == len(PARTS)
    assert "`make bench` on 2026-01-02" in written
    assert "1234abcd" in written
    for section in sections:
        assert f"## {section.title}" in written
        assert all(" ".join(aim.told().split()) in " ".join(written.split()) for aim in section.aims)


def test_a_part_measured_by_itself_changes_only_its_section_and_its_aims_and_says_so() -> None:
    sections = _made_up()
    run = Run("make bench", datetime(2026, 1, 2, tzinfo=UTC), 60.0, {"Commit": "1234abcd"}, (0.1, 0.2))
    written = document(run, sections)
    again = Run("only this", datetime(2026, 3, 4, tzinfo=UTC), 60.0, {"Commit": "99aabbcc"}, (0.1, 0.2))
    for section in sections:
        worse = [Aim(aim.what, Spread((-7.0,)), aim.aim, aim.at_most) for aim in section.aims]
        changed = with_parts(written, again, [Section(section.title, ["All new."], worse)])
        parts = dict(part.partition("\n")[::2] for part in changed.split("\n## ")[1:])
        assert parts.pop(section.title).startswith("\nAll new.\n\nMeasured by itself, with `only this`")
        aims = " ".join(parts.pop("The aims").split())
        assert all(aims.count(f"- {aim.what}: -7.00 (-7.00 to -7.00);") == 1 for aim in worse)
        assert aims.count("the aim is at") == sum(len(one.aims) for one in sections)
        for name, words in parts.items():
            assert f"## {name}\n{words.rstrip()}\n" in written


async def test_the_same_work_is_done_with_a_webhook_and_every_update_is_answered(
    server: Server, tmp_path: Path
) -> None:
    measured = await _all(webhook.sides(server, TINY))
    assert set(measured) == {webhook.POLLING, webhook.WEBHOOK}
    people = await server.new_people(TINY.webhook_people)
    await members.fill(tmp_path, people)
    for way in (webhook.POLLING, webhook.WEBHOOK):
        before = len(await server.calls_after(0))
        waits = await webhook.waits(server, tmp_path, people, TINY, random.Random(1), way)
        assert len(waits) == TINY.webhook_updates
        methods = {call["method"].lower() for call in await server.calls_after(before)}
        assert ("setwebhook" in methods) == (way == webhook.WEBHOOK)


@pytest.mark.parametrize("option", ["--help", "--list"])
def test_asking_what_there_is_measures_nothing(option: str) -> None:
    command = (sys.executable, "-m", "benchmarks", option)
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=30).stdout
    assert "--only" in told if option == "--help" else all(name in told for name in PARTS)


def _made_up() -> list[Section]:
    """As if everything had run once."""
    unused = Server("", "", None)  # type: ignore[arg-type]
    once = Spread((10.0,))
    waits = {(ms, many): dict.fromkeys(waiting.SHARES, once) for ms in (3, 8) for many in (False, True)}
    made = {
        f"{kind} {people:,}": [exports.Made(1.0, 50.0)]
        for kind in ("sqlite3", "csv", "xlsx")
        for people in TINY.exported
    }
    return [
        answers.section(
            TINY,
            dict.fromkeys(answers.sides(unused, TINY), once),
            {way: {"parsing": 10.0, "all else": 30.0} for way in answers.WAYS},
        ),
        sending.section(TINY, dict.fromkeys(sending.sides(unused, TINY), once)),
        starting.section(
            TINY, dict.fromkeys(("existing database", "new database"), once), [("aiohttp", 9.0)]
        ),
        waiting.section(TINY, waits),
        waiting.section(TINY, waits, waiting.POLL),
        waiting.section(TINY, waits, waiting.Beside("an export", "one is made", waiting.POLL.fill)),
        steady.section(TINY, {3: steady.Steady(12, 2, 0.9, 29, 0)}),
        broadcast.section(
            TINY,
            [broadcast.Sent(people, 1_000.0, 0.5, 80.0, 81.0) for people in TINY.to_many],
            dict.fromkeys(broadcast.NAMES, once),
            {3: dict.fromkeys(broadcast.NAMES, once)},
        ),
        planning.section(TINY, [planning.Planning(1.0, 2.0, 3.0, 4.0, 5.0)]),
        polls.section(TINY, once, [polls.Opening(0.1, 1.0, 60.0, 61.0)], {"team": once, "secret": once}),
        exports.section(TINY, made),
        webhook.section(
            TINY,
            dict.fromkeys((webhook.POLLING, webhook.WEBHOOK), once),
            dict.fromkeys((webhook.POLLING, webhook.WEBHOOK), dict.fromkeys(waiting.SHARES, once)),
        ),
        memory.section(TINY, {5: [(60.0, 70.0)], 10: [(61.0, 71.0)]}),
    ]


async def test_polls_are_answered_by_all_and_closed(server: Server, tmp_path: Path) -> None:
    assert await polls.answered(server, TINY.people) > 0
    for sees in ("team", "secret"):
        folder = tmp_path / sees
        folder.mkdir()
        await members.fill(folder, members.strangers(TINY.asked))
        assert await poll_closing.closed(folder, TINY.asked, sees) > 0


async def _all(sides: dict[str, Side]) -> dict[str, Spread]:
    return await rounds.take_turns(sides, 1, lambda _: None)
