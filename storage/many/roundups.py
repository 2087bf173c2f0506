"""What waits for each person's weekly round-up, who has been told, and what they have still to read."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.many.roundup import News, roundup
from domain.say import to_json
from storage import facts, ids, outbox
from storage.database import Transaction

GOING_ON = "roundup"
"""The fact that holds after which person id the round-up goes on; gone once everybody was looked at."""


_WAITS = """
    outbox.about = 'roundup' AND outbox.lane = 'broadcast' AND outbox.state <> 'claimed'
    AND outbox.weekly = 'limited'
"""
"""Of a row of the outbox: a round-up that has surely not been sent."""


_KINDS = """
    sum(CASE WHEN message.shows = 'results' THEN 1 ELSE 0 END),
    sum(CASE WHEN message.shows = 'outcome' OR message.tells = 'answers' THEN 1 ELSE 0 END),
    sum(
        CASE
            WHEN message.message_id IS NULL THEN 0
            WHEN message.shows IN ('results', 'outcome') OR message.tells = 'answers' THEN 0
            ELSE 1
        END
    )
"""
_WITH_MESSAGE = """
    LEFT JOIN broadcast ON broadcast.broadcast_id = roundup_item.broadcast_id
    LEFT JOIN message ON message.message_id = broadcast.message_id
"""


_HEARS = """
    person.stopped_ms IS NULL AND person.unreachable_ms IS NULL
    AND (person.paused_ms IS NULL OR person.resumes_ms <= :now_ms)
"""


@dataclass(frozen=True)
class Waiting:
    """What somebody has in their round-up."""

    person_id: int
    chat_id: int
    locale: str
    news: News


async def begin(tx: Transaction) -> None:
    """What an earlier one has not told yet, because it waits, is told by this one."""
    await _take_up(tx, _WAITS)
    await facts.put(tx, GOING_ON, "0")


async def forget_unsent(tx: Transaction, now_ms: int) -> None:
    """Whoever stopped or paused before theirs reached them was not told yet: a later one does it."""
    unwanted = """
        person.stopped_ms IS NOT NULL OR person.unreachable_ms IS NOT NULL
        OR person.paused_ms IS NOT NULL AND coalesce(person.resumes_ms > :now_ms, TRUE)
    """
    await _take_up(tx, f"{_WAITS} AND ({unwanted})", now_ms)


async def _take_up(tx: Transaction, these: str, now_ms: int = 0) -> None:
    whose = "FROM outbox JOIN person ON person.telegram_id = outbox.chat_id WHERE"
    await tx.rows(
        f"""
        UPDATE roundup_item SET told_ms = NULL
        WHERE was_read = 0 AND person_id IN (SELECT person.person_id {whose} {these})
        """,  # noqa: S608 (conditions that stand in this file)
        {"now_ms": now_ms},
    )
    await tx.rows(
        f"DELETE FROM outbox WHERE outbox_id IN (SELECT outbox_id {whose} {these})",  # noqa: S608
        {"now_ms": now_ms},
    )


async def is_waiting(tx: Transaction, now_ms: int) -> bool:
    """Whether the next one has anything to tell, by how it stands now."""
    rows = await tx.rows(
        f"""
        SELECT 1
        FROM roundup_item
        JOIN person ON person.person_id = roundup_item.person_id
        WHERE told_ms IS NULL AND {_HEARS}
        LIMIT 1
        """,  # noqa: S608 (a condition that stands in this file)
        {"now_ms": now_ms},
    )
    return bool(rows)


async def is_going_on(tx: Transaction) -> bool:
    return await facts.get(tx, GOING_ON) is not None


async def tell_some(tx: Transaction, now_ms: int, limit: int) -> bool:
    """The next `limit` people with something new; whether there may be more.

    Whom it writes to it also marks, in this transaction: whenever it ends, nobody is told twice.
    """
    at = await facts.get(tx, GOING_ON)
    if at is None:
        return False
    rows = await tx.rows(
        f"""
        SELECT person.person_id, telegram_id, person.locale, {_KINDS}
        FROM roundup_item
        JOIN person ON person.person_id = roundup_item.person_id
        {_WITH_MESSAGE}
        WHERE told_ms IS NULL AND person.person_id > :after AND {_HEARS}
        GROUP BY person.person_id
        ORDER BY person.person_id
        LIMIT :limit
        """,  # noqa: S608 (parts that stand in this file)
        {"after": int(at), "now_ms": now_ms, "limit": limit},
    )
    found = [Waiting(row[0], row[1], row[2], News(*row[3:])) for row in rows]
    await _tell(tx, found, now_ms)
    if len(found) < limit:
        await facts.forget(tx, GOING_ON)
        return False
    await facts.put(tx, GOING_ON, str(found[-1].person_id))
    return True


async def _tell(tx: Transaction, people: list[Waiting], now_ms: int) -> None:
    first_id = ids.new_ids(now_ms, max(1, len(people)))
    await tx.run_many(
        """
        INSERT INTO outbox (
            outbox_id, chat_id, lane, action, locale, say, about, due_ms, created_ms, weekly
        )
        VALUES (
            :outbox_id, :chat_id, 'broadcast', 'send', :locale, :say, 'roundup', :now_ms, :now_ms, 'limited'
        )
        """,
        [
            {
                "outbox_id": first_id + n,
                "chat_id": one.chat_id,
                "locale": one.locale,
                "say": to_json(roundup(one.news)),
                "now_ms": now_ms,
            }
            for n, one in enumerate(people)
        ],
    )
    await tx.run_many(
        "UPDATE roundup_item SET told_ms = :now_ms WHERE person_id = :person_id AND told_ms IS NULL",
        [{"person_id": one.person_id, "now_ms": now_ms} for one in people],
    )


async def next_unread(tx: Transaction, person_id: int) -> tuple[int, int] | None:
    """The oldest thing they were told of and have not read, and how many there are."""
    rows = await tx.rows(
        """
        SELECT broadcast_id, count(*) OVER ()
        FROM roundup_item
        WHERE person_id = :person_id AND told_ms IS NOT NULL AND was_read = 0
        ORDER BY broadcast_id
        LIMIT 1
        """,
        {"person_id": person_id},
    )
    return (rows[0][0], rows[0][1]) if rows else None


async def read(tx: Transaction, person_id: int, broadcast_id: int) -> None:
    """It stays known that it was for them, so that its buttons work."""
    await tx.rows(
        """
        UPDATE roundup_item SET was_read = 1
        WHERE person_id = :person_id AND broadcast_id = :broadcast_id
        """,
        {"person_id": person_id, "broadcast_id": broadcast_id},
    )
    await _correct_the_number(tx, [person_id])


async def how_many(tx: Transaction, broadcast_id: int) -> int:
    """In so many people's round-ups it waits, told of or not, and unread."""
    ((count,),) = await tx.rows(
        "SELECT count(*) FROM roundup_item WHERE broadcast_id = :broadcast_id AND was_read = 0",
        {"broadcast_id": broadcast_id},
    )
    return int(count)


