"""Messages out: in order, at the right pace, and none lost whatever Telegram or the network does."""

import time
from dataclasses import replace
from pathlib import Path

from bot.app import App
from bot.pace import Pace
from domain.outgoing import Lane, Outgoing
from domain.person import Person, Sender
from domain.reference import reference
from domain.say import Say
from storage import outbox, senders
from storage import waiting as rows_waiting
from storage.database import Database
from tests.kit import Member, Town, until


def saying(member: Member, key: str, lane: Lane = "reply", about: str | None = None) -> Outgoing:
    return Outgoing(member.id, "en", Say(key), "send", lane, about)


async def leave(town: Town, *outgoing: Outgoing) -> None:
    async with town.database.transaction() as tx:
        await outbox.leave(tx, outgoing, town.clock.now_ms())


async def leave_long_ago(town: Town, *outgoing: Outgoing) -> None:
    """Due by any clock."""
    async with town.database.transaction() as tx:
        await outbox.leave(tx, outgoing, town.clock.now_ms() - 3_600_000)


async def say(town: Town, *outgoing: Outgoing) -> None:
    await leave(town, *outgoing)
    await town.settle()


def bot(town: Town) -> App:
    assert town.app
    return town.app


async def waiting(town: Town) -> int:
    rows = await town.remembered(lambda tx: tx.rows("SELECT outbox_id FROM outbox"))
    return len(rows)


async def someone(town: Town, name: str = "Ada") -> Member:
    """Opened the bot, so that it may write; what it said then does not matter here."""
    member = town.person(name)
    await member.sends("/start")
    return member


async def signed_up(town: Town, member: Member, stopped_ms: int | None = None) -> None:
    async with town.database.transaction() as tx:
        before = await senders.load(tx, [member.id])
        person = Person(member.id, member.id, "en", 1, "1", stopped_ms, reference=reference(member.id))
        after = Sender(member.id, person, before[member.id].conversation)
        await senders.save(tx, before, [after], town.clock.now_ms())


async def test_what_was_committed_is_sent_after_a_restart(town: Town) -> None:
    ada = await someone(town)
    await town.stop_bot()
    database = await Database.open(town.settings.database_path, town.clock.now_ms())
    async with database.transaction() as tx:
        await outbox.leave(tx, [saying(ada, "about-1"), saying(ada, "about-2")], town.clock.now_ms())
    await database.close()
    await town.start_bot()
    await town.settle()
    ada.sees("about-1", "about-2")


async def test_what_was_in_flight_at_a_crash_is_sent_again(town: Town) -> None:
    ada = await someone(town)
    await town.stop_bot()
    database = await Database.open(town.settings.database_path, town.clock.now_ms())
    async with database.transaction() as tx:
        await outbox.leave(tx, [saying(ada, "about-1")], town.clock.now_ms())
        await outbox.claim(tx, await rows_waiting.replies(tx, town.clock.now_ms(), 1))
    await database.close()
    await town.start_bot()
    await town.settle()
    ada.sees("about-1")


async def test_a_chat_gets_its_messages_in_order(town: Town) -> None:
    ada = await someone(town)
    await say(town, *(saying(ada, f"about-{n}") for n in (1, 2, 3, 4, 5)))
    ada.sees("about-1", "about-2", "about-3", "about-4", "about-5")


async def test_a_message_being_retried_holds_later_ones_to_its_chat_and_no_other(town: Town) -> None:
    ada, bob = await someone(town), await someone(town, "Bob")
    refuse = {"method": "sendMessage", "chat_id": ada.id, "answer": {"status": 500, "body": {"ok": False}}}
    town.telegram.set_faults({"next": [refuse]})
    await say(town, saying(ada, "about-1"), saying(ada, "about-2"), saying(bob, "about-3"))
    bob.sees("about-3")
    ada.sees("welcome")
    town.clock.shift(3_000)
    await town.settle()
    ada.sees("about-1", "about-2")


