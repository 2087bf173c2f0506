"""Members who check the words first: who can be asked now, and what became of it with each draft."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.polls.poll import Pen
from storage.database import Transaction


@dataclass(frozen=True)
class PenHolder:
    person_id: int
    chat_id: int
    locale: str


async def to_ask(tx: Transaction, now_ms: int, but: int | None = None) -> list[PenHolder]:
    """Who has not stopped, paused or gone, and did not write it themselves."""
    rows = await tx.rows(
        """
        SELECT person.person_id, person.telegram_id, person.locale
        FROM role_held
        JOIN person ON person.person_id = role_held.person_id
        WHERE role_held.role = 'pen' AND role_held.until_ms IS NULL
          AND person.stopped_ms IS NULL AND person.unreachable_ms IS NULL
          AND (person.paused_ms IS NULL OR person.resumes_ms <= :now_ms)
          AND person.person_id <> :but
        ORDER BY person.person_id
        """,
        {"now_ms": now_ms, "but": but or 0},
    )
    return [PenHolder(*row) for row in rows]


async def ask(tx: Transaction, poll_id: int, now_ms: int) -> None:
    """One is asked. The waiting counts from the first time."""
    await tx.rows(
        """
        UPDATE poll SET pen = 'asked', pen_asked_ms = coalesce(pen_asked_ms, :now_ms)
        WHERE poll_id = :poll_id AND state = 'draft'
        """,
        {"poll_id": poll_id, "now_ms": now_ms},
    )


async def mark(tx: Transaction, poll_id: int, before: Sequence[Pen], after: Pen) -> bool:
    """Whether the draft was one of `before` and is `after` now."""
    names = {f"p{n}": pen for n, pen in enumerate(before)}
    rows = await tx.rows(
        f"""
        UPDATE poll SET pen = :after
        WHERE poll_id = :poll_id AND state = 'draft' AND pen IN ({", ".join(f":{name}" for name in names)})
        RETURNING poll_id
        """,  # noqa: S608 (names of parameters)
        {**names, "poll_id": poll_id, "after": after},
    )
    return bool(rows)


async def waited(tx: Transaction, asked_by_ms: int) -> list[int]:
    """Drafts for which one was asked by then, and has not answered."""
    rows = await tx.rows(
        """
        SELECT poll_id FROM poll
        WHERE state = 'draft' AND pen = 'asked' AND pen_asked_ms <= :asked_by_ms
        ORDER BY pen_asked_ms
        """,
        {"asked_by_ms": asked_by_ms},
    )
    return [poll_id for (poll_id,) in rows]


async def first_asked_ms(tx: Transaction) -> int | None:
    """When the one that has waited longest was asked."""
    asked_ms: int | None
    ((asked_ms,),) = await tx.rows(
        "SELECT min(pen_asked_ms) FROM poll WHERE state = 'draft' AND pen = 'asked'"
    )
    return asked_ms


async def newest_asked(tx: Transaction) -> int:
    """The draft that a member was asked about last; 0 where there is none."""
    rows = await tx.rows(
        """
        SELECT poll_id FROM poll WHERE state = 'draft' AND pen = 'asked'
        ORDER BY pen_asked_ms DESC
        LIMIT 1
        """
    )
    return int(rows[0][0]) if rows else 0
