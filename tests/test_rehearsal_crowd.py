"""A crowd: made-up people who act by themselves, by the rehearsal's clock, with their phones alone."""

import asyncio
import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from rehearsal import Manners, Rehearsal
from rehearsal.editing import answer_callback_query
from rehearsal.moving import LIVING
from rehearsal.params import Params
from rehearsal.people import FIRST_CROWD_ID, KEPT_FOR_CROWD, Message
from rehearsal.refusal import Impossible
from rehearsal.tempers import HOUR_MS, TEMPERS, some_time
from tests.browser import column
from tests.rehearsal_client import running

DAY_MS = 24 * HOUR_MS
TOLD = (("go:help", "leave"), ("next", "onward"), ("skip", "past"))


class Asking:
    """A small bot inside the process: asks whoever writes three questions, and thanks them."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        self.telegram = rehearsal.telegram
        self.heard: list[tuple[int, str]] = []
        self.at: Counter[int] = Counter()

    async def settle(self) -> None:
        while found := self.telegram.updates.batch(100):
            for update in map(json.loads, found):
                self.hear(update)
            self.telegram.updates.confirm(update["update_id"] + 1)

    def hear(self, update: dict[str, Any]) -> None:
        said = update.get("message") or update.get("callback_query")
        if said is None:
            return
        person_id = said["from"]["id"]
        self.heard.append((person_id, said.get("data") or said["text"]))
        self.at[person_id] += 1
        if self.at[person_id] <= 3:
            self.say(person_id, column(f"a{self.at[person_id]}", "go:help"))
        else:
            self.say(person_id)

    def say(self, person_id: int, keyboard: dict[str, Any] | None = None) -> Message:
        content: dict[str, Any] = {"text": "?", **({"reply_markup": keyboard} if keyboard else {})}
        return self.telegram.new_message(self.telegram.chats[person_id], self.telegram.bot, content)


@pytest.fixture
def rehearsal() -> Iterator[Rehearsal]:
    rehearsal = Rehearsal(manners=Manners(TOLD))
    yield rehearsal
    rehearsal.telegram.journal.close()


def attended(rehearsal: Rehearsal) -> Asking:
    bot = Asking(rehearsal)
    rehearsal.on_settle = bot.settle
    return bot


async def live(rehearsal: Rehearsal, bot: Asking, until_ms: int) -> None:
    """Days of the crowd without a server: whoever is due acts, and is answered at once."""
    while (due_ms := rehearsal.crowd.next_ms()) is not None and due_ms <= until_ms:
        rehearsal.clock.move_to(due_ms)
        rehearsal.crowd.act(rehearsal.clock.now_ms(), 1000)
        await bot.settle()
    rehearsal.clock.move_to(until_ms)


async def lived(seed: int, days: int = 3, count: int = 300) -> tuple[Rehearsal, Asking]:
    rehearsal = Rehearsal(manners=Manners(TOLD))
    bot = attended(rehearsal)
    rehearsal.crowd.invite(count, seed)
    await live(rehearsal, bot, rehearsal.clock.now_ms() + days * DAY_MS)
    return rehearsal, bot


async def test_most_come_and_answer_some_never_do_and_some_stop_half_way() -> None:
    rehearsal, bot = await lived(1)
    counts = rehearsal.crowd.counts()
    next_ms = counts.pop("next_ms")
    assert next_ms is None
    assert counts["invited"] == 300 == sum(counts.values()) - 300
    assert 200 < counts["done"] < 290
    assert all(5 <= counts[name] <= 60 for name in ("not_started", "stopped"))
    assert counts["thinking"] == counts["waiting"] == 0
    assert Counter(bot.at.values())[4] > 200


async def test_nobody_presses_what_people_let_be() -> None:
    _, bot = await lived(2)
    pressed = {data for _, data in bot.heard}
    assert {"a1", "a2", "a3"} <= pressed
    assert "go:help" not in pressed


async def test_some_type_instead_of_pressing_and_some_press_twice() -> None:
    _, bot = await lived(3)
    twice = Counter(bot.heard)
    assert any(number == 2 for number in twice.values())
    assert typed_something(bot)


def typed_something(bot: Asking) -> bool:
    """Somebody's words are in their chat, and are not Start."""
    texts = (
        m.wire["text"]
        for chat in bot.telegram.chats.values()
        for m in chat.messages.values()
        if not m.from_bot
    )
    return any(text != "/start" for text in texts)


