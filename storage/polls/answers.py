"""Answers that the team can see. Of a secret poll there are none here."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from domain.polls.answers import Speaks, Uses
from domain.polls.poll import NOSAY
from storage.database import Transaction
from storage.polls import electors


@dataclass(frozen=True)
class Given:
    """One person's answer, and what they said about it since; None while they have not.

    words: their own, where the answer is in own words.
    """

    answer: str
    words: str
    speaks: Speaks
    shows_name: bool | None
    may_use: Uses | None


async def give(
    tx: Transaction, poll_id: int, person_id: int, answer: str, words: str = "", speaks: Speaks = "uses"
) -> None:
    """Their answer from now on; it takes the place of an earlier one.

    What they said about it stays; but of other words nobody has said yet how they may be used, nor has
    anybody looked through them.
    """
    await tx.rows(
        """
        INSERT INTO poll_answer (poll_id, person_id, answer, words, speaks)
        VALUES (:poll_id, :person_id, :answer, :words, :speaks)
        ON CONFLICT (poll_id, person_id) DO UPDATE
        SET answer = excluded.answer, words = excluded.words,
            speaks = CASE WHEN excluded.speaks = 'unsaid' THEN poll_answer.speaks ELSE excluded.speaks END,
            may_use = CASE WHEN excluded.words IS poll_answer.words THEN poll_answer.may_use END,
            passed = CASE WHEN excluded.words IS poll_answer.words THEN poll_answer.passed END
        """,
        {
            "poll_id": poll_id,
            "person_id": person_id,
            "answer": answer,
            "words": words or None,
            "speaks": speaks,
        },
    )
    await electors.mark(tx, poll_id, person_id, answered=True)


async def by(tx: Transaction, poll_id: int, person_id: int) -> Given | None:
    rows = await tx.rows(
        """
        SELECT answer, coalesce(words, ''), speaks, shows_name, may_use FROM poll_answer
        WHERE poll_id = :poll_id AND person_id = :person_id
        """,
        {"poll_id": poll_id, "person_id": person_id},
    )
    if not rows:
        return None
    answer, words, speaks, shows_name, may_use = rows[0]
    return Given(answer, words, speaks, None if shows_name is None else bool(shows_name), may_use)


async def speak_as(tx: Transaction, poll_id: int, person_id: int, speaks: Speaks) -> None:
    await tx.rows(
        "UPDATE poll_answer SET speaks = :speaks WHERE poll_id = :poll_id AND person_id = :person_id",
        {"poll_id": poll_id, "person_id": person_id, "speaks": speaks},
    )


async def show_name(tx: Transaction, poll_id: int, person_id: int, shows: bool) -> None:
    """Whether their name may stand with their answer."""
    await tx.rows(
        "UPDATE poll_answer SET shows_name = :shows WHERE poll_id = :poll_id AND person_id = :person_id",
        {"poll_id": poll_id, "person_id": person_id, "shows": int(shows)},
    )


async def allow(tx: Transaction, poll_id: int, person_id: int, uses: Uses) -> None:
    """How their own words may be used."""
    await tx.rows(
        "UPDATE poll_answer SET may_use = :uses WHERE poll_id = :poll_id AND person_id = :person_id",
        {"poll_id": poll_id, "person_id": person_id, "uses": uses},
    )


async def given(tx: Transaction, poll_id: int, staff: bool = False) -> Mapping[str, Mapping[str, int]]:
    """How often each answer was given, by the part of the breakdown; all in "" where there is none.

    staff: by those who speak as staff, who are never among the others. Who could be either and has not said
    which is counted with them.
    """
    rows = await tx.rows(
        """
        SELECT part, answer, count(*)
        FROM poll_answer
        JOIN elector ON elector.poll_id = poll_answer.poll_id AND elector.person_id = poll_answer.person_id
        WHERE poll_answer.poll_id = :poll_id AND (speaks <> 'uses') = :staff
        GROUP BY part, answer
        """,
        {"poll_id": poll_id, "staff": int(staff)},
    )
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for part, answer, count in rows:
        found[part][answer] = count
    return found


async def named(tx: Transaction, poll_id: int, staff: bool = False) -> int:
    """How many answers among those that count want their name to stand with them. staff: as in `given`."""
    ((count,),) = await tx.rows(
        """
        SELECT count(*) FROM poll_answer
        WHERE poll_id = :poll_id AND shows_name = 1 AND answer <> :nosay AND (speaks <> 'uses') = :staff
        """,
        {"poll_id": poll_id, "nosay": NOSAY, "staff": int(staff)},
    )
    return int(count)
