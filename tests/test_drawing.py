"""The process that draws beside the bot: whatever happens to it, the bot goes on."""

import asyncio
import os
import signal
import subprocess
import sys
import tempfile
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.charts import chart_png
from bot.drawing import Drawing, NotDrawn
from bot.pictures import Chart, Page, Trend
from bot.printing import form_pdf
from tests.kit import until

ROOT = Path(__file__).parent.parent
CHART = Chart("Which?", (("Soup", 20), ("Curry", None)), "fewer than 8", "Rounded to 5.")
TREND = Trend("Which?", ("Jan", "Apr"), (("Soup", (20, None)),), "fewer than 8")
PAGE = Page("Which?", (("box", "Soup"), ("line", "Your words")), "Give it to Sam.", "{page} of {pages}")
WRONG = Chart("Which?", (("Soup", "no number"),), "")  # type: ignore[arg-type]

BOT = """
import asyncio, signal
from bot.drawing import Drawing
from bot.pictures import Chart

async def main():
    stop, drawing = asyncio.Event(), Drawing()
    for told in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(told, stop.set)
    await drawing.drawn(Chart("Which?", (("Soup", 20),), ""))
    print(drawing.pid, flush=True)
    await stop.wait()
    await drawing.drawn(Chart("The last one", (("Soup", 20),), ""))
    await drawing.close()

asyncio.run(main())
"""
"""As the bot does with it: what is on its way when it is told to stop is still sent."""


@pytest.fixture
async def drawing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Drawing]:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    drawing = Drawing()
    yield drawing
    await drawing.close()
    assert drawing.pid is None
    assert list(tmp_path.iterdir()) == [], "nothing is left behind"


