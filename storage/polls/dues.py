"""What is due by itself while polls are open: counting who was asked, reminding, asking again."""

from domain.polls.poll import Poll
from storage.database import Transaction
from storage.polls import electors, polls


async def to_remind(tx: Transaction) -> list[Poll]:
    """Open ones of which nobody was reminded by itself."""
    return await _those(tx, "state = 'open' AND reminded_ms IS NULL")


async def to_repeat(tx: Transaction) -> list[Poll]:
    """Those that have opened, and whose next time is not planned."""
    open_or_over = "state IN ('open', 'sorting', 'closing', 'closed')"
    return await _those(tx, f"repeats <> '' AND repeated_ms IS NULL AND {open_or_over}")


async def to_count(tx: Transaction) -> list[Poll]:
    """Open ones for which everybody is planned by now, and nobody was counted."""
    return await _those(
        tx,
        """
        state = 'open' AND asked IS NULL AND EXISTS (
            SELECT 1 FROM message
            JOIN broadcast ON broadcast.message_id = message.message_id
            WHERE message.poll_id = poll.poll_id AND message.shows = 'poll'
              AND broadcast.planned_after IS NULL AND broadcast.began_ms IS NOT NULL
        )
        """,
    )


async def mark_reminded(tx: Transaction, poll_id: int, now_ms: int) -> bool:
    """Whether it is the first time."""
    rows = await tx.rows(
        """
        UPDATE poll SET reminded_ms = :now_ms
        WHERE poll_id = :poll_id AND state = 'open' AND reminded_ms IS NULL
        RETURNING poll_id
        """,
        {"poll_id": poll_id, "now_ms": now_ms},
    )
    return bool(rows)


async def mark_nudged(tx: Transaction, poll_id: int, now_ms: int) -> bool:
    """Whether it is the first time that somebody reminds by hand."""
    rows = await tx.rows(
        """
        UPDATE poll SET nudged_ms = :now_ms
        WHERE poll_id = :poll_id AND state = 'open' AND nudged_ms IS NULL
        RETURNING poll_id
        """,
        {"poll_id": poll_id, "now_ms": now_ms},
    )
    return bool(rows)


async def mark_repeated(tx: Transaction, poll_id: int, now_ms: int) -> bool:
    """Whether its next time was not planned before."""
    rows = await tx.rows(
        """
        UPDATE poll SET repeated_ms = :now_ms
        WHERE poll_id = :poll_id AND repeated_ms IS NULL
        RETURNING poll_id
        """,
        {"poll_id": poll_id, "now_ms": now_ms},
    )
    return bool(rows)


async def count(tx: Transaction, poll_id: int) -> int:
    """How many were asked, kept as a number: who leaves later takes their row with them."""
    asked, _ = await electors.counts(tx, poll_id)
    await tx.rows(
        "UPDATE poll SET asked = :asked WHERE poll_id = :poll_id", {"poll_id": poll_id, "asked": asked}
    )
    return asked


async def differences(tx: Transaction, poll_id: int) -> list[tuple[int, int]]:
    """Of each question asked before that is its copy, or of which it is one: how many only that one asked,
    and how many only this one.

    Who has left since counts among those that only the earlier one asked: they are in its results.
    """
    rows = await tx.rows(
        """
        WITH RECURSIVE
        before (poll_id, parent) AS (
            SELECT poll_id, parent FROM poll WHERE poll_id = :poll_id
            UNION
            SELECT poll.poll_id, poll.parent FROM poll
            JOIN before ON poll.poll_id = before.parent OR poll.parent = before.poll_id
        ),
        shared (poll_id, people) AS (
            SELECT earlier.poll_id, count(*) FROM elector AS earlier
            JOIN elector AS this ON this.person_id = earlier.person_id AND this.poll_id = :poll_id
            WHERE earlier.poll_id IN (SELECT poll_id FROM before)
            GROUP BY earlier.poll_id
        )
        SELECT poll.asked - coalesce(people, 0),
               (SELECT count(*) FROM elector WHERE poll_id = :poll_id) - coalesce(people, 0)
        FROM before
        JOIN poll ON poll.poll_id = before.poll_id AND poll.asked IS NOT NULL
        LEFT JOIN shared ON shared.poll_id = poll.poll_id
        WHERE poll.poll_id <> :poll_id AND poll.state NOT IN ('withdrawn', 'void')
        """,
        {"poll_id": poll_id},
    )
    return [(only_before, only_now) for only_before, only_now in rows]


async def drop_breakdown(tx: Transaction, poll_id: int) -> None:
    """No numbers by area or kind for this one, and nothing kept to make them from."""
    named = {"poll_id": poll_id}
    await tx.rows("UPDATE poll SET breakdown = '' WHERE poll_id = :poll_id", named)
    await tx.rows("UPDATE elector SET part = '' WHERE poll_id = :poll_id", named)


async def _those(tx: Transaction, condition: str) -> list[Poll]:
    found = await tx.rows(f"SELECT poll_id FROM poll WHERE {condition} ORDER BY poll_id")  # noqa: S608
    each = [await polls.one(tx, poll_id) for (poll_id,) in found]
    return [poll for poll in each if poll]


async def repeats_of(tx: Transaction, poll_id: int) -> list[int]:
    """Planned by themselves because this one opened."""
    rows = await tx.rows(
        "SELECT poll_id FROM poll WHERE parent = :poll_id AND state = 'planned' AND repeats <> ''",
        {"poll_id": poll_id},
    )
    return [found for (found,) in rows]


async def reminders_of(tx: Transaction, poll_id: int) -> list[int]:
    """The broadcasts that reminded of it."""
    rows = await tx.rows(
        """
        SELECT broadcast_id FROM broadcast
        JOIN message ON message.message_id = broadcast.message_id
        WHERE message.poll_id = :poll_id AND message.shows = 'reminder'
        """,
        {"poll_id": poll_id},
    )
    return [broadcast_id for (broadcast_id,) in rows]
