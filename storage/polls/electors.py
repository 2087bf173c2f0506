"""Who was asked in a poll: fixed as it opens; whether they have answered, and never when."""

from dataclasses import dataclass

from storage.database import Params, Transaction


@dataclass(frozen=True)
class Elector:
    """answered: never what, nor when. tell: they want to be told at once what comes of it."""

    answered: bool
    tell: bool


async def add(tx: Transaction, poll_id: int, wanted: str, params: Params, after: int, last: int) -> None:
    """Those between these chat ids who are asked now: the same that the message is planned for.

    Of somebody who belongs to several parts the first one counts, so that everybody is in one.
    """
    await tx.rows(
        f"""
        INSERT INTO elector (poll_id, person_id, part)
        SELECT poll.poll_id, person.person_id, coalesce((
            SELECT min(value) FROM profile_answer
            WHERE profile_answer.person_id = person.person_id AND question = poll.breakdown
        ), '')
        FROM person
        JOIN poll ON poll.poll_id = :electing_poll
        WHERE telegram_id > :after AND telegram_id <= :last
          AND stopped_ms IS NULL AND unreachable_ms IS NULL AND {wanted}
        ON CONFLICT DO NOTHING
        """,  # noqa: S608 (a condition that stands in the code)
        {**params, "electing_poll": poll_id, "after": after, "last": last},
    )


async def is_asked(tx: Transaction, poll_id: int, person_id: int) -> bool | None:
    """Whether they have answered; None for who was not asked."""
    rows = await tx.rows(
        "SELECT answered FROM elector WHERE poll_id = :poll_id AND person_id = :person_id",
        {"poll_id": poll_id, "person_id": person_id},
    )
    return bool(rows[0][0]) if rows else None


async def stands(tx: Transaction, poll_id: int, person_id: int) -> Elector | None:
    """How it stands with somebody; None for who was not asked."""
    rows = await tx.rows(
        "SELECT answered, tell FROM elector WHERE poll_id = :poll_id AND person_id = :person_id",
        {"poll_id": poll_id, "person_id": person_id},
    )
    return Elector(bool(rows[0][0]), bool(rows[0][1])) if rows else None


async def tell_at_once(tx: Transaction, poll_id: int, person_id: int, tell: bool) -> None:
    """Whether what comes of it shall reach them at once, instead of with their round-up."""
    await tx.rows(
        "UPDATE elector SET tell = :tell WHERE poll_id = :poll_id AND person_id = :person_id",
        {"poll_id": poll_id, "person_id": person_id, "tell": int(tell)},
    )


async def counts(tx: Transaction, poll_id: int) -> tuple[int, int]:
    """How many were asked, and how many have answered."""
    ((asked, answered),) = await tx.rows(
        "SELECT count(*), coalesce(sum(answered), 0) FROM elector WHERE poll_id = :poll_id",
        {"poll_id": poll_id},
    )
    return asked, answered


async def open_for(tx: Transaction, person_id: int) -> list[int]:
    """The open polls that still wait for this person's answer, oldest first."""
    rows = await tx.rows(
        """
        SELECT elector.poll_id FROM elector
        JOIN poll ON poll.poll_id = elector.poll_id
        WHERE person_id = :person_id AND answered = 0 AND poll.state = 'open'
        ORDER BY opened_ms, elector.poll_id
        LIMIT 10
        """,
        {"person_id": person_id},
    )
    return [poll_id for (poll_id,) in rows]


async def mark(tx: Transaction, poll_id: int, person_id: int, answered: bool) -> None:
    await tx.rows(
        "UPDATE elector SET answered = :answered WHERE poll_id = :poll_id AND person_id = :person_id",
        {"poll_id": poll_id, "person_id": person_id, "answered": int(answered)},
    )