def is_running(pid: int) -> bool:
    """A process that has ended and that nobody has asked about yet is not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


async def started(drawing: Drawing) -> int:
    await drawing.drawn(CHART)
    assert drawing.pid
    return drawing.pid


async def test_charts_trends_and_pages_are_drawn_by_it(drawing: Drawing) -> None:
    assert await drawing.drawn(CHART) == chart_png(CHART)
    assert (await drawing.drawn(TREND)).startswith(b"\x89PNG")
    assert await drawing.drawn(PAGE) == form_pdf(PAGE)


async def test_nothing_runs_before_something_is_to_be_drawn(drawing: Drawing) -> None:
    assert drawing.pid is None


async def test_the_bot_goes_on_while_it_draws(drawing: Drawing) -> None:
    turns, done = 0, asyncio.create_task(drawing.drawn(CHART))
    while not done.done():
        await asyncio.sleep(0.001)
        turns += 1
    assert turns > 50
    assert drawing.pid not in (None, os.getpid())


async def test_killed_while_idle_it_is_made_anew(drawing: Drawing) -> None:
    before = await started(drawing)
    os.kill(before, signal.SIGKILL)
    assert await drawing.drawn(TREND)
    assert drawing.pid != before


async def test_killed_while_it_draws_it_is_made_anew_and_draws_again(drawing: Drawing) -> None:
    before = await started(drawing)
    os.kill(before, signal.SIGSTOP)
    asked = asyncio.create_task(drawing.drawn(TREND))
    await asyncio.sleep(0)
    os.kill(before, signal.SIGKILL)
    assert await asked
    assert drawing.pid != before


async def test_killed_again_and_again_it_is_an_error_and_no_endless_loop(drawing: Drawing) -> None:
    asked = asyncio.create_task(drawing.drawn(TREND))
    killed = set()
    while not asked.done():
        if (pid := drawing.pid) and pid not in killed:
            os.kill(pid, signal.SIGKILL)
            killed.add(pid)
        await asyncio.sleep(0)
    with pytest.raises(NotDrawn, match="died"):
        await asked
    assert len(killed) == 2
    assert await drawing.drawn(TREND)


async def test_stuck_it_is_ended_and_the_next_drawing_is_made_by_another(drawing: Drawing) -> None:
    before = await started(drawing)
    os.kill(before, signal.SIGSTOP)
    enough, drawing.most_seconds = drawing.most_seconds, 0.05
    with pytest.raises(NotDrawn, match="too slow"):
        await drawing.drawn(TREND)
    assert not is_running(before)
    drawing.most_seconds = enough
    assert await drawing.drawn(TREND)


async def test_what_cannot_be_drawn_is_an_error_without_its_words_and_harms_nothing(
    drawing: Drawing,
) -> None:
    before = await started(drawing)
    with pytest.raises(NotDrawn) as error:
        await drawing.drawn(WRONG)
    assert str(error.value) in ("TypeError", "ValueError")
    assert drawing.pid == before
    assert await drawing.drawn(TREND)


async def test_whoever_gave_up_waiting_gets_nobody_elses_picture_mixed_up(drawing: Drawing) -> None:
    before = await started(drawing)
    os.kill(before, signal.SIGSTOP)
    given_up = asyncio.create_task(drawing.drawn(TREND))
    await asyncio.sleep(0)
    given_up.cancel()
    with pytest.raises(asyncio.CancelledError):
        await given_up
    assert await drawing.drawn(PAGE) == form_pdf(PAGE)


async def test_many_at_once_get_each_their_own(drawing: Drawing) -> None:
    charts = [Chart(f"Number {n}", (("Soup", n),), "") for n in range(6)]
    made = await asyncio.gather(*(drawing.drawn(chart) for chart in charts * 2))
    assert made == [chart_png(chart) for chart in charts] * 2


async def test_what_was_drawn_is_not_drawn_again(drawing: Drawing) -> None:
    before = await started(drawing)
    os.kill(before, signal.SIGSTOP)
    assert await drawing.drawn(CHART) == chart_png(CHART)


async def test_idle_it_ends_and_forgets_and_comes_back_when_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    drawing = Drawing(idle_seconds=0)
    made = await drawing.drawn(CHART)
    await until(lambda: drawing.pid is None)
    assert await drawing.drawn(CHART) == made
    await drawing.close()
    assert list(tmp_path.iterdir()) == []


async def test_closing_ends_it_whatever_it_is_doing(drawing: Drawing) -> None:
    pid = await started(drawing)
    os.kill(pid, signal.SIGSTOP)
    asked = asyncio.create_task(drawing.drawn(TREND))
    await asyncio.sleep(0)
    await drawing.close()
    assert not is_running(pid)
    with pytest.raises(NotDrawn, match="closed"):
        await asked
    with pytest.raises(NotDrawn, match="closed"):
        await drawing.drawn(TREND)


async def test_ctrl_c_and_the_end_of_the_machine_are_the_bots_to_hear(drawing: Drawing) -> None:
    pid = await started(drawing)
    assert os.getsid(pid) != os.getsid(0)
    for told in (signal.SIGINT, signal.SIGTERM):
        os.kill(pid, told)
    assert await drawing.drawn(TREND)
    assert drawing.pid == pid


async def test_it_is_never_given_the_token(drawing: Drawing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "7000000001:" + "A" * 35)
    pid = await started(drawing)
    environment = Path(f"/proc/{pid}/environ").read_bytes()
    assert {one.partition(b"=")[0] for one in environment.split(b"\0") if one} == {b"HOME", b"MPLCONFIGDIR"}


@asynccontextmanager
async def a_bot(folder: Path) -> AsyncIterator[tuple[Process, int]]:
    """A process that draws, and that of its drawing."""
    bot = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", BOT),
        cwd=ROOT,
        env={"TMPDIR": str(folder)},
        stdout=PIPE,
        start_new_session=True,
    )
    assert bot.stdout
    pid = int(await bot.stdout.readline())
    assert is_running(pid)
    yield bot, pid
    await bot.communicate()


async def test_it_ends_when_the_bot_is_killed(tmp_path: Path) -> None:
    async with a_bot(tmp_path) as (bot, pid):
        bot.kill()
    await until(lambda: not is_running(pid))


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
async def test_it_serves_to_the_end_and_ends_with_the_bot(tmp_path: Path, told: signal.Signals) -> None:
    async with a_bot(tmp_path) as (bot, pid):
        os.killpg(bot.pid, told)
        os.kill(pid, told)
    assert bot.returncode == 0
    assert not is_running(pid)
    assert list(tmp_path.iterdir()) == []


def test_the_bot_itself_never_loads_what_draws() -> None:
    code = (
        "import sys, bot.app; sys.exit(any(name in sys.modules for name in ('matplotlib', 'numpy', 'fpdf')))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
