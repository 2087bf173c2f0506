"""A short torture: what `make torture` does many times, a few times each."""

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.pages import with_section
from benchmarks.torture.bot import Left, Life
from benchmarks.torture.copies import Copy, repeats
from benchmarks.torture.disk import LeftOut, full_disks
from benchmarks.torture.floods import TIMES, Asked, halts, worst_second
from benchmarks.torture.kills import kills, stops
from benchmarks.torture.migrations import killed_migrations
from benchmarks.torture.nonsense import nonsense
from benchmarks.torture.report import LAST, alone, report
from benchmarks.torture.results import Results, Source, Trial
from benchmarks.torture.to_many import to_many
from benchmarks.torture.trials import FULL, QUICK, trials
from benchmarks.torture.verdict import Claim, Figures
from benchmarks.torture.webhook import answered, brought, in_order
from rehearsal.delivering import Brought
from tests.kit import Town

pytestmark = pytest.mark.long

SEED = 1
FEW = 6
GRACE = 2.0  # seconds in which people may finish at the end


def broken(claims: list[Claim]) -> list[Claim]:
    return [claim for claim in claims if not claim.held]


def quiet(words: str) -> None:
    """Progress is of no interest here."""


async def test_killed_while_people_sign_up_nothing_is_lost_and_nothing_counts_twice() -> None:
    figures, claims = await kills(SEED, 4, FEW, quiet, GRACE, latency_ms=20, rows=100)
    assert broken(claims) == []
    assert figures.updates > FEW
    assert figures.rows == 100


async def test_killed_with_a_webhook_all_is_answered_once_it_is_kept_and_strangers_change_nothing() -> None:
    figures, claims = await brought(SEED, 3, FEW, quiet, GRACE)
    assert broken(claims) == []
    assert figures.updates > FEW


def test_an_update_must_be_answered_and_only_when_it_is_kept() -> None:
    heard = {1: 5, 2: 8}
    silent, again, later = delivery(1, 4, 0), delivery(1, 9, 200), delivery(2, 8, 200)
    claim = answered([silent, again, later], heard)
    assert claim.held
    assert "1 were brought again because a kill came" in claim.words
    assert not answered([silent, later], heard).held, "never answered"
    assert not answered([silent, again, later], {2: 8}).held, "answered, and not kept"
    assert not answered([delivery(1, 4, 403), later], heard).held, "no answer but a refusal"


def test_what_happens_in_a_chat_must_be_brought_and_heard_in_order() -> None:
    first, second, elsewhere = delivery(1, 1, 200), delivery(3, 2, 200), delivery(2, 3, 200, chat=8)
    assert in_order([first, second, elsewhere], {1: 1, 3: 2, 2: 3}).held
    assert in_order([first, first, second], {1: 1, 3: 1}).held
    assert not in_order([first, second], {1: 2, 3: 1}).held, "heard the wrong way round"
    assert not in_order([second, first], {1: 1, 3: 2}).held, "brought the wrong way round"


def delivery(update_id: int, at_ms: int, status: int, chat: int = 7) -> Brought:
    return Brought(at_ms, update_id, chat, b"", status)


async def test_killed_while_a_message_goes_to_many_nobody_is_lost_and_nobody_is_bothered() -> None:
    figures, claims = await to_many(SEED, 3, 200, quiet)
    assert broken(claims) == []
    assert figures.rows > 150
    assert figures.lost == 0


def test_a_copy_that_came_again_is_known_only_if_a_kill_or_a_lost_answer_explains_it() -> None:
    lives = [Life(0, Left()), Life(10, Left(to_many=frozenset({(1, 5)})))]

    def twice(chat: int, *calls: int) -> dict[tuple[int, int], list[Copy]]:
        return {(1, chat): [Copy(call, 0, call) for call in calls]}

    assert repeats(twice(5, 9, 12), lives, Counter()) == ([0, 1], 0, 0)
    assert repeats(twice(5, 11, 12), lives, Counter()) == ([0, 0], 1, 0)
    assert repeats(twice(6, 9, 12), lives, Counter()) == ([0, 0], 1, 0)
    assert repeats(twice(6, 9, 12), lives, Counter({(1, 6): 1})) == ([0, 0], 0, 1)
    assert repeats(twice(6, 9, 12, 13), lives, Counter({(1, 6): 1})) == ([0, 0], 1, 1)


