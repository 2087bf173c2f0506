"""Messages to many while the bot is killed: sent, paused, gone on with, finished early and taken back."""

import asyncio
import random
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bot.settings import load_organisation
from domain.person import Sender
from rehearsal import Rehearsal
from rehearsal.faults import FaultMaker, Faults
from rehearsal.params import Params
from rehearsal.people import Person as OnThePhone
from storage import senders
from storage.database import Database

from .bot import ROOT, Bot, Nature, TortureFailed
from .broadcast import AT_ONCE, FIRST, member
from .crowd import LONGEST_END, usual_faults
from .kills import SENDING, a_moment
from .sent import judge
from .times import quick_telegram, quickened
from .verdict import Claim, Figures
from .writer import LOOK_EVERY, PATIENCE, PLANS, TRIES, Writer

TIMES = 10  # as fast, so that what failed is tried again within the trial: after 5 and after 10 minutes
LATENCY_MS = 8
SLOWEST = 40  # a second, by the bot's clock
KILLS_EACH = 8  # at least, while one message goes out
FLOODED, FAILING, UNANSWERED = 0.005, 0.0025, 0.0025  # shares of what goes to members
LONGEST_WAIT = 3  # seconds that a 429 asks for
BLOCKED_EVERY, STOPS_EVERY, SELDOM_EVERY = 100, 200, 50  # one in so many people
SELDOM = 2  # messages a week that some want at most
MOST_A_WEEK = 7
WRITER = 4_900_000_001
AFRESH = {"hold_seconds = 600": "hold_seconds = 0", "messages_a_week = 3": f"messages_a_week = {MOST_A_WEEK}"}


class Weather(FaultMaker):
    """What goes wrong with messages to members, by chance: 429s, 500s, and answers that are lost.

    unanswered: how often, by chat and words, the answer to a message that arrived was lost.
    """

    def __init__(self, chance: random.Random, faults: Faults) -> None:
        super().__init__()
        self.set(faults)
        self._weather = chance
        self.bad = True
        self.unanswered = Counter[tuple[int, str]]()

    def flooded(self, method: str, params: Params) -> int | None:
        hit = self._concerns(method, params) and self._weather.random() < FLOODED
        return self._weather.randint(1, LONGEST_WAIT) if hit else None

    def planned(self, method: str, params: Params) -> Any:
        if not self._concerns(method, params):
            return None
        fate = self._weather.random()
        if fate < FAILING:
            return {"status": 500, "body": {"ok": False, "error_code": 500, "description": "Internal"}}
        if fate < FAILING + UNANSWERED:
            self.unanswered[params.integer("chat_id"), params.values.get("text", "")] += 1
            return "drop_after"
        return None

    def _concerns(self, method: str, params: Params) -> bool:
        return self.bad and method in ("sendmessage", "deletemessage") and params.integer("chat_id") < WRITER


@dataclass(frozen=True)
class Stage:
    """A Telegram, a bot that is not started yet, who writes, and the members."""

    rehearsal: Rehearsal
    bot: Bot
    weather: Weather
    writer: Writer
    members: Sequence[int]
    organisation: Path


