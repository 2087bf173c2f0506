"""Moving the clock: through what is due for the bot and the crowd, with an account, until told to stop."""

import asyncio
import json
from typing import Any

from rehearsal import Manners, Rehearsal
from tests.browser import column
from tests.rehearsal_client import Client, running

HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS


class Listener:
    """A bot that polls all the while, and answers each person's first word with one question."""

    def __init__(self, bot: Client) -> None:
        self._bot = bot
        self._asked: set[int] = set()
        self.pressed: list[str] = []
        self.idle = asyncio.Event()

    async def run(self) -> None:
        while True:
            for update in await self._bot.ok("getUpdates", timeout=0 if self._asked else 1):
                if query := update.get("callback_query"):
                    self.pressed.append(query["data"])
                    await self._bot.call("answerCallbackQuery", callback_query_id=query["id"], text="Yes")
                elif update["message"]["from"]["id"] not in self._asked:
                    self._asked.add(update["message"]["from"]["id"])
                    sent = {"chat_id": update["message"]["from"]["id"], "text": "?"}
                    await self._bot.ok("sendMessage", **sent, reply_markup=json.dumps(column("yes")))
                await self._bot.ok("getUpdates", offset=update["update_id"] + 1, limit=1)


async def moved(bot: Client, **how: Any) -> dict[str, Any]:
    answer: dict[str, Any] = (await bot.control("POST", "clock", **how))["moving"]
    return answer


async def test_the_crowd_acts_on_the_way_and_the_account_says_when() -> None:
    async with running(manners=Manners()) as (rehearsal, bot):
        listening = Listener(bot)
        running_bot = asyncio.create_task(listening.run())
        await bot.control("POST", "crowd", count=30, seed=1)
        began_ms = rehearsal.clock.now_ms()
        moving = await moved(bot, by_ms=6 * HOUR_MS)
        running_bot.cancel()
        lines = moving["lines"]
        assert (moving["going"], moving["stopped"], moving["by"]) == (False, False, "hour")
        assert (
            sum(line["started"] for line in lines)
            == len(rehearsal.crowd) - rehearsal.crowd.counts()["not_started"]
        )
        assert sum(line["answered"] for line in lines) > 10
        assert len(listening.pressed) > 10
        assert sum(line["said"] for line in lines) > 10
        times = [line["at_ms"] for line in lines]
        assert times == sorted(set(times))
        assert all(began_ms - HOUR_MS < at_ms <= began_ms + 6 * HOUR_MS for at_ms in times)
        assert all(any(line[name] for name in ("started", "answered", "said")) for line in lines)


async def test_what_the_bot_does_first_comes_first_and_nobody_acts_before_their_time() -> None:
    async with running() as (rehearsal, bot):
        steps: list[int] = []
        acted: list[tuple[int, int]] = []

        async def step(target_ms: int) -> None:
            steps.append(target_ms)
            rehearsal.clock.move_to(target_ms)

        act = rehearsal.crowd.act

        def watched(now_ms: int, most: int) -> int:
            due_ms = rehearsal.crowd.next_ms()
            done = act(now_ms, most)
            if done and due_ms:
                acted.append((due_ms, now_ms))
            return done

        rehearsal.on_move, rehearsal.crowd.act = step, watched  # type: ignore[method-assign]
        rehearsal.set_faults({"outage": True})  # nobody hears: nothing is waited for
        await bot.control("POST", "crowd", count=50, seed=1)
        await moved(bot, by_ms=DAY_MS)
        assert steps == sorted(steps)
        assert len(acted) > 20
        assert all(due_ms <= at_ms < due_ms + 61_000 for due_ms, at_ms in acted)


