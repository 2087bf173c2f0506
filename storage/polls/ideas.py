"""Ideas on blank sheets: written, sorted, and shown to those who choose. Who wrote one is asked only here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.polls.ideas import Idea, IdeaState, Sheet, themes
from storage.database import Row, Transaction

_COLUMNS = "poll_id, number, words, state, theme, reason, paper, left_out, place"


@dataclass(frozen=True)
class Writer:
    """Whom to tell something about an idea. Never shown to whoever sorts it."""

    person_id: int
    telegram_id: int
    locale: str


async def add(tx: Transaction, poll_id: int, person_id: int | None, words: str) -> int:
    """A new one, of nobody if it is from paper; its number, which no other idea there has or had."""
    ((number,),) = await tx.rows(
        "UPDATE poll SET ideas = ideas + 1 WHERE poll_id = :poll_id RETURNING ideas", {"poll_id": poll_id}
    )
    await tx.rows(
        """
        INSERT INTO idea (poll_id, number, person_id, words, state, theme, reason, paper, left_out, place)
        VALUES (:poll_id, :number, :person_id, :words, 'new', :number, '', :paper, 0, 0)
        """,
        {
            "poll_id": poll_id,
            "number": number,
            "person_id": person_id,
            "words": words,
            "paper": int(person_id is None),
        },
    )
    return int(number)


async def one(tx: Transaction, poll_id: int, number: int) -> Idea | None:
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM idea WHERE poll_id = :poll_id AND number = :number",  # noqa: S608
        {"poll_id": poll_id, "number": number},
    )
    return _idea(rows[0]) if rows else None


async def in_state(tx: Transaction, poll_id: int, state: IdeaState, limit: int = 10_000) -> list[Idea]:
    """In the order in which they came."""
    rows = await tx.rows(
        f"""
        SELECT {_COLUMNS} FROM idea
        WHERE poll_id = :poll_id AND state = :state
        ORDER BY number
        LIMIT :limit
        """,  # noqa: S608 (names of columns)
        {"poll_id": poll_id, "state": state, "limit": limit},
    )
    return [_idea(row) for row in rows]


async def sheet(tx: Transaction, poll_id: int) -> Sheet:
    """How it stands."""
    rows = await tx.rows(
        "SELECT state, count(*) FROM idea WHERE poll_id = :poll_id GROUP BY state", {"poll_id": poll_id}
    )
    counts = {str(state): int(count) for state, count in rows}
    return Sheet(sum(counts.values()), counts, themes(await in_state(tx, poll_id, "passed")))


async def of_person(tx: Transaction, poll_id: int, person_id: int) -> list[Idea]:
    """What this person wrote on it, also once it is shown."""
    rows = await tx.rows(
        f"""
        SELECT {_COLUMNS} FROM idea
        WHERE poll_id = :poll_id AND (person_id = :person_id OR shown_of = :person_id)
        ORDER BY number
        """,  # noqa: S608 (names of columns)
        {"poll_id": poll_id, "person_id": person_id},
    )
    return [_idea(row) for row in rows]


async def places_of(tx: Transaction, poll_id: int, chat_ids: Sequence[int]) -> Mapping[int, tuple[int, ...]]:
    """By chat: where the ideas of these people stand among those that people choose from."""
    found: dict[int, tuple[int, ...]] = {}
    for chat_id in chat_ids:
        rows = await tx.rows(
            """
            SELECT DISTINCT place FROM idea
            JOIN person ON person.person_id = idea.shown_of
            WHERE poll_id = :poll_id AND telegram_id = :chat_id
            ORDER BY place
            """,
            {"poll_id": poll_id, "chat_id": chat_id},
        )
        if rows:
            found[chat_id] = tuple(place for (place,) in rows)
    return found


async def shown(tx: Transaction, poll_id: int) -> list[Idea]:
    """Those that people choose from, with all that were put together with them, in their order."""
    rows = await tx.rows(
        f"""
        SELECT {_COLUMNS} FROM idea
        WHERE poll_id = :poll_id AND place > 0
        ORDER BY place, number
        """,  # noqa: S608 (names of columns)
        {"poll_id": poll_id},
    )
    return [_idea(row) for row in rows]


async def writer(tx: Transaction, poll_id: int, number: int) -> Writer | None:
    """None for one from paper."""
    rows = await tx.rows(
        """
        SELECT person.person_id, telegram_id, locale FROM idea
        JOIN person ON person.person_id = idea.person_id
        WHERE poll_id = :poll_id AND number = :number
        """,
        {"poll_id": poll_id, "number": number},
    )
    return Writer(*rows[0]) if rows else None


async def writers(tx: Transaction, some: Sequence[Idea]) -> list[int]:
    """Whose words these are, in no order that says which are whose."""
    found = set[int]()
    for idea in some:
        rows = await tx.rows(
            """
            SELECT coalesce(person_id, shown_of) FROM idea
            WHERE poll_id = :poll_id AND number = :number AND coalesce(person_id, shown_of) IS NOT NULL
            """,
            {"poll_id": idea.poll_id, "number": idea.number},
        )
        found.update(person_id for (person_id,) in rows)
    return sorted(found)


async def sheets_of(tx: Transaction, person_id: int) -> list[int]:
    """The sheets on which ideas of this person are that go with them: nobody chooses from these yet."""
    rows = await tx.rows(
        "SELECT DISTINCT poll_id FROM idea WHERE person_id = :person_id ORDER BY poll_id",
        {"person_id": person_id},
    )
    return [poll_id for (poll_id,) in rows]


async def forget(tx: Transaction, before_ms: int) -> None:
    """Of sheets that ended before then: what nobody chose from, and whose the others were."""
    for sql in (
        "DELETE FROM idea WHERE place = 0",
        "UPDATE idea SET shown_of = NULL WHERE place > 0 AND shown_of > 0",
    ):
        await tx.rows(
            f"""
            {sql} AND EXISTS (
                SELECT 1 FROM poll
                WHERE poll.poll_id = idea.poll_id AND state IN ('closed', 'withdrawn', 'void')
                  AND coalesce(closed_ms, changed_ms) < :before_ms
            )
            """,  # noqa: S608 (statements that stand here)
            {"before_ms": before_ms},
        )


def _idea(row: Row) -> Idea:
    poll_id, number, words, state, theme, reason, paper, left_out, place = row
    return Idea(poll_id, number, words, state, theme, reason, bool(paper), bool(left_out), place)
