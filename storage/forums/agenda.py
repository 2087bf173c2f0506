"""What people put on agendas, who backs it, and what comes of it. Who raised what is asked only here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.forums.agenda import OUT, WAITING, Item, ItemState, RaisedBy
from domain.forums.forum import Meeting
from storage.database import Row, Transaction
from storage.forums import meetings
from storage.ids import new_id

_WAITING = ", ".join(f"'{state}'" for state in WAITING)
_COLUMNS = """
    item_id, forum_id, meeting_id, raised_by, words, state, because, by_day, carried, place, answered_ms,
    (SELECT count(*) FROM agenda_backer WHERE agenda_backer.item_id = agenda_item.item_id),
    coalesce(person_id = :me, 0),
    EXISTS (
        SELECT 1 FROM agenda_backer
        WHERE agenda_backer.item_id = agenda_item.item_id AND agenda_backer.person_id = :me
    )
"""


@dataclass(frozen=True)
class Writer:
    """Whom to tell something about an item. Never shown to whoever looks at it."""

    person_id: int
    telegram_id: int
    locale: str


async def add(tx: Transaction, meeting: Meeting, person_id: int | None, words: str, now_ms: int) -> int:
    """A member's, whom nobody sees, to be looked at first; without a person the team's own, which passes."""
    item_id, raised_by = new_id(now_ms), "staff" if person_id is None else "member"
    await tx.rows(
        """
        INSERT INTO agenda_item (item_id, forum_id, meeting_id, person_id, raised_by, words, state)
        VALUES (:item_id, :forum_id, :meeting_id, :person_id, :raised_by, :words, :state)
        """,
        {
            "item_id": item_id,
            "forum_id": meeting.forum_id,
            "meeting_id": meeting.meeting_id,
            "person_id": person_id,
            "raised_by": raised_by,
            "words": words,
            "state": "passed" if person_id is None else "new",
        },
    )
    return item_id


async def one(tx: Transaction, item_id: int, me: int = 0) -> Item | None:
    """`me`: who looks at it, to know whether it is theirs, and whether they back it."""
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM agenda_item WHERE item_id = :item_id",  # noqa: S608 (names of columns)
        {"item_id": item_id, "me": me},
    )
    return _item(rows[0]) if rows else None


async def proposed(tx: Transaction, meeting: Meeting, now_ms: int, me: int = 0) -> list[Item]:
    """What waits to go on this agenda, in the order in which it came: also what was carried over to it."""
    soonest = await next_meeting(tx, meeting.forum_id, now_ms)
    rows = await tx.rows(
        f"""
        SELECT {_COLUMNS} FROM agenda_item
        WHERE forum_id = :forum_id AND state IN ({_WAITING})
          AND (meeting_id = :meeting_id OR (:soonest AND meeting_id IS NULL))
        ORDER BY item_id
        """,  # noqa: S608 (names of columns, and words that stand in the code)
        {
            "forum_id": meeting.forum_id,
            "meeting_id": meeting.meeting_id,
            "soonest": soonest is None or soonest.meeting_id == meeting.meeting_id,
            "me": me,
        },
    )
    return [_item(row) for row in rows]


async def next_meeting(tx: Transaction, forum_id: int, now_ms: int) -> Meeting | None:
    """The forum's next whose agenda has not gone out: what was carried over waits for it."""
    found = await meetings.of_forum(tx, forum_id, now_ms)
    return next((each for each in found if not each.cancelled and OUT not in each.done), None)


async def on_agenda(tx: Transaction, meeting_id: int, me: int = 0) -> list[Item]:
    """What went out as this meeting's agenda, in its order."""
    rows = await tx.rows(
        f"""
        SELECT {_COLUMNS} FROM agenda_item
        WHERE meeting_id = :meeting_id AND place > 0
        ORDER BY place, item_id
        """,  # noqa: S608 (names of columns)
        {"meeting_id": meeting_id, "me": me},
    )
    return [_item(row) for row in rows]


async def waiting_of(tx: Transaction, forum_id: int, person_id: int) -> list[Item]:
    """What this person raised there that is on no agenda yet."""
    rows = await tx.rows(
        f"""
        SELECT {_COLUMNS} FROM agenda_item
        WHERE person_id = :me AND forum_id = :forum_id AND state IN ({_WAITING})
        ORDER BY item_id
        """,  # noqa: S608 (names of columns, and words that stand in the code)
        {"forum_id": forum_id, "me": person_id},
    )
    return [_item(row) for row in rows]