async def test_a_reply_does_not_wait_behind_a_broadcast(tmp_path: Path) -> None:
    town = Town(tmp_path, pace=lambda: Pace(28, time.monotonic()))
    await town.open()
    crowd = [town.person(f"Person {n}") for n in range(200)]
    for member in crowd:
        town.telegram.telegram.people[member.id].started = True
    ada = town.person()
    await leave(town, *(saying(member, "about-1", "broadcast") for member in crowd))
    town.telegram.phones.type(ada.id, "/start")
    began = time.monotonic()
    await until(lambda: bool(ada.messages()))
    assert time.monotonic() - began < 1
    assert await waiting(town) > 150
    await town.close()


async def test_a_hundred_chats_that_must_wait_hold_up_nobody_else(tmp_path: Path) -> None:
    town = Town(tmp_path, pace=lambda: Pace(28, time.monotonic()))
    await town.open()
    crowd = [town.person(f"Person {n}") for n in range(100)]
    for member in crowd:
        town.telegram.telegram.people[member.id].started = True
    await leave(town, *(saying(member, f"about-{n}") for n in (1, 2, 3, 4, 5) for member in crowd))
    await until(lambda: bot(town).vitals.outcomes["sent"] >= 300)
    ada = town.person()
    began = time.monotonic()
    town.telegram.phones.type(ada.id, "/start")
    await until(lambda: bool(ada.messages()))
    assert time.monotonic() - began < 1
    await town.close()


async def test_what_waits_for_someone_who_is_gone_goes_with_the_first_try(town: Town) -> None:
    ada = await someone(town)
    town.telegram.telegram.people[ada.id].blocked = True
    await say(town, *(saying(ada, f"about-{n}") for n in (1, 2, 3)))
    assert await waiting(town) == 0
    assert len([call for call in town.calls("sendMessage") if call["status"] == 403]) == 1


async def test_a_429_parks_one_chat_and_loses_nothing(town: Town) -> None:
    ada, bob = await someone(town), await someone(town, "Bob")
    town.telegram.set_faults({"flood": {"share": 1, "retry_after": 1, "chats": [ada.id]}})
    await leave(town, saying(ada, "about-1"), saying(bob, "about-2"))
    await until(lambda: "about-2" in bob.seen())
    ada.sees("welcome")
    town.telegram.set_faults({})
    await town.settle()
    ada.sees("about-1")


async def test_a_second_chats_429_halts_everybody_for_a_while(town: Town) -> None:
    ada, bob, cyd = [await someone(town, name) for name in ("Ada", "Bob", "Cyd")]
    town.telegram.set_faults({"flood": {"share": 1, "retry_after": 1, "chats": [ada.id, bob.id]}})
    await leave(town, saying(ada, "about-1"), saying(bob, "about-2"))
    await until(lambda: bot(town).vitals.outcomes["later"] == 2)
    halted = time.monotonic()
    town.telegram.set_faults({})
    await say(town, saying(cyd, "about-3"))
    assert time.monotonic() - halted > 0.7
    cyd.sees("about-3")
    ada.sees("about-1")
    bob.sees("about-2")


async def test_someone_who_blocked_the_bot_is_marked_and_the_message_goes(town: Town) -> None:
    ada = await someone(town)
    await signed_up(town, ada)
    town.telegram.telegram.people[ada.id].blocked = True
    await say(town, saying(ada, "about-1"))
    assert (await ada.sender()).person.unreachable_ms
    assert await waiting(town) == 0


async def test_and_gets_nothing_that_the_bot_starts_until_they_come_back(town: Town) -> None:
    ada = await someone(town)
    await signed_up(town, ada)
    await ada.blocks()
    await say(town, saying(ada, "about-1", "broadcast"))
    assert "about-1" not in ada.seen()


