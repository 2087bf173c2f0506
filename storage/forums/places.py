"""Waiting for a place: which meetings are to be looked at, and who can be told that one is free."""

from collections.abc import Iterable

from storage.database import Transaction


async def to_look_at(tx: Transaction, now_ms: int) -> list[int]:
    """The meetings at which somebody waits and was not asked yet, or an offer does not stand any more."""
    rows = await tx.rows(
        """
        SELECT DISTINCT reply.meeting_id FROM reply
        JOIN meeting ON meeting.meeting_id = reply.meeting_id
        JOIN forum ON forum.forum_id = meeting.forum_id
        WHERE says = 'waiting' AND passed = 0
          AND meeting.state = 'planned' AND starts_ms > :now_ms AND forum.state = 'running'
        UNION
        SELECT reply.meeting_id FROM reply
        JOIN meeting ON meeting.meeting_id = reply.meeting_id
        WHERE offered_until_ms IS NOT NULL
          AND (offered_until_ms <= :now_ms OR starts_ms <= :now_ms OR state = 'cancelled')
        ORDER BY 1
        """,
        {"now_ms": now_ms},
    )
    return [meeting_id for (meeting_id,) in rows]


async def next_ms(tx: Transaction, after_ms: int) -> int | None:
    """When the next offer runs out."""
    ((first_ms,),) = await tx.rows(
        "SELECT min(offered_until_ms) FROM reply WHERE offered_until_ms > :after_ms", {"after_ms": after_ms}
    )
    return None if first_ms is None else int(first_ms)


async def away(tx: Transaction, meeting_id: int, now_ms: int) -> frozenset[int]:
    """Of those who wait, who gets no messages now: an offer would run out without having been read."""
    rows = await tx.rows(
        """
        SELECT reply.person_id FROM reply
        JOIN person ON person.person_id = reply.person_id
        WHERE meeting_id = :meeting_id AND says = 'waiting' AND (
            stopped_ms IS NOT NULL OR unreachable_ms IS NOT NULL
            OR paused_ms IS NOT NULL AND (resumes_ms IS NULL OR resumes_ms > :now_ms)
        )
        """,
        {"meeting_id": meeting_id, "now_ms": now_ms},
    )
    return frozenset(person_id for (person_id,) in rows)


async def chats(tx: Transaction, person_ids: Iterable[int]) -> dict[int, tuple[int, str]]:
    """Where each is written to, and in which words."""
    found: dict[int, tuple[int, str]] = {}
    for person_id in person_ids:
        rows = await tx.rows(
            "SELECT telegram_id, locale FROM person WHERE person_id = :person_id", {"person_id": person_id}
        )
        if rows:
            found[person_id] = (rows[0][0], rows[0][1])
    return found


async def drop_offers(tx: Transaction, about: str, person_ids: Iterable[int]) -> None:
    """An offer that has not gone yet is not wanted any more: it was answered, or has run out."""
    await tx.run_many(
        """
        DELETE FROM outbox
        WHERE lane = 'notice' AND about = :about AND state IN ('waiting', 'held')
          AND chat_id = (SELECT telegram_id FROM person WHERE person_id = :person_id)
        """,
        [{"about": about, "person_id": person_id} for person_id in person_ids],
    )


async def ask_anew(tx: Transaction, meeting_id: int) -> None:
    """There are more places than before: the line is asked from its beginning."""
    await tx.rows(
        "UPDATE reply SET passed = 0 WHERE meeting_id = :meeting_id AND passed = 1",
        {"meeting_id": meeting_id},
    )


async def give_up(tx: Transaction, person_id: int, now_ms: int) -> None:
    """Somebody leaves: where they have a place, the line is asked from its beginning."""
    rows = await tx.rows(
        """
        SELECT reply.meeting_id FROM reply
        JOIN meeting ON meeting.meeting_id = reply.meeting_id
        WHERE person_id = :person_id AND says = 'yes' AND starts_ms > :now_ms
        """,
        {"person_id": person_id, "now_ms": now_ms},
    )
    for (meeting_id,) in rows:
        await ask_anew(tx, meeting_id)