async def test_the_same_seed_makes_the_same_people() -> None:
    (_, one), (_, same), (_, other) = await lived(4), await lived(4), await lived(5)

    def of_each(bot: Asking) -> dict[int, list[str]]:
        return {who: [data for person, data in bot.heard if person == who] for who in bot.at}

    assert of_each(one) == of_each(same)
    assert of_each(one) != of_each(other)


async def test_they_take_up_what_the_bot_begins_by_itself_later() -> None:
    rehearsal, bot = await lived(6)
    before = len(bot.heard)
    for person_id in bot.at:
        if not rehearsal.telegram.people[person_id].blocked:
            bot.say(person_id, column("yes, I come", "no, I do not"))
    assert rehearsal.crowd.counts()["thinking"] > 150
    await live(rehearsal, bot, rehearsal.clock.now_ms() + 2 * DAY_MS)
    answers = Counter(data for _, data in bot.heard[before:])
    assert answers["yes, I come"] > 30
    assert answers["no, I do not"] > 30
    assert rehearsal.crowd.counts()["stopped"] > 0


async def test_whoever_hears_nothing_does_it_again_but_not_for_ever(rehearsal: Rehearsal) -> None:
    bot = attended(rehearsal)
    rehearsal.crowd.invite(100, 1)
    deaf_ms, end_ms = rehearsal.clock.now_ms() + HOUR_MS, rehearsal.clock.now_ms() + 5 * DAY_MS
    await live(rehearsal, bot, deaf_ms)
    while (due_ms := rehearsal.crowd.next_ms()) is not None and due_ms <= end_ms:
        rehearsal.clock.move_to(due_ms)
        rehearsal.crowd.act(rehearsal.clock.now_ms(), 1000)
    assert rehearsal.crowd.next_ms() is None
    waiting = rehearsal.crowd.counts()["waiting"]
    assert waiting > 10
    unheard = Counter(
        json.loads(one)["message"]["from"]["id"] for one in rehearsal.telegram.updates.batch(9999)
    )
    assert max(unheard.values()) <= 4


async def test_but_only_until_their_press_is_answered(rehearsal: Rehearsal) -> None:
    bot = attended(rehearsal)
    rehearsal.crowd.invite(50, 1)
    await live(rehearsal, bot, rehearsal.clock.now_ms() + 3 * DAY_MS)
    for person_id in list(bot.at):
        bot.say(person_id, column("red", "blue"))
    pressed: Counter[int] = Counter()
    end_ms = rehearsal.clock.now_ms() + 3 * DAY_MS
    while (due_ms := rehearsal.crowd.next_ms()) is not None and due_ms <= end_ms:
        rehearsal.clock.move_to(due_ms)
        rehearsal.crowd.act(rehearsal.clock.now_ms(), 1000)
        for update in map(json.loads, rehearsal.telegram.updates.batch(1000)):
            if query := update.get("callback_query"):
                pressed[query["from"]["id"]] += 1
                answer_callback_query(rehearsal.telegram, Params({"callback_query_id": query["id"]}))
            rehearsal.telegram.updates.confirm(update["update_id"] + 1)
    assert len(pressed) > 20
    assert max(pressed.values()) <= 2


async def test_but_an_answered_message_is_not_answered_again_when_it_only_confirms(
    rehearsal: Rehearsal,
) -> None:
    bot = attended(rehearsal)
    rehearsal.crowd.invite(10, 1)
    await live(rehearsal, bot, rehearsal.clock.now_ms() + 3 * DAY_MS)
    person_id = next(iter(bot.at))
    sent = bot.say(person_id, column("red", "blue"))
    heard = len(bot.heard)
    await live(rehearsal, bot, rehearsal.clock.now_ms() + DAY_MS)
    sent.edited_ms = rehearsal.clock.now_ms()
    rehearsal.telegram.note_message(sent, "edit")
    await live(rehearsal, bot, rehearsal.clock.now_ms() + DAY_MS)
    assert len(bot.heard) <= heard + 2  # once, or twice at the same moment


