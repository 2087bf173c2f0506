"""Messages to many people: each wanted person gets one, in pieces of any size, and nobody else gets any."""

import pytest

from domain.say import Say
from storage.database import Database
from storage.many import planning
from storage.many.planning import Planned
from tests.storage_kit import keys, leave, message, paced, person, sign_up

NEW = Say("terms-again")


async def plan(database: Database, version: str, after: int = 0, limit: int = 100) -> Planned:
    async with database.transaction() as tx:
        wanted, params = "person.notice_version <> :version", {"version": version}
        return await planning.plan(tx, wanted, params, NEW, "notice", after, 100, limit)


@pytest.mark.parametrize("limit", [1, 2, 3, 7, 100])
async def test_everybody_who_is_wanted_gets_one_message(database: Database, limit: int) -> None:
    await sign_up(database, *[person(chat_id) for chat_id in (5, 3, 7, 1, 9, 11, 2)])
    piece = Planned(0, 0, over=False)
    total = 0
    while not piece.over:
        piece = await plan(database, "another", piece.after, limit)
        total += piece.messages
    waiting = await paced(database, "notice")
    assert [m.outgoing.chat_id for m in waiting] == [1, 2, 3, 5, 7, 9, 11]
    assert total == len({m.outbox_id for m in waiting}) == 7
    assert all(m.outgoing.say == NEW and m.outgoing.locale == "en" for m in waiting)


async def test_whoever_is_not_wanted_gets_none(database: Database) -> None:
    someone = person(1)
    assert someone.person
    await sign_up(database, someone)
    assert (await plan(database, someone.person.notice_version)).messages == 0
    assert await paced(database, "notice") == []


async def test_whoever_stopped_or_cannot_be_reached_gets_none(database: Database) -> None:
    await sign_up(database, person(1, stopped_ms=5), person(2, unreachable_ms=5), person(3))
    assert (await plan(database, "another")).messages == 1
    assert [m.outgoing.chat_id for m in await paced(database, "notice")] == [3]


async def test_a_piece_looks_at_no_more_people_than_it_may_however_few_are_wanted(database: Database) -> None:
    await sign_up(database, *[person(chat_id, stopped_ms=5) for chat_id in (1, 2, 3)], person(4))
    piece = await plan(database, "another", limit=3)
    assert piece == Planned(3, 0, over=False)
    assert (await plan(database, "another", piece.after, limit=3)).messages == 1


async def test_what_is_said_later_waits_behind_what_was_planned(database: Database) -> None:
    await sign_up(database, *[person(chat_id) for chat_id in range(1, 30)])
    await plan(database, "another")
    await leave(database, message("later", 50, lane="notice"), now_ms=1)
    assert keys(await paced(database, "notice", limit=100))[-1] == "later"


async def test_with_nobody_there_it_is_over_at_once(database: Database) -> None:
    assert await plan(database, "another") == Planned(0, 0, over=True)