async def to_many(
    seed: int, kills: int, people: int, tell: Callable[[str], None], end: float = 2 * LONGEST_END
) -> tuple[Figures, list[Claim]]:
    """SIGKILL at random moments. `end`: real seconds for everything to come to its end afterwards."""
    plans = PLANS[: max(1, min(len(PLANS), kills // KILLS_EACH))]
    lives = max(1, kills // len(plans))
    rate = max(SLOWEST, round(people / (lives * SENDING) / TIMES))
    chance = random.Random(f"{seed} to many")
    with tempfile.TemporaryDirectory() as folder:
        async with _stage(Path(folder), seed, people, Nature(LATENCY_MS, rate, quickened(TIMES))) as on:
            writing = asyncio.create_task(on.writer.write_all(plans, lives))
            stopping = chance.sample(range(people), people // STOPS_EVERY)
            await on.bot.start()
            await _first_written(on)
            for number in range(1, kills + 1):
                if not on.bot.running:
                    await on.bot.start()
                await a_moment(on.bot, chance, LATENCY_MS)
                await on.bot.kill()
                for place in stopping[
                    len(stopping) * (number - 1) // kills : len(stopping) * number // kills
                ]:
                    _stops(on, place)
                _progress(on, number, kills, tell)
            await _cancelled(writing)
            status = await _to_the_end(on, end)
            return await judge(on.rehearsal, on.bot, on.weather.unanswered, on.organisation, WRITER, status)


async def _first_written(on: Stage) -> None:
    """Until something is on its way: a kill before that would hit a bot that has nothing to do."""
    deadline = time.monotonic() + TRIES * PATIENCE
    while not on.bot.rows("SELECT 1 FROM broadcast"):
        if time.monotonic() > deadline:
            raise TortureFailed("no message was written")
        await asyncio.sleep(LOOK_EVERY)


def _stops(on: Stage, place: int) -> None:
    """Somebody wants no more messages."""
    if not on.rehearsal.telegram.people[on.members[place]].blocked:
        on.rehearsal.phones.type(on.members[place], "STOP")


async def _cancelled(writing: asyncio.Task[None]) -> None:
    """Raises what went wrong with it before."""
    writing.cancel()
    (result,) = await asyncio.gather(writing, return_exceptions=True)
    if isinstance(result, Exception):
        raise result


def _progress(on: Stage, number: int, count: int, tell: Callable[[str], None]) -> None:
    if number % 10 == 0 or number == count:
        tell(f"{number} of {count} kills, {on.rehearsal.api.transcript.count:,} calls")


async def _to_the_end(on: Stage, seconds: float) -> int:
    """In peace: what was paused goes on, and what waits only for next week is finished early."""
    on.weather.bad = False
    await on.bot.start()
    await on.bot.until_it_calls("getupdates")
    deadline = time.monotonic() + seconds
    while not _at_rest(on):
        if time.monotonic() > deadline:
            raise TortureFailed(f"messages to many do not come to their end: {_states(on)}")
        for broadcast_id, state, going in _states(on):
            if state == "late":
                await on.writer.do("gonow", str(broadcast_id))
            elif state == "paused":
                await on.writer.do("onwith", str(broadcast_id))
            elif state == "sending" and not going:
                await on.writer.do("finishthis", str(broadcast_id))
        await asyncio.sleep(0.3)
    status, _ = await on.bot.stop()
    return status


def _at_rest(on: Stage) -> bool:
    over = all(state in ("sent", "taken back") for _, state, _ in _states(on))
    return over and not len(on.rehearsal.telegram.updates) and not on.bot.rows("SELECT 1 FROM outbox LIMIT 1")


def _states(on: Stage) -> list[Any]:
    """Of each broadcast its id, its state, and whether anything of it does not just wait for next week."""
    return on.bot.rows(
        """
        SELECT broadcast_id, state, planned_after IS NOT NULL OR EXISTS (
            SELECT 1 FROM outbox
            WHERE outbox.broadcast_id = broadcast.broadcast_id AND outbox.state <> 'held'
        )
        FROM broadcast
        """
    )


@asynccontextmanager
async def _stage(folder: Path, seed: int, people: int, nature: Nature) -> AsyncIterator[Stage]:
    organisation = folder / "organisation.toml"
    organisation.write_text(_afresh((ROOT / "organisation.toml").read_text("utf-8")), "utf-8")
    with quick_telegram(nature.time) as clock:
        rehearsal = Rehearsal(clock, page=False, calls_kept=2_000_000)
        rehearsal.set_faults(usual_faults(seed, nature))
        weather = Weather(random.Random(f"{seed} weather"), rehearsal.api.faults.faults)
        weather.active = True
        rehearsal.api.faults = weather
        await rehearsal.start()
        bot = Bot(rehearsal, folder, None, nature, organisation)
        members = [FIRST + number for number in range(people)]
        await _plant(rehearsal, bot.database, members, clock.now_ms())
        writer = Writer(rehearsal, bot, WRITER, random.Random(f"{seed} writer"))
        try:
            yield Stage(rehearsal, bot, weather, writer, members, organisation)
        finally:
            if bot.running:
                await bot.kill()
            await rehearsal.stop()


def _afresh(written: str) -> str:
    """The example, without the hold before a message goes out, and with as many a week as there may be."""
    for before, after in AFRESH.items():
        assert before in written, before
        written = written.replace(before, after)
    return written


async def _plant(rehearsal: Rehearsal, path: Path, members: Sequence[int], now_ms: int) -> None:
    """Members of long ago and a coordinator; who blocked the bot did so without its hearing of it."""
    for number, chat_id in enumerate((*members, WRITER), 1):
        blocked = number % BLOCKED_EVERY == 0 and chat_id != WRITER
        rehearsal.telegram.place(OnThePhone(chat_id, "Somebody", started=True, blocked=blocked))
    path.parent.mkdir(parents=True, exist_ok=True)
    database = await Database.open(path, now_ms)
    try:
        for begin in range(0, len(members), AT_ONCE):
            await _sign_up(database, members[begin : begin + AT_ONCE], now_ms)
        await _sign_up(database, [WRITER], now_ms)
        async with database.transaction() as tx:
            await tx.rows(
                """
                INSERT INTO role_held (person_id, role, name, since_ms, confirmed_ms)
                VALUES (:person_id, 'coordinator', 'Somebody', :now_ms, :now_ms)
                """,
                {"person_id": WRITER, "now_ms": now_ms},
            )
    finally:
        await database.close()


async def _sign_up(database: Database, chat_ids: Sequence[int], now_ms: int) -> None:
    version = load_organisation(ROOT / "organisation.toml").notice.version
    async with database.transaction() as tx:
        before = await senders.load(tx, chat_ids)
        people = [replace(member(chat_id, version), quiet=None) for chat_id in chat_ids]
        seldom = [
            replace(one, messages_a_week=SELDOM) if one.person_id % SELDOM_EVERY == 0 else one
            for one in people
        ]
        await senders.save(tx, before, [Sender(one.person_id, one) for one in seldom], now_ms)