async def test_told_to_stop_it_stops_at_once_and_nothing_comes_twice() -> None:
    figures, claims = await stops(SEED, 2, FEW, quiet, GRACE)
    assert broken(claims) == []
    assert figures.repeats == 0


def test_killed_migrations_are_wholly_there_or_not_at_all() -> None:
    assert broken(killed_migrations(SEED, 2, quiet)) == []


async def test_on_a_disk_that_really_fills_up_nothing_is_half_written_and_it_goes_on_by_itself() -> None:
    try:
        _, claims = await full_disks(SEED, 1, FEW, quiet, GRACE)
    except LeftOut as because:
        pytest.skip(str(because))
    assert broken(claims) == []


async def test_whatever_people_of_any_role_send_nothing_breaks_and_nobody_else_is_touched() -> None:
    assert broken(await nonsense(SEED, 240, quiet, GRACE)) == []


def test_a_halt_is_seen_from_the_second_chat_until_the_last_wait_is_over() -> None:
    end = 0.1 + 20 / TIMES
    sends = [Asked(0.0, 1, 10), Asked(0.1, 2, 20), Asked(0.105, 3, 0), Asked(0.5, 4, 0), Asked(end, 5, 0)]
    (halt,) = halts(sends)
    assert (halt.begin, halt.end) == (0.1, end)
    assert (halt.in_flight, halt.during, halt.strays) == (1, 2, 1)


def test_the_worst_second_is_any_second_of_the_bots_own_time() -> None:
    assert worst_second([Asked(at / TIMES, 1, 0) for at in (0, 0.9, 1.5, 1.6, 1.8, 3)]) == 4


def test_what_has_ended_is_not_done_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    trial = Trial("told to stop", 3, Figures(1, 2, 3, 4), [Claim("holds", True, "so it does", True)], "", 5.0)
    Results(SEED, Source("abc", ""), QUICK).keep(trial)
    assert Results(SEED, Source("abc", ""), QUICK).known(trial.name) == trial
    for other in (
        Results(2, Source("abc", ""), QUICK),
        Results(SEED, Source("abc", "changed"), QUICK),
        Results(SEED, Source("abc", ""), FULL),
    ):
        assert other.known(trial.name) is None


def test_half_a_result_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    results = Results(SEED, Source("abc", ""), QUICK)
    results.keep(Trial("no network", 1, None, []))
    (path,) = results.folder.iterdir()
    path.write_text(path.read_text()[:20])
    assert results.known("no network") is None


def test_the_page_says_how_everything_was_tried() -> None:
    figures = Figures(10, 9, 8, 0, rows=7_777)
    done = [
        Trial(one.name, one.times, figures, [Claim("holds", True, "so it does", True)], "", 5.0)
        for one in trials(SEED, FULL, quiet)
    ]
    page = report(done, "make torture", Source("abc", ""), FULL)
    assert "7,777" in page
    assert "yet:" not in page
    assert page.count("so it does") == len(done)


def test_one_trial_by_itself_changes_only_its_own_section() -> None:
    planned = trials(SEED, FULL, quiet)
    done = [Trial(one.name, one.times, None, [], "", 5.0) for one in planned]
    page = report(done, "make torture", Source("abc", ""), FULL)
    for one in planned:
        trial = Trial(one.name, 3, Figures(1, 2, 3_333, 0), [Claim("holds", True, "so it does", True)], "", 5)
        title, words = alone(trial, one.how, "only this", Source("abc", ""))
        once = with_section(page, title, words, LAST)
        assert "3,333" in words
        assert "`only this`" in words
        assert once.replace(f"## {title}\n\n{words.strip()}\n\n", "") == page
        assert with_section(once, title, words, LAST) == once


def test_every_trial_can_be_named_and_the_whole_is_bounded() -> None:
    planned = trials(SEED, FULL, quiet)
    assert len({one.name for one in planned}) == len(planned)
    assert sum(one.minutes for one in planned) <= 70


async def test_short_lives_do_not_pile_up_command_menus(tmp_path: Path) -> None:
    """Found by torture: after many crashes they would have gone out at one a second."""
    town = Town(tmp_path)
    await town.telegram.start()
    town.telegram.set_faults({"errors": {"share": 1, "status": 500, "methods": ["setMyCommands"]}})
    await town.start_bot()
    await town.restart()
    await town.restart()
    menus = await town.remembered(lambda tx: tx.rows("SELECT 1 FROM outbox WHERE action = 'commands'"))
    await town.close()
    assert len(menus) == 1