async def test_twenty_minutes_without_network_lose_nothing(town: Town) -> None:
    ada = await someone(town)
    town.telegram.set_faults({"outage": True})
    await leave(town, *(saying(ada, f"about-{n}") for n in (1, 2, 3)))
    await until(lambda: bot(town).connection.state != "working")
    town.clock.shift(20 * 60 * 1000)
    town.telegram.set_faults({})
    await until(lambda: bot(town).connection.state == "working")
    town.clock.shift(3_000)  # what was on its way when it broke is tried again a little later
    await town.settle()
    ada.sees("about-1", "about-2", "about-3")


async def test_a_refused_token_stops_sending_and_blames_nobody(town: Town) -> None:
    ada = await someone(town)
    await signed_up(town, ada)
    town.telegram.set_faults({"refuse_token": True})
    await leave(town, saying(ada, "about-1"))
    await until(lambda: bot(town).connection.state == "refused")
    assert await waiting(town) == 1
    town.telegram.set_faults({})
    await town.settle()
    ada.sees("about-1")
    assert (await ada.sender()).person.unreachable_ms is None


async def test_an_answer_lost_on_the_way_back_may_mean_a_message_twice_but_never_none(town: Town) -> None:
    ada = await someone(town)
    for cut in ("drop", "drop_after"):
        town.telegram.set_faults({"next": [{"method": "sendMessage", "answer": cut}]})
        await leave(town, saying(ada, "about-1"))
        await until(lambda: bot(town).connection.state != "working")
        await until(lambda: bot(town).connection.state == "working")
        town.clock.shift(3_000)
        await town.settle()
    assert len(ada.messages()) == 1 + 1 + 2


async def test_a_reply_that_telegram_cannot_take_is_given_up_after_fifteen_minutes(town: Town) -> None:
    ada = await someone(town)
    town.telegram.set_faults({"errors": {"share": 1, "status": 502, "methods": ["sendMessage"]}})
    await say(town, saying(ada, "about-1"))
    for seconds in (2, 10, 60, 300):
        town.clock.shift(seconds * 1000 + 500)
        await town.settle()
    assert await waiting(town) == 1
    town.clock.shift(300_500)
    await town.settle()
    assert await waiting(town) == 0


async def test_changing_a_message_that_is_not_there_any_more_says_it_anew(town: Town) -> None:
    ada = await someone(town)
    await signed_up(town, ada)
    await say(town, saying(ada, "about-1", about="progress"))
    message_id = ada.messages()[-1]["message_id"]
    change = replace(saying(ada, "about-2", about="progress"), action="edit")
    await say(town, change)
    assert ada.messages()[-1]["message_id"] == message_id
    ada.sees("about-2")
    del town.telegram.telegram.chats[ada.id].messages[message_id]
    await say(town, replace(change, say=Say("about-3")))
    assert ada.messages()[-1]["message_id"] > message_id
    ada.sees("about-3")


async def test_who_stopped_gets_nothing_that_the_bot_starts_but_still_gets_answers(town: Town) -> None:
    ada = await someone(town)
    await signed_up(town, ada, stopped_ms=1)
    lanes: tuple[Lane, ...] = ("notice", "reminder", "broadcast")
    await leave(town, *(saying(ada, "about-1", lane) for lane in lanes), saying(ada, "about-2"))
    await until(lambda: "about-2" in ada.seen())
    assert "about-1" not in ada.seen()
    ada.sees("about-2")


async def test_while_our_clock_is_wrong_only_replies_go_out(town: Town) -> None:
    ada, bob = await someone(town), await someone(town, "Bob")
    await town.stop_bot()
    town.bot_clock = WrongClock(town)
    await town.start_bot()
    await leave_long_ago(town, saying(ada, "about-1", "broadcast"), saying(bob, "about-2"))
    await until(lambda: "about-2" in bob.seen())
    assert "about-1" not in ada.seen()
    await town.stop_bot()
    town.bot_clock = town.clock
    await town.start_bot()
    await town.settle()
    ada.sees("about-1")


class WrongClock:
    """Five minutes behind Telegram's."""

    def __init__(self, town: Town) -> None:
        self._town = town

    def now_ms(self) -> int:
        return self._town.clock.now_ms() - 300_000