async def test_below_a_list_of_ticks_they_go_on_until_they_go_on(rehearsal: Rehearsal) -> None:
    bot = attended(rehearsal)
    rehearsal.crowd.invite(10, 8)
    await live(rehearsal, bot, rehearsal.clock.now_ms() + 3 * DAY_MS)
    done = [person for person in bot.at if bot.at[person] == 4]
    lists = {person: bot.say(person, column("one", "two")) for person in done}
    for _ in range(20):
        seen = len(bot.heard)
        due_ms = rehearsal.crowd.next_ms()
        if due_ms is None:
            break
        rehearsal.clock.move_to(due_ms)
        rehearsal.crowd.act(rehearsal.clock.now_ms(), 100)
        for update in map(json.loads, rehearsal.telegram.updates.batch(100)):
            query = update.get("callback_query")
            if query:
                bot.heard.append((query["from"]["id"], query["data"]))
                if query["data"] != "next":
                    ticked = lists[query["from"]["id"]]
                    ticked.wire = ticked.wire | {"reply_markup": column("one", "two", "next")}
                    ticked.edited_ms = rehearsal.clock.now_ms()
                    rehearsal.telegram.note_message(ticked, "edit")
            rehearsal.telegram.updates.confirm(update["update_id"] + 1)
        assert len(bot.heard) - seen <= 3 * len(done)
    assert sum(data == "next" for _, data in bot.heard) >= len(done) // 2


def test_a_crowd_has_a_size(rehearsal: Rehearsal) -> None:
    for count in (-1, 0, 9, 5001):
        with pytest.raises(Impossible, match="at most 5,000"):
            rehearsal.crowd.invite(count, 1)
    rehearsal.crowd.invite(4995, 1)
    with pytest.raises(Impossible, match="There are 4,995 now"):
        rehearsal.crowd.invite(10, 1)


def test_a_manner_that_does_not_exist_is_named() -> None:
    with pytest.raises(ValueError, match="'shout' is not one of answer, onward, past, leave"):
        Manners([("x", "shout")])


def test_tempers_make_a_hundred_and_keep_their_times() -> None:
    assert sum(temper.share for temper in TEMPERS) == 100
    chance = random.Random(1)
    for temper in TEMPERS:
        for shortest, longest in (temper.comes_after, temper.thinks):
            assert all(shortest <= some_time((shortest, longest), chance) <= longest for _ in range(200))


async def test_nobody_goes_on_for_ever(rehearsal: Rehearsal) -> None:
    """A bot that asks again and again is answered only so often."""
    rehearsal.crowd.invite(10, 3)
    bot = attended(rehearsal)
    end_ms = rehearsal.clock.now_ms() + 30 * DAY_MS
    while (due_ms := rehearsal.crowd.next_ms()) is not None and due_ms < end_ms and len(bot.heard) < 20_000:
        rehearsal.clock.move_to(due_ms)
        rehearsal.crowd.act(rehearsal.clock.now_ms(), 100)
        bot.at.clear()
        await bot.settle()
    quick = Counter(person for person, _ in bot.heard)
    assert max(quick.values()) < 3000


async def test_their_phones_keep_only_a_few_messages(rehearsal: Rehearsal) -> None:
    bot = attended(rehearsal)
    rehearsal.crowd.invite(10, 1)
    await live(rehearsal, bot, rehearsal.clock.now_ms() + DAY_MS)
    person_id = next(iter(bot.at))
    for _ in range(20):
        bot.say(person_id)
    assert len(rehearsal.telegram.chats[person_id].messages) == KEPT_FOR_CROWD


# Over HTTP: as the page sees them


