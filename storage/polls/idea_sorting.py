"""What becomes of the ideas on a blank sheet: passed, put together, turned down, sent back, shown."""

from collections.abc import Sequence

from domain.polls.ideas import Idea, IdeaState, Reason
from storage.database import Transaction


async def move(
    tx: Transaction,
    poll_id: int,
    numbers: Sequence[int],
    before: Sequence[IdeaState],
    after: IdeaState,
    reason: Reason | None = None,
) -> list[int]:
    """Which of them were one of `before` and are `after` now: of two who do it at once, one does.

    What does not pass stands for itself again. What people choose from already stays as it is.
    """
    moved = []
    names = {f"s{n}": state for n, state in enumerate(before)}
    for number in numbers:
        rows = await tx.rows(
            f"""
            UPDATE idea SET state = :after, reason = :reason, theme = number, left_out = 0
            WHERE poll_id = :poll_id AND number = :number AND place = 0
              AND state IN ({", ".join(f":{name}" for name in names)})
            RETURNING number
            """,  # noqa: S608 (names of parameters)
            {**names, "poll_id": poll_id, "number": number, "after": after, "reason": reason or ""},
        )
        moved += [found for (found,) in rows]
    return moved


async def put_together(tx: Transaction, idea: Idea, other: Idea) -> bool:
    """It passes, as another wording of `other`; whether that is still one that has passed."""
    rows = await tx.rows(
        """
        UPDATE idea SET state = 'passed', reason = '', left_out = :left_out, theme = :theme
        WHERE poll_id = :poll_id AND number = :number AND place = 0 AND EXISTS (
            SELECT 1 FROM idea AS other
            WHERE other.poll_id = :poll_id AND other.number = :other AND other.state = 'passed'
              AND other.theme = :theme
        )
        RETURNING number
        """,
        {
            "poll_id": idea.poll_id,
            "number": idea.number,
            "other": other.number,
            "theme": other.theme,
            "left_out": int(other.left_out),
        },
    )
    return bool(rows)


async def leave_out(tx: Transaction, idea: Idea, left_out: bool) -> None:
    """With all that are put together with it."""
    await tx.rows(
        """
        UPDATE idea SET left_out = :left_out
        WHERE poll_id = :poll_id AND theme = :theme AND state = 'passed' AND place = 0
        """,
        {"poll_id": idea.poll_id, "theme": idea.theme, "left_out": int(left_out)},
    )


async def take_out(tx: Transaction, poll_id: int, number: int, person_id: int) -> bool:
    """One's own that was sent back; whether there was one."""
    rows = await tx.rows(
        """
        DELETE FROM idea
        WHERE poll_id = :poll_id AND number = :number AND person_id = :person_id AND state = 'back'
        RETURNING number
        """,
        {"poll_id": poll_id, "number": number, "person_id": person_id},
    )
    return bool(rows)


async def place(tx: Transaction, placed: Sequence[tuple[Idea, int]]) -> None:
    """From now on people choose from these: the ideas stay, also when whoever wrote them leaves."""
    await tx.run_many(
        """
        UPDATE idea SET place = :place, shown_of = coalesce(person_id, shown_of), person_id = NULL
        WHERE poll_id = :poll_id AND number = :number AND state = 'passed'
        """,
        [{"poll_id": idea.poll_id, "number": idea.number, "place": place} for idea, place in placed],
    )


async def unplace(tx: Transaction, poll_id: int) -> None:
    """The choosing was stopped before it began: they are only their writers' again, and of who left gone."""
    for sql in (
        "DELETE FROM idea WHERE poll_id = :poll_id AND place > 0 AND shown_of IS NULL AND paper = 0",
        """
        UPDATE idea SET place = 0, person_id = shown_of, shown_of = NULL
        WHERE poll_id = :poll_id AND place > 0
        """,
    ):
        await tx.rows(sql, {"poll_id": poll_id})