async def test_it_can_be_stopped_half_way_and_moved_on_later() -> None:
    async with running() as (rehearsal, bot):
        began = asyncio.Event()

        async def step(target_ms: int) -> None:
            while rehearsal.clock.now_ms() < target_ms and rehearsal.moving.may_go_on():
                rehearsal.clock.move_to(rehearsal.clock.now_ms() + HOUR_MS)
                began.set()
                await asyncio.sleep(0)

        rehearsal.on_move = step
        target_ms = rehearsal.clock.now_ms() + 3000 * DAY_MS
        moving = asyncio.create_task(moved(bot, to_ms=target_ms))
        await began.wait()
        status, answer = await bot.control_raw("POST", "clock", by_ms=HOUR_MS)
        assert (status, "moving already" in answer["error"]) == (400, True)
        assert (await bot.control("GET", "state"))["moving"]["going"]
        await bot.control("POST", "clock/stop")
        account = await moving
        assert account["stopped"]
        assert rehearsal.clock.now_ms() < target_ms
        assert (await bot.control("GET", "state"))["moving"] is None
        rehearsal.on_move = None
        assert not (await moved(bot, to_ms=target_ms))["stopped"]
        assert rehearsal.clock.now_ms() >= target_ms


async def test_no_further_than_ten_years_in_one_go() -> None:
    async with running() as (_, bot):
        status, answer = await bot.control_raw("POST", "clock", by_ms=4000 * DAY_MS)
        assert (status, answer["error"].startswith("The clock moves on by ten years at most")) == (400, True)
        assert not (await moved(bot, by_ms=3600 * DAY_MS))["going"]


async def test_long_moves_are_told_by_the_day_and_the_account_stays_short() -> None:
    async with running() as (rehearsal, bot):

        async def step(target_ms: int) -> None:
            person = rehearsal.telegram.people[mine]
            while rehearsal.clock.now_ms() < target_ms:
                rehearsal.clock.move_to(min(target_ms, rehearsal.clock.now_ms() + DAY_MS))
                chat = rehearsal.telegram.chats[person.id]
                rehearsal.telegram.new_message(chat, rehearsal.telegram.bot, {"text": "Good morning"})

        mine = await bot.person()
        rehearsal.on_move = step
        account = await moved(bot, by_ms=100 * DAY_MS)
        assert account["by"] == "day"
        assert 30 < len(account["lines"]) <= 60
        assert all(line["said"] == 1 for line in account["lines"])


async def test_a_press_made_while_the_clock_moves_is_still_heard() -> None:
    async with running() as (rehearsal, bot):
        mine = await bot.person()
        sent = await bot.ok("sendMessage", chat_id=mine, text="?", reply_markup=json.dumps(column("a")))

        async def step(target_ms: int) -> None:
            rehearsal.phones.tap(mine, sent["message_id"], 0, 0)
            rehearsal.clock.move_to(target_ms)

        rehearsal.on_move = step
        rehearsal.moving.stop()
        await moved(bot, by_ms=HOUR_MS)
        (update,) = await bot.updates()
        assert await bot.ok("answerCallbackQuery", callback_query_id=update["callback_query"]["id"])


async def test_but_one_that_waited_before_it_has_grown_old() -> None:
    async with running() as (_, bot):
        mine = await bot.person()
        sent = await bot.ok("sendMessage", chat_id=mine, text="?", reply_markup=json.dumps(column("a")))
        tap = {"message_id": sent["message_id"], "row": 0, "column": 0, "wait_s": 0}
        await bot.control("POST", f"people/{mine}/tap", **tap)
        await moved(bot, by_ms=HOUR_MS)
        assert await bot.updates() == []


async def test_the_page_is_told_how_far_it_is_but_not_of_each_step() -> None:
    async with running() as (rehearsal, bot):
        await bot.control("POST", "crowd", count=100, seed=1)
        rehearsal.set_faults({"outage": True})
        news = rehearsal.telegram.events.listen()
        await moved(bot, by_ms=DAY_MS)
        told = [json.loads(news.get_nowait().split(b"data: ")[1]) for _ in range(news.qsize())]
        assert told[0]["going"]
        assert not told[-1]["going"]
        assert len(told) < 30
        times = [one["now_ms"] for one in told]
        assert times == sorted(times)


async def test_a_rehearsal_that_ends_does_not_go_on_moving() -> None:
    rehearsal = Rehearsal()
    await rehearsal.start()

    async def step(target_ms: int) -> None:
        while rehearsal.moving.may_go_on():  # noqa: ASYNC110 - as the bot asks between two steps
            await asyncio.sleep(0)

    rehearsal.on_move = step
    moving = asyncio.create_task(rehearsal.move_clock(rehearsal.clock.now_ms() + HOUR_MS))
    await asyncio.sleep(0)
    await rehearsal.stop()
    async with asyncio.timeout(5):
        await moving