async def test_a_crowd_is_a_count_and_not_a_list() -> None:
    async with running() as (_, bot):
        before = (await bot.control("GET", "state"))["people"]
        made = await bot.control("POST", "crowd", count=50, seed=3)
        assert (made["invited"], made["seed"]) == (50, 3)
        state = await bot.control("GET", "state")
        assert state["people"] == before
        assert state["crowd"]["not_started"] == 50
        assert state["crowd"]["next_ms"] > state["now_ms"]


@pytest.mark.parametrize(
    "body", [{}, {"count": 9}, {"count": "many"}, {"count": 5001}, {"count": 10, "seed": "x"}]
)
async def test_a_crowd_that_cannot_be_is_a_sentence(body: dict[str, Any]) -> None:
    async with running() as (_, bot):
        status, answer = await bot.control_raw("POST", "crowd", **body)
        assert status == 400
        assert answer["error"].endswith(".")


async def test_looking_at_one_puts_their_phone_on_the_page_and_changes_nothing() -> None:
    async with running() as (rehearsal, bot):
        await bot.control("POST", "crowd", count=10, seed=3)
        (person,) = (await bot.control("POST", "crowd/look", number=4))["people"]
        assert (person["crowd"], person["first_name"]) == (4, "Esther (crowd 4)")
        assert [one["crowd"] for one in (await bot.control("GET", "state"))["people"]] == [4]
        await bot.chat(person["id"])
        assert len(rehearsal.crowd) == 10
        assert (await bot.control("POST", "crowd/look"))["people"][0]["crowd"] in range(1, 11)
        status, answer = await bot.control_raw("POST", "crowd/look", number=11)
        assert (status, answer["error"]) == (400, "There is no number 11 in the crowd. There are 1 to 10.")


async def test_no_more_than_five_are_looked_at_at_once() -> None:
    async with running() as (_, bot):
        await bot.control("POST", "crowd", count=10, seed=3)
        for number in range(1, 8):
            await bot.control("POST", "crowd/look", number=number)
        people = (await bot.control("GET", "state"))["people"]
        assert [person["crowd"] for person in people] == [3, 4, 5, 6, 7]


async def test_whoever_uses_a_phone_of_the_crowd_has_it() -> None:
    async with running() as (rehearsal, bot):
        await bot.control("POST", "crowd", count=10, seed=3)
        (person,) = (await bot.control("POST", "crowd/look", number=4))["people"]
        await bot.control("POST", f"people/{person['id']}/type", text="hello")
        state = await bot.control("GET", "state")
        assert [one["crowd"] for one in state["people"]] == [None]
        assert state["crowd"]["invited"] == 9
        await bot.control("DELETE", "crowd")
        assert [one["id"] for one in (await bot.control("GET", "state"))["people"]] == [person["id"]]
        assert person["id"] in rehearsal.telegram.chats


async def test_sent_away_they_are_gone_and_nobody_new_is_taken_for_them() -> None:
    async with running() as (rehearsal, bot):
        mine = await bot.person()
        await bot.control("POST", "crowd", count=10, seed=3)
        assert await bot.control("DELETE", "crowd") == {"gone": 10}
        assert "chat not found" in await bot.refusal("sendMessage", chat_id=FIRST_CROWD_ID, text="?")
        assert await bot.ok("sendMessage", chat_id=mine, text="?")
        await bot.control("POST", "crowd", count=10, seed=3)
        assert min(rehearsal.telegram.looked_at, default=0) == 0
        assert FIRST_CROWD_ID not in rehearsal.telegram.people
        assert FIRST_CROWD_ID + 10 in rehearsal.telegram.people
        assert await bot.person() == mine + 1


async def test_the_page_hears_nothing_of_phones_that_nobody_looks_at() -> None:
    async with running() as (rehearsal, bot):
        mine = await bot.person()
        await bot.control("POST", "crowd", count=10, seed=3)
        for person_id in (FIRST_CROWD_ID, FIRST_CROWD_ID + 1):
            rehearsal.phones.press_start(person_id)
        await bot.control("POST", "crowd/look", number=2)
        news = rehearsal.telegram.events.listen()
        for person_id in (FIRST_CROWD_ID, FIRST_CROWD_ID + 1, mine):
            await bot.ok("sendMessage", chat_id=person_id, text="?")
        heard = [json.loads(news.get_nowait().split(b"data: ")[1])["person"] for _ in range(news.qsize())]
        assert heard == [FIRST_CROWD_ID + 1, mine]


