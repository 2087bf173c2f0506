"""What coordinators see of polls: which there are, who said what, and what waits to be looked through."""

from dataclasses import dataclass

from domain.polls.poll import Poll
from storage.database import Transaction
from storage.polls import polls


@dataclass(frozen=True)
class Seen:
    """One person's answer, as the team sees it.

    name: empty where they gave none. Both are empty of somebody who does not want it shown who they are.
    """

    person_id: int
    reference: str
    name: str
    answer: str
    words: str
    may_use: str
    speaks: str


async def newest(tx: Transaction, limit: int) -> list[Poll]:
    """All but drafts, the newest first."""
    rows = await tx.rows(
        "SELECT poll_id FROM poll WHERE state <> 'draft' ORDER BY poll_id DESC LIMIT :limit", {"limit": limit}
    )
    found = [await polls.one(tx, poll_id) for (poll_id,) in rows]
    return [poll for poll in found if poll]


async def drafts(tx: Transaction, person_id: int) -> list[Poll]:
    """Of this writer, the last changed first."""
    rows = await tx.rows(
        """
        SELECT poll_id FROM poll
        WHERE written_by = :person_id AND state = 'draft'
        ORDER BY changed_ms DESC
        LIMIT 5
        """,
        {"person_id": person_id},
    )
    found = [await polls.one(tx, poll_id) for (poll_id,) in rows]
    return [poll for poll in found if poll]


async def going_out(tx: Transaction, poll_id: int) -> int | None:
    """The broadcast with which its question goes out, or went out."""
    rows = await tx.rows(
        "SELECT max(broadcast_id) FROM broadcast WHERE message_id = :poll_id", {"poll_id": poll_id}
    )
    return rows[0][0] if rows else None


async def close_now(tx: Transaction, poll_id: int, now_ms: int) -> bool:
    """It is due from now on, and closes by itself in a moment. Whether it was open."""
    rows = await tx.rows(
        """
        UPDATE poll SET closes_ms = :now_ms
        WHERE poll_id = :poll_id AND state = 'open' AND closes_ms > :now_ms
        RETURNING poll_id
        """,
        {"poll_id": poll_id, "now_ms": now_ms},
    )
    return bool(rows)


async def seen(tx: Transaction, poll_id: int, limit: int, skip: int = 0) -> list[Seen]:
    """Who said what, where the team can see it, by their references, which are chance.

    Where names are shown, only of those who agreed; own words of the others without saying whose they are.
    """
    rows = await tx.rows(
        """
        SELECT person.person_id,
               CASE WHEN sees = 'team' OR shows_name = 1 THEN reference ELSE '' END,
               CASE WHEN sees = 'team' OR shows_name = 1 THEN coalesce(value, '') ELSE '' END,
               answer, coalesce(words, ''), coalesce(may_use, 'no'), speaks
        FROM poll_answer
        JOIN poll ON poll.poll_id = poll_answer.poll_id AND (
            sees = 'team' OR sees = 'names' AND (shows_name = 1 OR words IS NOT NULL)
        )
        JOIN person ON person.person_id = poll_answer.person_id
        LEFT JOIN profile_answer
            ON profile_answer.person_id = person.person_id AND profile_answer.question = 'name'
        WHERE poll_answer.poll_id = :poll_id
        ORDER BY CASE WHEN sees = 'team' THEN reference ELSE coalesce(words, answer) END, person.person_id
        LIMIT :limit OFFSET :skip
        """,
        {"poll_id": poll_id, "limit": limit, "skip": skip},
    )
    return [Seen(*row) for row in rows]


async def how_many(tx: Transaction, poll_id: int) -> int:
    """How many answers there are that the team can see."""
    ((count,),) = await tx.rows(
        "SELECT count(*) FROM poll_answer WHERE poll_id = :poll_id", {"poll_id": poll_id}
    )
    return int(count)


async def to_pass(tx: Transaction, poll_id: int) -> list[tuple[int, str]]:
    """Whose words may stand in the results and have not been looked through, and the words."""
    rows = await tx.rows(
        """
        SELECT person_id, words FROM poll_answer
        WHERE poll_id = :poll_id AND may_use = 'yes' AND words IS NOT NULL AND passed IS NULL
        ORDER BY words, person_id
        """,
        {"poll_id": poll_id},
    )
    return [(person_id, words) for person_id, words in rows]


async def sort(tx: Transaction, poll_id: int, words: str, passed: bool) -> None:
    """These very words stand in the results, or are left out; what was changed meanwhile is not meant."""
    await tx.rows(
        """
        UPDATE poll_answer SET passed = :passed
        WHERE poll_id = :poll_id AND words = :words AND may_use = 'yes' AND passed IS NULL
        """,
        {"poll_id": poll_id, "words": words, "passed": int(passed)},
    )


async def forget(tx: Transaction, answers_before_ms: int, electors_before_ms: int) -> None:
    """Of polls that closed before then: what people answered, and who was asked."""
    for sql, before_ms in (
        ("DELETE FROM poll_answer WHERE", answers_before_ms),
        ("DELETE FROM asked_instead WHERE", answers_before_ms),
        ("DELETE FROM elector WHERE", electors_before_ms),
    ):
        await tx.rows(
            f"{sql} poll_id IN (SELECT poll_id FROM poll WHERE closed_ms < :before_ms)",  # noqa: S608
            {"before_ms": before_ms},
        )
