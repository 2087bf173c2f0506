"""What is to be said goes out in order, each once, and a newer edit spares an older one."""

from dataclasses import replace
from pathlib import Path

import pytest

from domain.outgoing import Lane, Outgoing
from domain.person import Sender
from domain.say import Button, Label, Say, phrase
from storage import outbox, senders, sent_messages
from storage.database import Database
from storage.waiting import PACED_LANES
from tests.storage_kit import (
    claim,
    drained,
    drop,
    keys,
    leave,
    message,
    opened,
    paced,
    person,
    replies,
    sign_up,
)


async def test_a_message_is_read_back_as_it_was_left(database: Database) -> None:
    label = Label("Bolton", literal=True)
    day = phrase("day-in-words", day=3, month=(Label("month-12"),), year="2026")
    say = Say("ask-areas", {"chosen": (label,), "chosen_count": 1, "name": "Ünal 🖊 <b>", "on": (day,)}, ())
    button = Button("tick-on", "s:areas:3:bolton:1", {"answer": (label,), "number": 2}, literal=True)
    full = Outgoing(-100, "en-plain", Say(say.key, say.values, (button,)), "send", "reply", "question")
    others = [
        Outgoing(2, "en", Say("welcome"), "edit", "notice", None, 2**62),
        Outgoing(3, "en", None, "delete", "reminder", "poll 7"),
        Outgoing(4, "en", None, "leave", "broadcast"),
    ]
    await leave(database, full, *others)
    assert [m.outgoing for m in await replies(database)] == [full]
    for other in others:
        assert [m.outgoing for m in await paced(database, other.lane)] == [other]


async def test_messages_to_one_chat_go_one_by_one_in_the_order_they_were_left(database: Database) -> None:
    await leave(database, message("a"), message("b"), message("c", chat_id=2))
    await leave(database, message("d"))
    found = await replies(database)
    assert keys(found) == ["a", "c"]
    await claim(database, *found)
    assert await replies(database) == []
    await drop(database, *found)
    assert await drained(database) == ["b", "d"]


@pytest.mark.parametrize("lane", PACED_LANES)
async def test_in_each_other_lane_too(database: Database, lane: Lane) -> None:
    await leave(database, *(message(key, lane=lane) for key in "abc"), message("x", chat_id=2, lane=lane))
    assert keys(await paced(database, lane)) == ["a", "x"]
    assert await drained(database, lane) == ["a", "x", "b", "c"]


async def test_lanes_do_not_wait_for_one_another(database: Database) -> None:
    await leave(
        database, *(message(lane, lane=lane) for lane in ("broadcast", "reminder", "notice", "reply"))
    )
    assert keys(await replies(database)) == ["reply"]
    assert [keys(await paced(database, lane)) for lane in PACED_LANES] == [[lane] for lane in PACED_LANES]


async def test_a_reply_being_retried_holds_later_ones_to_its_chat_and_no_other(database: Database) -> None:
    await leave(database, message("a"), message("b"), message("c", chat_id=2), message("d", chat_id=2))
    first, other = await replies(database)
    await claim(database, first, other)
    await drop(database, other)
    async with database.transaction() as tx:
        await outbox.put_back(tx, [(first.outbox_id, 1, 5000)])
    assert keys(await replies(database)) == ["d"]
    (again, _) = await replies(database, now_ms=5000)
    assert (again.outgoing, again.attempts) == (first.outgoing, 1)
    await drop(database, again)
    assert keys(await replies(database)) == ["b", "d"]


async def test_only_as_many_as_asked_for_oldest_first(database: Database) -> None:
    await leave(database, *(message(str(n), chat_id=9 - n) for n in range(5)))
    assert keys(await replies(database, limit=2)) == ["0", "1"]


async def test_a_newer_edit_takes_the_place_of_one_that_waits(database: Database) -> None:
    await leave(database, message("old", action="edit", message_id=7), message("send"))
    await leave(database, message("new", action="edit", message_id=7))
    assert await drained(database) == ["send", "new"]


async def test_also_where_it_is_named_by_what_it_is_about_and_in_another_lane(database: Database) -> None:
    """The older one would otherwise arrive last."""
    await leave(database, message("old", action="edit", about="poll", lane="notice"))
    await leave(database, message("new", action="edit", about="poll"))
    assert await drained(database) == ["new"]
    assert await drained(database, "notice") == []


async def test_within_one_list_too(database: Database) -> None:
    edits = [message(key, action="edit", message_id=7) for key in ("old", "newer", "newest")]
    await leave(database, edits[0], message("send"), *edits[1:])
    assert await drained(database) == ["send", "newest"]