async def test_they_act_as_time_passes_by_itself_too() -> None:
    async with running() as (rehearsal, bot):
        await bot.control("POST", "crowd", count=200, seed=3)
        due_ms = rehearsal.crowd.next_ms()
        assert due_ms is not None
        rehearsal.clock.move_to(due_ms + HOUR_MS)
        async with asyncio.timeout(10):
            while rehearsal.crowd.started == 0:  # noqa: ASYNC110 - it has no event to wait for
                await asyncio.sleep(0)
        assert rehearsal.crowd.started <= LIVING * 2


# What survives


async def test_the_crowd_outlives_its_process_but_what_it_said_does_not(tmp_path: Path) -> None:
    file = tmp_path / "telegram.jsonl"
    begun = range(FIRST_CROWD_ID, FIRST_CROWD_ID + 8)
    async with running(state_file=file) as (rehearsal, bot):
        await bot.control("POST", "crowd", count=20, seed=3)
        for person_id in begun:
            rehearsal.phones.press_start(person_id)
        sent = await bot.ok("sendMessage", chat_id=begun[0], text="?")
        last_update = (await bot.updates())[-1]["update_id"]
        rehearsal.phones.type(begun[0], "This is lost.")
    async with running(state_file=file) as (rehearsal, bot):
        counts = (await bot.control("GET", "state"))["crowd"]
        assert (counts["invited"], counts["not_started"], counts["done"]) == (20, 12, 8)
        assert rehearsal.telegram.chats[begun[0]].messages == {}
        assert await bot.ok("getUpdates") == []
        for person_id in begun:
            again = await bot.ok("sendMessage", chat_id=person_id, text="?", reply_markup=column("a"))
            assert again["message_id"] > sent["message_id"]
        assert (await bot.control("GET", "state"))["crowd"]["thinking"] > 3
        mine = await bot.person(started=False)
        await bot.control("POST", f"people/{mine}/start")
        assert (await bot.updates())[0]["update_id"] > last_update + 1


async def test_sent_away_they_stay_away(tmp_path: Path) -> None:
    file = tmp_path / "telegram.jsonl"
    async with running(state_file=file) as (_, bot):
        await bot.control("POST", "crowd", count=20, seed=3)
        await bot.control("DELETE", "crowd")
    async with running(state_file=file) as (rehearsal, bot):
        assert (await bot.control("GET", "state"))["crowd"]["invited"] == 0
        await bot.control("POST", "crowd", count=10, seed=3)
        assert FIRST_CROWD_ID + 20 in rehearsal.telegram.people


async def test_what_they_do_is_not_written_down(tmp_path: Path) -> None:
    file = tmp_path / "telegram.jsonl"
    async with running(state_file=file) as (rehearsal, bot):
        await bot.control("POST", "crowd", count=10, seed=3)
        rehearsal.phones.press_start(FIRST_CROWD_ID)
        size = file.stat().st_size
        for _ in range(100):
            rehearsal.phones.type(FIRST_CROWD_ID, "hello")
            await bot.ok("sendMessage", chat_id=FIRST_CROWD_ID, text="hello")
            await bot.updates()
        assert file.stat().st_size - size < 40 * 100


async def test_a_phone_taken_over_is_written_down_from_then_on(tmp_path: Path) -> None:
    file = tmp_path / "telegram.jsonl"
    async with running(state_file=file) as (rehearsal, bot):
        await bot.control("POST", "crowd", count=10, seed=3)
        rehearsal.phones.press_start(FIRST_CROWD_ID)
        await bot.control("POST", f"people/{FIRST_CROWD_ID}/type", text="hello")
    async with running(state_file=file) as (rehearsal, bot):
        assert [one["text"] for one in (await bot.chat(FIRST_CROWD_ID))["messages"]] == ["/start", "hello"]
        assert len(rehearsal.crowd) == 9