async def back(tx: Transaction, item_id: int, person_id: int, on: bool) -> bool:
    """From now on they back it, or do not. Whether it takes that: what passed, and is not their own."""
    rows = await tx.rows(
        """
        SELECT 1 FROM agenda_item
        WHERE item_id = :item_id AND state = 'passed' AND coalesce(person_id, 0) <> :person_id
        """,
        {"item_id": item_id, "person_id": person_id},
    )
    sql = (
        "INSERT INTO agenda_backer (item_id, person_id) VALUES (:item_id, :person_id) ON CONFLICT DO NOTHING"
        if on
        else "DELETE FROM agenda_backer WHERE item_id = :item_id AND person_id = :person_id"
    )
    if rows:
        await tx.rows(sql, {"item_id": item_id, "person_id": person_id})
    return bool(rows)


async def move(
    tx: Transaction, item_ids: Sequence[int], before: Sequence[ItemState], after: ItemState
) -> list[int]:
    """Which of them were one of `before` and are `after` now: of two who do it at once, one does."""
    moved = []
    names = {f"s{n}": state for n, state in enumerate(before)}
    for item_id in item_ids:
        rows = await tx.rows(
            f"""
            UPDATE agenda_item SET state = :after
            WHERE item_id = :item_id AND state IN ({", ".join(f":{name}" for name in names)})
            RETURNING item_id
            """,  # noqa: S608 (names of parameters)
            {**names, "item_id": item_id, "after": after},
        )
        moved += [found for (found,) in rows]
    return moved


async def reword(tx: Transaction, item_id: int, person_id: int, words: str) -> bool:
    """One's own that was sent back, in other words: to be looked at again. Who backed it backed others."""
    rows = await tx.rows(
        """
        UPDATE agenda_item SET words = :words, state = 'new'
        WHERE item_id = :item_id AND person_id = :person_id AND state = 'back'
        RETURNING item_id
        """,
        {"item_id": item_id, "person_id": person_id, "words": words},
    )
    if rows:
        await tx.rows("DELETE FROM agenda_backer WHERE item_id = :item_id", {"item_id": item_id})
    return bool(rows)


async def take_back(tx: Transaction, item_id: int, person_id: int) -> bool:
    """One's own that is on no agenda yet; whether there was one."""
    rows = await tx.rows(
        f"""
        DELETE FROM agenda_item
        WHERE item_id = :item_id AND person_id = :person_id AND state IN ({_WAITING})
        RETURNING item_id
        """,  # noqa: S608 (words that stand in the code)
        {"item_id": item_id, "person_id": person_id},
    )
    return bool(rows)


async def drop_of_team(tx: Transaction, item_id: int) -> bool:
    """One that the team raised and that is on no agenda yet; whether there was one."""
    rows = await tx.rows(
        """
        DELETE FROM agenda_item
        WHERE item_id = :item_id AND raised_by = 'staff' AND state = 'passed'
        RETURNING item_id
        """,
        {"item_id": item_id},
    )
    return bool(rows)


async def writer(tx: Transaction, item_id: int) -> Writer | None:
    """None for the team's own, and for who has left."""
    rows = await tx.rows(
        """
        SELECT person.person_id, telegram_id, locale FROM agenda_item
        JOIN person ON person.person_id = agenda_item.person_id
        WHERE item_id = :item_id
        """,
        {"item_id": item_id},
    )
    return Writer(*rows[0]) if rows else None


async def writers(tx: Transaction, some: Sequence[Item]) -> list[int]:
    """Whose words these are, in no order that says which are whose."""
    found = [await writer(tx, item.item_id) for item in some]
    return sorted({each.person_id for each in found if each})


def _item(row: Row) -> Item:
    item_id, forum_id, meeting_id, raised_by, words, state, because, by, *rest = row
    carried, place, answered_ms, backers, mine, backed = rest
    raised: RaisedBy = raised_by
    return Item(
        item_id,
        forum_id,
        meeting_id,
        raised,
        words,
        state,
        because,
        date.fromisoformat(by) if by else None,
        carried,
        place,
        answered_ms,
        backers,
        bool(mine),
        bool(backed),
    )
