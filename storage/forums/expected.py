"""Who is expected at a meeting, by name, for those who see to it; what is arranged, and who came."""

from domain.forums.staff_page import Expected
from storage.database import Row, Transaction

_COLUMNS = """
    person.person_id, reference, coalesce(value, ''), says, to_move < moves AND says IN ('yes', 'maybe'),
    guests, coalesce(needs, ''), arranged, reply.came
"""
_FROM = """
    reply
    JOIN meeting ON meeting.meeting_id = reply.meeting_id
    JOIN person ON person.person_id = reply.person_id
    LEFT JOIN profile_answer ON profile_answer.person_id = person.person_id AND question = 'name'
"""


async def people(tx: Transaction, meeting_id: int, limit: int, skip: int = 0) -> list[Expected]:
    """Those who come first, then those who may, then those who wait; never those who cannot."""
    return await _some(
        tx,
        """
        says <> 'no'
        ORDER BY CASE says WHEN 'yes' THEN 1 WHEN 'maybe' THEN 2 ELSE 3 END,
                 lower(coalesce(value, reference)), reference
        """,
        meeting_id,
        limit,
        skip,
    )


async def asking(tx: Transaction, meeting_id: int, limit: int, skip: int = 0) -> list[Expected]:
    """Of those who come, or may: who said what helps them to take part, in an order that stays."""
    return await _some(
        tx, "says IN ('yes', 'maybe') AND needs <> '' ORDER BY reference", meeting_id, limit, skip
    )


async def place_asking(tx: Transaction, meeting_id: int, reference: str) -> int:
    """How many stand before this one in `asking`."""
    ((count,),) = await tx.rows(
        f"""
        SELECT count(*)
        FROM {_FROM}
        WHERE reply.meeting_id = :meeting_id AND says IN ('yes', 'maybe') AND needs <> ''
          AND reference < :reference
        """,  # noqa: S608 (tables that stand in this file)
        {"meeting_id": meeting_id, "reference": reference},
    )
    return int(count)


async def place(tx: Transaction, meeting_id: int, reference: str) -> int:
    """How many stand before this one in `people`; 0 where they are not among them."""
    names = [one.reference for one in await people(tx, meeting_id, -1)]
    return names.index(reference) if reference in names else 0


async def needs_of(tx: Transaction, meeting_id: int, reference: str) -> str:
    """What this person asked for; nothing where they do not, or are not there."""
    rows = await tx.rows(
        f"""
        SELECT needs
        FROM {_FROM}
        WHERE reply.meeting_id = :meeting_id AND reference = :reference AND needs <> ''
        """,  # noqa: S608 (tables that stand in this file)
        {"meeting_id": meeting_id, "reference": reference},
    )
    return str(rows[0][0]) if rows else ""


async def arrange(tx: Transaction, meeting_id: int, reference: str, arranged: bool) -> None:
    """What this person asked for is arranged, or is not."""
    await tx.rows(
        """
        UPDATE reply SET arranged = :arranged
        WHERE meeting_id = :meeting_id AND needs <> ''
          AND person_id = (SELECT person_id FROM person WHERE reference = :reference)
        """,
        {"meeting_id": meeting_id, "reference": reference, "arranged": int(arranged)},
    )


async def tick(tx: Transaction, meeting_id: int, reference: str, came: bool) -> bool:
    """This person came, or did not; whether they had said anything to it."""
    rows = await tx.rows(
        """
        UPDATE reply SET came = :came
        WHERE meeting_id = :meeting_id
          AND person_id = (SELECT person_id FROM person WHERE reference = :reference)
        RETURNING person_id
        """,
        {"meeting_id": meeting_id, "reference": reference, "came": int(came)},
    )
    return bool(rows)


async def count(tx: Transaction, meeting_id: int, came: int) -> None:
    """So many came, ticked or not."""
    await tx.rows(
        "UPDATE meeting SET came = :came WHERE meeting_id = :meeting_id",
        {"meeting_id": meeting_id, "came": came},
    )


async def _some(tx: Transaction, wanted: str, meeting_id: int, limit: int, skip: int) -> list[Expected]:
    rows = await tx.rows(
        f"""
        SELECT {_COLUMNS}
        FROM {_FROM}
        WHERE reply.meeting_id = :meeting_id AND {wanted}
        LIMIT :limit OFFSET :skip
        """,  # noqa: S608 (names of columns, and conditions that stand in this file)
        {"meeting_id": meeting_id, "limit": limit, "skip": skip},
    )
    return [_expected(row) for row in rows]


def _expected(row: Row) -> Expected:
    person_id, reference, name, says, old, guests, needs, arranged, came = row
    return Expected(
        person_id,
        reference,
        name,
        says,
        bool(old),
        guests,
        needs,
        bool(arranged),
        None if came is None else bool(came),
    )
