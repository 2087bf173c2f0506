"""Who may be written to is asked at the last moment, and what goes next is found without searching."""

from typing import Any

import pytest

from domain.outgoing import Lane
from storage import outbox, people, waiting
from storage.database import Database, Params, Row, Transaction
from storage.waiting import PACED_LANES
from tests.storage_kit import claim, drop, keys, leave, message, paced, person, replies, sign_up


@pytest.mark.parametrize("lane", PACED_LANES)
async def test_who_stopped_or_is_gone_is_never_written_to_but_gets_replies(
    database: Database, lane: Lane
) -> None:
    await sign_up(database, person(1), person(2, stopped_ms=5), person(3, unreachable_ms=5))
    for chat_id in (1, 2, 3, 4):
        await leave(database, message(f"started {chat_id}", chat_id, lane=lane))
        await leave(database, message(f"reply {chat_id}", chat_id))
    assert keys(await paced(database, lane)) == ["started 1", "started 4"]
    assert keys(await replies(database)) == ["reply 1", "reply 2", "reply 3", "reply 4"]


async def test_they_are_asked_at_the_last_moment_and_are_written_to_again_after_they_come_back(
    database: Database,
) -> None:
    await sign_up(database, person(1), person(2))
    await leave(database, message("a", 1, lane="broadcast"), message("b", 2, lane="broadcast"))
    await sign_up(database, person(1, stopped_ms=9))
    async with database.transaction() as tx:
        await people.mark_gone(tx, [2], 9)
    assert await paced(database, "broadcast") == []
    await sign_up(database, person(1), person(2))
    assert keys(await paced(database, "broadcast")) == ["a", "b"]


async def test_how_long_the_oldest_reply_has_waited_counts_those_on_their_way(database: Database) -> None:
    async def oldest() -> int | None:
        async with database.read() as view:
            return await outbox.oldest_waiting_ms(view)

    assert await oldest() is None
    await leave(database, message("broadcast", lane="broadcast"), now_ms=50)
    assert await oldest() is None
    await leave(database, message("a"), now_ms=100)
    await leave(database, message("b", chat_id=2), now_ms=200)
    assert await oldest() == 100
    first, second = await replies(database, now_ms=300)
    await claim(database, first)
    assert await oldest() == 100
    await drop(database, first)
    assert await oldest() == 200
    await drop(database, second)
    assert await oldest() is None


async def test_it_is_busy_while_something_may_go_or_is_on_its_way(database: Database) -> None:
    async def busy(now_ms: int = 100) -> bool:
        async with database.read() as view:
            return await waiting.is_busy(view, now_ms)

    await sign_up(database, person(2, stopped_ms=5))
    await leave(database, message("never", chat_id=2, lane="notice"))
    assert not await busy()
    await leave(database, message("a"))
    assert await busy()
    assert not await busy(now_ms=99)
    await claim(database, *await replies(database))
    assert await busy(now_ms=99)


class Planned(Transaction):
    """Asks SQLite how it would run a query instead of running it."""

    steps: list[str]

    async def rows(self, sql: str, params: Params | None = None) -> list[Row]:
        self.steps = [step for *_, step in await super().rows(f"EXPLAIN QUERY PLAN {sql}", params)]
        return []


CROWD = 5_000
LANES: tuple[Lane, ...] = ("reply", "broadcast")


async def test_with_ten_thousand_waiting_what_goes_next_is_found_by_index(database: Database) -> None:
    everybody = [
        message("hello", n + 1, lane=lane) for n in range(CROWD // 2) for lane in ("reply", "broadcast")
    ]
    await leave(database, *everybody)
    async with database.read() as view:
        planned = Planned(view._connection)
        queries: list[Any] = [
            lambda: waiting.replies(planned, 100, 10),
            lambda: waiting.paced(planned, "broadcast", 100, 0, 10),
        ]
        for query in queries:
            await query()
            used = "USING INDEX outbox_by_lane (lane=? AND state=? AND outbox_id>?)"
            assert _on_outbox(planned.steps, "head") == used
            assert "outbox_by_chat (chat_id=? AND lane=?" in _on_outbox(planned.steps, "earlier")
            assert not [step for step in planned.steps if "SCAN" in step or "TEMP B-TREE" in step]


def _on_outbox(steps: list[str], name: str) -> str:
    (step,) = [step for step in steps if step.startswith(f"SEARCH {name} ")]
    return step.removeprefix(f"SEARCH {name} ")