async def test_no_other_message_is_replaced(database: Database) -> None:
    await leave(
        database,
        message("other chat", chat_id=2, action="edit", message_id=7),
        message("other message", action="edit", message_id=8),
        message("about something", action="edit", about="poll"),
        message("a send of that name", about="poll"),
        message("a send"),
    )
    await leave(database, message("new", action="edit", message_id=7))
    await leave(database, message("new about something", action="edit", about="poll"))
    assert sorted(await drained(database)) == [
        "a send",
        "a send of that name",
        "new",
        "new about something",
        "other chat",
        "other message",
    ]


async def test_an_edit_already_on_its_way_is_not_replaced(database: Database) -> None:
    await leave(database, message("flying", action="edit", message_id=7))
    (flying,) = await replies(database)
    await claim(database, flying)
    await leave(database, message("new", action="edit", message_id=7))
    async with database.transaction() as tx:
        assert await outbox.release_claimed(tx) == 1
    assert await drained(database) == ["flying", "new"]


async def test_what_was_claimed_is_known_after_a_crash_and_waits_again(tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite3"
    async with opened(path) as database:
        await leave(database, *(message(str(n), chat_id=n + 1) for n in range(3)))
        await claim(database, *(await replies(database))[:2])
    async with opened(path) as database:
        assert keys(await replies(database)) == ["2"]
        async with database.transaction() as tx:
            assert await outbox.release_claimed(tx) == 2
            assert await outbox.release_claimed(tx) == 0
        assert keys(await replies(database)) == ["0", "1", "2"]


async def test_the_newest_message_about_something_is_found_again(database: Database) -> None:
    await sign_up(database, person(1), person(2))
    async with database.transaction() as tx:
        await sent_messages.remember(tx, [(1, "poll", 7), (2, "poll", 8), (1, "menu", 9)], 100)
        await sent_messages.remember(tx, [(1, "poll", 10)], 200)
        wanted = [
            message("", chat, "edit", about=about) for chat, about in ((1, "poll"), (2, "poll"), (3, "poll"))
        ]
        wanted.append(message("", 1, "edit", message_id=4))
        assert await sent_messages.ids(tx, wanted) == {(1, "poll"): 10, (2, "poll"): 8}


async def test_of_somebody_who_left_while_it_was_on_its_way_nothing_is_remembered(database: Database) -> None:
    await sign_up(database, person(1), person(2))
    async with database.transaction() as tx:
        await senders.save(tx, await senders.load(tx, [1]), [Sender(1)], 5)
        await sent_messages.remember(tx, [(1, "poll", 7), (2, "poll", 8)], 100)
        assert await sent_messages.newest(tx, 1, "poll") is None
        assert await sent_messages.newest(tx, 2, "poll") == (8, 100)


async def test_a_file_that_waits_already_is_not_asked_for_twice(database: Database) -> None:
    asked = replace(message("mydata-file", action="file"), file="mydata")
    await leave(database, asked, asked, replace(asked, file="mydata-json"), replace(asked, chat_id=2))
    await leave(database, asked)
    async with database.read() as view:
        rows = await view.rows("SELECT chat_id, file FROM outbox ORDER BY outbox_id")
    assert rows == [(1, "mydata"), (1, "mydata-json"), (2, "mydata")]


async def test_but_again_once_it_was_sent(database: Database) -> None:
    asked = replace(message("mydata-file", action="file"), file="mydata")
    await leave(database, asked)
    await claim(database, *await replies(database))
    await leave(database, asked)
    async with database.read() as view:
        assert len(await view.rows("SELECT 1 FROM outbox")) == 2


async def test_what_was_claimed_and_then_erased_is_not_there_any_more(database: Database) -> None:
    await sign_up(database, person(1), person(2))
    await leave(database, message("a", 1), message("b", 2))
    claimed = await replies(database)
    await claim(database, *claimed)
    async with database.transaction() as tx:
        await senders.save(tx, await senders.load(tx, [1]), [Sender(1)], 5)
        assert keys(await outbox.still_there(tx, claimed)) == ["b"]
        assert await outbox.still_there(tx, []) == []


async def test_the_same_words_waiting_twice_are_said_once(database: Database) -> None:
    await leave(database, message("a"), message("a"))
    await leave(database, message("a"))
    assert await drained(database) == ["a"]


async def test_but_not_in_other_words_for_somebody_who_just_asked_for_plainer_ones(
    database: Database,
) -> None:
    await leave(database, message("a"), replace(message("a"), locale="en-plain"))
    assert await drained(database) == ["a", "a"]
