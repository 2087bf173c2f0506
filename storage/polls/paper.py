"""Answers on paper or by show of hands: added up over all places, until the results are told."""

from collections.abc import Sequence

from storage.database import Transaction


async def add(tx: Transaction, poll_id: int, counts: Sequence[int]) -> None:
    """To what was there: nothing tells afterwards what came from where."""
    await tx.run_many(
        """
        INSERT INTO paper_count (poll_id, place, people) VALUES (:poll_id, :place, :people)
        ON CONFLICT (poll_id, place) DO UPDATE SET people = paper_count.people + excluded.people
        """,
        [{"poll_id": poll_id, "place": place, "people": people} for place, people in enumerate(counts)],
    )


async def counts(tx: Transaction, poll_id: int) -> tuple[int, ...]:
    """In the order in which they are typed; empty where there are none."""
    rows = await tx.rows(
        "SELECT people FROM paper_count WHERE poll_id = :poll_id ORDER BY place", {"poll_id": poll_id}
    )
    return tuple(people for (people,) in rows)


async def clear(tx: Transaction, poll_id: int) -> None:
    await tx.rows("DELETE FROM paper_count WHERE poll_id = :poll_id", {"poll_id": poll_id})