async def take_out(tx: Transaction, broadcast_id: int, limit: int) -> int:
    """Of up to `limit` round-ups in which it is, read or not; how many there were."""
    rows = await tx.rows(
        """
        DELETE FROM roundup_item
        WHERE broadcast_id = :broadcast_id AND person_id IN (
            SELECT person_id FROM roundup_item WHERE broadcast_id = :broadcast_id LIMIT :limit
        )
        RETURNING person_id
        """,
        {"broadcast_id": broadcast_id, "limit": limit},
    )
    await _correct_the_number(tx, [person_id for (person_id,) in rows])
    return len(rows)


async def _correct_the_number(tx: Transaction, people: Sequence[int]) -> None:
    """Where a round-up that tells these how many things there are is still to be sent."""
    names = {f"p{n}": person_id for n, person_id in enumerate(people)}
    rows = await tx.rows(
        f"""
        SELECT outbox_id, {_KINDS}
        FROM outbox
        JOIN person ON person.telegram_id = outbox.chat_id
        LEFT JOIN roundup_item ON roundup_item.person_id = person.person_id
            AND told_ms IS NOT NULL AND was_read = 0
        {_WITH_MESSAGE}
        WHERE person.person_id IN ({", ".join(f":{name}" for name in names)}) AND {_WAITS}
        GROUP BY outbox_id
        """,  # noqa: S608 (names of parameters, and parts that stand in this file)
        names,
    )
    left = [(row, News(*counts)) for row, *counts in rows]
    await outbox.drop(tx, [row for row, news in left if not news.all])
    await tx.run_many(
        "UPDATE outbox SET say = :say WHERE outbox_id = :outbox_id",
        [{"outbox_id": row, "say": to_json(roundup(news))} for row, news in left if news.all],
    )


async def forget(tx: Transaction, before_ms: int) -> None:
    """Told of before then, read or not."""
    await tx.rows("DELETE FROM roundup_item WHERE told_ms < :before_ms", {"before_ms": before_ms})
