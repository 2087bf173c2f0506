"""How people say a meeting was: kept with each until it is published, then only the numbers."""

from domain.forums import feeling
from domain.forums.forum import Felt
from storage.database import Transaction
from storage.oneself import erasing

_CAME = "(reply.came = 1 OR reply.says = 'yes' AND reply.came IS NULL)"


async def to_ask(tx: Transaction, meeting_id: int, now_ms: int, limit: int) -> list[tuple[int, int, str]]:
    """Person, chat and locale of those who came, as far as is known, and were not asked yet."""
    rows = await tx.rows(
        f"""
        SELECT person.person_id, person.telegram_id, person.locale
        FROM reply
        JOIN person ON person.person_id = reply.person_id
        WHERE reply.meeting_id = :meeting_id AND {_CAME}
          AND person.stopped_ms IS NULL AND person.unreachable_ms IS NULL
          AND (person.paused_ms IS NULL OR person.resumes_ms <= :now_ms)
          AND NOT EXISTS (
            SELECT 1 FROM reminded
            WHERE reminded.person_id = reply.person_id AND reminded.meeting_id = reply.meeting_id
              AND kind = 'after'
          )
        ORDER BY person.person_id
        LIMIT :limit
        """,  # noqa: S608 (a condition that stands in this file)
        {"meeting_id": meeting_id, "now_ms": now_ms, "limit": limit},
    )
    return [(person_id, chat_id, locale) for person_id, chat_id, locale in rows]


async def note_asked(tx: Transaction, meeting_id: int, day: str, person_ids: list[int]) -> None:
    await tx.run_many(
        """
        INSERT INTO reminded (person_id, meeting_id, kind, day)
        VALUES (:person_id, :meeting_id, 'after', :day)
        """,
        [{"person_id": each, "meeting_id": meeting_id, "day": day} for each in person_ids],
    )


async def was_asked(tx: Transaction, meeting_id: int, person_id: int) -> bool:
    return bool(
        await tx.rows(
            """
            SELECT 1 FROM reminded
            WHERE meeting_id = :meeting_id AND person_id = :person_id AND kind = 'after'
            """,
            {"meeting_id": meeting_id, "person_id": person_id},
        )
    )


async def feel(tx: Transaction, meeting_id: int, person_id: int, felt: Felt) -> None:
    """How it was for this person, from now on."""
    await tx.rows(
        "UPDATE reply SET felt = :felt WHERE meeting_id = :meeting_id AND person_id = :person_id",
        {"meeting_id": meeting_id, "person_id": person_id, "felt": felt},
    )


async def publish(tx: Transaction, meeting_id: int, now_ms: int) -> None:
    """Once: the numbers are made, and who said what is erased in the same transaction."""
    ((asked,),) = await tx.rows(
        "SELECT count(*) FROM reminded WHERE meeting_id = :meeting_id AND kind = 'after'",
        {"meeting_id": meeting_id},
    )
    rows = await tx.rows(
        """
        SELECT felt, count(*) FROM reply
        WHERE meeting_id = :meeting_id AND felt IS NOT NULL
        GROUP BY felt
        """,
        {"meeting_id": meeting_id},
    )
    given = {str(felt): int(count) for felt, count in rows}
    await tx.rows(
        "UPDATE meeting SET felt = :felt WHERE meeting_id = :meeting_id AND felt = ''",
        {"meeting_id": meeting_id, "felt": feeling.figures(asked, given) if asked else ""},
    )
    await tx.rows("UPDATE reply SET felt = NULL WHERE meeting_id = :meeting_id", {"meeting_id": meeting_id})
    if given:
        await erasing.leave_traces(tx, now_ms)
